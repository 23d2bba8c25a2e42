"""Where one is in a task of several steps: 1, 2, 3, 4."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box, text

_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class StepHeader(QWidget, Themed):
    """Numbered steps side by side; those behind are ticked."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._at = 0
        self.setProperty("role", "steps")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, place: int) -> None:
        """Show which step is being done; those before are done."""
        self._at = place
        step = self._steps[min(place, len(self._steps) - 1)]
        self.setAccessibleName(f"{place + 1}/{len(self._steps)} {step}")
        self.update()

    def current(self) -> int:
        """Give the place of the step being done."""
        return self._at

    def retheme(self) -> None:
        """Measure again."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Fit all words."""
        widths = [self._width(step) for step in self._steps]
        return QSize(sum(widths) + theme.px(26) * (len(widths) - 1), theme.tall(40))

    def minimumSizeHint(self) -> QSize:
        """Without room the words of other steps go; their numbers stay."""
        discs = (theme.px(30) + 12) * len(self._steps)
        return QSize(discs + self._width(max(self._steps, key=len)), theme.tall(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint discs and words."""
        del event
        painter = QPainter(self)
        roomy = self.width() >= self.sizeHint().width()
        left = 0
        for place, step in enumerate(self._steps):
            worded = roomy or place == self._at
            self._paint_step(painter, left, place, step if worded else "")
            left += self._width(step) if worded else theme.px(30)
            left += theme.px(26) if roomy else 12
        painter.end()

    def _width(self, step: str) -> int:
        type_ = theme.font(15, theme.BOLD)
        words = QFontMetrics(type_).horizontalAdvance(step)
        return theme.px(30) + theme.px(10) + words

    def _paint_step(self, painter: QPainter, left: int, place: int, step: str) -> None:
        look = tokens()
        side = theme.px(30)
        disc = QRect(left, (self.height() - side) // 2, side, side)
        now, done = place == self._at, place < self._at
        fill = look.primary if now else look.good.wash if done else look.sunken
        box(painter, disc, fill, radius=side // 2)
        if done:
            small = theme.px(16)
            ratio = self.devicePixelRatioF()
            drawn = icons.pixmap("check", look.good.ink, small, ratio)
            offset = (side - small) // 2
            painter.drawPixmap(disc.left() + offset, disc.top() + offset, drawn)
        else:
            ink = look.on_primary if now else look.ink_soft
            number = theme.font(15, theme.BOLD)
            text(painter, disc, str(place + 1), number, ink, _CENTRE)
        words = QRect(disc.right() + theme.px(10), 0, self.width(), self.height())
        weight = theme.BOLD if now else theme.SEMIBOLD
        ink = look.accent if now else look.ink_soft
        text(painter, words, step, theme.font(15, weight), ink)
