from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.reason_field import ReasonField

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def field(show: Show) -> ReasonField:
    made = ReasonField("Alasan", ("Rusak", "Basi"), hint="Tulis", numbered=True)
    show(made)
    return made


def test_nothing_is_chosen_at_first(field: ReasonField) -> None:
    assert field.reason() == ""
    assert not any(field.chips.chip(key).isChecked() for key in ("1", "2"))


def test_a_touched_chip_is_the_reason(field: ReasonField) -> None:
    said = heard(field.changed)

    QTest.mouseClick(field.chips.chip("2"), Qt.MouseButton.LeftButton)

    assert field.reason() == "Basi"
    assert said == [["Basi"]]
    assert field.chips.chip("2").text() == "2 \N{MIDDLE DOT} Basi"


def test_own_words_take_the_place_of_a_chip_and_the_other_way_round(
    field: ReasonField,
) -> None:
    field.choose(1)
    QTest.keyClicks(field.words, " bocor ")
    assert field.reason() == "bocor"
    assert field.chips.key() == ""

    assert field.choose(2)
    assert (field.reason(), field.words.text()) == ("Basi", "")


@pytest.mark.parametrize("number", [0, 3, 9])
def test_a_number_without_a_reason_chooses_nothing(
    field: ReasonField, number: int
) -> None:
    field.choose(1)

    assert not field.choose(number)
    assert field.reason() == "Rusak"


def test_clearing_forgets_both(field: ReasonField) -> None:
    field.choose(1)
    field.clear()

    assert field.reason() == ""


@pytest.mark.parametrize(
    ("key", "reason"), [(Qt.Key.Key_Right, "Rusak"), (Qt.Key.Key_Left, "Basi")]
)
def test_arrows_choose_the_first_reason_too(
    field: ReasonField, key: Qt.Key, reason: str
) -> None:
    field.chips.chip("1").setFocus()

    QTest.keyClick(field.chips, key)

    assert field.reason() == reason
