"""A till's side of the hub: bring documents, find them, read the others'."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from psycopg import errors

from pos.domain.journal import Document, decode
from pos.domain.sync_ports import Brought, Neighbour
from pos.storage.hub.connection import HubConnection

#: Documents that are brought or read at a time.
PAGE: Final = 500


def tills(connection: HubConnection) -> tuple[Neighbour, ...]:
    """List the tills that the hub takes documents of."""
    rows = connection.execute("SELECT till, public_key FROM hub_tills ORDER BY till")
    return tuple(Neighbour(till, bytes.fromhex(key)) for till, key in rows.fetchall())


def bring(connection: HubConnection, documents: Sequence[Document]) -> Brought:
    """Add documents of one till, in their order: all of them, or none.

    Bringing them again changes nothing. At most some thousands at a time.
    """
    try:
        with connection.transaction():
            # one statement: a pipeline of many would complain about those behind
            # the first that is refused
            marks = ", ".join(["(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"] * len(documents))
            connection.execute(
                "INSERT INTO journal (till, epoch, seq, doc_id, kind, at_ms, shift_id, "  # noqa: S608
                "previous, digest, signature, data) "
                f"VALUES {marks} ON CONFLICT (doc_id) DO NOTHING",
                [value for document in documents for value in _row(document)],
            )
            _expect(connection, documents)
    except (_OtherError, errors.UniqueViolation):
        return Brought.FORK
    except errors.ForeignKeyViolation as error:
        stranger = error.diag.constraint_name == "fk_journal_till"
        return Brought.STRANGER if stranger else _gap_or_fork(connection, documents[0])
    except errors.InsufficientPrivilege:
        return Brought.STRANGER
    return Brought.THERE


class _OtherError(Exception):
    """What stands under an id isn't the document of that id."""


def _row(document: Document) -> tuple[object, ...]:
    return (
        document.till,
        document.epoch,
        document.seq,
        document.doc_id,
        document.kind,
        document.at.at_ms,
        document.entry.shift_id,
        document.previous,
        document.digest,
        document.signature,
        document.data,
    )


def _expect(connection: HubConnection, documents: Sequence[Document]) -> None:
    rows = connection.execute(
        "SELECT doc_id, digest FROM journal WHERE doc_id = ANY(?)",
        ([x.doc_id for x in documents],),
    )
    there = dict(rows.fetchall())
    if any(there.get(x.doc_id) != x.digest for x in documents):
        raise _OtherError


def _gap_or_fork(connection: HubConnection, document: Document) -> Brought:
    """Tell a missing predecessor from another one in its place."""
    before = connection.execute(
        "SELECT 1 FROM journal WHERE till = ? AND epoch = ? AND seq = ?",
        (document.till, document.epoch, document.seq - 1),
    ).fetchone()
    return Brought.GAP if before is None else Brought.FORK


def digest_of(connection: HubConnection, doc_id: str) -> str | None:
    """Give the hash of what the hub has under an id, or None."""
    row = connection.execute(
        "SELECT digest FROM journal WHERE doc_id = ?", (doc_id,)
    ).fetchone()
    return row[0] if row else None


def last_seq(connection: HubConnection, till: str, epoch: int) -> int:
    """Tell how far the hub has a chain; 0 when it has nothing of it."""
    row = connection.execute(
        "SELECT seq FROM journal WHERE till = ? AND epoch = ? "
        "ORDER BY seq DESC LIMIT 1",
        (till, epoch),
    ).fetchone()
    return int(row[0]) if row else 0


def epochs(connection: HubConnection, till: str) -> tuple[int, ...]:
    """List the epochs of a till, the first first."""
    rows = connection.execute(
        "SELECT DISTINCT epoch FROM journal WHERE till = ? ORDER BY epoch", (till,)
    )
    return tuple(epoch for (epoch,) in rows.fetchall())


def page_beyond(
    connection: HubConnection,
    till: str,
    known: Mapping[tuple[str, int], int],
    limit: int = PAGE,
) -> Iterator[Document]:
    """Give a till's next documents that somebody who knows so much lacks.

    By each chain's own sequence, never by a number that all tills share: such
    numbers are given at the insert and seen at the commit, so that a reader
    who goes by them misses documents.
    """
    for epoch in epochs(connection, till):
        rows = connection.execute(
            "SELECT data, digest, signature FROM journal "
            "WHERE till = ? AND epoch = ? AND seq > ? ORDER BY seq LIMIT ?",
            (till, epoch, known.get((till, epoch), 0), limit),
        ).fetchall()
        for data, digest, signature in rows:
            yield decode(bytes(data), digest, bytes(signature))
        limit -= len(rows)
        if limit <= 0:
            return
