#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts instructions with callgrind and holds them against their budgets: python3 measure.py PROGRAM...

A PROGRAM is made with tests/perf/bench.h. The cost of a case is (cost of `many` repetitions - cost of `few`) / (many - few), which is
repeatable whatever else the machine does. Prints figure and budget of each, and a closing count.
"""
import json
import os
import re
import subprocess
import sys

ENVIRONMENT = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="UTC", QT_LOGGING_RULES="*.debug=false")


def instructions(program, name, repetitions):
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, name, str(repetitions)],
                          env=ENVIRONMENT, capture_output=True, text=True, timeout=1200)
    counted = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not counted:
        raise RuntimeError(f"{program} {name}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return int(counted.group(1))


def cost(program, case):
    few, many = case["few"], case["many"]
    return (instructions(program, case["name"], many) - instructions(program, case["name"], few)) / (many - few)


def measure(program):
    plan = json.loads(subprocess.run([program, "--list"], env=ENVIRONMENT, capture_output=True, check=True, text=True).stdout)
    costs = {}
    for case in plan["cases"]:
        costs[case["name"]] = cost(program, case)
        budget = case["budget_millions"]
        ok = not budget or costs[case["name"]] <= budget * 1e6
        limit = f"budget {budget:g} M" if budget else "for comparison"
        print(f"{'ok  ' if ok else 'OVER'} {case['name']:<44} {costs[case['name']] / 1e6:10.3f} M instructions, {limit}", flush=True)
        if budget:
            yield ok
    for ratio in plan["ratios"]:
        value = costs[ratio["numerator"]] / costs[ratio["denominator"]]
        ok = value >= ratio["limit"] if ratio["at_least"] else value <= ratio["limit"]
        print(f"{'ok  ' if ok else 'OVER'} {ratio['name']:<44} {value:10.2f}, {'at least' if ratio['at_least'] else 'at most'} {ratio['limit']:g}",
              flush=True)
        yield ok


def main():
    results = []
    for program in filter(os.path.isfile, sys.argv[1:]):  # beside the programs lie folders of the build
        try:
            results += measure(program)
        except (RuntimeError, OSError, subprocess.SubprocessError, KeyError) as error:
            print(f"FAIL {error}")
            results.append(False)
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
