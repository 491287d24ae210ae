# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what: tokens, other applications, browsers, a proxy that drops headers, the plugin's own port."""
from case import MainTest
from client import Control, DroppingProxy


class TokenTest(MainTest):
    def setUp(self):
        super().setUp()
        self.before = self.app.settle(3)

    def tearDown(self):
        # Whatever was refused must have done nothing.
        self.assertEqual(self.control.state()["target"], 3)
        self.assertEqual(self.app.ids(), self.before)

    def test_no_token(self):
        self.refused(self.control.put("/target", {"total": 1}, token=None), 401, "token_missing")
        self.refused(self.control.put("/removals", {"ids": self.before, "how": "force"}, token=None), 401, "token_missing")
        self.assertIsNone(self.control.health()["access"]["token_ok"])

    def test_wrong_token(self):
        for wrong in ("wrong", self.app.token[:-1], self.app.token + "x", ""):
            answer = self.control.put("/removals", {"ids": self.before, "how": "force"}, token=wrong)
            self.assertEqual(answer.status, 401, answer)
        self.refused(self.control.put("/target", {"total": 1}, token="wrong"), 401, "token_wrong")
        self.assertFalse(self.control.get("/health", {"X-Stoker-Token": "wrong"}).body["access"]["token_ok"])
        self.assertTrue(self.control.get("/health", {"X-Stoker-Token": self.app.token}).body["access"]["token_ok"])

    def test_authorization_is_not_ours(self):
        headers = {"Authorization": f"Bearer {self.app.token}"}
        self.refused(self.control.put("/target", {"total": 1}, token=None, headers=headers), 401, "token_missing")

    def test_another_application_is_refused(self):
        self.refused(self.control.put("/target", {"total": 1, "application": "app-1-0000"}), 409, "other_application")

    def test_a_browser_elsewhere_is_refused(self):
        answer = self.control.put("/target", {"total": 1}, headers={"Origin": "http://elsewhere.example"})
        self.refused(answer, 403, "cross_origin")
        answer = self.control.put("/target", {"total": 1}, headers={"Content-Type": "text/plain"})
        self.refused(answer, 415, "not_json")

    def test_nonsense_is_refused_by_name(self):
        self.refused(self.control.target(total="many"), 400, "bad_request")
        self.refused(self.control.target(total=-1), 400, "bad_request")
        self.refused(self.control.target(), 400, "bad_request")
        self.refused(self.control.remove(self.before, "gently"), 400, "bad_request")
        self.refused(self.control.target(total=1, reason="x" * (1 << 20)), 413, "too_large")
        self.refused(self.control.get("/nowhere"), 404, "unknown_path")
        self.refused(self.control.put("/state", {}), 405, "method_not_allowed")

    def test_token_is_nowhere_to_be_read(self):
        told = [self.app.spark.rest("environment"), self.control.health(), self.control.state(),
                self.control.get("/commands").body]
        for document in told:
            self.assertNotIn(self.app.token, str(document))


class ProxyTest(MainTest):
    def test_through_a_proxy_that_drops_headers_the_token_goes_in_the_body(self):
        three = self.app.settle(3)
        with DroppingProxy(self.app.spark.ui) as proxy:
            control = Control(proxy.url, self.app.token, self.app.spark.id)
            self.assertEqual(control.state()["counts"]["registered"], 3)
            self.refused(control.target(total=4), 401, "token_missing")
            self.refused(control.target(total=4, token="wrong"), 401, "token_wrong")
            self.stays(self.app, three, 2)
            self.assertEqual(self.accepted(control.target(total=4, token=self.app.token))["target"], 4)
            self.app.wait_for_ids(4)


class OwnPortTest(MainTest):
    def setUp(self):
        super().setUp()
        self.own = Control(f"http://127.0.0.1:{self.app.own_port}", self.app.token, self.app.spark.id)

    def test_every_request_needs_the_token(self):
        for path in ("/health", "/state", "/commands"):
            self.refused(self.own.get(path), 401, "token_missing")
            self.refused(self.own.get(path, {"X-Stoker-Token": "wrong"}), 401, "token_wrong")
        self.refused(self.own.put("/target", {"total": 1}, token=None), 401, "token_missing")

    def test_with_the_token_it_is_the_same_api(self):
        self.app.settle(3)
        state = self.own.get("/state", {"X-Stoker-Token": self.app.token})
        self.assertEqual(self.accepted(state)["instance"], self.control.state()["instance"])
        self.assertEqual(self.accepted(self.own.target(add=1))["target"], 4)
        self.app.wait_for_ids(4)
