"""A label on the screen, dot by dot as the printer makes it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box

_PAPER = "#FFFFFF"
_EDGE = "#CFC4B8"


class LabelPreview(QWidget, Themed):
    """The largest whole multiple of a label's dots that fits, on white paper."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(name)
        self.setProperty("role", "paper")
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Expanding)

    def show_png(self, png: bytes) -> None:
        """Show another label; nothing when empty."""
        self._image = QImage.fromData(png) if png else QImage()
        self.update()

    @property
    def empty(self) -> bool:
        """Whether there is no label to see."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        """Leave room for a usual label."""
        return QSize(theme.px(340), theme.px(230))

    def minimumSizeHint(self) -> QSize:
        """Stay readable on the smallest screen."""
        return QSize(theme.px(240), theme.px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper and its dots."""
        del event
        painter = QPainter(self)
        box(painter, self.rect(), tokens().sunken)
        if self._image.isNull():
            self._paint_nothing(painter)
        else:
            self._paint_label(painter)
        painter.end()

    def _paint_nothing(self, painter: QPainter) -> None:
        side = theme.px(56)
        ratio = self.devicePixelRatioF()
        drawn = icons.pixmap("tag", tokens().ink_soft, side, ratio)
        middle = self.rect().center()
        painter.drawPixmap(middle.x() - side // 2, middle.y() - side // 2, drawn)

    def _paint_label(self, painter: QPainter) -> None:
        room = self.size() - QSize(24, 24)
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        whole = min(size.width() // max(self._image.width(), 1), 2)
        if whole:
            size = self._image.size() * whole
        area = QRect(0, 0, size.width(), size.height())
        area.moveCenter(self.rect().center())
        edge = area.adjusted(-6, -6, 6, 6)
        box(painter, edge, _PAPER, _EDGE, radius=6)
        smooth = QPainter.RenderHint.SmoothPixmapTransform
        painter.setRenderHint(smooth, not whole)
        painter.drawImage(area, self._image)
