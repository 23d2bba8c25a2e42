"""The search field: always ready, and it hands the basket the keys it can't use."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.text_field import TextField

_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_STEPS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchField(TextField):
    """Takes words and codes. Plus, minus and Delete are for the basket while empty.

    Signals:
        entered: The text, when Enter was pressed.
        moved: -1 or 1: up or down in the basket.
        paged: -1 or 1: to another page of tiles.
        stepped: -1 or 1: one less or one more of the current line.
        removal: The current line is to go.
    """

    entered = Signal(str)
    moved = Signal(int)
    paged = Signal(int)
    stepped = Signal(int)
    removal = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint=hint, icon="scan-barcode", key="F2", parent=parent)
        self.setMaxLength(80)
        self.setObjectName("sell.search")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take text; pass on what the basket and the tiles need."""
        key = Qt.Key(event.key())
        if key in _ENTERS:
            if not event.isAutoRepeat():
                self.entered.emit(self.text())
        elif key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key in _PAGES:
            self.paged.emit(_PAGES[key])
        elif key == Qt.Key.Key_Escape:
            self.clear()
        elif self.text() or not self._for_basket(key):
            super().keyPressEvent(event)

    def _for_basket(self, key: Qt.Key) -> bool:
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.removal.emit()
        else:
            return False
        return True
