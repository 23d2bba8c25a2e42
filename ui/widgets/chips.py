"""A row of chips, one of which is chosen: categories, filters, settings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons, theme
from ui.theme import Themed, tokens
from ui.widgets.drawing import box, ring, text
from ui.widgets.pressable import Pressable

#: Pixels between chips.
GAP = 8

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Choice:
    """One chip.

    Attributes:
        key: What ``ChipRow.chosen`` says.
        word: Shown.
        icon: Lucide's name, or none.
        place: Index of its colour in ``Tokens.categories``, or None for the
            theme's own.
    """

    key: str
    word: str
    icon: str = ""
    place: int | None = None


class Chip(Pressable):
    """A pill to press; filled while it is the chosen one."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(choice.word, "chip", parent)
        self._choice = choice
        self.setObjectName(f"chip.{choice.key}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def retheme(self) -> None:
        """Measure again."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Fit icon and word."""
        type_ = theme.font(15, theme.SEMIBOLD)
        width = QFontMetrics(type_).horizontalAdvance(self.text())
        width += theme.px(20) + 8 if self._choice.icon else 0
        return QSize(width + 2 * theme.px(15), theme.tall(theme.TARGET))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the row."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, 4 px slimmer than what can be touched."""
        del event
        painter = QPainter(self)
        look = tokens()
        own = look.ink
        if self._choice.place is not None:
            own = look.categories[self._choice.place]
        on = self.isChecked()
        fill = look.surface
        if on:
            fill = look.primary if self._choice.place is None else own
        elif self.isDown():
            fill = look.pressed
        ink = own
        if on:
            ink = look.on_primary if self._choice.place is None else look.on_category
        shape = self.rect().adjusted(0, 2, 0, -2)
        radius = shape.height() // 2
        box(painter, shape, fill, fill if on else look.edge, radius)
        self._paint_words(painter, ink)
        if self.ringed:
            ring(painter, self.rect(), self.height() // 2)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        left = theme.px(15)
        if self._choice.icon:
            side = theme.px(20)
            ratio = self.devicePixelRatioF()
            drawn = icons.pixmap(self._choice.icon, ink, side, ratio)
            painter.drawPixmap(left, (self.height() - side) // 2, drawn)
            left += side + 8
        area = QRect(left, 0, self.width() - left - 4, self.height())
        text(painter, area, self.text(), theme.font(15, theme.SEMIBOLD), ink)


class ChipRow(QWidget, Themed):
    """Chips side by side; breaks into rows when they don't fit in one.

    Left and right move the choice.

    Signals:
        chosen: The key of the chip that was chosen by a person.
    """

    chosen = Signal(str)

    def __init__(
        self, choices: Sequence[Choice], name: str, parent: QWidget | None = None
    ) -> None:
        """Make the row with its first chip chosen.

        Args:
            choices: In order.
            name: Accessible name: what is chosen.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        self._key = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show other chips; the choice stays if its key still exists."""
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for choice in choices:
            chip = Chip(choice, self)
            chip.clicked.connect(lambda _=False, key=choice.key: self._press(key))
            chip.show()
            self._chips[choice.key] = chip
        if self._key not in self._chips:
            self._key = choices[0].key if choices else ""
        self.choose(self._key)
        self._place()

    def choose(self, key: str) -> None:
        """Show a choice without saying so."""
        self._key = key
        for name, chip in self._chips.items():
            chip.setChecked(name == key)

    def key(self) -> str:
        """Give the key of the chosen chip."""
        return self._key

    def chip(self, key: str) -> Chip:
        """Give a chip by its key."""
        return self._chips[key]

    def retheme(self) -> None:
        """Measure again."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        del event
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the choice with the arrows."""
        step = _ARROWS.get(Qt.Key(event.key()))
        keys = list(self._chips)
        if step is None or not keys:
            event.ignore()
            return
        before = keys.index(self._key) if self._key in keys else min(-step, 0)
        place = (before + step) % len(keys)
        self.choose(keys[place])
        self._chips[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(keys[place])

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to what lies around."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Fit one row."""
        width = sum(chip.sizeHint().width() + GAP for chip in self._chips.values())
        return QSize(width, max(self.minimumHeight(), theme.tall(theme.TARGET)))

    def minimumSizeHint(self) -> QSize:
        """Fit one chip."""
        return QSize(theme.px(120), max(self.minimumHeight(), theme.tall(theme.TARGET)))

    def _press(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)

    def _place(self) -> None:
        left, top = 0, 0
        high = theme.tall(theme.TARGET)
        for chip in self._chips.values():
            width = chip.sizeHint().width()
            if left and left + width > self.width():
                left, top = 0, top + high + 4
            chip.setGeometry(left, top, width, high)
            left += width + GAP
        self.setFixedHeight(top + high)
