from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.heard import heard
from ui import theme
from ui.widgets.button import Button, Role, Size, role_look

Show = Callable[[QWidget], QWidget]


@pytest.mark.parametrize(("size", "least"), [(Size.NORMAL, 48), (Size.LARGE, 64)])
def test_a_button_is_as_tall_as_a_finger(qtbot: QtBot, size: Size, least: int) -> None:
    button = Button("Simpan", size=size)
    qtbot.addWidget(button)

    assert button.minimumHeight() >= least


def test_its_key_presses_it_at_once(show: Show) -> None:
    button = Button("Bayar", role=Role.PAY, key="F10")
    show(button)
    clicks = heard(button.clicked)

    QTest.keyClick(button.window(), Qt.Key.Key_F10)

    assert len(clicks) == 1


def test_a_key_that_is_only_shown_presses_nothing(show: Show) -> None:
    button = Button("Kembali")
    button.set_key("Esc", active=False)
    show(button)
    clicks = heard(button.clicked)

    QTest.keyClick(button.window(), Qt.Key.Key_Escape)

    assert len(clicks) == 0
    assert button.key == "Esc"


def test_a_disabled_button_sleeps_with_its_key(show: Show) -> None:
    button = Button("Bayar", key="F10")
    button.setEnabled(False)
    show(button)
    clicks = heard(button.clicked)

    QTest.keyClick(button.window(), Qt.Key.Key_F10)

    assert len(clicks) == 0


def two_buttons(show: Show) -> tuple[Button, Button]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    first, second = Button("Satu"), Button("Dua")
    column.addWidget(first)
    column.addWidget(second)
    show(holder)
    return first, second


def test_enter_presses_what_tab_led_to(show: Show) -> None:
    first, second = two_buttons(show)
    clicks = heard(second.clicked)
    first.setFocus(Qt.FocusReason.MouseFocusReason)

    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.keyClick(second, Qt.Key.Key_Return)

    assert len(clicks) == 1
    assert second.ringed


def test_enter_after_a_touch_is_left_to_the_screen(show: Show) -> None:
    first, _ = two_buttons(show)
    screen: list[str] = []
    enter = QShortcut(Qt.Key.Key_Return, first.window())
    enter.activated.connect(lambda: screen.append("screen"))
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    clicks = heard(first.clicked)

    QTest.keyClick(first, Qt.Key.Key_Return)

    assert (len(clicks), screen) == (0, ["screen"])
    assert not first.ringed


def test_space_presses(show: Show) -> None:
    first, _ = two_buttons(show)
    clicks = heard(first.clicked)
    first.setFocus()

    QTest.keyClick(first, Qt.Key.Key_Space)

    assert len(clicks) == 1


@pytest.mark.parametrize("width", [60, 90, 120, 200, 400])
@pytest.mark.parametrize("words", ["Bayar", "Selesaikan & cetak struk", "Rp100.000"])
def test_the_word_stays_whole_wherever_it_can(
    show: Show, width: int, words: str
) -> None:
    button = Button(words, icon="check", key="F10", size=Size.HERO)
    show(button)
    button.resize(width, 72)
    fit = button._fitted(width - 2 * theme.px(8))

    shown = " ".join(fit.lines).replace("\N{NO-BREAK SPACE}", " ")
    assert shown == words or width <= 90


def test_danger_is_an_outline_and_never_a_red_fill() -> None:
    look = role_look(Role.DANGER, down=False, on=True, checked=False)

    assert look.fill == theme.tokens().surface
    assert look.edge == look.ink == theme.tokens().bad.ink


def test_only_pay_is_green() -> None:
    fills = {
        role: role_look(role, down=False, on=True, checked=False).fill for role in Role
    }
    green = theme.tokens().pay

    assert [role for role, fill in fills.items() if fill == green] == [Role.PAY]


def test_a_role_can_change_and_is_told_to_tools(qtbot: QtBot) -> None:
    button = Button("Bayar")
    qtbot.addWidget(button)

    button.set_role(Role.PAY)

    assert (button.role, button.property("role")) == (Role.PAY, "pay")
