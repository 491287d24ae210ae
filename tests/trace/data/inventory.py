#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent reading of event logs, which inventory.csv beside it was made with: python3 inventory.py ../shared/data/eventlogs > inventory.csv

Shares no code with the room trace and looks at whole files at once. Needs the packages zstandard, lz4 and cramjam.
"""
import collections
import gzip
import io
import json
import os
import re
import struct
import sys

import cramjam
import lz4.block
import zstandard

COLUMNS = ("log kind spark application lines text_bytes malformed unknown jobs jobs_failed stages stages_failed stages_skipped parent_edges caching_stages tasks tasks_failed "
           "tasks_killed speculative task_ms cpu_ns gc_ms input_records shuffle_bytes executors removed peak only_in_tasks cores start_ups start_up_ms batches batch_logs log_events").split()
KNOWN = re.compile(r"SparkListener(LogStart|Application(Start|End)|EnvironmentUpdate|ResourceProfileAdded|Executor(Added|Removed|MetricsUpdate)|BlockManager(Added|Removed)|BlockUpdated|"
                   r"Job(Start|End)|Stage(Submitted|Completed|ExecutorMetrics)|Task(Start|End|GettingResult)|UnpersistRDD)$|"
                   r"org\.apache\.spark\.scheduler\.|org\.apache\.spark\.sql\.(execution\.ui\.SparkListener(SQL|Driver)|streaming\.|catalyst\.catalog\.)|DBCEventLoggingListenerMetadata$")


def unpack(b):
    if b[:4] == b"\x28\xb5\x2f\xfd":
        return zstandard.ZstdDecompressor().stream_reader(io.BytesIO(b), read_across_frames=True).read()
    if b[:2] == b"\x1f\x8b":
        return gzip.decompress(b)
    if b[:8] == b"LZ4Block":
        out, p = [], 0
        while p + 21 <= len(b):
            packed, raw = struct.unpack("<ii", b[p + 9:p + 17])
            body = b[p + 21:p + 21 + packed]
            if raw:
                out.append(body if b[p + 8] & 0xF0 == 0x10 else lz4.block.decompress(body, uncompressed_size=raw))
            p += 21 + packed
        return b"".join(out)
    if b[:8] == b"\x82SNAPPY\0":
        out, p = [], 16
        while p + 4 <= len(b):
            n = struct.unpack(">i", b[p:p + 4])[0]
            out.append(bytes(cramjam.snappy.decompress_raw(b[p + 4:p + 4 + n])))
            p += 4 + n
        return b"".join(out)
    return b


def logs(root):
    for folder, _, files in sorted(os.walk(root)):
        name = os.path.basename(folder)
        events = sorted((int(m[1]), f) for f in files if (m := re.match(r"events_(\d+)_", f)))
        dated = sorted(f for f in files if re.match(r"eventlog-\d", f))
        if events:
            yield folder, "rolling_event_log", [f for _, f in events]
        elif dated:
            yield folder, "rolling_event_log", dated + (["eventlog"] if "eventlog" in files else [])
        elif name:
            for f in sorted(files):
                if not f.startswith("."):
                    yield os.path.join(folder, f), "event_log", [f]


def inventory(path, kind, files):
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    texts = [unpack(open(os.path.join(folder, f), "rb").read()) for f in files]
    row = collections.Counter()
    said = {"kind": kind, "spark": "", "application": ""}
    row["text_bytes"] = sum(map(len, texts))
    ran, skipped_of, submitted, shuffled = {}, {}, {}, {}
    order, infos, running, active, cores, success, live = [], {}, {}, {}, collections.Counter(), {}, 0
    caching, edges, progress, told, workers = set(), 0, collections.Counter(), set(), set()
    dstream = collections.Counter()
    for text in texts:
        for line in text.split(b"\n"):
            row["lines"] += 1
            if not line.strip():
                continue
            try:
                e = json.loads(line)
                name = e["Event"]
            except (ValueError, KeyError, TypeError):
                row["malformed"] += 1
                continue
            row["log_events"] += 1
            row["unknown"] += not KNOWN.match(name)
            name = name.split(".")[-1].replace("SparkListener", "")
            if name == "LogStart":
                said["spark"] = e["Spark Version"]
            elif name == "ApplicationStart":
                said["application"] = e.get("App ID") or ""
            elif name == "ExecutorAdded":
                row["executors"] += 1
                live += 1
                told.add(e["Executor ID"])
                row["peak"] = max(row["peak"], live)
                info = e["Executor Info"]
                cores[info["Total Cores"]] += 1
                if info.get("Request Time"):
                    row["start_ups"] += 1
                    row["start_up_ms"] += e["Timestamp"] - info["Request Time"]
            elif name == "ExecutorRemoved":
                row["removed"] += 1
                live -= 1
            elif name == "JobStart":
                row["jobs"] += 1
                for s in e["Stage Infos"]:
                    infos[s["Stage ID"]] = s
                active[e["Job ID"]] = (set(e["Stage IDs"]), {s for s, _ in running})
                if (e.get("Properties") or {}).get("spark.streaming.internal.batchTime"):
                    dstream[e["Properties"]["spark.streaming.internal.batchTime"]] += 1
            elif name == "JobEnd":
                row["jobs_failed"] += e["Job Result"]["Result"] != "JobSucceeded"
                listed, did = active.pop(e["Job ID"], (set(), set()))
                row["stages_skipped"] += len(listed - did)
            elif name in ("StageSubmitted", "StageCompleted"):
                s = e["Stage Info"]
                key = (s["Stage ID"], s["Stage Attempt ID"])
                if any((r["Storage Level"]["Use Disk"] or r["Storage Level"]["Use Memory"]) for r in s["RDD Info"]):
                    caching.add(key)
                if key not in ran:
                    ran[key] = True
                    row["stages"] += 1
                    for p in s.get("Parent IDs", []):
                        first = (infos.get(p, {}).get("RDD Info") or [{}])[0].get("RDD ID")
                        edges += any(i == p for i, _ in ran if (i, _) != key) or first in shuffled
                    for listed, did in active.values():
                        if key[0] in listed:
                            did.add(key[0])
                if name == "StageSubmitted":
                    running[key] = True
                else:
                    running.pop(key, None)
                    row["stages_failed"] += "Failure Reason" in s
                    if key in submitted:
                        shuffled[s["RDD Info"][0]["RDD ID"]] = key
            elif name == "TaskEnd":
                reason, info, m = e["Task End Reason"]["Reason"], e["Task Info"], e.get("Task Metrics") or {}
                row["tasks"] += 1
                workers.add(info["Executor ID"])
                row["tasks_killed"] += reason in ("TaskKilled", "TaskCommitDenied")
                row["tasks_failed"] += reason not in ("Success", "TaskKilled", "TaskCommitDenied")
                row["speculative"] += bool(info["Speculative"])
                row["task_ms"] += info["Finish Time"] - info["Launch Time"]
                row["cpu_ns"] += m.get("Executor CPU Time", 0)
                row["gc_ms"] += m.get("JVM GC Time", 0)
                if e["Task Type"] == "ShuffleMapTask":
                    submitted[(e["Stage ID"], e["Stage Attempt ID"])] = True
                key = (e["Stage ID"], e["Stage Attempt ID"], info["Index"])
                if reason == "Success" and key not in success:
                    success[key] = True
                    row["input_records"] += (m.get("Input Metrics") or {}).get("Records Read", 0)
                    row["shuffle_bytes"] += (m.get("Shuffle Write Metrics") or {}).get("Shuffle Bytes Written", 0)
            elif name.endswith("QueryProgressEvent"):
                p = e["progress"]
                progress[(p["id"], p["batchId"])] += sum(s["numInputRows"] for s in p["sources"])
        row["lines"] -= text.endswith(b"\n") or not text
    row["parent_edges"] = edges
    row["only_in_tasks"] = len(workers - told)
    row["caching_stages"] = len(caching)
    row["cores"] = cores.most_common(1)[0][0] if cores else 0
    row["batches"] = sum(1 for rows in progress.values() if rows) + len(dstream)
    row["batch_logs"] = sum(progress.values())
    return dict(row, **said)


def main():
    print(",".join(COLUMNS))
    for path, kind, files in logs(sys.argv[1]):
        row = inventory(path, kind, files)
        row["log"] = os.path.relpath(path, sys.argv[1])
        print(",".join(str(row.get(column, 0)) for column in COLUMNS))


if __name__ == "__main__":
    main()
