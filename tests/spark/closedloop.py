#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day's swing on real Spark four times, from the same seed and at the same time: `fixed` at the peak, Spark's own dynamic
allocation up to the same ceiling and up to what `deadline` spends on average, and `deadline`; the first and the last steered
by `stokerctl run`.

    python3 tests/spark/closedloop.py --jar PLUGIN.jar --stokerctl PROGRAM [--spark 3.5] [--day-seconds 720] [--logs DIR]

Prints one table, and at the end how many of the claims about it held. Executor-seconds and peaks come from Spark's own REST,
batches from Spark's own progress, nothing of them from what is tested.
"""
import argparse
import json
import os
import secrets
import shutil
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "installer" / "spark")]

import home  # noqa: E402 (found through the path above)
from client import Control  # noqa: E402
from cluster import Cluster, plugin_settings  # noqa: E402
from processes import Supervisor  # noqa: E402
from rest import wait_for  # noqa: E402
from stokerctl import Running  # noqa: E402

INTERVAL_S = 15
CORES = 4
PEAK = 6          # executors that end the batch of noon after 7 s of naps and what the machine adds to that: about 12 of the 15 s
CEILING = 8
THRIFTY = 3       # a ceiling under which Spark's own spends no more than `deadline` does
START = 2         # of `deadline` and Spark's own; nobody knows the night before it began
PEAK_WORK_S = 7 * PEAK * CORES
GUARDS = {"stabilise_down_s": 60, "cooldown_down_s": 30, "flap_budget": 20, "min_executors": 1, "max_executors": CEILING}


class Contender:
    """One application, and who steers it."""

    def __init__(self, name, policy, settings, executors):
        self.name = name
        self.executors = executors
        self.running = None
        self._policy = policy
        self._settings = settings

    def submit(self, cluster, chosen):
        self.folder = cluster.folder / f"day-{self.name}"
        self.folder.mkdir()
        token = secrets.token_urlsafe(18)
        self._token_file = self.folder / "token"
        with open(os.open(self._token_file, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as file:
            file.write(token)
        settings = {**plugin_settings(chosen.jar.resolve(), self._token_file), "spark.cores.max": CEILING * CORES,
                    "spark.executor.cores": CORES, "spark.executor.memory": "512m", **self._settings}
        self._spark = cluster.submit(self.name, HERE / "swing.py", settings,
                                     ["--folder", self.folder, "--day-seconds", chosen.day_seconds, "--interval", INTERVAL_S,
                                      "--peak-work", PEAK_WORK_S, "--seed", chosen.seed])
        self._control = Control(self._spark.ui, token, self._spark.id)

    def settle(self):
        """Exactly its first executors, before the day begins."""
        if self._policy is None:
            self._spark.wait_for_executors(self.executors)
            return
        wait_for("the control API", lambda: self._control.get("/health").status == 200
                 and self._control.state()["application"], 90, self._spark.process)
        wait_for("its executors", lambda: len(self._spark.executors()) == CEILING, 180, self._spark.process)
        self._control.target(total=self.executors)
        surplus = sorted((one["id"] for one in self._spark.executors()), key=int)[self.executors:]
        self._control.remove(surplus, "force", replace=True)
        self._spark.wait_for_executors(self.executors)

    def steer(self, chosen):
        if self._policy:
            sets = [word for key, value in {**GUARDS, **self._policy[1]}.items() for word in ("--set", f"{key}={value}")]
            self.running = Running(chosen.stokerctl, [self._spark.ui, "--token-file", self._token_file, "--policy",
                                                      self._policy[0], "--deadline", INTERVAL_S, "--interval", 1, *sets])
            wait_for(f"{self.name} to steer", lambda: self._control.state()["owner"]["kind"] == "policy", 60)

    def warm_up(self):
        (self.folder / "warm").touch()
        wait_for(f"the first tasks of {self.name}", (self.folder / "warmed").exists, 180, self._spark.process)

    def begin(self):
        self._begun = time.time()
        (self.folder / "go").touch()

    def is_done(self):
        if not self._spark.process.is_running():
            raise AssertionError(f"{self.name} ended:\n{self._spark.process.tail()}")
        if self.running and not self.running.is_running():
            raise AssertionError(f"{self.name}: `stokerctl run` ended: {self.running.err}")
        return (self.folder / "batches.json").exists()

    def finish(self):
        ended = time.time()
        self.batches = json.loads((self.folder / "batches.json").read_text())
        lives = [(max(self._begun, epoch(one["addTime"])), epoch(one["removeTime"]) if "removeTime" in one else ended)
                 for one in self._spark.rest("allexecutors") if one["id"] != "driver"]
        self.lives = [life for life in lives if life[0] < life[1]]
        if self.running:
            (self.folder.parent / f"{self.name}.jsonl").write_text(self.running.stop().out)

    @property
    def executor_seconds(self):
        return sum(end - start for start, end in self.lives)

    @property
    def peak(self):
        return max(sum(start <= at < end for start, end in self.lives) for at, _ in self.lives)

    @property
    def missed(self):
        return sum(one["seconds"] > INTERVAL_S for one in self.batches)

    @property
    def startup(self):
        """As `run` measured it, from a raised target to the executor's registration; None where it never raised one."""
        seen = [row["observation"]["startup_s"] for row in (self.running.rows if self.running else [])]
        known = [one for one in seen if one is not None]
        return known[-1] if known else None


