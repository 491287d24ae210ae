# SPDX-License-Identifier: GPL-3.0-or-later
"""stokerctl on the static application, by the contract of its command line; checked against Spark's REST."""
import subprocess
import sys
import time

from client import DroppingProxy
from processes import cpu_seconds
from stokerctl import (EFFECT_MEMBERS, EXECUTOR_MEMBERS, NOT_ALLOWED, REFUSED, UNREACHABLE, USAGE, WATCH_MEMBERS,
                       StokerctlTest)


class MainStokerctlTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.main()


class WatchTest(MainStokerctlTest):
    def watch(self, samples, *more, timeout=90):
        ended = self.ctl("watch", self.app.spark.ui, "--samples", samples, "--interval", 1, "--output", "jsonl", *more,
                         timeout=timeout)
        rows = self.done(ended).lines
        self.assertEqual(len(rows), samples)
        return rows

    def test_rows_have_every_member_and_agree_with_spark(self):
        self.app.settle(4)
        for row in self.watch(3):
            self.assertEqual(WATCH_MEMBERS - set(row), set())
            self.assertEqual(row["application"], self.app.spark.id)
            self.assertEqual((row["executors"]["registered"], row["executors"]["usable"], row["executors"]["target"],
                              row["executors"]["pending"], row["executors"]["busy"]), (4, 4, 4, 0, 0))
            self.assertEqual((row["tasks"], row["source"], row["stale"]), ({"running": 0, "pending": 0}, "plugin", False))
            self.assertLess(abs(row["time_ms"] - time.time() * 1000), 90_000)

    def test_logs_per_minute_is_what_was_read_in_the_last_minute(self):
        self.app.settle(3)
        self.wait("the records before us to age", lambda: self.watch(1)[0]["logs_per_minute"] == 0, 90)
        self.app.run("rows", count=40_000)
        rate = self.wait("the rate", lambda: self.watch(1)[0]["logs_per_minute"], 20)
        self.assertAlmostEqual(rate, 40_000, delta=1)

    def test_cpu_percent_is_that_of_the_process_trees(self):
        two = self.app.settle(2)
        pids = [self.app.executor_pid(one) for one in two]
        with self.app.burning(2):
            # The figure is a mean over the last seconds: let those before the fire leave it.
            since = self.app.control.state()["time_ms"]
            self.wait("a sample of both from now", lambda: all(
                self.app.control.executor(one)["cpu_at_ms"] > since for one in two), 30)
            begun, used = time.monotonic(), sum(map(cpu_seconds, pids))
            rows = self.watch(20)
            percent = 100 * (sum(map(cpu_seconds, pids)) - used) / (2 * (time.monotonic() - begun))
        ours = sum(row["cpu_percent"] for row in rows[-4:]) / 4
        print(f"     {ours:.0f} % by stokerctl, {percent:.0f} % by /proc", flush=True)
        self.assertAlmostEqual(ours, percent, delta=0.2 * percent + 3)
        self.assertEqual(rows[-1]["executors"]["busy"], 2)

    def test_table_is_for_people(self):
        self.app.settle(3)
        ended = self.done(self.ctl("watch", self.app.spark.ui, "--samples", 2, "--interval", 1, "--output", "table"))
        self.assertGreaterEqual(len(ended.out.strip().splitlines()), 2)
        self.assertFalse(ended.out.lstrip().startswith("{"))


