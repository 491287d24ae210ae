# SPDX-License-Identifier: GPL-3.0-or-later
"""A Spark application that lives one day, squeezed into minutes, whose load swings as a web site's does.

    spark-submit swing.py --folder DIR --day-seconds 720 --interval 15 --peak-work 168 --seed 1

Runs its first tasks at DIR/warm, says DIR/warmed, and waits for DIR/go. Then a thread writes lines of a log, a file every three seconds, and a stream takes them every `interval` seconds; each
line is a nap in an executor's JVM (Python workers would burn the few real cores). At noon the lines of one interval nap
`peak-work` seconds in sum. In the end DIR/batches.json says what each batch took, and the application stays until it is ended.
"""
import argparse
import json
import random
import sys
import threading
import time
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "installer" / "spark"))
from logs import load  # noqa: E402 (found through the path above)

NAP_MS = 120
TASKS = 72
FILE_S = 3
FIRST_TASKS = 8  # no more than what two executors run at once: it is not to make anybody ask for more
NIGHT_HOUR = 2
NOISE = 0.1


class Writer(threading.Thread):
    """One file of lines every FILE_S seconds, drawn from the seed: the same files whoever reads them."""

    def __init__(self, folder, chosen):
        super().__init__(daemon=True)
        self._folder = folder
        self._chosen = chosen

    def run(self):
        draw = random.Random(self._chosen.seed)
        peak = self._chosen.peak_work / self._chosen.interval / (NAP_MS / 1000)
        begun = time.monotonic()
        for second in range(0, int(self._chosen.day_seconds), FILE_S):
            hours = (NIGHT_HOUR + 24 * second / self._chosen.day_seconds) % 24
            lines = FILE_S * peak * load(hours) / 12 * draw.uniform(1 - NOISE, 1 + NOISE)
            whole = int(lines) + (draw.random() < lines % 1)
            hidden = self._folder / f".{second:06}"
            hidden.write_text("".join(f"{second} {line}\n" for line in range(whole)))
            hidden.rename(self._folder / f"{second:06}.log")
            time.sleep(max(0.0, begun + second + FILE_S - time.monotonic()))


def nap(lines, tasks=TASKS):
    # Naps differ from task to task, so that an executor more always helps and not only where it saves a whole wave.
    ms = f"cast({NAP_MS} * (0.5 + pmod(hash(spark_partition_id()), 101) / 100) as bigint)"
    napped = lines.repartition(tasks).select("value", f.expr(f"java_method('java.lang.Thread', 'sleep', {ms}) nap"))
    # Every column of the plan: a plain count() would drop the nap.
    napped._jdf.queryExecution().toRdd().count()


def wait_for(file):
    while not file.exists():
        time.sleep(0.1)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--day-seconds", type=float, default=720)
    parser.add_argument("--interval", type=int, default=15)
    parser.add_argument("--peak-work", type=float, default=168)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    chosen = arguments()
    incoming = chosen.folder / "incoming"
    incoming.mkdir(parents=True)
    spark = (SparkSession.builder.config("spark.sql.adaptive.enabled", "false")
             .config("spark.sql.streaming.numRecentProgressUpdates", "1000").getOrCreate())
    wait_for(chosen.folder / "warm")
    # The first tasks of a JVM take seconds to load their classes: the day before has seen to that.
    for _ in range(3):
        nap(spark.range(2 * FIRST_TASKS).selectExpr("cast(id as string) value"), FIRST_TASKS)
    (chosen.folder / "warmed").touch()
    wait_for(chosen.folder / "go")
    query = (spark.readStream.schema("value string").text(str(incoming)).writeStream.queryName("day").foreachBatch(lambda lines, _number: nap(lines))
             .trigger(processingTime=f"{chosen.interval} seconds").start())
    writer = Writer(incoming, chosen)
    writer.start()
    writer.join()
    query.processAllAvailable()
    batches = [{"id": one["batchId"], "rows": one["numInputRows"], "seconds": one["durationMs"]["triggerExecution"] / 1000}
               for one in map(as_dict, query.recentProgress) if one["numInputRows"]]
    hidden = chosen.folder / ".batches"
    hidden.write_text(json.dumps(batches))
    hidden.rename(chosen.folder / "batches.json")
    query.awaitTermination()


def as_dict(progress):
    return progress if isinstance(progress, dict) else json.loads(progress.json)


if __name__ == "__main__":
    main()
