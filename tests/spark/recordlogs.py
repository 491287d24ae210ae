#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records the event logs in tests/simulation/data: the same job at several fixed sizes, and under Spark's dynamic allocation.

    python3 tests/spark/recordlogs.py [--spark 3.5] [--only stages] FOLDER

Each log is FOLDER/<shape>-<executors or dynamic>.zstd, and FOLDER/truth.json says what the application itself measured. Executors of a fixed number are warm
when the jobs begin; the warm-up is cut out of the log.
"""
import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "installer" / "spark")]

import home  # noqa: E402 (found through the path above)
from cluster import Cluster  # noqa: E402
from processes import Supervisor  # noqa: E402
from rest import wait_for  # noqa: E402

SIZES = {"stages": (1, 2, 3, 4), "diamond": (1, 2, 3), "fair": (1, 2, 4), "chain": (1, 2, 4)}
CORES_EACH = 2
CORES = 8
LIMIT_S = 300
DYNAMIC = {"spark.dynamicAllocation.enabled": "true", "spark.dynamicAllocation.shuffleTracking.enabled": "true",
           "spark.dynamicAllocation.shuffleTracking.timeout": "6s", "spark.dynamicAllocation.executorIdleTimeout": "5s",
           "spark.dynamicAllocation.minExecutors": 1, "spark.dynamicAllocation.initialExecutors": 1,
           "spark.dynamicAllocation.maxExecutors": 6}


def runs(only):
    for shape, sizes in SIZES.items():
        if only in shape:
            yield from ((shape, str(size), size, {"spark.cores.max": size * CORES_EACH, "spark.executor.cores": CORES_EACH}) for size in sizes)
    if only in "swing":
        yield "swing", "dynamic", 1, {**DYNAMIC, "spark.cores.max": CORES}


def cut_before(warm, source, target):
    """The log without the jobs that were submitted before, their stages, tasks and queries."""
    text = subprocess.run(["zstd", "-dc", source], stdout=subprocess.PIPE, check=True).stdout.decode()
    events = [json.loads(line) for line in text.splitlines()]
    early = [event for event in events if event["Event"] == "SparkListenerJobStart" and event["Submission Time"] < warm]
    jobs = {event["Job ID"] for event in early}
    stages = {stage for event in early for stage in event["Stage IDs"]}
    queries = {event["executionId"] for event in events if event["Event"].endswith("SQLExecutionStart") and event["time"] < warm}

    def stays(event):
        stage = event.get("Stage Info", event).get("Stage ID")
        return event.get("Job ID") not in jobs and stage not in stages and event.get("executionId") not in queries

    lines = "".join(line + "\n" for line, event in zip(text.splitlines(), events) if stays(event))
    subprocess.run(["zstd", "-q", "-f", "-o", target], input=lines.encode(), check=True)


def record(cluster, folder, shape, label, executors, settings):
    """Runs one, and returns what it measured itself."""
    logs = cluster.folder / f"logs-{shape}-{label}"
    logs.mkdir()
    name = f"{shape}-{label}"
    application = cluster.submit(name, HERE / "naps.py", {
        "spark.eventLog.enabled": "true", "spark.eventLog.dir": logs.as_uri(), "spark.eventLog.compress": "true",
        "spark.eventLog.compression.codec": "zstd", "spark.eventLog.rolling.enabled": "false", "spark.scheduler.mode": "FAIR" if shape == "fair" else "FIFO",
        **settings}, ["--shape", shape, "--executors", executors, *([] if label == "dynamic" else ["--warm-up"])])
    wait_for(f"the end of {name}", lambda: not application.process.is_running(), LIMIT_S, every=0.5)
    printed = Path(application.process.log).read_text()
    said = re.search(r"RESULT ([\d.]+)", printed)
    warm = re.search(r"WARM (\d+)", printed)
    if application.process.exit_code() != 0 or not said:
        raise AssertionError(f"{name} failed:\n{application.process.tail()}")
    (log,) = [one for one in logs.iterdir() if one.suffix == ".zstd"]
    if warm:
        cut_before(int(warm[1]), log, folder / f"{name}.zstd")
    else:
        shutil.copyfile(log, folder / f"{name}.zstd")
    return {"executors": label, "shape": shape, "seconds": float(said[1])}


def main():
    parser = argparse.ArgumentParser(description="Records event logs of real Spark.")
    parser.add_argument("--spark", default="3.5", choices=sorted(home.RELEASES))
    parser.add_argument("--only", default="")
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    spark = home.install(chosen.spark)
    scratch = Path(tempfile.mkdtemp(prefix="stoker-recordlogs-"))
    truth = {"spark": spark.release, "runs": []}
    with Supervisor(scratch) as supervisor:
        cluster = Cluster(spark, scratch, supervisor)
        cluster.start_master()
        cluster.add_worker(CORES)
        for one in runs(chosen.only):
            truth["runs"].append(record(cluster, chosen.folder, *one))
            print(truth["runs"][-1], flush=True)
    (chosen.folder / "truth.json").write_text(json.dumps(truth, indent=1) + "\n")
    shutil.rmtree(scratch)
    return 0


if __name__ == "__main__":
    sys.exit(main())
