"""Refunds and voids: money and goods back, each once, at the order they belong to."""

from dataclasses import dataclass
from typing import Any, Final

from pos.domain.journal import Body, Document
from pos.domain.sale import SHOP
from pos.domain.sync_ports import Difference
from pos.sync.reading import Json, number, objects, rupiah_of
from pos.sync.target import CAUSE_MISSING, Answer, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.check import Order, standing
from pos.sync.woocommerce.client import Client
from pos.sync.woocommerce.lookup import Lookup, made_ms
from pos.sync.woocommerce.marks import meta

#: The sale isn't there: another till has yet to bring it, or somebody deleted it.
GONE: Final = Reply(Answer.REFUSED, code=CAUSE_MISSING)

#: The sale became two orders: this waits until a person has cancelled one.
TWICE: Final = Reply(Answer.HELD, code="sync.twice")


@dataclass(frozen=True, slots=True)
class Back:
    """What comes back of one of the order's lines.

    Attributes:
        item_id: The order's line.
        quantity: In the store's unit; 0 for money only.
        net: Rupiah of revenue taken back.
        restock: Whether the goods go where the store counts them.
    """

    item_id: int
    quantity: int
    net: int
    restock: bool


class Refunds:
    """Brings refunds and voids to the store, and finds them there."""

    def __init__(self, client: Client, lookup: Lookup) -> None:
        self._client = client
        self._lookup = lookup

    def find(self, document: Document) -> Reply | None:
        """Look a refund or a void up.

        Raises:
            StoreError: It couldn't be told.
        """
        order = self._order(document)
        if order is None:
            return None
        if order.marks.get(marks.VOID) == document.doc_id:
            return _voided(order)
        for refund in self._made(order):
            if meta(refund).get(marks.DOC_ID) == document.doc_id:
                return _checked(document, refund)
        return None

    def send(self, document: Document) -> Reply:
        """Make a refund, or cancel a sale.

        Raises:
            StoreError: It was refused, or nobody knows whether it was made.
        """
        order = self._order(document)
        if order is None:
            return GONE
        if document.kind == "sale.voided" and not _took_nothing(order):
            return self._cancel(document, order)
        return self._refund(document, order)

    def _order(self, document: Document) -> Order | None:
        sale_id = document.body["sale"]
        orders = standing(self._lookup.orders(sale_id, made_ms(sale_id)))
        if len(orders) > 1:
            raise StoreError(TWICE)
        return orders[0] if orders else None

    def _made(self, order: Order) -> list[Json]:
        path = f"/orders/{order.order_id}/refunds"
        return objects(self._client.get(path, per_page=100).value)

    def _cancel(self, document: Document, order: Order) -> Reply:
        """Cancel: the store puts the goods back itself, and again does nothing."""
        body = {
            "status": "cancelled",
            "meta_data": [{"key": marks.VOID, "value": document.doc_id}],
        }
        said = self._client.put(f"/orders/{order.order_id}", body).value
        status = said.get("status") if isinstance(said, dict) else ""
        if status == "cancelled":
            return Reply(Answer.ACKED, order.name)
        differs = Difference("status", "cancelled", str(status)[:40])
        return Reply(
            Answer.DIVERGENT,
            order.name,
            code="sync.differs",
            differences=(differs,),
        )

    def _refund(self, document: Document, order: Order) -> Reply:
        made = self._made(order)
        for refund in made:  # once more: the engine's look-up may be old
            if meta(refund).get(marks.DOC_ID) == document.doc_id:
                return _checked(document, refund)
        back = backs(document, order, made)
        path = f"/orders/{order.order_id}/refunds"
        try:
            said = self._client.post(path, refund_body(document, back)).value
        except StoreError as wrong:
            if wrong.code == "woocommerce_rest_cannot_create_order_refund":
                # The store undoes it before it says so: a refusal, though a 500.
                words = wrong.reply.words
                return Reply(Answer.REFUSED, words=words, code="sync.store_refused")
            raise
        return _checked(document, said if isinstance(said, dict) else {})


