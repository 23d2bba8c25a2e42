from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.style import TillStyle
from ui.tokens import NIGHT, THEMES, Theme
from ui.widgets.label import Label, Type


@pytest.fixture(autouse=True)
def _day(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.DAY, 100)


def test_the_shipped_fonts_load() -> None:
    for family, files in ((theme.FAMILY, 4), (theme.MONO_FAMILY, 2)):
        found = theme.load_fonts(family)
        assert len(found) == files
        assert min(found) >= 0
        assert family in QFontDatabase.families()


@pytest.mark.parametrize(
    "weight", [theme.REGULAR, theme.SEMIBOLD, theme.BOLD, theme.EXTRABOLD]
)
def test_all_figures_are_as_wide_as_each_other(weight: QFont.Weight) -> None:
    metrics = QFontMetrics(theme.font(theme.PRICE, weight))

    assert len({metrics.horizontalAdvance(digit * 8) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("look", Theme)
def test_a_theme_reaches_palette_and_tokens(qapp: QApplication, look: Theme) -> None:
    theme.apply(qapp, look)

    colour = qapp.palette().color(QPalette.ColorRole.Window).name()
    assert colour == THEMES[look].ground.lower()
    assert theme.tokens() is THEMES[look]
    assert isinstance(qapp.style(), TillStyle)


def test_type_grows_with_the_scale_and_in_the_sun(qapp: QApplication) -> None:
    theme.apply(qapp, Theme.DAY, 130)
    assert theme.font(theme.BODY).pixelSize() == 21
    theme.apply(qapp, Theme.SUN, 100)
    assert theme.font(theme.BODY).pixelSize() == 18
    theme.apply(qapp, Theme.SUN, 130)
    assert theme.type_percent() == theme.LARGEST_PERCENT


def test_a_scale_that_is_not_offered_is_refused(qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="110"):
        theme.apply(qapp, Theme.DAY, 110)


def test_what_is_already_shown_follows(qapp: QApplication, qtbot: QtBot) -> None:
    label = Label("Rp1.000", Type.PRICE)
    qtbot.addWidget(label)

    theme.apply(qapp, Theme.NIGHT, 130)

    assert label.font().pixelSize() == 26
    shade = label.palette().color(QPalette.ColorRole.WindowText).name()
    assert shade == NIGHT.ink.lower()
