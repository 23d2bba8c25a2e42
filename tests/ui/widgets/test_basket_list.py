from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.basket_delegate import BasketRow
from ui.widgets.basket_list import BasketList
from ui.widgets.stepper import step_area

Show = Callable[[QWidget], QWidget]
ROWS = (
    BasketRow("1", "Roti Sosis", "@ 8.000", "2", "16.000"),
    BasketRow("2", "Songket Bungo Cino", "", "1", "2.750.000", True, False),
)


@pytest.fixture
def basket(show: Show) -> BasketList:
    made = BasketList("Keranjang", ("Keranjang kosong", "Pindai barang pertama."))
    show(made)
    made.set_rows(ROWS)
    return made


def press(basket: BasketList, key: str, side: int) -> None:
    step = basket.stepper_area(key)
    spot = step.center() if side == 0 else step_area(step, side).center()
    QTest.mouseClick(basket.viewport(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.parametrize("side", [-1, 1])
def test_the_painted_stepper_steps(basket: BasketList, side: int) -> None:
    stepped = heard(basket.stepped)
    press(basket, "1", side)

    assert stepped[0] == ["1", side]


def test_a_piece_cannot_be_more_than_one(basket: BasketList) -> None:
    stepped = heard(basket.stepped)
    press(basket, "2", 1)

    assert len(stepped) == 0


def test_touching_the_number_asks_for_it(basket: BasketList) -> None:
    asked = heard(basket.quantity_pressed)
    press(basket, "1", 0)

    assert asked[0] == ["1"]


def test_the_stepper_is_as_large_as_a_finger(basket: BasketList) -> None:
    step = basket.stepper_area("1")

    assert step.height() >= 48
    assert step_area(step, -1).width() >= 40


def test_the_line_just_added_is_current_and_lit_once(basket: BasketList) -> None:
    added = BasketRow("3", "Roti Abon", "@ 8.000", "1", "8.000")
    basket.set_rows([*ROWS, added], flash="3")

    assert basket.current_key() == "3"
    assert basket._painter.flashing == "3"
    basket._flash.timeout.emit()
    assert basket._painter.flashing == ""


def test_the_keyboard_does_all_of_it(basket: BasketList) -> None:
    stepped, removed = heard(basket.stepped), heard(basket.removed)
    asked = heard(basket.quantity_pressed)
    basket.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(basket, Qt.Key.Key_Down)
    QTest.keyClick(basket, Qt.Key.Key_Up)
    QTest.keyClick(basket, Qt.Key.Key_Plus)
    QTest.keyClick(basket, Qt.Key.Key_Return)
    QTest.keyClick(basket, Qt.Key.Key_Delete)

    assert stepped[0] == ["1", 1]
    assert asked[0] == ["1"]
    assert removed[0] == ["1"]


def test_the_selection_is_told(basket: BasketList) -> None:
    told = heard(basket.selected)
    basket.select("2")

    assert told[0] == ["2"]


def test_when_the_current_line_goes_the_last_is_current(basket: BasketList) -> None:
    basket.select("2")
    basket.set_rows(ROWS[:1])

    assert basket.current_key() == "1"


def test_a_scan_repaints_one_line(
    basket: BasketList, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [replace(ROWS[0], key=str(n)) for n in range(6)]
    basket.set_rows(many)
    basket.grab()
    painted: list[int] = []
    paint = basket._painter.paint

    def counted(painter: object, option: object, index: object) -> None:
        painted.append(1)
        paint(painter, option, index)  # type: ignore[arg-type]

    monkeypatch.setattr(basket._painter, "paint", counted)
    regions: list[QRect] = []
    monkeypatch.setattr(basket, "update", regions.append)
    many[3] = replace(many[3], quantity="9")
    changes = heard(basket.model().dataChanged)

    basket.set_rows(many)

    assert len(changes) == 1
    assert changes[0][0].row() == 3


def test_an_empty_basket_says_what_to_do(basket: BasketList) -> None:
    full = basket.grab().toImage()
    basket.set_rows([])

    assert basket.grab().toImage() != full
    assert basket.current_key() == ""


def test_two_hundred_lines_are_no_trouble(basket: BasketList) -> None:
    many = [replace(ROWS[0], key=str(n)) for n in range(200)]
    basket.set_rows(many, flash="199")

    assert basket.current_key() == "199"
    assert basket.verticalScrollBar().value() == basket.verticalScrollBar().maximum()
