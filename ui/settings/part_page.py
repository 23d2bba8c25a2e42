"""The frame of one part of the settings: its title, what it is for, its cards."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.config import Settings
from ui import theme
from ui.widgets.label import Ink, Label, Type


class PartPage(QWidget):
    """A column of cards under a title."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label("", Type.PRICE)
        self._hint = Label("", Type.BODY, Ink.SOFT, wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, theme.GUTTER, 0)
        self.column.setSpacing(theme.GUTTER)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._hint)
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
