# SPDX-License-Identifier: GPL-3.0-or-later
"""What the test cases share."""
import unittest

from rest import holds_for, wait_for


class SparkTest(unittest.TestCase):
    """A test against the lab of one Spark version; run.py puts it in `lab`."""
    lab = None
    longMessage = True

    def accepted(self, answer):
        """The document of an answer that must be a 200."""
        self.assertEqual(answer.status, 200, answer)
        return answer.body

    def refused(self, answer, status, code):
        """The document of an answer that must be this refusal, in our words and not an HTML page."""
        self.assertEqual((answer.status, answer.code), (status, code), answer)
        self.assertTrue(answer.body["error"]["message"], answer)
        return answer.body

    def outcomes(self, document):
        return {one["id"]: one["outcome"] for one in document["outcomes"]}

    def stays(self, app, ids, seconds):
        """Spark's own list stays exactly this for so long."""
        holds_for(f"executors {ids} in Spark's list", lambda: app.ids() == ids, seconds)

    def wait(self, what, condition, seconds=30, process=None):
        return wait_for(what, condition, seconds, process)


class MainTest(SparkTest):
    """Tests on the static application of eight one-core executors."""

    def setUp(self):
        self.app = self.lab.main()
        self.control = self.app.control
