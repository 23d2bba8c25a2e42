"""Lucide's icons, tinted and cached.

An icon never stands without its word, except on the keypad.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import RESOURCES, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FOLDER: Final = RESOURCES / "icons"


class UnknownIconError(LookupError):
    """The name has no file under resources/icons: a mistake in our code."""


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    file = _FOLDER / f"{name}.svg"
    if not file.is_file():
        raise UnknownIconError(name)
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, percent: int) -> QPixmap:
    """Draw an icon at ``percent`` physical pixels to the hundred logical."""
    drawn = _source(name).replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawn.encode()))
    pixels = (size * percent + 99) // 100
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(percent / 100)
    return pixmap


def pixmap(
    name: str, colour: str = "", size: int = 24, ratio: float | None = None
) -> QPixmap:
    """Give an icon as a pixmap, crisp on the screen it is meant for.

    Args:
        name: Lucide's name, such as ``scan-barcode``.
        colour: ``#RRGGBB``; the theme's ink when empty.
        size: Logical pixels of its square.
        ratio: The device pixel ratio to draw for; the application's when None.

    Raises:
        UnknownIconError: No such icon ships.
    """
    if ratio is None:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _pixmap(name, colour or tokens().ink, size, round(ratio * 100))


def icon(name: str, colour: str = "", size: int = 24) -> "QIcon":
    """Give an icon for Qt's own widgets, with its disabled look."""
    from PySide6.QtGui import QIcon  # not before the first paint

    made = QIcon()
    made.addPixmap(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, tokens().off_ink, size), QIcon.Mode.Disabled)
    made.actualSize(QSize(size, size))
    return made
