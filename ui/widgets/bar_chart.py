"""A few bars that need no legend: one value each, the highest marked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.domain.money import plain
from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import text

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_WIDEST_BAR: Final = 64


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands under it and how tall it is."""

    label: str
    value: int


class BarChart(QWidget, Themed):
    """Bars side by side with their labels below and the peak written above."""

    def __init__(
        self,
        name: str,
        write: Callable[[int], str] = plain,
        parent: QWidget | None = None,
    ) -> None:
        """Make a chart without bars.

        Args:
            name: Accessible name: what is charted.
            write: How a value is written.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self._marked = -1
        self._write = write
        self.setAccessibleName(name)
        self.setProperty("role", "chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar], marked: int | None = None) -> None:
        """Show bars.

        Args:
            bars: From left to right; negative values count as nothing.
            marked: Place of the bar in the strong colour; the highest if None.
        """
        self._bars = tuple(bars)
        values = [bar.value for bar in bars]
        self._marked = marked if marked is not None else _highest(values)
        spoken = (f"{bar.label}: {self._write(bar.value)}" for bar in bars)
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        """Be readable."""
        return QSize(theme.px(360), theme.px(200))

    def minimumSizeHint(self) -> QSize:
        """Still show a shape."""
        return QSize(theme.px(160), theme.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars on their line."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = max((bar.value for bar in self._bars), default=0)
        foot, head = theme.px(26), theme.px(26)
        room = QRect(0, head, self.width(), max(self.height() - foot - head, 1))
        line = QRect(0, room.bottom() + 1, self.width(), 1)
        painter.fillRect(line, theme.colour(tokens().hairline))
        for place, bar in enumerate(self._bars):
            left, slot = self._slot(place)
            high = max(bar.value, 0) * room.height() // top if top > 0 else 0
            wide = max(min(slot * 7 // 10, theme.px(_WIDEST_BAR)), 1)
            left += (slot - wide) // 2
            spot = QRect(left, room.bottom() + 1 - high, wide, high)
            self._paint_bar(painter, spot, place)
        self._paint_labels(painter, QRect(0, room.bottom() + 6, 0, foot - 6))
        painter.end()

    def _slot(self, place: int) -> tuple[int, int]:
        """Give where a bar's slot begins, and how wide it is."""
        count = len(self._bars)
        left = place * self.width() // count
        return left, (place + 1) * self.width() // count - left

    def _paint_labels(self, painter: QPainter, line: QRect) -> None:
        """Write the labels; of many bars only as many as can be read."""
        small = theme.font(13, theme.REGULAR)
        metrics = QFontMetrics(small)
        labels = (metrics.horizontalAdvance(bar.label) for bar in self._bars)
        need = max(labels, default=0) + theme.px(10)
        count = len(self._bars)
        step = max(-(-need * count // max(self.width(), 1)), 1)
        for place in range(0, count, step):
            left, slot = self._slot(place)
            wide = max(slot, need)
            begin = min(max(left + (slot - wide) // 2, 0), self.width() - wide)
            under = QRect(begin, line.top(), wide, line.height())
            label = self._bars[place].label
            text(painter, under, label, small, tokens().ink_soft, _CENTRE)

    def _paint_bar(self, painter: QPainter, spot: QRect, place: int) -> None:
        look = tokens()
        marked = place == self._marked
        if spot.height() > 0:
            path = QPainterPath()
            radius = min(6, spot.height())
            path.addRoundedRect(spot.adjusted(0, 0, 0, radius), radius, radius)
            painter.setClipRect(spot)
            fill = look.primary if marked else look.chart
            painter.fillPath(path, theme.colour(fill))
            painter.setClipping(False)
        if marked and self._bars[place].value > 0:
            words = self._write(self._bars[place].value)
            type_ = theme.font(theme.CAPTION, theme.BOLD)
            wide = QFontMetrics(type_).horizontalAdvance(words) + 2
            left = spot.center().x() - wide // 2
            left = min(max(left, 0), max(self.width() - wide, 0))
            over = QRect(left, spot.top() - theme.px(24), wide, theme.px(22))
            text(painter, over, words, type_, look.ink, _CENTRE)


def _highest(values: Sequence[int]) -> int:
    return values.index(max(values)) if values else -1
