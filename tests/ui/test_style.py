from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.tokens import Theme


@pytest.fixture(autouse=True)
def _day(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.DAY, 100)


@pytest.mark.parametrize(
    "make", [QLineEdit, QComboBox, QCheckBox, QRadioButton, QPushButton]
)
def test_what_is_touched_is_tall_enough(qtbot: QtBot, make: type[QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)

    assert widget.sizeHint().height() >= theme.TARGET


@pytest.mark.parametrize(
    "make",
    [QLineEdit, QComboBox, QCheckBox, QRadioButton, QPushButton, QProgressBar,
     QScrollBar],
)  # fmt: skip
@pytest.mark.parametrize("look", Theme)
def test_no_default_grey_is_left(
    qapp: QApplication, qtbot: QtBot, make: type[QWidget], look: Theme
) -> None:
    theme.apply(qapp, look)
    widget = make()
    qtbot.addWidget(widget)
    widget.setPalette(theme.palette(theme.tokens()))
    widget.resize(200, 48)
    image = widget.grab().toImage()

    spots = [(x, y) for x in range(0, 200, 3) for y in range(0, 48, 3)]
    greys = {
        colour.name()
        for colour in (image.pixelColor(x, y) for x, y in spots)
        if colour.red() == colour.green() == colour.blue() and 100 < colour.red() < 250
    }
    assert not greys
