"""What hasn't arrived at the places that are set up: for screens and papers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pos.domain.sync_ports import SALES
from pos.storage.engine import Connection

_NAME: Final = "sync_places"

_SALES: Final = ", ".join(f"'{kind}'" for kind in SALES)

#: Sales and refunds of this till that a target lacks: with a row, or without.
_MISSING: Final = (
    "SELECT d.doc_id, d.amount FROM deliveries d WHERE d.target = ? "  # noqa: S608
    f"AND d.kind IN ({_SALES}) "
    "AND d.state IN ('pending', 'sending', 'unknown', 'quarantined') "
    "UNION ALL SELECT j.doc_id, coalesce(s.total + s.rounding, -r.amount, 0) "
    "FROM journal j LEFT JOIN sync_targets t ON t.target = ? "
    "LEFT JOIN sales s ON s.sale_id = j.doc_id "
    "LEFT JOIN refunds r ON r.refund_id = j.doc_id "
    "WHERE j.till = (SELECT till FROM own_till) AND (j.epoch, j.seq) > "
    f"(coalesce(t.epoch, 0), coalesce(t.seq, 0)) AND j.kind IN ({_SALES})"
)


@dataclass(frozen=True, slots=True)
class Unsent:
    """Sales and refunds that aren't at every place yet.

    Attributes:
        total: What they are worth, in rupiah; a refund takes away.
    """

    count: int
    total: int


def places(connection: Connection) -> list[dict[str, Any]]:
    """Give the places as they were saved, without their names."""
    rows = _saved(connection)
    return [{key: x for key, x in row.items() if key != "name"} for row in rows]


def keep_places(connection: Connection, value: str) -> None:
    """Save the places, each with its name."""
    connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (_NAME, value))


def unsent(connection: Connection) -> Unsent | None:
    """Count what isn't at every place; None when no place is set up."""
    names = [str(row["name"]) for row in _saved(connection)]
    if not names:
        return None
    found = {
        doc_id: amount
        for name in names
        for doc_id, amount in connection.execute(_MISSING, (name, name))
    }
    return Unsent(len(found), sum(found.values()))


def unsent_ids(connection: Connection) -> frozenset[str]:
    """Give the sales and refunds that aren't at every place."""
    return frozenset(_ids(connection))


def _ids(connection: Connection) -> Iterator[str]:
    for row in _saved(connection):
        for doc_id, _ in connection.execute(_MISSING, (row["name"], row["name"])):
            yield doc_id


def _saved(connection: Connection) -> list[dict[str, Any]]:
    row = connection.execute(
        "SELECT value FROM settings WHERE name = ?", (_NAME,)
    ).fetchone()
    return list(json.loads(row[0])) if row else []
