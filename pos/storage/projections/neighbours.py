"""Other tills whose documents are believed."""

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def accepted(connection: Connection, document: Document) -> Totals:
    """Somebody compared a neighbour's key and accepted it."""
    body = document.body
    connection.execute(
        "INSERT INTO neighbours VALUES (?, ?, ?) ON CONFLICT (till) DO UPDATE SET "
        "public_key = excluded.public_key, accepted_by = excluded.accepted_by",
        (body["till"], body["public_key"], document.entry.actor),
    )
    return {}
