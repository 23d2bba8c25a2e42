"""Sales as completed orders: sent once, checked line by line, mended when half made."""

from pos.domain.journal import Document
from pos.domain.ports import Clock
from pos.domain.sync_ports import Difference
from pos.sync.reading import Json
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce.catalogue import StoreCatalogue
from pos.sync.woocommerce.check import (
    UNFINISHED,
    Order,
    lost_lines,
    order_of,
    reply_of,
    standing,
    stock_untaken,
)
from pos.sync.woocommerce.client import Client
from pos.sync.woocommerce.lookup import Lookup
from pos.sync.woocommerce.plan import (
    Fee,
    OrderPlan,
    body_of,
    fee_body,
    lines_of,
    plan_order,
)
from pos.sync.woocommerce.twins import Twins


class Orders:
    """Brings sales to the store, and finds them there.

    Attributes:
        twins: Settles what became two orders.
    """

    def __init__(
        self,
        client: Client,
        catalogue: StoreCatalogue,
        lookup: Lookup,
        clock: Clock,
        settling_ms: int,
    ) -> None:
        self._client = client
        self._catalogue = catalogue
        self._lookup = lookup
        self._clock = clock
        self._settling_ms = settling_ms
        self.twins = Twins(client, lookup, clock)
        self._busy_until_ms: dict[int, int] = {}

    def plan(self, document: Document) -> OrderPlan:
        """Work out what the order of a sale must look like.

        Raises:
            StoreError: The store couldn't be asked for its products.
        """
        skus = [line["sku"] for line in document.body["lines"]]
        return plan_order(document, self._catalogue.find(skus))

    def send(self, document: Document) -> Reply:
        """Make the order of a sale.

        Raises:
            StoreError: It was refused, or nobody knows whether it was made.
        """
        plan = self.plan(document)
        order = _readable(self._client.post("/orders", body_of(plan)).value)
        self._lookup.note(plan.doc_id, order.order_id)
        self.twins.note(plan.doc_id)
        if self.twins.overdue:
            self.twins.look_quietly()
        return self._settle(document, plan, order)

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        """Look a sale's order up, and mend it if it was left half made.

        Raises:
            StoreError: It couldn't be told, or couldn't be mended.
        """
        orders = standing(self._lookup.orders(document.doc_id, first_tried_ms))
        if not orders:
            return None
        only = orders[0] if len(orders) == 1 else self.twins.settle(orders)
        if only is None:
            return _twice(orders)
        return self._settle(document, self.plan(document), only)

    def _settle(self, document: Document, plan: OrderPlan, order: Order) -> Reply:
        self._wait_for(order)
        if order.order_id and order.doc_id == plan.doc_id:
            order = self._mend(plan, order)
        if lost_lines(plan, order):
            order = self._put_fees(plan, order)
            plan = self.plan(document)
        return reply_of(plan, order)

    def _mend(self, plan: OrderPlan, order: Order) -> Order:
        """Finish what a fault in the store left half made; each step once.

        Each is shown to be needed by the order itself, so that one whose reply
        is lost isn't done twice.
        """
        if order.empty:
            order = self._change(order, lines_of(plan) | {"status": "completed"})
        if order.status in UNFINISHED:
            order = self._change(order, {"status": "completed"})
        if order.status == "completed" and stock_untaken(plan, order):
            # The reply may be older than the stock: look before touching it.
            order = self._lookup.read(order.order_id) or order
        if order.status == "completed" and stock_untaken(plan, order):
            self._change(order, {"status": "on-hold"})
            order = self._change(order, {"status": "completed"})
        return order

    def _put_fees(self, plan: OrderPlan, order: Order) -> Order:
        """Turn lines whose product was gone into fees, so that the money is right."""
        self._catalogue.forget()
        lost = lost_lines(plan, order)
        body = {
            "line_items": [{"id": found["id"], "quantity": 0} for _, found in lost],
            "fee_lines": [fee_body(Fee(x.name, x.total)) for x, _ in lost],
        }
        return self._change(order, body)

    def _change(self, order: Order, body: Json) -> Order:
        """Change an order; when nobody knows whether it was done, leave it alone."""
        try:
            said = self._client.put(f"/orders/{order.order_id}", body)
        except StoreError as wrong:
            if wrong.reply.answer is Answer.UNKNOWN:
                until_ms = self._clock.monotonic_ms() + self._settling_ms
                self._busy_until_ms[order.order_id] = until_ms
            raise
        return _readable(said.value)

    def _wait_for(self, order: Order) -> None:
        """Judge no order that a lost change may still be under way for.

        A change that comes late would be done a second time.

        Raises:
            StoreError: It is too early.
        """
        until_ms = self._busy_until_ms.get(order.order_id, 0)
        if self._clock.monotonic_ms() < until_ms:
            raise StoreError(Reply(Answer.HELD, code="sync.store_busy"))
        self._busy_until_ms.pop(order.order_id, None)


def _readable(said: object) -> Order:
    """Read the order of a success.

    Raises:
        StoreError: It is none, so that nobody knows what was done.
    """
    order = order_of(said)
    if not order.order_id:
        raise StoreError(Reply(Answer.UNKNOWN, code="sync.store_unreadable"))
    return order


def _twice(orders: list[Order]) -> Reply:
    """Say that a document became two orders, and which: a person cancels one."""
    ids = sorted(order.order_id for order in orders)
    numbers = ", ".join(f"#{order_id}" for order_id in ids)
    return Reply(
        Answer.DIVERGENT,
        str(ids[0]),
        code="sync.twice",
        differences=(Difference("orders", "1", numbers),),
    )
