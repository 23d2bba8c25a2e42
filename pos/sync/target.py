"""Where documents go, and where a catalogue comes from: what a place must offer.

A target or a source raises nothing but bugs: whatever can be expected of a
network or of the other side is a ``Reply``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from pos.domain.journal import Document
from pos.domain.pickup import Pickup
from pos.domain.sync_ports import Difference

#: Characters of a target's own words that are kept.
LONGEST_WORDS: Final = 500


class Answer(StrEnum):
    """What a target said of one document, or of itself."""

    ACKED = "acked"  # it has it, and what it has agrees; of a probe: all is well
    DIVERGENT = "divergent"  # it has it, but something differs: shown, never taken over
    REFUSED = "refused"  # refused for good: quarantined with the target's words
    RETRY = "retry"  # nothing was done: 408, 425, 429, 502 to 504, no connection
    HELD = "held"  # nothing was done: what it depends on isn't there yet; others go
    UNKNOWN = "unknown"  # bytes left and no answer that can be read came
    PAUSED = "paused"  # not about this document: 401, 403, TLS, captive portal, ...


@dataclass(frozen=True, slots=True)
class Reply:
    """A target's answer, in the engine's words.

    Attributes:
        remote_id: The target's own id of the document, or empty.
        words: What it said, cleaned with ``clean``.
        code: Ours, dotted, for the window's words, such as ``sync.key_refused``.
        retry_after_ms: How long it asked to be left alone; 0 when it didn't.
        differences: In which ways it differs, when divergent.
        set_back: It shows that it lost documents it had (restored from a
            backup): the engine looks up again what it believes to be there.
    """

    answer: Answer
    remote_id: str = ""
    words: str = ""
    code: str = ""
    retry_after_ms: int = 0
    differences: tuple[Difference, ...] = ()
    set_back: bool = False


#: What a link says when nobody answers: the engine asks again within 30 s.
LINK_CODES: Final = frozenset({"sync.no_link", "sync.portal", "sync.tls"})


#: What a target refuses a document for whose cause it lacks: the sale of a refund.
#: The lane waits for it as long as it may still come.
CAUSE_MISSING: Final = "sync.sale_not_there"


def clean(text: str) -> str:
    """Make a target's words fit for screen, paper and log: one printable line."""
    seen = "".join(c if c.isprintable() else " " for c in text[: LONGEST_WORDS * 4])
    return " ".join(seen.split())[:LONGEST_WORDS]


class Target(Protocol):
    """A place that documents are brought to, each exactly once by its id.

    Attributes:
        name: Key of its deliveries: what it is and where, such as
            ``store:toko.example.id``. Another place is another name.
        settling_ms: After a lost reply, how long the other side may still be
            at work: a look-up before that proves nothing.
    """

    name: str
    settling_ms: int

    def wants(self, document: Document) -> bool:
        """Tell whether this document is brought there at all."""

    def causes(self, document: Document) -> tuple[str, ...]:
        """Name the documents that must be there before (a refund's sale)."""

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        """Look a document's id up; repair what was left half made.

        Args:
            document: Which one.
            first_tried_ms: When it was first sent, by this till's clock of
                then; 0 when that isn't known.

        Returns:
            ``ACKED`` or ``DIVERGENT`` when it is there; None when it was shown
            not to be there, so that it may be sent; any other answer when that
            could not be told.
        """

    def send(self, document: Document) -> Reply:
        """Bring a document there. Called only when it may be sent."""

    def probe(self) -> Reply:
        """Ask whether it is there, is ours, and takes the key."""


@dataclass(frozen=True, slots=True)
class RemoteProduct:
    """A product as a source says it is: read, but not yet believed.

    Attributes:
        remote_id: The source's id; a variation's is its own.
        sku: Its SKU; empty when it has none.
        price: As sent, such as ``55000.00``; the till checks it.
        currency: As sent, such as ``IDR``.
        stock: As sent, in the source's unit; empty when it isn't counted.
        categories: Names, the first one is shown.
        barcodes: As sent.
        image: Address of the picture, or empty.
        weighed: Whether price and stock are meant by weight.
        piece: Whether it exists once.
        live: Whether it is for sale there.
        facts: Further fields, by name, that only some sources know.
    """

    remote_id: str
    sku: str
    name: str
    price: str
    currency: str
    stock: str = ""
    categories: tuple[str, ...] = ()
    barcodes: tuple[str, ...] = ()
    image: str = ""
    weighed: bool = False
    piece: bool = False
    live: bool = True
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A part of what changed.

    Attributes:
        products: Changed since the cursor; some may be older (an overlap).
        gone: Remote ids of which the source says that they were deleted.
        next_page: Asks for what follows; empty on the last page.
        cursor: Asks for what changes after this run; from the last page.
        total: How many products all pages hold; 0 when that isn't known.
    """

    products: tuple[RemoteProduct, ...]
    gone: tuple[str, ...] = ()
    next_page: str = ""
    cursor: str = ""
    total: int = 0


@dataclass(frozen=True, slots=True)
class IdPage:
    """A part of the remote ids of everything that is there now."""

    remote_ids: tuple[str, ...]
    next_page: str = ""


class Source(Protocol):
    """A place that a catalogue comes from. Pages keep the memory bounded.

    Attributes:
        name: As of the target at the same place.
    """

    name: str

    def changes(self, cursor: str, page: str) -> Page | Reply:
        """Give a page of what changed since a cursor.

        Args:
            cursor: As a last page gave it; empty for everything.
            page: ``next_page`` of the page before; empty for the first.

        Returns:
            A page, or why there is none.
        """

    def ids(self, page: str) -> IdPage | Reply:
        """Give a page of the ids of everything there, to find what was deleted."""


class PickupSource(Protocol):
    """A place whose web orders are picked up at the booth or in the shop.

    Attributes:
        name: As of the target at the same place.
    """

    name: str

    def pickups(self) -> tuple[Pickup, ...] | Reply:
        """Give the orders that wait, the oldest first, or why they can't be told."""
