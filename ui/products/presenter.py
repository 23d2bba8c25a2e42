"""The products that are sold: find one, see its price and stock."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.catalogue import Kind, Product
from pos.domain.money import plain, rupiah
from pos.domain.people import Right
from pos.storage.writer import Changes
from ui.session import Session

#: Rows shown at once: more would be scrolled through, not read.
MOST_SHOWN: Final = 300

#: Stock that is nearly gone, in units.
_LOW: Final = 5
_GRAMS: Final = 1_000


@dataclass(frozen=True, slots=True)
class Listed:
    """A product as the table shows it.

    Attributes:
        stock: Written out, or empty when it isn't counted.
        low: Whether it is nearly gone.
        gone: Whether none is left.
    """

    product_id: str
    sku: str
    name: str
    category: str
    kind: Kind
    price: str
    stock: str
    barcode: str
    low: bool = False
    gone: bool = False


class ProductsView(Protocol):
    """What the screen can show."""

    def show_categories(self, names: Sequence[str], chosen: str) -> None:
        """Show the categories there are; an empty name is all of them."""

    def show_products(self, rows: Sequence[Listed], found: int, whole: int) -> None:
        """Show rows; ``found`` match, of ``whole`` products in all."""

    def show_empty(self) -> None:
        """Say that there are no products yet."""

    def allow_import(self, *, allowed: bool) -> None:
        """Offer to import, or not."""


class ProductsPresenter:
    """Decides what the list of products shows."""

    def __init__(self, session: Session, view: ProductsView) -> None:
        self._session, self._view = session, view
        self._words: tuple[str, ...] = ()
        self._category = ""
        session.listen(self._changed)

    def enter(self) -> None:
        """Show what there is now."""
        person = self._session.person
        may = person is not None and person.may(Right.IMPORT)
        self._view.allow_import(allowed=may)
        self._show()

    def search(self, words: str) -> None:
        """Show only what contains all of these words."""
        self._words = tuple(words.casefold().split())
        self._show()

    def choose(self, category: str) -> None:
        """Show only one category; an empty one shows all."""
        self._category = category
        self._show()

    def _changed(self, changes: Changes) -> None:
        if changes & {"catalogue", "stock"}:
            self._show()

    def _show(self) -> None:
        catalogue = self._session.catalogue
        if not catalogue.products:
            self._view.show_empty()
            return
        if self._category not in catalogue.categories:
            self._category = ""
        self._view.show_categories(catalogue.categories, self._category)
        found = [x for x in catalogue.products.values() if self._matches(x)]
        rows = [listed(product) for product in found[:MOST_SHOWN]]
        self._view.show_products(rows, len(found), len(catalogue.products))

    def _matches(self, product: Product) -> bool:
        if self._category and product.category != self._category:
            return False
        codes = " ".join((product.sku, product.plu, *product.barcodes))
        text = f"{product.name} {codes}".casefold()
        return all(word in text for word in self._words)


def listed(product: Product) -> Listed:
    """Write a product out for the table."""
    price = rupiah(product.price)
    if product.kind is Kind.WEIGHED:
        price = f"{price}/kg"
    elif product.kind is Kind.OPEN:
        price = ""
    left = product.stock
    counted = left is not None and product.kind is not Kind.OPEN
    scale = _GRAMS if product.weighed else 1
    return Listed(
        product.product_id,
        product.sku,
        product.name,
        product.category,
        product.kind,
        price,
        _stock(product) if counted else "",
        product.barcodes[0] if product.barcodes else "",
        low=left is not None and 0 < left <= _LOW * scale and not product.one_off,
        gone=left is not None and left <= 0,
    )


def _stock(product: Product) -> str:
    left = product.stock or 0
    if not product.weighed:
        return f"{plain(left)} {product.unit}"
    kilograms, grams = divmod(abs(left), _GRAMS)
    sign = "-" if left < 0 else ""
    tail = f"{grams:03d}".rstrip("0")
    return f"{sign}{plain(kilograms)}{',' + tail if tail else ''} kg"
