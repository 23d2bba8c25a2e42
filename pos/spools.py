"""Keep a spool running for each printer that is set up, and know how it is."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from pos.config import Settings
from pos.domain.ports import Clock
from pos.domain.printer import PrinterRole, PrinterSetup, Proof
from pos.domain.printing_ports import JobStore
from pos.printing.printer import Printer
from pos.printing.raster import Pictures, no_pictures
from pos.printing.spool import Spool
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

#: Why a printer can't be reached, where that asks for something else to be done.
WHYS: Final = {
    "permission": "permission",
    "busy": "busy",
    "address": "wrong",
    "unsupported": "wrong",
}

#: A printer that is known to answer, and doesn't.
MUTE: Final = "mute"

#: Keeps what a printer's answers were found to prove: its role and address.
KeepProof = Callable[[PrinterRole, str, Proof], None]


def say_state(state: PrinterState) -> str:
    """Say how a printer is in one word of ``STATES``, ``WHYS`` or ``low``."""
    if state.condition is Condition.UNREACHABLE:
        return WHYS.get(state.error, STATES[state.condition])
    if state.condition is Condition.SILENT and state.error == MUTE:
        return MUTE
    if state.condition is Condition.READY and state.paper_low:
        return "low"
    return STATES[state.condition]


class Spools:
    """Starts, replaces and stops a spool per printer, as the settings say.

    Created without a thread: the first ``use`` with a printer starts one.
    """

    def __init__(
        self,
        store: JobStore,
        clock: Clock,
        keep_proof: KeepProof,
        pictures: Pictures = no_pictures,
    ) -> None:
        self._store, self._clock, self._keep_proof = store, clock, keep_proof
        self._pictures = pictures
        self._spools: dict[PrinterRole, Spool] = {}
        self._setups: dict[PrinterRole, PrinterSetup] = {}
        self._listeners: list[Callable[[PrinterState], None]] = []
        self._wanted: Settings | None = None
        self._lent: set[str] = set()
        self._one_at_a_time = threading.RLock()

    @property
    def state(self) -> str:
        """How the receipt printer is: as ``say_state`` says, or ``untried``."""
        return self.state_of(PrinterRole.RECEIPT)

    def state_of(self, role: PrinterRole) -> str:
        """How a printer is: as ``say_state`` says, or ``untried``."""
        spool = self._spools.get(role)
        told = spool.state if spool else None
        return say_state(told) if told else "untried"

    def listen(self, listener: Callable[[PrinterState], None]) -> None:
        """Call somebody when a state changes, on the spool's thread."""
        self._listeners.append(listener)

    def use(self, settings: Settings) -> None:
        """Follow the settings; a printer that stays keeps its spool."""
        with self._one_at_a_time:
            self._wanted = settings
            self._follow()

    @contextmanager
    def lent(self, address: str) -> Iterator[None]:
        """Leave a printer to somebody else meanwhile: its jobs wait.

        Some ways to a printer can be open only once.
        """
        with self._one_at_a_time:
            self._lent.add(address)
            self._follow()
        try:
            yield
        finally:
            with self._one_at_a_time:
                self._lent.discard(address)
                self._follow()

    def _follow(self) -> None:
        if self._wanted is None:
            return
        for role in PrinterRole:
            setup, before = self._wanted.printers.get(role), self._setups.get(role)
            if setup and setup.address in self._lent:
                setup = None
            if setup and setup.same_but_proof(before):
                self._setups[role] = setup
                continue
            self._stop(role)
            if setup:
                self._start(role, setup)

    def _start(self, role: PrinterRole, setup: PrinterSetup) -> None:
        def keep(proof: Proof) -> None:
            self._keep_proof(role, setup.address, proof)

        spool = Spool(
            Printer.of(role, setup),
            self._store,
            now_ms=lambda: self._clock.now().at_ms,
            on_state=self._tell,
            on_proof=keep,
            pictures=self._pictures,
        )
        self._spools[role], self._setups[role] = spool, setup
        spool.start()

    def wake(self) -> None:
        """Look at the queues now."""
        for spool in tuple(self._spools.values()):
            spool.wake()

    def stop(self) -> None:
        """Stop printing, promptly; what waits stays in the queue."""
        with self._one_at_a_time:
            self._wanted = None
            for role in PrinterRole:
                self._stop(role)

    def _stop(self, role: PrinterRole) -> None:
        self._setups.pop(role, None)
        spool = self._spools.pop(role, None)
        if spool is not None:
            spool.stop(PROMPT_S)

    def _tell(self, state: PrinterState) -> None:
        for listener in self._listeners:
            listener(state)
