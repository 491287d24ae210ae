# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking over HTTP, and waiting for a condition with a bound."""
import json
import time
import urllib.error
import urllib.request

# Loopback only: a proxy configured for the machine must not see these requests.
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class NotYet(Exception):
    """The answer is no JSON of ours (yet): connection refused, start-up page, another status than 200."""


class WaitFailed(Exception):
    """A condition did not come true in time; the text names it and the last thing seen."""


def get_json(url, timeout=5, headers=None):
    """The JSON document at `url`; raises NotYet for everything else."""
    request = urllib.request.Request(url, headers={"Accept": "application/json", **(headers or {})})
    try:
        with _opener.open(request, timeout=timeout) as answer:
            kind = answer.headers.get("Content-Type", "")
            body = answer.read()
    except urllib.error.HTTPError as error:
        error.close()
        raise NotYet(f"{url}: HTTP {error.code}") from None
    except (OSError, urllib.error.URLError) as error:
        raise NotYet(f"{url}: {error}") from None
    if "json" not in kind:
        raise NotYet(f"{url}: {kind or 'no content type'} instead of JSON")
    try:
        return json.loads(body)
    except ValueError:
        raise NotYet(f"{url}: not JSON") from None


def wait_for(what, condition, seconds, process=None, every=0.25):
    """The first true value of condition(), asked every `every` seconds; a NotYet counts as "no".

    Gives up after `seconds`, or at once when `process` (a processes.Process) has ended; raises WaitFailed.
    """
    deadline = time.monotonic() + seconds
    last = None
    while True:
        try:
            last = condition()
            if last:
                return last
        except NotYet as error:
            last = error
        if process is not None and not process.is_running():
            raise WaitFailed(f"waiting for {what}: {process.name} ended with code {process.exit_code()}\n"
                             f"{process.tail()}")
        if time.monotonic() > deadline:
            log = f"\n{process.log}:\n{process.tail()}" if process is not None else ""
            raise WaitFailed(f"waited {seconds} s for {what}; last seen: {last!r}{log}")
        time.sleep(every)


def holds_for(what, condition, seconds, every=0.5):
    """Raises WaitFailed if condition() is not true all through the next `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not condition():
            raise WaitFailed(f"{what} did not hold for {seconds} s")
        time.sleep(every)
