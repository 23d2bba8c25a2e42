"""A printer that was found, as a card to press."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.printing.discovery import Found
from ui import icons, theme
from ui.settings.printer import wording
from ui.theme import tokens
from ui.widgets.card import STATE_ICONS, tone
from ui.widgets.drawing import box, ring, text
from ui.widgets.pressable import Pressable

_HEIGHT = 72


class FoundCard(Pressable):
    """What it calls itself, where it is, and whether it can be tried."""

    def __init__(self, found: Found, parent: QWidget | None = None) -> None:
        super().__init__(wording.title(found), "found", parent)
        self.found = found
        self.setObjectName(f"found.{found.address}")
        state, _ = wording.found_state(found)
        self.setAccessibleDescription(f"{wording.place(found)}. {state}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedHeight(theme.tall(_HEIGHT))

    def sizeHint(self) -> QSize:
        """Be as wide as there is room."""
        return QSize(theme.px(480), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, its icon, words and state."""
        del event
        painter = QPainter(self)
        look = tokens()
        fill = look.pressed if self.isDown() else look.surface
        edge = look.accent if self.underMouse() else look.hairline
        box(painter, self.rect(), fill, edge, theme.RADIUS)
        left = self._paint_icon(painter)
        right = self._paint_state(painter)
        self._paint_words(painter, QRect(left, 0, right - left - 12, self.height()))
        if self.ringed:
            ring(painter, self.rect())
        painter.end()

    def _paint_icon(self, painter: QPainter) -> int:
        look = tokens()
        disc, side = theme.px(44), theme.px(24)
        spot = QRect(14, (self.height() - disc) // 2, disc, disc)
        box(painter, spot, look.accent_wash, radius=disc // 2)
        name = wording.WAYS[self.found.way][1]
        drawn = icons.pixmap(name, look.accent, side, self.devicePixelRatioF())
        offset = (disc - side) // 2
        painter.drawPixmap(spot.left() + offset, spot.top() + offset, drawn)
        return spot.right() + 14

    def _paint_state(self, painter: QPainter) -> int:
        words, state = wording.found_state(self.found)
        hue, type_ = tone(state), theme.font(theme.CAPTION, theme.SEMIBOLD)
        side = theme.px(18)
        wide = QFontMetrics(type_).horizontalAdvance(words) + side + 7
        left = self.width() - wide - 18
        drawn = icons.pixmap(
            STATE_ICONS[state], hue.ink, side, self.devicePixelRatioF()
        )
        painter.drawPixmap(left, (self.height() - side) // 2, drawn)
        area = QRect(left + side + 7, 0, wide, self.height())
        text(painter, area, words, type_, hue.ink)
        return left

    def _paint_words(self, painter: QPainter, room: QRect) -> None:
        look = tokens()
        title, under = theme.font(theme.TILE, theme.BOLD), theme.font(theme.CAPTION)
        high, low = QFontMetrics(title).height(), QFontMetrics(under).height()
        top = (self.height() - high - low - 2) // 2
        area = QRect(room.left(), top, room.width(), high)
        text(painter, area, self.text(), title, look.ink)
        area = QRect(room.left(), top + high + 2, room.width(), low)
        text(painter, area, wording.place(self.found), under, look.ink_soft)
