"""What the sync engine needs from storage: deliveries, persisted, in order."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from pos.domain.errors import PosError
from pos.domain.journal import Document


class DeliveryState(StrEnum):
    """Where a document is on its way to one target."""

    PENDING = "pending"  # waits; nothing of it has left
    SENDING = "sending"  # marked before the socket opens
    UNKNOWN = "unknown"  # something left and no answer came: look it up first
    ACKED = "acked"  # the target has it, and it agrees
    DIVERGENT = "divergent"  # the target has it, but says something else
    QUARANTINED = "quarantined"  # the target refuses it for good: a person acts
    SET_ASIDE = "set_aside"  # a supervisor decided that it stays here

    @property
    def open(self) -> bool:
        """Whether the engine still has to bring it there."""
        return self in OPEN

    @property
    def maybe_there(self) -> bool:
        """Whether it has to be looked up before it may be sent."""
        return self in MAYBE_THERE

    @property
    def settled(self) -> bool:
        """Whether what depends on it may go: it is there, or never will be."""
        return self in SETTLED


OPEN: Final = frozenset(
    {DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNKNOWN}
)
MAYBE_THERE: Final = frozenset({DeliveryState.SENDING, DeliveryState.UNKNOWN})
SETTLED: Final = frozenset(
    {DeliveryState.ACKED, DeliveryState.DIVERGENT, DeliveryState.SET_ASIDE}
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which a target and a document don't agree, as texts.

    Attributes:
        what: Such as ``total``, ``status``, ``line 2``.
        ours: What the document says.
        theirs: What the target says.
    """

    what: str
    ours: str
    theirs: str


#: Kinds that people mean when they ask what wasn't sent yet.
SALES: Final = ("sale.completed", "refund.completed")


def worth(document: Document) -> int:
    """Tell what a document brought in, in rupiah; what was given back is less."""
    body = document.body
    if document.kind == "sale.completed":
        return int(body["total"] + body["rounding"])
    if document.kind in ("refund.completed", "sale.voided"):
        return -int(body["amount"])
    return 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """A document on its way to a target.

    Attributes:
        target: The target's name.
        attempts: How often it was sent.
        first_tried_ms: When it was first sent, by the wall clock of then;
            0 before that.
        tried_ms: When it was last sent, likewise.
        remote_id: The target's own id of it, or empty.
    """

    target: str
    document: Document
    state: DeliveryState = DeliveryState.PENDING
    attempts: int = 0
    first_tried_ms: int = 0
    tried_ms: int = 0
    remote_id: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a try came to.

    Attributes:
        remote_id: The target's own id of it, or empty.
        words: What the target said, cleaned, at most 500 characters.
        code: Ours, for the window's words; empty when all is well.
        differences: Where the two don't agree.
    """

    state: DeliveryState
    remote_id: str = ""
    words: str = ""
    code: str = ""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """How a target stands.

    Attributes:
        unsent: Documents that aren't there yet, those behind the cursor too.
        sales: How many of them are sales or refunds.
        total: What these are worth, in rupiah; a refund takes away.
        unknown: Documents of which nobody knows whether they are there.
        quarantined: Documents that a person has to look at.
        divergent: Documents that are there but say something else.
        heard_ms: Wall clock of the last good exchange; 0 for never.
    """

    unsent: int = 0
    sales: int = 0
    total: int = 0
    unknown: int = 0
    quarantined: int = 0
    divergent: int = 0
    heard_ms: int = 0


class Brought(StrEnum):
    """What a hub made of documents that were brought to it."""

    THERE = "there"  # it has them: just now, or before
    GAP = "gap"  # it lacks those before them
    FORK = "fork"  # it has others in their place: a till was cloned or restored
    STRANGER = "stranger"  # it doesn't take this till's documents from us


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another till, and the key it signs with, 32 bytes."""

    till: str
    public_key: bytes


class Hub(Protocol):
    """A hub as a till sees it. Called from the engine's thread.

    Every question may raise ``HubError``.
    """

    def check(self) -> None:
        """Ask whether it is a hub that this program understands."""

    def digest_of(self, doc_id: str) -> str | None:
        """Give the hash of what it has under an id, or None."""

    def bring(self, documents: Sequence[Document]) -> Brought:
        """Add documents of one till, in their order: all of them, or none."""

    def tills(self) -> tuple[Neighbour, ...]:
        """List the tills that it takes documents of."""

    def read(
        self, till: str, known: Mapping[tuple[str, int], int], limit: int
    ) -> tuple[Document, ...]:
        """Give a till's next documents that somebody who knows so much lacks."""


