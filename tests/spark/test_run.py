# SPDX-License-Identifier: GPL-3.0-or-later
"""`stokerctl run` steers the static application: up, down, beside another policy and beside an operator."""
import time

from stokerctl import DONE, NOT_ALLOWED, REFUSED, RUN_MEMBERS, StokerctlTest

LEASE_S = 30


class RunTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.main()
        self.control = self.app.control
        # An operator's hold of the test before would hold this one's policy off.
        self.control.put("/owner", {"kind": "none"})

    def tearDown(self):
        self.control.put("/owner", {"kind": "none"})

    def owner(self):
        return self.control.state()["owner"]

    def steering(self, executors, *more):
        """A run of `fixed` that holds the lease."""
        running = self.fixed(executors, *more)
        self.of(running, "the lease", lambda: self.owner()["kind"] == "policy", 30)
        self.assertTrue(running.is_running(), running.told())
        return running

    def test_raises_and_lowers_the_application(self):
        three = self.app.settle(3)
        up = self.steering(5)
        row = self.row("five executors", up, lambda row: row["observation"]["registered"] == 5 and row["effect"] == "seen", 90)
        self.assertEqual((row["wish"], row["final"], row["observation"]["target"]), (5, 5, 5))
        five = self.app.wait_for_ids(5, 5)
        self.assertLessEqual(set(three), set(five))
        ended = up.stop()
        self.assertEqual(ended.code, DONE, ended)
        self.assertEqual(self.owner()["kind"], "none", "the lease is given back")
        self.stays(self.app, five, 3)

        down = self.steering(3)
        self.row("three executors", down, lambda row: row["observation"]["registered"] == 3 and row["effect"] == "seen", 60)
        self.assertEqual(down.stop().code, DONE)
        self.assertEqual((len(self.app.ids()), self.control.state()["target"]), (3, 3))

        sent = [row for row in up.rows + down.rows if row["command"]]
        self.assertEqual([row["command"]["target"] for row in sent], [5, 3], "each is sent once")
        self.assertEqual(len(sent[1]["command"]["release"]), 2)
        for row in up.rows + down.rows:
            self.assertEqual(RUN_MEMBERS - set(row), set())
            self.assertEqual(row["reason"]["code"], "fixed")
            self.assertLess(abs(row["time_ms"] - time.time() * 1000), 180_000)

    def test_driver_tells_who_steered_and_why(self):
        self.app.settle(3)
        running = self.steering(4)
        self.row("the command", running, lambda row: row["command"])
        self.app.wait_for_ids(4)
        told = [one for one in self.control.get("/commands").body["commands"] if one["kind"] == "target"][-1]
        self.assertIn("fixed", told["by"])
        self.assertIn("fixed", told["reason"])
        self.assertEqual((told["status"], self.owner()["name"]), ("done", "fixed"))
        running.stop()

    def test_shadow_sends_nothing(self):
        three = self.app.settle(3)
        ended = self.fixed(6, "--shadow", "--for", 6).wait(60)
        self.assertEqual(ended.code, DONE, ended)
        self.assertGreaterEqual(len(ended.lines), 2)
        for row in ended.lines:
            self.assertEqual((row["final"], row["command"], row["effect"]), (6, None, "none"))
        self.assertEqual((self.control.state()["target"], self.owner()["kind"]), (3, "none"))
        self.assertEqual(self.app.ids(), three)

    def test_second_run_is_told_who_steers(self):
        self.app.settle(3)
        first = self.steering(3)
        second = self.fixed(5)
        ended = self.fails(second.wait(60), REFUSED, "fixed")
        self.assertFalse([row for row in ended.lines if row["command"]])
        self.assertTrue(first.is_running(), first.err)
        self.assertEqual((self.control.state()["target"], self.owner()["name"]), (3, "fixed"))
        self.assertEqual(first.stop().code, DONE)

    def test_operator_takes_over_and_the_run_holds_still(self):
        self.app.settle(3)
        running = self.steering(3)
        self.done(self.on_app("target", 5, "--wait", 90))
        held = self.row("the hold", running, lambda row: row["observation"]["registered"] == 5
                        and "hold" in [one["guard"] for one in row["guards"]])
        self.assertEqual((held["wish"], held["final"], held["command"]), (3, 5, None))
        self.assertEqual(self.owner()["kind"], "operator")
        self.stays(self.app, self.app.ids(), 5)
        self.assertTrue(running.is_running(), running.err)
        self.assertFalse([row for row in running.rows if row["command"]])
        self.assertEqual(running.stop().code, DONE)
        self.assertEqual(self.owner()["kind"], "operator", "what the operator holds is not the policy's to lift")

    def test_killed_it_leaves_the_target_and_the_next_goes_on_at_once(self):
        self.app.settle(3)
        running = self.steering(4)
        self.app.wait_for_ids(4)
        self.row("the effect in the ledger", running, lambda row: row["effect"] == "seen")
        dead = self.owner()["instance_id"]
        running.kill()
        killed = time.monotonic()
        self.assertEqual((len(self.app.ids()), self.control.state()["target"]), (4, 4), "fail static")
        self.assertEqual(self.owner()["instance_id"], dead, "its lease has not run out")
        after = self.fixed(3)
        self.of(after, "a lease of its own", lambda: self.owner()["kind"] == "policy" and self.owner()["instance_id"] != dead, LEASE_S)
        self.assertLess(time.monotonic() - killed, LEASE_S, "nobody waits for the lease of the dead")
        row = self.row("a row", after, lambda row: True)
        self.assertEqual((row["wish"], row["final"], row["guards"][0]["reason"]["code"]), (3, 4, "just_started"),
                         "it goes on from what the ledger tells, and changes nothing at once")
        self.row("three executors", after, lambda row: row["observation"]["registered"] == 3, 120)
        self.assertEqual(after.stop().code, DONE)

    def test_lease_from_elsewhere_is_waited_for(self):
        self.app.settle(3)
        lease = {"kind": "policy", "name": "fixed", "host": "elsewhere", "instance_id": "of-another-host", "ttl_s": 15}
        self.assertEqual(self.control.put("/owner", lease).status, 200)
        self.fails(self.fixed(4).wait(60), REFUSED, "fixed on elsewhere, until ")
        self.assertEqual((self.owner()["instance_id"], self.control.state()["target"]), ("of-another-host", 3))
        self.wait("the lease to run out", lambda: self.owner()["kind"] == "none", 30)
        self.assertEqual(self.steering(3).stop().code, DONE)

    def test_executors_with_cached_blocks_are_not_released(self):
        four = self.app.settle(4)
        self.app.run("cache", tasks=8)
        self.wait("blocks on all of them", lambda: all(
            row["cached_blocks"] for row in self.control.state()["executors"]), 20)
        running = self.steering(2)
        row = self.row("the lowered target", running, lambda row: row["observation"]["target"] == 2)
        self.stays(self.app, four, 5)
        self.assertFalse([row for row in running.rows if row["victims"]])
        self.app.run("uncache")
        self.row("two executors", running, lambda row: row["observation"]["registered"] == 2)
        self.assertEqual(running.stop().code, DONE)
        self.assertEqual(row["final"], 2)

    def test_wrong_or_no_token(self):
        three = self.app.settle(3)
        for token in ("wrong", ""):
            ended = self.fixed(5, token=token or None) if token else self.ctl(
                "run", self.app.spark.ui, "--policy", "fixed", "--set", "executors=5", timeout=60)
            self.fails(ended.wait(60) if token else ended, NOT_ALLOWED)
        self.stays(self.app, three, 3)
