"""Lines of the basket in words: batch, and what is past its day."""

from __future__ import annotations

from pos.domain.basket import Basket
from pos.domain.catalogue import Kind, Product
from pos.domain.settle import settle
from ui.sell import wording
from ui.sell.view import Notice
from ui.widgets.card import State

BREAD = Product("p1", "ROT-1", "Roti", "Roti", "pcs", Kind.COUNTED, 6_000)
BASKET = Basket("sale").add(BREAD, batch="B-7", best_before="2026-11-30")


def test_a_line_says_its_batch() -> None:
    row = wording.row(settle(BASKET).lines[0], "2026-11-30")

    assert row.detail == "@ 6.000 · bets B-7"
    assert row.warning == ""
    assert row.spoken() == "1 Roti, 6.000"


def test_a_line_past_its_day_says_so_to_eye_and_ear() -> None:
    row = wording.row(settle(BASKET).lines[0], "2026-12-01")

    assert row.warning == "lewat 30/11/2026"
    assert row.spoken() == "1 Roti, 6.000, lewat 30/11/2026"


def test_the_strip_says_the_day_as_people_do() -> None:
    fields: dict[str, str | int] = {"name": "Roti", "day": "2026-11-30"}
    words, state = wording.notice(Notice.EXPIRED, fields)

    assert words.startswith("Roti lewat 30/11/2026.")
    assert state is State.WARN
