from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.figure_field import FigureField, MoneyField, WeightField

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def money(show: Show) -> MoneyField:
    made = MoneyField("Uang diterima")
    show(made)
    made.setFocus()
    return made


def test_digits_are_added_at_the_end(money: MoneyField) -> None:
    QTest.keyClicks(money, "100000")

    assert money.value() == 100_000
    assert money.accessibleDescription() == "Rp100.000"


def test_the_keypad_and_the_keyboard_are_one(money: MoneyField) -> None:
    QTest.keyClicks(money, "5")
    money.press("00")
    money.press("0")
    money.press("back")

    assert money.value() == 500


def test_a_value_put_in_is_replaced_by_the_next_digit(money: MoneyField) -> None:
    money.set_value(100_000)
    QTest.keyClicks(money, "9")

    assert money.value() == 9


def test_backspace_shortens_a_value_put_in(money: MoneyField) -> None:
    money.set_value(100_000)
    QTest.keyClick(money, Qt.Key.Key_Backspace)

    assert money.value() == 10_000


def test_an_empty_field_differs_from_zero(money: MoneyField) -> None:
    filled = [money.filled]
    QTest.keyClicks(money, "0")
    filled.append(money.filled)
    QTest.keyClick(money, Qt.Key.Key_Delete)
    filled.append(money.filled)

    assert filled == [False, True, False]


@pytest.mark.parametrize(
    ("pasted", "value"),
    [("91.050", 91_050), ("Rp 1.250.000", 1_250_000), ("500", 500)],
)
def test_dots_are_tolerated_when_pasted(
    money: MoneyField, pasted: str, value: int
) -> None:
    QGuiApplication.clipboard().setText(pasted)
    QTest.keyClick(money, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert money.value() == value


@pytest.mark.parametrize("pasted", ["91,050", "1.23", "tujuh", "-5", "9" * 13])
def test_what_is_no_amount_is_refused(money: MoneyField, pasted: str) -> None:
    refusals = heard(money.refused)
    QGuiApplication.clipboard().setText(pasted)
    QTest.keyClick(money, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert (money.filled, len(refusals)) == (False, 1)


def test_a_comma_is_refused_and_a_dot_ignored(money: MoneyField) -> None:
    refusals = heard(money.refused)
    QTest.keyClicks(money, "1.500,5")

    assert (money.value(), len(refusals)) == (15_005, 1)


def test_no_digit_leads_beyond_the_largest(show: Show) -> None:
    field = FigureField("Jumlah", largest=999)
    show(field)
    QTest.keyClicks(field, "9999")

    assert field.value() == 999


def test_enter_is_left_to_the_screen(show: Show) -> None:
    class Listening(QWidget):
        heard = 0

        def keyPressEvent(self, event: object) -> None:  # noqa: N802
            del event
            self.heard += 1

    holder = Listening()
    field = MoneyField("Uang", parent=holder)
    show(holder)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert holder.heard == 1


def test_a_weight_is_in_grams(show: Show) -> None:
    field = WeightField("Berat")
    show(field)
    QTest.keyClicks(field, "1350")

    assert field.accessibleDescription() == "1.350 g"


def test_a_change_is_told_once(money: MoneyField) -> None:
    changes = heard(money.changed)
    money.set_value(5_000)
    money.set_value(5_000)

    assert len(changes) == 1


def test_a_huge_amount_shrinks_into_the_field(money: MoneyField) -> None:
    money.resize(160, 72)
    money.set_value(999_999_999_999)

    assert not money.grab().isNull()