class ExecutorsTest(MainStokerctlTest):
    def test_rows_agree_with_spark(self):
        self.app.settle(3)
        rows = self.done(self.ctl("executors", self.app.spark.ui, "--output", "json")).json
        sparks = {one["id"]: one for one in self.app.spark.executors()}
        self.assertEqual({row["id"] for row in rows}, set(sparks))
        for row in rows:
            self.assertEqual(EXECUTOR_MEMBERS - set(row), set())
            spark = sparks[row["id"]]
            self.assertEqual((row["cores"], row["running_tasks"], row["memory_max_bytes"], row["cached_blocks"],
                              row["state"]), (spark["totalCores"], 0, spark["maxMemory"], spark["rddBlocks"], "active"))

    def test_csv_has_a_line_for_each(self):
        three = self.app.settle(3)
        lines = self.done(self.ctl("executors", self.app.spark.ui, "--output", "csv")).out.strip().splitlines()
        self.assertEqual(len(lines), 4)
        self.assertEqual({line.split(",")[0].strip('"') for line in lines[1:]}, set(three))

    def test_all_adds_those_that_left(self):
        three = self.app.settle(3)
        self.app.settle(2)
        rows = self.done(self.ctl("executors", self.app.spark.ui, "--all", "--output", "json")).json
        states = {row["id"]: row["state"] for row in rows}
        self.assertEqual(states[three[2]], "dead")
        self.assertNotIn("driver", states)


class TargetTest(MainStokerctlTest):
    def effect(self, ended):
        document = self.done(ended).json
        self.assertEqual(EFFECT_MEMBERS - set(document), set())
        return document

    def test_up_and_waiting_for_it(self):
        self.app.settle(3)
        document = self.effect(self.on_app("target", 5, "--wait", 90, "--reason", "more logs", "--output", "json"))
        self.assertEqual((document["target"], document["registered"], document["effect"]), (5, 5, "seen"))
        self.assertEqual(len(self.app.ids()), 5)

    def test_add_counts_from_the_target(self):
        self.app.settle(4)
        self.assertEqual(self.effect(self.on_app("target", "--add", 1, "--wait", 90, "--output", "json"))["target"], 5)
        self.app.wait_for_ids(5)

    def test_down_releases_the_surplus_and_it_stays(self):
        self.app.settle(5)
        document = self.effect(self.on_app("target", 3, "--wait", 60, "--output", "json"))
        self.assertEqual((document["target"], document["registered"]), (3, 3))
        self.stays(self.app, self.app.wait_for_ids(3), 6)

    def test_keep_only_lowers_the_target(self):
        four = self.app.settle(4)
        self.assertEqual(self.effect(self.on_app("target", 2, "--keep", "--output", "json"))["target"], 2)
        self.stays(self.app, four, 5)

    def test_above_the_ceiling_is_said(self):
        self.app.settle(4)
        ended = self.on_app("target", 20, "--output", "json")
        self.assertEqual(self.effect(ended)["ceiling"]["value"] if isinstance(ended.json["ceiling"], dict)
                         else ended.json["ceiling"], 8)
        self.app.settle(4)

    def test_dry_run_does_nothing(self):
        four = self.app.settle(4)
        document = self.effect(self.on_app("target", 1, "--dry-run", "--output", "json"))
        self.assertEqual(document["effect"], "none")
        self.stays(self.app, four, 4)
        self.assertEqual(self.app.control.state()["target"], 4)

    def test_two_consoles_both_adding_one_give_two(self):
        self.app.settle(3)
        command = [str(self.lab.stokerctl), "target", self.app.spark.ui, "--add", "1", "--token-file", str(self.app.token_file)]
        consoles = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=sys.stderr) for _ in range(2)]
        self.assertEqual([console.wait(60) for console in consoles], [0, 0])
        self.app.wait_for_ids(5)


