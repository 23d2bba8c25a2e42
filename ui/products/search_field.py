"""The search field of a list: words stay here, the arrows move in the list."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.text_field import TextField

#: Rows that a page up or down passes over.
_PAGE: Final = 8

_MOVES: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}


class SearchField(TextField):
    """Takes words; the list below follows the arrows meanwhile.

    Signals:
        moved: By how many rows.
    """

    moved = Signal(int)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint=hint, icon="search", key="F2", parent=parent)
        self.setMaxLength(80)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take text; Esc empties a field that has some, else it is for the screen."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)
