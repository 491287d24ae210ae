# SPDX-License-Identifier: GPL-3.0-or-later
"""A Spark application that does what a test tells it to, over HTTP on loopback.

    spark-submit application.py ADDRESS_FILE

Writes its control address into ADDRESS_FILE. POST {"do":"nap","tasks":8,"ms":500} starts one of the Work methods in a thread and
answers {"run":N}; GET /N answers {"done","result","error"}.
"""
import json
import os
import re
import socket
import sys
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pyspark.sql import SparkSession


def burn(flag, seconds):
    """A partition function that uses one core of a Python worker while the file `flag` exists."""
    def run(_rows):
        end = time.monotonic() + seconds
        value = 1
        while time.monotonic() < end and os.path.exists(flag):
            for _ in range(20000):
                value = (value * 1103515245 + 12345) % 2147483648
    return run


class Work:
    def __init__(self, spark):
        self._spark = spark
        self._cached = None

    def _sleeping(self, tasks, ms, rows_each=1):
        """A frame whose tasks sleep in the JVM for `ms` (Python workers would blur what is measured)."""
        return self._spark.range(0, tasks * rows_each, 1, tasks).selectExpr(
            "id", f"java_method('java.lang.Thread', 'sleep', cast({ms // rows_each} as bigint)) nap")

    @staticmethod
    def _run(frame):
        """Executes every column of the plan: a plain count() would drop the nap."""
        return frame._jdf.queryExecution().toRdd().count()

    def nap(self, tasks, ms):
        """One stage of sleeping tasks."""
        return self._run(self._sleeping(tasks, ms))

    def cache(self, tasks, ms=300):
        """Keeps one block a task; the tasks sleep so that they spread over the executors."""
        self._cached = self._sleeping(tasks, ms, 10).persist()
        return self._run(self._cached)

    def uncache(self):
        self._cached.unpersist(True)

    def shuffle(self, tasks, map_ms, reduce_ms):
        """Two stages: while the second sleeps (`reduce_ms` a key, four keys a task), the first's output is needed."""
        mapped = self._sleeping(tasks, map_ms, 10).selectExpr(f"id % {4 * tasks} key", "nap")
        self._spark.conf.set("spark.sql.shuffle.partitions", str(tasks))
        grouped = mapped.groupBy("key").agg({"nap": "count"}).selectExpr(
            "*", f"java_method('java.lang.Thread', 'sleep', cast({reduce_ms} as bigint)) after")
        return self._run(grouped)

    def adaptive_join(self, fast_ms, slow, slow_ms, fails=False):
        """A query under adaptive execution: one branch of one map task, soon done, and one whose `slow` map tasks sleep."""
        session = self._spark.newSession()
        for name, value in {"adaptive.enabled": "true", "adaptive.coalescePartitions.enabled": "false",
                            "autoBroadcastJoinThreshold": "-1", "shuffle.partitions": "3"}.items():
            session.conf.set(f"spark.sql.{name}", value)
        sleep = "java_method('java.lang.Thread', 'sleep', cast({} as bigint))".format
        end = f"concat({sleep(slow_ms)}, cast(raise_error('as the test wants') as string))" if fails else sleep(slow_ms)
        left = session.range(0, 1, 1, 1).selectExpr("id key", f"{sleep(fast_ms)} nap").groupBy("key").agg({"nap": "max"})
        right = session.range(0, slow, 1, slow).selectExpr("id key", f"{end} nap").groupBy("key").agg({"nap": "max"})
        return len(left.join(right, "key").collect())

    def burn(self, tasks, flag, seconds=120):
        self._spark.sparkContext.parallelize(range(tasks), tasks).foreachPartition(burn(flag, seconds))

    def burn_in_script(self, tasks, flag, seconds=120):
        """The same in a process of each executor's own, where PySpark cannot run functions (3.3 on Python 3.11)."""
        loop = (f"import os, time; end = time.monotonic() + {seconds}\n"
                f"while time.monotonic() < end and os.path.exists({flag!r}): sum(range(9999))")
        script = Path(sys.argv[1]).with_name("burn.py")
        script.write_text(loop)
        self._spark.range(0, tasks, 1, tasks).createOrReplaceTempView("burners")
        self._run(self._spark.sql(f"SELECT TRANSFORM(id) USING 'python3 {script}' AS (x) FROM burners"))

    def storage_used(self):
        """Storage memory used by host:port, as the driver's block manager master accounts it."""
        told = self._spark.sparkContext._jsc.sc().getExecutorMemoryStatus().toString()
        return {place: int(most) - int(left) for place, most, left in re.findall(r"([^ (]+) -> \((\d+),(\d+)\)", told)}

    def rows(self, count):
        return self._run(self._spark.range(0, count, 1, 4))

    def read_text(self, path):
        return self._run(self._spark.read.text(path))

    def structured(self, folder, checkpoint):
        """Streams what lies in `folder` to its end, two files a batch; answers Spark's own count."""
        query = (self._spark.readStream.schema("value string").option("maxFilesPerTrigger", 2).text(folder)
                 .groupBy("value").count().writeStream.outputMode("update").format("noop").queryName("counted")
                 .option("checkpointLocation", checkpoint).trigger(processingTime="1 second").start())
        query.processAllAvailable()
        total = sum(progress["numInputRows"] for progress in map(as_dict, query.recentProgress))
        query.stop()
        return total

    def dstream(self, lines, seconds=2):
        """Sends `lines` lines to a receiver and runs until every batch that has them is done, three batches at least."""
        from pyspark.streaming import StreamingContext
        counted = []
        server = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=send_lines, args=(server, lines), daemon=True).start()
        streaming = StreamingContext(self._spark.sparkContext, seconds)
        stream = streaming.socketTextStream("127.0.0.1", server.getsockname()[1])
        # Counted in the JVM: the Python of today cannot run the lambdas of the oldest PySpark.
        stream.foreachRDD(lambda rdd: counted.append(rdd._jrdd.count()))
        streaming.start()
        end = time.monotonic() + 60
        while (sum(counted) < lines or len(counted) < 3) and time.monotonic() < end:
            time.sleep(0.2)
        streaming.stop(False, True)
        server.close()
        return sum(counted)


    def file_stream(self, folder, files, lines, seconds=2):
        """Puts files into `folder` while a stream reads it; answers how many lines it counted."""
        from pyspark.streaming import StreamingContext
        counted = []
        streaming = StreamingContext(self._spark.sparkContext, seconds)
        streaming.textFileStream(folder).foreachRDD(lambda rdd: counted.append(rdd._jrdd.count()))
        streaming.start()
        for number in range(files):
            # A stream of files takes what is moved in whole.
            part = Path(folder).with_name(f"part-{number}")
            part.write_text("".join(f"line {line} of a log\n" for line in range(lines)))
            part.rename(Path(folder) / f"{time.time_ns()}.log")
            time.sleep(seconds / 2)
        end = time.monotonic() + 60
        while sum(counted) < files * lines and time.monotonic() < end:
            time.sleep(0.2)
        streaming.stop(False, True)
        return sum(counted)


