"""Who signs in: code, role and whether still here. Names live elsewhere."""

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def added(connection: Connection, document: Document) -> Totals:
    """Somebody may sign in from now on."""
    body = document.body
    connection.execute(
        "INSERT INTO people VALUES (?, ?, ?, ?, ?)",
        (
            body["person"],
            body["code"],
            body["role"],
            body["active"],
            document.till,
        ),
    )
    return {}


def changed(connection: Connection, document: Document) -> Totals:
    """A person's role changed, or the person left."""
    body = document.body
    connection.execute(
        "UPDATE people SET role = ?, active = ? WHERE person_id = ?",
        (body["role"], body["active"], body["person"]),
    )
    return {}
