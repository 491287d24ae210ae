# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs stokerctl as a script would: arguments, exit code, standard output and error."""
import json
import os
import signal
import subprocess
import tempfile
from threading import Thread
from typing import NamedTuple

from case import SparkTest
from rest import WaitFailed

DONE, REFUSED, USAGE, UNREACHABLE, NOT_ALLOWED = range(5)
WATCH_MEMBERS = {"time_ms", "application", "logs_per_minute", "cpu_percent", "executors", "tasks", "batch", "owner",
                 "stale", "source", "estimates"}
EXECUTOR_MEMBERS = {"id", "host", "state", "cores", "running_tasks", "cpu_percent", "memory_used_bytes",
                    "memory_max_bytes", "cached", "cached_blocks", "cached_bytes", "shuffle", "shuffle_bytes",
                    "shuffle_needed", "gc_percent", "failed_tasks", "added_ms", "idle_s", "leaves_in_s", "pinned_by"}
EFFECT_MEMBERS = {"command", "requested", "accepted", "outcomes", "effect", "registered", "target", "ceiling"}
RUN_MEMBERS = {"time_ms", "observation", "wish", "reason", "guards", "final", "command", "effect"}


class Ended(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        rows = [json.loads(line) for line in self.out.splitlines() if line.strip()]
        return [row for row in rows if row.get("type") != "alert"]


DATA = tempfile.TemporaryDirectory(prefix="stoker-spark-data-")


def environment(token=None):
    """Nothing of the user may matter, their ledger least of all, and the messages are compared with English words."""
    kept = {name: value for name, value in os.environ.items() if name != "STOKER_TOKEN"}
    kept.update(LC_ALL="C.UTF-8", LANGUAGE="en", XDG_DATA_HOME=DATA.name, XDG_CONFIG_HOME=DATA.name)
    if token is not None:
        kept["STOKER_TOKEN"] = token
    return kept


class Running:
    """`stokerctl run` in the background; `rows` grows with every tick it prints, `alerts` with every alert."""

    def __init__(self, stokerctl, arguments, token=None):
        self.rows = []
        self.alerts = []
        self._errors = []
        self._process = subprocess.Popen([str(stokerctl), "run", *map(str, arguments)], stdout=subprocess.PIPE,
                                         stderr=subprocess.PIPE, text=True, env=environment(token))
        self._readers = [Thread(target=self._read, args=(self._process.stdout, self._sort)),
                         Thread(target=self._read, args=(self._process.stderr, self._errors.append))]
        for reader in self._readers:
            reader.start()

    def _sort(self, line):
        row = json.loads(line)
        (self.alerts if row.get("type") == "alert" else self.rows).append(row)

    @staticmethod
    def _read(pipe, take):
        with pipe:
            for line in pipe:
                take(line)

    @property
    def err(self):
        return "".join(self._errors)

    def is_running(self):
        return self._process.poll() is None

    def told(self):
        """What it printed last, for a failure's message."""
        rows = "\n".join(json.dumps(row) for row in self.rows[-3:])
        return f"{len(self.rows)} rows, the last:\n{rows}\nstandard error:\n{self.err}"

    def find(self, wanted):
        """The last row that is `wanted`, or None."""
        return next((row for row in reversed(self.rows) if wanted(row)), None)

    def send(self, number):
        self._process.send_signal(number)

    def wait(self, seconds=30):
        """Its end; everything it printed is in `rows` and `err` then."""
        code = self._process.wait(seconds)
        for reader in self._readers:
            reader.join(seconds)
        return Ended(code, "\n".join(map(json.dumps, self.rows)), self.err)

    def stop(self):
        """As an operator would; its end."""
        self.send(signal.SIGTERM)
        return self.wait()

    def kill(self):
        """kill -9, as an accident would."""
        self._process.kill()
        return self.wait()


class StokerctlTest(SparkTest):
    """`ctl` runs one command; `app` must be set before `on_app` is used."""
    app = None

    def setUp(self):
        if self.lab.stokerctl is None:
            self.skipTest("no --stokerctl given")

    def ctl(self, *arguments, timeout=120, stdin="", token=None):
        done = subprocess.run([str(self.lab.stokerctl), *map(str, arguments)], input=stdin, capture_output=True, text=True,
                              timeout=timeout, check=False, env=environment(token))
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

    def fixed(self, executors, *more, token=None):
        """`run --policy fixed` on self.app, every second and without the guards' patience; killed when the test ends."""
        patience = ("cooldown_down_s=0", "stabilise_down_s=0")
        allowed = () if token else ("--token-file", self.app.token_file)
        running = Running(self.lab.stokerctl, [
            self.app.spark.ui, "--policy", "fixed", "--interval", 1, *allowed,
            *(word for pair in (f"executors={executors}", *patience) for word in ("--set", pair)), *more], token)
        self.addCleanup(lambda: running.is_running() and running.kill())
        return running

    def row(self, what, running, wanted, seconds=60):
        """The last row of a run that is `wanted`, once there is one."""
        def found():
            self.assertTrue(running.is_running(), running.told())
            return running.find(wanted)
        return self.of(running, what, found, seconds)

    def of(self, running, what, condition, seconds):
        """Waits for what a run brings about; what it printed goes into the failure."""
        try:
            return self.wait(what, condition, seconds)
        except WaitFailed as failed:
            raise WaitFailed(f"{failed}\n{running.told()}") from None
