"""Locked days, and what of a day is to be known before and after."""

import json
import re
from collections.abc import Iterator
from typing import Final

from pos.domain.day_lock import DayLock, Heads, read_checks, read_figures
from pos.domain.journal import Document, decode
from pos.storage.engine import Connection

_LOCK: Final = (
    "SELECT lock_id, business_day, till, at_ms, offset_min, actor, approved_by, "
    "heads, figures, checklist, note FROM day_locks "
)

#: In a document's canonical bytes: a quote within a text has a backslash before
#: it, so that no text that somebody typed looks like this.
_APPROVED: Final = re.compile(rb'"approved_by":"[^"]')


def find_lock(connection: Connection, business_day: str) -> DayLock | None:
    """Give the lock of a day, or None.

    Two tills that don't hear of each other may both lock it: the first by the
    clock holds, whatever the order in which they came here.
    """
    row = connection.execute(
        _LOCK + "WHERE business_day = ? ORDER BY at_ms, lock_id LIMIT 1",
        (business_day,),
    ).fetchone()
    if row is None:
        return None
    *plain, approved_by, ends, figures, checks, note = row
    values = (
        *plain,
        tuple(json.loads(approved_by)),
        tuple((till, epoch, seq) for till, epoch, seq in json.loads(ends)),
        read_figures(json.loads(figures)),
        read_checks(json.loads(checks)),
        note,
    )
    return DayLock(*values)


def locked_days(connection: Connection) -> frozenset[str]:
    """Name the days that are locked."""
    rows = connection.execute("SELECT DISTINCT business_day FROM day_locks")
    return frozenset(day for (day,) in rows.fetchall())


def heads(connection: Connection) -> Heads:
    """Tell where each chain known here ends."""
    rows = connection.execute("SELECT till, epoch, seq FROM till_state ORDER BY till")
    return tuple((till, epoch, seq) for till, epoch, seq in rows.fetchall())


def refunded_by(connection: Connection, business_day: str) -> dict[str, int]:
    """Sum up what was given back on a day, by the means it went."""
    rows = connection.execute(
        "SELECT tender, sum(amount) FROM refunds WHERE business_day = ? "
        "GROUP BY tender",
        (business_day,),
    )
    return {tender: int(amount) for tender, amount in rows.fetchall()}


def approvals(connection: Connection, business_day: str) -> int:
    """Count a day's documents that somebody with more rights allowed."""
    rows = connection.execute(
        "SELECT j.data FROM journal j JOIN shifts s ON s.shift_id = j.shift_id "
        "WHERE s.business_day = ? AND j.kind IN "
        "('sale.completed', 'sale.voided', 'refund.completed')",
        (business_day,),
    )
    return sum(_APPROVED.search(bytes(data)) is not None for (data,) in rows)


def came_later(connection: Connection, lock: DayLock) -> Iterator[Document]:
    """Give a locked day's documents of shifts that came after it was locked."""
    rows = connection.execute(
        "SELECT j.till, j.epoch, j.seq, j.data, j.digest, j.signature FROM journal j "
        "JOIN shifts s ON s.shift_id = j.shift_id WHERE s.business_day = ? "
        "ORDER BY j.at_ms, j.till, j.epoch, j.seq",
        (lock.business_day,),
    )
    for till, epoch, seq, data, digest, signature in rows:
        if not lock.knew(till, epoch, seq):
            yield decode(bytes(data), digest, bytes(signature))
