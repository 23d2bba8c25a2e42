from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.chips import Chip, ChipRow, Choice

Show = Callable[[QWidget], QWidget]
CHOICES = [Choice("a", "Favorit", "star"), Choice("b", "Tempe", "bean", 0)]


@pytest.fixture
def row(show: Show) -> ChipRow:
    made = ChipRow(CHOICES, "Kategori")
    show(made)
    return made


def test_the_first_is_chosen(row: ChipRow) -> None:
    assert row.key() == "a"
    assert row.chip("a").isChecked()


def test_a_touch_chooses(row: ChipRow) -> None:
    chosen = heard(row.chosen)
    QTest.mouseClick(row.chip("b"), Qt.MouseButton.LeftButton)

    assert chosen[0] == ["b"]
    assert [chip.isChecked() for chip in row.findChildren(Chip)] == [False, True]


def test_the_chosen_one_stays_chosen_when_touched_again(row: ChipRow) -> None:
    QTest.mouseClick(row.chip("a"), Qt.MouseButton.LeftButton)

    assert row.chip("a").isChecked()


def test_arrows_move_the_choice(row: ChipRow) -> None:
    row.chip("a").setFocus()
    QTest.keyClick(row.chip("a"), Qt.Key.Key_Right)
    assert row.key() == "b"
    QTest.keyClick(row.chip("b"), Qt.Key.Key_Right)
    assert row.key() == "a"


def test_other_chips_keep_the_choice_if_it_still_exists(row: ChipRow) -> None:
    row.choose("b")
    row.set_choices([CHOICES[1], Choice("c", "Songket", "gem", 3)])
    assert row.key() == "b"
    row.set_choices([Choice("c", "Songket", "gem", 3)])
    assert row.key() == "c"


def test_what_does_not_fit_goes_to_another_row(row: ChipRow) -> None:
    row.set_choices([Choice(str(n), f"Kategori {n}") for n in range(12)])
    row.resize(400, 60)

    assert row.minimumHeight() >= 3 * 48
    assert all(chip.geometry().right() <= 400 for chip in row.findChildren(Chip)[-12:])


def test_a_chip_is_as_tall_as_a_finger(row: ChipRow) -> None:
    assert row.chip("a").height() >= 48
