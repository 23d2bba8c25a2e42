"""What scans and typed codes mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalogue import Kind, Product, amount_of
from pos.domain.gtin import check_digit
from pos.operations.catalogue import Catalogue
from ui.sell import lookup
from ui.sell.lookup import Found, Typed

BREAD = Product("p1", "ROT-1", "Roti", "Roti", "pcs", Kind.COUNTED, 6_000, plu="12")
CAKE = Product("p2", "KUE-1", "Nastar", "Kue", "kg", Kind.WEIGHED, 95_000, plu="101")
PIECE = Product("p3", "SKT-1", "Songket", "Songket", "pcs", Kind.ONE_OFF, 9_000_000)
MILK = Product(
    "p4", "SUS-1", "Susu", "Lain", "pcs", Kind.COUNTED, 9_000, ("0036000291452",)
)
CATALOGUE = Catalogue((BREAD, CAKE, PIECE, MILK))


def label(body: str) -> str:
    return body + check_digit(body)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("3*8997", Typed(3, "8997")),
        (" 12 * roti ", Typed(12, "roti")),
        ("3*", Typed(3, "")),
        ("roti", Typed(None, "roti")),
        ("0*roti", Typed(None, "0*roti")),
        ("9999999*roti", Typed(None, "9999999*roti")),
        ("*roti", Typed(None, "*roti")),
        ("", Typed(None, "")),
    ],
)
def test_a_quantity_goes_before_a_star(text: str, typed: Typed) -> None:
    assert lookup.take_apart(text) == typed


@pytest.mark.parametrize("code", ["ROT-1", "rot-1", " ROT-1 ", "12"])
def test_sku_and_plu_name_a_product(code: str) -> None:
    assert lookup.look_up(CATALOGUE, code) == Found(BREAD)


@pytest.mark.parametrize("code", ["0036000291452", "036000291452"])
def test_one_number_is_found_however_the_scanner_writes_it(code: str) -> None:
    assert lookup.look_up(CATALOGUE, code) == Found(MILK)


def test_a_weight_label_gives_grams() -> None:
    code = label("210010100350")
    assert lookup.look_up(CATALOGUE, code) == Found(CAKE, 350)


def test_a_weight_label_of_goods_that_are_counted_is_a_miss() -> None:
    assert lookup.look_up(CATALOGUE, label("210001200350")) is None


def test_a_price_label_gives_the_price_of_the_packet() -> None:
    found = lookup.look_up(CATALOGUE, label("230010133250"))
    assert found is not None
    assert found.quantity == 350
    assert found.price == 95_000
    assert lookup.look_up(CATALOGUE, label("230001205500")) == Found(BREAD, 1, 5_500)


def test_a_label_of_a_product_nobody_knows_is_a_miss() -> None:
    assert lookup.look_up(CATALOGUE, label("219999900350")) is None


def test_a_gs1_code_gives_batch_and_day() -> None:
    code = "]C10100036000291452\x1d10B-7\x1d15261130"
    found = lookup.look_up(CATALOGUE, code)
    assert found == Found(MILK, batch="B-7", best_before="2026-11-30")
    assert lookup.look_up(CATALOGUE, "0108997700000046") is None


def test_a_gs1_code_gives_the_weight_or_price_of_the_packet() -> None:
    jam = replace(CAKE, product_id="p5", sku="J", plu="", barcodes=("8997700000046",))
    shelf = Catalogue((jam,))
    weight, price = "0108997700000046" + "3103000350", "3922" + "3325000"
    assert lookup.look_up(shelf, weight) == Found(jam, 350)
    assert lookup.look_up(shelf, weight + price) == Found(jam, 350, 95_000)
    assert lookup.look_up(shelf, "0108997700000046" + price) == Found(jam, 350, 95_000)


def test_a_symbology_identifier_is_no_part_of_the_code() -> None:
    assert lookup.look_up(CATALOGUE, "]E00036000291452") == Found(MILK)
    assert lookup.look_up(CATALOGUE, "]C0ROT-1") == Found(BREAD)


@given(st.integers(100, 99_999), st.integers(1_000, 500_000))
def test_a_packet_costs_what_its_label_says(price: int, per_kg: int) -> None:
    grams, asked = lookup.weight_for(price, per_kg)
    assert grams > 0
    # Never below the list's price: that would ask for somebody's PIN.
    assert asked >= per_kg or grams == 1
    if grams <= 1_000:
        assert amount_of(asked, grams, weighed=True) == price


@pytest.mark.parametrize(
    ("code", "is_one"),
    [
        ("KSR1-261123-000042", True),
        ("ksr1-261123-000042", True),
        ("8997700000046", False),
        ("KSR1-261123-42", False),
        ("ROT-1", False),
    ],
)
def test_receipts_are_told_from_goods(code: str, is_one: bool) -> None:
    assert lookup.is_receipt(code) is is_one


@pytest.mark.parametrize(
    ("text", "code"),
    [("8997700000046", True), ("12345", False), ("250 g", False), ("roti", False)],
)
def test_long_numbers_are_codes(text: str, code: bool) -> None:
    assert lookup.looks_like_code(text) is code
