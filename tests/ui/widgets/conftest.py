"""The default look for every widget's test."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.tokens import Theme

WidgetT = TypeVar("WidgetT", bound=QWidget)
Show = Callable[[WidgetT], WidgetT]


@pytest.fixture(autouse=True)
def _day(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.DAY, 100)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Put a widget into a window that has the keys."""

    windows: list[QWidget] = []  # qtbot alone doesn't keep them alive

    def shown(widget: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        column.addWidget(widget)
        window.resize(900, 640)
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    return shown
