"""What must hold for every control, walked over the gallery's screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui import gallery
from ui import theme
from ui.tokens import Theme

#: The gallery's page of all controls holds more than a screen ever does.
CROWDED = {"controls"}
SCREENS = sorted(gallery.SCREENS)
ROOMY = sorted(set(gallery.SCREENS) - CROWDED)
every = pytest.mark.parametrize("name", SCREENS)
roomy = pytest.mark.parametrize("name", ROOMY)
KEPT: list[QWidget] = []  # qtbot alone doesn't keep a window alive


def shown(qtbot: QtBot, name: str) -> QWidget:
    gallery.OPENERS.clear()
    screen = gallery.SCREENS[name]()
    screen.resize(1366, 768)
    qtbot.addWidget(screen)
    screen.show()
    for opener in gallery.OPENERS:
        opener()
    KEPT[:] = [screen]
    return screen


def controls(screen: QWidget) -> Iterator[QWidget]:
    for widget in screen.findChildren(QWidget):
        tabbed = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        pressed = isinstance(widget, QAbstractButton) and not widget.testAttribute(
            Qt.WidgetAttribute.WA_TransparentForMouseEvents
        )
        if widget.isVisible() and (tabbed or pressed):
            yield widget


def called(widget: QWidget) -> str:
    words = widget.property("text") or widget.property("currentText") or ""
    return widget.accessibleName() or str(words)


@every
def test_every_control_has_a_name(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    theme.apply(qapp, Theme.DAY)
    nameless = [
        type(widget).__name__
        for widget in controls(shown(qtbot, name))
        if not called(widget)
    ]

    assert not nameless


@every
@pytest.mark.parametrize("look", Theme)
def test_every_control_is_as_tall_as_a_finger(
    qtbot: QtBot, qapp: QApplication, name: str, look: Theme
) -> None:
    theme.apply(qapp, look)
    small = {
        called(widget): widget.height()
        for widget in controls(shown(qtbot, name))
        if widget.height() < theme.TARGET and widget.property("role") != "pill"
    }

    assert not small


@roomy
@pytest.mark.parametrize("look", Theme)
@pytest.mark.parametrize("percent", theme.SCALES)
def test_a_screen_fits_the_smallest_display(
    qtbot: QtBot, qapp: QApplication, name: str, look: Theme, percent: int
) -> None:
    theme.apply(qapp, look, percent)
    least = shown(qtbot, name).minimumSizeHint()

    assert least.width() <= 1366
    assert least.height() <= 768


@roomy
@pytest.mark.parametrize("look", Theme)
def test_no_words_are_cut_off(
    qtbot: QtBot, qapp: QApplication, name: str, look: Theme
) -> None:
    theme.apply(qapp, look)
    cut = {
        label.text(): (label.width(), label.sizeHint().width())
        for label in shown(qtbot, name).findChildren(QLabel)
        if label.isVisible()
        and not label.wordWrap()
        and label.width() < label.sizeHint().width()
    }

    assert not cut
