# SPDX-License-Identifier: GPL-3.0-or-later
"""stokerctl where there is less to steer, and when the driver goes away while it watches."""
import json
import signal
import subprocess

from client import DroppingProxy
from stokerctl import NOT_ALLOWED, REFUSED, StokerctlTest


class NoPluginStokerctlTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.plain()
        self.app.wait_for_ids(1)

    def test_watches_by_rest_and_marks_estimates(self):
        run = self.app.start_run("nap", tasks=30, ms=500)
        rows = self.done(self.ctl("watch", self.app.spark.ui, "--samples", 4, "--interval", 1, "--output", "jsonl")).lines
        self.app.finish(run)
        self.assertEqual({row["source"] for row in rows}, {"rest"})
        self.assertEqual(rows[-1]["executors"]["registered"], 1)
        self.assertIn("cpu_percent", rows[-1]["estimates"])

    def test_commands_are_refused_with_the_reason_and_the_cure(self):
        self.fails(self.ctl("target", self.app.spark.ui, 2, token="x"), REFUSED, "spark.plugins")
        self.assertEqual(len(self.app.ids()), 1)


class DynamicStokerctlTest(StokerctlTest):
    def test_refused_because_spark_owns_the_target(self):
        self.app = self.lab.dynamic()
        self.app.wait_for_ids(1)
        self.fails(self.on_app("target", 2), REFUSED)
        rows = self.done(self.ctl("watch", self.app.spark.ui, "--samples", 1, "--output", "jsonl")).lines
        self.assertEqual(rows[0]["owner"], "spark")


class LocalStokerctlTest(StokerctlTest):
    def test_refused_in_local_mode_but_watched(self):
        self.app = self.lab.local()
        self.wait("its control API", lambda: self.app.control)
        self.fails(self.on_app("target", 2), REFUSED)
        rows = self.done(self.ctl("watch", self.app.spark.ui, "--samples", 1, "--output", "jsonl")).lines
        self.assertEqual(rows[0]["executors"]["registered"], 0)


class DrainStokerctlTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.drain()

    def test_drains_where_spark_can(self):
        three = self.app.settle(3)
        run = self.app.start_busy(ms=9000)
        self.done(self.on_app("release", three[0], "--wait", 60))
        self.assertEqual(self.app.ids(), three[1:])
        self.app.finish(run)
        self.assertEqual(self.app.spark.rest("stages")[0]["numFailedTasks"], 0)

    def test_driver_gone_and_back_while_it_watches(self):
        self.app.settle(3)
        command = [str(self.lab.stokerctl), "watch", self.app.spark.ui, "--interval", "1", "--output", "jsonl"]
        watcher = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            self.assertFalse(self.next_row(watcher, lambda row: True)["stale"])
            self.app.spark.process.kill()
            self.lab.forget_killed("drain")
            self.next_row(watcher, lambda row: row["stale"])
            again = self.lab.drain(port=self.app.spark.port)
            again.wait_for_ids(3)
            row = self.next_row(watcher, lambda row: not row["stale"] and row["executors"]["registered"] == 3)
            self.assertEqual(row["application"], again.spark.id, "another application must not pass for the old one")
        finally:
            watcher.send_signal(signal.SIGINT)
            watcher.wait(20)

    def next_row(self, watcher, wanted, limit=120):
        for _ in range(limit):
            line = watcher.stdout.readline()
            self.assertTrue(line, "watch ended")
            row = json.loads(line)
            if wanted(row):
                return row
        self.fail("no such row")


class ViewerStokerctlTest(StokerctlTest):
    """A user who may only look, named by the gateway in front."""

    def test_view_only_user_is_told_so(self):
        self.app = self.lab.drain()
        before = self.app.settle(3)
        with DroppingProxy(self.app.spark.ui, {"X-Test-User": "viewer"}) as gateway:
            self.fails(self.ctl("target", gateway.url, 1, "--token-file", self.app.token_file), NOT_ALLOWED)
        self.stays(self.app, before, 3)
