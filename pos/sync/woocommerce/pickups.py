"""Web orders to be picked up: listed, marked when packed, completed at last."""

from collections.abc import Iterator
from typing import Any, Final

from pos.domain.journal import Document
from pos.domain.pickup import PREPARED, Pickup, PickupLine
from pos.domain.sync_ports import Difference
from pos.sync.reading import Json, number, objects, text
from pos.sync.target import Answer, Reply
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.check import Order, order_of
from pos.sync.woocommerce.client import Client
from pos.sync.woocommerce.lookup import Lookup

PER_PAGE: Final = 100

#: Pages of waiting orders that are read: more are nobody's booth.
MOST_PAGES: Final = 20

#: How a buyer chose to pick up: the old way, and that of the new checkout.
METHODS: Final = ("local_pickup", "pickup_location")

#: States of an order that waits: paid, or to be paid when it is handed over.
WAITING: Final = ("processing", "on-hold")


class Pickups:
    """Lists web orders that wait, and says that one was packed or handed over."""

    def __init__(self, client: Client, lookup: Lookup) -> None:
        self._client = client
        self._lookup = lookup

    def waiting(self) -> tuple[Pickup, ...]:
        """Give the orders that wait, the oldest first.

        Raises:
            StoreError: The store couldn't be asked.
        """
        found: list[tuple[int, Pickup]] = []
        for status in WAITING:
            orders = self._listed(status)
            found += [(x.order_id, _pickup(x)) for x in orders if _waits(x, status)]
        return tuple(pickup for _, pickup in sorted(found, key=lambda row: row[0]))

    def _listed(self, status: str) -> Iterator[Order]:
        for page in range(1, MOST_PAGES + 1):
            said = self._client.get(
                "/orders",
                status=status,
                page=page,
                per_page=PER_PAGE,
                orderby="id",
                order="asc",
            )
            listed = objects(said.value)
            yield from map(order_of, listed)
            if len(listed) < PER_PAGE:
                return

    def find(self, document: Document) -> Reply | None:
        """Tell whether the order knows of this step already.

        Raises:
            StoreError: It couldn't be told.
        """
        order = self._lookup.read(number(document.body["order"]))
        return _known(document, order)

    def send(self, document: Document) -> Reply:
        """Mark the order as packed, or as completed: again does nothing.

        An order that was cancelled meanwhile stays so: a person has to look at it.

        Raises:
            StoreError: It was refused, or nobody knows whether it was done.
        """
        order_id = number(document.body["order"])
        known = _known(document, self._lookup.read(order_id))
        if known is not None:
            return known
        said = self._client.put(f"/orders/{order_id}", _change(document)).value
        return _reply(document, order_of(said))


def _change(document: Document) -> dict[str, Any]:
    """Write a step as it is sent. To be packed is no state there: only a mark."""
    if document.kind == PREPARED:
        return {"meta_data": [{"key": marks.PREPARED, "value": document.doc_id}]}
    mark = {"key": marks.HANDED_OVER, "value": document.doc_id}
    return {"status": "completed", "meta_data": [mark]}


def _known(document: Document, order: Order | None) -> Reply | None:
    """Tell what an order says to a step; None when it has yet to hear of it."""
    if order is None:
        return Reply(Answer.REFUSED, code="sync.pickup_not_there")
    if order.status == "completed":
        return Reply(Answer.ACKED, order.name)
    packed = order.marks.get(marks.PREPARED) == document.doc_id
    if order.status not in WAITING or (document.kind == PREPARED and packed):
        return _reply(document, order)
    return None


def _waits(order: Order, status: str) -> bool:
    """Tell whether an order waits here: the filter may have been ignored."""
    ways = {text(x.get("method_id")) for x in objects(order.said.get("shipping_lines"))}
    ours = bool(order.doc_id)
    return order.status == status and not ours and bool(ways.intersection(METHODS))


def _pickup(order: Order) -> Pickup:
    billing = order.said.get("billing")
    buyer: Json = billing if isinstance(billing, dict) else {}
    names = (text(buyer.get("first_name")), text(buyer.get("last_name")))
    return Pickup(
        order_id=str(order.order_id),
        number=text(order.said.get("number"))[:64] or str(order.order_id),
        buyer=" ".join(filter(None, names))[:120],
        total=-1 if order.total is None else order.total,  # no sum: not to be trusted
        paid=order.paid,
        ordered_utc=text(order.said.get("date_created_gmt")),
        lines=tuple(
            PickupLine(
                text(line.get("sku"))[:120],
                text(line.get("name"))[:120],
                number(line["quantity"]),
            )
            for line in order.lines
            if "quantity" in line
        ),
        prepared=marks.PREPARED in order.marks,
    )


def _reply(document: Document, order: Order) -> Reply:
    wanted = WAITING if document.kind == PREPARED else ("completed",)
    if order.status in wanted:
        return Reply(Answer.ACKED, order.name)
    differs = Difference("status", wanted[0], order.status)
    return Reply(
        Answer.DIVERGENT,
        order.name,
        code="sync.differs",
        differences=(differs,),
    )
