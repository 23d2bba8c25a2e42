"""What each line gave to its makers, the state and the capital, or took back."""

from collections.abc import Iterator, Sequence
from typing import Any

from pos.domain.journal import Body, Document
from pos.domain.makers import PREMI
from pos.storage.engine import Connection

#: The period that knew of a document, and whose last day isn't before its own.
KNOWN_TO = (
    "SELECT p.period_id FROM period_heads h "
    "JOIN share_periods p ON p.period_id = h.period_id "
    "WHERE h.till = ? AND (h.epoch > ? OR (h.epoch = ? AND h.seq >= ?)) "
    "AND p.last_day >= ? AND p.standing = 1 ORDER BY p.number LIMIT 1"
)


def give(connection: Connection, document: Document, lines: Sequence[Body]) -> None:
    """Write what lines of a sale give. Lines without a share have no rows."""
    _write(connection, document, document.doc_id, lines, 1)


def take_back(
    connection: Connection, document: Document, lines: Sequence[Body]
) -> None:
    """Write what a void or a refund takes back of its sale's shares."""
    _write(connection, document, document.body["sale"], lines, -1)


def _write(
    connection: Connection,
    document: Document,
    sale_id: str,
    lines: Sequence[Body],
    sign: int,
) -> None:
    found = [pair for line in lines if "share" in line for pair in _amounts(line)]
    if not found:
        return
    entry = document.entry
    till, epoch, seq = place = (document.till, document.epoch, document.seq)
    row = connection.execute(
        KNOWN_TO, (till, epoch, epoch, seq, entry.business_day)
    ).fetchone()
    after = (entry.shift_id, entry.business_day, *place, row[0] if row else "")
    connection.executemany(
        "INSERT INTO maker_shares VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (entry.doc_id, *key, sign * amount, sale_id, policy, *after)
            for key, amount, policy in found
        ],
    )


def _amounts(line: Body) -> Iterator[tuple[tuple[Any, str, str], int, str]]:
    """Give line, part and code, what it comes to, and by which policy."""
    share = line["share"]
    for part, amount in share["parts"]:
        if part != PREMI and amount:
            yield (line["no"], part, ""), amount, share["policy"]
    for code, amount in share["makers"]:
        if amount:
            yield (line["no"], PREMI, code), amount, share["policy"]
