"""Append documents to the chain, and read them back."""

from collections.abc import Iterator
from dataclasses import dataclass

from pos.domain.journal import GENESIS, Document, Entry, decode, digest_of, encode
from pos.domain.ports import Clock, Signer
from pos.storage.engine import Connection
from pos.storage.projections import project


@dataclass(frozen=True, slots=True)
class Head:
    """Where a till's chain ends, and its counters."""

    till: str
    epoch: int
    seq: int
    digest: str
    at_ms: int
    receipt_seq: int
    shift_number: int
    z_no: int


def read_head(connection: Connection) -> Head | None:
    """Give the end of the till's chain, or None before its first document."""
    row = connection.execute("SELECT * FROM till_state").fetchone()
    return Head(*row) if row else None


def append(
    connection: Connection, clock: Clock, signer: Signer, till: str, entry: Entry
) -> Document:
    """Write a document at the end of the chain and project it.

    Runs inside the caller's transaction: it is durable when that commits.

    Raises:
        DocumentError: Its postings don't balance, or its body isn't plain.
    """
    head = read_head(connection) or Head(till, 1, 0, GENESIS, 0, 0, 0, 0)
    at = clock.now()
    data = encode(till, head.epoch, head.seq + 1, at, entry, head.digest)
    digest = digest_of(data)
    document = Document(
        till=till,
        epoch=head.epoch,
        seq=head.seq + 1,
        at=at,
        entry=entry,
        previous=head.digest,
        data=data,
        digest=digest,
        signature=signer.sign(bytes.fromhex(digest)),
    )
    insert(connection, document)
    project(connection, document)
    return document


def insert(connection: Connection, document: Document) -> None:
    """Write one row of the journal."""
    connection.execute(
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
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
        ),
    )


def find(connection: Connection, doc_id: str) -> Document | None:
    """Find a document by its id."""
    row = connection.execute(
        "SELECT data, digest, signature FROM journal WHERE doc_id = ?", (doc_id,)
    ).fetchone()
    return decode(*row) if row else None


def walk(connection: Connection) -> Iterator[Document]:
    """Give every document in the chain's order."""
    rows = connection.execute(
        "SELECT data, digest, signature FROM journal ORDER BY till, epoch, seq"
    )
    for row in rows:
        yield decode(*row)
