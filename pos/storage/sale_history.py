"""What became of a sale since: refunds, its void, copies of its receipt."""

import json
from dataclasses import dataclass
from enum import StrEnum

from pos.domain.journal import Document
from pos.domain.ports import Instant
from pos.domain.sale import Sale
from pos.storage import journal, queries
from pos.storage.engine import Connection


class EventKind(StrEnum):
    """What can happen to a sale."""

    REFUND = "refund"
    VOID = "void"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class SaleEvent:
    """One thing that happened to a sale.

    Attributes:
        doc_id: Whose paper can be printed again; empty for a copy.
        number: The paper's number, or the copy's.
        approved_by: Code of who allowed it, empty when nobody had to.
        amount: Rupiah given back, 0 for a copy.
    """

    kind: EventKind
    doc_id: str
    number: str
    at: Instant
    actor: str
    approved_by: str = ""
    reason: str = ""
    amount: int = 0


def find_sale(connection: Connection, number: str) -> Sale | None:
    """Find a sale by its number, or by that of its refund's or void's slip."""
    sale = queries.find_sale(connection, number)
    if sale is not None:
        return sale
    row = connection.execute(
        "SELECT doc_id FROM receipts WHERE number = ? AND copy_no = 0",
        (number.strip().upper(),),
    ).fetchone()
    document = journal.find(connection, row[0]) if row else None
    original = document.body.get("sale") if document else None
    return queries.find_sale(connection, original) if original else None


def events(connection: Connection, sale_id: str) -> tuple[SaleEvent, ...]:
    """List what happened to a sale, the oldest first."""
    rows = connection.execute(
        "SELECT refund_id FROM refunds WHERE sale_id = ? "
        "UNION SELECT voided_by FROM sales WHERE sale_id = ? AND voided_by != ''",
        (sale_id, sale_id),
    )
    documents = [journal.find(connection, doc_id) for (doc_id,) in rows.fetchall()]
    found = [_reversal(x) for x in documents if x is not None]
    found += _copies(connection, sale_id)
    return tuple(sorted(found, key=lambda event: event.at.at_ms))


def _reversal(document: Document) -> SaleEvent:
    body = document.body
    voided = document.kind == "sale.voided"
    return SaleEvent(
        kind=EventKind.VOID if voided else EventKind.REFUND,
        doc_id=document.doc_id,
        number=body["receipt_no"],
        at=document.at,
        actor=document.entry.actor,
        approved_by=body["approved_by"],
        reason=body["reason"],
        amount=body["amount"],
    )


def _copies(connection: Connection, sale_id: str) -> list[SaleEvent]:
    rows = connection.execute(
        "SELECT data FROM receipts WHERE doc_id = ? AND copy_no > 0", (sale_id,)
    )
    made = [json.loads(data)["copy"] for (data,) in rows]
    return [
        SaleEvent(
            kind=EventKind.COPY,
            doc_id="",
            number=str(copy["number"]),
            at=Instant(copy["at_ms"], copy["offset_min"]),
            actor=copy["by"],
        )
        for copy in made
    ]
