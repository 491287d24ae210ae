# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs stokerctl as a script would: arguments, exit code, standard output and error."""
import json
import os
import subprocess
from typing import NamedTuple

from case import SparkTest

DONE, REFUSED, USAGE, UNREACHABLE, NOT_ALLOWED = range(5)
WATCH_MEMBERS = {"time_ms", "application", "logs_per_minute", "cpu_percent", "executors", "tasks", "batch", "owner",
                 "stale", "source", "estimates"}
EXECUTOR_MEMBERS = {"id", "host", "state", "cores", "running_tasks", "cpu_percent", "memory_used_bytes",
                    "memory_max_bytes", "cached", "cached_blocks", "cached_bytes", "shuffle", "shuffle_bytes",
                    "shuffle_needed", "gc_percent", "failed_tasks", "added_ms", "idle_s", "leaves_in_s", "pinned_by"}
EFFECT_MEMBERS = {"command", "requested", "accepted", "outcomes", "effect", "registered", "target", "ceiling"}


class Ended(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines() if line.strip()]


class StokerctlTest(SparkTest):
    """`ctl` runs one command; `app` must be set before `on_app` is used."""
    app = None

    def setUp(self):
        if self.lab.stokerctl is None:
            self.skipTest("no --stokerctl given")

    def ctl(self, *arguments, timeout=120, stdin="", token=None):
        environment = {name: value for name, value in os.environ.items() if name != "STOKER_TOKEN"}
        # Nothing of the user may matter, and the messages are compared with English words.
        environment.update(LC_ALL="C.UTF-8", LANGUAGE="en")
        if token is not None:
            environment["STOKER_TOKEN"] = token
        done = subprocess.run([str(self.lab.stokerctl), *map(str, arguments)], input=stdin, capture_output=True, text=True,
                              timeout=timeout, check=False, env=environment)
        return Ended(done.returncode, done.stdout, done.stderr)

    def on_app(self, command, *arguments, **more):
        """The command on self.app with its token file."""
        return self.ctl(command, self.app.spark.ui, *arguments, "--token-file", self.app.token_file, **more)

    def done(self, ended):
        self.assertEqual(ended.code, DONE, ended)
        return ended

    def fails(self, ended, code, *named):
        """Ended with this code, saying why on standard error and naming these."""
        self.assertEqual(ended.code, code, ended)
        self.assertTrue(ended.err.strip(), ended)
        for name in named:
            self.assertIn(str(name), ended.err)
        return ended