def as_dict(progress):
    return progress if isinstance(progress, dict) else json.loads(progress.json)


def send_lines(server, lines):
    connection, _ = server.accept()
    with connection:
        connection.sendall(b"".join(b"line %d of a log\n" % number for number in range(lines)))
        # The receiver would reconnect to an end of file: stay until it goes.
        connection.recv(1)


class Runs:
    def __init__(self, work):
        self._work = work
        self._runs = []

    def start(self, request):
        method = getattr(self._work, request.pop("do"))
        run = {"done": False, "result": None, "error": None}
        self._runs.append(run)
        threading.Thread(target=self._do, args=(method, request, run), daemon=True).start()
        return {"run": len(self._runs) - 1}

    @staticmethod
    def _do(method, request, run):
        try:
            run["result"] = method(**request)
        except Exception:  # whatever it is, the test must hear of it
            run["error"] = traceback.format_exc()
        run["done"] = True

    def state(self, number):
        return self._runs[number]


def handler(runs):
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self._answer(runs.start(json.loads(self.rfile.read(int(self.headers["Content-Length"])))))

        def do_GET(self):
            self._answer(runs.state(int(self.path.strip("/"))))

        def _answer(self, document):
            body = json.dumps(document).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass
    return Handler


def main():
    spark = SparkSession.builder.config("spark.sql.adaptive.enabled", "false").getOrCreate()
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(Runs(Work(spark))))
    address_file = Path(sys.argv[1])
    hidden = address_file.with_suffix(".part")
    hidden.write_text(f"http://127.0.0.1:{server.server_port}")
    hidden.rename(address_file)
    server.serve_forever()


if __name__ == "__main__":
    main()
