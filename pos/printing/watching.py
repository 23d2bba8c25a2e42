"""Look after a printer that has nothing to do, politely."""

from collections.abc import Callable
from dataclasses import dataclass

from pos.printing.delivery import Delivery
from pos.printing.learning import Learned
from pos.printing.line import Line
from pos.printing.printer import Printer
from pos.printing.status import Condition


@dataclass(frozen=True, slots=True)
class Sight:
    """How a printer was when it was looked at."""

    condition: Condition
    paper_low: bool = False


class Watch:
    """Asks a printer how it is; used by its spool's thread only."""

    def __init__(
        self,
        printer: Printer,
        line: Line,
        learned: Learned,
        is_stopping: Callable[[], bool],
    ) -> None:
        self._printer, self._line, self._learned = printer, line, learned
        self._is_stopping = is_stopping

    def pause_ms(self, condition: Condition) -> int | None:
        """Give the wait before the next look; None when looking shows nothing."""
        patience = self._printer.patience
        if condition is Condition.UNREACHABLE:
            return max(patience.watch_ms, patience.back_off_ms[-1])
        if not self._printer.escpos or self._learned.answers is False:
            return None
        return patience.watch_ms

    def look(self) -> Sight:
        """Ask once; a way that others may want is closed again.

        Raises:
            TransportError: The printer can't be reached.
        """
        self._learned.meet(self._line.way)
        if not (self._printer.escpos and self._line.way.answers):
            return Sight(Condition.SILENT)
        delivery = Delivery(
            self._line.open(), self._printer.patience, self._learned, self._is_stopping
        )
        condition = delivery.ask()
        if condition is Condition.UNREACHABLE:
            self._line.close()
        self._line.rest()
        return Sight(condition, delivery.paper_low)
