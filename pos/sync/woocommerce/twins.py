"""Two orders of one document: the later one is cancelled, and its goods go back.

A shop without idempotency makes two when a proxy repeats a request, or when two copies
of one till send the same sale in the same second. Neither sees that by its own reply.
So what was made is looked up once more, in one list for many, when there is a moment.

Which one stays follows from the orders alone: the first that is complete. Two tills
that look at the same time choose the same, and cancelling twice does nothing.
"""

from typing import Final

from pos.domain.ports import Clock
from pos.sync.trouble import StoreError
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.check import Order, order_of, standing
from pos.sync.woocommerce.client import Client
from pos.sync.woocommerce.lookup import Lookup
from pos.sync.woocommerce.marks import meta

#: Between two looks: each lists the orders of a day, page by page.
EVERY_MS: Final = 10 * 60_000


class Twins:
    """Remembers what was made since the last look, and settles what is there twice."""

    def __init__(self, client: Client, lookup: Lookup, clock: Clock) -> None:
        self._client, self._lookup, self._clock = client, lookup, clock
        self._made: set[str] = set()
        self._since_ms = self._begun_ms = self._due_ms = 0

    @property
    def overdue(self) -> bool:
        """Whether a till that is never idle has to look all the same."""
        now_ms = self._clock.monotonic_ms()
        return bool(self._made) and now_ms >= self._begun_ms + EVERY_MS

    def note(self, doc_id: str) -> None:
        """Remember that an order was made."""
        if not self._made:
            self._since_ms = self._clock.now().at_ms
            self._begun_ms = self._clock.monotonic_ms()
        self._made.add(doc_id)

    def look(self) -> None:
        """Settle what was made twice since the last look, if that is long ago.

        Raises:
            StoreError: It couldn't be told, or done; it is looked for again.
        """
        now_ms = self._clock.monotonic_ms()
        if not self._made or now_ms < self._due_ms:
            return
        for orders in self._lookup.made_twice(self._made, self._since_ms):
            self.settle(orders)
        self._made.clear()
        self._due_ms = now_ms + EVERY_MS

    def settle(self, orders: list[Order]) -> Order | None:
        """Cancel all but the first complete one of a document's orders.

        Returns:
            The one that counts; None when a person has to choose: cancelling would
            put goods back that never left the shop's stock (a booth's).

        Raises:
            StoreError: Nobody knows whether it was done.
        """
        first, *others = sorted(standing(orders), key=_rank)
        if any(_took_elsewhere(order) for order in others):
            return None
        for order in others:
            body = {
                "status": "cancelled",
                "meta_data": [{"key": marks.TWIN_OF, "value": str(first.order_id)}],
            }
            said = self._client.put(f"/orders/{order.order_id}", body).value
            if order_of(said).status != "cancelled":
                return None
        return first

    def look_quietly(self) -> None:
        """Look between two sales: trouble with it is none of theirs."""
        try:
            self.look()
        except StoreError:
            return  # it is looked for again


def _rank(order: Order) -> tuple[bool, int]:
    return order.status != "completed", order.order_id


def _took_elsewhere(order: Order) -> bool:
    return any(marks.AWAY in meta(line) for line in order.lines)
