# SPDX-License-Identifier: GPL-3.0-or-later
"""Draining where Spark can; Spark's own permissions; and at last a driver that is killed and comes back."""
from case import SparkTest
from client import Control

VIEWER = {"X-Test-User": "viewer"}
OPERATOR = {"X-Test-User": "operator"}


class DrainTest(SparkTest):
    def setUp(self):
        self.app = self.lab.drain()
        self.control = self.app.control

    def test_drain_is_a_capability(self):
        self.assertTrue(self.control.health()["capabilities"]["drain"])
        self.assertFalse(self.control.health()["capabilities"]["migrates_cache"])

    def test_idle_one_drains_and_leaves(self):
        three = self.app.settle(3)
        self.assertEqual(self.outcomes(self.accepted(self.control.remove(three[:1], "drain"))), {three[0]: "draining"})
        self.app.wait_until_gone(three[:1])
        self.stays(self.app, three[1:], 6)

    def test_busy_one_finishes_its_task_first(self):
        three = self.app.settle(3)
        run = self.app.start_busy(ms=9000)
        self.accepted(self.control.remove(three[:1], "drain"))
        self.wait("it to be shown as draining", lambda: self.control.executor(three[0])["state"] == "draining", 5)
        self.assertEqual(self.control.state()["counts"]["usable"], 2)
        self.assertIn(three[0], self.app.ids(), "Spark still lists it while its task runs")
        self.app.finish(run)
        self.app.wait_until_gone(three[:1])
        gone = next(one for one in self.app.spark.rest("allexecutors") if one["id"] == three[0])
        self.assertEqual((gone["failedTasks"], gone["completedTasks"] >= 1), (0, True))
        self.stays(self.app, three[1:], 3)


class PermissionTest(SparkTest):
    def setUp(self):
        self.app = self.lab.drain()
        self.control = self.app.control
        self.before = self.app.settle(3)

    def test_view_only_user_is_denied_in_spite_of_the_token(self):
        self.refused(self.control.put("/target", {"total": 1}, headers=VIEWER), 403, "modify_denied")
        answer = self.control.put("/removals", {"ids": self.before, "how": "force"}, headers=VIEWER)
        self.refused(answer, 403, "modify_denied")
        self.refused(self.control.put("/owner", {"kind": "operator", "name": "x", "ttl_s": 30}, headers=VIEWER),
                     403, "modify_denied")
        access = self.control.get("/health", {**VIEWER, "X-Stoker-Token": self.app.token}).body["access"]
        self.assertEqual(access, {"token_ok": True, "may_modify": False})
        self.stays(self.app, self.before, 4)
        self.assertEqual(self.control.state()["target"], 3)

    def test_user_with_modify_permission_still_needs_the_token(self):
        self.refused(self.control.put("/target", {"total": 1}, headers=OPERATOR, token=None), 401, "token_missing")
        self.accepted(self.control.put("/target", {"total": 3}, headers=OPERATOR))
        self.assertTrue(self.control.get("/health", OPERATOR).body["access"]["may_modify"])

    def test_stranger_sees_nothing(self):
        answer = self.control.get("/state", {"X-Test-User": "stranger"})
        self.assertEqual(answer.status, 403)
        self.assertNotIn("json", answer.kind, "Spark itself refuses, before the plugin is asked")


class RestartTest(SparkTest):
    def test_killed_driver_comes_back_as_another_instance_on_the_same_port(self):
        app = self.lab.drain()
        app.settle(3)
        before = app.control.state()
        app.spark.process.kill()
        self.lab.forget_killed("drain")

        again = self.lab.drain(port=app.spark.port)
        self.assertEqual(again.spark.ui, app.spark.ui)
        after = again.control.state()
        self.assertNotEqual(after["application"], before["application"])
        self.assertNotEqual(after["instance"], before["instance"])
        self.assertTrue(again.control.get(f"/state?since={before['revision']}").body["full"])
        ids = again.wait_for_ids(3)
        stale = Control(again.spark.ui, again.token, before["application"])
        self.refused(stale.target(total=1), 409, "other_application")
        self.refused(stale.remove(ids, "force"), 409, "other_application")
        self.stays(again, ids, 3)
