"""Decides what the list of products shows, and of which the details."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.operations.catalogue import Catalogue
from pos.operations.search import Search
from pos.storage.writer import Changes
from ui.products.listing import EVERYTHING, Listing
from ui.sell.lookup import is_receipt, look_up
from ui.session import Session


@dataclass(frozen=True, slots=True)
class ProductsShown:
    """The list as it is to be shown.

    Attributes:
        ids: What is listed, in order.
        catalogue: Where the ids are looked up.
        places: Keys of the chips.
        place: The chip that is chosen; empty while something is searched for.
        words: What is searched for, or empty.
        chosen: Of which product the details are shown, or empty.
    """

    ids: Sequence[str]
    catalogue: Catalogue
    places: tuple[str, ...]
    place: str
    words: str
    chosen: str

    @property
    def total(self) -> int:
        """How many products there are in all."""
        return len(self.catalogue.products)


class ProductsView(Protocol):
    """What the screen can show."""

    def show_products(self, shown: ProductsShown) -> None:
        """Show the list."""

    def show_product(self, product: Product | None) -> None:
        """Show the details of a product, or of none."""

    def show_nothing(self) -> None:
        """Say that there are no products yet."""

    def show_found(self, product: Product) -> None:
        """Say that a scan found a product; the search is empty again."""

    def show_unknown(self, code: str) -> None:
        """Say that no product has a scanned code."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class ProductsPresenter:
    """The list's decisions.

    Attributes:
        listing: What is listed.
        active: Whether the list is on the screen; only then it follows changes.
    """

    def __init__(self, session: Session, view: ProductsView) -> None:
        self._session, self._view = session, view
        self._chosen = ""
        self.listing = Listing()
        self.active = False
        session.listen(self._changed)

    @property
    def product(self) -> Product | None:
        """The product whose details are shown."""
        return self.listing.product(self._chosen)

    def enter(self) -> None:
        """Show what there is now."""
        self.active = True
        self._take_catalogue()

    def leave(self) -> None:
        """Stop following what changes."""
        self.active = False

    def search(self, words: str) -> None:
        """List what some words find."""
        if words.strip() != self.listing.words:
            self.listing.search(words)
            self._chosen = ""
            self._show()

    def choose_place(self, place: str) -> None:
        """List a category, or what runs out."""
        self.listing.go_to(place)
        self._show()

    def choose(self, product_id: str) -> None:
        """Show the details of a product."""
        if product_id and product_id != self._chosen:
            self._chosen = product_id
            self._view.show_product(self.product)

    def scanned(self, code: str) -> bool:
        """Show the product that a code names; a receipt's number is for others."""
        if is_receipt(code):
            return False
        found = look_up(self.listing.catalogue, code)
        if found is None:
            self._view.show_unknown(code.strip())
            return True
        self.show(found.product)
        return True

    def show(self, product: Product) -> None:
        """List a product among all others and show its details."""
        self._chosen = product.product_id
        if self._chosen not in self.listing.shown() or self.listing.words:
            self.listing.go_to(EVERYTHING)
        self._view.show_found(product)
        self._show()

    def _changed(self, changes: Changes) -> None:
        if self.active and "catalogue" in changes:
            self._take_catalogue()
        elif self.active and "stock" in changes:
            self._show()

    def _take_catalogue(self) -> None:
        catalogue = self._session.catalogue
        if catalogue is not self.listing.catalogue:
            self.listing.take(catalogue)
            self._make_index(catalogue)
        self._show()

    def _make_index(self, catalogue: Catalogue) -> None:
        def take(index: Search) -> None:
            if self.listing.set_index(catalogue, index) and self.listing.words:
                self._show()

        if catalogue.products:
            work = self.listing.indexing()
            self._session.tasks.compute(work, take, self._view.show_error)

    def _show(self) -> None:
        listing = self.listing
        if not listing.catalogue.products:
            self._chosen = ""
            self._view.show_nothing()
            return
        ids = listing.shown()
        if self._chosen not in ids:
            self._chosen = ids[0] if ids else ""
        place = "" if listing.words else listing.place
        self._view.show_products(
            ProductsShown(
                ids,
                listing.catalogue,
                listing.places,
                place,
                listing.words,
                self._chosen,
            )
        )
        self._view.show_product(self.product)
