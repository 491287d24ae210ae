# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a Spark is: a virtual environment with PySpark from PyPI, made on first use.

The wheel of PySpark is a whole Spark (bin/spark-class, bin/spark-submit, jars/), so nothing else is needed.
"""
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

# One proven release for each line of Spark we speak to; STOKER_SPARK_RELEASE overrides it.
RELEASES = {"3.3": "3.3.4", "3.5": "3.5.8", "4": "4.1.4"}
DEFAULT_LINE = "4"
# Machines that test often keep their environments here.
PREINSTALLED = Path("/opt/stoker-spark")
INSTALL_LIMIT_S = 1200


class InstallError(Exception):
    """Spark could not be installed; the text says what to do."""


class SparkHome:
    """An installed Spark of one line: `spark` = SPARK_HOME, `python` = the interpreter that has its pyspark."""

    def __init__(self, line, environment):
        self.line = line
        self.environment = Path(environment)
        self.python = self.environment / "bin" / "python3"
        self.spark = next(iter(sorted(self.environment.glob("lib/python3*/site-packages/pyspark"))), None)

    def is_complete(self):
        # pip writes the dist-info folder last: without it the installation was interrupted.
        return (self.spark is not None and (self.spark / "bin" / "spark-class").exists()
                and any(self.spark.parent.glob("pyspark-*.dist-info/RECORD")))

    @property
    def release(self):
        return next(self.spark.parent.glob("pyspark-*.dist-info")).name[len("pyspark-"):-len(".dist-info")]

    def jars(self):
        return sorted((self.spark / "jars").glob("*.jar"))


def base_folder():
    """STOKER_SPARK_HOME_DIR, or the user's cache."""
    chosen = os.environ.get("STOKER_SPARK_HOME_DIR")
    if chosen:
        return Path(chosen).expanduser()
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "stoker" / "spark"


def find(line):
    """The installed Spark of this line, or None."""
    folders = [base_folder()]
    if "STOKER_SPARK_HOME_DIR" not in os.environ:
        folders.append(PREINSTALLED)
    for folder in folders:
        home = SparkHome(line, folder / line)
        if home.is_complete():
            return home
    return None


def install(line, say=print):
    """The Spark of this line, installed from PyPI if need be. Raises InstallError."""
    if line not in RELEASES:
        raise InstallError(f"Spark {line} is not one of {', '.join(RELEASES)}")
    found = find(line)
    if found:
        return found
    if shutil.which("java") is None:
        raise InstallError("Spark needs Java 17: apt-get install default-jdk-headless")
    target = base_folder() / line
    target.parent.mkdir(parents=True, exist_ok=True)
    with open(target.parent / f"{line}.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two runs at once install it once
        return find(line) or _install(line, target, say)


def _install(line, target, say):
    release = os.environ.get("STOKER_SPARK_RELEASE", RELEASES[line])
    say(f"Installing PySpark {release} from PyPI into {target} (about 400 MB) ...")
    shutil.rmtree(target, ignore_errors=True)
    _run([sys.executable, "-m", "venv", target], "make a virtual environment (apt-get install python3-venv)")
    _run([target / "bin" / "python3", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
          "--timeout", "30", "--retries", "3", f"pyspark=={release}"], f"install pyspark {release} from PyPI")
    home = SparkHome(line, target)
    if not home.is_complete():
        raise InstallError(f"pip reported success, but {target} holds no complete Spark")
    return home


def _run(command, purpose):
    try:
        done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              stdin=subprocess.DEVNULL, text=True, timeout=INSTALL_LIMIT_S, check=False)
    except subprocess.TimeoutExpired:
        raise InstallError(f"could not {purpose}: no end after {INSTALL_LIMIT_S} s") from None
    if done.returncode != 0:
        last = "\n".join(done.stdout.strip().splitlines()[-6:])
        raise InstallError(f"could not {purpose}:\n{last}")
