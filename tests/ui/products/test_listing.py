from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.operations.catalogue import Catalogue
from pos.operations.search import Search
from ui.products.listing import EVERYTHING, WANTED, Listing
from ui.products.stock_state import StockState, stock_state

TEMPE = Product("p-1", "TMP", "Keripik Tempe", "Tempe", "pcs", Kind.COUNTED, 9, stock=9)
BREAD = Product("p-2", "RTI", "Roti Sosis", "Roti", "pcs", Kind.COUNTED, 8, stock=3)
SPINACH = replace(TEMPE, product_id="p-3", sku="BYM", name="Bayam", category="Sayur")
SPINACH = replace(SPINACH, unit="kg", kind=Kind.WEIGHED, stock=1_001)
PIECE = replace(TEMPE, product_id="p-4", sku="SKT", name="Songket", category="Kain")
PIECE = replace(PIECE, kind=Kind.ONE_OFF, stock=1)


@pytest.fixture
def listing() -> Listing:
    made = Listing()
    made.take(Catalogue((TEMPE, BREAD, SPINACH, PIECE)))
    return made


@pytest.mark.parametrize(
    ("product", "left", "state"),
    [
        (TEMPE, 6, StockState.PLENTY),
        (TEMPE, 5, StockState.LOW),
        (TEMPE, 0, StockState.OUT),
        (TEMPE, -1, StockState.NEGATIVE),
        (TEMPE, None, StockState.UNCOUNTED),
        (SPINACH, 1_001, StockState.PLENTY),
        (SPINACH, 1_000, StockState.LOW),
        (PIECE, 1, StockState.PIECE),
        (PIECE, 0, StockState.SOLD),
    ],
)
def test_a_stock_is_in_one_state(
    product: Product, left: int | None, state: StockState
) -> None:
    assert stock_state(replace(product, stock=left)) is state


def test_places_are_all_what_runs_out_and_the_categories(listing: Listing) -> None:
    assert listing.places == (EVERYTHING, WANTED, "Tempe", "Roti", "Sayur", "Kain")
    assert list(listing.shown()) == ["p-1", "p-2", "p-3", "p-4"]

    listing.go_to(WANTED)
    assert list(listing.shown()) == ["p-2"]

    listing.go_to("Sayur")
    assert list(listing.shown()) == ["p-3"]


def test_with_enough_of_everything_nothing_is_wanted() -> None:
    listing = Listing()
    listing.take(Catalogue((TEMPE, SPINACH)))

    assert WANTED not in listing.places


def test_before_the_index_is_there_the_starts_of_words_are_searched(
    listing: Listing,
) -> None:
    listing.search(" te KER ")
    assert list(listing.shown()) == ["p-1"]

    listing.search("rti")
    assert list(listing.shown()) == ["p-2"]

    listing.search("tmpe")
    assert list(listing.shown()) == []


def test_the_index_forgives_slips(listing: Listing) -> None:
    assert listing.set_index(listing.catalogue, listing.indexing()())

    listing.search("kripik tmpe")

    assert list(listing.shown()) == ["p-1"]


def test_an_index_of_another_catalogue_is_not_taken(listing: Listing) -> None:
    late = listing.catalogue
    listing.take(Catalogue((TEMPE,)))

    assert not listing.set_index(late, Search(()))
    listing.search("keripik")
    assert list(listing.shown()) == ["p-1"]


def test_a_category_that_is_gone_is_not_kept(listing: Listing) -> None:
    listing.go_to("Roti")
    listing.take(Catalogue((TEMPE,)))

    assert listing.place == EVERYTHING
