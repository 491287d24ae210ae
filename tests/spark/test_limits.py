# SPDX-License-Identifier: GPL-3.0-or-later
"""Where Spark leaves nothing to steer: dynamic allocation, no plugin, local mode."""
from case import SparkTest
from client import API, request
from rest import get_json


class DynamicAllocationTest(SparkTest):
    def setUp(self):
        self.app = self.lab.dynamic()
        self.control = self.app.control

    def test_says_who_owns_the_target_and_refuses(self):
        self.app.wait_for_ids(1)
        health = self.control.health()
        self.assertEqual(health["owner"]["kind"], "spark")
        self.assertTrue(health["dynamic_allocation"]["enabled"])
        self.assertEqual((health["dynamic_allocation"]["min"], health["dynamic_allocation"]["max"]), (1, 2))
        self.assertFalse(health["capabilities"]["target"])
        self.assertEqual(health["because"]["target"], "dynamic_allocation")
        self.refused(self.control.target(total=2), 422, "dynamic_allocation")
        self.refused(self.control.target(add=1), 422, "dynamic_allocation")
        one = self.app.ids()
        self.refused(self.control.remove(one, "force"), 422, "dynamic_allocation")
        self.stays(self.app, one, 6)

    def test_follows_spark_as_it_scales(self):
        run = self.app.start_run("nap", tasks=8, ms=4000)
        two = self.app.wait_for_ids(2)
        self.wait("our target to be Spark's", lambda: self.control.state()["target"] == 2, 10)
        state = self.control.state()
        self.assertEqual(state["target_because"], "dynamic_allocation")
        self.assertEqual(sorted(row["id"] for row in state["executors"]), two)
        self.app.finish(run)
        self.wait("a countdown for an idle one", lambda: any(
            row["leaves_in_s"] is not None and row["leaves_in_s"] <= 60 for row in self.control.state()["executors"]), 15)


class NoPluginTest(SparkTest):
    def test_rest_answers_and_health_does_not(self):
        app = self.lab.plain()
        app.wait_for_ids(1)
        self.assertTrue(get_json(f"{app.spark.ui}/api/v1/applications"))
        answer = request(app.spark.ui + API + "/health")
        self.assertNotIn("json", answer.kind, answer)


class LocalModeTest(SparkTest):
    def test_watch_only_and_says_why(self):
        app = self.lab.local()
        health = app.control.health()
        self.assertFalse(any(health["capabilities"].values()), health["capabilities"])
        self.assertEqual(health["because"]["target"], "local_mode")
        self.refused(app.control.target(total=2), 422, "local_mode")
        app.run("rows", count=3000)
        self.wait("its records", lambda: app.control.state()["records"]["batch"]["total"] == 3000, 15)
        self.assertEqual(app.control.state()["counts"]["registered"], 0)
