"""Share policies that were adopted."""

import json

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def adopted(connection: Connection, document: Document) -> Totals:
    """Two people adopted a policy."""
    body = document.body
    connection.execute(
        "INSERT INTO policies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.doc_id,
            body["number"],
            document.till,
            document.at.at_ms,
            body["basis"],
            json.dumps(body["parts"], separators=(",", ":")),
            body["floor"],
            body["rate"],
            body["valid_from"],
            body["legal_basis"],
            json.dumps(body["approved_by"], separators=(",", ":")),
        ),
    )
    return {}
