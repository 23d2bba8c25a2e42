"""Days that were locked."""

import json
from typing import Final

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals

#: What is kept as the document said it, to be read and never to be searched.
_KEPT: Final = ("approved_by", "heads", "figures", "checklist")


def locked(connection: Connection, document: Document) -> Totals:
    """Somebody reconciled and locked a business day."""
    body = document.body
    kept = (
        json.dumps(body[name], sort_keys=True, separators=(",", ":")) for name in _KEPT
    )
    connection.execute(
        "INSERT INTO day_locks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.doc_id,
            body["business_day"],
            document.till,
            document.at.at_ms,
            document.at.offset_min,
            document.entry.actor,
            *kept,
            body["note"],
        ),
    )
    return {}
