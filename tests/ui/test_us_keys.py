"""Keys by their place on the American keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui import us_keys
from ui.us_keys import by_place

Key, Modifier = Qt.Key, Qt.KeyboardModifier


def pressed(
    place: int, text: str, modifiers: Qt.KeyboardModifier = Modifier.NoModifier
) -> QKeyEvent:
    code = place + us_keys._OFFSET
    return QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, modifiers, code, 0, 0, text)


@pytest.mark.parametrize(
    ("place", "typed", "plain", "shifted"),
    [
        (53, "-", "/", "?"),  # German: the slash is a hyphen
        (12, "ß", "-", "_"),
        (21, "z", "y", "Y"),
        (3, "é", "2", "@"),  # French: digits only with Shift
        (41, "", "`", "~"),  # a dead key
        (57, " ", " ", " "),
    ],
)
def test_a_place_has_its_american_character(
    place: int, typed: str, plain: str, shifted: str
) -> None:
    assert by_place(pressed(place, typed)) == plain
    assert by_place(pressed(place, typed, Modifier.ShiftModifier)) == shifted


@pytest.mark.parametrize("place", [0, 1, 28, 400])
def test_unknown_places_type_what_they_typed(place: int) -> None:
    assert by_place(pressed(place, "ä")) == "ä"


def test_keypad_and_control_stay_as_they_are() -> None:
    assert by_place(pressed(12, "-", Modifier.KeypadModifier)) == "-"
    assert by_place(pressed(48, "\x02", Modifier.ControlModifier)) == "\x02"
