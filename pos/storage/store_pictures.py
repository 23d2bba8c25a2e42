"""Which pictures of a store's products are here, by their addresses."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Final

from pos.storage.engine import Connection
from pos.storage.writer import Transaction

#: How the files of such pictures begin: a till's own picture is never replaced.
PREFIX: Final = "web-"

_DAY_MS: Final = 24 * 3_600_000

#: How long a picture is believed to be as it was, and a broken one to stay so.
GOOD_MS: Final = 7 * _DAY_MS
BROKEN_MS: Final = _DAY_MS


@dataclass(frozen=True, slots=True)
class Known:
    """A picture's address, and what is known of it.

    Attributes:
        tag: What the server called its state; empty for nothing.
        file: Its file among the pictures; empty when there is none.
    """

    address: str
    tag: str = ""
    file: str = ""


def wanted(
    connection: Connection,
    source: str,
    now_ms: int,
    limit: int,
    leave_out: Collection[str] = (),
) -> tuple[Known, ...]:
    """Give pictures that are missing, or else may have changed.

    Args:
        connection: Where to ask.
        source: Whose pictures.
        now_ms: The wall clock.
        limit: How many at most.
        leave_out: Addresses that aren't asked for now.
    """
    rows = connection.execute(
        "SELECT DISTINCT s.image, coalesce(p.tag, ''), coalesce(p.file, '') "
        "FROM store_products s LEFT JOIN store_pictures p ON p.address = s.image "
        "WHERE s.source = ? AND s.live = 1 AND s.image != '' AND "
        "(p.address IS NULL OR p.checked_ms > ? OR "
        " p.checked_ms < iif(p.file = '', ?, ?)) "
        "AND s.image NOT IN (SELECT value FROM json_each(?)) "
        "ORDER BY p.address IS NOT NULL, s.image LIMIT ?",
        (
            *(source, now_ms + _DAY_MS, now_ms - BROKEN_MS, now_ms - GOOD_MS),
            json.dumps(sorted(leave_out)),
            limit,
        ),
    )
    return tuple(Known(*row) for row in rows.fetchall())


def keep(connection: Connection, known: Known, size: int, at_ms: int) -> None:
    """Note what is known of a picture from now on."""
    connection.execute(
        "INSERT OR REPLACE INTO store_pictures VALUES (?, ?, ?, ?, ?)",
        (known.address, known.tag, known.file, size, at_ms),
    )


def still_there(connection: Connection, address: str, at_ms: int) -> None:
    """Note that a picture is as it was."""
    connection.execute(
        "UPDATE store_pictures SET checked_ms = ? WHERE address = ?", (at_ms, address)
    )


def forget_missing(connection: Connection, there: Callable[[str], bool]) -> None:
    """Forget pictures whose file is gone, as after a restore: they are asked for anew.

    Args:
        connection: Where they are noted.
        there: Tells whether a file is there.
    """
    rows = connection.execute("SELECT address, file FROM store_pictures").fetchall()
    gone = [(address,) for address, file in rows if file and not there(file)]
    connection.executemany("DELETE FROM store_pictures WHERE address = ?", gone)


def size(connection: Connection) -> int:
    """Give how many bytes all of them have."""
    (total,) = connection.execute(
        "SELECT coalesce(sum(bytes), 0) FROM store_pictures"
    ).fetchone()
    return int(total)


def adopt(tx: Transaction) -> int:
    """Give products the pictures that are here; a till's own picture stays.

    A product keeps the old one until the new one is here.

    Returns:
        How many products look different now.
    """
    rows = tx.connection.execute(
        "SELECT r.product_id, min(p.file) FROM products r "
        "JOIN store_products s ON s.product_id = r.product_id AND s.live = 1 "
        "JOIN store_pictures p ON p.address = s.image AND p.file != '' "
        "WHERE r.image = '' OR substr(r.image, 1, 4) = ? "
        "GROUP BY r.product_id, r.image HAVING min(p.file) != r.image",
        (PREFIX,),
    ).fetchall()
    tx.connection.executemany(
        "UPDATE products SET image = ? WHERE product_id = ?",
        [(file, product_id) for product_id, file in rows],
    )
    gone = tx.connection.execute(
        "UPDATE products SET image = '' WHERE substr(image, 1, 4) = ? AND NOT EXISTS "
        "(SELECT 1 FROM store_products s WHERE s.product_id = products.product_id "
        "AND s.image != '')",
        (PREFIX,),
    ).rowcount
    changed = len(rows) + int(gone)
    if changed:
        tx.changed.add("catalogue")
    return changed


def prune(connection: Connection) -> None:
    """Forget addresses that no product has any more."""
    connection.execute(
        "DELETE FROM store_pictures WHERE address NOT IN "
        "(SELECT image FROM store_products)"
    )


def unused(connection: Connection, files: Iterable[str]) -> list[str]:
    """Give those of some files that nothing names any more."""
    rows = connection.execute(
        "SELECT file FROM store_pictures UNION SELECT image FROM products"
    )
    used = {file for (file,) in rows}
    return sorted(set(files) - used)
