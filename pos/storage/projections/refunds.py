"""Refunds, and what they leave of a sale."""

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def completed(connection: Connection, document: Document) -> Totals:
    """Lines of an earlier sale were given back."""
    entry, body = document.entry, document.body
    connection.execute(
        "INSERT INTO refunds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.doc_id,
            body["receipt_no"],
            body["sale"],
            entry.shift_id,
            entry.business_day,
            document.at.at_ms,
            entry.actor,
            body["approved_by"],
            body["reason"],
            body["tender"],
            body["net"],
            body["amount"],
        ),
    )
    for line in body["lines"]:
        connection.execute(
            "INSERT INTO refund_lines VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                entry.doc_id,
                line["no"],
                line["product"],
                line["quantity"],
                line["net"],
                line["restock"],
                line["maker"],
            ),
        )
        connection.execute(
            "UPDATE sale_lines SET refunded = refunded + ?, free_again = ? "
            "WHERE sale_id = ? AND line_no = ?",
            (line["quantity"], line["restock"], body["sale"], line["no"]),
        )
    connection.execute(
        "UPDATE sales SET refunded = refunded + ? WHERE sale_id = ?",
        (body["amount"], body["sale"]),
    )
    cash = body["amount"] if body["tender"] == "cash" else 0
    return {"refunds": 1, "refund_amount": body["amount"], "refund_cash": cash}
