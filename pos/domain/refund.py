"""A new document that reverses lines of an old sale; never more than is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pos.domain.cash import Account
from pos.domain.errors import ReasonNeededError, RefundError
from pos.domain.journal import Body, Move, Posting
from pos.domain.makers import LineShare
from pos.domain.money import round_to, share_up_to, split
from pos.domain.sale import SHOP, SOLD, WASTE, Sale, SaleLine
from pos.domain.shares import share_body
from pos.domain.tender import MoneyRules, TenderKind


@dataclass(frozen=True, slots=True)
class RefundLine:
    """What comes back of one line.

    Attributes:
        quantity: Units, or grams when weighed.
        restock: Whether the goods can be sold again.
    """

    line_no: int
    quantity: int
    restock: bool


@dataclass(frozen=True, slots=True)
class Refunded:
    """What was given back of a sale before.

    Attributes:
        quantities: Line number to units or grams.
        paid_out: Rupiah.
    """

    quantities: Mapping[int, int]
    paid_out: int


@dataclass(frozen=True, slots=True)
class RefundedLine:
    """A line of a refund with its worth.

    Attributes:
        net: Its part of the line's net price.
        paid: Its part of what was paid, rounding of the sale included.
        share: Its part of the line's share, which goes back; None where it has none.
    """

    line: SaleLine
    quantity: int
    restock: bool
    net: int
    paid: int
    share: LineShare | None = None


@dataclass(frozen=True, slots=True)
class RefundPlan:
    """A refund, worked out and not yet written.

    Attributes:
        net: Revenue that is taken back.
        amount: Rupiah given to the buyer.
        rounding: Amount less net.
    """

    lines: tuple[RefundedLine, ...]
    tender: TenderKind
    net: int
    amount: int

    @property
    def rounding(self) -> int:
        """What rounding adds to the net to make the amount."""
        return self.amount - self.net


def plan_refund(
    sale: Sale,
    before: Refunded,
    wanted: Sequence[RefundLine],
    tender: TenderKind,
    rules: MoneyRules,
) -> RefundPlan:
    """Work out a refund.

    What was paid (total and rounding) is spread over the lines by largest
    remainder, and within a line over its units from the front, so that any
    sequence of partial refunds sums to what was paid, to the rupiah. Cash is
    given in coins that exist; what a rounding held back is paid with the last
    part.

    Raises:
        RefundError: Nothing was chosen, a line is named twice or missing, or
            more than is left is asked for. Field ``why`` tells which.
    """
    if not wanted:
        raise RefundError(why="nothing")
    if len({row.line_no for row in wanted}) != len(wanted):
        raise RefundError(why="twice")
    if tender is TenderKind.QRIS:
        raise RefundError(why="tender")
    paid_shares = split(sale.due, [line.net for line in sale.lines])
    by_no = {
        line.line_no: (line, paid)
        for line, paid in zip(sale.lines, paid_shares, strict=True)
    }
    lines = tuple(_refund_line(row, by_no, before) for row in wanted)
    exact = sum(line.paid for line in lines)
    held_back = _paid_before(by_no, before) - before.paid_out
    owed = exact + held_back
    step = rules.rounding_step if tender is TenderKind.CASH else 1
    amount = round_to(owed, step, "down")
    return RefundPlan(lines, tender, sum(line.net for line in lines), amount)


def _refund_line(
    row: RefundLine,
    by_no: Mapping[int, tuple[SaleLine, int]],
    before: Refunded,
) -> RefundedLine:
    if row.line_no not in by_no:
        raise RefundError(why="missing", line_no=row.line_no)
    line, paid = by_no[row.line_no]
    start = before.quantities.get(row.line_no, 0)
    end = start + row.quantity
    if row.quantity <= 0 or end > line.quantity:
        raise RefundError(
            why="more_than_left", name=line.name, left=line.quantity - start
        )
    return RefundedLine(
        line=line,
        quantity=row.quantity,
        restock=row.restock,
        net=_between(line.net, start, end, line.quantity),
        paid=_between(paid, start, end, line.quantity),
        share=line.share.between(start, end, line.quantity) if line.share else None,
    )


def _between(total: int, start: int, end: int, whole: int) -> int:
    return share_up_to(total, end, whole) - share_up_to(total, start, whole)


def _paid_before(by_no: Mapping[int, tuple[SaleLine, int]], before: Refunded) -> int:
    return sum(
        share_up_to(by_no[line_no][1], quantity, by_no[line_no][0].quantity)
        for line_no, quantity in before.quantities.items()
    )


def refund_body(
    plan: RefundPlan, sale: Sale, receipt_seq: int, receipt_no: str, reason: str
) -> Body:
    """Say a refund in a document.

    Raises:
        ReasonNeededError: No reason in words.
    """
    if not reason.strip():
        raise ReasonNeededError
    return {
        "receipt_seq": receipt_seq,
        "receipt_no": receipt_no,
        "sale": sale.sale_id,
        "sale_no": sale.receipt_no,
        "reason": reason.strip(),
        "tender": plan.tender.value,
        "net": plan.net,
        "rounding": plan.rounding,
        "amount": plan.amount,
        "lines": [_line_body(row) for row in plan.lines],
    }


def _line_body(row: RefundedLine) -> Body:
    body: Body = {
        "no": row.line.line_no,
        "product": row.line.product_id,
        "name": row.line.name,
        "unit": row.line.unit,
        "kind": row.line.kind.value,
        "quantity": row.quantity,
        "net": row.net,
        "restock": int(row.restock),
        "maker": row.line.maker,
    }
    if row.share is not None:
        body["share"] = share_body(row.share)
    return body


def refund_postings(plan: RefundPlan) -> tuple[Posting, ...]:
    """Post a refund: revenue back on one side, money out on the other."""
    out = Account.DRAWER if plan.tender is TenderKind.CASH else Account.TRANSFER
    rows = (
        Posting(Account.RETURNS, plan.net),
        Posting(out, -plan.amount),
        Posting(Account.ROUNDING, plan.rounding),
    )
    return tuple(row for row in rows if row.amount)


def refund_moves(plan: RefundPlan) -> tuple[Move, ...]:
    """Move goods back into the shop, or to waste."""
    return tuple(
        Move(
            row.line.product_id,
            SOLD,
            SHOP if row.restock else WASTE,
            row.quantity,
        )
        for row in plan.lines
        if row.line.counted
    )
