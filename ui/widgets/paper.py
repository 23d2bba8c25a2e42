"""A receipt on the screen, as it comes out of the printer."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.preview import Preview
from ui.theme import Themed

_PAPER: Final = "#FFFFFF"
_EDGE: Final = "#CFC4B8"
_TOOTH: Final = 7


class Paper(QWidget, Themed):
    """The printer's dots on torn white paper, never larger than they are.

    White in every theme: it shows a thing, not a part of the interface.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setAccessibleName(name)
        self.setProperty("role", "paper")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_paper(self, preview: Preview) -> None:
        """Show another paper; one without a picture is nothing."""
        self._picture = QPixmap()
        if preview.png:
            self._picture.loadFromData(preview.png)
        self.setAccessibleDescription(preview.words)
        self.updateGeometry()
        self.update()

    @property
    def picture(self) -> QPixmap:
        """What is shown, dot by dot."""
        return self._picture

    def retheme(self) -> None:
        """Paint anew."""
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A narrower picture is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Keep its shape."""
        whole, across = self._picture.size(), self._across(width)
        return whole.height() * across // max(whole.width(), 1) + 2 * _TOOTH

    def sizeHint(self) -> QSize:
        """Be as large as its dots."""
        wide = self._picture.width() or theme.px(360)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Give way to narrow columns."""
        return QSize(theme.px(240), theme.px(240))

    def _across(self, width: int) -> int:
        return min(width, self._picture.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper in the middle, and its dots smoothly."""
        del event
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        across = self._across(self.width())
        left, high = (self.width() - across) // 2, self.heightForWidth(across)
        painter.setPen(theme.colour(_EDGE))
        painter.setBrush(theme.colour(_PAPER))
        sheet = QRectF(left + 0.5, 0.5, across - 1, high - 1)
        painter.drawPolygon(_torn(sheet))
        inner = QRect(left + 1, _TOOTH, across - 2, high - 2 * _TOOTH)
        painter.drawPixmap(inner, self._picture)
        painter.end()


def _torn(sheet: QRectF) -> QPolygonF:
    """Give the outline of paper torn off above and below."""
    teeth = max(int(sheet.width()) // (2 * _TOOTH), 1)
    step = sheet.width() / teeth
    points = []
    for tooth in range(teeth):
        across = sheet.left() + tooth * step
        points.append(QPointF(across, sheet.top() + _TOOTH))
        points.append(QPointF(across + step / 2, sheet.top()))
    points.append(QPointF(sheet.right(), sheet.top() + _TOOTH))
    for tooth in range(teeth):
        across = sheet.right() - tooth * step
        points.append(QPointF(across, sheet.bottom() - _TOOTH))
        points.append(QPointF(across - step / 2, sheet.bottom()))
    points.append(QPointF(sheet.left(), sheet.bottom() - _TOOTH))
    return QPolygonF(points)
