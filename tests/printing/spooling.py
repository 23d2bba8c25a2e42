"""A spool with short patience, and what its tests ask of it."""

import re
import threading
from collections.abc import Callable

from pos.printing.patience import Patience
from pos.printing.profile import PROFILES
from pos.printing.spool import Spool
from pos.printing.status import Condition, PrinterState
from pos.printing.virtual import Printed

QUICK = Patience(
    back_off_ms=(1, 5, 10),
    poll_ms=40,
    watch_ms=60_000,
    hello_ms=150,
    answer_ms=300,
    confirm_ms=400,
    kick_ms=30_000,
    repeats=3,
)

#: Two jobs of this size fit between the network's buffers and the printer's.
PROFILE = PROFILES["58"]


class States:
    """Collects what the spool tells, and lets a test wait for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.told: list[PrinterState] = []

    def __call__(self, state: PrinterState) -> None:
        with self._changed:
            self.told.append(state)
            self._changed.notify_all()

    def conditions(self) -> list[Condition]:
        with self._changed:
            return [state.condition for state in self.told]

    def wait_for(self, condition: Condition) -> bool:
        return self.wait_until(lambda told: condition in told)

    def wait_until(self, wanted: Callable[[list[Condition]], bool]) -> bool:
        with self._changed:
            return self._changed.wait_for(
                lambda: bool(self.told) and wanted([x.condition for x in self.told]),
                20,
            )


Begin = Callable[..., tuple[Spool, States]]


def stop(spool: Spool) -> None:
    assert spool.stop()


def numbers(papers: tuple[Printed, ...]) -> list[str]:
    found = (re.search(r"^No\. (\S+)", paper.text, re.MULTILINE) for paper in papers)
    return [match[1] for match in found if match]


def repeats(paper: Printed) -> int:
    return paper.text.count("CETAK ULANG")
