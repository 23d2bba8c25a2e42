"""Take in the documents of other tills: a union by id, whatever order they come in."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from pos.domain.errors import DocumentError
from pos.domain.journal import Document, decode, digest_of
from pos.storage import journal
from pos.storage.engine import Connection
from pos.storage.head import Head, read_head
from pos.storage.keys import verifier
from pos.storage.projections import project

#: How far each chain is known: the last sequence by till and epoch.
Vector = dict[tuple[str, int], int]

_COLUMNS = "data, digest, signature"


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of taking documents in.

    Attributes:
        added: How many are part of the journal now that weren't before.
        known: How many were there already.
        held: How many wait for the documents before them.
        nouns: What changed, as the first part of the added documents' kinds.
    """

    added: int = 0
    known: int = 0
    held: int = 0
    nouns: frozenset[str] = frozenset()


def vector(connection: Connection) -> Vector:
    """Tell how far each chain is known here, documents on hold left out."""
    rows = connection.execute(
        "SELECT till, epoch, max(seq) FROM journal GROUP BY till, epoch"
    )
    return {(till, epoch): seq for till, epoch, seq in rows.fetchall()}


def beyond(connection: Connection, known: Vector) -> Iterator[Document]:
    """Give every document that somebody who knows so much lacks, in chain order."""
    for (till, epoch), last in sorted(vector(connection).items()):
        first = known.get((till, epoch), 0)
        if first < last:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM journal WHERE till = ? AND epoch = ? "  # noqa: S608
                "AND seq > ? ORDER BY seq",
                (till, epoch, first),
            )
            for row in rows:
                yield decode(*row)


def merge(connection: Connection, documents: Iterable[Document]) -> Merged:
    """Take in documents of neighbours, within the caller's transaction.

    Any order and any repetition gives the same journal and the same tables. A
    document whose predecessor isn't here yet is held until that comes.

    Raises:
        DocumentError: One can't be believed; then the caller takes none of them.
            ``why``: ``stranger`` (its till was never accepted), ``changed`` (its
            bytes aren't those that were hashed), ``signature``, ``fork`` (another
            document stands in its place: a till was cloned or restored), ``lost``
            (it is this till's own, and isn't in its journal).
    """
    merging = _Merging(connection)
    for document in documents:
        merging.take(document)
    return merging.merged


@dataclass
class _Merging:
    connection: Connection
    merged: Merged = field(default_factory=Merged)
    _heads: dict[str, Head] = field(default_factory=dict)
    _checks: dict[str, Callable[[bytes, bytes], bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        row = self.connection.execute("SELECT till FROM own_till").fetchone()
        self._own = row[0] if row else ""

    def take(self, document: Document) -> None:
        self._check(document)
        there = self._standing(document)
        if there is not None:
            if there != document.digest:
                raise _refusal("fork", document)
            self.merged = replace(self.merged, known=self.merged.known + 1)
        elif document.till == self._own:
            raise _refusal("lost", document)
        elif self._follows(document):
            self._add(document)
            self._add_held(document.till)
        else:
            self._hold(document)

    def _check(self, document: Document) -> None:
        """Believe only what a neighbour signed."""
        if digest_of(document.data) != document.digest:
            raise _refusal("changed", document)
        if document.till == self._own:
            return  # it has to stand in the journal already, by its digest
        holds = self._checks.get(document.till)
        if holds is None:
            holds = self._checks[document.till] = self._verifier(document)
        if not holds(document.signature, bytes.fromhex(document.digest)):
            raise _refusal("signature", document)

    def _verifier(self, document: Document) -> Callable[[bytes, bytes], bool]:
        row = self.connection.execute(
            "SELECT public_key FROM neighbours WHERE till = ?", (document.till,)
        ).fetchone()
        if row is None:
            raise _refusal("stranger", document)
        return verifier(bytes.fromhex(row[0]))

    def _standing(self, document: Document) -> str | None:
        """Give the digest of what stands in its place, in the journal or on hold."""
        place = (document.till, document.epoch, document.seq)
        row = self.connection.execute(
            "SELECT digest FROM journal WHERE till = ? AND epoch = ? AND seq = ? "
            "UNION ALL SELECT digest FROM held_documents "
            "WHERE till = ? AND epoch = ? AND seq = ?",
            (*place, *place),
        ).fetchone()
        return row[0] if row else None

    def _head(self, till: str) -> Head:
        if till not in self._heads:
            self._heads[till] = read_head(self.connection, till)
        return self._heads[till]

    def _follows(self, document: Document) -> bool:
        """Tell whether it is the next of its chain.

        Raises:
            DocumentError: It is the next by number but names another before it.
        """
        head = self._head(document.till)
        if (document.epoch, document.seq) == (head.epoch, head.seq + 1):
            if document.previous != head.digest:
                raise _refusal("fork", document)
            return True
        # a till that was restored begins a new epoch behind any of its documents
        return (document.epoch, document.seq) == (
            head.epoch + 1,
            1,
        ) and self.connection.execute(
            "SELECT 1 FROM journal WHERE till = ? AND digest = ?",
            (document.till, document.previous),
        ).fetchone() is not None

    def _add(self, document: Document) -> None:
        journal.insert(self.connection, document)
        head = project(self.connection, document, self._head(document.till))
        self._heads[document.till] = head
        self.merged = replace(
            self.merged,
            added=self.merged.added + 1,
            nouns=self.merged.nouns | {document.kind.partition(".")[0]},
        )

    def _hold(self, document: Document) -> None:
        self.connection.execute(
            "INSERT INTO held_documents VALUES (?, ?, ?, ?, ?, ?)",
            (
                document.till,
                document.epoch,
                document.seq,
                document.digest,
                document.signature,
                document.data,
            ),
        )
        self.merged = replace(self.merged, held=self.merged.held + 1)

    def _add_held(self, till: str) -> None:
        """Add what waited for the document that was just added."""
        for document in self._held(till):
            if not self._follows(document):
                return
            self.connection.execute(
                "DELETE FROM held_documents WHERE till = ? AND epoch = ? AND seq = ?",
                (till, document.epoch, document.seq),
            )
            self._add(document)

    def _held(self, till: str) -> list[Document]:
        rows = self.connection.execute(
            f"SELECT {_COLUMNS} FROM held_documents WHERE till = ? "  # noqa: S608
            "ORDER BY epoch, seq",
            (till,),
        )
        return [decode(*row) for row in rows.fetchall()]


def _refusal(why: str, document: Document) -> DocumentError:
    return DocumentError(
        why=why, till=document.till, epoch=document.epoch, seq=document.seq
    )
