"""The rail: where one can go, as icons with their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box, ring, text
from ui.widgets.pressable import Pressable

RAIL_WIDTH: Final = 76

#: Height of a destination at 100 %, and the least it is where room is short.
_TALL: Final = 62
_LOW: Final = 52

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Destination:
    """A place the rail leads to.

    Attributes:
        key: What ``Rail.chosen`` says, such as ``sell``.
        word: Shown under the icon, already in the language of the screen.
        icon: Lucide's name.
        at_foot: Stands at the bottom of the rail.
    """

    key: str
    word: str
    icon: str
    at_foot: bool = False


class RailItem(Pressable):
    """One destination: an icon with its word."""

    def __init__(self, destination: Destination, parent: QWidget | None = None) -> None:
        super().__init__(destination.word, "rail", parent)
        self._icon = destination.icon
        self.setObjectName(f"rail.{destination.key}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type; where many places are, be content with less."""
        self.setMinimumHeight(theme.tall(_LOW))
        self.setMaximumHeight(theme.tall(_TALL))

    def word_width(self) -> int:
        """Give the width its word needs."""
        type_ = theme.font(theme.MICRO, theme.BOLD)
        return QFontMetrics(type_).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """Fit the rail."""
        return QSize(self.word_width() + 4, theme.tall(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wash when chosen, icon, word."""
        del event
        painter = QPainter(self)
        look = tokens()
        chosen = self.isChecked()
        ink = look.accent if chosen else look.ink_soft
        if not self.isEnabled():
            ink = look.off_ink
        inset = min(8, (self.width() - self.word_width()) // 2 - 4)
        wash = self.rect().adjusted(inset, 0, -inset, 0)
        if chosen or self.isDown():
            fill = look.accent_wash if chosen else look.pressed
            edge = look.accent if chosen and look.line > 1 else ""
            box(painter, wash, fill, edge)
        side = theme.px(22)
        drawn = icons.pixmap(self._icon, ink, side, self.devicePixelRatioF())
        top = theme.tall(11) - (theme.tall(_TALL) - self.height()) // 2
        painter.drawPixmap((self.width() - side) // 2, top, drawn)
        word = QRect(0, top + side + 2, self.width(), theme.px(18))
        weight = theme.BOLD if chosen else theme.SEMIBOLD
        text(painter, word, self.text(), theme.font(theme.MICRO, weight), ink, _CENTRE)
        if self.ringed:
            ring(painter, wash)
        painter.end()


class Rail(QWidget, Themed):
    """The destinations, from top to bottom.

    Signals:
        chosen: The key of the destination that was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self, destinations: Sequence[Destination], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items: dict[str, RailItem] = {}
        self._mirrored = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 11, 0, theme.GUTTER)
        column.setSpacing(6)
        self._add(column, [place for place in destinations if not place.at_foot])
        column.addStretch(1)
        self._add(column, [place for place in destinations if place.at_foot])
        self.retheme()

    def _add(self, column: QVBoxLayout, places: Sequence[Destination]) -> None:
        for place in places:
            item = RailItem(place)
            item.clicked.connect(lambda _=False, key=place.key: self._press(key))
            self._items[place.key] = item
            column.addWidget(item)

    def _press(self, key: str) -> None:
        """Keep the look as it was: the window decides whether to go."""
        item = self._items[key]
        item.setChecked(not item.isChecked())
        self.chosen.emit(key)

    def retheme(self) -> None:
        """Be as wide as the longest word needs."""
        widest = max((item.word_width() for item in self._items.values()), default=0)
        self.setFixedWidth(max(RAIL_WIDTH, widest + 12))

    def set_mirrored(self, *, left_handed: bool) -> None:
        """Draw the line on the side of the content."""
        self._mirrored = left_handed
        self.update()

    def select(self, key: str) -> None:
        """Show where the person is; an unknown key shows nowhere."""
        for name, item in self._items.items():
            item.setChecked(name == key)

    def item(self, key: str) -> RailItem:
        """Give a destination's button."""
        return self._items[key]

    def set_allowed(self, keys: Sequence[str]) -> None:
        """Hide the destinations that the person signed in has no right to."""
        for name, item in self._items.items():
            item.setVisible(name in keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the hairline beside the content."""
        del event
        painter = QPainter(self)
        look = tokens()
        painter.fillRect(self.rect(), theme.colour(look.surface))
        at = 0 if self._mirrored else self.width() - look.line
        painter.fillRect(at, 0, look.line, self.height(), theme.colour(look.hairline))
        painter.end()
