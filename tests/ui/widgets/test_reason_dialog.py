from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.button import Button
from ui.widgets.reason_dialog import ReasonDialog

KEY = Qt.Key


@pytest.fixture
def dialog(show: Callable[[QWidget], QWidget]) -> ReasonDialog:
    host = show(QWidget())
    made = ReasonDialog(
        host, "Buka laci", "Dihitung.", ("Tukar uang", "Cek"), Button("Buka")
    )
    made.open()
    return made


def test_a_digit_and_enter_say_why(dialog: ReasonDialog) -> None:
    said = heard(dialog.asked)

    QTest.keyClick(dialog, KEY.Key_2)
    QTest.keyClick(dialog, KEY.Key_Return)

    assert said == [["Cek"]]
    assert dialog.isVisible()


def test_digits_typed_into_the_words_stay_words(dialog: ReasonDialog) -> None:
    said = heard(dialog.asked)
    dialog.reason.words.setFocus()

    QTest.keyClicks(dialog.reason.words, "laci 2")
    QTest.keyClick(dialog.reason.words, KEY.Key_Return)

    assert said == [["laci 2"]]


def test_esc_says_nothing(dialog: ReasonDialog) -> None:
    said = heard(dialog.asked)

    QTest.keyClick(dialog, KEY.Key_Escape)

    assert said == []
    assert not dialog.isVisible()
