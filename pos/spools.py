"""Keep the spool of the printer that is set up running, and know how it is."""

from collections.abc import Callable
from typing import Final

from pos.config import Settings
from pos.domain.ports import Clock
from pos.domain.printing_ports import JobStore
from pos.printing.profile import profile_for
from pos.printing.spool import Printer, Spool
from pos.printing.status import Condition, PrinterState

#: How long a stop waits for a printer, in seconds: a paper that is under way ends
#: well within it. One that hangs is left to its thread: its job is marked as under
#: way on the disk, and the next start prints it again as CETAK ULANG.
PROMPT_S: Final = 1

#: How a printer is, in the words that the window knows.
STATES: Final = {
    Condition.READY: "ready",
    Condition.SILENT: "silent",
    Condition.UNREACHABLE: "gone",
    Condition.OFFLINE: "gone",
    Condition.PAPER_OUT: "paper",
    Condition.COVER_OPEN: "cover",
    Condition.FAULT: "failed",
}


class Spools:
    """Starts, replaces and stops the spool as the settings say.

    Created without a thread: the first ``use`` with a printer starts one.
    """

    def __init__(self, store: JobStore, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._spool: Spool | None = None
        self._address, self._paper = "", 0
        self._listeners: list[Callable[[PrinterState], None]] = []

    @property
    def state(self) -> str:
        """How the printer is: a value of ``STATES``, or ``untried``."""
        told = self._spool.state if self._spool else None
        return STATES[told.condition] if told else "untried"

    def listen(self, listener: Callable[[PrinterState], None]) -> None:
        """Call somebody when the state changes, on the spool's thread."""
        self._listeners.append(listener)

    def use(self, settings: Settings) -> None:
        """Follow the settings; a printer that stays keeps its spool."""
        if (settings.printer, settings.paper) == (self._address, self._paper):
            return
        self.stop()
        self._address, self._paper = settings.printer, settings.paper
        if settings.printer:
            printer = Printer(
                settings.printer, settings.printer, profile_for(settings.paper)
            )
            self._spool = Spool(
                printer,
                self._store,
                now_ms=lambda: self._clock.now().at_ms,
                on_state=self._tell,
            )
            self._spool.start()

    def wake(self) -> None:
        """Look at the queue now."""
        if self._spool is not None:
            self._spool.wake()

    def stop(self) -> None:
        """Stop printing, promptly; what waits stays in the queue."""
        spool, self._spool = self._spool, None
        if spool is not None:
            spool.stop(PROMPT_S)
        self._address, self._paper = "", 0

    def _tell(self, state: PrinterState) -> None:
        for listener in self._listeners:
            listener(state)
