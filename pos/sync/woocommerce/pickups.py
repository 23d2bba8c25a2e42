"""Web orders to be picked up: listed, and marked completed when handed over."""

from collections.abc import Iterator
from typing import Final

from pos.domain.journal import Document
from pos.domain.pickup import Pickup, PickupLine
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
    """Lists web orders that wait, and says that one was handed over."""

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
        """Tell whether the order is completed already.

        Raises:
            StoreError: It couldn't be told.
        """
        order = self._lookup.read(number(document.body["order"]))
        if order is None:
            return Reply(Answer.REFUSED, code="sync.sale_not_there")
        return _reply(order) if order.status == "completed" else None

    def send(self, document: Document) -> Reply:
        """Mark the order as completed: again does nothing.

        Raises:
            StoreError: It was refused, or nobody knows whether it was done.
        """
        body = {
            "status": "completed",
            "meta_data": [{"key": marks.HANDED_OVER, "value": document.doc_id}],
        }
        path = f"/orders/{number(document.body['order'])}"
        return _reply(order_of(self._client.put(path, body).value))


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
        number=text(order.said.get("number")) or str(order.order_id),
        buyer=" ".join(filter(None, names)),
        total=order.total or 0,
        paid=order.paid,
        ordered_utc=text(order.said.get("date_created_gmt")),
        lines=tuple(
            PickupLine(
                text(line.get("sku")), text(line.get("name")), number(line["quantity"])
            )
            for line in order.lines
            if "quantity" in line
        ),
    )


def _reply(order: Order) -> Reply:
    if order.status == "completed":
        return Reply(Answer.ACKED, order.name)
    differs = Difference("status", "completed", order.status)
    return Reply(
        Answer.DIVERGENT,
        order.name,
        code="sync.differs",
        differences=(differs,),
    )
