"""Walk the chain of documents and name every link that doesn't hold."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from pos.domain.errors import DocumentError
from pos.domain.journal import GENESIS, Document, decode, digest_of
from pos.storage.engine import Connection
from pos.storage.finding import Finding, Wrong
from pos.storage.keys import verifier

#: Every column of the journal, in the order of ``Link``. A tool that edits bytes
#: may leave them behind as text.
_LINKS: Final = (
    "SELECT till, epoch, seq, doc_id, kind, at_ms, shift_id, previous, digest, "
    "CAST(signature AS BLOB), CAST(data AS BLOB) FROM journal "
    "ORDER BY till, epoch, seq"
)

#: Counters that a document's body carries, each without gaps.
COUNTERS: Final = ("receipt_seq", "z_no")


@dataclass(frozen=True, slots=True)
class Link:
    """One row of the journal, as it stands in the table."""

    till: str
    epoch: int
    seq: int
    doc_id: str
    kind: str
    at_ms: int
    shift_id: str
    previous: str
    digest: str
    signature: bytes
    data: bytes

    @property
    def where(self) -> tuple[str | int, ...]:
        """Where it stands."""
        return ("journal", self.till, self.epoch, self.seq)


def links(connection: Connection) -> Iterator[Link]:
    """Give every row of the journal in the chain's order."""
    for row in connection.execute(_LINKS):
        yield Link(*row)


@dataclass
class Chain:
    """Checks one link after the other, and remembers the last.

    Attributes:
        keys: Public keys of tills, by code. For a till without one, the key that
            its first document names is believed.
        findings: What was wrong so far.
        seq: Sequence of the last link.
        digest: Its hash; empty when it can't be relied on.
    """

    keys: Mapping[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    till: str = ""
    epoch: int = 0
    seq: int = 0
    digest: str = GENESIS
    _counters: dict[str, int | None] = field(default_factory=dict)
    _signed: Callable[[bytes, bytes], bool] | None = None

    def check(self, link: Link) -> Document | None:
        """Check the next link; what is wrong with it is added to the findings.

        Returns:
            The document, or None when its bytes can't be read.
        """
        if (link.till, link.epoch) != (self.till, self.epoch):
            self._start(link)
        before = len(self.findings)
        document = None
        try:
            self._check_place(link)
            document = self._read(link)
            if document is not None:
                self._check_document(link, document)
        except (TypeError, AttributeError, ValueError) as error:
            # values of other types than any program of ours writes
            self._wrong(Wrong.UNREADABLE, link, "a document", repr(error))
        good = len(self.findings) == before
        self.seq, self.digest = link.seq, link.digest if good else ""
        return document

    def _start(self, link: Link) -> None:
        new_till = link.till != self.till
        self.till, self.epoch, self.seq = link.till, link.epoch, 0
        if new_till:
            self.digest, self._signed = GENESIS, None
            self._counters = dict.fromkeys(COUNTERS, 0)

    def _wrong(self, kind: Wrong, link: Link, expected: object, found: object) -> None:
        self.findings.append(Finding(kind, link.where, str(expected), str(found)))

    def _check_place(self, link: Link) -> None:
        """Find gaps, and links that name another document before them."""
        if link.seq != self.seq + 1:
            last = f"…{link.seq - 1}" if link.seq > self.seq + 2 else ""
            where = (*link.where[:3], self.seq + 1)
            wanted = f"document {self.seq + 1}{last}"
            found = f"document {link.seq}"
            self.findings.append(Finding(Wrong.MISSING, where, wanted, found))
            self.digest = ""
            self._counters = dict.fromkeys(COUNTERS)
        elif self.digest and link.previous != self.digest:
            self._wrong(Wrong.CHAIN, link, self.digest, link.previous)

    def _read(self, link: Link) -> Document | None:
        digest = digest_of(link.data)
        if digest != link.digest:
            self._wrong(Wrong.CHANGED, link, link.digest, digest)
        try:
            return decode(link.data, link.digest, link.signature)
        except DocumentError as error:
            self._wrong(Wrong.UNREADABLE, link, "a document", error)
            return None

    def _check_document(self, link: Link, document: Document) -> None:
        own = (document.till, document.epoch, document.seq)
        if own != (link.till, link.epoch, link.seq):
            self._wrong(Wrong.MISPLACED, link, link.where[1:], own)
        self._check_columns(link, document)
        self._check_signature(link, document)
        total = sum(posting.amount for posting in document.entry.postings)
        if total:
            self._wrong(Wrong.UNBALANCED, link, 0, total)
        self._check_counters(link, document)

    def _check_columns(self, link: Link, document: Document) -> None:
        """Compare what is searched for with the bytes it was taken from."""
        said = {
            "doc_id": document.doc_id,
            "kind": document.kind,
            "at_ms": document.at.at_ms,
            "shift_id": document.entry.shift_id,
            "previous": document.previous,
        }
        for name, value in said.items():
            found = getattr(link, name)
            if found != value:
                self._wrong(
                    Wrong.COLUMN, link, f"{name} = {value}", f"{name} = {found}"
                )

    def _check_signature(self, link: Link, document: Document) -> None:
        if self._signed is None:
            self._signed = verifier(self._key(link, document))
        message = b""
        with suppress(ValueError):
            message = bytes.fromhex(link.digest)
        if not self._signed(link.signature, message):
            self._wrong(Wrong.SIGNATURE, link, "signed by the till", "not signed by it")

    def _key(self, link: Link, document: Document) -> bytes:
        """Give the key to believe: the known one, else its first document's."""
        known, named = self.keys.get(link.till), b""
        if document.kind == "till.registered":
            with suppress(ValueError, TypeError):
                named = bytes.fromhex(document.body.get("public_key", ""))
        else:
            self._wrong(Wrong.UNREGISTERED, link, "till.registered", document.kind)
        if known is not None and named and named != known:
            self._wrong(Wrong.KEY, link, known.hex(), named.hex())
        return known or named

    def _check_counters(self, link: Link, document: Document) -> None:
        for name in COUNTERS:
            number = document.body.get(name)
            if number is None:
                continue
            last = self._counters[name]
            if last is not None and number != last + 1:
                self._wrong(Wrong.NUMBER, link, f"{name} {last + 1}", number)
            self._counters[name] = number
