# SPDX-License-Identifier: GPL-3.0-or-later
"""A log-processing application whose load swings like a web site's day, squeezed into minutes.

    spark-submit logs.py [--day-seconds 600] [--interval 10] [--peak 14000] [--task-ms 3] [--cpu-cores N] --folder DIR

A thread writes access logs into DIR, one file a second. A structured stream takes them every `interval` seconds: each batch
reads the new files, spreads the lines over the executors, works on each line, sums per page and host (two shuffles), and
joins what it found with the cached sums of the last batches. If a batch takes longer than the interval, the next one finds more
lines: a backlog, to be seen as such.

Work on a line is (on average) a nap of `task-ms` in the executor's JVM (waiting for something else, as real log pipelines do, so that
eight executors are busy on two real cores) plus hashing in a Python worker, so much that the peak uses `cpu-cores`.
"""
import argparse
import hashlib
import math
import os
import random
import threading
import time
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f

NAP_PARTITIONS = 24
LINES_PER_NAP = 20
KEPT_BATCHES = 4
FILES_KEPT_S = 300
PAGES = ["/", "/search", "/login", "/cart", "/checkout", "/api/items", "/api/orders", "/static/app.js"]


def load(hours):
    """Logs per minute relative to the night: a peak at noon twelve times the night's, a smaller one in the evening."""
    noon = math.exp(-((hours - 12) / 2.5) ** 2 / 2)
    evening = 0.45 * math.exp(-((hours - 20) / 1.5) ** 2 / 2)
    return 1 + 11 * max(noon, evening)


class Writer(threading.Thread):
    """Appends one file of log lines a second to `folder` and deletes those nobody can ask for any more."""

    def __init__(self, folder, day_seconds, peak_per_second, start_hour=7.0):
        super().__init__(daemon=True)
        self._folder = folder
        self._day_seconds = day_seconds
        self._peak = peak_per_second
        self._start_hour = start_hour
        self._random = random.Random(1)
        # Lines are drawn from a pool: making them must cost next to nothing beside reading them.
        self._pool = [self._line(number) for number in range(2000)]
        self._written = []

    def _line(self, number):
        draw = self._random
        return (f"10.{number % 4}.{draw.randrange(256)}.{draw.randrange(256)} - - \"GET {draw.choice(PAGES)} HTTP/1.1\" "
                f"{draw.choices([200, 304, 404, 500], [90, 6, 3, 1])[0]} {draw.randrange(100, 90000)} host-{number % 40}\n")

    def run(self):
        begun = time.monotonic()
        second = 0
        while True:
            hours = (self._start_hour + 24 * (time.monotonic() - begun) / self._day_seconds) % 24
            lines = int(self._peak * load(hours) / 12 * self._random.uniform(0.9, 1.1))
            name = f"{second:08}.log"
            hidden = self._folder / f".{name}"
            hidden.write_text("".join(self._random.choices(self._pool, k=lines)))
            hidden.rename(self._folder / name)  # Spark must never see half a file
            self._written.append(self._folder / name)
            while len(self._written) > FILES_KEPT_S:
                self._written.pop(0).unlink(missing_ok=True)
            second += 1
            time.sleep(max(0.0, begun + second - time.monotonic()))


def hashes_for(seconds):
    """How many SHA-256 of a log line this machine does in `seconds`."""
    begun, count = time.process_time(), 20000
    for _ in range(count):
        hashlib.sha256(b"10.0.0.1 - - GET /index.html HTTP/1.1 200 1234 host-1 x").digest()
    return int(seconds * count / (time.process_time() - begun))


def anonymiser(rounds):
    """A Python function that costs `rounds` hashes a line: the part of the work that Python workers do."""
    def anonymise(address):
        digest = address.encode()
        for _ in range(max(1, rounds)):
            digest = hashlib.sha256(digest).digest()
        return digest.hex()[:4]
    return f.udf(anonymise, "string")


class Batches:
    """What is done with each micro-batch."""

    def __init__(self, task_ms, rounds):
        # Longer naps on fewer lines: on a busy machine every waking costs more than it should.
        self._nap = (f"if(pmod(monotonically_increasing_id(), {LINES_PER_NAP}) = 0, "
                     f"java_method('java.lang.Thread', 'sleep', cast({task_ms * LINES_PER_NAP} as bigint)), '')")
        self._anonymise = anonymiser(rounds)
        self._kept = []

    def process(self, lines: DataFrame, _number):
        worked = (lines.repartition(NAP_PARTITIONS)
                  .select("value", f.expr(self._nap).alias("nap"))
                  .withColumn("visitor", self._anonymise(f.split("value", " ")[0])))
        # `nap` has to be carried to the end, or the optimiser drops the work.
        sums = (worked.groupBy(f.regexp_extract("value", '"GET ([^ ]+)', 1).alias("page"),
                               f.regexp_extract("value", "(host-[0-9]+)$", 1).alias("host"))
                .agg(f.count("*").alias("hits"), f.approx_count_distinct("visitor").alias("visitors"),
                     f.count("nap").alias("naps")).persist())
        sums.count()
        self._kept.append(sums)
        while len(self._kept) > KEPT_BATCHES:
            self._kept.pop(0).unpersist()
        recent = self._kept[0]
        for one in self._kept[1:]:
            recent = recent.union(one)
        recent.groupBy("page").agg(f.sum("hits"), f.max("visitors")).collect()


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--day-seconds", type=float, default=600)
    parser.add_argument("--interval", type=int, default=10)
    parser.add_argument("--peak", type=int, default=14000, help="lines per interval at noon")
    parser.add_argument("--task-ms", type=int, default=3, help="nap for each line")
    parser.add_argument("--cpu-cores", type=float, default=min(5.0, 0.2 * (os.cpu_count() or 2)))
    return parser.parse_args()


def main():
    chosen = arguments()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    spark = (SparkSession.builder
             .config("spark.sql.adaptive.enabled", "false").config("spark.sql.shuffle.partitions", "8")
             # Who falls behind by more than FILES_KEPT_S loses lines, not the stream.
             .config("spark.sql.files.ignoreMissingFiles", "true")
             .getOrCreate())
    per_line = chosen.cpu_cores * chosen.interval / chosen.peak
    batches = Batches(chosen.task_ms, hashes_for(per_line))
    Writer(chosen.folder, chosen.day_seconds, chosen.peak / chosen.interval).start()
    (spark.readStream.schema("value string").option("maxFilesPerTrigger", 3 * chosen.interval).text(str(chosen.folder))
     .writeStream.queryName("access-logs").foreachBatch(batches.process)
     .trigger(processingTime=f"{chosen.interval} seconds").start()
     .awaitTermination())


if __name__ == "__main__":
    main()
