"""Decides what of a sale goes back, and how: lines, stock, tender, reason, PIN."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from pos.domain.catalogue import Kind
from pos.domain.errors import PosError, ReasonNeededError, RefundError, ShiftError
from pos.domain.journal import Document
from pos.domain.people import Person, Right
from pos.domain.refund import RefundLine, RefundPlan
from pos.domain.sale import SaleLine
from pos.domain.tender import TenderKind
from pos.operations import refund
from pos.operations.refund import RefundRequest
from pos.storage.engine import Connection
from ui.one_at_a_time import OneAtATime
from ui.receipts.detail import Detail
from ui.session import Session

#: What keeps no longer than this isn't sold again unless somebody says so.
PERISHABLE_DAYS: Final = 14

#: Grams that plus and minus change a weighed line by.
GRAMS_STEP: Final = 50


@dataclass(frozen=True, slots=True)
class Returning:
    """A line and what of it comes back.

    Attributes:
        left: Units or grams that can still come back.
        returned: Units or grams that came back before.
        chosen: Units or grams that are to come back; 0 when it isn't marked.
        restock: Whether the goods can be sold again.
        fixed: Only to be looked at.
    """

    line: SaleLine
    left: int
    returned: int
    chosen: int
    restock: bool
    fixed: bool = False

    @property
    def markable(self) -> bool:
        """Whether it can be marked here."""
        return self.left > 0 and not self.fixed


@dataclass(frozen=True, slots=True)
class RefundShown:
    """What the screen shows of a refund in the making.

    Attributes:
        asking: Whether reason and tender are being asked for.
        amount: Rupiah the buyer gets, None while nothing is marked.
        rounding: What of it is rounding.
        needs_pin: Whether somebody else has to allow it.
        unseen: Whether nobody has seen all of the buyer's money arrive.
    """

    lines: tuple[Returning, ...]
    asking: bool
    tender: TenderKind
    reason: str
    amount: int | None
    rounding: int
    needs_pin: bool
    unseen: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A refund that was written."""

    number: str
    amount: int
    tender: TenderKind
    printing: bool


