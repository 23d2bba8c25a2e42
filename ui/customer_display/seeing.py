"""Turn the state of selling and paying into what the buyer may see. Knows no Qt."""

from pos.domain.buyer import NOBODY, BuyerSees, Code, Row, Stage
from pos.domain.catalogue import Kind
from pos.domain.sale import Sale
from pos.domain.settle import SettledLine, Settlement
from pos.domain.tender import TenderKind
from ui.pay.paying import QrisShown
from ui.sell.open_basket import OpenBasket


def seeing(opened: OpenBasket, before: Settlement | None = None) -> BuyerSees:
    """Say what the buyer sees now.

    Args:
        opened: The basket that is open.
        before: What it came to when last shown: tells which row is new.
    """
    if opened.done is not None:
        return _done(opened.done)
    settlement = opened.settlement
    if not settlement.lines:
        return NOBODY
    rows = tuple(map(_row, settlement.lines))
    newest, discount = _newest(settlement, before), settlement.basket_discount
    paying = opened.paying
    if paying is None or paying.settlement is not settlement:
        return BuyerSees(Stage.BASKET, rows, newest, discount, total=settlement.total)
    cash = paying.kind is TenderKind.CASH
    return BuyerSees(
        Stage.PAY if paying.qris is None else Stage.QRIS,
        rows,
        newest,
        discount,
        rounding=paying.payment.rounding if cash else 0,
        paid=sum(tender.amount for tender in paying.taken),
        total=paying.due if paying.qris is None else paying.qris.amount,
        tender=paying.kind.value,
        code=_code(paying.qris) if paying.qris else None,
    )


def _done(sale: Sale) -> BuyerSees:
    return BuyerSees(
        Stage.DONE,
        tuple(
            _row_of(x.name, x.quantity, x.gross - x.line_discount, x.kind)
            for x in sale.lines
        ),
        discount=sale.basket_discount,
        rounding=sale.rounding,
        total=sale.due,
        change_due=sale.change_due,
    )


def _row(settled: SettledLine) -> Row:
    line, amount = settled.line, settled.gross - settled.line_discount
    return _row_of(line.name, line.quantity, amount, line.kind)


def _row_of(name: str, quantity: int, amount: int, kind: Kind) -> Row:
    return Row(name, quantity, amount, kind is Kind.WEIGHED)


def _newest(settlement: Settlement, before: Settlement | None) -> int:
    """Find the row that is new or changed; the last one if there is none."""
    known = {x.line.line_no: x.line for x in before.lines} if before else {}
    changed = [
        place
        for place, settled in enumerate(settlement.lines)
        if known.get(settled.line.line_no) is not settled.line
    ]
    return changed[-1] if changed else len(settlement.lines) - 1


def _code(qris: QrisShown) -> Code:
    return Code(qris.payload, qris.name, qris.nmid, qris.amount, qris.carries_amount)
