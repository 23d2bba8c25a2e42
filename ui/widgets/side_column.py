"""The narrow column at the right of a screen: figures, notes, the last button."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.theme import Themed

#: Its width at 100 %.
WIDTH: Final = 380

#: Most of its width, in percent of the default: beyond it, words wrap instead.
_WIDEST_PERCENT: Final = 115


class SideColumn(QWidget, Themed):
    """A column that keeps its width, whatever stands in it.

    It grows with the type, but less than the type does: what lies beside it
    needs the room more.

    Attributes:
        body: Where the content goes, from top to bottom.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.GUTTER)
        self.retheme()

    def retheme(self) -> None:
        """Take the width from the type scale."""
        percent = min(theme.type_percent(), _WIDEST_PERCENT)
        self.setFixedWidth(WIDTH * percent // 100)
