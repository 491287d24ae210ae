# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes that never outlive us, and of which we end exactly our own.

A Spark cluster is a tree: the worker starts executors, an executor starts Python daemons that leave its process
group. So killing by name would hit strangers and killing by group would miss some. Instead this process becomes
the "subreaper" of all it starts (orphans come back to it), remembers processes by pid and start time (a pid alone may
be reused), and every child is told by the kernel to end when we die, even by kill -9.
"""
import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
_libc = ctypes.CDLL(None, use_errno=True)


class Identity(NamedTuple):
    """A process that cannot be mistaken for a later one with the same pid."""
    pid: int
    start_ticks: int


def _stat(pid):
    """(parent pid, start ticks, state) of a process, or None if it is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except (OSError, UnicodeDecodeError):
        return None
    fields = text[text.rindex(")") + 2:].split()
    return int(fields[1]), int(fields[19]), fields[0]


def identity(pid):
    stat = _stat(pid)
    return Identity(pid, stat[1]) if stat else None


def is_alive(process):
    stat = _stat(process.pid)
    return stat is not None and stat[1] == process.start_ticks and stat[2] not in "ZX"


def descendants(root):
    """Identities of all processes below pid `root` (without itself), parents before children."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            stat = _stat(int(entry))
            if stat:
                children.setdefault(stat[0], []).append(Identity(int(entry), stat[1]))
    found, queue = [], [root]
    while queue:
        below = children.get(queue.pop(0), [])
        found += below
        queue += [child.pid for child in below]
    return found


def cpu_seconds_alone(pid):
    """CPU seconds used by the process itself and by children it has waited for; 0 if it is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    return sum(int(field) for field in text[text.rindex(")") + 2:].split()[11:15]) / os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid):
    """CPU seconds used by the living process tree of `pid`."""
    return sum(cpu_seconds_alone(process) for process in [pid] + [child.pid for child in descendants(pid)])


def _send(process, number):
    try:
        if is_alive(process):
            os.kill(process.pid, number)
    except ProcessLookupError:
        pass


def _before_exec(parent):
    def run():
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # the parent died between fork and prctl
            os._exit(1)
    return run


class Process:
    """One started program. `log` holds its standard output and error, or is None if it writes to ours."""

    def __init__(self, name, popen, log):
        self.name = name
        self.log = log
        self._popen = popen
        self.pid = popen.pid

    def is_running(self):
        return self._popen.poll() is None

    def wait(self, timeout=None):
        """Exit code; subprocess.TimeoutExpired after `timeout` seconds."""
        return self._popen.wait(timeout)

    def exit_code(self):
        return self._popen.poll()

    def kill(self):
        """kill -9, as an accident would; what it started is left to notice by itself."""
        self._popen.kill()
        self._popen.wait()

    def tail(self, lines=25):
        if self.log is None or not self.log.exists():
            return ""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])


class Stopped(KeyboardInterrupt):
    """SIGTERM or SIGHUP: like Ctrl-C, and unlike SystemExit, no test runner takes it for a failed test."""

    def __init__(self, number):
        super().__init__()
        self.exit_code = 128 + number


class Supervisor:
    """Starts programs and ends them all, with all they started, on leaving the `with` block.

    Use it in the main thread only: the kernel's parent-death signal is bound to the thread that forked. While active,
    SIGTERM and SIGHUP leave the block like Ctrl-C does.
    """

    def __init__(self, logs):
        self.logs = Path(logs)
        self._processes = []
        self._handlers = {}

    def __enter__(self):
        self.logs.mkdir(parents=True, exist_ok=True)
        _libc.prctl(PR_SET_CHILD_SUBREAPER, 1)
        for number in (signal.SIGTERM, signal.SIGHUP):
            self._handlers[number] = signal.signal(number, self._on_signal)
        return self

    def __exit__(self, *_):
        # A second Ctrl-C must not leave half of them running.
        handlers = {number: signal.signal(number, signal.SIG_IGN)
                    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
        self.end_all()
        for number, handler in {**handlers, **self._handlers}.items():
            signal.signal(number, handler)

    @staticmethod
    def _on_signal(number, _frame):
        raise Stopped(number)

    def start(self, name, command, env=None, cwd=None, own_output=True):
        """Starts `command`; its output goes to <logs>/<name>.log unless `own_output` is False."""
        log = self.logs / f"{name}.log" if own_output else None
        output = open(log, "ab") if own_output else None
        try:
            popen = subprocess.Popen(
                [str(part) for part in command], env=env, cwd=cwd, stdin=subprocess.DEVNULL if own_output else None,
                stdout=output, stderr=subprocess.STDOUT if own_output else None,
                # A group of its own: Ctrl-C in the terminal reaches us alone, and we end them in order.
                start_new_session=own_output, preexec_fn=_before_exec(os.getpid()))
        finally:
            if output:
                output.close()
        process = Process(name, popen, log)
        self._processes.append(process)
        return process

    def end(self, process, grace=10):
        """Ends one program and all that it started: politely, then by force after `grace` seconds."""
        tree = descendants(process.pid) if process.is_running() else []
        if process.is_running():
            process._popen.terminate()
        self._finish(process, tree, grace)
        if process in self._processes:
            self._processes.remove(process)

    def end_all(self):
        for process in reversed(list(self._processes)):
            self.end(process)
        # What an accidentally killed program left behind has come to us as its new parent.
        for orphan in descendants(os.getpid()):
            _send(orphan, signal.SIGKILL)
        self._reap()

    def _finish(self, process, tree, grace):
        deadline = time.monotonic() + grace
        while time.monotonic() < deadline:
            self._reap()
            if not process.is_running() and not any(map(is_alive, tree)):
                return
            time.sleep(0.05)
        if process.is_running():
            process.kill()
        for child in tree:
            _send(child, signal.SIGKILL)
        self._reap()

    def _reap(self):
        """Collects adopted orphans that ended, never the exit code of a program somebody waits for."""
        ours = {process.pid for process in self._processes}
        for child in descendants(os.getpid()):
            stat = _stat(child.pid)
            if child.pid not in ours and stat and stat[0] == os.getpid() and stat[2] == "Z":
                try:
                    os.waitpid(child.pid, os.WNOHANG)
                except ChildProcessError:
                    pass
