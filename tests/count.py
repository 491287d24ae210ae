#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up what the test runners reported: python3 count.py FILE... -> "N passed, N failed, N skipped", exit code 1 unless all passed.

FILE: a CTest JUnit file, Maven Surefire reports (TEST-*.xml), or a text whose last line is "N passed, N failed[, N skipped]".
A missing or unreadable file counts as a failure: a section that did not report has not passed.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

QT_TOTALS = re.compile(r"Totals: (\d+) passed, (\d+) failed, (\d+) skipped")
PLAIN = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.M)


def of_ctest(suite):
    passed = failed = skipped = 0
    for case in suite.iter("testcase"):
        totals = QT_TOTALS.findall(case.findtext("system-out") or "")
        if totals:
            # Qt Test reports its two frame functions as passed; they test nothing.
            p, f, s = (sum(int(t[i]) for t in totals) for i in range(3))
            passed, failed, skipped = passed + max(0, p - 2), failed + f, skipped + s
            if case.find("failure") is not None and f == 0:
                failed += 1
        elif case.find("failure") is not None:
            failed += 1
            print(f"failed: {case.get('name')}")
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


def of_surefire(suite):
    tests, failures, errors, skipped = (int(suite.get(name, 0)) for name in ("tests", "failures", "errors", "skipped"))
    return tests - failures - errors - skipped, failures + errors, skipped


def of_file(path):
    try:
        text = pathlib.Path(path).read_text(errors="replace")
        if text.lstrip().startswith("<?xml") or path.endswith(".xml"):
            suite = ET.fromstring(text)
            return of_surefire(suite) if suite.get("errors") is not None else of_ctest(suite)
        last = PLAIN.findall(text)[-1]
        return tuple(int(n or 0) for n in last)
    except (OSError, ET.ParseError, IndexError) as error:
        print(f"failed: no report in {path} ({error})")
        return 0, 1, 0


def main():
    sums = [sum(column) for column in zip(*(of_file(path) for path in sys.argv[1:]))] or [0, 0, 0]
    passed, failed, skipped = sums
    print(f"{passed} passed, {failed} failed, {skipped} skipped" if skipped else f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
