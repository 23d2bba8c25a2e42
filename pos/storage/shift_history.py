"""What earlier documents of a shift say that its projection leaves out."""

from dataclasses import dataclass

from pos.domain.cash import Count
from pos.domain.journal import Document
from pos.domain.ports import Instant
from pos.storage import journal
from pos.storage.engine import Connection


@dataclass(frozen=True, slots=True)
class CashMove:
    """Cash put in or taken out, or the drawer opened without a sale.

    Attributes:
        kind: ``cash.paid_in``, ``cash.paid_out``, ``cash.dropped`` or
            ``drawer.opened``.
        amount: Rupiah, 0 for an opened drawer.
        reason: Why; of what went into a bag, the bag's number.
    """

    doc_id: str
    kind: str
    at: Instant
    actor: str
    amount: int
    reason: str


def cash_moves(connection: Connection, shift_id: str) -> tuple[CashMove, ...]:
    """List a shift's cash that wasn't a sale, the newest first."""
    rows = connection.execute(
        "SELECT doc_id FROM journal WHERE shift_id = ? AND kind IN "
        "('cash.paid_in', 'cash.paid_out', 'cash.dropped', 'drawer.opened') "
        "ORDER BY epoch DESC, seq DESC",
        (shift_id,),
    )
    documents = [journal.find(connection, doc_id) for (doc_id,) in rows.fetchall()]
    return tuple(_move(document) for document in documents if document)


def _move(document: Document) -> CashMove:
    return CashMove(
        doc_id=document.doc_id,
        kind=document.kind,
        at=document.at,
        actor=document.entry.actor,
        amount=document.body.get("amount", 0),
        reason=document.body.get("reason") or document.body.get("bag", ""),
    )


def last_float(connection: Connection) -> Count:
    """Give what this till's newest shift began with, by note; empty before any."""
    row = connection.execute(
        "SELECT shift_id FROM shifts WHERE till = (SELECT till FROM own_till) "
        "ORDER BY number DESC LIMIT 1"
    ).fetchone()
    opening = journal.find(connection, row[0]) if row else None
    return dict(opening.body["float"]) if opening else {}


def last_count(connection: Connection, shift_id: str) -> Count:
    """Give the notes and coins counted last in a shift; empty before any count."""
    document = _last(connection, shift_id, "shift.counted")
    return dict(document.body["count"]) if document else {}


def closing(connection: Connection, shift_id: str) -> Document | None:
    """Give the document that closed a shift; its paper is the Z report."""
    return _last(connection, shift_id, "shift.closed")


def _last(connection: Connection, shift_id: str, kind: str) -> Document | None:
    row = connection.execute(
        "SELECT doc_id FROM journal WHERE shift_id = ? AND kind = ? "
        "ORDER BY epoch DESC, seq DESC LIMIT 1",
        (shift_id, kind),
    ).fetchone()
    return journal.find(connection, row[0]) if row else None