class RefundView(Protocol):
    """What the screen can show of a refund."""

    def show_refund(self, shown: RefundShown) -> None:
        """Show marks, amount and questions."""

    def show_given(self, given: Given) -> None:
        """Say what to give the buyer."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class Refunding:
    """One refund in the making, on the sale that is open."""

    def __init__(
        self, session: Session, view: RefundView, done: Callable[[], None]
    ) -> None:
        """Make it with no sale taken up.

        Args:
            session: What screens share.
            view: Shows it.
            done: Called after a refund was written: the sale changed.
        """
        self._session, self._view, self._done = session, view, done
        self._once = OneAtATime(session.tasks)
        self._detail: Detail | None = None
        self._refund_id = ""
        self._lines: dict[int, Returning] = {}
        self._asking = False
        self._tender = TenderKind.CASH
        self._reason = ""
        self._plan: RefundPlan | None = None
        self._asked = 0

    @property
    def asking(self) -> bool:
        """Whether reason and tender are being asked for."""
        return self._asking

    def start(self, detail: Detail) -> None:
        """Take a sale up with nothing marked."""
        self._detail = detail
        self._refund_id = self._session.till.ids.new()
        self._lines = {
            line.line_no: Returning(
                line,
                left=detail.left(line.line_no),
                returned=detail.refunded.get(line.line_no, 0),
                chosen=0,
                restock=self._keeps(line),
                fixed=detail.only_read,
            )
            for line in detail.sale.lines
        }
        self._asking, self._reason, self._plan = False, "", None
        self._tender = _likely_tender(detail)
        self._asked += 1
        self._show()

    def follow(self, detail: Detail) -> None:
        """Take over the sale as it is now; marks stay while what is left does."""
        left = {no: row.left for no, row in self._lines.items()}
        if left == {no: detail.left(no) for no in left}:
            self._detail = detail
        else:
            self.start(detail)

    def stop(self) -> None:
        """Let go of the sale."""
        self._detail = None
        self._asking = False
        self._asked += 1

    def toggle(self, line_no: int) -> None:
        """Mark all that is left of a line, or take the mark off."""
        row = self._lines.get(line_no)
        if row is not None:
            self.set_quantity(line_no, 0 if row.chosen else row.left)

    def toggle_place(self, place: int) -> None:
        """Mark a line by its place on the receipt, from 1."""
        numbers = list(self._lines)
        if 1 <= place <= len(numbers):
            self.toggle(numbers[place - 1])

    def toggle_product(self, product_id: str) -> bool:
        """Mark one more unit of a product that was scanned.

        Returns:
            False when the sale has no such product left.
        """
        for line_no, row in self._lines.items():
            if row.line.product_id == product_id and row.chosen < row.left:
                more = row.left if row.line.kind is Kind.WEIGHED else row.chosen + 1
                self.set_quantity(line_no, more)
                return True
        return False

    def step(self, line_no: int, steps: int) -> None:
        """Change how much of a line comes back by plus or minus."""
        row = self._lines.get(line_no)
        if row is None:
            return
        size = GRAMS_STEP if row.line.kind is Kind.WEIGHED else 1
        wanted = row.chosen + steps * size
        self.set_quantity(line_no, min(max(wanted, 0), row.left))

    def set_quantity(self, line_no: int, quantity: int) -> None:
        """Say how much of a line comes back, in units or grams.

        More than is left is refused, and what was marked stays.
        """
        row = self._lines[line_no]
        if row.fixed:
            return
        if quantity > row.left:
            self._view.show_error(
                RefundError(why="more_than_left", name=row.line.name, left=row.left)
            )
            self._show()
            return
        self._lines[line_no] = replace(row, chosen=quantity)
        self._replan()

    def set_restock(self, line_no: int, *, restock: bool) -> None:
        """Say whether a line's goods can be sold again."""
        self._lines[line_no] = replace(self._lines[line_no], restock=restock)
        self._show()

    def set_tender(self, tender: TenderKind) -> None:
        """Say how the money goes back."""
        self._tender = tender
        self._replan()

    def set_reason(self, reason: str) -> None:
        """Say why."""
        self._reason = reason
        self._show()

    def begin(self) -> None:
        """Ask for reason and tender; a sale of one line needs no mark first."""
        detail = self._detail
        if detail is None or self._asking:
            return
        if not detail.may_refund:
            why = "voided" if detail.voided else "nothing_left"
            self._view.show_error(RefundError(why=why))
            return
        if not detail.running_id:
            self._view.show_error(ShiftError(why="none_open"))
            return
        self._asking = True
        returnable = [x for x in self._lines.values() if x.left]
        if len(returnable) == 1 and not returnable[0].chosen:
            self.toggle(returnable[0].line.line_no)
        else:
            self._show()

    def end(self) -> None:
        """Go back to the sale; the marks stay."""
        self._asking = False
        self._show()

    def confirm(self) -> None:
        """Give it back, with a PIN where the cashier alone may not."""
        if not self._asking or self._once.busy:
            return
        if not self._wanted():
            self._view.show_error(RefundError(why="nothing"))
        elif not self._reason:
            self._view.show_error(ReasonNeededError())
        elif self._session.actor.may(Right.REFUND):
            self._give_back(None)
        else:
            self._session.ask_approval(Right.REFUND, self._give_back)

    def _give_back(self, approver: Person | None) -> None:
        if self._detail is None:
            return
        request = RefundRequest(
            self._refund_id,
            self._detail.sale.sale_id,
            self._wanted(),
            self._tender,
            self._reason,
        )
        actor, settings = self._session.actor, self._session.till.settings
        self._once.write(
            lambda tx: refund.give_back(tx, actor, settings, request, approver),
            self._given,
            self._view.show_error,
        )

    def _given(self, document: Document) -> None:
        body = document.body
        self._asking = False
        self._view.show_given(
            Given(
                number=body["receipt_no"],
                amount=body["amount"],
                tender=TenderKind(body["tender"]),
                printing=bool(self._session.till.settings.printer),
            )
        )
        self._done()

    def _wanted(self) -> tuple[RefundLine, ...]:
        return tuple(
            RefundLine(line_no, row.chosen, row.restock)
            for line_no, row in self._lines.items()
            if row.chosen
        )

    def _replan(self) -> None:
        """Work the amount out anew; an answer that comes too late is dropped."""
        detail, wanted, tender = self._detail, self._wanted(), self._tender
        self._asked += 1
        if detail is None or not wanted:
            self._plan = None
            self._show()
            return
        asked, settings = self._asked, self._session.till.settings

        def ask(connection: Connection) -> RefundPlan:
            return refund.plan(connection, detail.sale, wanted, tender, settings)

        def take(plan: RefundPlan) -> None:
            if asked == self._asked:
                self._plan = plan
                self._show()

        self._session.tasks.read(ask, take, self._view.show_error)

    def _show(self) -> None:
        plan = self._plan
        self._view.show_refund(
            RefundShown(
                lines=tuple(self._lines.values()),
                asking=self._asking,
                tender=self._tender,
                reason=self._reason,
                amount=plan.amount if plan else None,
                rounding=plan.rounding if plan else 0,
                needs_pin=not self._session.actor.may(Right.REFUND),
                unseen=bool(self._detail and self._detail.unverified),
            )
        )

    def _keeps(self, line: SaleLine) -> bool:
        """Tell whether a line's goods are usually sold again."""
        product = self._session.catalogue.products.get(line.product_id)
        days = product.shelf_days if product else 0
        return not 0 < days <= PERISHABLE_DAYS


def _likely_tender(detail: Detail) -> TenderKind:
    """Give money back the way it came; QRIS can't, so it goes back in cash."""
    kinds = {tender.kind for tender in detail.sale.tenders}
    only_transfer = kinds == {TenderKind.TRANSFER}
    return TenderKind.TRANSFER if only_transfer else TenderKind.CASH
