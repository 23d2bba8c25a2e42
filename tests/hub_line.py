"""A line of TCP to the test server's socket, that can be cut and mended."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.postgres import server
from tests.sync.cutting import SOCKET


class HubLine:
    """Listens on a port of its own and passes on, until it is cut."""

    def __init__(self) -> None:
        (folder,) = parse_qs(urlsplit(server()).query)["host"]
        self._server = str(Path(folder) / SOCKET)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        self._whole = True
        self._guard = threading.Lock()
        threading.Thread(target=self._accept, daemon=True).start()

    def address(self, hub: str, role: str) -> str:
        """Give the address of a role at a hub, by this line."""
        return f"postgresql://{role}@127.0.0.1:{self.port}{urlsplit(hub).path}"

    def cut(self) -> None:
        """Close what is open, and let nobody in."""
        with self._guard:
            self._whole = False
            ended, self._open = self._open, []
        for one in ended:
            _end(one)

    def mend(self) -> None:
        """Let everybody in again."""
        with self._guard:
            self._whole = True

    def close(self) -> None:
        self.cut()
        _end(self._listener)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            with self._guard:
                if not self._whole:
                    client.close()
                    far.close()
                    continue
                self._open += [client, far]
            far.connect(self._server)
            for one, other in ((client, far), (far, client)):
                threading.Thread(target=_pass, args=(one, other), daemon=True).start()


def _pass(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while data := one.recv(65_536):
            other.sendall(data)
    _end(one)
    _end(other)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
