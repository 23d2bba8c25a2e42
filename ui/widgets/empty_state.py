"""What stands where nothing is yet: an icon, what is missing, what to do."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.button import Button
from ui.widgets.drawing import box, evenly, text

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_WIDEST: Final = 420


def paint_empty(
    painter: QPainter, room: QRect, icon: str, headline: str, hint: str
) -> None:
    """Paint an icon in a soft disc, a headline and a hint, all centred."""
    look = tokens()
    disc, side = theme.px(72), theme.px(32)
    width = min(room.width() - 48, theme.px(_WIDEST))
    title = theme.font(theme.TILE, theme.BOLD)
    under = theme.font(15, theme.REGULAR)
    lines = evenly(hint, under, width, 4)
    high, small = QFontMetrics(title).height(), QFontMetrics(under).height()
    total = disc + 16 + high + 6 + small * len(lines)
    top = room.top() + max((room.height() - total) // 2, 0)
    middle = room.center().x()
    spot = QRect(middle - disc // 2, top, disc, disc)
    box(painter, spot, look.sunken, radius=disc // 2)
    ratio = painter.device().devicePixelRatioF()
    drawn = icons.pixmap(icon, look.ink_soft, side, ratio)
    offset = (disc - side) // 2
    painter.drawPixmap(spot.left() + offset, spot.top() + offset, drawn)
    top += disc + 16
    left = middle - width // 2
    text(painter, QRect(left, top, width, high), headline, title, look.ink, _CENTRE)
    top += high + 6
    for line in lines:
        area = QRect(left, top, width, small)
        text(painter, area, line, under, look.ink_soft, _CENTRE)
        top += small


class EmptyState(QWidget, Themed):
    """An empty list or screen that says what to do next.

    Attributes:
        button: The one next step, or None.
    """

    def __init__(
        self,
        icon: str,
        headline: str,
        hint: str,
        *,
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._headline, self._hint = icon, headline, hint
        self.button = button
        self.setAccessibleName(headline)
        self.setAccessibleDescription(hint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.addStretch(1)
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(theme.GRID * 3)

    def set_words(self, headline: str, hint: str, icon: str = "") -> None:
        """Say something else."""
        self._headline, self._hint = headline, hint
        self._icon = icon or self._icon
        self.setAccessibleName(headline)
        self.setAccessibleDescription(hint)
        self.update()

    def sizeHint(self) -> QSize:
        """Leave air around it."""
        return QSize(theme.px(420), theme.px(300))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and words above the button."""
        del event
        painter = QPainter(self)
        room = self.rect()
        if self.button is not None:
            room = room.adjusted(0, 0, 0, -self.button.height() - theme.GRID * 4)
        paint_empty(painter, room, self._icon, self._headline, self._hint)
        painter.end()
