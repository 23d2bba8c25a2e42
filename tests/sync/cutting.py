"""A proxy before a PostgreSQL socket that loses what it is told to lose."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

SOCKET = ".s.PGSQL.5432"


class Fault(StrEnum):
    """What happens to the next request that is watched for."""

    NONE = "none"
    LOSE_REQUEST = "lose_request"  # it never reaches the server
    LOSE_REPLY = "lose_reply"  # the server did it, and nobody hears
    REFUSE = "refuse"  # the next connection is closed at once


@dataclass
class CuttingProxy:
    """Listens in ``folder`` and forwards to the server's own socket.

    Attributes:
        mark: Bytes of the request that a fault happens to.
        fault: What happens to it, once.
    """

    folder: Path
    server: Path
    mark: bytes = b"COMMIT"
    fault: Fault = Fault.NONE
    _listener: socket.socket = field(init=False)

    def __post_init__(self) -> None:
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / SOCKET))
        self._listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _take(self, *faults: Fault) -> Fault:
        """Give the fault that is due, if it is one of these; it happens once."""
        due = self.fault if self.fault in faults else Fault.NONE
        if due is not Fault.NONE:
            self.fault = Fault.NONE
        return due

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            if self._take(Fault.REFUSE) is Fault.REFUSE:
                client.close()
                continue
            server = socket.socket(socket.AF_UNIX)
            server.connect(str(self.server))
            deaf = threading.Event()
            for run in (self._ask, self._answer):
                threading.Thread(
                    target=run, args=(client, server, deaf), daemon=True
                ).start()

    def _ask(
        self, client: socket.socket, server: socket.socket, deaf: threading.Event
    ) -> None:
        while data := _read(client):
            if self.mark in data:
                due = self._take(Fault.LOSE_REQUEST, Fault.LOSE_REPLY)
                if due is Fault.LOSE_REQUEST:
                    break
                if due is Fault.LOSE_REPLY:
                    deaf.set()
            with suppress(OSError):
                server.sendall(data)
        _close(server)
        _close(client)

    def _answer(
        self, client: socket.socket, server: socket.socket, deaf: threading.Event
    ) -> None:
        while (data := _read(server)) and not deaf.is_set():
            with suppress(OSError):
                client.sendall(data)
        _close(client)
        _close(server)


def _read(one: socket.socket) -> bytes:
    try:
        return one.recv(65_536)
    except OSError:
        return b""


def _close(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
