from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.figure_field import MoneyField
from ui.widgets.keypad import BACK, Key, Keypad

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize("code", ["7", "0", "00", BACK])
def test_a_key_says_what_it_types(show: Show, code: str) -> None:
    pad = Keypad()
    show(pad)
    pressed = heard(pad.pressed)

    QTest.mouseClick(pad.key(code), Qt.MouseButton.LeftButton)

    assert pressed[0] == [code]


def test_the_order_is_that_of_a_calculator(show: Show) -> None:
    pad = Keypad()
    show(pad)
    rows = [[pad.key(code).y() for code in row] for row in ("789", "456", "123")]

    assert all(len(set(row)) == 1 for row in rows)
    assert rows[0][0] < rows[1][0] < rows[2][0] < pad.key("0").y()


def test_every_key_is_large_and_has_a_name(show: Show) -> None:
    pad = Keypad()
    show(pad)

    for key in pad.findChildren(Key):
        assert key.accessibleName()
        assert key.height() >= 64
        assert key.width() >= 72


def test_a_pin_needs_no_key_of_zeros(show: Show) -> None:
    pad = Keypad(zeros="")
    show(pad)

    with pytest.raises(LookupError):
        pad.key("00")


def test_it_never_takes_the_keys_from_the_field(show: Show) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    field, pad = MoneyField("Uang"), Keypad()
    column.addWidget(field)
    column.addWidget(pad)
    show(holder)
    field.setFocus()

    QTest.mouseClick(pad.key("7"), Qt.MouseButton.LeftButton)

    assert field.hasFocus()
