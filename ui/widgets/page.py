"""The frame of a screen: title, what belongs beside it, content below."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.label import Label, Type


class Page(QWidget):
    """A titled screen with the margins that all screens share.

    Attributes:
        title: The label, to change its words.
        beside: Row right after the title, for pills.
        tools: Row at the right end of the title, for buttons.
        body: The content, spaced by the gutter.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(title, Type.TITLE)
        self.beside = QHBoxLayout()
        self.tools = QHBoxLayout()
        self.body = QVBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(12)
        self.beside.setSpacing(12)
        self.tools.setSpacing(12)
        head.addWidget(self.title)
        head.addLayout(self.beside)
        head.addStretch(1)
        head.addLayout(self.tools)
        self.body.setSpacing(theme.GUTTER)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 14, 26, 22)
        column.setSpacing(14)
        bar = QWidget()
        bar.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        bar.setMinimumHeight(theme.tall(theme.TARGET))
        column.addWidget(bar)
        column.addLayout(self.body, 1)
