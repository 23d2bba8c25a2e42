"""Find the orders of a document, whatever the store's version can look up.

Unknown filters are ignored by the store and return everything, so each order is
compared here. A hit of the search is a proof. That there is none is believed only
of a list that was read to its end, or of a search that was seen to work.
"""

from collections.abc import Collection
from typing import Final

from pos.domain.ports import Clock
from pos.sync.reading import objects
from pos.sync.target import Answer
from pos.sync.trouble import StoreError
from pos.sync.woocommerce.check import ENDED, Order, order_of, standing
from pos.sync.woocommerce.client import Client
from pos.sync.woocommerce.listing import PER_PAGE, Found, Listing

#: Longer ago than this the search is asked instead of the list, once it is proved.
NEAR_MS: Final = 3 * 24 * 3_600_000

#: Places of documents that are remembered.
_REMEMBERED: Final = 20_000


class Lookup:
    """Looks for a document's id among the store's orders."""

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client = client
        self._listing = Listing(client, clock)
        self._ids: dict[str, int] = {}
        self._index: Found | None = None
        self._index_from_ms = 0
        self._search_finds = False
        self._search_selects = False

    def note(self, doc_id: str, order_id: int) -> None:
        """Remember where a document is, to ask for it by its id."""
        if len(self._ids) >= _REMEMBERED:
            self._ids.clear()
        self._ids[doc_id] = order_id

    def orders(self, doc_id: str, since_ms: int) -> list[Order]:
        """Give every order of a document, whole.

        Args:
            doc_id: Which document.
            since_ms: When it was sent first; 0 when this life of the program
                never sent it, though an earlier one may have.

        Raises:
            StoreError: It couldn't be told.
        """
        known = self._by_id(doc_id)
        if known is not None:
            return [known]
        found = self._from_index(doc_id) if not since_ms else None
        if found is None:
            since_ms = since_ms or made_ms(doc_id)
            found = self._search(doc_id) or self._list(doc_id, since_ms)
            found = found or self._trash(doc_id)
        if len(found) == 1:
            self.note(doc_id, found[0].order_id)
        return found

    def made_twice(self, doc_ids: Collection[str], since_ms: int) -> list[list[Order]]:
        """Give the orders of each of these documents that has more than one.

        Args:
            doc_ids: What was made.
            since_ms: Since when.

        Raises:
            StoreError: It couldn't be told.
        """
        listed = self._listing.since(since_ms)
        twice = [listed[x] for x in sorted(doc_ids) if len(listed.get(x, ())) > 1]
        found = [standing(self._read_all(order_ids)) for order_ids in twice]
        return [orders for orders in found if len(orders) > 1]

    def _from_index(self, doc_id: str) -> list[Order] | None:
        """Look into one list that was read once, for all that is in doubt.

        A till that was restored, or is new to the store, doubts each document
        it has. Since nobody else sends them, one list from before the oldest
        of them answers for all; None when the shop's list is too long.
        """
        made = made_ms(doc_id)
        if self._index is None or made < self._index_from_ms:
            try:
                self._index = self._listing.trash() | self._listing.since(made)
            except StoreError as wrong:
                if wrong.reply.code == "sync.store_too_much":
                    return None
                raise
            self._index_from_ms = made
        return self._read_all(self._index.get(doc_id, []))

    def _read_all(self, order_ids: list[int]) -> list[Order]:
        return [order for x in order_ids if (order := self.read(x)) is not None]

    def _by_id(self, doc_id: str) -> Order | None:
        order_id = self._ids.get(doc_id)
        if order_id is None:
            return None
        order = self.read(order_id)
        if order is not None and order.doc_id == doc_id and order.status not in ENDED:
            return order  # of one that has ended another may count
        del self._ids[doc_id]
        return None

    def read(self, order_id: int) -> Order | None:
        """Give one order; None when the store has none of that id."""
        try:
            return order_of(self._client.get(f"/orders/{order_id}").value)
        except StoreError as wrong:
            if wrong.code == "woocommerce_rest_shop_order_invalid_id":
                return None
            raise

    def _search(self, doc_id: str) -> list[Order]:
        said = self._client.get("/orders", search=doc_id, per_page=PER_PAGE)
        orders = [order_of(one) for one in objects(said.value)]
        found = [order for order in orders if order.doc_id == doc_id]
        self._search_selects = self._search_selects or not orders
        self._search_finds = self._search_finds or (
            0 < len(found) == len(orders) < PER_PAGE
        )
        return found

    def _list(self, doc_id: str, since_ms: int) -> list[Order]:
        """Read the orders since the first try to the end of the list."""
        age_ms = self._listing.age_ms(since_ms)
        if self._proved and not (age_ms is not None and age_ms < NEAR_MS):
            return []
        return self._read_all(self._listing.since(since_ms).get(doc_id, []))

    @property
    def _proved(self) -> bool:
        """Whether the search was seen to find one order, and to find none."""
        return self._search_finds and self._search_selects

    def _trash(self, doc_id: str) -> list[Order]:
        """Look among what the shop's staff threw away: it isn't listed else."""
        try:
            said = self._client.get(
                "/orders", search=doc_id, status="trash", per_page=PER_PAGE
            )
        except StoreError as wrong:
            if wrong.reply.answer is Answer.REFUSED:  # it knows no such state
                return []
            raise
        orders = [order_of(one) for one in objects(said.value)]
        return [order for order in orders if order.doc_id == doc_id]


def made_ms(doc_id: str) -> int:
    """Read from a UUIDv7 when it was made; 0 from another id."""
    digits = doc_id.replace("-", "")
    try:
        return int(digits[:12], 16) if digits[12:13] == "7" else 0
    except ValueError:
        return 0
