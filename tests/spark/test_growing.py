# SPDX-License-Identifier: GPL-3.0-or-later
"""An application still waiting for executors. First of all: it needs a cluster that is still too small."""
from case import SparkTest


class GrowingTest(SparkTest):
    def test_first_command_does_not_cap_an_application_that_still_waits(self):
        self.assertLess(len(self.lab.cluster.workers), 2, "the cluster must still be too small")
        app = self.lab.growing()
        four = app.wait_for_ids(4)

        # A release that takes nobody must not call off those that are on their way.
        run = app.start_busy(ms=6000)
        self.assertEqual(self.outcomes(self.accepted(app.control.remove(four[:1], "idle", wait_s=0))), {four[0]: "busy"})
        app.finish(run)

        answer = self.accepted(app.control.target(add=-1))
        self.assertEqual((answer["was"], answer["target"]), (8, 7), "counted from what Spark was told, not from four")
        self.assertEqual((answer["registered"], answer["surplus"]), (4, -3))
        self.assertEqual(app.ids(), four)

        self.lab.add_second_worker()
        seven = app.wait_for_ids(7)
        self.stays(app, seven, 5)
        self.accepted(app.control.target(add=1))
        app.wait_for_ids(8)
