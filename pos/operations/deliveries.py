"""What a person decides about documents that a place refuses or has otherwise."""

import json
from dataclasses import dataclass
from typing import Final

from pos.domain.errors import DeliveryError, ReasonNeededError
from pos.domain.journal import Body, Document, Entry
from pos.domain.people import Person, Right, require
from pos.domain.sync_ports import DeliveryState, Difference
from pos.storage.engine import Connection, Row
from pos.storage.writer import Transaction

#: Rows that a list shows; who has more has another problem.
MOST: Final = 200

#: States in which somebody may decide, and what a decision makes of them.
_AGAIN: Final = (DeliveryState.QUARANTINED, DeliveryState.DIVERGENT)
_ASIDE: Final = (
    DeliveryState.QUARANTINED,
    DeliveryState.PENDING,
    DeliveryState.UNKNOWN,
)


@dataclass(frozen=True, slots=True)
class Attention:
    """A document that a person has to look at.

    Attributes:
        receipt_no: Of the sale or refund; empty for other kinds.
        amount: What it is worth, in rupiah.
        at_ms: When it was written.
        words: What the place said, cleaned.
        code: Ours, for words.
    """

    target: str
    doc_id: str
    kind: str
    receipt_no: str
    amount: int
    at_ms: int
    state: DeliveryState
    words: str
    code: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Oversold:
    """A piece that exists once and was sold more than once.

    Attributes:
        first: Receipt and till of who was paid first, by the clocks of then.
        others: Those of the others, whose money has to be given back.
    """

    product_id: str
    name: str
    first: tuple[str, str]
    others: tuple[tuple[str, str], ...]


def attention(connection: Connection) -> tuple[Attention, ...]:
    """List what is quarantined or differs, the oldest first."""
    rows = connection.execute(
        "SELECT d.target, d.doc_id, d.kind, "
        "coalesce(s.receipt_no, r.receipt_no, ''), d.amount, j.at_ms, d.state, "
        "d.words, d.code, d.differences FROM deliveries d "
        "JOIN journal j ON j.doc_id = d.doc_id "
        "LEFT JOIN sales s ON s.sale_id = d.doc_id "
        "LEFT JOIN refunds r ON r.refund_id = d.doc_id "
        "WHERE d.state IN ('quarantined', 'divergent') "
        "ORDER BY d.epoch, d.seq LIMIT ?",
        (MOST,),
    )
    return tuple(map(_attention, rows.fetchall()))


def _attention(row: Row) -> Attention:
    *head, state, words, code, texts = row
    target, doc_id, kind, receipt_no, amount, at_ms = head
    return Attention(
        target,
        doc_id,
        kind,
        receipt_no,
        amount,
        at_ms,
        DeliveryState(state),
        words,
        code,
        _differences(texts),
    )


def _differences(text: str) -> tuple[Difference, ...]:
    return tuple(Difference(*row) for row in json.loads(text)) if text else ()


def oversold(connection: Connection) -> tuple[Oversold, ...]:
    """List pieces that two tills sold, with who was paid first."""
    rows = connection.execute(
        "SELECT l.product_id, l.name, s.receipt_no, s.till FROM sale_lines l "
        "JOIN sales s ON s.sale_id = l.sale_id "
        "WHERE l.kind = 'one_off' AND l.free_again = 0 AND l.product_id IN "
        "(SELECT product_id FROM sale_lines WHERE kind = 'one_off' "
        " AND free_again = 0 GROUP BY product_id HAVING count(*) > 1) "
        "ORDER BY l.product_id, s.at_ms, s.till LIMIT ?",
        (MOST,),
    )
    by_piece: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for product_id, name, receipt_no, till in rows.fetchall():
        by_piece.setdefault((product_id, name), []).append((receipt_no, till))
    return tuple(
        Oversold(*piece, sold[0], tuple(sold[1:]))
        for piece, sold in by_piece.items()
        if len(sold) > 1
    )


def retry(
    tx: Transaction,
    actor: Person,
    doc_id: str,
    target: str,
    approver: Person | None = None,
) -> Document:
    """Let a document be tried again: it is looked up, then sent.

    Raises:
        DeliveryError: It isn't waiting for anybody (``why``: ``state``).
        ApprovalNeededError: The person may not decide.
    """
    approved_by = require(actor, Right.DELIVERIES, approver)
    _decide(tx, doc_id, target, _AGAIN, DeliveryState.UNKNOWN)
    why: Body = {"reason": "", "approved_by": approved_by}
    return _write(tx, actor, "delivery.retried", (doc_id, target), why)


def set_aside(
    tx: Transaction,
    actor: Person,
    doc_id: str,
    target: str,
    reason: str,
    approver: Person | None = None,
) -> Document:
    """Let a document stay here for good; what waited for it goes on.

    Raises:
        DeliveryError: It arrived already, or is gone (``why``: ``state``).
        ReasonNeededError: No reason in words.
        ApprovalNeededError: The person may not decide.
    """
    approved_by = require(actor, Right.DELIVERIES, approver)
    _check_reason(reason)
    _decide(tx, doc_id, target, _ASIDE, DeliveryState.SET_ASIDE)
    why: Body = {"reason": reason.strip(), "approved_by": approved_by}
    return _write(tx, actor, "delivery.set_aside", (doc_id, target), why)


def accept(
    tx: Transaction,
    actor: Person,
    doc_id: str,
    target: str,
    reason: str,
    approver: Person | None = None,
) -> Document:
    """Take note that a place has a document otherwise than this till.

    Raises:
        DeliveryError: It doesn't differ (``why``: ``state``).
        ReasonNeededError: No reason in words.
        ApprovalNeededError: The person may not decide.
    """
    approved_by = require(actor, Right.DELIVERIES, approver)
    _check_reason(reason)
    _decide(tx, doc_id, target, (DeliveryState.DIVERGENT,), DeliveryState.ACKED)
    why: Body = {"reason": reason.strip(), "approved_by": approved_by}
    return _write(tx, actor, "delivery.accepted", (doc_id, target), why)


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise ReasonNeededError


def _decide(
    tx: Transaction,
    doc_id: str,
    target: str,
    before: tuple[DeliveryState, ...],
    after: DeliveryState,
) -> None:
    done = tx.connection.execute(
        "UPDATE deliveries SET state = ? WHERE target = ? AND doc_id = ? "
        "AND state IN (SELECT value FROM json_each(?))",
        (after.value, target, doc_id, json.dumps([x.value for x in before])),
    )
    if not done.rowcount:
        raise DeliveryError(why="state", target=target)


def _write(
    tx: Transaction, actor: Person, kind: str, delivery: tuple[str, str], why: Body
) -> Document:
    doc_id, target = delivery
    body = {"document": doc_id, "target": target, **why}
    body["approved_by"] = body["approved_by"] or actor.code
    day = tx.at.local_date.isoformat()
    return tx.append(Entry(tx.ids.new(), kind, actor.code, body, business_day=day))
