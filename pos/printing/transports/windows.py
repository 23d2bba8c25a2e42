"""A printer of Windows, by its own driver's queue: bytes go through it untouched.

No other driver is needed (no Zadig), and the queue stays usable for Windows.
"""

import threading
import time
from collections import defaultdict
from contextlib import suppress
from typing import Any, Final

from pos.printing.status import Condition
from pos.printing.transports.transport import TransportError

#: What a job is called in the queue's window.
TITLE: Final = "Kasir"

#: Between two looks at the queue.
LOOK_MS: Final = 100

#: Windows' numbers for what it refuses.
ACCESS_DENIED: Final = 5
INVALID_PARAMETER: Final = 87  # of GetJob: there is no such job any more

#: JOB_STATUS of winspool.h.
ERROR, DELETING, SPOOLING, PRINTING = 0x02, 0x04, 0x08, 0x10
OFFLINE, PAPER_OUT, PRINTED, DELETED = 0x20, 0x40, 0x80, 0x100
BLOCKED, INTERVENTION, RESTARTED = 0x200, 0x400, 0x800

#: What a state means, the worst first.
_CONDITIONS: Final = (
    (PAPER_OUT, Condition.PAPER_OUT),
    (OFFLINE, Condition.OFFLINE),
    (ERROR | BLOCKED | INTERVENTION, Condition.FAULT),
)

#: One job at a time in each queue of this program.
_LOCKS: Final[defaultdict[str, threading.Lock]] = defaultdict(threading.Lock)


class WindowsRaw:
    """A RAW queue of Windows.

    Attributes:
        queue: The printer's name.
    """

    answers = False
    keeps = False

    def __init__(self, queue: str) -> None:
        self.queue = queue
        self._printer: Any = None
        self._job = 0
        self._ended = False
        self._status = 0

    def open(self) -> None:
        """Open the queue.

        Raises:
            TransportError: No such printer, without permission, another job of
                this program is in it (``busy``), or this isn't Windows.
        """
        try:
            import win32print
        except ImportError as error:
            raise TransportError(why="unsupported", detail="Windows") from error
        if not _LOCKS[self.queue].acquire(blocking=False):
            raise TransportError(why="busy")
        self._job, self._ended, self._status = 0, False, 0
        try:
            self._printer = win32print.OpenPrinter(self.queue)
        except Exception as error:
            _LOCKS[self.queue].release()
            raise _error(error) from error

    def write(self, data: bytes) -> int:
        """Put bytes into the queue; the job begins with the first of them."""
        import win32print

        if self._printer is None:
            raise TransportError(why="lost", detail="not open")
        try:
            if not self._job:
                document = (TITLE, None, "RAW")
                self._job = win32print.StartDocPrinter(self._printer, 1, document)
                win32print.StartPagePrinter(self._printer)
            taken = int(win32print.WritePrinter(self._printer, data))
        except Exception as error:
            raise _error(error) from error
        if not taken:
            raise TransportError(why="stalled")
        return taken

    def read(self, timeout_ms: int) -> bytes:
        """Give nothing: a queue has no way back."""
        del timeout_ms
        return b""

    def close(self) -> None:
        """End the job, so that it is printed, and let the queue go: both always."""
        import win32print

        printer, self._printer = self._printer, None
        if printer is None:
            return
        try:
            with suppress(TransportError):  # who waits for it to leave is told
                self._end(printer)
        finally:
            with suppress(Exception):  # there is nothing left to close
                win32print.ClosePrinter(printer)
            _LOCKS[self.queue].release()

    def left(self, timeout_ms: int) -> bool:
        """End the job and wait for it to leave the queue."""
        self._end(self._printer)
        deadline = time.monotonic_ns() + timeout_ms * 1_000_000
        while self._waits():
            if time.monotonic_ns() >= deadline:
                return False
            time.sleep(min(timeout_ms, LOOK_MS) / 1000)
        return True

    def condition(self) -> Condition:
        """Say what the job's state tells of the printer; mostly nothing."""
        found = (meaning for bits, meaning in _CONDITIONS if self._status & bits)
        return next(found, Condition.SILENT)

    def withdraw(self) -> bool:
        """Delete the job; True when the queue hadn't begun to print it."""
        import win32print

        if not self._job:
            return True
        try:
            waits = self._waits()
            began = not waits or self._status & (PRINTING | RESTARTED)
            win32print.SetJob(
                self._printer, self._job, 0, None, win32print.JOB_CONTROL_DELETE
            )
        except Exception:  # noqa: BLE001  # then nobody knows
            return False
        return not began

    def _end(self, printer: Any) -> None:  # noqa: ANN401  # pywin32 has no types
        if not self._job or self._ended:
            return
        import win32print

        self._ended = True
        try:
            win32print.EndPagePrinter(printer)
            win32print.EndDocPrinter(printer)
        except Exception as error:
            raise _error(error) from error

    def _waits(self) -> bool:
        """Look whether the job is in the queue, and how it is."""
        import win32print

        try:
            job = win32print.GetJob(self._printer, self._job, 1)
        except Exception as error:
            if _number(error) == INVALID_PARAMETER:
                self._status = 0
                return False
            raise _error(error) from error
        self._status = int(job["Status"])
        if self._status & (DELETING | DELETED):
            raise TransportError(why="refused", detail="deleted in the queue")
        return not self._status & PRINTED


def _error(error: Exception) -> TransportError:
    """Say an error of pywin32, whose class this computer may not have."""
    why = "permission" if _number(error) == ACCESS_DENIED else "unreachable"
    return TransportError(why=why, detail=str(error))


def _number(error: Exception) -> int:
    number = getattr(error, "winerror", 0)
    return number if isinstance(number, int) else 0
