# SPDX-License-Identifier: GPL-3.0-or-later
"""The control API by plain HTTP, as any script would speak it; and a proxy that drops headers."""
import json
import urllib.error
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple

_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
API = "/stoker/api/v1"


class Answer(NamedTuple):
    status: int
    kind: str
    body: object

    @property
    def code(self):
        """The error code, or None."""
        return self.body.get("error", {}).get("code") if isinstance(self.body, dict) else None


def request(url, method="GET", body=None, headers=None, timeout=15):
    """Status, content type and (where it is JSON) the document; never raises for a status."""
    data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
    asked = urllib.request.Request(url, data=data, method=method, headers=headers or {})
    if data is not None and not asked.has_header("Content-type"):
        asked.add_header("Content-Type", "application/json")
    try:
        with _opener.open(asked, timeout=timeout) as answer:
            return _answer(answer.status, answer.headers, answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return _answer(error.code, error.headers, error.read())


def _answer(status, headers, raw):
    kind = headers.get("Content-Type") or ""
    return Answer(status, kind, json.loads(raw) if "json" in kind and raw else raw)


class Control:
    """The control API of one driver; `application` and `token` go with every PUT unless a test says otherwise."""

    def __init__(self, base, token, application, headers=None):
        self.base = base + API
        self.token = token
        self.application = application
        self._headers = headers or {}

    def get(self, path, headers=None):
        return request(self.base + path, headers={**self._headers, **(headers or {})})

    def put(self, path, body, **kept):
        """PUT with token and application; `token=None` sends none, `headers` are added."""
        headers = {**self._headers, **kept.get("headers", {})}
        token = kept.get("token", self.token)
        if token is not None:
            headers["X-Stoker-Token"] = token
        document = {"application": self.application, "by": "test@loopback", "reason": "test", **body}
        return request(self.base + path, "PUT", document, headers)

    def target(self, **body):
        return self.put("/target", body)

    def remove(self, ids, how, **body):
        return self.put("/removals", {"ids": ids, "how": how, **body})

    def state(self):
        answer = self.get("/state")
        assert answer.status == 200, answer
        return answer.body

    def executor(self, executor_id):
        """One executor's row in /state, or None."""
        return next((row for row in self.state()["executors"] if row["id"] == executor_id), None)

    def health(self):
        return self.get("/health").body


class DroppingProxy:
    """Passes Content-Type and Accept, the method and the whole body, and nothing else: as YARN's web proxy does.

    `adds` are headers of its own, as a gateway that has authenticated somebody adds them.
    """

    def __init__(self, target, adds=None):
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(target, adds or {}))
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self):
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    @staticmethod
    def _handler(target, adds):
        class Handler(BaseHTTPRequestHandler):
            def _pass_on(self):
                length = int(self.headers.get("Content-Length") or 0)
                kept = {name: self.headers[name] for name in ("Content-Type", "Accept") if self.headers[name]}
                asked = urllib.request.Request(target + self.path, data=self.rfile.read(length) if length else None,
                                               method=self.command, headers={**kept, **adds})
                try:
                    answer = _opener.open(asked, timeout=15)
                except urllib.error.HTTPError as error:
                    answer = error
                with answer:
                    body = answer.read()
                    self.send_response(answer.status)
                    self.send_header("Content-Type", answer.headers.get("Content-Type") or "text/plain")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

            do_GET = do_PUT = do_POST = _pass_on

            def log_message(self, *_):
                pass
        return Handler
