"""The frame of one part of the settings: its title, what it is for, its cards."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.config import Settings
from ui import theme
from ui.widgets.label import Ink, Label, Type


class PartPage(QWidget):
    """A column of cards under a title.

    Attributes:
        column: Where the cards go.
        tools: Row at the right end of the title, for buttons.
        scrolls: Whether it scrolls as a whole; else it does so inside.
    """

    scrolls = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Type.PRICE)
        self._hint = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, theme.GUTTER, 0)
        self.column.setSpacing(theme.GUTTER)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._hint)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(12)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addLayout(self.tools)
        self.column.addLayout(head)

    def set_head(self, title: str, hint: str) -> None:
        """Say what the part is and what it is for."""
        self._title.setText(title)
        self._hint.setText(hint)

    def fill(self, settings: Settings) -> None:
        """Show what is saved."""

    def scanned(self, code: str) -> bool:
        """Take a scan while the part is shown."""
        del code
        return False
