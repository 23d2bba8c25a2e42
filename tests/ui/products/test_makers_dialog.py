from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.storage import queries
from tests.ui.whole import Whole
from tests.ui.window import everything_in
from ui.products.makers_dialog import MakersDialog


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    return Whole(qtbot, till)


def opened(whole: Whole, code: str) -> MakersDialog:
    whole.sign_in(code)
    whole.window.go("products")
    whole.press(Qt.Key.Key_F8)
    dialog = whole.dialog()
    assert isinstance(dialog, MakersDialog)
    return dialog


def first(whole: Whole) -> tuple[str, int]:
    product = whole.till.readers.run(queries.products)[0]
    return product.maker, product.cost


def test_makers_are_named_with_their_weights(whole: Whole) -> None:
    dialog = opened(whole, "A-01")
    dialog.makers.setText("Siti Aminah")
    assert any("bukan nama" in said for said in everything_in(dialog))
    dialog.confirmed.emit()
    assert whole.dialog() is dialog
    dialog.makers.setText("sm-04*2 + sm-07")
    assert "SM-04 Rp66.667, SM-07 Rp33.333" in " ".join(everything_in(dialog))
    dialog.cost.set_value(4_000)
    dialog.confirmed.emit()
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)

    assert first(whole) == ("SM-04*2+SM-07", 4_000)


def test_without_a_maker_it_says_what_that_means(whole: Whole) -> None:
    dialog = opened(whole, "A-01")
    dialog.makers.setText("")

    assert any("tidak dapat dibayar" in said for said in everything_in(dialog))
