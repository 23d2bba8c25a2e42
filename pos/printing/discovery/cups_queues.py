"""Print queues of CUPS that take a printer's own bytes."""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit

from pos.domain.printer_address import CupsQueue
from pos.printing.discovery.found import (
    Found,
    Report,
    Stopping,
    UnavailableError,
    Way,
)

#: Answers of ``lpstat -v``, in the one language that it is asked in.
LINE: Final = re.compile(r"device for (?P<queue>[^:]+): (?P<device>\S+)")

#: Kinds of devices behind a queue that print what they are sent. The others
#: convert pages for office printers, or print into a file.
RAW: Final = ("usb", "socket", "lpd", "serial", "parallel", "bluetooth", "file", "hp")

#: A queue to nowhere, as CUPS calls a printer that it feeds itself.
NOWHERE: Final = "///dev/null"

#: How long ``lpstat`` may think, and how often somebody asks whether to stop.
LIMIT_MS: Final = 4000
GLANCE_MS: Final = 50


@dataclass(frozen=True, slots=True)
class CupsQueues:
    """Asks CUPS for its queues.

    Attributes:
        limit_ms: How long CUPS may think.
    """

    limit_ms: int = LIMIT_MS

    def __call__(self, report: Report, stopping: Stopping) -> None:
        """Report each queue that takes raw bytes.

        Raises:
            UnavailableError: There is no CUPS here.
        """
        for line in _lpstat("-v", stopping, self.limit_ms).splitlines():
            found = LINE.fullmatch(line.strip())
            if found and _takes_bytes(found["device"]) and not stopping():
                queue = found["queue"]
                report(
                    Found(
                        Way.QUEUE,
                        str(CupsQueue(queue)),
                        queue,
                        found["device"],
                        serial=_serial(found["device"]),
                    )
                )


def _serial(device: str) -> str:
    """Read the serial number off ``usb://EPSON/TM-T20II?serial=J123``."""
    return parse_qs(urlsplit(device).query).get("serial", [""])[0]


def _takes_bytes(device: str) -> bool:
    return device != NOWHERE and device.partition(":")[0] in RAW


def _lpstat(question: str, stopping: Stopping, limit_ms: int) -> str:
    program = shutil.which("lpstat")
    if program is None:
        raise UnavailableError
    asking = subprocess.Popen(  # noqa: S603  # a fixed program of the system
        [program, question],
        env={**os.environ, "LC_ALL": "C"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        text=True,
    )
    deadline = _now_ms() + limit_ms
    with asking:
        while True:
            try:
                return asking.communicate(timeout=GLANCE_MS / 1000)[0]
            except subprocess.TimeoutExpired:
                if stopping() or _now_ms() >= deadline:
                    asking.kill()


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
