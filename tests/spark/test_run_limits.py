# SPDX-License-Identifier: GPL-3.0-or-later
"""`stokerctl run` where there is less to steer: dynamic allocation, no plugin, a user who may only look."""
from client import DroppingProxy
from stokerctl import DONE, NOT_ALLOWED, REFUSED, StokerctlTest


class DynamicRunTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.dynamic()
        self.app.wait_for_ids(1)

    def test_refused_because_spark_owns_the_target(self):
        self.fails(self.fixed(2).wait(60), REFUSED, "dynamic")
        self.assertEqual((len(self.app.ids()), self.app.control.state()["owner"]["kind"]), (1, "spark"))

    def test_shadow_advises_all_the_same(self):
        ended = self.fixed(2, "--shadow", "--for", 5).wait(60)
        self.assertEqual(ended.code, DONE, ended)
        self.assertTrue(ended.lines, ended)
        self.assertEqual({(row["final"], row["command"] is None) for row in ended.lines}, {(2, True)})
        self.assertEqual(len(self.app.ids()), 1)


class NoPluginRunTest(StokerctlTest):
    def test_refused_with_the_cure(self):
        self.app = self.lab.plain()
        self.app.wait_for_ids(1)
        self.fails(self.fixed(2).wait(60), REFUSED, "spark.plugins")


class ViewerRunTest(StokerctlTest):
    def test_view_only_user_is_told_so(self):
        self.app = self.lab.drain()
        before = self.app.settle(3)
        with DroppingProxy(self.app.spark.ui, {"X-Test-User": "viewer"}) as gateway:
            ended = self.ctl("run", gateway.url, "--policy", "fixed", "--set", "executors=1", "--token-file",
                             self.app.token_file, "--for", 30)
        self.fails(ended, NOT_ALLOWED)
        self.assertFalse(ended.out)
        self.stays(self.app, before, 3)
