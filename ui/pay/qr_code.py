"""A QR code on the screen: black on white in every theme."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

#: Modules of white around the code.
QUIET: Final = 4

#: Least pixels of a module: phones read it across a table.
MODULE: Final = 5

#: Modules of the widest code planned for: version 13.
_PLANNED: Final = 69


@lru_cache(maxsize=8)
def modules(payload: str) -> tuple[bytes, ...]:
    """Give the rows of a code at error level M: 1 is black."""
    import segno

    code = segno.make(payload, error="m", micro=False, boost_error=False)
    return tuple(bytes(row) for row in code.matrix)


class QrCode(QWidget):
    """The largest code that fits, in whole pixels, with its quiet zone."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty place for a code.

        Args:
            name: Accessible name: what the code is for.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._payload = ""
        self._image = QImage()
        self.setAccessibleName(name)
        policy = QSizePolicy.Policy.Expanding
        self.setSizePolicy(policy, policy)

    @property
    def payload(self) -> str:
        """What the code holds."""
        return self._payload

    def set_payload(self, payload: str) -> None:
        """Show another code."""
        if payload == self._payload:
            return
        self._payload = payload
        self._image = _image(payload) if payload else QImage()
        self.updateGeometry()
        self.update()

    def module_size(self) -> int:
        """Give the pixels of a module as painted now."""
        side = max(self._image.width(), 1)
        return max(min(self.width(), self.height()) // side, MODULE)

    def sizeHint(self) -> QSize:
        """Leave room for the widest code planned for."""
        side = MODULE * (_PLANNED + 2 * QUIET)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never be smaller than phones can read."""
        side = MODULE * max(self._image.width(), 1)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the modules without any smoothing."""
        del event
        if self._image.isNull():
            return
        painter = QPainter(self)
        side = self.module_size() * self._image.width()
        area = QRect(0, 0, side, side)
        area.moveCenter(self.rect().center())
        painter.fillRect(area, Qt.GlobalColor.white)
        painter.drawImage(area, self._image)
        painter.end()


def _image(payload: str) -> QImage:
    """Draw a code with one pixel for each module."""
    rows = modules(payload)
    side = len(rows) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for top, row in enumerate(rows, QUIET):
        for left, dark in enumerate(row, QUIET):
            if dark:
                image.setPixelColor(left, top, Qt.GlobalColor.black)
    return image
