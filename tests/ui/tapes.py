"""Recordings of scanners, made by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ui.scan_trace import Stroke, Trace
from ui.us_keys import _KEYS, _OFFSET

_CONTROL = {"\x02": Qt.Key.Key_B, "\x03": Qt.Key.Key_C}
_PLACES = {
    letter: (code + _OFFSET, shifted)
    for code, pair in _KEYS.items()
    for shifted, letter in enumerate(pair)
}


def tape(text: str, gap_ms: int = 3, end: str = "Enter", place: str = "") -> Trace:
    """What a scanner types for a text.

    Args:
        text: The characters as they are typed.
        gap_ms: Between two keys.
        end: ``Enter``, ``Tab`` or nothing.
        place: The characters on the American keyboard; the same when empty.
    """
    pairs = zip(text, place or text, strict=True)
    strokes = [_stroke(each, there, gap_ms) for each, there in pairs]
    if end:
        key = {"Enter": Qt.Key.Key_Return, "Tab": Qt.Key.Key_Tab}[end]
        strokes.append(Stroke(key, "\r", "\r", 0, 0, gap_ms))
    return tuple(strokes)


def _stroke(text: str, place: str, gap_ms: int) -> Stroke:
    key = _CONTROL.get(text) or ord(text)
    code, shifted = _PLACES.get(place, (0, False))
    modifiers = Qt.KeyboardModifier.NoModifier
    if shifted:
        modifiers = Qt.KeyboardModifier.ShiftModifier
    if text in _CONTROL:
        modifiers = Qt.KeyboardModifier.ControlModifier
    return Stroke(key, text, place, modifiers.value, code, gap_ms)
