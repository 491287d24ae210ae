# SPDX-License-Identifier: GPL-3.0-or-later
"""A local Spark with the log-processing application on it, for as long as somebody looks.

    session.py [--spark 4] [--jar PLUGIN.jar] [--executors 8] [--logs DIR] [-- COMMAND ...]

Starts master, worker and logs.py, prints where they are, and runs COMMAND, in which {ui}, {master} and {token_file} are
replaced; without a command it stays until Ctrl-C. Then it ends everything it started, and says where the event log is.
"""
import argparse
import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

import home
from cluster import Cluster, plugin_settings
from processes import Supervisor
from rest import WaitFailed

HERE = Path(__file__).resolve().parent


def arguments(words):
    own, command = words, []
    if "--" in words:
        own, command = words[:words.index("--")], words[words.index("--") + 1:]
    parser = argparse.ArgumentParser(prog="session.py", description="A local Spark with a log-processing application.")
    parser.add_argument("--spark", default=home.DEFAULT_LINE, choices=sorted(home.RELEASES), help="line of Spark")
    parser.add_argument("--jar", type=Path, help="the Stoker plugin; without it the application can only be watched")
    parser.add_argument("--executors", type=int, default=8, help="one-core executors of 600 MB")
    parser.add_argument("--day-seconds", type=float, default=600, help="how long the application's day lasts")
    parser.add_argument("--logs", type=Path, help="folder for the logs (default: a new one below /tmp)")
    parser.add_argument("--install", action="store_true", help="install PySpark if it is missing, and end")
    chosen = parser.parse_args(own)
    if chosen.jar and not chosen.jar.is_file():
        parser.error(f"no such file: {chosen.jar}")
    return chosen, command


def write_token(folder):
    path = folder / "token"
    with open(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(24))
    return path


def run(chosen, command, spark, folder, supervisor):
    """Exit code of the command, or 0."""
    cluster = Cluster(spark, folder, supervisor)
    print(f"Starting Spark {spark.release}: master, worker, {chosen.executors} executors (logs in {folder}) ...", flush=True)
    cluster.start_master()
    cluster.add_worker(chosen.executors, f"{chosen.executors}g")
    token = write_token(folder) if chosen.jar else None
    settings = plugin_settings(chosen.jar.resolve(), token) if chosen.jar else {}
    settings["spark.cores.max"] = chosen.executors
    # What the policy lab can open afterwards.
    events = folder / "eventlog"
    events.mkdir(exist_ok=True)
    settings.update({"spark.eventLog.enabled": "true", "spark.eventLog.dir": events.as_uri()})
    try:
        application = cluster.submit("log-processing", HERE / "logs.py", settings,
                                     ["--day-seconds", chosen.day_seconds, "--folder", folder / "incoming"])
        places = {"ui": application.ui, "master": cluster.web, "token_file": str(token or "")}
        application.wait_for_executors(chosen.executors, 180)
        print("\n".join(f"{name}: {value}" for name, value in places.items() if value), flush=True)
        watched = supervisor.start("command", fill(command, places), own_output=False) if command else application.process
        return watched.wait() if command else application.process.wait()
    finally:
        for process in cluster.applications:
            supervisor.end(process.process)
        supervisor.end_all()
        for log in sorted(events.glob("[!.]*")):
            print(f"event log: {log}", flush=True)
        cluster.remove_files()
        shutil.rmtree(folder / "incoming", ignore_errors=True)
        if token:
            token.unlink(missing_ok=True)


def fill(command, places):
    def one(word):
        for name, value in places.items():
            word = word.replace("{" + name + "}", value)
        return word
    return [one(word) for word in command]


def main(words):
    chosen, command = arguments(words)
    try:
        spark = home.install(chosen.spark)
        if chosen.install:
            print(f"Spark {spark.release} is in {spark.spark}")
            return 0
        folder = chosen.logs or Path(tempfile.mkdtemp(prefix="stoker-spark-"))
        with Supervisor(folder) as supervisor:
            return run(chosen, command, spark, folder, supervisor)
    except KeyboardInterrupt as stopped:
        return getattr(stopped, "exit_code", 130)
    except (home.InstallError, WaitFailed) as error:
        print(f"session.py: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
