# SPDX-License-Identifier: GPL-3.0-or-later
"""A standalone Spark cluster on loopback: master, workers, applications; each waited for by Spark's own REST answers."""
import os
import shutil
import socket
from pathlib import Path

from rest import get_json, wait_for

HOST = "127.0.0.1"
PLUGIN_CLASS = "stoker.StokerPlugin"
# Many small JVMs on few cores: a serial collector and the quick compiler start in half the time.
SMALL_JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
START_LIMIT_S = 90


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def plugin_settings(jar, token_file=None):
    """The lines of spark-defaults that put the Stoker plugin into an application."""
    settings = {"spark.plugins": PLUGIN_CLASS, "spark.jars": jar, "spark.driver.extraClassPath": jar}
    if token_file is not None:
        settings["spark.stoker.token.file"] = token_file
    return settings


class Application:
    """One submitted application (client mode): `process` is its driver's JVM, `ui` its address."""

    def __init__(self, name, process, port):
        self.name = name
        self.process = process
        self.port = port
        self.ui = f"http://{HOST}:{port}"
        self._id = None

    @property
    def id(self):
        if self._id is None:
            self._id = wait_for(f"the UI of {self.name}", self._read_id, START_LIMIT_S, self.process)
        return self._id

    def _read_id(self):
        found = [app for app in get_json(f"{self.ui}/api/v1/applications") if app["name"] == self.name]
        return found and found[0]["id"]

    def rest(self, path):
        """Spark's own REST answer below /api/v1/applications/<id>."""
        return get_json(f"{self.ui}/api/v1/applications/{self.id}/{path}")

    def executors(self):
        """Spark's own list of living executors, without the driver."""
        return [one for one in self.rest("executors") if one["id"] != "driver" and one["isActive"]]

    def wait_for_executors(self, count, seconds=START_LIMIT_S):
        def enough():
            living = self.executors()
            return living if len(living) == count else False
        return wait_for(f"{count} executors of {self.name}", enough, seconds, self.process)


class Cluster:
    """Owns nothing but what it started through `supervisor`; all files lie below `folder`."""

    def __init__(self, home, folder, supervisor):
        self.home = home
        self.folder = Path(folder)
        self.workers = []
        self.applications = []
        self._supervisor = supervisor
        self._counter = 0
        (self.folder / "conf").mkdir(parents=True, exist_ok=True)
        self._environment = self._clean_environment()

    def _clean_environment(self):
        """The caller's environment without any Spark of theirs."""
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("SPARK_", "PYSPARK_", "HADOOP_", "PYTHONPATH", "STOKER_TOKEN"))}
        kept.update(SPARK_HOME=str(self.home.spark), SPARK_LOCAL_IP=HOST, SPARK_CONF_DIR=str(self.folder / "conf"),
                    SPARK_NO_DAEMONIZE="1", SPARK_LOCAL_DIRS=str(self.folder / "scratch"),
                    SPARK_DAEMON_MEMORY="384m", SPARK_DAEMON_JAVA_OPTS=SMALL_JVM,
                    PYSPARK_PYTHON=str(self.home.python), PYSPARK_DRIVER_PYTHON=str(self.home.python))
        return kept

    def start_master(self):
        self.port, self.web_port = free_port(), free_port()
        self.url = f"spark://{HOST}:{self.port}"
        self.web = f"http://{HOST}:{self.web_port}"
        self.master = self._supervisor.start(
            "master", [self.home.spark / "bin" / "spark-class", "org.apache.spark.deploy.master.Master",
                       "--host", HOST, "--port", self.port, "--webui-port", self.web_port], self._environment)
        wait_for("the master", self.state, START_LIMIT_S, self.master)

    def state(self):
        """The master's own /json."""
        return get_json(f"{self.web}/json/")

    def add_worker(self, cores, memory="8g"):
        """Starts a worker that offers `cores` (they may exceed the real ones) and waits until the master has it."""
        number = len(self.workers) + 1
        environment = {**self._environment, "SPARK_WORKER_CORES": str(cores), "SPARK_WORKER_MEMORY": memory,
                       "SPARK_WORKER_DIR": str(self.folder / f"worker-{number}")}
        worker = self._supervisor.start(
            f"worker-{number}", [self.home.spark / "bin" / "spark-class", "org.apache.spark.deploy.worker.Worker",
                                 "--host", HOST, "--webui-port", free_port(), self.url], environment)
        self.workers.append(worker)

        def registered():
            alive = [one for one in self.state()["workers"] if one["state"] == "ALIVE"]
            return len(alive) >= sum(one.is_running() for one in self.workers)
        wait_for(f"worker {number}", registered, START_LIMIT_S, worker)
        return worker

    def submit(self, name, script, settings=None, arguments=(), port=None, master=None):
        """Starts a Python application; returns at once. Settings win over these defaults."""
        self._counter += 1
        port = port or free_port()
        chosen = {
            "spark.app.name": name, "spark.master": master or self.url, "spark.ui.port": port,
            "spark.driver.host": HOST, "spark.driver.bindAddress": HOST, "spark.driver.memory": "768m",
            "spark.executor.cores": 1, "spark.executor.memory": "600m",
            "spark.executor.extraJavaOptions": SMALL_JVM, "spark.ui.showConsoleProgress": "false", **(settings or {})}
        # A file, not arguments: what is on a command line can be read by every user of the machine.
        properties = self.folder / "conf" / f"{self._counter:02}-{name}.properties"
        with open(os.open(properties, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            for key, value in chosen.items():
                file.write(f"{key}={value}\n".replace("\\", "\\\\"))
        process = self._supervisor.start(
            f"{self._counter:02}-{name}",
            [self.home.spark / "bin" / "spark-submit", "--properties-file", properties, script, *arguments],
            self._environment, cwd=self.folder)
        application = Application(name, process, port)
        self.applications.append(application)
        return application

    def end(self, application):
        """Ends the application and waits until the master took its executors back."""
        self._supervisor.end(application.process)
        if application in self.applications:
            self.applications.remove(application)
        wait_for(f"the master to forget {application.name}",
                 lambda: all(one["name"] != application.name for one in self.state()["activeapps"]), 30)

    def remove_files(self):
        """Scratch data, the workers' copies of jars and the settings with their tokens; logs stay."""
        for folder in ["scratch", "conf"] + [f"worker-{number + 1}" for number in range(len(self.workers))]:
            shutil.rmtree(self.folder / folder, ignore_errors=True)
