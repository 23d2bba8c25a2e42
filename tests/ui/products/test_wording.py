from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.operations.imports import cells
from ui.products import wording
from ui.products.problem_words import problem_words
from ui.widgets.card import State

TEMPE = Product("p", "TMP", "Tempe", "Tempe", "pcs", Kind.COUNTED, 9_000, stock=9)
CAKE = replace(TEMPE, unit="kg", kind=Kind.WEIGHED)
PIECE = replace(TEMPE, kind=Kind.ONE_OFF, stock=1)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (12_000, "12 kg"),
        (2_500, "2,5 kg"),
        (350, "0,35 kg"),
        (1_234_567, "1.234,567 kg"),
        (-1_250, "\N{MINUS SIGN}1,25 kg"),
        (0, "0 kg"),
    ],
)
def test_weights_are_written_in_kg(amount: int, words: str) -> None:
    assert wording.quantity(CAKE, amount) == words


def test_units_are_written_with_their_name() -> None:
    assert wording.quantity(TEMPE, 1_200) == "1.200 pcs"
    assert wording.quantity(TEMPE, -3) == "\N{MINUS SIGN}3 pcs"
    assert wording.stock(replace(TEMPE, stock=None)) == "\N{EN DASH}"


@pytest.mark.parametrize(
    ("product", "words", "state"),
    [
        (TEMPE, "9 pcs", None),
        (replace(TEMPE, stock=4), "sisa 4 pcs", State.WARN),
        (replace(TEMPE, stock=0), "habis", State.BAD),
        (replace(TEMPE, stock=-2), "\N{MINUS SIGN}2 pcs", State.BAD),
        (PIECE, "1 dari 1", State.ACCENT),
        (replace(PIECE, stock=0), "terjual", State.NEUTRAL),
    ],
)
def test_each_stock_has_words_of_its_own(
    product: Product, words: str, state: State | None
) -> None:
    cell = wording.stock_cell(product)
    assert (cell.text, cell.state) == (words, state)
    assert cell.icon or state is None  # never by colour alone


def test_a_sold_piece_is_faded() -> None:
    assert wording.row(replace(PIECE, stock=0)).faded
    assert not wording.row(PIECE).faded


def test_what_is_not_known_is_left_out() -> None:
    captions = [caption for caption, _ in wording.facts(TEMPE)]
    assert captions == ["Kode", "Jenis", "Satuan"]

    full = replace(TEMPE, plu="12", maker="SM-07", shelf_days=3, floor_price=8_000)
    assert ("Tahan disimpan", "3 hari") in wording.facts(full)
    assert ("Batas bawah harga", "Rp8.000") in wording.facts(full)


def test_only_a_stock_that_needs_it_gets_a_note() -> None:
    assert wording.stock_note(TEMPE) is None
    assert wording.stock_note(PIECE) is None
    note = wording.stock_note(replace(TEMPE, stock=-1))
    assert note is not None
    assert note[1] is State.BAD


def test_every_reason_of_a_cell_has_words() -> None:
    reasons = {"missing", "long", "control", "formula", "negative", "large"}
    reasons |= {"invalid", "unknown", "duplicate"}
    words = {reason: problem_words(f"x.{reason}") for reason in reasons}

    assert len(set(words.values())) == len(reasons)
    assert cells.CellError("long").reason in reasons
    assert problem_words("price.zero") != problem_words("price.invalid")
