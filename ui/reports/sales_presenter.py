"""Decides what the page of sales shows: which days, added up how, what is behind."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Protocol, TypeVar

from pos.domain.errors import PosError
from pos.domain.period import Period
from pos.operations import report_exports
from pos.reports import sales
from pos.reports.exports import Form
from pos.reports.sales import By, SalesReport
from pos.storage.engine import Connection
from pos.storage.sums import Sum
from pos.storage.sums_behind import FoundSale
from pos.storage.writer import Changes
from ui.session import Session

Result = TypeVar("Result")

#: What makes the figures old.
_WATCHED: Final = frozenset({"sale", "refund"})


@dataclass(frozen=True, slots=True)
class BehindShown:
    """The receipts behind a row.

    Attributes:
        by: What the report adds up by.
        row: The row they add up to.
        days: The days they are of.
    """

    by: By
    row: Sum
    days: Period
    found: tuple[FoundSale, ...]


class SalesView(Protocol):
    """What the page can show."""

    def show_sales(self, shown: SalesReport, today: date) -> None:
        """Show sales added up one way."""

    def show_behind(self, shown: BehindShown) -> None:
        """Show the receipts behind a row."""

    def show_saved(self, file: Path) -> None:
        """Say where the file is."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class SalesPresenter:
    """The page's decisions. Knows no Qt.

    Attributes:
        active: Whether the page is shown; only then it follows changes.
        shown: What is shown, None before there is any.
        by: What is added up by; kept while the till is open.
    """

    def __init__(self, session: Session, view: SalesView) -> None:
        self._session, self._view = session, view
        self._period: Period | None = None
        self._behind: BehindShown | None = None
        self.active = False
        self.by = By.DAY
        self.shown: SalesReport | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show the days that were shown last; at first this month."""
        self.active = True
        if self._period is None:
            self._period = Period.month_of(self.today.isoformat())
        self._read_sales()

    def leave(self) -> None:
        """Let go of every figure: who counts next must not find one."""
        self.active = False
        self.shown = self._behind = None

    @property
    def today(self) -> date:
        """The local day."""
        return self._session.till.clock.now().local_date

    def go_to(self, period: Period) -> None:
        """Show other days."""
        self._period = period
        self._read_sales()

    def turn(self, steps: int) -> None:
        """Show later days, or earlier ones when negative."""
        if self._period is not None:
            self.go_to(self._period.turned(steps))

    def choose(self, by: By) -> None:
        """Add up another way."""
        self.by = by
        self._read_sales()

    def open_row(self, key: str) -> None:
        """Show the receipts behind a row, where there are any."""
        shown = self.shown
        row = next((x for x in shown.rows if x.key == key), None) if shown else None
        if shown is None or row is None or not sales.has_receipts(row, shown.by):
            return
        period, by = shown.period, shown.by

        def ask(connection: Connection) -> BehindShown:
            found = sales.behind(connection, period, by, key)
            return BehindShown(by, row, sales.days_of(period, by, key), found)

        self._consult(ask, self._show_behind)

    def close_behind(self) -> bool:
        """Go back to the sums.

        Returns:
            False when no receipts were shown.
        """
        was_open = self._behind is not None
        self._behind = None
        if was_open:
            self._read_sales()
        return was_open

    def open_receipt(self, receipt_no: str) -> None:
        """Show one of the receipts where receipts are."""
        if receipt_no:
            self._session.pending_receipt = receipt_no
            self._session.go("receipts")

    def save(self, form: Form) -> None:
        """Save what is shown as a file."""
        shown, till = self.shown, self._session.till
        if shown is None:
            return
        folder, settings, at = till.folder, till.settings, till.clock.now()
        parcel = report_exports.pack_sales(shown, settings, at)

        def write(connection: Connection) -> Path:
            return report_exports.save(
                connection, folder, parcel, form, till.sealer, at
            )

        self._consult(write, self._view.show_saved)

    def _read_sales(self) -> None:
        period, by = self._period, self.by
        if period is not None:
            self._consult(lambda c: sales.read(c, period, by), self._show)

    def _show(self, found: SalesReport) -> None:
        left = (found.period, found.by) != (self._period, self.by)
        if not self.active or left or self._behind is not None:
            return  # it answers for what was left meanwhile
        self.shown = found
        self._view.show_sales(found, self.today)

    def _show_behind(self, shown: BehindShown) -> None:
        if self.active:
            self._behind = shown
            self._view.show_behind(shown)

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self._read_sales()

    def _consult(
        self, ask: Callable[[Connection], Result], then: Callable[[Result], None]
    ) -> None:
        self._session.tasks.consult(ask, then, self._view.show_error)