def epoch(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fGMT").replace(tzinfo=timezone.utc).timestamp()


def contenders():
    idle = f"{INTERVAL_S}s"
    dynamic = {"spark.dynamicAllocation.enabled": "true", "spark.dynamicAllocation.shuffleTracking.enabled": "true",
               "spark.dynamicAllocation.shuffleTracking.timeout": idle, "spark.dynamicAllocation.executorIdleTimeout": idle,
               "spark.dynamicAllocation.minExecutors": 1, "spark.dynamicAllocation.initialExecutors": START,
               "spark.dynamicAllocation.maxExecutors": CEILING}
    thrifty = {**dynamic, "spark.dynamicAllocation.maxExecutors": THRIFTY}
    return [Contender("fixed", ("fixed", {"executors": PEAK}), {}, PEAK),
            Contender("spark", None, dynamic, START),
            Contender(f"spark-{THRIFTY}", None, thrifty, START),
            Contender("deadline", ("deadline", {}), {}, START)]


def table(all_of_them, release, chosen):
    head = ("policy", "executor-seconds", "of fixed", "missed deadlines", "batches", "median / longest batch", "peak executors",
            "start-up")
    peak = all_of_them[0].executor_seconds
    rows = [head]
    for one in all_of_them:
        seconds = [batch["seconds"] for batch in one.batches]
        rows.append((one.name, f"{one.executor_seconds:,.0f}", f"{one.executor_seconds / peak:.0%}", str(one.missed),
                     str(len(seconds)), f"{median(seconds):.1f} / {max(seconds):.1f} s", str(one.peak),
                     "not measured" if one.startup is None else f"{one.startup:.1f} s"))
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    guards = ", ".join(f"{key}={value}" for key, value in GUARDS.items())
    return "\n".join(lines) + (
        f"\nSpark {release}; a day in {chosen.day_seconds:.0f} s, batches of {INTERVAL_S} s with that as their deadline, seed {chosen.seed}; "
        f"executors of {CORES} declared cores, ceiling {CEILING}; all four at once on {os.cpu_count()} real cores. `fixed` and "
        f"`deadline` by `stokerctl run --interval 1` with {guards}; `spark` is dynamic allocation with shuffle tracking, idle timeout "
        f"{INTERVAL_S} s, 1 to {CEILING} executors, `spark-{THRIFTY}` the same with at most {THRIFTY}. A missed deadline is a batch that took longer than {INTERVAL_S} s; start-up is the "
        "median from a raised target to the executor's registration.")


def claims(fixed, spark, thrifty, deadline):
    """What the table is to show: (sentence, whether it does)."""
    share = deadline.executor_seconds / fixed.executor_seconds
    return [(f"deadline spends fewer executor-seconds than fixed at the peak ({share:.0%})", share < 1),
            (f"deadline misses at most one batch of 20 ({deadline.missed} of {len(deadline.batches)})",
             deadline.missed <= len(deadline.batches) / 20),
            (f"deadline spends fewer executor-seconds than Spark's own ({deadline.executor_seconds / spark.executor_seconds:.0%})",
             deadline.executor_seconds < spark.executor_seconds),
            (f"deadline misses fewer batches than Spark's own held to what it spends ({deadline.missed} against {thrifty.missed}, "
             f"{thrifty.executor_seconds / deadline.executor_seconds:.0%} of its executor-seconds)", deadline.missed < thrifty.missed),
            ("all four read the same lines", len({sum(one["rows"] for one in each.batches) for each in (fixed, spark, thrifty, deadline)}) == 1)]


def run(chosen, folder):
    spark = home.install(chosen.spark)
    with Supervisor(folder) as supervisor:
        cluster = Cluster(spark, folder, supervisor)
        cluster.start_master()
        everybody = contenders()
        cluster.add_worker(len(everybody) * CEILING * CORES, "64g")
        try:
            # One after the other: starting everything at once takes longer than what waits for it has patience.
            for one in everybody:
                one.submit(cluster, chosen)
                one.settle()
                one.warm_up()
            for one in everybody:
                one.steer(chosen)
            for one in everybody:
                one.begin()
            wait_for("the day to end", lambda: all([one.is_done() for one in everybody]), chosen.day_seconds + 300, every=1)
            for one in everybody:
                one.finish()
        finally:
            for one in everybody:
                if one.running and one.running.is_running():
                    one.running.kill()
    print(table(everybody, spark.release, chosen), flush=True)
    cluster.remove_files()
    return claims(*everybody)


def arguments():
    parser = argparse.ArgumentParser(description="Four ways to steer one day on real Spark.")
    parser.add_argument("--jar", type=Path, required=True)
    parser.add_argument("--stokerctl", type=Path, required=True)
    parser.add_argument("--spark", default="3.5", choices=sorted(home.RELEASES))
    parser.add_argument("--day-seconds", type=float, default=720)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--logs", type=Path, help="keep all logs in this folder")
    return parser.parse_args()


def main():
    chosen = arguments()
    folder = chosen.logs or Path(tempfile.mkdtemp(prefix="stoker-closedloop-"))
    try:
        told = run(chosen, folder)
    except KeyboardInterrupt as stopped:
        return getattr(stopped, "exit_code", 130)
    for sentence, holds in told:
        print(f"{'ok' if holds else 'FAILED':7} {sentence}")
    failed = sum(not holds for _, holds in told)
    if failed:
        print(f"Logs: {folder}")
    elif not chosen.logs:
        shutil.rmtree(folder)
    print(f"{len(told) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
