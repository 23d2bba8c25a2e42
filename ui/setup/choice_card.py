"""A large way to go: an icon, a headline, what happens then."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import box, evenly, ring, text
from ui.widgets.pressable import Pressable

_CENTRE = Qt.AlignmentFlag.AlignCenter


class ChoiceCard(Pressable):
    """One of two ways; the whole card is pressed."""

    def __init__(
        self, icon: str, headline: str, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(headline, "choice", parent)
        self._icon, self._hint = icon, hint
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedHeight(theme.tall(296))

    def sizeHint(self) -> QSize:
        """Fit the hint in a few lines."""
        return QSize(theme.px(420), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the disc, the words."""
        del event
        painter = QPainter(self)
        look = tokens()
        fill = look.pressed if self.isDown() else look.surface
        edge = look.accent if self.underMouse() else look.hairline
        box(painter, self.rect(), fill, edge, 20)
        disc, side = theme.px(88), theme.px(40)
        spot = QRect((self.width() - disc) // 2, theme.tall(36), disc, disc)
        box(painter, spot, look.accent_wash, radius=disc // 2)
        drawn = icons.pixmap(self._icon, look.accent, side, self.devicePixelRatioF())
        offset = (disc - side) // 2
        painter.drawPixmap(spot.left() + offset, spot.top() + offset, drawn)
        self._paint_words(painter, spot.bottom() + theme.tall(22))
        if self.ringed:
            ring(painter, self.rect(), 20)
        painter.end()

    def _paint_words(self, painter: QPainter, top: int) -> None:
        look = tokens()
        title = theme.font(22, theme.BOLD)
        high = QFontMetrics(title).height()
        area = QRect(16, top, self.width() - 32, high)
        text(painter, area, self.text(), title, look.ink, _CENTRE)
        under = theme.font(theme.BODY)
        room = self.width() - theme.px(64)
        line_height = QFontMetrics(under).height()
        top += high + theme.tall(10)
        for line in evenly(self._hint, under, room, 3):
            area = QRect(16, top, self.width() - 32, line_height)
            text(painter, area, line, under, look.ink_soft, _CENTRE)
            top += line_height
