"""The keys of a screen, listed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.help import HelpPanel, Keycap
from ui.widgets.button import Button


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for word, key in (("Bayar", "F10"), ("Diskon", "F6"), ("Tanpa", "")):
        column.addWidget(Button(word, key=key))
    hidden = Button("Rahasia", key="F7", parent=made)
    hidden.hide()
    made.resize(1200, 760)
    made.show()
    return made


def test_keys_of_visible_buttons_come_in_order(host: QWidget) -> None:
    panel = HelpPanel(host, "sell", host)
    keys = [cap.accessibleName() for cap in panel.findChildren(Keycap)]

    assert keys[:2] == ["F6", "F10"]
    assert "F7" not in keys
    assert {"Tab", "Esc", "Ctrl+L", "F11"} <= set(keys)


def test_enter_puts_it_away(host: QWidget) -> None:
    panel = HelpPanel(host, "sell", host)
    panel.open()
    QTest.keyClick(panel, Qt.Key.Key_Return)

    assert not panel.isVisible()
