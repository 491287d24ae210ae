# SPDX-License-Identifier: GPL-3.0-or-later
"""One Spark version's cluster and the applications the tests share, started when first asked for."""
import secrets
import subprocess
from contextlib import contextmanager
from pathlib import Path

from client import Control, request
from cluster import free_port, plugin_settings
from processes import descendants
from rest import NotYet, wait_for

HERE = Path(__file__).resolve().parent
# The cluster has eight slots: applications of one group fit in it together.
GROUPS = [{"main"}, {"drain", "dynamic", "plain"}, {"faults"}]
FORCED_EXIT_S = 30
EXECUTOR_START_S = 90


class Steered:
    """A running application, Spark's own view of it (`spark`), our control API (`control`) and its work (`run`)."""

    def __init__(self, lab, spark, address_file, token, own_port):
        self._lab = lab
        self.spark = spark
        self._address_file = address_file
        self.token = token
        self.own_port = own_port
        self._address = None
        self._control = None

    @property
    def control(self):
        if self._control is None:
            self._control = Control(self.spark.ui, self.token, self.spark.id)
            wait_for("the control API", lambda: self._control.get("/health").status == 200, 60, self.spark.process)
            wait_for("the application id in it", lambda: self._control.state()["application"], 60, self.spark.process)
        return self._control

    def start_run(self, do, **arguments):
        """Starts work in the driver; the answer is for finish()."""
        if self._address is None:
            wait_for("the application's control address", self._address_file.exists, 90, self.spark.process)
            self._address = self._address_file.read_text()
        return request(self._address, "POST", {"do": do, **arguments}).body["run"]

    def is_finished(self, run):
        return request(f"{self._address}/{run}").body["done"]

    def finish(self, run, seconds=90):
        wait_for("the application's work", lambda: self.is_finished(run), seconds, self.spark.process)
        state = request(f"{self._address}/{run}").body
        if state["error"]:
            raise AssertionError(f"the application failed:\n{state['error']}")
        return state["result"]

    def run(self, do, **arguments):
        return self.finish(self.start_run(do, **arguments))

    def start_busy(self, ms):
        """One nap of `ms` on every executor, begun as Spark's list shows; the answer is for finish()."""
        count = len(self.ids())
        run = self.start_run("nap", tasks=count, ms=ms)
        wait_for("every executor to be busy in Spark's list",
                 lambda: all(one["activeTasks"] for one in self.spark.executors()), 30, every=0.1)
        return run

    @contextmanager
    def burning(self, tasks):
        """Python workers (or scripts) of `tasks` tasks burn a core each inside the `with` block."""
        flag = self._lab.cluster.folder / f"burn-{secrets.token_hex(3)}"
        flag.touch()
        # PySpark 3.3 cannot run functions on the Python of today.
        run = self.start_run("burn_in_script" if self._lab.cluster.home.line == "3.3" else "burn",
                             tasks=tasks, flag=str(flag))
        try:
            wait_for("the burners to run", lambda: sum(one["activeTasks"] for one in self.spark.executors()) == tasks, 30)
            yield
        finally:
            flag.unlink()
            self.finish(run)

    def ids(self):
        """Ids of the living executors as Spark's REST has them."""
        return sorted((one["id"] for one in self.spark.executors()), key=int)

    def wait_until_gone(self, ids, seconds=FORCED_EXIT_S):
        wait_for(f"executors {ids} to leave Spark's list", lambda: not set(ids) & set(self.ids()), seconds,
                 self.spark.process)

    def wait_for_ids(self, count, seconds=EXECUTOR_START_S):
        self.spark.wait_for_executors(count, seconds)
        return self.ids()

    def granted(self):
        """Executors the master has started for it; those whose JVM has yet to register are among them."""
        mine = [one for one in self._lab.cluster.state()["activeapps"] if one["id"] == self.spark.id]
        return mine[0]["cores"] if mine else 0

    def settle(self, count):
        """Exactly `count` executors, none of them busy or on its way, and a target of `count`."""
        wait_for("the application to be idle",
                 lambda: all(one["activeTasks"] == 0 for one in self.spark.executors()), 60, self.spark.process)
        answer = self.control.target(total=count)
        assert answer.status == 200, answer

        def settled():
            ids = self.ids()
            if len(ids) != self.granted():
                return None
            if len(ids) > count:  # a JVM on its way registers even after the target was lowered
                self.control.remove(ids[count:], "force")
                self.wait_until_gone(ids[count:])
            # Ours must have seen it too: a test begins where both agree.
            state = self.control.state()
            agreed = (len(ids), state["counts"]["registered"], state["target"]) == (count, count, count)
            return ids if agreed else None
        return wait_for(f"{count} executors of {self.spark.name} and no more", settled, EXECUTOR_START_S + FORCED_EXIT_S,
                        self.spark.process)

    def executor_pid(self, executor_id):
        """The executor's JVM, found among the workers' processes by its command line."""
        for worker in self._lab.cluster.workers:
            for process in descendants(worker.pid):
                try:
                    words = Path(f"/proc/{process.pid}/cmdline").read_bytes().decode().split("\0")
                except OSError:
                    continue
                if ("--executor-id" in words and words[words.index("--executor-id") + 1] == executor_id
                        and self.spark.id in words):
                    return process.pid
        raise AssertionError(f"no process of executor {executor_id}")


