"""A file or device node that takes bytes and says nothing."""

import os
import select
from pathlib import Path

from pos.printing.transports.transport import STALL_MS, TransportError

#: Regular files never block, and Windows has no such flag.
NON_BLOCKING = getattr(os, "O_NONBLOCK", 0)
BINARY = getattr(os, "O_BINARY", 0)


class File:
    """A file that is appended to, made when it doesn't exist.

    Attributes:
        path: Where it is.
    """

    answers = False
    keeps = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = -1

    def open(self) -> None:
        """Open it for appending; a pipe that nobody reads is refused."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | NON_BLOCKING | BINARY
        try:
            self._file = os.open(self.path, flags, 0o600)
        except OSError as error:
            raise TransportError(why="unreachable", detail=str(error)) from error

    def write(self, data: bytes) -> int:
        """Append; a device that takes nothing for five seconds stalls."""
        try:
            return os.write(self._file, data)
        except BlockingIOError:
            return self._write_when_ready(data)
        except OSError as error:
            raise TransportError(why="lost", detail=str(error)) from error

    def _write_when_ready(self, data: bytes) -> int:
        _, ready, _ = select.select([], [self._file], [], STALL_MS / 1000)
        try:
            if ready:
                return os.write(self._file, data)
        except OSError as error:
            raise TransportError(why="lost", detail=str(error)) from error
        raise TransportError(why="stalled")

    def read(self, timeout_ms: int) -> bytes:
        """Give nothing: there is no way back."""
        del timeout_ms
        return b""

    def close(self) -> None:
        """Close it."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1
