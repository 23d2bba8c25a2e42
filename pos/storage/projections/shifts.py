"""Shifts, and the running totals of each."""

import json
from collections.abc import Mapping
from functools import cache

from pos.domain.cash import Account
from pos.domain.journal import Document
from pos.storage.engine import Connection


def opened(connection: Connection, document: Document) -> None:
    """A shift began."""
    entry, body = document.entry, document.body
    connection.execute(
        "INSERT INTO shifts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', 0, 0, 0, '')",
        (
            entry.shift_id,
            document.till,
            body["number"],
            entry.actor,
            entry.business_day,
            document.at.at_ms,
            document.at.offset_min,
            body["float_total"],
            json.dumps(body["rules"], sort_keys=True),
        ),
    )
    connection.execute(
        "INSERT INTO shift_totals VALUES (?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, "
        "0, 0, 0, 0, 0, 0, '', '', 0)",
        (entry.shift_id,),
    )


def counted(connection: Connection, document: Document) -> None:
    """The drawer was counted; the first count is kept beside the second."""
    connection.execute(
        "UPDATE shifts SET counts = json_insert(counts, '$[#]', ?) WHERE shift_id = ?",
        (document.body["total"], document.entry.shift_id),
    )


def closed(connection: Connection, document: Document) -> None:
    """A shift ended, with its Z number."""
    body = document.body
    connection.execute(
        "UPDATE shifts SET closed_ms = ?, z_no = ?, expected = ?, reason = ? "
        "WHERE shift_id = ?",
        (
            document.at.at_ms,
            body["z_no"],
            body["expected"],
            body["reason"],
            document.entry.shift_id,
        ),
    )


def paid_in(connection: Connection, document: Document) -> None:
    """Cash was put in for a stated reason."""
    add(connection, document.entry.shift_id, {"paid_in": document.body["amount"]})


def paid_out(connection: Connection, document: Document) -> None:
    """Cash was taken out for a stated reason."""
    add(connection, document.entry.shift_id, {"paid_out": document.body["amount"]})


def drawer_opened(connection: Connection, document: Document) -> None:
    """The drawer was opened without a sale."""
    add(connection, document.entry.shift_id, {"drawer_opens": 1})


def line_removed(connection: Connection, document: Document) -> None:
    """A line was taken out after the buyer had seen the total."""
    add(connection, document.entry.shift_id, {"lines_removed": 1})


def basket_abandoned(connection: Connection, document: Document) -> None:
    """A basket was emptied after the buyer had seen the total."""
    add(connection, document.entry.shift_id, {"baskets_abandoned": 1})


def reprinted(connection: Connection, document: Document) -> None:
    """A copy of a receipt was asked for."""
    add(connection, document.entry.shift_id, {"reprints": 1})


def note_receipt(connection: Connection, document: Document) -> None:
    """Keep the first and the last number that the shift gave out."""
    number = document.body["receipt_no"]
    connection.execute(
        "UPDATE shift_totals SET last_receipt = ?, first_receipt = "
        "CASE first_receipt WHEN '' THEN ? ELSE first_receipt END WHERE shift_id = ?",
        (number, number, document.entry.shift_id),
    )


def move_drawer(connection: Connection, document: Document) -> None:
    """Keep what the drawer should hold: the sum of its postings."""
    amount = sum(
        x.amount for x in document.entry.postings if x.account == Account.DRAWER
    )
    if amount:
        add(connection, document.entry.shift_id, {"drawer": amount})


def add(connection: Connection, shift_id: str, amounts: Mapping[str, int]) -> None:
    """Add amounts to a shift's running totals, by column."""
    connection.execute(_add_sql(tuple(amounts)), (*amounts.values(), shift_id))


@cache
def _add_sql(columns: tuple[str, ...]) -> str:
    sums = ", ".join(f"{name} = {name} + ?" for name in columns)
    return f"UPDATE shift_totals SET {sums} WHERE shift_id = ?"  # noqa: S608
