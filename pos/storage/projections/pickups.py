"""What was done with web orders that are picked up."""

import json

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def step(connection: Connection, document: Document) -> Totals:
    """A web order was packed, or handed over."""
    body = document.body
    connection.execute(
        "INSERT INTO pickup_steps VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.doc_id,
            document.till,
            document.kind,
            body["source"],
            body["order"],
            body["number"],
            body["total"],
            json.dumps([[x["sku"], x["name"], x["quantity"]] for x in body["lines"]]),
            body.get("name_check", ""),
            body.get("paid_in", ""),
            document.entry.actor,
            document.at.at_ms,
        ),
    )
    return {}
