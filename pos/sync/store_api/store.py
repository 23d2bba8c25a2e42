"""A shop that keeps the contract as the engine's target and source."""

from collections.abc import Callable
from typing import Final, TypeVar

from pos.domain.journal import Document
from pos.domain.pickup import PREPARED, Pickup
from pos.domain.ports import Clock
from pos.sync import store_documents
from pos.sync.blocks import Blocks
from pos.sync.reading import Json, an_object, objects, text
from pos.sync.store_api.catalogue import Catalogue
from pos.sync.store_api.check import reply_for, reply_to, whole
from pos.sync.store_api.client import VERSION, Client, Shop
from pos.sync.store_api.payload import payload_of
from pos.sync.store_api.pickups import LATEST_MS, Pickups
from pos.sync.store_documents import Names
from pos.sync.target import Answer, IdPage, Page, Reply
from pos.sync.trouble import StoreError

#: How long a server may run on after a lost reply.
SETTLING_MS: Final = 60_000

CURRENCY: Final = "IDR"

#: Further apart than this, the two clocks are worth a word.
SKEW_MS: Final = 10 * 60_000

Said = TypeVar("Said")


class ContractStore:
    """Brings documents to a shop, each once by its id, and reads its catalogue.

    Attributes:
        name: ``store-api:`` and its host and path.
        settling_ms: As in ``Target``.
    """

    def __init__(
        self, shop: Shop, clock: Clock, names: Names, settling_ms: int = SETTLING_MS
    ) -> None:
        """Get ready; nothing is asked yet.

        Args:
            shop: Where it is.
            clock: The till's.
            names: Gives the till's products by their ids.
            settling_ms: How long a server may run on after a lost reply.

        Raises:
            SettingError: The shop's address or authority can't be used.
        """
        self.name = f"store-api:{shop.place}"
        self.settling_ms = settling_ms
        self._client, self._clock, self._names = Client(shop, clock), clock, names
        self._catalogue = Catalogue(self._client)
        self._pickups = Pickups(self._client)
        self._blocks = Blocks(self._look_up)
        self._proved = False

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
        """Ask for a document by its id: when it was sent makes no difference."""
        del first_tried_ms
        return _told(lambda: self._find(document))

    def _find(self, document: Document) -> Reply | None:
        if document.kind == PREPARED:
            return self._pickups.find(document)
        said = self._look_up(document)
        for one in objects(said.get("documents"))[:1]:
            if one.get("id") != document.doc_id:
                break
            if one.get("known") is True:
                return reply_for(payload_of(document, self._names), one)
            if one.get("known") is False:
                return None
        raise StoreError(Reply(Answer.RETRY, code="sync.store_unreadable"))

    def _look_up(self, document: Document) -> Json:
        body = {"ids": [document.doc_id]}
        return an_object(self._client.query("/documents/lookup", body).value)

    def send(self, document: Document) -> Reply:
        """Bring a document there."""
        reply = self._blocks.judge(document, _told(lambda: self._send(document)))
        self._proved = self._proved and reply.answer is not Answer.PAUSED
        return reply

    def _send(self, document: Document) -> Reply:
        self._check()
        if document.kind == PREPARED:
            return self._pickups.prepare(document)
        sent = payload_of(document, self._names)
        said = an_object(self._client.post("/documents", {"documents": [sent]}).value)
        results = objects(said.get("results"))
        reply = reply_to(sent, results[0]) if len(results) == 1 else None
        return reply or Reply(Answer.UNKNOWN, code="sync.store_unreadable")

    def probe(self) -> Reply:
        """Ask whether it is a shop in rupiah that keeps the contract."""
        self._proved = False
        return _told(self._check)

    def _check(self) -> Reply:
        """Stop before a sum in rupiah lands in another shop or currency.

        Raises:
            StoreError: It is another one, or couldn't be told.
        """
        if self._proved:
            return Reply(Answer.ACKED)
        about = an_object(self._client.get("/about").value)
        versions = about.get("versions")
        if not isinstance(versions, list) or VERSION not in versions:
            raise StoreError(Reply(Answer.PAUSED, code="sync.store_gone"))
        currency = text(about.get("currency"))[:40]
        if currency != CURRENCY:
            raise StoreError(Reply(Answer.PAUSED, words=currency, code="sync.currency"))
        self._proved = True
        words = f"{text(about.get('name'))[:200]} {CURRENCY}".strip()
        return Reply(Answer.ACKED, words=words, code=self._skew(about))

    def _skew(self, about: Json) -> str:
        at_ms = whole(about.get("clock_ms"), LATEST_MS)
        far = at_ms is not None and abs(at_ms - self._clock.now().at_ms) > SKEW_MS
        return "sync.clock_skew" if far else ""

    # The source.

    def changes(self, cursor: str, page: str) -> Page | Reply:
        """Give a page of what changed, as in ``Source``."""

        def ask() -> Page:
            self._check()
            return self._catalogue.changes(cursor, page)

        return _told(ask)

    def ids(self, page: str) -> IdPage | Reply:
        """Give a page of all ids, as in ``Source``."""
        return _told(lambda: self._catalogue.ids(page))

    # Web orders to be picked up.

    def pickups(self) -> tuple[Pickup, ...] | Reply:
        """Give the web orders that wait to be picked up, the oldest first."""
        return _told(self._pickups.waiting)


def _told(ask: Callable[[], Said]) -> Said | Reply:
    """Give what was asked for, or what the engine is told instead."""
    try:
        return ask()
    except StoreError as wrong:
        return wrong.reply
