"""Pictures of products, scaled once and kept."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImageReader, QPainter, QPainterPath, QPixmap


def thumbnail(file: str, size: QSize, ratio: float = 1.0, radius: int = 8) -> QPixmap:
    """Give a picture cut and scaled to fill ``size`` with rounded corners.

    The result is kept: a tile must not scale while it paints. A file that is
    missing or no picture gives a null pixmap.

    Args:
        file: Path of the picture.
        size: Logical pixels.
        ratio: Device pixel ratio of the screen.
        radius: Of the corners, in logical pixels.
    """
    return _thumbnail(file, size.width(), size.height(), round(ratio * 100), radius)


@lru_cache(maxsize=256)
def _thumbnail(
    file: str, width: int, height: int, percent: int, radius: int
) -> QPixmap:
    if not file:
        return QPixmap()
    wanted = QSize(width * percent // 100, height * percent // 100)
    reader = QImageReader(file)
    reader.setAutoTransform(True)
    full = reader.size()
    if not full.isValid() or full.isEmpty():
        return QPixmap()
    reader.setScaledSize(
        full.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    )
    image = reader.read()
    if image.isNull():
        return QPixmap()
    made = QPixmap(wanted)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    corner = radius * percent / 100
    path.addRoundedRect(QRectF(0, 0, wanted.width(), wanted.height()), corner, corner)
    painter.setClipPath(path)
    left = (wanted.width() - image.width()) // 2
    top = (wanted.height() - image.height()) // 2
    painter.drawImage(left, top, image)
    painter.end()
    made.setDevicePixelRatio(percent / 100)
    return made
