# SPDX-License-Identifier: GPL-3.0-or-later
"""What a query under adaptive execution still needs is told, and not released. Each of its shuffles is a job of its own."""
import time

from stokerctl import StokerctlTest


class AdaptiveTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.main()
        self.control = self.app.control
        self.four = self.app.settle(4)
        self.seen = max((stage["stageId"] for stage in self.app.spark.rest("stages")), default=-1)

    def stages(self):
        """What ran of this test's query, by Spark's own list."""
        return [stage for stage in self.app.spark.rest("stages") if stage["stageId"] > self.seen and stage["status"] != "SKIPPED"]

    def runs(self):
        """Of each of these: attempt, tasks, tasks that ended well."""
        return sorted((stage["attemptId"], stage["numTasks"], stage["numCompleteTasks"]) for stage in self.stages())

    def holder(self):
        """By Spark's own list: the executor that has run the fast branch's one task."""
        stage = next(stage for stage in self.stages() if stage["numTasks"] == 1)
        return self.app.spark.rest(f"stages/{stage['stageId']}/0/taskList")[0]["executorId"]

    def fast_branch_done(self):
        """Our picture, once the slow branch is all that runs."""
        state = self.control.state()
        running = [job for job in state["jobs"] if job["result"] == "running"]
        return state if (0, 1, 1) in self.runs() and len(running) == 1 and state["tasks"] == {"running": 2, "pending": 0} else None

    def test_a_shuffle_is_needed_until_its_query_ends(self):
        run = self.app.start_run("adaptive_join", fast_ms=500, slow=2, slow_ms=14000)
        state = self.wait("the fast branch to be done", self.fast_branch_done, 60)
        holder = self.holder()
        row = self.control.executor(holder)
        self.assertEqual((row["running_tasks"], row["shuffle_needed"]), (0, True), row)
        self.assertEqual(row["needed_by"], [job["id"] for job in state["jobs"] if job["result"] == "running"])
        self.assertIn("shuffle_needed", row["pinned_by"])
        free = [row["id"] for row in state["executors"] if row["running_tasks"] == 0 and row["id"] != holder]
        ended = self.done(self.on_app("release", "--count", 1, "--output", "json"))
        self.assertEqual([one["id"] for one in ended.json["outcomes"]], free)
        while (state := self.control.state())["tasks"]["running"]:
            mine = next(row for row in state["executors"] if row["id"] == holder)
            self.assertTrue(mine["shuffle_needed"], mine)
            time.sleep(0.2)
        self.assertEqual(self.app.finish(run), 1)
        self.assertEqual(self.runs(), [(0, 1, 1), (0, 2, 2), (0, 3, 3)], "two branches and their join, each once")
        self.wait("its shuffle not to be needed", lambda: not self.control.executor(holder)["shuffle_needed"], 10)
        self.assertEqual(self.app.ids(), [one for one in self.four if one not in free])

    def test_a_query_that_fails_needs_nothing_any_more(self):
        run = self.app.start_run("adaptive_join", fast_ms=300, slow=2, slow_ms=2000, fails=True)
        self.wait("the fast branch's shuffle to be needed by the query alone", self.needed_by_another_job, 60)
        with self.assertRaisesRegex(AssertionError, "as the test wants"):
            self.app.finish(run)
        self.wait("no shuffle to be needed", lambda: not any(row["shuffle_needed"] for row in self.control.state()["executors"]), 10)

    def needed_by_another_job(self):
        """Whether the fast branch's job is over, and what it wrote is needed all the same."""
        state = self.control.state()
        running = [job for job in state["jobs"] if job["result"] == "running"]
        return (0, 1, 1) in self.runs() and len(running) == 1 and any(row["shuffle_needed"] for row in state["executors"])
