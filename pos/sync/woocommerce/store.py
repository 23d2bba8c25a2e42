"""A WooCommerce shop as the engine's target and source."""

from collections.abc import Callable
from typing import Final

from pos.domain.journal import Document
from pos.domain.pickup import STEPS, Pickup
from pos.domain.ports import Clock
from pos.sync import store_documents
from pos.sync.blocks import Blocks
from pos.sync.reading import an_object, objects, text
from pos.sync.store_documents import AT_A_SALE, SALE, Names
from pos.sync.target import Answer, IdPage, Page, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce.catalogue import StoreCatalogue
from pos.sync.woocommerce.client import Client, Site
from pos.sync.woocommerce.lookup import Lookup
from pos.sync.woocommerce.orders import Orders
from pos.sync.woocommerce.pickups import Pickups
from pos.sync.woocommerce.products import Products
from pos.sync.woocommerce.refunds import Refunds
from pos.sync.woocommerce.stock import Stock

#: After a lost reply PHP may run on for as long as hosts usually let it.
SETTLING_MS: Final = 60_000

#: What an order tells of the shop's currency must be this.
CURRENCY: Final = "IDR"

#: Further apart than this, the two clocks are worth a word.
SKEW_MS: Final = 10 * 60_000


class WooCommerceStore:
    """Brings documents to a WooCommerce shop, each once, and reads its catalogue.

    Attributes:
        name: ``store:`` and its host.
        settling_ms: As in ``Target``.
    """

    def __init__(
        self, site: Site, clock: Clock, names: Names, settling_ms: int = SETTLING_MS
    ) -> None:
        """Get ready; nothing is asked yet.

        Args:
            site: Where it is.
            clock: The till's.
            names: Gives the till's products by their ids.
            settling_ms: How long PHP may run on after a lost reply.

        Raises:
            SettingError: The site's address or authority can't be used.
        """
        self.name = f"store:{site.host}"
        self.settling_ms = settling_ms
        self._client = Client(site, clock)
        catalogue = StoreCatalogue(self._client, clock)
        self._lookup = Lookup(self._client, clock)
        self._orders = Orders(self._client, catalogue, self._lookup, clock, settling_ms)
        self._refunds = Refunds(self._client, self._lookup)
        self._stock = Stock(self._client, catalogue, names)
        self._pickups = Pickups(self._client, self._lookup)
        self._products = Products(self._client, clock, "")
        self._proved = False
        self._blocks = Blocks(lambda _: self._client.post("/orders/batch", {}))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    # The target.

    def wants(self, document: Document) -> bool:
        """Tell whether the store is to know of this document."""
        return store_documents.wanted(document, self.name)

    def causes(self, document: Document) -> tuple[str, ...]:
        """Name the sale that a refund or a void belongs to."""
        return store_documents.causes(document)

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        """Look a document up, and mend what was left half made."""
        return _answer(lambda: self._find(document, first_tried_ms))

    def _find(self, document: Document, first_tried_ms: int) -> Reply | None:
        if document.kind == SALE:
            return self._orders.find(document, first_tried_ms)
        if document.kind in AT_A_SALE:
            return self._refunds.find(document)
        if document.kind in STEPS:
            return self._pickups.find(document)
        return self._stock.find(document)

    def send(self, document: Document) -> Reply:
        """Bring a document there."""
        reply = _answer(lambda: self._send(document)) or Reply(Answer.UNKNOWN)
        reply = self._blocks.judge(document, reply)
        self._proved = self._proved and reply.answer is not Answer.PAUSED
        return reply

    def _send(self, document: Document) -> Reply:
        self._check_currency()
        if document.kind == SALE:
            return self._orders.send(document)
        if document.kind in AT_A_SALE:
            return self._refunds.send(document)
        if document.kind in STEPS:
            return self._pickups.send(document)
        return self._stock.send(document)

    def probe(self) -> Reply:
        """Ask whether it is a shop in rupiah whose key may read and write.

        All of it the first time, and after anything but a yes; else, while the
        till is idle, only whether it is still there.
        """
        reply = _answer(self._probe) or Reply(Answer.UNKNOWN)
        self._proved = reply.answer is Answer.ACKED
        return reply

    def _probe(self) -> Reply:
        if not self._proved:
            self._products.currency = ""
            self._check_currency()
            self._client.post("/orders/batch", {})  # makes nothing; needs the right
        said = self._client.get("/orders", per_page=1, _fields="version")
        version = "".join(text(x.get("version")) for x in objects(said.value)[:1])
        words = " ".join(filter(None, ("WooCommerce", version, CURRENCY)))
        self._orders.twins.look()
        slow = abs(self._client.skew_ms) > SKEW_MS
        return Reply(Answer.ACKED, words=words, code="sync.clock_skew" if slow else "")

    def _check_currency(self) -> None:
        """Stop before a sum in rupiah lands in a shop of another currency.

        Raises:
            StoreError: It is another one, or couldn't be told.
        """
        if self._products.currency == CURRENCY:
            return
        currency = self._currency()
        if currency != CURRENCY:
            raise StoreError(Reply(Answer.PAUSED, words=currency, code="sync.currency"))
        self._products.currency = currency

    def _currency(self) -> str:
        """Ask for the shop's currency; believe the order's reply where it's hidden."""
        try:
            said = self._client.get("/data/currencies/current")
        except StoreError as wrong:
            if not 400 <= wrong.status < 500:  # noqa: PLR2004  # refused
                raise
            self._client.get("/orders", per_page=1, _fields="id")  # is the key good?
            return CURRENCY
        return text(an_object(said.value).get("code"))

    # The source.

    def changes(self, cursor: str, page: str) -> Page | Reply:
        """Give a page of what changed, as in ``Source``."""
        try:
            self._check_currency()
        except StoreError as wrong:
            return wrong.reply
        return self._products.changes(cursor, page)

    def ids(self, page: str) -> IdPage | Reply:
        """Give a page of all ids, as in ``Source``."""
        return self._products.ids(page)

    # Web orders to be picked up.

    def pickups(self) -> tuple[Pickup, ...] | Reply:
        """Give the web orders that wait to be picked up, the oldest first."""
        try:
            return self._pickups.waiting()
        except StoreError as wrong:
            return wrong.reply


def _answer(ask: Callable[[], Reply | None]) -> Reply | None:
    try:
        return ask()
    except StoreError as wrong:
        return wrong.reply
