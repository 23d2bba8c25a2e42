"""The parts of the settings, one below the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.settings.presenter import Part
from ui.theme import Themed, tokens
from ui.widgets.drawing import box, ring, text
from ui.widgets.pressable import Pressable
from ui.widgets.scrolling import ScrollPage


@dataclass(frozen=True, slots=True)
class PartItem:
    """One part: its name and its icon."""

    part: Part
    word: str
    icon: str


class PartButton(Pressable):
    """A row to press; washed while its part is shown."""

    def __init__(self, item: PartItem, parent: QWidget | None = None) -> None:
        super().__init__(item.word, "part", parent)
        self._icon = item.icon
        self.setObjectName(f"part.{item.part.value}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retheme()

    def retheme(self) -> None:
        """Grow with the type."""
        self.setFixedHeight(theme.tall(theme.TARGET))

    def nextCheckState(self) -> None:
        """Leave the look to who decides."""

    def sizeHint(self) -> QSize:
        """Fit icon and word."""
        metrics = QFontMetrics(theme.font(15, theme.BOLD))
        wide = metrics.horizontalAdvance(self.text()) + theme.px(60)
        return QSize(max(wide, theme.px(208)), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint wash, icon and word."""
        del event
        painter = QPainter(self)
        look = tokens()
        on = self.isChecked()
        ink = look.accent if on else look.ink
        fill = look.accent_wash if on else (look.pressed if self.isDown() else "")
        edge = look.accent if on and look.line > 1 else ""
        box(painter, self.rect(), fill, edge)
        side, left = theme.px(20), theme.px(14)
        drawn = icons.pixmap(self._icon, ink, side, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, drawn)
        left += side + theme.px(12)
        area = QRect(left, 0, self.width() - left - 8, self.height())
        weight = theme.BOLD if on else theme.SEMIBOLD
        text(painter, area, self.text(), theme.font(15, weight), ink)
        if self.ringed:
            ring(painter, self.rect())
        painter.end()


class PartList(QWidget, Themed):
    """The parts that a person may see.

    Signals:
        chosen: The part that was pressed.
    """

    chosen = Signal(object)

    def __init__(
        self, items: Sequence[PartItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons = {item.part: PartButton(item) for item in items}
        self.current = items[0].part
        inner = QWidget()
        self._scroll = ScrollPage(inner)  # large type needs more than a small screen
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part, button in self._buttons.items():
            button.clicked.connect(lambda _=False, part=part: self.chosen.emit(part))
            column.addWidget(button)
        column.addStretch(1)
        self.retheme()

    def retheme(self) -> None:
        """Be as wide as the longest word."""
        self.setFixedWidth(max(x.sizeHint().width() for x in self._buttons.values()))

    def show_parts(self, parts: Sequence[Part], chosen: Part) -> None:
        """Show which parts there are, and which is open."""
        self.current = chosen
        for part, button in self._buttons.items():
            button.setVisible(part in parts)
            button.setChecked(part == chosen)
        self._scroll.ensureWidgetVisible(self._buttons[chosen], 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        shown = [part for part, button in self._buttons.items() if button.isVisible()]
        part = shown[(shown.index(self.current) + step) % len(shown)]
        self._buttons[part].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(part)
