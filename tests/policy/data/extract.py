#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the CSV files in this folder from an event log and from what the driver said it did (README.md has the calls).

extract.py events LOG > NAME.events.csv        what Spark's managers listen to, in the order of the listener bus
extract.py truth TRUTH > NAME.truth.csv        the targets, removals and ticks of the driver's own log
extract.py batches LOG TRUTH > NAME.events.csv for DStreams: executors of the log, batches and verdicts of the driver's log

LOG is one file: plain, zstd or the lz4 blocks of Spark; needs the Python packages zstandard and lz4.
Times are epoch milliseconds and never run backwards: an event that has none (BlockUpdated, UnpersistRDD) takes that of the one before it.
"""
import csv
import io
import json
import re
import struct
import sys

COLUMNS = ["at_ms", "event", "id", "attempt", "number", "executor", "detail"]
TIMES = {
    "ApplicationStart": lambda e: e["Timestamp"],
    "ApplicationEnd": lambda e: e["Timestamp"],
    "JobStart": lambda e: e["Submission Time"],
    "JobEnd": lambda e: e["Completion Time"],
    "StageSubmitted": lambda e: e["Stage Info"].get("Submission Time"),
    "StageCompleted": lambda e: e["Stage Info"].get("Completion Time"),
    "TaskStart": lambda e: e["Task Info"]["Launch Time"],
    "TaskEnd": lambda e: e["Task Info"]["Finish Time"],
    "ExecutorAdded": lambda e: e["Timestamp"],
    "ExecutorRemoved": lambda e: e["Timestamp"],
}
UNTIMED = ("BlockUpdated", "UnpersistRDD")


def plain(data):
    if data[:4] == b"\x28\xb5\x2f\xfd":
        import zstandard

        stream = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data), read_across_frames=True)
        return stream.read()
    if data[:8] == b"LZ4Block":
        import lz4.block

        out, at = b"", 0
        while at + 21 <= len(data) and data[at:at + 8] == b"LZ4Block":
            packed, size = struct.unpack("<ii", data[at + 9:at + 17])
            token, at = data[at + 8], at + 21
            block, at = data[at:at + packed], at + packed
            if size:
                out += block if token & 0xF0 == 0x10 else lz4.block.decompress(block, uncompressed_size=size)
        return out
    return data


def events_of(path):
    """(time, name, event), times made monotonous."""
    now = 0
    with open(path, "rb") as file:
        for line in plain(file.read()).split(b"\n"):
            if not line.strip():
                continue
            event = json.loads(line)
            name = event["Event"].replace("SparkListener", "")
            if name in TIMES:
                now = max(now, TIMES[name](event) or now)
                yield now, name, event
            elif name in UNTIMED and now:
                yield now, name, event


def first_rdd(stage):
    return stage["RDD Info"][0]["RDD ID"] if stage["RDD Info"] else None


def shuffles_of(events):
    """The RDD that a stage writes as a shuffle stands for the id of the shuffle, which no log has: a skipped stage has the same one."""
    writers = {e["Stage ID"] for _, name, e in events if name == "TaskEnd" and e["Task Type"] == "ShuffleMapTask"}
    return {first_rdd(s) for _, name, e in events if name == "JobStart" for s in e["Stage Infos"] if s["Stage ID"] in writers}


def outcome_of(event):
    return {"Success": "succeeded", "TaskKilled": "killed"}.get(event["Task End Reason"]["Reason"], "failed")


def rows_of(events):
    shuffles = shuffles_of(events)
    for at, name, e in events:
        if name in ("ApplicationStart", "ApplicationEnd"):
            yield at, "application_start" if name == "ApplicationStart" else "application_end", "", "", "", "", ""
        elif name == "JobStart":
            pairs = [f'{s["Stage ID"]}:{first_rdd(s)}' for s in e["Stage Infos"] if first_rdd(s) in shuffles]
            yield at, "job_start", e["Job ID"], "", "", "", " ".join(pairs)
        elif name == "JobEnd":
            yield at, "job_end", e["Job ID"], "", "", "", ""
        elif name == "StageSubmitted":
            s = e["Stage Info"]
            yield at, "stage_submitted", s["Stage ID"], s["Stage Attempt ID"], s["Number of Tasks"], "", ""
        elif name == "StageCompleted":
            s = e["Stage Info"]
            yield at, "stage_completed", s["Stage ID"], s["Stage Attempt ID"], "", "", ""
        elif name in ("TaskStart", "TaskEnd"):
            t = e["Task Info"]
            detail = ["speculative"] if t["Speculative"] else []
            if name == "TaskEnd":
                detail.append(outcome_of(e))
            kind = "task_start" if name == "TaskStart" else "task_end"
            yield at, kind, e["Stage ID"], e["Stage Attempt ID"], t["Index"], t["Executor ID"], " ".join(detail)
        elif name in ("ExecutorAdded", "ExecutorRemoved"):
            yield at, "executor_added" if name == "ExecutorAdded" else "executor_removed", "", "", "", e["Executor ID"], ""
        elif name == "BlockUpdated":
            info = e["Block Updated Info"]
            block = re.fullmatch(r"rdd_(\d+)_(\d+)", info["Block ID"])
            if block and info["Block Manager ID"]["Executor ID"] != "driver":
                level = info["Storage Level"]
                kind = "block_cached" if level["Use Memory"] or level["Use Disk"] else "block_dropped"
                yield at, kind, block[1], "", block[2], info["Block Manager ID"]["Executor ID"], ""
        elif name == "UnpersistRDD":
            yield at, "unpersisted", e["RDD ID"], "", "", "", ""


def truth_of(path):
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            if row["event"] in ("target_up", "target_down"):
                yield row["epoch_ms"], "target", row["value"]
            elif row["event"] == "numRunningOrPending":  # written in the midst of a tick, where the number changed
                yield row["epoch_ms"], "tick", row["value"]
            elif row["event"] == "idle_kill":
                for executor in row["detail"].split():
                    yield row["epoch_ms"], "release", executor


def batches_of(log, truth):
    rows = [(at, "executor_added" if name == "ExecutorAdded" else "executor_removed", e["Executor ID"], "")
            for at, name, e in events_of(log) if name in ("ExecutorAdded", "ExecutorRemoved")]
    with open(truth, newline="") as file:
        for row in csv.DictReader(file):
            if batch := re.fullmatch(r"Added batch processing time (\d+)", row["detail"]):
                rows.append((int(row["epoch_ms"]), "batch", batch[1], ""))
            elif interval := re.fullmatch(r"Average: (\d+),?\s+ratio = ([\d.]+)", row["detail"]):
                rows.append((int(row["epoch_ms"]), "interval", interval[1], interval[2]))
            elif request := re.fullmatch(r"Requested total (\d+) executors", row["detail"]):
                rows.append((int(row["epoch_ms"]), "requested", request[1], ""))
            else:
                raise SystemExit(f"cannot read {row}")
    return sorted(rows, key=lambda row: row[0])


def main(kind, *paths):
    out = csv.writer(sys.stdout, lineterminator="\n")
    if kind == "events":
        out.writerow(COLUMNS)
        out.writerows(rows_of(list(events_of(*paths))))
    elif kind == "truth":
        out.writerow(["at_ms", "event", "value"])
        out.writerows(truth_of(*paths))
    elif kind == "batches":
        out.writerow(["at_ms", "event", "value", "ratio"])
        out.writerows(batches_of(*paths))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:] or ["help"])
