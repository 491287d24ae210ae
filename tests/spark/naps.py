# SPDX-License-Identifier: GPL-3.0-or-later
"""A Spark application whose tasks only sleep, in the executors' JVMs: how long it takes depends on the executors and on nothing else.

    spark-submit naps.py --shape stages --executors 4

Waits for its executors (0: for none), runs the jobs of one shape and prints `RESULT seconds` from the first job submitted to the last ended.
With --warm-up it runs them in haste once before, and prints `WARM milliseconds`, the time when that had ended: on a small machine it takes many executors
at once much longer to load their classes than a few, which is no matter of scheduling.
"""
import argparse
import threading
import time

from pyspark.sql import SparkSession

WAIT_S = 120
HASTE = 0.02 # of the naps, for the warm-up
pace = 1.0


def naps(frame, milliseconds):
    """A nap a row; the column must live on to the end, or the optimiser drops it."""
    number = len([name for name in frame.columns if name.startswith("nap")])
    return frame.selectExpr("*", f"java_method('java.lang.Thread', 'sleep', cast({pace} * ({milliseconds}) as bigint)) nap{number}")


def think(seconds):
    time.sleep(seconds * pace)


def run(frame):
    frame._jdf.queryExecution().toRdd().count()


def rows(spark, tasks, milliseconds):
    """One row a task, told apart by `id`."""
    return naps(spark.range(0, tasks, 1, tasks), milliseconds)


def stages(spark):
    """Two stages, the second with one task far longer than the rest; then, after the driver has thought, a short job."""
    first = rows(spark, 60, "400 + pmod(id * 7919, 17) * 100")
    run(naps(first.repartition(16, "id"), "case when id = 3 then 4000 else 350 end"))
    think(3)
    run(rows(spark, 13, "1500"))


def diamond(spark):
    """Two stages side by side, joined by a third, grouped by a fourth."""
    left = rows(spark, 24, "900").withColumnRenamed("nap0", "left_nap")
    right = rows(spark, 10, "1600").withColumnRenamed("nap0", "right_nap")
    joined = naps(left.join(right, "id", "left"), "500")
    run(joined.groupBy("id").agg({"nap0": "max", "left_nap": "max", "right_nap": "max"}))


def fair(spark):
    """Three jobs at once from three threads, in two pools of the fair scheduler."""
    def one(pool, tasks, milliseconds):
        spark.sparkContext.setLocalProperty("spark.scheduler.pool", pool)
        run(rows(spark, tasks, milliseconds))
    threads = [threading.Thread(target=one, args=chosen) for chosen in
               (("long", 50, "800"), ("short", 12, "500"), ("short", 20, "700"))]
    for thread in threads:
        thread.start()
        think(0.4)
    for thread in threads:
        thread.join()


def chain(spark):
    """Ten jobs one after the other, each with its own number of tasks."""
    for number in range(10):
        run(rows(spark, 3 + number * 3 % 11, "600 + pmod(id, 4) * 200"))
        think(0.3)


def swing(spark):
    """Work, a pause longer than an idle executor is kept, work again: for dynamic allocation."""
    run(rows(spark, 40, "1000"))
    think(14)
    first = rows(spark, 24, "1200")
    run(naps(first.repartition(12, "id"), "600"))
    think(4)
    run(rows(spark, 6, "2500"))


SHAPES = {one.__name__: one for one in (stages, diamond, fair, chain, swing)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--shape", choices=SHAPES, required=True)
    parser.add_argument("--executors", type=int, required=True)
    parser.add_argument("--warm-up", action="store_true")
    chosen = parser.parse_args()
    spark = (SparkSession.builder.config("spark.sql.adaptive.enabled", "false").config("spark.sql.autoBroadcastJoinThreshold", "-1")
             .config("spark.sql.shuffle.partitions", "12").getOrCreate())
    limit = time.monotonic() + WAIT_S
    while spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1 < chosen.executors:
        if time.monotonic() > limit:
            raise SystemExit(f"{chosen.executors} executors did not come in {WAIT_S} s")
        time.sleep(0.1)
    # Nothing of Python and no class of Spark's first job may count: the driver compiles its plans once before.
    spark.range(1).selectExpr("id + 1")._jdf.queryExecution().executedPlan()
    if chosen.warm_up:
        global pace
        pace = HASTE
        SHAPES[chosen.shape](spark)
        pace = 1.0
        time.sleep(1)
        print(f"WARM {int(time.time() * 1000)}", flush=True)
    begun = time.monotonic()
    SHAPES[chosen.shape](spark)
    print(f"RESULT {time.monotonic() - begun:.2f}", flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
