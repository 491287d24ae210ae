# SPDX-License-Identifier: GPL-3.0-or-later
"""What installer/run --spark starts: it is all there while the command runs, and nothing of it afterwards."""
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import home
from case import SparkTest

SESSION = Path(home.__file__).with_name("session.py")
# Stands for the window: asks the driver as the window would, prints what it got, and stays if told to.
LOOK = """
import json, sys, time, urllib.request
ui, token_file, stay = sys.argv[1:]
health = urllib.request.Request(ui + "/stoker/api/v1/health", headers={"X-Stoker-Token": open(token_file).read().strip()})
while True:
    state = json.load(urllib.request.urlopen(ui + "/stoker/api/v1/state"))
    if state["records"]["structured"]["total"] > 0:
        break
    time.sleep(0.5)
print(json.dumps({"access": json.load(urllib.request.urlopen(health))["access"], "counts": state["counts"]}), flush=True)
time.sleep(600 if stay == "stay" else 0)
"""


def processes_of(folder):
    """All living processes whose environment or command line names this folder."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
            if str(folder).encode() in words:
                found.append(int(entry.name))
        except OSError:
            continue
    return found


class SessionTest(SparkTest):
    # The script is the same for every Spark, and each start costs half a minute.
    lines = (home.DEFAULT_LINE,)

    def start(self, name, stay):
        folder = self.lab.cluster.folder / name
        command = [sys.executable, SESSION, "--spark", home.DEFAULT_LINE, "--jar", self.lab.jar, "--executors", "2",
                   "--logs", folder, "--", sys.executable, "-c", LOOK, "{ui}", "{token_file}", stay]
        session = subprocess.Popen([str(word) for word in command], stdout=subprocess.PIPE, text=True)
        self.addCleanup(session.stdout.close)
        return folder, session

    def seen(self, session):
        for line in session.stdout:
            if line.startswith("{"):
                return json.loads(line)
        return self.fail("the command never saw the application")

    def all_gone(self, folder):
        self.wait(f"no process of {folder}", lambda: not processes_of(folder), 30)
        self.assertFalse(list(folder.rglob("*token*")), "the token is taken away")

    def test_everything_ends_when_the_window_closes(self):
        folder, session = self.start("session-closed", "leave")
        seen = self.seen(session)
        self.assertEqual(seen["access"], {"token_ok": True, "may_modify": True})
        self.assertEqual(seen["counts"]["registered"], 2)
        self.assertEqual(session.wait(60), 0)
        self.all_gone(folder)
        # What happened can be opened in the lab, and says that it is over.
        self.assertEqual(len(list((folder / "eventlog").glob("[!.]*"))), 1)
        self.assertFalse(list((folder / "eventlog").rglob("*.inprogress")))

    def test_everything_ends_when_the_script_is_killed(self):
        folder, session = self.start("session-killed", "stay")
        self.seen(session)
        self.assertTrue(processes_of(folder))
        os.kill(session.pid, signal.SIGKILL)
        session.wait(10)
        self.wait(f"no process of {folder}", lambda: not processes_of(folder), 40)
