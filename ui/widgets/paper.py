"""A receipt on the screen, as it comes out of the printer."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.theme import Themed

_PAPER: Final = "#FFFFFF"
_INK: Final = "#1A1A1A"
_EDGE: Final = "#CFC4B8"
_TOOTH: Final = 7
_PAD: Final = 20


class Paper(QWidget, Themed):
    """Lines of text in the printer's fixed width on torn white paper.

    White in every theme: it shows a thing, not a part of the interface.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setProperty("role", "paper")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show other lines."""
        self._lines = tuple(lines)
        self.setAccessibleDescription("\n".join(self._lines))
        self.updateGeometry()
        self.update()

    def retheme(self) -> None:
        """Measure again."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Fit the longest line and all of them."""
        metrics = QFontMetrics(theme.mono(theme.CAPTION))
        columns = max((len(line) for line in self._lines), default=32)
        wide = metrics.horizontalAdvance("0" * columns) + 2 * _PAD
        high = metrics.lineSpacing() * len(self._lines) + 2 * _PAD + 2 * _TOOTH
        return QSize(wide, high)

    def minimumSizeHint(self) -> QSize:
        """Never cut a line."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper, centred, and its lines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.sizeHint()
        left = max((self.width() - size.width()) // 2, 0)
        sheet = QRectF(left + 0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.setPen(theme.colour(_EDGE))
        painter.setBrush(theme.colour(_PAPER))
        painter.drawPolygon(_torn(sheet))
        painter.setPen(theme.colour(_INK))
        type_ = theme.mono(theme.CAPTION)
        painter.setFont(type_)
        metrics = QFontMetrics(type_)
        baseline = _TOOTH + _PAD + metrics.ascent()
        for line in self._lines:
            painter.drawText(QPointF(left + _PAD, baseline), line)
            baseline += metrics.lineSpacing()
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
