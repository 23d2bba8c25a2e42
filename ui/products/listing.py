"""Which products the table lists: all, a category, what runs out, or what is found."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Final

from pos.domain.catalogue import Product
from pos.operations.catalogue import Catalogue
from pos.operations.search import Search
from ui.products.stock_state import WANTING, stock_state

#: Keys of the chips that are no category.
EVERYTHING: Final = "*everything"
WANTED: Final = "*wanted"

#: Hits of a search that are listed: more are narrowed, not read.
MOST_HITS: Final = 500


class Listing:
    """Chooses which products are listed. Knows no Qt.

    Attributes:
        catalogue: What it chooses from.
        place: Key of the chip that is chosen.
        words: What is searched for, or empty.
    """

    def __init__(self) -> None:
        self.catalogue = Catalogue(())
        self.place = EVERYTHING
        self.words = ""
        self._by_category: dict[str, tuple[str, ...]] = {}
        self._index: Search | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """Keys of the chips: all, what runs out if anything does, the categories."""
        wanted = (WANTED,) if self.wanting() or self.place == WANTED else ()
        return (EVERYTHING, *wanted, *self._by_category)

    def take(self, catalogue: Catalogue) -> None:
        """Sort a new catalogue into categories; its index is to be made anew."""
        self.catalogue, self._index = catalogue, None
        by_category: defaultdict[str, list[str]] = defaultdict(list)
        for product_id, product in catalogue.products.items():
            by_category[product.category].append(product_id)
        self._by_category = {name: tuple(ids) for name, ids in by_category.items()}
        if self.place not in {EVERYTHING, WANTED, *self._by_category}:
            self.place = EVERYTHING

    def set_index(self, catalogue: Catalogue, index: Search) -> bool:
        """Take over the index of a catalogue, if that is still the current one."""
        if catalogue is self.catalogue:
            self._index = index
        return catalogue is self.catalogue

    def indexing(self) -> Callable[[], Search]:
        """Give the work of making the index, for another thread."""
        products = tuple(self.catalogue.products.values())
        return lambda: Search(products)

    def go_to(self, place: str) -> None:
        """List a category; a search ends."""
        self.place, self.words = place, ""

    def search(self, words: str) -> None:
        """List what matches; no words list the category again."""
        self.words = words.strip()

    def shown(self) -> Sequence[str]:
        """Give the ids of what is listed, the likeliest or the first SKU first."""
        if self.words:
            return self.find(self.words)
        if self.place == EVERYTHING:
            return tuple(self.catalogue.products)
        if self.place == WANTED:
            return self.wanting()
        return self._by_category.get(self.place, ())

    def find(self, words: str, most: int = MOST_HITS) -> tuple[str, ...]:
        """Find products; until the index is there, by the starts of their words."""
        if self._index is not None:
            return self._index.find(words, most)
        starts = [f" {word}" for word in words.casefold().split()]
        return tuple(islice(self._beginning(starts), most)) if starts else ()

    def product(self, product_id: str) -> Product | None:
        """Give a product as it is now."""
        return self.catalogue.products.get(product_id)

    def _beginning(self, starts: Sequence[str]) -> "filter[str]":
        products = self.catalogue.products

        def fits(product_id: str) -> bool:
            product = products[product_id]
            text = f" {product.name} {product.sku}".casefold()
            return all(start in text for start in starts)

        return filter(fits, products)

    def wanting(self) -> tuple[str, ...]:
        """Give the ids of what runs out, or was sold beyond what there was."""
        products = self.catalogue.products.items()
        return tuple(key for key, x in products if stock_state(x) in WANTING)
