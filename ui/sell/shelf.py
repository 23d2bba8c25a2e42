"""What lies before the cashier: a category or the hits of a search, in pages."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from pos.domain.catalogue import Product
from pos.operations.catalogue import Catalogue
from pos.operations.search import Search

#: Tiles on a page: more than fit on any screen, less than takes time to lay out.
PAGE: Final = 60

#: Keys of the chips that are no category.
FAVOURITES: Final = "*favourites"
EVERYTHING: Final = "*everything"

#: Hits of the simple search that serves until the index is there.
_HITS: Final = 60


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """A page of products.

    Attributes:
        products: In the order of the tiles.
        place: Key of the category shown.
        searching: The words searched for, or empty.
        first: Place of the first product among all, from 0.
        total: How many there are.
        empty_shop: There is not one product in the whole catalogue.
    """

    products: tuple[Product, ...]
    place: str
    searching: str
    first: int
    total: int
    empty_shop: bool


class Shelf:
    """Chooses which products the tiles show. Knows no Qt."""

    def __init__(self) -> None:
        self._catalogue = Catalogue(())
        self._by_place: dict[str, tuple[str, ...]] = {EVERYTHING: ()}
        self._place = EVERYTHING
        self._words = ""
        self._shown: tuple[str, ...] = ()
        self._first = 0
        self._index: Search | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """Keys of the chips: favourites if there are any, all, the categories."""
        return tuple(self._by_place)

    @property
    def place(self) -> str:
        """The chip that is chosen."""
        return self._place

    def take(self, catalogue: Catalogue) -> None:
        """Sort a new catalogue into categories; the index is to be made anew."""
        self._catalogue, self._index = catalogue, None
        by_category: defaultdict[str, list[str]] = defaultdict(list)
        favourites: list[str] = []
        for product_id, product in catalogue.products.items():
            by_category[product.category].append(product_id)
            if product.favourite:
                favourites.append(product_id)
        first = {FAVOURITES: tuple(favourites)} if favourites else {}
        self._by_place = first | {EVERYTHING: tuple(catalogue.products)}
        self._by_place |= {name: tuple(ids) for name, ids in by_category.items()}
        if self._place not in self._by_place or self._place == EVERYTHING:
            self._place = next(iter(self._by_place))
        self._choose()

    def set_index(self, catalogue: Catalogue, index: Search) -> None:
        """Take over the index of a catalogue, if it is still the current one."""
        if catalogue is self._catalogue:
            self._index = index
            self._choose()

    def go_to(self, place: str) -> None:
        """Show a category; a search ends."""
        self._place, self._words = place, ""
        self._choose()

    def search(self, words: str) -> None:
        """Show what matches; no words show the category again."""
        if words != self._words:
            self._words = words
            self._choose()

    def turn(self, pages: int) -> None:
        """Turn to another page, as far as there are any."""
        last = max(len(self._shown) - 1, 0) // PAGE * PAGE
        self._first = min(max(self._first + pages * PAGE, 0), last)

    def page(self) -> ShelfPage:
        """Give the page as the catalogue is now, stock included."""
        products = self._catalogue.products
        here = self._shown[self._first : self._first + PAGE]
        return ShelfPage(
            tuple(products[x] for x in here if x in products),
            self._place,
            self._words,
            self._first,
            len(self._shown),
            not products,
        )

    def best(self, words: str) -> Product | None:
        """Give the likeliest product for some words."""
        hits = self._find(words)
        return self._catalogue.products.get(hits[0]) if hits else None

    def indexing(self) -> Callable[[], Search]:
        """Give the work of making the index, for another thread."""
        products = tuple(self._catalogue.products.values())
        return lambda: Search(products)

    def _choose(self) -> None:
        self._first = 0
        if self._words:
            self._shown = tuple(self._find(self._words))
        else:
            self._shown = self._by_place.get(self._place, ())

    def _find(self, words: str) -> Sequence[str]:
        if not words:
            return ()
        if self._index is not None:
            return self._index.find(words)
        return _simple(self._catalogue, words)


def _simple(catalogue: Catalogue, words: str) -> tuple[str, ...]:
    """Find products whose name holds every word at the start of one of its own."""
    starts = [f" {word}" for word in words.casefold().split()]
    hits = (
        product_id
        for product_id, product in catalogue.products.items()
        if all(start in f" {product.name.casefold()}" for start in starts)
        or product.sku.casefold().startswith(words.casefold())
    )
    return tuple(islice(hits, _HITS))
