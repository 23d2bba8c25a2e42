"""A device node of the USB printer class, such as ``/dev/usb/lp0``, on Linux."""

import errno
import os
import select
import time
from pathlib import Path
from typing import Final

from pos.printing.transports.transport import STALL_MS, TransportError

#: Without a way back the node gives nothing at once, again and again.
PAUSE_MS: Final = 50

_WHY: Final = {errno.EACCES: "permission", errno.EPERM: "permission"} | {
    errno.EBUSY: "busy"
}


class Device:
    """A printer behind a node of the kernel. Only one program can open it.

    Attributes:
        path: Where the node is.
    """

    answers = True
    keeps = True

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = -1

    def open(self) -> None:
        """Open it: at once or not at all.

        Raises:
            TransportError: No such node, another program has it (``busy``), or
                the user isn't in the group ``lp`` (``permission``).
        """
        flags = os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY
        try:
            self._file = os.open(self.path, flags)
        except OSError as error:
            why = _WHY.get(error.errno or 0, "unreachable")
            raise TransportError(why=why, detail=str(error)) from error

    def write(self, data: bytes) -> int:
        """Hand bytes over; a printer that takes none for five seconds stalls."""
        if not self._wait(select.POLLOUT, STALL_MS):
            raise TransportError(why="stalled")
        try:
            return os.write(self._file, data)
        except OSError as error:
            raise TransportError(why="lost", detail=str(error)) from error

    def read(self, timeout_ms: int) -> bytes:
        """Give what came back; one-way printers give nothing."""
        if not self._wait(select.POLLIN, timeout_ms):
            return b""
        try:
            answer = os.read(self._file, 256)
        except BlockingIOError:
            answer = b""
        except OSError as error:
            raise TransportError(why="lost", detail=str(error)) from error
        if not answer:
            time.sleep(min(timeout_ms, PAUSE_MS) / 1000)
        return answer

    def close(self) -> None:
        """Close it; the kernel sends what it took."""
        if self._file >= 0:
            os.close(self._file)
        self._file = -1

    def _wait(self, event: int, timeout_ms: int) -> bool:
        if self._file < 0:
            raise TransportError(why="lost", detail="not open")
        poll = select.poll()
        poll.register(self._file, event)
        happened = dict(poll.poll(max(timeout_ms, 0))).get(self._file, 0)
        if happened & (select.POLLERR | select.POLLHUP | select.POLLNVAL):
            raise TransportError(why="lost", detail="unplugged")
        return bool(happened & event)
