"""How a part of the page should look, on white paper."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box

_PAPER = "#FFFFFF"
_PAD = 12


class PartPicture(QWidget, Themed):
    """A picture as wide as there is room, never larger than it is on paper."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_png(self, data: bytes) -> None:
        """Show another picture; none when empty."""
        self._picture = QPixmap()
        if data:
            self._picture.loadFromData(data)
        self.setVisible(bool(data))
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Measure again."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Be as large as the picture, within reason."""
        return QSize(theme.px(420), theme.px(320))

    def minimumSizeHint(self) -> QSize:
        """Stay readable."""
        return QSize(theme.px(240), theme.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and what is on it, at the top."""
        del event
        if self._picture.isNull():
            return
        painter = QPainter(self)
        room = self.rect().adjusted(_PAD, _PAD, -_PAD, -_PAD)
        size = self._picture.size().scaled(
            room.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        size = size.boundedTo(self._picture.size())
        area = QRect(_PAD, _PAD, size.width(), size.height())
        sheet = area.adjusted(-_PAD, -_PAD, _PAD, _PAD)
        box(painter, sheet, _PAPER, tokens().hairline, theme.RADIUS_SMALL)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(area, self._picture)
        painter.end()
