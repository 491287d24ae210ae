# SPDX-License-Identifier: GPL-3.0-or-later
"""The target, and the traps around it, on a static application (cores.max 8)."""
import os
import signal
from concurrent.futures import ThreadPoolExecutor

from case import MainTest


class StaticTest(MainTest):
    def test_released_to_four_stays_at_four(self):
        eight = self.app.settle(8)
        answer = self.accepted(self.control.remove(eight[:4], "force"))
        self.assertEqual((answer["was"], answer["target"]), (8, 4))
        self.app.wait_until_gone(eight[:4])
        self.stays(self.app, eight[4:], 15)

    def test_plus_one_on_four_gives_five(self):
        four = self.app.settle(4)
        answer = self.accepted(self.control.target(add=1))
        self.assertEqual((answer["was"], answer["target"], answer["surplus"]), (4, 5, -1))
        five = self.app.wait_for_ids(5)
        self.assertEqual(len(set(five) - set(four)), 1)
        self.stays(self.app, five, 4)

    def test_killed_executor_comes_back(self):
        five = self.app.settle(5)
        os.kill(self.app.executor_pid(five[0]), signal.SIGKILL)
        self.app.wait_until_gone(five[:1])
        after = self.app.wait_for_ids(5)
        self.assertEqual(set(five) - set(after), {five[0]})
        departed = {one["id"]: one["by"] for one in self.control.state()["departed"]}
        self.assertEqual(departed.get(five[0]), "lost")

    def test_above_the_ceiling_says_so(self):
        before = self.app.settle(8)
        answer = self.accepted(self.control.target(total=9))
        self.assertTrue(answer["above_ceiling"])
        self.assertEqual(answer["ceiling"], {"value": 8, "because": "cores_max"})
        self.stays(self.app, before, 6)
        self.assertFalse(self.accepted(self.control.target(total=8))["above_ceiling"])

    def test_lower_target_removes_nobody(self):
        five = self.app.settle(5)
        answer = self.accepted(self.control.target(total=3))
        self.assertEqual((answer["target"], answer["surplus"]), (3, 2))
        self.stays(self.app, five, 5)

    def test_two_clients_adding_one_at_once_give_two(self):
        self.app.settle(3)
        with ThreadPoolExecutor(2) as clients:
            answers = list(clients.map(lambda name: self.control.put("/target", {"add": 1, "by": name}), ["a@h", "b@h"]))
        self.assertEqual(sorted(self.accepted(answer)["target"] for answer in answers), [4, 5])
        self.app.wait_for_ids(5)

    def test_expected_revision_that_is_old_is_a_conflict(self):
        self.app.settle(4)
        seen = self.control.state()["revision"]
        self.accepted(self.control.target(total=5))
        self.refused(self.control.target(total=2, expect=seen), 409, "revision_changed")
        self.assertEqual(self.control.state()["target"], 5)
        fresh = self.control.state()["revision"]
        self.assertEqual(self.accepted(self.control.target(total=4, expect=fresh))["target"], 4)


class LeaseTest(MainTest):
    def tearDown(self):
        self.control.put("/owner", {"kind": "none", "instance_id": "one", "name": "deadline"})

    def lease(self, instance, ttl=30):
        return self.control.put("/owner", {"kind": "policy", "name": "deadline", "host": "here",
                                           "instance_id": instance, "ttl_s": ttl})

    def test_second_policy_is_told_who_owns_it_and_an_operator_holds(self):
        self.app.settle(4)
        self.accepted(self.lease("one"))
        refusal = self.refused(self.lease("two"), 409, "owned")
        self.assertEqual(refusal["error"]["owner"]["instance_id"], "one")
        self.accepted(self.control.put("/target", {"total": 4, "instance_id": "one"}))
        self.assertEqual(self.control.state()["owner"]["kind"], "policy", "the holder's own command keeps its lease")
        self.accepted(self.control.target(total=4))
        owner = self.control.state()["owner"]
        self.assertEqual(owner["kind"], "operator")
        self.assertGreater(owner["hold_until_ms"], self.control.state()["time_ms"])

    def test_commands_are_told_with_who_why_and_outcome(self):
        four = self.app.settle(4)
        answer = self.accepted(self.control.put("/removals", {
            "ids": four[:1], "how": "force", "by": "night@desk", "reason": "too many"}))
        self.app.wait_until_gone(four[:1])

        def line():
            lines = self.control.get("/commands").body["commands"]
            found = [one for one in lines if one["command"] == answer["command"]]
            return found and found[0]["status"] == "done" and found[0]
        told = self.wait("the command to be done", line)
        self.assertEqual((told["kind"], told["by"], told["reason"]), ("removals", "night@desk", "too many"))
        self.assertEqual(told["outcomes"][0]["id"], four[0])
        self.assertNotIn(self.app.token, str(told))
