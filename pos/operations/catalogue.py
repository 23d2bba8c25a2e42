"""The catalogue: all of it in memory, found by any code a scanner gives."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pos.domain.catalogue import Product
from pos.storage import queries
from pos.storage.engine import Connection


@dataclass(frozen=True)
class Catalogue:
    """Every product that is sold, ready to be found in no time.

    Attributes:
        products: By id.
        categories: Names in the order they first appear by SKU.
    """

    products: dict[str, Product]
    categories: tuple[str, ...]
    _codes: dict[str, str]

    def by_code(self, code: str) -> Product | None:
        """Find a product by barcode, PLU or SKU, in this order."""
        product_id = self._codes.get(code) or self._codes.get(code.upper())
        return self.products.get(product_id) if product_id else None

    def in_category(self, category: str) -> tuple[Product, ...]:
        """List a category by name of SKU."""
        return tuple(x for x in self.products.values() if x.category == category)

    def favourites(self) -> tuple[Product, ...]:
        """List the products of the first page of tiles."""
        return tuple(x for x in self.products.values() if x.favourite)

    def with_stock(self, stock: dict[str, int]) -> "Catalogue":
        """Give the catalogue with other stock figures."""
        changed = {
            product_id: replace(product, stock=stock.get(product_id, 0))
            for product_id, product in self.products.items()
            if product.stock is not None and product.stock != stock.get(product_id, 0)
        }
        if not changed:
            return self
        return replace(self, products=self.products | changed)


def gather(products: Iterable[Product]) -> Catalogue:
    """Build the catalogue from products; inactive ones are left out."""
    by_id = {x.product_id: x for x in products if x.active}
    codes: dict[str, str] = {}
    for product in by_id.values():
        codes[product.sku.upper()] = product.product_id
    for product in by_id.values():
        if product.plu:
            codes[product.plu] = product.product_id
    for product in by_id.values():
        codes |= dict.fromkeys(product.barcodes, product.product_id)
    categories = dict.fromkeys(x.category for x in by_id.values())
    return Catalogue(by_id, tuple(categories), codes)


def load(connection: Connection) -> Catalogue:
    """Read the catalogue from the database."""
    return gather(queries.products(connection))
