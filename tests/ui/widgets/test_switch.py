from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.widgets.heard import heard
from ui.widgets.switch import Switch

Show = Callable[[QWidget], QWidget]


def test_the_whole_row_switches(show: Show) -> None:
    switch = Switch("Suara", "Bunyi pendek.", on=True)
    show(switch)
    toggled = heard(switch.toggled)
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)

    assert [toggled[0], toggled[1]] == [[False], [True]]
    assert switch.height() >= 48


def test_on_and_off_differ_by_more_than_colour(show: Show) -> None:
    switch = Switch("Suara")
    show(switch)
    off = (
        switch.grab()
        .toImage()
        .convertToFormat(switch.grab().toImage().Format.Format_Mono)
    )
    switch.setChecked(True)
    on = switch.grab().toImage().convertToFormat(off.format())

    assert on != off