def _took_nothing(order: Order) -> bool:
    """Tell whether cancelling would put goods back that never left the store.

    A till's own mark on a line says that its goods had left before (a booth's),
    or aren't counted by the gram.
    """
    return any(marks.AWAY in meta(line) for line in order.lines)


def backs(document: Document, order: Order, made: list[Json]) -> list[Back]:
    """Work out what comes back of each of the order's lines."""
    if document.kind == "sale.voided":
        return [
            Back(
                number(line.get("id")),
                number(line.get("quantity")),
                number(line.get("total")),
                marks.AWAY not in meta(line),
            )
            for line in order.lines
        ]
    taken = _taken_before(made)
    elsewhere = {x.product_id for x in document.entry.moves if x.target != SHOP}
    found: list[Back] = []
    for row in document.body["lines"]:
        restock = bool(row["restock"]) and row["product"] not in elsewhere
        found += _backs_of(row, order, taken, restock=restock)
    return found


def _taken_before(made: list[Json]) -> dict[int, int]:
    """Count what earlier refunds took back of each of the order's lines."""
    taken: dict[int, int] = {}
    for refund in made:
        for line in objects(refund.get("line_items")):
            item = meta(line).get("_refunded_item_id", "")
            if item.isascii() and item.isdigit():
                quantity = abs(number(line.get("quantity")))
                taken[int(item)] = taken.get(int(item), 0) + quantity
    return taken


def _backs_of(
    row: Body, order: Order, taken: dict[int, int], *, restock: bool
) -> list[Back]:
    wanted = [x for x in order.lines if meta(x).get(marks.SALE_LINE) == str(row["no"])]
    left, net = row["quantity"], row["net"]
    found: list[Back] = []
    for line in wanted:
        item_id = number(line.get("id"))
        if marks.WEIGHT in meta(line):  # one bag: money by the gram, no quantity
            whole = meta(line)[marks.WEIGHT] == str(row["quantity"])
            found.append(Back(item_id, int(whole), net, restock=False))
            break
        room = number(line.get("quantity")) - taken.get(item_id, 0)
        part = min(left, room)
        if part <= 0:
            continue
        worth = net if part == left else row["net"] * part // row["quantity"]
        found.append(Back(item_id, part, worth, restock))
        left, net = left - part, net - worth
    return found


def refund_body(document: Document, back: list[Back]) -> dict[str, Any]:
    """Write a refund as it is sent.

    One refund either restocks or doesn't. When only some lines go back, the
    others carry their money alone, and the store keeps their goods out.
    """
    restock = any(one.restock for one in back)
    return {
        "api_refund": False,
        "api_restock": restock,
        "amount": str(document.body["amount"]),
        "reason": document.body["reason"],
        "line_items": [
            {"id": one.item_id, "refund_total": one.net}
            | ({"quantity": one.quantity} if one.restock or not restock else {})
            for one in back
        ],
        "meta_data": [
            {"key": marks.DOC_ID, "value": document.doc_id},
            {"key": marks.RECEIPT, "value": document.body["receipt_no"]},
        ],
    }


def _checked(document: Document, refund: Json) -> Reply:
    amount = rupiah_of(refund.get("amount"))
    remote_id = str(number(refund.get("id")))
    wanted = document.body["amount"]
    if amount == wanted or (amount is None and not wanted):
        return Reply(Answer.ACKED, remote_id)
    theirs = str(refund.get("amount"))[:40]
    return Reply(
        Answer.DIVERGENT,
        remote_id,
        code="sync.differs",
        differences=(Difference("amount", str(wanted), theirs),),
    )


def _voided(order: Order) -> Reply | None:
    if order.status != "cancelled":
        return None
    return Reply(Answer.ACKED, order.name)
