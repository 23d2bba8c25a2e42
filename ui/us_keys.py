"""What a key types on the American keyboard, by its place.

Scanners press the keys of that keyboard. Under another layout the computer
makes other characters of them: ``/`` for ``-``, ``z`` for ``y``.
"""

import sys
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

#: Where Linux's key codes begin, against those of the PC that Windows gives.
_OFFSET: Final = 8 if sys.platform.startswith("linux") else 0

_ELSEWHERE: Final = (
    Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)

#: First code of each row of keys, with what its keys type alone and with Shift.
_ROWS: Final = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
_KEYS: Final = {
    first + place: (plain[place], shifted[place])
    for first, plain, shifted in _ROWS
    for place in range(len(plain))
}


def by_place(event: QKeyEvent) -> str:
    """Give the American character of a key; what it typed where that is unknown.

    The keypad types the same everywhere, and what is typed with Ctrl is no
    character of a layout. macOS doesn't say which key it was.
    """
    known = _KEYS.get(event.nativeScanCode() - _OFFSET)
    if known is None or event.modifiers() & _ELSEWHERE:
        return event.text()
    return known[bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)]
