"""A picture of paper, as wide as there is room, never larger than its dots."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme import Themed, tokens


class PaperPicture(QWidget, Themed):
    """Black dots on white paper in every theme: it shows a thing."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setAccessibleName(name)
        self.setProperty("role", "paper")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_picture(self, png: bytes, words: str) -> None:
        """Show another paper.

        Args:
            png: Its picture.
            words: What stands on it, to be read aloud.
        """
        self._picture.loadFromData(png)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    @property
    def picture(self) -> QPixmap:
        """What is shown, dot by dot."""
        return self._picture

    def retheme(self) -> None:
        """Paint the edge anew."""
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A narrower picture is lower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Keep its shape."""
        across = min(width, self._picture.width())
        if not across:
            return theme.px(400)
        return self._picture.height() * across // self._picture.width()

    def sizeHint(self) -> QSize:
        """Be as large as its dots."""
        wide = self._picture.width() or theme.px(360)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Give way to narrow columns."""
        return QSize(theme.px(240), theme.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper in the middle, smoothly."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        across = min(self.width(), self._picture.width() or self.width())
        left = (self.width() - across) // 2
        paper = QRect(left, 0, across, min(self.height(), self.heightForWidth(across)))
        painter.fillRect(paper, Qt.GlobalColor.white)
        if not self._picture.isNull():
            painter.drawPixmap(paper, self._picture)
        painter.setPen(theme.colour(tokens().edge))
        painter.drawRect(paper.adjusted(0, 0, -1, -1))
        painter.end()
