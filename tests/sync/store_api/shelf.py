"""The shop's goods and web orders: what tills read, and what changed since when.

Every change of a product gives it the next number; the cursor is such a number. A
till that reads page after page therefore meets what changes meanwhile behind its
cursor, and a deletion is a change like any other.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from tests.sync.store_api.ledger import Problem

Json = dict[str, Any]

SCHEMA = """
CREATE TABLE IF NOT EXISTS documents (
    store_id INTEGER PRIMARY KEY AUTOINCREMENT,
    doc_id TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    type TEXT NOT NULL,
    sale TEXT NOT NULL,
    status TEXT NOT NULL,
    stored TEXT NOT NULL,
    flags TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS products (
    product_id INTEGER PRIMARY KEY AUTOINCREMENT,
    sku TEXT NOT NULL,
    facts TEXT NOT NULL,
    stock INTEGER,
    gone INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL UNIQUE
);
CREATE UNIQUE INDEX IF NOT EXISTS one_sku ON products (sku) WHERE gone = 0;
CREATE TABLE IF NOT EXISTS orders (
    order_id INTEGER PRIMARY KEY AUTOINCREMENT,
    state TEXT NOT NULL,
    facts TEXT NOT NULL
);
"""

#: SQL for the number of the next change.
NEXT = "(SELECT COALESCE(MAX(changed), 0) + 1 FROM products)"

CURSOR = "c"


def create(db: sqlite3.Connection) -> None:
    db.executescript(SCHEMA)


def put(db: sqlite3.Connection, sku: str, facts: Json) -> Json:
    """Make a product, or change it."""
    shown = ("name", "kind", "price", "live", "image")
    kept = json.dumps({x: facts[x] for x in shown if x in facts})
    known = db.execute("SELECT 1 FROM products WHERE sku = ? AND gone = 0", (sku,))
    if known.fetchone():
        db.execute(
            f"UPDATE products SET facts = ?, stock = ?, changed = {NEXT}"
            " WHERE sku = ? AND gone = 0",
            (kept, facts["stock"], sku),
        )
    else:
        db.execute(
            "INSERT INTO products (sku, facts, stock, changed)"
            f" VALUES (?, ?, ?, {NEXT})",
            (sku, kept, facts["stock"]),
        )
    row = db.execute(
        "SELECT product_id, sku, facts, stock FROM products WHERE sku = ? AND gone = 0",
        (sku,),
    ).fetchone()
    return _product(*row)


def delete(db: sqlite3.Connection, sku: str) -> None:
    gone = db.execute(
        f"UPDATE products SET gone = 1, changed = {NEXT} WHERE sku = ? AND gone = 0",
        (sku,),
    )
    if not gone.rowcount:
        raise Problem("not-found", 404, "There is no such product.")


def changes(db: sqlite3.Connection, cursor: str, limit: int) -> Json:
    """Give a page of what changed since a cursor; from the start, what is there."""
    since = _since(db, cursor)
    there = "" if cursor else " AND gone = 0"
    rows = db.execute(
        "SELECT product_id, sku, facts, stock, gone, changed FROM products"
        f" WHERE changed > ?{there} ORDER BY changed LIMIT ?",
        (since, limit + 1),
    ).fetchall()
    page, more = rows[:limit], len(rows) > limit
    reached = page[-1][5] if more else _newest(db)
    return {
        "products": [_product(*row[:4]) for row in page if not row[4]],
        "gone": [str(row[0]) for row in page if row[4]],
        "cursor": f"{CURSOR}{reached}",
        "more": more,
    }


def _newest(db: sqlite3.Connection) -> int:
    newest = db.execute("SELECT COALESCE(MAX(changed), 0) FROM products").fetchone()[0]
    return int(newest)


def _since(db: sqlite3.Connection, cursor: str) -> int:
    if not cursor:
        return 0
    number = cursor.removeprefix(CURSOR)
    known = cursor != number and number.isascii() and number.isdigit()
    if not known or len(number) > 12 or int(number) > _newest(db):
        raise Problem("cursor-gone", 410, "The cursor isn't known; begin without one.")
    return int(number)


def _product(product_id: int, sku: str, facts: str, stock: int | None) -> Json:
    about = {"id": str(product_id), "sku": sku, "stock": stock}
    return {**json.loads(facts), **about, "categories": ["Toko"], "barcodes": []}


def order(db: sqlite3.Connection, facts: Json, now_ms: int) -> Json:
    """Make a web order."""
    lines = [{**x, "name": f"Barang {x['sku']}"} for x in facts["lines"]]
    kept = {**facts, "lines": lines, "ordered_at_ms": now_ms}
    made = db.execute(
        "INSERT INTO orders (state, facts) VALUES ('waiting', ?)", (json.dumps(kept),)
    )
    return _order(*_row(db, str(made.lastrowid)))


def waiting(db: sqlite3.Connection) -> list[Json]:
    rows = db.execute(
        "SELECT order_id, state, facts FROM orders"
        " WHERE state IN ('waiting', 'prepared') ORDER BY order_id LIMIT 500"
    )
    return [_order(*row) for row in rows]


def prepare(db: sqlite3.Connection, order_id: str) -> Json:
    found = _row(db, order_id)
    if found[1] not in ("waiting", "prepared"):
        raise Problem("not-waiting", 409, "The order doesn't wait any more.")
    db.execute("UPDATE orders SET state = 'prepared' WHERE order_id = ?", (found[0],))
    return _order(*_row(db, order_id))


def _row(db: sqlite3.Connection, order_id: str) -> tuple[int, str, str]:
    row: tuple[int, str, str] | None = db.execute(
        "SELECT order_id, state, facts FROM orders WHERE order_id = ?",
        (int(order_id) if order_id.isdigit() and len(order_id) < 12 else 0,),
    ).fetchone()
    if row is None:
        raise Problem("not-found", 404, "There is no such order.")
    return row


def _order(order_id: int, state: str, facts: str) -> Json:
    about = {"order": str(order_id), "number": f"SC-{order_id}", "state": state}
    return {**json.loads(facts), **about}
