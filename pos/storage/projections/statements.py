"""Statements, what was chosen and settled by them, and marks of single payments."""

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def imported(connection: Connection, document: Document) -> Totals:
    """Rows of a statement were taken in."""
    body = document.body
    connection.executemany(
        "INSERT INTO statement_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (key, document.doc_id, body["source"], body["kind"], *rest)
            for key, *rest in body["rows"]
        ],
    )
    return {}


def decided(connection: Connection, document: Document) -> Totals:
    """A person paired a row, left it, or took that back."""
    body = document.body
    connection.execute(
        "INSERT INTO statement_choices VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            document.doc_id,
            body["row"],
            body["choice"],
            body["payment"],
            body["reason"],
            document.entry.actor,
            document.at.at_ms,
        ),
    )
    return {}


def matched(connection: Connection, document: Document) -> Totals:
    """Pairs were posted."""
    connection.executemany(
        "INSERT INTO statement_matches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (document.doc_id, number, *pair)
            for number, pair in enumerate(document.body["pairs"], 1)
        ],
    )
    return {}


def verified(connection: Connection, document: Document) -> Totals:
    """A person has seen a QRIS payment after all."""
    _mark(connection, document, "verified")
    return {}


def written_off(connection: Connection, document: Document) -> Totals:
    """A QRIS payment never came."""
    _mark(connection, document, "written_off")
    return {}


def _mark(connection: Connection, document: Document, mark: str) -> None:
    body = document.body
    connection.execute(
        "INSERT INTO qris_marks VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.doc_id,
            body["payment"],
            mark,
            body["reference"],
            body["amount"],
            body["reason"],
            document.entry.actor,
            document.at.at_ms,
        ),
    )
