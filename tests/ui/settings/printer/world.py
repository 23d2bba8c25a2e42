"""The world outside the till for the printer wizard: virtual printers, real TCP."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping

from pos.printing import calibration
from pos.printing.calibration import Outcome
from pos.printing.discovery import Found, Look, Way
from pos.printing.discovery.found import Report, Stopping
from pos.printing.patience import Patience
from pos.printing.status import Condition
from ui.errands import Act, Errand

QUICK = Patience(poll_ms=50, hello_ms=200, answer_ms=1000, bytes_per_s=1 << 20)
LONG_S = 20


def finds(*printers: Found) -> Look:
    """Give a way of looking that finds just these."""

    def look(report: Report, _stopping: Stopping) -> None:
        for printer in printers:
            report(printer)

    return look


class World:
    """Finds what a test says, and prints for real.

    Attributes:
        asked: Whether the network was to be looked through, each time.
        hold: Set to let the search end; a test that wants it under way clears it.
    """

    def __init__(self, *printers: Found, network: tuple[Found, ...] = ()) -> None:
        self._printers, self._network = printers, network
        self.asked: list[bool] = []
        self.kicks: list[int] = []
        self.pages = 0

    def looks(self, *, network: bool) -> Mapping[Way, Look]:
        self.asked.append(network)
        usual: dict[Way, Look] = {Way.QUEUE: finds(*self._printers)}
        return usual | {Way.NETWORK: finds(*self._network)} if network else usual

    def try_page(
        self,
        address: str,
        data: bytes,
        *,
        on_condition: Callable[[Condition], None],
        is_stopping: Callable[[], bool],
    ) -> Outcome:
        self.pages += 1
        return calibration.try_page(
            address,
            data,
            on_condition=on_condition,
            is_stopping=is_stopping,
            patience=QUICK,
        )

    def kick(self, address: str, pin: int) -> Outcome:
        self.kicks.append(pin)
        return calibration.kick(address, pin)


class HandErrands:
    """Real threads; what they tell is done when the test says so."""

    def __init__(self) -> None:
        self._told: queue.Queue[Act] = queue.Queue()

    def begin(self) -> Errand:
        return Errand(self._told.put)

    def run(self, work: Callable[[Errand], None]) -> Errand:
        errand = self.begin()
        threading.Thread(target=work, args=(errand,), daemon=True).start()
        return errand

    def settle(self, wanted: Callable[[], bool]) -> None:
        """Do what is told until something is so."""
        while not wanted():
            self._told.get(timeout=LONG_S)()

    def drain(self) -> None:
        """Do all that was told so far."""
        while not self._told.empty():
            self._told.get()()
