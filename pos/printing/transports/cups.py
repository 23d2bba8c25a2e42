"""A queue of CUPS, by its own commands: bytes go through it untouched.

``lp`` rather than a client of our own: it knows where the scheduler is, whom it
trusts and in which dialect to talk, on every Linux and on macOS. Each command
has its time; none is waited for longer.
"""

import os
import re
import subprocess
import time
from contextlib import suppress
from typing import Final

from pos.printing.status import Condition
from pos.printing.transports.transport import STALL_MS, TransportError

#: Between two looks at the queue.
LOOK_MS: Final = 500

_REQUEST: Final = re.compile(r"request id is (\S+-\d+)")

#: Alerts of a queue, as ``lpstat -l`` names them (RFC 8011, printer-state-reasons).
_ALERTS: Final = (
    (re.compile(r"media-(empty|needed)"), Condition.PAPER_OUT),
    (re.compile(r"(cover|door)-open"), Condition.COVER_OPEN),
    (re.compile(r"offline|connecting-to-device|timed-out|paused"), Condition.OFFLINE),
)


class Cups:
    """A raw queue of CUPS.

    Attributes:
        queue: Its name.
    """

    answers = False
    keeps = False

    def __init__(self, queue: str) -> None:
        self.queue = queue
        self._data = b""
        self._request = ""
        self._handed_over = False

    def open(self) -> None:
        """Check that the queue is there and takes jobs."""
        self._data, self._request, self._handed_over = b"", "", False
        told = ask_cups("lpstat", "-a", self.queue)
        if "not accepting" in told:
            raise TransportError(why="refused", detail=told.strip())

    def write(self, data: bytes) -> int:
        """Put bytes aside: the queue takes the job as a whole."""
        self._data += data
        return len(data)

    def read(self, timeout_ms: int) -> bytes:
        """Give nothing: there is no way back."""
        del timeout_ms
        return b""

    def close(self) -> None:
        """Leave the queue; a job that was handed over stays in it."""
        self._data = b""

    def left(self, timeout_ms: int) -> bool:
        """Hand the job over the first time, and wait for it to leave the queue."""
        if not self._request:
            self._hand_over()
        deadline = time.monotonic_ns() + timeout_ms * 1_000_000
        while self._waits():
            if time.monotonic_ns() >= deadline:
                return False
            time.sleep(min(timeout_ms, LOOK_MS) / 1000)
        return True

    def _hand_over(self) -> None:
        self._handed_over = True
        try:
            told = ask_cups("lp", "-d", self.queue, "-o", "raw", "-", data=self._data)
        except TransportError as error:
            # Only when it hangs does nobody know whether CUPS has it.
            self._handed_over = error.why == "stalled"
            raise
        found = _REQUEST.search(told)
        if not found:
            raise TransportError(why="refused", detail=told.strip())
        self._request = found[1]

    def _waits(self) -> bool:
        told = ask_cups("lpstat", "-W", "not-completed", "-o", self.queue)
        return any(line.split(None, 1)[0] == self._request for line in _lines(told))

    def condition(self) -> Condition:
        """Say what the queue knows of the printer: trouble, or nothing at all."""
        try:
            told = ask_cups("lpstat", "-l", "-p", self.queue)
        except TransportError:
            return Condition.UNREACHABLE
        if "disabled since" in told:
            return Condition.OFFLINE
        alerts = " ".join(x for x in _lines(told) if x.lstrip().startswith("Alerts:"))
        found = (condition for alert, condition in _ALERTS if alert.search(alerts))
        return next(found, Condition.SILENT)

    def withdraw(self) -> bool:
        """Cancel the job; True when it was never handed over.

        A job that CUPS has begun with may be on paper, and CUPS doesn't say.
        """
        if self._request:
            with suppress(TransportError):
                ask_cups("cancel", self._request)
        return not self._handed_over


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def ask_cups(*command: str, data: bytes = b"") -> str:
    """Run a command of CUPS, in English and not for long, and give what it says.

    Raises:
        TransportError: There is no CUPS here (``unsupported``), it refuses, or
            it doesn't answer in time (``stalled``).
    """
    quiet = os.environ | {"LC_ALL": "C", "LANG": "C"}
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command; no shell reads it
            command,
            input=data,
            capture_output=True,
            timeout=STALL_MS / 1000,
            check=False,
            env=quiet,
        )
    except FileNotFoundError as error:
        raise TransportError(why="unsupported", detail="CUPS") from error
    except subprocess.TimeoutExpired as error:
        raise TransportError(why="stalled", detail="CUPS") from error
    except OSError as error:
        raise TransportError(why="unreachable", detail=str(error)) from error
    if done.returncode:
        detail = done.stderr.decode("utf-8", "replace").strip()
        raise TransportError(why="unreachable", detail=detail)
    return done.stdout.decode("utf-8", "replace")
