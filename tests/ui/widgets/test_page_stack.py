from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.label import Label
from ui.widgets.page_stack import PageStack


def test_only_the_page_in_view_asks_for_room(qtbot: QtBot) -> None:
    stack, small, tall = PageStack(), Label("x"), QWidget()
    qtbot.addWidget(stack)
    tall.setMinimumHeight(2_000)
    stack.addWidget(small)
    stack.addWidget(tall)

    assert stack.minimumSizeHint().height() == small.minimumSizeHint().height()
    assert not stack.hasHeightForWidth()


def test_an_empty_stack_asks_for_nothing(qtbot: QtBot) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)

    assert stack.minimumSizeHint().height() <= 0
