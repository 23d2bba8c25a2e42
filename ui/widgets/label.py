"""Words on a screen, in the sizes of the type scale."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.theme import Themed
from ui.tokens import Tokens


class Type(StrEnum):
    """What a label is for; size and weight follow."""

    TITLE = "title"  # of a screen or dialog
    HEADING = "heading"  # of a card
    BODY = "body"
    STRONG = "strong"
    CAPTION = "caption"
    PRICE = "price"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    CHANGE = "change"


class Ink(StrEnum):
    """The colour of words by what they say."""

    PLAIN = "plain"
    SOFT = "soft"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"


_TYPES: Final[dict[Type, tuple[int, QFont.Weight]]] = {
    Type.TITLE: (theme.SECTION, theme.BOLD),
    Type.HEADING: (theme.BODY, theme.BOLD),
    Type.BODY: (theme.BODY, theme.REGULAR),
    Type.STRONG: (theme.BODY, theme.BOLD),
    Type.CAPTION: (theme.CAPTION, theme.REGULAR),
    Type.PRICE: (theme.PRICE, theme.EXTRABOLD),
    Type.SUBTOTAL: (theme.SUBTOTAL, theme.EXTRABOLD),
    Type.TOTAL: (theme.TOTAL, theme.EXTRABOLD),
    Type.CHANGE: (theme.CHANGE, theme.EXTRABOLD),
}


def type_font(kind: Type) -> QFont:
    """Give the font of a kind of words in the theme in force."""
    return theme.font(*_TYPES[kind])


def ink_colour(ink: Ink, look: Tokens) -> str:
    """Give the colour of an ink in a theme."""
    return {
        Ink.PLAIN: look.ink,
        Ink.SOFT: look.ink_soft,
        Ink.ACCENT: look.accent,
        Ink.GOOD: look.good.ink,
        Ink.WARN: look.warn.ink,
        Ink.BAD: look.bad.ink,
        Ink.INFO: look.info.ink,
    }[ink]


class Figure(QWidget, Themed):
    """An amount in large type that grows smaller rather than being cut off."""

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.TOTAL,
        ink: Ink = Ink.PLAIN,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._kind = kind
        self._ink = ink
        self._align = align | Qt.AlignmentFlag.AlignVCenter
        self.setProperty("role", str(kind))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Give the amount as shown."""
        return self._text

    def set_text(self, text: str, ink: Ink | None = None) -> None:
        """Show another amount."""
        self._text = text
        self._ink = ink or self._ink
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Measure again."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Fit the amount at its full size."""
        metrics = QFontMetrics(type_font(self._kind))
        height = metrics.ascent() + metrics.descent()
        return QSize(metrics.horizontalAdvance(self._text) + 4, height)

    def minimumSizeHint(self) -> QSize:
        """Shrink to half before asking for more room."""
        hint = self.sizeHint()
        return QSize(hint.width() // 2, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the amount in the largest type that fits."""
        del event
        painter = QPainter(self)
        size, weight = _TYPES[self._kind]
        type_ = theme.font(size, weight)
        while size > theme.MICRO and (
            QFontMetrics(type_).horizontalAdvance(self._text) > self.width()
        ):
            size -= 1
            type_ = theme.font(size, weight)
        painter.setFont(type_)
        look = theme.tokens()
        shade = ink_colour(self._ink, look) if self.isEnabled() else look.off_ink
        painter.setPen(theme.colour(shade))
        painter.drawText(self.rect(), self._align, self._text)
        painter.end()


class Label(QLabel, Themed):
    """Words or an amount; wraps when asked to, never rich text.

    Plain text only: names come from files and customers, and must not be read
    as markup.
    """

    def __init__(
        self,
        text: str = "",
        kind: Type = Type.BODY,
        ink: Ink = Ink.PLAIN,
        *,
        wrap: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("role", str(kind))
        self.retheme()

    def set_ink(self, ink: Ink) -> None:
        """Change what the words' colour says."""
        self._ink = ink
        self.retheme()

    def retheme(self) -> None:
        """Take font and colour from the theme."""
        self.setFont(type_font(self._kind))
        dress = QPalette()  # only what is set here departs from the application's
        shade = theme.colour(ink_colour(self._ink, theme.tokens()))
        dress.setColor(QPalette.ColorRole.WindowText, shade)
        self.setPalette(dress)
