from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.pin_pad import PinPad

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def pad(show: Show) -> PinPad:
    made = PinPad()
    show(made)
    made.setFocus()
    return made


def test_the_last_digit_hands_the_pin_over(pad: PinPad) -> None:
    entered = heard(pad.entered)
    QTest.keyClicks(pad, "12345")
    assert len(entered) == 0
    QTest.mouseClick(pad.keypad.key("6"), Qt.MouseButton.LeftButton)

    assert entered[0] == ["123456"]


def test_backspace_takes_one_back(pad: PinPad) -> None:
    entered = heard(pad.entered)
    QTest.keyClicks(pad, "129")
    QTest.keyClick(pad, Qt.Key.Key_Backspace)
    QTest.keyClicks(pad, "3456")

    assert entered[0] == ["123456"]


def test_a_wrong_pin_starts_anew_with_the_reason(pad: PinPad) -> None:
    entered = heard(pad.entered)
    QTest.keyClicks(pad, "111111")
    pad.refuse("PIN salah. Coba lagi.")
    words = [label.text() for label in pad.findChildren(QLabel)]
    assert "PIN salah. Coba lagi." in words
    QTest.keyClicks(pad, "123456")

    assert entered[1] == ["123456"]


def test_a_locked_pad_takes_nothing(pad: PinPad) -> None:
    pad.refuse("Tunggu 30 detik.", locked=True)
    entered = heard(pad.entered)
    QTest.keyClicks(pad, "123456")
    assert len(entered) == 0
    pad.unlock()
    QTest.keyClicks(pad, "123456")

    assert len(entered) == 1


def test_the_pin_is_nowhere_to_be_read(pad: PinPad) -> None:
    QTest.keyClicks(pad, "98765")
    spoken = [pad.accessibleDescription(), pad.accessibleName()]
    spoken += [label.text() for label in pad.findChildren(QLabel)]

    assert not any("9" in words for words in spoken)