class Lab:
    # On two cores at the lowest priority, beside two clusters.
    BUILD_LIMIT_S = 1800

    def __init__(self, cluster, jar, stokerctl, supervisor, stokerctl_after=None):
        self.cluster = cluster
        self.jar = jar
        self._stokerctl = stokerctl
        self._stokerctl_after = stokerctl_after
        self._supervisor = supervisor
        self._running = {}

    @property
    def stokerctl(self):
        """The program, or None; waits for it where it is still being built."""
        if self._stokerctl and self._stokerctl_after:
            wait_for(f"{self._stokerctl_after} (stokerctl is built)", self._stokerctl_after.exists, self.BUILD_LIMIT_S)
            self._stokerctl_after = None
        return self._stokerctl

    def growing(self):
        """The main application on half of its cluster: cores.max 8, four executors, four to come."""
        if not self.cluster.workers:
            self.cluster.add_worker(4)
        main = self._use("main", {"spark.cores.max": 8}, own_port=True)
        return main

    def add_second_worker(self):
        if len(self.cluster.workers) < 2:
            self.cluster.add_worker(4)

    def main(self):
        """The static application: cores.max 8 on eight cores, no decommissioning."""
        self.growing()
        self.add_second_worker()
        return self._running["main"]

    def drain(self, port=None):
        """Three executors, decommissioning on, Spark's ACLs on behind a filter that names the user."""
        filters = self._user_filter()
        return self._small("drain", {
            "spark.cores.max": 3, "spark.decommission.enabled": "true",
            "spark.acls.enable": "true", "spark.ui.view.acls": "viewer,operator", "spark.modify.acls": "operator",
            "spark.ui.filters": "stoker.testing.UserFilter", "spark.driver.extraClassPath": f"{self.jar}:{filters}"},
            port=port)

    def dynamic(self):
        return self._small("dynamic", {
            "spark.cores.max": 2, "spark.dynamicAllocation.enabled": "true",
            "spark.dynamicAllocation.shuffleTracking.enabled": "true", "spark.dynamicAllocation.minExecutors": 1,
            "spark.dynamicAllocation.initialExecutors": 1, "spark.dynamicAllocation.maxExecutors": 2})

    def faults(self, port=None, token=None):
        """Four executors, for a test that breaks what it can and starts it again as it was."""
        return self._small("faults", {"spark.cores.max": 4}, port=port, token=token)

    def plain(self):
        """One executor and no plugin."""
        return self._small("plain", {"spark.cores.max": 1, "spark.plugins": ""})

    def local(self):
        return self._use("local", {}, master="local[2]")

    def _small(self, name, settings, **more):
        self._make_room_for(name)
        while len(self.cluster.workers) < 2:
            self.cluster.add_worker(4)
        return self._use(name, settings, **more)

    def _make_room_for(self, name):
        group = next((group for group in GROUPS if name in group), set())
        for other in [other for other in self._running if group and other not in group and other != "local"]:
            self.end(other)

    def _use(self, name, settings, own_port=False, port=None, master=None, token=None):
        if name in self._running and self._running[name].spark.process.is_running():
            return self._running[name]
        self._make_room_for(name)
        folder = self.cluster.folder / f"{name}-{secrets.token_hex(3)}"
        folder.mkdir()
        token = token or secrets.token_urlsafe(18)
        (folder / "token").write_text(token + "\n")
        (folder / "token").chmod(0o600)
        chosen = plugin_settings(self.jar, folder / "token")
        if own_port:
            chosen["spark.stoker.port"] = free_port()
        chosen.update(settings)
        application = self.cluster.submit(f"{name}", HERE / "application.py", chosen, [folder / "address"], port, master)
        steered = Steered(self, application, folder / "address", token, chosen.get("spark.stoker.port"))
        steered.token_file = folder / "token"
        self._running[name] = steered
        return steered

    def end(self, name):
        if name in self._running:
            self.cluster.end(self._running.pop(name).spark)

    def forget_killed(self, name):
        """The driver was killed by the test; its executors notice by themselves."""
        killed = self._running.pop(name)
        self._supervisor.end(killed.spark.process)
        wait_for("the master to notice", lambda: all(one["id"] != killed.spark.id for one in self._active()), 30)
        return killed

    def _active(self):
        try:
            return self.cluster.state()["activeapps"]
        except NotYet:
            return [{"id": None}]

    def _user_filter(self):
        """Folder with the compiled filter, in the servlet generation of this Spark."""
        folder = self.cluster.folder / "filter"
        if not folder.exists():
            jars = self.cluster.home.jars()
            generation = "jakarta" if self.cluster.home.line.startswith("4") else "javax"
            source = folder / "source" / "UserFilter.java"
            source.parent.mkdir(parents=True)
            source.write_text((HERE / "filter" / "UserFilter.java.in").read_text().replace("@SERVLET@", generation))
            servlet = [str(jar) for jar in jars if "servlet-api" in jar.name]
            subprocess.run(["javac", "-nowarn", "-d", folder, "-cp", ":".join(servlet), source], check=True, timeout=120)
        return folder
