"""Goods that the desk and the reference server both know."""

from __future__ import annotations

from typing import Any

from pos.domain.catalogue import Kind, Product
from tests.sync.store_api import shelf
from tests.sync.store_api.server import Server
from tests.sync.woocommerce.documents import Desk

Json = dict[str, Any]


def stocked(
    server: Server,
    desk: Desk,
    sku: str,
    stock: int = 50,
    kind: Kind = Kind.COUNTED,
    price: int = 5_000,
) -> Product:
    """Put goods on both sides; of weighed goods the stock is in grams."""
    put(server, sku, stock, kind.value, price)
    return desk.product(sku, price, kind)


def put(
    server: Server, sku: str, stock: int, kind: str = "counted", price: int = 5_000
) -> None:
    facts = {"name": f"Barang {sku}", "kind": kind, "price": price, "live": True}
    shelf.put(server._db, sku, facts | {"stock": stock})


def stock_of(server: Server, sku: str) -> int:
    row = server._db.execute(
        "SELECT stock FROM products WHERE sku = ? AND gone = 0", (sku,)
    ).fetchone()
    return int(row[0])


def count(server: Server, doc_id: str = "%") -> int:
    """Count the documents there, of one id or of all."""
    row = server._db.execute(
        "SELECT COUNT(*) FROM documents WHERE doc_id LIKE ?", (doc_id,)
    ).fetchone()
    return int(row[0])
