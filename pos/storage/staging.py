"""A source's catalogue in its waiting room, and the one swap that lets it in."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pos.storage.engine import Connection, Row

#: States of a pull: between runs, waiting for a person, and what that one said.
IDLE, ASKS, APPROVED, REFUSED = "", "asks", "approved", "refused"

#: What each staged product means: known by its remote id, or else by its SKU.
_MATCHED: Final = (
    "FROM staged_products g "
    "LEFT JOIN store_products m ON m.source = g.source AND m.remote_id = g.remote_id "
    "LEFT JOIN products p ON p.product_id = coalesce(m.product_id, "
    " (SELECT product_id FROM products WHERE sku = g.sku)) WHERE g.source = ? "
)


@dataclass(frozen=True, slots=True)
class Pull:
    """How far a source was pulled.

    Attributes:
        cursor: Asks for what changes from here on.
        next_cursor: Becomes the cursor with the swap.
        state: One of the four above.
        problems: What a person has to look at, as it was kept.
        heard_ms: Wall clock of the last run that ended well.
        swept_ms: Likewise, of the last look for what was deleted.
    """

    cursor: str = ""
    next_cursor: str = ""
    state: str = IDLE
    problems: tuple[tuple[str, ...], ...] = ()
    heard_ms: int = 0
    swept_ms: int = 0


def pull_of(connection: Connection, source: str) -> Pull:
    """Give how far a source was pulled."""
    row = connection.execute(
        "SELECT cursor, next_cursor, state, problems, heard_ms, swept_ms "
        "FROM pulls WHERE source = ?",
        (source,),
    ).fetchone()
    if row is None:
        return Pull()
    cursor, following, state, problems, heard_ms, swept_ms = row
    told = tuple(tuple(x) for x in json.loads(problems)) if problems else ()
    return Pull(cursor, following, state, told, heard_ms, swept_ms)


def keep(connection: Connection, source: str, pull: Pull) -> None:
    """Keep how far a source was pulled."""
    problems = json.dumps(pull.problems, ensure_ascii=False) if pull.problems else ""
    connection.execute(
        "INSERT OR REPLACE INTO pulls VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            source,
            pull.cursor,
            pull.next_cursor,
            pull.state,
            problems,
            pull.heard_ms,
            pull.swept_ms,
        ),
    )


def empty(connection: Connection, source: str) -> None:
    """Clear the waiting room."""
    connection.execute("DELETE FROM staged_products WHERE source = ?", (source,))
    connection.execute("DELETE FROM staged_ids WHERE source = ?", (source,))


def stage(connection: Connection, source: str, rows: Iterable[Sequence[Any]]) -> None:
    """Let checked products into the waiting room; the later one of two holds."""
    connection.executemany(
        "INSERT OR REPLACE INTO staged_products "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(source, *row) for row in rows],
    )


def stage_ids(
    connection: Connection, source: str, remote_ids: Iterable[str], *, gone: bool
) -> None:
    """Note remote ids that are there, or of which the source says they are gone."""
    connection.executemany(
        "INSERT OR REPLACE INTO staged_ids VALUES (?, ?, ?)",
        [(source, remote_id, int(gone)) for remote_id in remote_ids],
    )


def staged(connection: Connection, source: str) -> int:
    """Count what is in the waiting room."""
    (count,) = connection.execute(
        "SELECT count(*) FROM staged_products WHERE source = ?", (source,)
    ).fetchone()
    return int(count)


def price_changes(connection: Connection, source: str) -> list[tuple[str, int, int]]:
    """Give known products whose price would change: SKU, before, after."""
    rows = connection.execute(
        f"SELECT g.sku, p.price, g.price {_MATCHED} "
        "AND p.product_id IS NOT NULL AND g.live = 1 AND p.price != g.price "
        "ORDER BY g.sku",
        (source,),
    )
    return [tuple(row) for row in rows.fetchall()]


def repeated(connection: Connection, source: str) -> list[str]:
    """Give SKUs that two products of the source have."""
    rows = connection.execute(
        "SELECT sku FROM staged_products WHERE source = ? GROUP BY sku "
        "HAVING count(*) > 1 UNION SELECT g.sku FROM staged_products g "
        "JOIN products p ON p.sku = g.sku JOIN store_products m "
        "ON m.source = g.source AND m.product_id = p.product_id "
        "WHERE g.source = ? AND m.remote_id != g.remote_id AND m.live = 1",
        (source, source),
    )
    return [sku for (sku,) in rows.fetchall()]


def known(connection: Connection, source: str) -> int:
    """Count our products that the source has for sale."""
    (count,) = connection.execute(
        "SELECT count(*) FROM store_products WHERE source = ? AND live = 1", (source,)
    ).fetchone()
    return int(count)


def missing(connection: Connection, source: str, *, swept: bool) -> list[str]:
    """Give remote ids of ours that are gone there.

    Args:
        connection: Where to ask.
        source: Which one.
        swept: Whether all ids that are there were listed; else only those count
            of which the source said that they are gone.
    """
    lost = (
        "NOT EXISTS (SELECT 1 FROM staged_ids i WHERE i.source = m.source "
        "AND i.remote_id = m.remote_id AND i.gone = 0)"
        if swept
        else "EXISTS (SELECT 1 FROM staged_ids i WHERE i.source = m.source "
        "AND i.remote_id = m.remote_id AND i.gone = 1)"
    )
    rows = connection.execute(
        "SELECT m.remote_id FROM store_products m WHERE m.source = ? "  # noqa: S608
        f"AND m.live = 1 AND {lost} ORDER BY m.remote_id",
        (source,),
    )
    return [remote_id for (remote_id,) in rows.fetchall()]


def matched(connection: Connection, source: str) -> list[Row]:
    """Give every staged product with the id of ours that it is, or None."""
    rows = connection.execute(
        "SELECT p.product_id, g.remote_id, g.sku, g.name, g.category, g.kind, "
        f"g.price, g.barcodes, g.image, g.live, g.stock {_MATCHED} "
        "ORDER BY g.remote_id",
        (source,),
    )
    return list(rows.fetchall())


#: Which product of ours a remote one is: remote id, product id, stock as it says,
#: address of its picture, and whether it is for sale there.
Link = tuple[str, str, int | None, str, bool]


def link(connection: Connection, source: str, links: Iterable[Link]) -> None:
    """Note which products of ours remote ones are, and their stock as they say."""
    connection.executemany(
        "INSERT OR REPLACE INTO store_products VALUES (?, ?, ?, ?, ?, ?)",
        [(source, *rest, int(live)) for *rest, live in links],
    )


def let_go(connection: Connection, source: str, remote_ids: Iterable[str]) -> None:
    """Note that products are gone there, and let nobody sell them here."""
    for remote_id in remote_ids:
        connection.execute(
            "UPDATE products SET active = 0 WHERE product_id = (SELECT product_id "
            "FROM store_products WHERE source = ? AND remote_id = ?)",
            (source, remote_id),
        )
        connection.execute(
            "UPDATE store_products SET live = 0 WHERE source = ? AND remote_id = ?",
            (source, remote_id),
        )


def store_stock(connection: Connection) -> dict[str, int]:
    """Give each product's stock as the store says it, apart from our own moves."""
    rows = connection.execute(
        "SELECT product_id, sum(stock) FROM store_products "
        "WHERE stock IS NOT NULL AND live = 1 GROUP BY product_id"
    )
    return dict(rows.fetchall())
