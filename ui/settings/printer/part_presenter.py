"""Decides what the printers' part of the settings shows and does. Knows no widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.printer import PrinterRole, PrinterSetup
from pos.operations import printer_report, printers
from pos.operations import settings as operations
from pos.operations.printer_report import Known
from pos.printing.discovery import Found, Search, arrange
from pos.storage import print_jobs
from pos.storage.print_jobs import JobNote
from ui.errands import Errand, Errands
from ui.one_at_a_time import OneAtATime
from ui.session import Session
from ui.settings.printer.finding import Outside, Real

#: How long the report waits for a search of this computer, in milliseconds.
_SEARCH_MS: Final = 4000


@dataclass(frozen=True, slots=True)
class Shown:
    """One printer as the settings show it.

    Attributes:
        state: In the words of ``pos.spools``; ``none`` without a printer.
    """

    setup: PrinterSetup | None
    state: str


class PrintersView(Protocol):
    """What the printers' part can show."""

    def show_printer(self, role: PrinterRole, shown: Shown) -> None:
        """Show a printer, or that there is none."""

    def show_reporting(self) -> None:
        """Say that the report is being made."""

    def copy_report(self, text: str) -> None:
        """Put the report onto the clipboard, and say so."""

    def show_drawer_kicked(self) -> None:
        """Say that the drawer should open now."""

    def show_forgotten(self) -> None:
        """Say that a printer isn't used any more."""

    def show_printer_refused(self, error: PosError) -> None:
        """Say why it isn't done."""


class PrintersPresenter:
    """Knows the printers that are set up."""

    def __init__(
        self,
        session: Session,
        errands: Errands,
        view: PrintersView,
        outside: Outside | None = None,
    ) -> None:
        self._session, self._errands, self._view = session, errands, view
        self._outside: Outside = outside or Real()
        self._writes = OneAtATime(session.tasks)
        self._report: Errand | None = None
        ears = errands.begin()
        session.till.spools.listen(lambda _: ears.tell(self.show))

    def show(self) -> None:
        """Show every printer as it is now."""
        till = self._session.till
        for role in PrinterRole:
            setup = till.settings.printers.get(role)
            state = till.spools.state_of(role) if setup else "none"
            self._view.show_printer(role, Shown(setup, state))

    def try_drawer(self, reason: str) -> None:
        """Kick the drawer once, by way of the queue."""
        actor, settings = self._session.actor, self._session.till.settings
        self._writes.write(
            lambda tx: printers.try_drawer(tx, actor, settings, reason),
            lambda _: self._view.show_drawer_kicked(),
            self._view.show_printer_refused,
        )

    def forget(self, role: PrinterRole) -> None:
        """Use a printer no more; what waits for it stays and can be copied."""
        actor = self._session.actor
        settings = _without(self._session.till.settings, role)
        self._writes.write(
            lambda tx: operations.save(tx, actor, settings),
            lambda _: self._view.show_forgotten(),
            self._view.show_printer_refused,
        )

    # The report.

    def report(self) -> None:
        """Write down what support needs: look for printers first, briefly."""
        if self._report is not None:
            return
        self._view.show_reporting()
        self._report = self._errands.run(self._search)

    def _search(self, errand: Errand) -> None:
        everything: list[Found] = []
        search = Search(self._outside.looks(network=False), on_found=everything.append)
        search.start()
        search.wait(_SEARCH_MS)
        search.cancel()
        errand.tell(lambda: self._write(arrange(everything)))

    def _write(self, found: tuple[Found, ...]) -> None:
        self._session.tasks.read(
            print_jobs.recent, self._writer(found), self._refuse_report
        )

    def _writer(
        self, found: tuple[Found, ...]
    ) -> Callable[[tuple[JobNote, ...]], None]:
        def write(jobs: tuple[JobNote, ...]) -> None:
            till = self._session.till
            states = {role: till.spools.state_of(role) for role in PrinterRole}
            known = Known(till.clock.now(), till.settings.printers, states, found, jobs)
            self._report = None
            self._view.copy_report(printer_report.report(known))

        return write

    def _refuse_report(self, error: PosError) -> None:
        self._report = None
        self._view.show_printer_refused(error)


def _without(settings: Settings, role: PrinterRole) -> Settings:
    if role is PrinterRole.LABEL:
        return replace(settings, label_printer=None)
    return replace(settings, printer=None)
