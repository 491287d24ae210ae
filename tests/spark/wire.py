# SPDX-License-Identifier: GPL-3.0-or-later
"""A wire between a program and a driver that can be cut and mended."""
import socket
from contextlib import contextmanager
from threading import Lock, Thread


class Wire:
    """Passes TCP to `port` on loopback while it is whole. Cut, it answers nobody, and what was open ends."""

    def __init__(self, port):
        self._port = port
        self._whole = True
        self._open = set()
        self._lock = Lock()
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}"

    def __enter__(self):
        Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.close()
        self._end_all()

    @contextmanager
    def cut(self):
        """Nothing passes inside the `with` block."""
        self._whole = False
        self._end_all()
        try:
            yield
        finally:
            self._whole = True

    def _end_all(self):
        with self._lock:
            ended, self._open = self._open, set()
        for one in ended:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def _accept(self):
        while True:
            try:
                near, _ = self._server.accept()
            except OSError:
                return
            Thread(target=self._connect, args=(near,), daemon=True).start()

    def _connect(self, near):
        try:
            if not self._whole:
                raise ConnectionError
            far = socket.create_connection(("127.0.0.1", self._port), 5)
        except OSError:
            near.close()
            return
        with self._lock:
            self._open |= {near, far}
        back = Thread(target=self._pass, args=(far, near), daemon=True)
        back.start()
        self._pass(near, far)
        back.join()
        with self._lock:
            self._open -= {near, far}
        near.close()
        far.close()

    @staticmethod
    def _pass(source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
        except OSError:
            pass
        for one in (source, sink):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
