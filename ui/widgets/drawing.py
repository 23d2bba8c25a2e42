"""The few shapes that all painted widgets share."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
)

from ui.theme import (
    CAPTION,
    RADIUS,
    SEMIBOLD,
    colour,
    font,
    px,
    tokens,
)

_BOUND: Final = "\N{NO-BREAK SPACE}"
#: A last word this short stays with the one before it.
_SHORT: Final = 2
#: Pixels by which lines are narrowed until they are even.
_STEP: Final = 8
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str = "",
    edge: str = "",
    radius: int = RADIUS,
    width: int = 0,
) -> None:
    """Paint a rounded box whose edge lies wholly inside ``rect``.

    Args:
        painter: Where.
        rect: The outer bounds.
        fill: Colour inside, none when empty.
        edge: Colour of the line, none when empty.
        radius: Of the corners.
        width: Of the line; the theme's when 0.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(fill) if fill else Qt.BrushStyle.NoBrush)
    area = QRectF(rect)
    if edge:
        line = width or tokens().line
        painter.setPen(QPen(colour(edge), line))
        inset = line / 2
        area = area.adjusted(inset, inset, -inset, -inset)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area, radius, radius)
    painter.restore()


def left_bar(
    painter: QPainter, rect: QRect, fill: str, width: int, radius: int = RADIUS
) -> None:
    """Paint a coloured bar along the left edge of a rounded box."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(rect), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRect(rect.left(), rect.top(), width, rect.height()))
    painter.fillPath(path, colour(fill))
    painter.restore()


def ring(painter: QPainter, rect: QRect, radius: int = RADIUS, shade: str = "") -> None:
    """Paint the ring around what has the keys."""
    box(painter, rect, edge=shade or tokens().focus, radius=radius, width=3)


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    type_: QFont,
    shade: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """Write one line, shortened with an ellipsis when it doesn't fit."""
    painter.setFont(type_)
    painter.setPen(colour(shade))
    shown = words
    if QFontMetrics(type_).horizontalAdvance(words) > rect.width():
        shown = QFontMetrics(type_).elidedText(
            words, Qt.TextElideMode.ElideRight, rect.width()
        )
    painter.drawText(rect, align | Qt.TextFlag.TextSingleLine, shown)


@lru_cache(maxsize=2048)
def wrapped(words: str, type_: QFont, width: int, most: int = 2) -> tuple[str, ...]:
    """Break text into at most ``most`` lines; the last is shortened to fit."""
    words = _unbroken(words)
    layout = QTextLayout(words, type_)
    layout.beginLayout()
    lines: list[str] = []
    while len(lines) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        start = line.textStart()
        if len(lines) == most - 1:
            rest = words[start:]
            lines.append(
                QFontMetrics(type_).elidedText(rest, Qt.TextElideMode.ElideRight, width)
            )
            break
        lines.append(words[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(lines)


@lru_cache(maxsize=256)
def evenly(words: str, type_: QFont, width: int, most: int = 2) -> tuple[str, ...]:
    """Break into as few lines as ``wrapped``, of about the same width: for a middle."""
    lines = wrapped(words, type_, width, most)
    for narrower in range(width - _STEP, width // 2, -_STEP):
        tried = wrapped(words, type_, narrower, most + 1)
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def _unbroken(words: str) -> str:
    """Keep "100 g", "isi 5" and a middle dot from starting a line alone."""
    words = words.replace(" \N{MIDDLE DOT}", f"{_BOUND}\N{MIDDLE DOT}")
    head, space, tail = words.rpartition(" ")
    if space and len(tail) <= _SHORT:
        words = f"{head}{_BOUND}{tail}"
    return words


def keycap_width(key: str) -> int:
    """Give the width of a drawn key such as ``F10``."""
    metrics = QFontMetrics(font(CAPTION - 1, SEMIBOLD))
    return metrics.horizontalAdvance(key) + px(14)


def keycap(painter: QPainter, rect: QRect, key: str, shade: str) -> None:
    """Draw a key of the keyboard, centred in height within ``rect``."""
    height = px(22)
    cap = QRect(rect.left(), rect.center().y() - height // 2, keycap_width(key), height)
    box(painter, cap, edge=shade, radius=6, width=1)
    text(painter, cap, key, font(CAPTION - 1, SEMIBOLD), shade, _CENTRE)


def zigzag(painter: QPainter, rect: QRect, shade: str) -> None:
    """Paint the pucuk rebung: gold teeth that hang from a line.

    The bamboo-shoot border of every songket, here as small as a border can be.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    step = rect.height() + 3
    top, bottom = rect.top(), rect.bottom() + 1
    path = QPainterPath(QPointF(rect.left(), top))
    across = rect.left()
    while across < rect.right() + step:
        path.lineTo(across + step / 2, bottom)
        path.lineTo(across + step, top)
        across += step
    path.closeSubpath()
    painter.fillPath(path, colour(shade))
    painter.restore()
