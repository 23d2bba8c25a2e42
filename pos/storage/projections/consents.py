"""What makers agreed to, by code."""

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def given(connection: Connection, document: Document) -> Totals:
    """A maker agreed to something, before a witness."""
    body = document.body
    connection.execute(
        "INSERT INTO consents VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') "
        "ON CONFLICT (consent_id) DO UPDATE SET code = excluded.code, "
        "scope = excluded.scope, text_version = excluded.text_version, "
        "given_day = excluded.given_day, last_day = excluded.last_day, "
        "witness = excluded.witness, actor = excluded.actor",
        (
            document.doc_id,
            body["code"],
            body["scope"],
            body["text"],
            body["given_day"],
            body["last_day"],
            body["witness"],
            document.entry.actor,
        ),
    )
    return {}


def withdrawn(connection: Connection, document: Document) -> Totals:
    """A maker took a consent back, perhaps on a till that is read first."""
    connection.execute(
        "INSERT INTO consents VALUES (?, '', '', '', '', '', '', '', ?) "
        "ON CONFLICT (consent_id) DO UPDATE SET withdrawn_day = CASE "
        "WHEN consents.withdrawn_day = '' "
        "OR excluded.withdrawn_day < consents.withdrawn_day "
        "THEN excluded.withdrawn_day ELSE consents.withdrawn_day END",
        (document.body["consent"], document.body["day"]),
    )
    return {}