class NeighbourStore(Protocol):
    """Keeps what neighbours wrote. Called from the engine's thread."""

    def known(self) -> Mapping[tuple[str, int], int]:
        """Tell how far each chain is known here, by till and epoch."""

    def accepted(self) -> Mapping[str, bytes]:
        """Give the keys of the tills whose documents are believed."""

    def take_in(self, documents: Sequence[Document]) -> int:
        """Add documents, durably: all of them, or none.

        Returns:
            How many were new.

        Raises:
            DocumentError: One can't be believed.
        """


#: Reasons of a ``HubError`` that only mean: not now.
LOST: Final = frozenset({"link", "cut"})


class HubError(PosError):
    """The hub gave no answer (field ``detail``: its own words).

    ``why``: ``link`` (nobody answers), ``login`` (it refuses us), ``certificate``
    (whoever answers isn't the hub we were paired with), ``foreign`` (it is no hub
    of ours), ``newer``, ``older`` (its tables are of an older program), ``cut``
    (something was asked and no answer came: nobody knows whether it was done),
    ``refused`` (it says no to this).
    """

    code = "hub.unusable"


class DeliveryStore(Protocol):
    """Keeps deliveries. Called from the engine's thread, so it must allow that.

    What changes something is durable before it returns.
    """

    def begin(self, target: str) -> bool:
        """Get a target's rows ready before the first step of a run.

        When the till was restored or copied since, everything that isn't known
        to be there has to be looked up: it may have been sent in another life.

        Returns:
            Whether something may still be on its way from an earlier run.
        """

    def fresh(self, target: str, limit: int) -> tuple[Document, ...]:
        """Give this till's documents behind a target's cursor, in their order."""

    def take_up(
        self, target: str, seen: tuple[Document, ...], wanted: Collection[str]
    ) -> None:
        """Make rows for those that the target wants, and move the cursor.

        Args:
            target: The target's name.
            seen: As ``fresh`` gave them; the cursor moves behind the last.
            wanted: Ids of those that get a row.
        """

    def waiting(
        self, target: str, leave_out: Collection[str], limit: int
    ) -> tuple[Delivery, ...]:
        """Give open deliveries: what must be looked up first, then in order.

        Args:
            target: The target's name.
            leave_out: Ids that are not due now.
            limit: How many at most.
        """

    def states(
        self, target: str, doc_ids: Collection[str]
    ) -> Mapping[str, DeliveryState]:
        """Give the states of documents; those without a row are left out."""

    def aside(self, target: str, doc_ids: Collection[str]) -> bool:
        """Tell whether one of these was set aside: it never comes to the target.

        A person decides that: here, or on the till that wrote it.
        """

    def sending(self, target: str, doc_id: str, at_ms: int) -> bool:
        """Mark a document before the socket opens.

        Returns:
            False when it isn't open any more (somebody set it aside): then
            nothing is changed, and the engine doesn't send it.
        """

    def conclude(
        self, target: str, doc_id: str, outcome: Outcome, heard_ms: int
    ) -> None:
        """Keep what became of a document.

        Args:
            target: The target's name.
            doc_id: Which one.
            outcome: Its new state, and the target's words.
            heard_ms: Wall clock if this was a good exchange, else 0.
        """

    def heard(self, target: str, at_ms: int) -> None:
        """Keep that a target answered well, when no document changed."""

    def arrived(self, target: str, before: str, limit: int) -> tuple[Delivery, ...]:
        """Give deliveries that are at the target, newest first.

        Args:
            target: The target's name.
            before: Only those older than this document; empty for the newest.
            limit: How many at most.
        """

    def doubt(self, target: str, doc_ids: Collection[str]) -> None:
        """Mark documents as unknown that a target had and no longer shows."""

    def checked(self, target: str) -> tuple[int, int]:
        """Give epoch and sequence up to which all was there when looked up."""

    def check(self, target: str, document: Document) -> None:
        """Keep that this document and all before it are there."""

    def tally(self, target: str) -> Tally:
        """Count how a target stands."""
