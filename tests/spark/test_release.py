# SPDX-License-Identifier: GPL-3.0-or-later
"""Releasing executors where Spark cannot drain: by force, when idle, with replacement; and refusals that do nothing."""
from case import MainTest


class ReleaseTest(MainTest):
    def spark_row(self, executor_id):
        return next(one for one in self.app.spark.executors() if one["id"] == executor_id)

    def test_force_removes_a_busy_one(self):
        four = self.app.settle(4)
        run = self.app.start_busy(ms=15000)
        self.assertEqual(self.outcomes(self.accepted(self.control.remove(four[:1], "force"))), {four[0]: "removed"})
        self.app.wait_until_gone(four[:1])
        self.assertEqual(self.app.ids(), four[1:])
        self.app.finish(run)  # Spark ran the lost task again
        self.stays(self.app, four[1:], 3)

    def test_idle_leaves_a_busy_one_alone_and_takes_it_when_idle(self):
        three = self.app.settle(3)
        run = self.app.start_busy(ms=12000)
        once = self.accepted(self.control.remove(three[:1], "idle", wait_s=0))
        self.assertEqual(self.outcomes(once), {three[0]: "busy"})
        patient = self.accepted(self.control.remove(three[1:2], "idle", wait_s=60))
        self.assertEqual(self.outcomes(patient), {three[1]: "busy"})
        self.assertEqual(self.app.ids(), three, "nobody may be interrupted")
        self.app.finish(run)
        self.app.wait_until_gone(three[1:2])
        self.assertEqual(self.app.spark.rest("stages")[0]["numFailedTasks"], 0)
        self.stays(self.app, [three[0], three[2]], 4)

    def test_idle_one_leaves_at_once(self):
        three = self.app.settle(3)
        self.assertEqual(self.outcomes(self.accepted(self.control.remove(three[:1], "idle"))), {three[0]: "removed"})
        self.app.wait_until_gone(three[:1])
        self.stays(self.app, three[1:], 4)

    def test_release_does_not_raise_a_target_that_is_already_lower(self):
        six = self.app.settle(6)
        self.accepted(self.control.target(total=4))
        run = self.app.start_busy(ms=8000)
        self.assertEqual(set(self.outcomes(self.accepted(self.control.remove(six[:2], "idle", wait_s=0))).values()), {"busy"})
        self.assertEqual(self.control.state()["target"], 4)
        self.app.finish(run)
        self.assertEqual(self.accepted(self.control.remove(six[:1], "force"))["target"], 4)
        self.app.wait_until_gone(six[:1])
        self.stays(self.app, six[1:], 4)

    def test_replace_brings_another_one(self):
        three = self.app.settle(3)
        answer = self.accepted(self.control.remove(three[:1], "force", replace=True))
        self.assertEqual(answer["target"], 3)
        self.app.wait_until_gone(three[:1])
        after = self.app.wait_for_ids(3)
        self.assertEqual(set(three) - set(after), {three[0]})

    def test_unknown_id_refuses_the_whole_call(self):
        three = self.app.settle(3)
        refusal = self.refused(self.control.remove([three[0], "no-such"], "force"), 422, "unknown_executors")
        self.assertEqual(refusal["error"]["ids"], ["no-such"])
        self.stays(self.app, three, 5)
        self.assertEqual(self.control.state()["target"], 3)

    def test_one_that_has_left_is_gone(self):
        four = self.app.settle(4)
        self.accepted(self.control.remove(four[:1], "force"))
        self.app.wait_until_gone(four[:1])
        self.wait("our list to agree", lambda: self.control.executor(four[0]) is None)
        self.assertEqual(self.outcomes(self.accepted(self.control.remove(four[:1], "force"))), {four[0]: "gone"})
        self.assertEqual(self.app.ids(), four[1:])

    def test_drain_is_refused_and_makes_no_zombie(self):
        three = self.app.settle(3)
        self.assertFalse(self.control.health()["capabilities"]["drain"])
        refusal = self.refused(self.control.remove(three[:1], "drain"), 422, "not_capable")
        self.assertEqual((refusal["error"]["capability"], refusal["error"]["because"]), ("drain", "decommission_disabled"))
        before = self.spark_row(three[0])["totalTasks"]
        self.app.run("nap", tasks=6, ms=500)
        self.wait("the executor to be given tasks", lambda: self.spark_row(three[0])["totalTasks"] > before, 10)
        self.assertEqual(self.app.ids(), three)