class ReleaseTest(MainStokerctlTest):
    def outcome(self, ended):
        return self.outcomes(self.done(ended).json)

    def test_by_id_and_by_force(self):
        four = self.app.settle(4)
        ended = self.on_app("release", four[1], four[2], "--force", "--wait", 40, "--output", "json")
        self.assertEqual(set(self.outcome(ended)), {four[1], four[2]})
        self.assertEqual(self.app.ids(), [four[0], four[3]], "with --wait, exit 0 means they have left")
        self.stays(self.app, [four[0], four[3]], 5)

    def test_a_number_of_idle_ones(self):
        self.app.settle(4)
        ended = self.on_app("release", "--count", 2, "--idle", "--wait", 40, "--output", "json")
        self.assertEqual(len(self.outcome(ended)), 2)
        self.stays(self.app, self.app.wait_for_ids(2, 5), 4)

    def test_replace_keeps_the_number(self):
        three = self.app.settle(3)
        self.done(self.on_app("release", three[0], "--force", "--replace", "--output", "json"))
        self.app.wait_until_gone(three[:1])
        self.assertNotIn(three[0], self.app.wait_for_ids(3))

    def test_busy_one_is_not_interrupted_without_force(self):
        three = self.app.settle(3)
        run = self.app.start_busy(ms=9000)
        self.fails(self.on_app("release", three[0], "--idle", "--wait", 2), REFUSED, three[0])
        self.assertEqual(self.app.ids(), three)
        self.app.finish(run)
        self.assertEqual(self.app.spark.rest("stages")[0]["numFailedTasks"], 0)

    def test_unknown_id_refuses_the_whole_call(self):
        three = self.app.settle(3)
        self.fails(self.on_app("release", three[0], 4711, "--force"), REFUSED, 4711)
        self.stays(self.app, three, 4)

    def test_dry_run_does_nothing(self):
        three = self.app.settle(3)
        self.assertEqual(self.done(self.on_app("release", three[0], "--force", "--dry-run", "--output", "json"))
                         .json["effect"], "none")
        self.stays(self.app, three, 4)


class AccessTest(MainStokerctlTest):
    def test_token_wrong_or_missing(self):
        three = self.app.settle(3)
        self.fails(self.ctl("target", self.app.spark.ui, 1), NOT_ALLOWED)
        self.fails(self.ctl("target", self.app.spark.ui, 1, token="wrong"), NOT_ALLOWED)
        self.fails(self.ctl("release", self.app.spark.ui, three[0], "--force", token="wrong"), NOT_ALLOWED)
        self.stays(self.app, three, 3)

    def test_token_from_environment_and_from_standard_input(self):
        self.app.settle(3)
        self.done(self.ctl("target", self.app.spark.ui, 3, token=self.app.token))
        self.done(self.ctl("target", self.app.spark.ui, 3, "--token-file", "-", stdin=self.app.token + "\n"))

    def test_token_is_never_printed(self):
        self.app.settle(3)
        for ended in (self.done(self.on_app("target", 3)), self.done(self.on_app("target", 3, "--output", "json")),
                      self.fails(self.on_app("release", 4711, "--force"), REFUSED)):
            self.assertNotIn(self.app.token, ended.out + ended.err)

    def test_through_a_proxy_that_drops_headers(self):
        self.app.settle(3)
        with DroppingProxy(self.app.spark.ui) as proxy:
            self.done(self.ctl("target", proxy.url, 4, "--wait", 90, "--token-file", self.app.token_file))
        self.assertEqual(len(self.app.ids()), 4)

    def test_wrong_usage(self):
        self.fails(self.ctl("target", self.app.spark.ui), USAGE)
        self.fails(self.ctl("target", self.app.spark.ui, "many"), USAGE)
        self.fails(self.ctl("release", self.app.spark.ui), USAGE)
        self.fails(self.ctl("stoke"), USAGE)

    def test_nobody_there(self):
        self.fails(self.ctl("watch", "http://127.0.0.1:9", "--samples", 1, timeout=60), UNREACHABLE)
        self.fails(self.ctl("target", "http://127.0.0.1:9", 1, token="x", timeout=60), UNREACHABLE)


class DiscoverTest(MainStokerctlTest):
    def test_driver_and_master(self):
        self.app.settle(3)
        for address in (self.app.spark.ui, self.lab.cluster.web):
            found = self.done(self.ctl("discover", address, "--output", "json")).json
            row = next(one for one in found if one["id"] == self.app.spark.id)
            self.assertEqual((row["name"], row["executors"], row["plugin"]), ("main", 3, True))
            self.assertEqual(row["ui"].rstrip("/"), self.app.spark.ui)
