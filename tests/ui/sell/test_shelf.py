"""Which products the tiles show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.operations.catalogue import Catalogue
from ui.sell.shelf import EVERYTHING, FAVOURITES, PAGE, Shelf


def product(number: int, category: str, *, favourite: bool = False) -> Product:
    return Product(
        f"p{number}",
        f"SKU-{number:03d}",
        f"{category} {number}",
        category,
        "pcs",
        Kind.COUNTED,
        5_000,
        favourite=favourite,
    )


@pytest.fixture
def catalogue() -> Catalogue:
    bread = [product(i, "Roti", favourite=i < 3) for i in range(PAGE + 5)]
    return Catalogue([*bread, product(900, "Tempe"), product(901, "Tempe")])


@pytest.fixture
def shelf(catalogue: Catalogue) -> Shelf:
    made = Shelf()
    made.take(catalogue)
    return made


def test_favourites_come_first(shelf: Shelf) -> None:
    assert shelf.places == (FAVOURITES, EVERYTHING, "Roti", "Tempe")
    assert shelf.place == FAVOURITES
    assert [x.product_id for x in shelf.page().products] == ["p0", "p1", "p2"]


def test_without_favourites_everything_is_shown(catalogue: Catalogue) -> None:
    plain = [replace(x, favourite=False) for x in catalogue.products.values()]
    shelf = Shelf()
    shelf.take(Catalogue(plain))
    assert shelf.place == EVERYTHING


def test_an_empty_shop_says_so() -> None:
    assert Shelf().page().empty_shop


def test_pages_turn_as_far_as_there_are_any(shelf: Shelf) -> None:
    shelf.go_to("Roti")
    first = shelf.page()
    assert (first.first, len(first.products), first.total) == (0, PAGE, PAGE + 5)
    shelf.turn(1)
    assert (shelf.page().first, len(shelf.page().products)) == (PAGE, 5)
    shelf.turn(1)
    assert shelf.page().first == PAGE
    shelf.turn(-5)
    assert shelf.page() == first


def test_words_find_before_the_index_is_there(shelf: Shelf) -> None:
    shelf.search("tem")
    assert [x.product_id for x in shelf.page().products] == ["p900", "p901"]
    shelf.search("sku-900")
    assert [x.product_id for x in shelf.page().products] == ["p900"]


def test_the_index_forgives_a_slip(shelf: Shelf, catalogue: Catalogue) -> None:
    shelf.search("tenpe")
    assert not shelf.page().products
    shelf.set_index(catalogue, shelf.indexing()())
    assert [x.product_id for x in shelf.page().products] == ["p900", "p901"]
    best = shelf.best("tenpe 901")
    assert best is not None
    assert best.product_id == "p901"


def test_an_index_of_an_older_catalogue_is_dropped(shelf: Shelf) -> None:
    late = shelf.indexing()()
    shelf.set_index(Catalogue(()), late)
    shelf.search("tenpe")
    assert not shelf.page().products


def test_no_words_show_the_category_again(shelf: Shelf) -> None:
    shelf.go_to("Tempe")
    shelf.search("roti 1")
    shelf.search("")
    assert shelf.page().place == "Tempe"
    assert shelf.page().total == 2


def test_a_new_catalogue_keeps_the_place(shelf: Shelf, catalogue: Catalogue) -> None:
    shelf.go_to("Tempe")
    shelf.take(catalogue)
    assert shelf.place == "Tempe"
    shelf.take(Catalogue([product(1, "Roti")]))
    assert shelf.place == EVERYTHING


def test_stock_is_as_the_catalogue_says_now(shelf: Shelf, catalogue: Catalogue) -> None:
    catalogue.products["p0"] = replace(catalogue.products["p0"], stock=3)
    assert shelf.page().products[0].stock == 3
