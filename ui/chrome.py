"""What stands around every screen: the top bar, the rail, the training frame.

Lays out and forwards; which destinations exist and what the pills say is
decided by the window.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.rail import RAIL_WIDTH, Destination, Rail, RailItem
from ui.theme import Themed, tokens
from ui.widgets.card import State
from ui.widgets.drawing import box, text, zigzag
from ui.widgets.pill import Pill

__all__ = [
    "RAIL_WIDTH",
    "Chrome",
    "Destination",
    "Rail",
    "RailItem",
    "TopBar",
    "TrainingFrame",
    "paint_mark",
]

BAR_HEIGHT: Final = 56
TEETH_HEIGHT: Final = 5
FRAME_WIDTH: Final = 8
#: The training frame is the same in every theme, so that it is never missed.
TRAINING_ORANGE: Final = "#E36A00"

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class TopBar(QWidget, Themed):
    """Where, who and which shift on the left; states on the right.

    Signals:
        pill_pressed: The key of a pressable pill.
    """

    pill_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._subtitle = ""
        self._letter = "S"
        self._pills: dict[str, Pill] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, theme.GUTTER, TEETH_HEIGHT)
        self._row.setSpacing(14)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedHeight(theme.tall(BAR_HEIGHT) + TEETH_HEIGHT)

    def set_place(self, title: str, subtitle: str) -> None:
        """Say which event or shop this is, and whose shift."""
        self._title = title
        self._subtitle = subtitle
        self.setAccessibleName(title)
        self.setAccessibleDescription(subtitle)
        self.update()

    def add_pill(
        self, key: str, words: str, *, icon: str = "", pressable: bool = False
    ) -> Pill:
        """Add a pill at the right end.

        Args:
            key: The name it is found by again, such as ``printer``.
            words: What it says at first.
            icon: Lucide's name.
            pressable: Pressing it emits ``pill_pressed(key)``.
        """
        pill = Pill(words, icon=icon, on_bar=True, pressable=pressable)
        pill.setObjectName(f"pill.{key}")
        pill.clicked.connect(lambda: self.pill_pressed.emit(key))
        self._pills[key] = pill
        self._row.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        return pill

    def set_pill(
        self, key: str, words: str, state: State = State.NEUTRAL, icon: str = ""
    ) -> None:
        """Say another state on a pill; an empty text hides it."""
        pill = self._pills[key]
        pill.show_state(words, state, icon)
        pill.setVisible(bool(words))

    def pill(self, key: str) -> Pill:
        """Give a pill by its key."""
        return self._pills[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar, its border of gold teeth, the mark, the place."""
        del event
        painter = QPainter(self)
        look = tokens()
        bar = QRect(0, 0, self.width(), self.height() - TEETH_HEIGHT)
        painter.fillRect(bar, theme.colour(look.bar))
        painter.fillRect(
            QRect(0, bar.height(), self.width(), TEETH_HEIGHT),
            theme.colour(look.ground),
        )
        teeth = QRect(0, bar.height(), self.width(), TEETH_HEIGHT)
        zigzag(painter, teeth, look.gold)
        self._paint_place(painter, bar.height())
        painter.end()

    def _paint_place(self, painter: QPainter, height: int) -> None:
        look = tokens()
        side = theme.px(34)
        mark = QRect(theme.GUTTER, (height - side) // 2, side, side)
        paint_mark(painter, mark, self._letter)
        left = mark.right() + 15
        first = self._pills and min(
            p.x() for p in self._pills.values() if p.isVisible()
        )
        room = (first or self.width()) - left - theme.GUTTER
        top = (height - theme.px(39)) // 2
        title = theme.font(theme.BODY, theme.BOLD)
        under = theme.font(13, theme.REGULAR)
        area = QRect(left, top, room, theme.px(21))
        text(painter, area, self._title, title, look.on_bar)
        area = QRect(left, top + theme.px(21), room, theme.px(18))
        text(painter, area, self._subtitle, under, look.on_bar_soft)


def paint_mark(painter: QPainter, rect: QRect, letter: str) -> None:
    """Paint the golden square with the shop's first letter."""
    shine = QLinearGradient(rect.topLeft(), rect.bottomRight())
    shine.setColorAt(0, QColor("#E3BC5C"))
    shine.setColorAt(1, QColor("#C9992B"))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shine)
    radius = rect.width() * 0.24
    painter.drawRoundedRect(rect, radius, radius)
    painter.restore()
    type_ = theme.font(theme.BODY, theme.EXTRABOLD)
    type_.setPixelSize(rect.width() * 15 // 34)
    text(painter, rect, letter, type_, "#5A0F1C", _CENTRE)


class TrainingFrame(QWidget, Themed):
    """The orange frame and its words around everything while training.

    Lies over the window, lets every press through.
    """

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(words)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint four bars and a label in the middle of the top."""
        del event
        painter = QPainter(self)
        orange = theme.colour(TRAINING_ORANGE)
        wide, high, line = self.width(), self.height(), FRAME_WIDTH
        painter.fillRect(0, 0, wide, line, orange)
        painter.fillRect(0, high - line, wide, line, orange)
        painter.fillRect(0, 0, line, high, orange)
        painter.fillRect(wide - line, 0, line, high, orange)
        type_ = theme.font(theme.CAPTION, theme.EXTRABOLD)
        width = QFontMetrics(type_).horizontalAdvance(self._words) + 40
        tag = QRect((wide - width) // 2, 0, width, theme.px(30))
        box(painter, tag.adjusted(0, -10, 0, 0), TRAINING_ORANGE, radius=10)
        text(painter, tag, self._words, type_, "#1F0D00", _CENTRE)
        painter.end()


class Chrome(QWidget):
    """The whole frame: top bar above, rail beside, the screen in ``stage``.

    Attributes:
        bar: The top bar.
        rail: The destinations.
        stage: Where screens go: add them to ``stage.layout()``.
    """

    def __init__(
        self, destinations: Sequence[Destination], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.bar = TopBar()
        self.rail = Rail(destinations)
        self.stage = QWidget()
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.rail)
        self._beside.addWidget(self.stage, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._beside, 1)
        inner = QVBoxLayout(self.stage)
        inner.setContentsMargins(0, 0, 0, 0)
        self._frame: TrainingFrame | None = None

    def set_mirrored(self, *, left_handed: bool) -> None:
        """Put the rail on the right for the left-handed.

        Words and figures keep their direction; only places change.
        """
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.RightToLeft if left_handed else ways.LeftToRight)
        self.rail.set_mirrored(left_handed=left_handed)

    def set_training(self, words: str) -> None:
        """Show the training frame with its words; empty words take it away."""
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None
        edge = FRAME_WIDTH if words else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        if words:
            self._frame = TrainingFrame(words, self)
            self._frame.setGeometry(self.rect())
            self._frame.show()
            self._frame.raise_()

    def resizeEvent(self, event: object) -> None:
        """Keep the training frame at the edge of the window."""
        del event
        if self._frame is not None:
            self._frame.setGeometry(self.rect())
