"""Bars that lie down, for things with names: the largest on top."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos.domain.money import plain
from ui import theme
from ui.theme import Themed, tokens
from ui.widgets.bar_chart import Bar
from ui.widgets.drawing import box, text

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

# Pixels at 100 %.
_ROW: Final = 46
_TALLEST: Final = 60
_BAR: Final = 12


class RankChart(QWidget, Themed):
    """A name and its figure on a line, the bar below; what has no room is left out."""

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
        self._write = write
        self.setAccessibleName(name)
        self.setProperty("role", "chart")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show bars, the first one on top; negative values have none."""
        self._bars = tuple(bars)
        spoken = (f"{bar.label}: {self._write(bar.value)}" for bar in bars)
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def fitting(self) -> int:
        """Tell how many bars there is room for."""
        return max(self.height() // theme.tall(_ROW), 1)

    def sizeHint(self) -> QSize:
        """Be readable."""
        return QSize(theme.px(360), theme.px(220))

    def minimumSizeHint(self) -> QSize:
        """Still show three."""
        return QSize(theme.px(180), 3 * theme.tall(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars from the top."""
        del event
        painter = QPainter(self)
        bars = self._bars[: self.fitting()]
        most = max((bar.value for bar in bars), default=0)
        high = min(self.height() // max(len(bars), 1), theme.tall(_TALLEST))
        for place, bar in enumerate(bars):
            row = QRect(0, place * high, self.width(), high)
            self._paint_bar(painter, row, bar, most, first=place == 0)
        painter.end()

    def _paint_bar(
        self, painter: QPainter, row: QRect, bar: Bar, most: int, *, first: bool
    ) -> None:
        look = tokens()
        thick = theme.px(_BAR)
        words = QRect(row.left(), row.top(), row.width(), row.height() - thick - 6)
        figure = self._write(bar.value)
        strong = theme.font(theme.CAPTION, theme.BOLD)
        wide = QFontMetrics(strong).horizontalAdvance(figure) + 2
        text(painter, words, figure, strong, look.ink, _RIGHT)
        name = words.adjusted(0, 0, -wide - 12, 0)
        text(
            painter, name, bar.label, theme.font(theme.CAPTION, theme.REGULAR), look.ink
        )
        track = QRect(row.left(), words.bottom() + 1, row.width(), thick)
        box(painter, track, look.sunken, radius=thick // 2)
        if bar.value > 0 and most > 0:
            long = max(row.width() * bar.value // most, thick)
            fill = look.primary if first else look.chart
            box(
                painter,
                QRect(track.topLeft(), QSize(long, thick)),
                fill,
                radius=thick // 2,
            )
