"""Refunds, and what they leave of a sale."""

from typing import Final

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections import maker_shares
from pos.storage.projections.shifts import Totals

#: What came back of a sale, however early it was heard of.
OF_SALE: Final = "SELECT refund_id, amount FROM refunds WHERE sale_id = ?"


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
        _take_off(
            connection, body["sale"], line["no"], line["quantity"], line["restock"]
        )
    _give_back(connection, body["sale"], body["amount"])
    maker_shares.take_back(connection, document, body["lines"])
    cash = body["amount"] if body["tender"] == "cash" else 0
    return {"refunds": 1, "refund_amount": body["amount"], "refund_cash": cash}


def catch_up(connection: Connection, sale_id: str) -> None:
    """Take off a sale what came back of it before it was known here.

    Another till's refund may be read before the sale it is of: whatever the
    order in which documents come, the tables end the same.
    """
    rows = connection.execute(OF_SALE, (sale_id,)).fetchall()
    for refund_id, amount in rows:
        lines = connection.execute(
            "SELECT line_no, quantity, restock FROM refund_lines WHERE refund_id = ?",
            (refund_id,),
        ).fetchall()
        for line_no, quantity, restock in lines:
            _take_off(connection, sale_id, line_no, quantity, restock)
        _give_back(connection, sale_id, amount)


def _take_off(
    connection: Connection, sale_id: str, line_no: int, quantity: int, restock: int
) -> None:
    connection.execute(
        "UPDATE sale_lines SET refunded = refunded + ?, free_again = ? "
        "WHERE sale_id = ? AND line_no = ?",
        (quantity, restock, sale_id, line_no),
    )


def _give_back(connection: Connection, sale_id: str, amount: int) -> None:
    connection.execute(
        "UPDATE sales SET refunded = refunded + ? WHERE sale_id = ?", (amount, sale_id)
    )
