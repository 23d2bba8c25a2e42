from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.tokens import Theme
from ui.widgets.side_column import SideColumn


@pytest.mark.parametrize(("percent", "width"), [(100, 380), (115, 437), (130, 437)])
def test_it_grows_with_the_type_but_leaves_room(
    qapp: QApplication, qtbot: QtBot, percent: int, width: int
) -> None:
    column = SideColumn()
    qtbot.addWidget(column)

    theme.apply(qapp, Theme.DAY, percent)

    assert column.width() == width
