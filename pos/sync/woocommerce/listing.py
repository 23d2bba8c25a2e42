"""Read the store's orders page by page: which of them are documents of ours."""

from datetime import UTC, datetime
from typing import Final

from pos.domain.ports import Clock
from pos.sync.reading import objects
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.check import order_of
from pos.sync.woocommerce.client import Client

PER_PAGE: Final = 100

#: How far before a moment a list begins: the clocks may not agree.
SLACK_MS: Final = 26 * 3_600_000

#: Pages of a list that are read at most: 40,000 orders.
_MOST_PAGES: Final = 400

_FIELDS: Final = "id,status,meta_data"

#: Ids of the orders of each document.
Found = dict[str, list[int]]


class Listing:
    """Lists orders, to the end, whatever a version's filters can do."""

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock

    def age_ms(self, since_ms: int) -> int | None:
        """Tell how long ago a moment of our clock was, if that can be believed."""
        skew_ms = self._client.skew_ms
        age_ms = self._clock.now().at_ms + skew_ms - since_ms
        told = since_ms > 0 and age_ms >= 0 and abs(skew_ms) < SLACK_MS
        return age_ms if told else None

    def since(self, since_ms: int) -> Found:
        """Give the documents among the orders since a moment, or among all.

        Raises:
            StoreError: It couldn't be read to its end.
        """
        if self.age_ms(since_ms) is None:
            return self._read({})
        moment = datetime.fromtimestamp(max(since_ms - SLACK_MS, 0) // 1000, UTC)
        return self._read({"after": moment.strftime("%Y-%m-%dT%H:%M:%SZ")})

    def trash(self) -> Found:
        """Give the documents among what the shop's staff threw away.

        It isn't listed else.

        Raises:
            StoreError: It couldn't be read to its end.
        """
        try:
            return self._read({"status": "trash"})
        except StoreError as wrong:
            if wrong.reply.answer is Answer.REFUSED:  # it knows no such state
                return {}
            raise

    def _read(self, params: dict[str, str | int]) -> Found:
        found: Found = {}
        for page in range(1, _MOST_PAGES + 1):
            said = self._client.get(
                "/orders",
                **params,
                page=page,
                per_page=PER_PAGE,
                orderby="id",
                order="asc",
                include_meta=marks.DOC_ID,
                _fields=_FIELDS,
            )
            listed = [order_of(one) for one in objects(said.value)]
            for order in listed:
                if order.doc_id:
                    found.setdefault(order.doc_id, []).append(order.order_id)
            if len(listed) < PER_PAGE:
                return found
        raise StoreError(Reply(Answer.RETRY, code="sync.store_too_much"))
