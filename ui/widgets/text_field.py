"""Fields for words: plain, and the search field that waits for the scanner."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import keycap, keycap_width
from ui.widgets.label import Ink, Label, Type


class TextField(QLineEdit, Themed):
    """A line of words with an icon before and a keycap behind."""

    def __init__(
        self,
        name: str,
        *,
        hint: str = "",
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty field.

        Args:
            name: Accessible name: what is to be typed.
            hint: Shown while empty.
            icon: Lucide's name, or none.
            key: The key that leads here, shown only.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._icon = icon
        self._key = key
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("role", "field")
        self.retheme()

    def retheme(self) -> None:
        """Take margins and height from the type."""
        left = theme.px(36) if self._icon else theme.px(6)
        right = keycap_width(self._key) + theme.px(10) if self._key else theme.px(6)
        self.setTextMargins(left, 0, right, 0)
        self.setMinimumHeight(theme.tall(theme.TARGET))

    def sizeHint(self) -> QSize:
        """Be wide enough for a name."""
        return QSize(theme.px(280), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and keycap over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        look = tokens()
        if self._icon:
            side = theme.px(24)
            drawn = icons.pixmap(
                self._icon, look.ink_soft, side, self.devicePixelRatioF()
            )
            painter.drawPixmap(theme.px(16), (self.height() - side) // 2, drawn)
        if self._key:
            left = self.width() - keycap_width(self._key) - theme.px(16)
            keycap(painter, QRect(left, 0, 0, self.height()), self._key, look.ink_soft)
        painter.end()


class Captioned(QWidget):
    """A caption above a field, and below it one line of help or trouble."""

    def __init__(
        self,
        caption: str,
        field: QWidget,
        *,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._caption = Label(caption, Type.CAPTION, Ink.SOFT)
        self._below = Label(hint, Type.CAPTION, Ink.SOFT, wrap=True, parent=self)
        self._below.setVisible(bool(hint))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._caption)
        column.addWidget(field)
        column.addWidget(self._below)

    def set_caption(self, words: str) -> None:
        """Ask for something else."""
        self._caption.setText(words)
        self.field.setAccessibleName(words)

    def set_hint(self, words: str) -> None:
        """Help with something else."""
        self._hint = words
        self.set_trouble("")

    def set_trouble(self, words: str) -> None:
        """Say what is wrong with the field; empty words take it back."""
        self._below.setText(words or self._hint)
        self._below.set_ink(Ink.BAD if words else Ink.SOFT)
        self._below.setVisible(bool(words or self._hint))
