"""Surfaces: a card on the ground, and a note in the colour of a state."""

from enum import StrEnum
from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.tokens import Tone
from ui.widgets.drawing import box
from ui.widgets.label import Ink, Label, Type


class State(StrEnum):
    """What a pill, badge, banner or note says about the world."""

    NEUTRAL = "neutral"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    ACCENT = "accent"  # of the house, such as a one-off piece


#: The icon that goes with each state: never colour alone.
STATE_ICONS: Final = {
    State.NEUTRAL: "info",
    State.GOOD: "circle-check",
    State.WARN: "triangle-alert",
    State.BAD: "circle-alert",
    State.INFO: "info",
    State.ACCENT: "gem",
}

_INKS: Final = {
    State.NEUTRAL: Ink.SOFT,
    State.GOOD: Ink.GOOD,
    State.WARN: Ink.WARN,
    State.BAD: Ink.BAD,
    State.INFO: Ink.INFO,
    State.ACCENT: Ink.ACCENT,
}


def tone(state: State) -> Tone:
    """Give the colours of a state in the theme in force."""
    look = tokens()
    return {
        State.NEUTRAL: Tone(look.ink_soft, look.sunken, look.sunken, look.ink),
        State.GOOD: look.good,
        State.WARN: look.warn,
        State.BAD: look.bad,
        State.INFO: look.info,
        State.ACCENT: Tone(
            look.accent, look.accent_wash, look.accent_wash, look.accent
        ),
    }[state]


def ink_of(state: State) -> Ink:
    """Give the ink of words that say a state."""
    return _INKS[state]


class Card(QWidget):
    """A white, rounded surface with a hairline edge; put a layout on ``body``."""

    def __init__(
        self,
        *,
        across: bool = False,
        margin: int = theme.MARGIN,
        radius: int = theme.RADIUS_CARD,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty card.

        Args:
            across: Lay its content out from left to right.
            margin: Between edge and content.
            radius: Of the corners.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._radius = radius
        self.body: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(theme.GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        del event
        painter = QPainter(self)
        look = tokens()
        box(painter, self.rect(), look.surface, look.hairline, self._radius)
        painter.end()


class Note(QWidget, Themed):
    """A sentence with an icon on the wash of its state: stays, blocks nothing."""

    def __init__(
        self,
        text: str,
        state: State = State.INFO,
        *,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._icon = icon
        self._label = Label(text, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(46), 12, 16, 12)
        layout.addWidget(self._label)
        self.retheme()

    def set_text(self, text: str, state: State | None = None, icon: str = "") -> None:
        """Say something else, perhaps in another state."""
        self._label.setText(text)
        self._icon = icon
        self._state = state or self._state
        self.retheme()
        self.update()

    def text(self) -> str:
        """Give what it says."""
        return self._label.text()

    def retheme(self) -> None:
        """Take the ink of the state and the room for the icon."""
        self._label.set_ink(ink_of(self._state))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(theme.px(46), 12, 16, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wash and icon."""
        del event
        painter = QPainter(self)
        hue = tone(self._state)
        edge = hue.ink if tokens().line > 1 else ""
        box(painter, self.rect(), hue.wash, edge, theme.RADIUS)
        side = theme.px(22)
        name = self._icon or STATE_ICONS[self._state]
        drawn = icons.pixmap(name, hue.ink, side, self.devicePixelRatioF())
        painter.drawPixmap(14, 12, drawn)
        painter.end()


class SummaryRow(QWidget):
    """A caption on the left and its figure on the right."""

    def __init__(
        self,
        caption: str,
        value: str = "",
        *,
        strong: bool = False,
        ink: Ink = Ink.PLAIN,
        caption_ink: Ink = Ink.SOFT,
        parent: QWidget | None = None,
    ) -> None:
        """Make a row.

        Args:
            caption: What the figure is.
            value: The figure, already written out.
            strong: Both bold, the size of a price: for the sum at the end.
            ink: Of the figure.
            caption_ink: Of the caption, when it isn't strong.
            parent: Qt's owner.
        """
        super().__init__(parent)
        kind = Type.PRICE if strong else Type.BODY
        soft = Ink.PLAIN if strong else caption_ink
        self.caption = Label(caption, kind, soft)
        self.value = Label(value, kind if strong else Type.STRONG, ink)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.caption)
        layout.addStretch(1)
        layout.addWidget(self.value)

    def set_value(self, value: str, ink: Ink | None = None) -> None:
        """Show another figure."""
        self.value.setText(value)
        if ink is not None:
            self.value.set_ink(ink)
