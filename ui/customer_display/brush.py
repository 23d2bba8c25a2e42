"""A painter whose sizes grow with the screen that the buyer looks at."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from ui import icons, theme
from ui.theme import tokens
from ui.widgets.drawing import box, text, wrapped

#: The size that all sizes are meant for; on others they scale, in percent.
DESIGN: Final = QSize(1366, 768)
_LEAST: Final = 66

#: The smallest letters, in pixels: the buyer stands further off than who sells.
_SMALLEST: Final = 13

CENTRE: Final = Qt.AlignmentFlag.AlignCenter
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

#: Sizes of a large amount, as tried.
_AMOUNTS: Final = (72, 64, 56, 48, 40, 32)


def percent_of(size: QSize) -> int:
    """Give how large things are on a screen of this size."""
    wide = size.width() * 100 // DESIGN.width()
    high = size.height() * 100 // DESIGN.height()
    return max(min(wide, high), _LEAST)


class Brush:
    """Writes and draws in sizes of the design.

    Attributes:
        painter: Qt's own, for all else.
        ratio: Device pixels in a pixel.
    """

    def __init__(self, painter: QPainter, size: QSize, ratio: float) -> None:
        self.painter, self.ratio = painter, ratio
        self._percent = percent_of(size)

    def px(self, size: int) -> int:
        """Scale a size of the design to this screen."""
        return size * self._percent // 100

    def font(self, size: int, weight: QFont.Weight = theme.REGULAR) -> QFont:
        """Give the type at a size of the design."""
        return theme.font(max(self.px(size), _SMALLEST), weight)

    def amount_font(self, amount: str, room: int) -> QFont:
        """Give the largest type in which an amount stands whole."""
        fonts = [self.font(size, theme.EXTRABOLD) for size in _AMOUNTS]
        fit = (x for x in fonts if QFontMetrics(x).horizontalAdvance(amount) <= room)
        return next(fit, fonts[-1])

    def write(
        self,
        area: QRect,
        words: str,
        type_: QFont,
        shade: str,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Write one line within an area, shortened to fit."""
        text(self.painter, area, words, type_, shade, align)

    def paragraph(
        self,
        area: QRect,
        words: str,
        type_: QFont,
        shade: str,
        align: Qt.AlignmentFlag = LEFT,
    ) -> int:
        """Write up to three lines from the top of an area; give where they end."""
        high = QFontMetrics(type_).lineSpacing()
        top = area.top()
        for line in wrapped(words, type_, area.width(), 3):
            row = QRect(area.left(), top, area.width(), high)
            self.write(row, line, type_, shade, align)
            top += high
        return top

    def icon(self, name: str, centre: QRect, size: int, shade: str) -> None:
        """Draw an icon in the middle of an area."""
        side = self.px(size)
        drawn = icons.pixmap(name, shade, side, self.ratio)
        middle = centre.center()
        left, top = middle.x() - side // 2, middle.y() - side // 2
        self.painter.drawPixmap(left, top, drawn)

    def pill(self, area: QRect, words: str, icon: str) -> None:
        """Draw a quiet notice in the middle of an area."""
        look, type_ = tokens(), self.font(18, theme.SEMIBOLD)
        wide = QFontMetrics(type_).horizontalAdvance(words) + self.px(76)
        shape = QRect(0, area.top(), wide, self.px(44))
        shape.moveLeft(area.center().x() - wide // 2)
        box(self.painter, shape, look.warn.wash, radius=shape.height() // 2)
        mark = QRect(shape.left() + self.px(20), shape.top(), self.px(24), 0)
        mark.setHeight(shape.height())
        self.icon(icon, mark, 22, look.warn.ink)
        room = shape.adjusted(self.px(54), 0, 0, 0)
        self.write(room, words, type_, look.warn.ink)
