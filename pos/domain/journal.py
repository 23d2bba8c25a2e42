"""The journal's entries: documents with postings and moves, chained by hash."""

import hashlib
import json
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Any, Final

from pos.domain.errors import DocumentError
from pos.domain.ports import Instant

#: Format of a document's bytes; a reader refuses what is newer.
VERSION: Final = 1

#: What the first document of a chain names as the hash before it.
GENESIS: Final = "0" * 64

Body = dict[str, Any]

#: Types of a body's leaves. Not ``bool``: other languages tell it from 0 and 1.
_PLAIN: Final = frozenset({str, int, type(None)})
_KEYS: Final = frozenset({str})


@dataclass(frozen=True, slots=True)
class Posting:
    """One signed amount on one account: debit positive, credit negative."""

    account: str
    amount: int


@dataclass(frozen=True, slots=True)
class Move:
    """Goods going from one place to another.

    Attributes:
        quantity: Units, or grams when weighed; more than zero.
    """

    product_id: str
    source: str
    target: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What an operation wants to write: a document without its place yet.

    Attributes:
        kind: Dotted past tense, such as ``sale.completed``.
        actor: Code of the person.
        shift_id: The shift it belongs to, or empty.
        business_day: ``YYYY-MM-DD`` of that shift, or the local day.
    """

    doc_id: str
    kind: str
    actor: str
    body: Body
    postings: tuple[Posting, ...] = ()
    moves: tuple[Move, ...] = ()
    shift_id: str = ""
    business_day: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One immutable entry of the journal.

    Attributes:
        till: The till's code.
        epoch: Counts up when a till was restored or cloned.
        seq: Counts up within the epoch, from 1, without gaps.
        previous: Hash of the document before, hex.
        data: The canonical bytes; made once, and reused everywhere.
        digest: SHA-256 of ``data``, hex.
        signature: Ed25519 over the digest's 32 bytes.
    """

    till: str
    epoch: int
    seq: int
    at: Instant
    entry: Entry
    previous: str
    data: bytes = field(repr=False)
    digest: str
    signature: bytes = field(repr=False)

    @property
    def doc_id(self) -> str:
        """The document's UUIDv7."""
        return self.entry.doc_id

    @property
    def kind(self) -> str:
        """The document's kind."""
        return self.entry.kind

    @property
    def body(self) -> Body:
        """What the kind says."""
        return self.entry.body

    @property
    def seal(self) -> str:
        """Sequence and 64 bits of the hash, short enough for paper."""
        return seal(self.seq, self.digest)


def seal(seq: int, digest: str) -> str:
    """Write sequence and the first 64 bits of a hash: ``17-7F3A-91C2-...``.

    It has letters that every printer has, since it is compared on paper.
    """
    head = digest[:16].upper()
    return f"{seq}-" + "-".join(head[i : i + 4] for i in range(0, 16, 4))


def canonical(whole: object) -> bytes:
    """Write JSON with sorted keys, without white space, in UTF-8.

    Raises:
        UnicodeEncodeError: A text holds half of a surrogate pair.
    """
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def encode(  # noqa: PLR0913  # a document is its place and its entry
    till: str,
    epoch: int,
    seq: int,
    at: Instant,
    entry: Entry,
    previous: str,
    *,
    write: Callable[[object], bytes] = canonical,
) -> bytes:
    """Make a document's canonical bytes: whole numbers, texts, lists, objects.

    Args:
        till: The till's code.
        epoch: The chain's epoch.
        seq: The document's place in it.
        at: The moment it is written.
        entry: What it says.
        previous: Hash of the document before, hex.
        write: Writes what ``canonical`` does, perhaps quicker.

    Raises:
        DocumentError: Postings don't sum to zero, or something isn't a whole
            number, text, list or object.
        UnicodeEncodeError: A text holds half of a surrogate pair; ``legible``
            gives an entry without.
    """
    if sum(posting.amount for posting in entry.postings):
        raise DocumentError(why="unbalanced", kind=entry.kind)
    _check_plain(entry.body, entry.kind)
    whole = {
        "v": VERSION,
        "till": till,
        "epoch": epoch,
        "seq": seq,
        "at_ms": at.at_ms,
        "offset_min": at.offset_min,
        "prev": previous,
        "id": entry.doc_id,
        "kind": entry.kind,
        "actor": entry.actor,
        "shift": entry.shift_id,
        "day": entry.business_day,
        "body": entry.body,
        "postings": [[x.account, x.amount] for x in entry.postings],
        "moves": [[x.product_id, x.source, x.target, x.quantity] for x in entry.moves],
    }
    return write(whole)


def legible(text: str) -> str:
    """Give a text that can be written: half a surrogate pair becomes ``?``.

    Such halves come from emoji that were cut when pasted or typed; they must
    not cost a sale.
    """
    return text.encode(errors="replace").decode()


def legible_entry(entry: Entry) -> Entry:
    """Give an entry all of whose texts can be written."""
    body = json.loads(legible(json.dumps(entry.body, ensure_ascii=False)))
    return replace(entry, body=body, actor=legible(entry.actor))


def digest_of(data: bytes) -> str:
    """Hash a document's bytes: SHA-256, hex."""
    return hashlib.sha256(data).hexdigest()


def decode(data: bytes, digest: str, signature: bytes) -> Document:
    """Read a document back from its bytes.

    Raises:
        DocumentError: The bytes aren't a document, or of a newer version.
    """
    try:
        whole = json.loads(data)
        if whole["v"] > VERSION:
            raise DocumentError(why="newer", version=whole["v"])
        entry = Entry(
            doc_id=whole["id"],
            kind=whole["kind"],
            actor=whole["actor"],
            body=_checked_body(whole["body"]),
            postings=tuple(_posting(*row) for row in whole["postings"]),
            moves=tuple(Move(*row) for row in whole["moves"]),
            shift_id=whole["shift"],
            business_day=whole["day"],
        )
        return Document(
            till=whole["till"],
            epoch=whole["epoch"],
            seq=whole["seq"],
            at=Instant(whole["at_ms"], whole["offset_min"]),
            entry=entry,
            previous=whole["prev"],
            data=data,
            digest=digest,
            signature=signature,
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DocumentError(why="unreadable") from error


def _checked_body(body: object) -> Body:
    if not isinstance(body, dict):
        raise TypeError(body)
    return body


def _posting(account: str, amount: int) -> Posting:
    if type(amount) is not int:
        raise TypeError(amount)
    return Posting(account, amount)


def _check_plain(value: object, kind: str) -> None:
    """Refuse what isn't a text, a whole number, nothing, a list or an object.

    Looks at all the types in a list at once: a sale has hundreds of leaves, and
    is written while a buyer waits.
    """
    inner: Collection[object]
    if isinstance(value, dict):
        if not _KEYS.issuperset(map(type, value)):
            raise DocumentError(why="key", kind=kind, keys=repr(list(value)))
        inner = value.values()
    elif not isinstance(value, (list, tuple)):
        raise DocumentError(why="not_plain", kind=kind, value=repr(value))
    else:
        inner = value
    if not _PLAIN.issuperset(map(type, inner)):
        for one in inner:
            if type(one) not in _PLAIN:
                _check_plain(one, kind)
