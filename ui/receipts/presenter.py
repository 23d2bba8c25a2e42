"""Decides what the receipts screen shows: the list, one sale, copies, a void."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.errors import ReasonNeededError, SaleMissingError
from pos.domain.journal import Document
from pos.domain.people import Person, Right
from pos.operations import receipts, refund
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.queries import SaleSummary
from pos.storage.unsent import unsent_ids
from pos.storage.writer import Changes
from ui.one_at_a_time import OneAtATime
from ui.receipts.detail import Detail, read_detail
from ui.receipts.refunding import Refunding, RefundView
from ui.session import Session

#: A receipt's number: till, business day, sequence.
_NUMBER: Final = re.compile(r"[A-Z0-9]{1,6}-\d{6}-\d{6,}", re.ASCII)

#: What makes the list or the sale old.
_WATCHED: Final = frozenset({"sale", "refund", "receipt", "print", "shift", "sync"})

ALL, SHIFT = "all", "shift"


@dataclass(frozen=True, slots=True)
class ListShown:
    """The list of sales.

    Attributes:
        today: The business day now, to leave out of the times.
        offset_min: Minutes that local time is ahead of UTC.
        search: What was searched for.
        scope: ``all`` or ``shift``.
        shift_open: Whether a shift is open, so that ``shift`` means one.
        unsent: Ids of sales that aren't at every place yet.
    """

    sales: tuple[SaleSummary, ...]
    today: str
    offset_min: int
    search: str
    scope: str
    shift_open: bool
    unsent: frozenset[str] = frozenset()


class ReceiptsView(RefundView, Protocol):
    """What the screen can show."""

    def show_list(self, shown: ListShown) -> None:
        """Show the sales."""

    def show_detail(self, detail: Detail) -> None:
        """Show one sale."""

    def show_changed(self, detail: Detail) -> None:
        """Show the same sale as it is now."""

    def show_voiding(self) -> None:
        """Take the question for the reason away: it was answered."""

    def show_voided(self, number: str, cash: int, *, printing: bool) -> None:
        """Say that a sale was cancelled, and what cash the buyer gets back."""

    def show_copy(self, copy_no: int) -> None:
        """Say that a copy goes to the printer."""

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""


class ReceiptsPresenter:
    """The screen's decisions.

    Attributes:
        refunding: The refund in the making on the open sale.
        detail: The sale that is open, or None while the list is shown.
    """

    def __init__(self, session: Session, view: ReceiptsView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._search = ""
        self._scope = ALL
        self._active = False
        self._asked = 0
        self.detail: Detail | None = None
        self._shown: ListShown | None = None
        self.refunding = Refunding(session, view, self._refresh_detail)
        session.listen(self._changed)

    def enter(self) -> None:
        """Show the list, or the receipt that was scanned on another screen."""
        self._active = True
        pending, self._session.pending_receipt = self._session.pending_receipt, ""
        self._search = ""
        self._load()
        if pending:
            self.open(pending)

    def leave(self) -> None:
        """Let go of the open sale."""
        self._active = False
        self.close_detail()

    def search(self, text: str) -> None:
        """List the sales with this in their number."""
        self._search = text.strip()
        self._load()

    def submit(self, text: str) -> None:
        """Open what was typed: a whole number, or the only hit."""
        wanted = text.strip().upper()
        shown = self._shown
        if is_receipt_number(wanted):
            self.open(wanted)
        elif shown and shown.search == text.strip() and len(shown.sales) == 1:
            self.open(shown.sales[0].sale_id)

    def choose_scope(self, scope: str) -> None:
        """List all sales, or those of the open shift."""
        self._scope = scope
        self._load()

    def open(self, number: str) -> None:
        """Open a sale by its number or id, or by the number of a slip about it."""

        def take(detail: Detail | None) -> None:
            if detail is None:
                self._view.show_error(SaleMissingError(number=number))
            elif self._active:
                self._show_detail(detail)

        self._read_detail(number, take)

    def close_detail(self) -> None:
        """Go back to the list."""
        self.detail = None
        self.refunding.stop()

    def scanned(self, code: str) -> bool:
        """Open a receipt that was scanned, or mark an article of the open one."""
        wanted = code.strip().upper()
        if is_receipt_number(wanted):
            self.open(wanted)
            return True
        if self.detail is None:
            return False
        product = self._session.catalogue.by_code(code.strip())
        if product is None:
            return False
        return self.refunding.toggle_product(product.product_id)

    def reprint(self, doc_id: str) -> None:
        """Print a copy of a sale's receipt, or of a slip about it."""
        actor, settings = self._session.actor, self._session.till.settings
        if not settings.printer:
            self._view.show_no_printer()
            return
        self._once.write(
            lambda tx: receipts.reprint(tx, actor, settings, doc_id),
            self._copied,
            self._view.show_error,
        )

    def void(self, reason: str) -> None:
        """Cancel the open sale, with a PIN where the cashier alone may not."""
        if not reason:
            self._view.show_error(ReasonNeededError())
            return
        self._view.show_voiding()
        if self._session.actor.may(Right.VOID):
            self._void(reason, None)
        else:
            self._session.ask_approval(Right.VOID, lambda who: self._void(reason, who))

    def may(self, right: Right) -> bool:
        """Tell whether the person signed in has a right; at an office nobody sells."""
        return self._session.actor.may(right) and not self._session.office

    def _void(self, reason: str, approver: Person | None) -> None:
        if self.detail is None:
            return
        sale_id = self.detail.sale.sale_id
        actor, settings = self._session.actor, self._session.till.settings
        self._once.write(
            lambda tx: refund.void(tx, actor, settings, sale_id, reason, approver),
            self._voided,
            self._view.show_error,
        )

    def _voided(self, document: Document) -> None:
        printing = bool(self._session.till.settings.printer)
        cash = self.detail.sale.cash if self.detail else 0
        self._view.show_voided(document.body["sale_no"], cash, printing=printing)
        self._refresh_detail()

    def _copied(self, copy_no: int) -> None:
        self._view.show_copy(copy_no)
        self._refresh_detail()

    def _load(self) -> None:
        self._asked += 1
        asked, search, scope = self._asked, self._search, self._scope
        now, office = self._session.till.clock.now(), self._session.office

        def ask(connection: Connection) -> ListShown:
            running = queries.open_shift(connection)
            shift_id = running.shift_id if running and scope == SHIFT else ""
            return ListShown(
                sales=queries.sales(
                    connection, search=search, shift_id=shift_id, by_clock=office
                ),
                today=now.local_date.isoformat(),
                offset_min=now.offset_min,
                search=search,
                scope=scope if running else ALL,
                shift_open=running is not None,
                unsent=unsent_ids(connection),
            )

        def take(shown: ListShown) -> None:
            if asked == self._asked:
                self._shown = shown
                self._view.show_list(shown)

        self._session.tasks.consult(ask, take, self._view.show_error)

    def _show_detail(self, detail: Detail) -> None:
        self.detail = detail
        self._view.show_detail(detail)
        self.refunding.start(detail)

    def _refresh_detail(self) -> None:
        """Read the open sale again; a refund in the making is kept."""
        if self.detail is None:
            return
        sale_id = self.detail.sale.sale_id

        def take(detail: Detail | None) -> None:
            same = self.detail is not None and self.detail.sale.sale_id == sale_id
            if detail is not None and same:
                self.detail = detail
                self._view.show_changed(detail)
                self.refunding.follow(detail)

        self._read_detail(sale_id, take)

    def _read_detail(self, number: str, take: Callable[[Detail | None], None]) -> None:
        settings, office = self._session.till.settings, self._session.office
        self._session.tasks.consult(
            lambda x: read_detail(x, number, settings, only_read=office),
            take,
            self._view.show_error,
        )

    def _changed(self, changes: Changes) -> None:
        if self._active and self._session.person is not None and changes & _WATCHED:
            self._load()
            self._refresh_detail()


def is_receipt_number(code: str) -> bool:
    """Tell whether a code is a receipt's number."""
    return _NUMBER.fullmatch(code) is not None
