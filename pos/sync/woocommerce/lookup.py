"""Find the orders of a document, whatever the store's version can look up.

Unknown filters are ignored by the store and return everything, so each order is
compared here. A hit of the search is a proof. That there is none is believed only
of a list that was read to its end, or of a search that was seen to work.
"""

from datetime import UTC, datetime
from typing import Final

from pos.domain.ports import Clock
from pos.sync.reading import objects
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.check import Order, order_of
from pos.sync.woocommerce.client import Client, Said

PER_PAGE: Final = 100

#: How far before the first try a list begins: the clocks may not agree.
SLACK_MS: Final = 26 * 3_600_000

#: Longer ago than this the search is asked instead of the list, once it is proved.
NEAR_MS: Final = 3 * 24 * 3_600_000

#: Pages of a list that are read at most: 40,000 orders.
_MOST_PAGES: Final = 400

#: Places of documents that are remembered.
_REMEMBERED: Final = 20_000

_FIELDS: Final = "id,status,meta_data"


class Lookup:
    """Looks for a document's id among the store's orders."""

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._ids: dict[str, int] = {}
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
            since_ms: When it may have been sent first; 0 when nobody knows.

        Raises:
            StoreError: It couldn't be told.
        """
        known = self._by_id(doc_id)
        if known is not None:
            return [known]
        found = self._search(doc_id) or self._list(doc_id, since_ms)
        found = found or self._trash(doc_id)
        if len(found) == 1:
            self.note(doc_id, found[0].order_id)
        return found

    def _by_id(self, doc_id: str) -> Order | None:
        order_id = self._ids.get(doc_id)
        if order_id is None:
            return None
        order = self.read(order_id)
        if order is not None and order.doc_id == doc_id:
            return order
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
        now_ms = self._clock.now().at_ms + self._client.skew_ms
        told = 0 < since_ms <= now_ms and abs(self._client.skew_ms) < SLACK_MS
        near = told and now_ms - since_ms < NEAR_MS
        if self._proved and not near:
            return []
        after = _utc(since_ms - SLACK_MS) if told else ""
        ids: list[int] = []
        for page in range(1, _MOST_PAGES + 1):
            said = self._page(page, after)
            listed = [order_of(one) for one in objects(said.value)]
            ids += [order.order_id for order in listed if order.doc_id == doc_id]
            if len(listed) < PER_PAGE:
                return [order for x in ids if (order := self.read(x)) is not None]
        raise StoreError(Reply(Answer.RETRY, code="sync.store_too_much"))

    @property
    def _proved(self) -> bool:
        """Whether the search was seen to find one order, and to find none."""
        return self._search_finds and self._search_selects

    def _page(self, page: int, after: str) -> Said:
        params: dict[str, str | int] = {"after": after} if after else {}
        return self._client.get(
            "/orders",
            **params,
            page=page,
            per_page=PER_PAGE,
            orderby="id",
            order="asc",
            include_meta=marks.DOC_ID,
            _fields=_FIELDS,
        )

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


def _utc(at_ms: int) -> str:
    """Write a moment as the store takes it on every version: UTC with a Z."""
    return datetime.fromtimestamp(max(at_ms, 0) // 1000, UTC).strftime(
        "%Y-%m-%dT%H:%M:%SZ"
    )
