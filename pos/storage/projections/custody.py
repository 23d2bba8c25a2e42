"""Sealed bags and deposits."""

from pos.domain.journal import Document
from pos.storage.engine import Connection
from pos.storage.projections.shifts import Totals


def dropped(connection: Connection, document: Document) -> Totals:
    """Cash went from the drawer into a bag while the shift runs."""
    _add_bag(connection, document)
    return {"dropped": document.body["amount"]}


def sealed(connection: Connection, document: Document) -> Totals:
    """Cash went from the safe into a bag."""
    _add_bag(connection, document)
    return {}


def _add_bag(connection: Connection, document: Document) -> None:
    entry, body = document.entry, document.body
    connection.execute(
        "INSERT INTO bags VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0)",
        (
            entry.doc_id,
            body["bag"],
            document.till,
            entry.shift_id,
            entry.business_day,
            body["amount"],
            document.at.at_ms,
            entry.actor,
            body["witness"],
        ),
    )


def opened(connection: Connection, document: Document) -> Totals:
    """A bag was opened again."""
    connection.execute(
        "UPDATE bags SET gone = 1 WHERE bag_id = ?", (document.body["bag_id"],)
    )
    return {}


def sent(connection: Connection, document: Document) -> Totals:
    """Bags were brought away."""
    body = document.body
    connection.execute(
        "INSERT INTO deposits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', 0, 0, 0)",
        (
            document.doc_id,
            document.till,
            body["way"],
            body["reference"],
            body["amount"],
            document.at.at_ms,
            document.entry.actor,
            body["witness"],
            body["expires_ms"],
        ),
    )
    connection.executemany(
        "UPDATE bags SET deposit_id = ? WHERE bag_id = ?",
        [(document.doc_id, bag_id) for bag_id in body["bags"]],
    )
    return {}


def received(connection: Connection, document: Document) -> Totals:
    """A deposit was proved by the number that the bank or treasury gave."""
    body = document.body
    connection.execute(
        "UPDATE deposits SET ntb = ?, ntpn = ?, received = ?, received_ms = ? "
        "WHERE deposit_id = ?",
        (
            body["ntb"],
            body["ntpn"],
            body["received"],
            document.at.at_ms,
            body["deposit"],
        ),
    )
    connection.execute(
        "UPDATE bags SET gone = 1 WHERE deposit_id = ?", (body["deposit"],)
    )
    return {}


def cancelled(connection: Connection, document: Document) -> Totals:
    """Bags came back."""
    deposit_id = document.body["deposit"]
    connection.execute(
        "UPDATE deposits SET cancelled = 1 WHERE deposit_id = ?", (deposit_id,)
    )
    connection.execute(
        "UPDATE bags SET deposit_id = '' WHERE deposit_id = ?", (deposit_id,)
    )
    return {}
