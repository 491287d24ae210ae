#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything issue 3 promises about real Spark, tried on real Spark.

    python3 tests/spark/run.py --jar PLUGIN.jar [--stokerctl PROGRAM] [--spark 3.5,4] [--only TEXT] [--long] [--logs DIR]
        [--stokerctl-after FILE]

Prints a line for each test and, at the end, how many passed and failed. Logs of a run with failures are kept.
"""
import argparse
import importlib
import shutil
import sys
import tempfile
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "installer" / "spark")]

import home  # noqa: E402 (found through the path above)
from cluster import Cluster  # noqa: E402
from lab import Lab  # noqa: E402
from processes import Supervisor  # noqa: E402

# In this order: the first needs a cluster that is still too small; then everything that shares the main
# application, then what needs its cores.
MODULES = ["test_growing", "test_target", "test_release", "test_access", "test_figures", "test_stokerctl",
           "test_adaptive", "test_run", "test_drain", "test_limits", "test_stokerctl_limits", "test_run_limits", "test_session"]
LONG_MODULES = ["test_run_faults"]


def arguments():
    parser = argparse.ArgumentParser(description="Tests on real Spark.")
    parser.add_argument("--jar", type=Path, required=True)
    parser.add_argument("--stokerctl", type=Path, help="without it, what needs it is skipped")
    parser.add_argument("--stokerctl-after", type=Path, metavar="FILE",
                        help="stokerctl is still being built: what needs it waits until this file is there")
    parser.add_argument("--spark", default="3.5,4", help="lines of Spark, separated by commas")
    parser.add_argument("--only", default="", help="only tests whose name contains this")
    parser.add_argument("--long", action="store_true", help="only what takes too long for every run")
    parser.add_argument("--logs", type=Path, help="keep all logs in this folder")
    chosen = parser.parse_args()
    for file in (chosen.jar, None if chosen.stokerctl_after else chosen.stokerctl):
        if file and not file.is_file():
            parser.error(f"no such file: {file}")
    chosen.lines = list(dict.fromkeys(line for line in chosen.spark.split(",") if line))
    for line in chosen.lines:
        if line not in home.RELEASES:
            parser.error(f"Spark {line} is not one of {', '.join(home.RELEASES)}")
    return chosen


class Lines(unittest.TestResult):
    """One line a test, with what went wrong below it."""

    def __init__(self, label):
        super().__init__()
        self.passed = 0
        self._label = label

    def startTest(self, test):
        super().startTest(test)
        self._begun = time.monotonic()

    def _line(self, word, test, detail=""):
        name = ".".join(test.id().split(".")[-2:])
        seconds = time.monotonic() - getattr(self, "_begun", time.monotonic())
        print(f"{word:7} Spark {self._label} {name} ({seconds:.1f} s)", flush=True)
        if detail:
            print("        " + detail.strip().replace("\n", "\n        "), flush=True)

    def addSuccess(self, test):
        self.passed += 1
        self._line("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._line("FAILED", test, self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self._line("FAILED", test, self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line("skipped", test, reason)

    @property
    def failed(self):
        return len(self.failures) + len(self.errors)


def tests(lab, modules, only):
    """All tests of these modules in order, on this lab."""
    for name in modules:
        module = importlib.import_module(name)
        for case in vars(module).values():
            if (isinstance(case, type) and issubclass(case, unittest.TestCase) and case.__module__ == name
                    and lab.cluster.home.line in getattr(case, "lines", home.RELEASES)):
                case.lab = lab
                # As written: neighbours leave each other little to rearrange.
                named = [case(method) for method in vars(case) if method.startswith("test_")]
                yield from (test for test in named if only in test.id())


def run_line(line, chosen, folder):
    """The result of all tests on one line of Spark."""
    spark = home.install(line)
    result = Lines(spark.release)
    with Supervisor(folder) as supervisor:
        cluster = Cluster(spark, folder, supervisor)
        cluster.start_master()
        for test in tests(Lab(cluster, chosen.jar.resolve(), chosen.stokerctl, supervisor, chosen.stokerctl_after),
                          LONG_MODULES if chosen.long else MODULES, chosen.only):
            test.run(result)
    cluster.remove_files()
    return result


def main():
    chosen = arguments()
    folder = chosen.logs or Path(tempfile.mkdtemp(prefix="stoker-spark-tests-"))
    begun = time.monotonic()
    try:
        results = [run_line(line, chosen, folder / line) for line in chosen.lines]
    except home.InstallError as error:
        print(f"run.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt as stopped:
        print(f"run.py: stopped; logs: {folder}", file=sys.stderr)
        return getattr(stopped, "exit_code", 130)
    passed, failed = sum(one.passed for one in results), sum(one.failed for one in results)
    skipped = sum(len(one.skipped) for one in results)
    if failed:
        print(f"Logs: {folder}")
    elif not chosen.logs:
        shutil.rmtree(folder)
    print(f"Real Spark {', '.join(chosen.lines)}: {time.monotonic() - begun:.0f} s")
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
