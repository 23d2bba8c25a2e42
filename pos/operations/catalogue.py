"""The catalogue: all of it in memory, found by any code a scanner gives."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from pos.domain.catalogue import Product
from pos.domain.gtin import normalise
from pos.domain.journal import Body, Entry, Move
from pos.domain.people import Person, Right, require
from pos.domain.sale import OUTSIDE, SHOP
from pos.operations.imports.pace import Pace
from pos.storage import queries, staging
from pos.storage.engine import Connection
from pos.storage.writer import Transaction


class Catalogue:
    """Every product that is sold, ready to be found in no time.

    Lives on one thread. Products are frozen; their stock is replaced in place.

    Attributes:
        products: By id, in the order of their SKUs.
        categories: Names in the order they first appear.
        elsewhere: Stock as the web store says it, by product: apart from ours.
    """

    def __init__(
        self,
        products: Iterable[Product],
        elsewhere: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Build the indexes; products that aren't sold any more are left out."""
        self.products = {x.product_id: x for x in products if x.active}
        self.elsewhere = elsewhere
        everything = self.products.values()
        self.categories = tuple(dict.fromkeys(x.category for x in everything))
        self._codes = {x.sku.upper(): x.product_id for x in everything}
        self._codes |= {x.plu: x.product_id for x in everything if x.plu}
        for product in everything:
            codes = (*product.barcodes, *map(normalise, product.barcodes))
            self._codes |= dict.fromkeys(codes, product.product_id)

    def by_code(self, code: str) -> Product | None:
        """Find a product by barcode, PLU or SKU, in this order.

        A GTIN is found however long it is written: a scanner may send UPC-A as
        EAN-13.
        """
        product_id = self._codes.get(code) or self._codes.get(normalise(code.upper()))
        return self.products[product_id] if product_id else None

    def in_category(self, category: str) -> tuple[Product, ...]:
        """List a category."""
        return tuple(x for x in self.products.values() if x.category == category)

    def favourites(self) -> tuple[Product, ...]:
        """List the products of the first page of tiles."""
        return tuple(x for x in self.products.values() if x.favourite)

    def set_stock(self, stock: Mapping[str, int]) -> None:
        """Take over new stock figures, by product."""
        for product_id, quantity in stock.items():
            product = self.products.get(product_id)
            if product is not None and product.stock not in (None, quantity):
                self.products[product_id] = replace(product, stock=quantity)


def load(connection: Connection) -> Catalogue:
    """Read the catalogue from the database."""
    return Catalogue(queries.products(connection), staging.store_stock(connection))


def save_products(
    tx: Transaction,
    actor: Person,
    products: Sequence[Product],
    source: Body,
    approver: Person | None = None,
    pace: Pace | None = None,
) -> None:
    """Add or change products by SKU, all or none of them.

    A product that exists keeps its id and its stock. What a new one brings
    along is moved into the shop by a document, so that stock stays the sum of
    its moves.

    Args:
        tx: The transaction.
        actor: Who does it.
        products: What is to be known; the ids of known SKUs are ignored.
        source: Where they come from, for the journal: name, hash, counts.
        approver: Who allows it to an actor who may not import.
        pace: Told how far it is; may end it, and nothing is written.

    Raises:
        ApprovalNeededError: Neither may import.
        ImportCancelledError: By the pace.
    """
    approved_by = require(actor, Right.IMPORT, approver)
    rows = tx.connection.execute("SELECT sku, product_id FROM products")
    known: dict[str, str] = dict(rows.fetchall())
    body = source | {"approved_by": approved_by}
    _journal_import(tx, actor, body, _opening(products, known))
    for product in (pace or Pace()).writing(products, len(products)):
        product_id = known.get(product.sku, product.product_id)
        write_product(tx.connection, product_id, product)
    tx.changed |= {"catalogue", "stock"}


def _opening(products: Sequence[Product], known: Mapping[str, str]) -> list[Move]:
    return [
        Move(x.product_id, OUTSIDE, SHOP, x.stock)
        for x in products
        if x.stock and x.sku not in known
    ]


#: Moves a document holds at most: a big import becomes several documents.
_MOVES = 1_000


def _journal_import(
    tx: Transaction, actor: Person, source: Body, moves: Sequence[Move]
) -> None:
    day = tx.at.local_date.isoformat()
    for start in range(0, max(len(moves), 1), _MOVES):
        tx.append(
            Entry(
                tx.ids.new(),
                "catalogue.imported",
                actor.code,
                source | {"part": start // _MOVES + 1},
                moves=tuple(moves[start : start + _MOVES]),
                business_day=day,
            )
        )


def write_product(connection: Connection, product_id: str, product: Product) -> None:
    """Write a product and its barcodes."""
    write_products(connection, [replace(product, product_id=product_id)])


def write_products(connection: Connection, products: Sequence[Product]) -> None:
    """Write many products with their barcodes, each by its own id.

    In few calls: 10,000 products keep the writer for a fifth of a second.
    """
    connection.executemany(
        "INSERT OR REPLACE INTO products "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [_row(product) for product in products],
    )
    connection.executemany(
        "DELETE FROM barcodes WHERE product_id = ?",
        [(product.product_id,) for product in products],
    )
    connection.executemany(
        "INSERT INTO barcodes VALUES (?, ?)",
        [
            (code, product.product_id)
            for product in products
            for code in product.barcodes
        ],
    )


def _row(product: Product) -> tuple[object, ...]:
    return (
        product.product_id,
        product.sku,
        product.name,
        product.category,
        product.unit,
        product.kind.value,
        product.price,
        product.floor_price,
        product.plu,
        product.image,
        product.maker,
        product.shelf_days,
        int(product.favourite),
        int(product.stock is not None),
        int(product.active),
        product.cost,
    )
