# SPDX-License-Identifier: GPL-3.0-or-later
"""`stokerctl run` through bad days: the network cut for a minute, executors killed, the driver started again."""
import os
import random
import signal
import time

from stokerctl import DONE, Running, StokerctlTest
from wire import Wire

CUT_S = 60
QUIET_S = 60


class FaultsTest(StokerctlTest):
    def setUp(self):
        super().setUp()
        self.app = self.lab.faults()
        self.addCleanup(self.lab.end, "faults")

    def run_through(self, wire):
        running = Running(self.lab.stokerctl, [
            wire.url, "--policy", "fixed", "--set", "executors=2", "--set", "cooldown_down_s=0", "--set", "stabilise_down_s=0",
            "--interval", 1, "--token-file", self.app.token_file])
        self.addCleanup(lambda: running.is_running() and running.kill())
        self.wait("the lease", lambda: self.app.control.state()["owner"]["kind"] == "policy", 60)
        return running

    def released(self, rows):
        return {executor for row in rows if row["command"] for executor in row["command"]["release"]}

    def left(self, app):
        """Ids of all that are gone, as Spark's own list has them."""
        return {one["id"] for one in app.spark.rest("allexecutors") if not one["isActive"] and one["id"] != "driver"}

    def test_only_those_leave_that_the_run_chose_on_fresh_figures(self):
        four = self.app.wait_for_ids(4)
        self.app.run("cache", tasks=8)
        self.wait("blocks on all of them", lambda: all(
            row["cached_blocks"] for row in self.app.control.state()["executors"]), 30)
        with Wire(self.app.spark.port) as wire:
            running = self.run_through(wire)
            self.row("the lowered target", running, lambda row: row["observation"]["target"] == 2)

            # The network is cut while two could go.
            with wire.cut():
                self.app.run("uncache")
                self.row("a row without fresh figures", running, lambda row: row["observation"]["stale"], 30)
                self.stays(self.app, four, CUT_S)
            stale = [row for row in running.rows if row["observation"]["stale"]]
            self.assertGreater(len(stale), CUT_S / 4)
            for row in stale:
                self.assertIsNone(row["command"], row)
                self.assertEqual(row["final"], row["observation"]["target"], row)
                self.assertFalse(row["victims"], row)
            self.row("two executors", running, lambda row: row["observation"]["registered"] == 2, 90)
            self.assertEqual(self.left(self.app), self.released(running.rows))

            # Executors are killed.
            draw, killed = random.Random(1), set()
            for _ in range(2):
                victim = draw.choice(self.app.ids())
                os.kill(self.app.executor_pid(victim), signal.SIGKILL)
                killed.add(victim)
                self.app.wait_until_gone([victim])
                self.app.wait_for_ids(2)
            self.assertEqual(self.left(self.app), self.released(running.rows) | killed)

            # The driver is started again.
            before = len(running.rows)
            self.app.spark.process.kill()
            self.lab.forget_killed("faults")
            self.app = self.lab.faults(self.app.spark.port, self.app.token)
            self.app.wait_for_ids(4)
            begun = time.time()
            self.row("the new start's own lease", running, lambda row: self.app.control.state()["owner"]["kind"] == "policy", 60)
            self.stays(self.app, self.app.ids(), QUIET_S / 3)
            self.row("two executors again", running, lambda row: row["time_ms"] > begun * 1000
                     and not row["observation"]["stale"] and row["observation"]["registered"] == 2, 2 * QUIET_S)
            self.assertGreater(time.time() - begun, QUIET_S / 2)
            self.assertEqual(self.left(self.app), self.released(running.rows[before:]))
            self.assertEqual(running.stop().code, DONE)
