"""Compare an order with its plan: what is missing, and what differs in money."""

from dataclasses import dataclass
from typing import Final

from pos.domain.sync_ports import Difference
from pos.sync.reading import Json, number, objects, rupiah_of, text
from pos.sync.target import Answer, Reply
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.marks import meta
from pos.sync.woocommerce.plan import OrderLine, OrderPlan

#: States before ``completed``: an order left there was not finished.
UNFINISHED: Final = frozenset(
    {"pending", "processing", "on-hold", "checkout-draft", "auto-draft"}
)


#: States of an order that counts no more.
ENDED: Final = frozenset({"cancelled", "trash"})


@dataclass(frozen=True, slots=True)
class Order:
    """An order as the store told it.

    Attributes:
        order_id: Its id, which may differ from the number people see.
        total: Rupiah; None when it isn't a whole amount.
    """

    order_id: int
    status: str
    currency: str
    total: int | None
    paid: bool
    lines: tuple[Json, ...]
    fees: tuple[Json, ...]
    marks: dict[str, str]
    said: Json

    @property
    def doc_id(self) -> str:
        """The document it says it is, or empty."""
        return self.marks.get(marks.DOC_ID, "")

    @property
    def name(self) -> str:
        """What a document is called there that changed it and didn't make it.

        Not the bare id: the engine takes ids that don't grow for a shop that
        was set back to an earlier state.
        """
        return f"#{self.order_id}"

    @property
    def empty(self) -> bool:
        """Whether it was left before any line was written."""
        return not self.lines and not self.fees and self.status in UNFINISHED


def order_of(said: object) -> Order:
    """Read an order; what isn't one has id 0."""
    whole: Json = said if isinstance(said, dict) else {}
    return Order(
        order_id=max(number(whole.get("id")), 0),
        status=text(whole.get("status")),
        currency=text(whole.get("currency")),
        total=rupiah_of(whole.get("total")),
        paid=bool(whole.get("date_paid_gmt") or whole.get("date_paid")),
        lines=tuple(objects(whole.get("line_items"))),
        fees=tuple(objects(whole.get("fee_lines"))),
        marks=meta(whole),
        said=whole,
    )


def standing(orders: list[Order]) -> list[Order]:
    """Leave out what was cancelled or thrown away, unless it is all there is.

    Of two orders of one document a person cancels one: then the other counts.
    """
    kept = [order for order in orders if order.status not in ENDED]
    return kept or orders[:1]


def line_for(order: Order, line: OrderLine) -> Json | None:
    """Find the order's line that was sent as this one."""
    for found in order.lines:
        if meta(found).get(marks.LINE) == line.mark:
            return found
    return None


def lost_lines(plan: OrderPlan, order: Order) -> list[tuple[OrderLine, Json]]:
    """Give lines whose product was gone: the store takes them, without a price."""
    return [
        (line, found)
        for line in plan.lines
        if (found := line_for(order, line)) is not None
        if not number(found.get("product_id"))
    ]


def stock_untaken(plan: OrderPlan, order: Order) -> bool:
    """Tell whether a line should have taken stock and didn't.

    So it is when PHP died between the order and its stock.
    """
    return any(
        not meta(found).get(marks.REDUCED)
        for line in plan.lines
        if line.takes_stock and line.product.counted
        if (found := line_for(order, line)) is not None
    )


def reply_of(plan: OrderPlan, order: Order) -> Reply:
    """Give the engine's answer for an order that is there."""
    differences = tuple(_differences(plan, order))
    remote_id = str(order.order_id)
    if differences:
        return Reply(
            Answer.DIVERGENT, remote_id, code="sync.differs", differences=differences
        )
    if plan.unmatched:
        words = ", ".join(plan.unmatched)[:500]
        return Reply(Answer.ACKED, remote_id, words, "sync.unmatched")
    if plan.uncounted:
        words = ", ".join(plan.uncounted)[:500]
        return Reply(Answer.ACKED, remote_id, words, "sync.stock_not_by_gram")
    return Reply(Answer.ACKED, remote_id)


def _differences(plan: OrderPlan, order: Order) -> list[Difference]:
    due = str(plan.sale.due)
    found = [
        Difference("total", due, _amount(order.said.get("total"))),
        Difference("status", "completed", order.status),
        Difference("currency", "IDR", order.currency),
        Difference("paid", "yes", "yes" if order.paid else "no"),
        Difference("digest", plan.digest, order.marks.get(marks.DIGEST, "")),
        Difference("lines", str(len(plan.lines)), str(len(order.lines))),
        Difference("fees", *_fees(plan, order)),
    ]
    found += [_line_difference(line, line_for(order, line)) for line in plan.lines]
    if stock_untaken(plan, order):
        found.append(Difference("stock", "taken", "not taken"))
    return [one for one in found if one.ours != one.theirs]


def _line_difference(line: OrderLine, found: Json | None) -> Difference:
    product = line.product
    ours = (product.product_id, product.variation_id, line.quantity, str(line.total))
    if found is None:
        return Difference(f"line {line.sale_line}", _shown(ours), "")
    theirs = (
        number(found.get("product_id")),
        number(found.get("variation_id")),
        number(found.get("quantity")),
        _amount(found.get("total")),
    )
    return Difference(f"line {line.sale_line}", _shown(ours), _shown(theirs))


def _shown(line: tuple[int, int, int, str]) -> str:
    product_id, variation_id, quantity, total = line
    return f"{quantity} x #{variation_id or product_id} = {total}"


def _fees(plan: OrderPlan, order: Order) -> tuple[str, str]:
    ours = sorted(str(fee.total) for fee in plan.fees)
    theirs = sorted(_amount(fee.get("total")) for fee in order.fees)
    return ", ".join(ours)[:500], ", ".join(theirs)[:500]


def _amount(said: object) -> str:
    amount = rupiah_of(said)
    return str(said)[:40] if amount is None else str(amount)
