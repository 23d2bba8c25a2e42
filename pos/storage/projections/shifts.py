"""Shifts, and the running totals of each."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Final

from pos.domain.cash import Account
from pos.domain.journal import Document
from pos.storage.engine import Connection

#: What a document adds to the running totals of its shift, by column.
Totals = Mapping[str, int]

_DRAWER: Final = Account.DRAWER.value


def opened(connection: Connection, document: Document) -> Totals:
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
        "0, 0, 0, 0, 0, 0, '', '', 0, 0)",
        (entry.shift_id,),
    )
    return {}


def counted(connection: Connection, document: Document) -> Totals:
    """The drawer was counted; the first count is kept beside the second."""
    shift_id = document.entry.shift_id
    (counts,) = connection.execute(
        "SELECT counts FROM shifts WHERE shift_id = ?", (shift_id,)
    ).fetchone()
    both = [*json.loads(counts), document.body["total"]]
    connection.execute(
        "UPDATE shifts SET counts = ? WHERE shift_id = ?",
        (json.dumps(both, separators=(",", ":")), shift_id),
    )
    return {}


def closed(connection: Connection, document: Document) -> Totals:
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
    return {}


def paid_in(_connection: Connection, document: Document) -> Totals:
    """Cash was put in for a stated reason."""
    return {"paid_in": document.body["amount"]}


def paid_out(_connection: Connection, document: Document) -> Totals:
    """Cash was taken out for a stated reason."""
    return {"paid_out": document.body["amount"]}


def drawer_opened(_connection: Connection, _document: Document) -> Totals:
    """The drawer was opened without a sale."""
    return {"drawer_opens": 1}


def line_removed(_connection: Connection, _document: Document) -> Totals:
    """A line was taken out after the buyer had seen the total."""
    return {"lines_removed": 1}


def basket_abandoned(_connection: Connection, _document: Document) -> Totals:
    """A basket was emptied after the buyer had seen the total."""
    return {"baskets_abandoned": 1}


def reprinted(_connection: Connection, _document: Document) -> Totals:
    """A copy of a receipt was asked for."""
    return {"reprints": 1}


def add(connection: Connection, document: Document, totals: Totals) -> None:
    """Bring the running totals of a document's shift up to date, all at once.

    Args:
        connection: The database.
        document: Its cash postings move the drawer, and the number it gave out
            is the shift's last, and first if there was none.
        totals: What it adds besides, by column.
    """
    amounts = dict(totals)
    drawer = sum(x.amount for x in document.entry.postings if x.account == _DRAWER)
    if drawer:
        amounts["drawer"] = drawer
    number = document.body.get("receipt_no", "")
    if amounts or number:
        numbers = (number, number) if number else ()
        connection.execute(
            add_sql(tuple(amounts), numbered=bool(number)),
            (*amounts.values(), *numbers, document.entry.shift_id),
        )


@cache
def add_sql(columns: tuple[str, ...], *, numbered: bool) -> str:
    """Give the statement that adds to a shift's running totals.

    Its values: the amounts, the last and the first number if it is numbered, the
    shift's id.
    """
    parts = [f"{name} = {name} + ?" for name in columns]
    if numbered:
        parts.append("last_receipt = ?")
        parts.append(
            "first_receipt = CASE first_receipt WHEN '' THEN ? ELSE first_receipt END"
        )
    return f"UPDATE shift_totals SET {', '.join(parts)} WHERE shift_id = ?"  # noqa: S608
