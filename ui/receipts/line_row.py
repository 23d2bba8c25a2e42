"""One line of a sale that can come back: a mark, how much, to stock or not."""

from typing import Final

from PySide6.QtCore import QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos.domain.catalogue import Kind
from pos.domain.money import plain, rupiah
from pos.domain.sale import SaleLine
from ui import icons, theme
from ui.receipts.refunding import Returning
from ui.theme import Themed, tokens
from ui.widgets.button import Button
from ui.widgets.drawing import box, ring, text
from ui.widgets.figure_field import grams
from ui.widgets.stepper import Stepper

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter
_MARK_WIDTH: Final = 84
_AMOUNT_WIDTH: Final = 116
#: Heights: of the words, and of the controls where they stand below them.
_HIGH: Final = 68
_BELOW: Final = 56
#: The least a name needs beside the controls.
_NAME_WIDTH: Final = 210


class LineRow(QWidget, Themed):
    """Paints mark, number, name and amount; the controls show once it is marked.

    Signals:
        toggled: The mark was touched.
        chosen: Units that come back.
        weight_wanted: How many grams is to be asked.
        restocked: Whether the goods can be sold again.
    """

    toggled = Signal()
    chosen = Signal(int)
    weight_wanted = Signal()
    restocked = Signal(bool)

    def __init__(self, number: int, row: Returning, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = number
        self._row = row
        self._asking = False
        self._current = False
        self._ringed = False
        weighed = row.line.kind is Kind.WEIGHED
        self.units = None if weighed else Stepper(row.line.name, most=row.left)
        self.weight = Button("", icon="scale") if weighed else None
        self.restock = Button("", icon="package-plus")
        self.restock.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._stacked = False
        self._across = QHBoxLayout(self)
        self._lay_out()
        self.retheme()
        self.show_row(row, asking=False)

    def _lay_out(self) -> None:
        across = self._across
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addStretch(1)
        for control in (self.restock, self.units, self.weight):
            if control is not None:
                across.addWidget(control)
        self.restock.clicked.connect(self.restocked)
        if self.units is not None:
            self.units.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.units.changed.connect(self.chosen)
        if self.weight is not None:
            self.weight.clicked.connect(self.weight_wanted)

    def retheme(self) -> None:
        """Grow with the type."""
        self.restock.setFixedWidth(theme.px(150))
        self._arrange()

    def show_row(self, row: Returning, *, asking: bool) -> None:
        """Show what of the line comes back."""
        self._row, self._asking = row, asking
        marked = row.chosen > 0
        if self.units is not None:
            with QSignalBlocker(self.units):
                self.units.set_value(row.chosen)
            self.units.setVisible(marked and row.line.quantity > 1)
        if self.weight is not None:
            self.weight.setText(grams(row.chosen))
            self.weight.setVisible(marked)
        self.restock.setVisible(marked and asking)
        self.restock.setChecked(row.restock)
        self.restock.setText(
            self.tr("Ke stok") if row.restock else self.tr("Tidak ke stok")
        )
        self.restock.set_icon("package-plus" if row.restock else "ban")
        self.setAccessibleName(f"{self._number} {row.line.name}")
        self.setAccessibleDescription(self._state())
        self._arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the controls still fit beside the name."""
        super().resizeEvent(event)
        self._arrange()

    def set_current(self, *, current: bool, ringed: bool) -> None:
        """Show whether the keys act on this line."""
        self._current, self._ringed = current, ringed
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the controls and some of the name."""
        return QSize(theme.px(560), self.minimumHeight())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the line wherever it is touched."""
        event.accept()
        if self._row.markable:
            self.toggled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, mark, words, amount."""
        del event
        painter = QPainter(self)
        look = tokens()
        if self._row.chosen:
            painter.fillRect(self.rect(), theme.colour(look.selected))
        if self._current and self._row.markable:
            bar = QRect(0, 0, 4, self.height())
            painter.fillRect(bar, theme.colour(look.gold))
        line = QRect(0, self.height() - 1, self.width(), 1)
        painter.fillRect(line, theme.colour(look.hairline))
        self._paint_mark(painter)
        self._paint_words(painter)
        if self._ringed and self._row.markable:
            ring(painter, self.rect().adjusted(6, 2, -2, -3), theme.RADIUS_SMALL)
        painter.end()

    def _controls(self) -> list[QWidget]:
        """Give the controls that show."""
        each = (self.restock, self.units, self.weight)
        return [x for x in each if x is not None and not x.isHidden()]

    def _arrange(self) -> None:
        """Put the controls beside the words, or below them where it is narrow."""
        words = theme.px(_MARK_WIDTH) + theme.px(_NAME_WIDTH)
        amount = theme.px(_AMOUNT_WIDTH)
        needed = sum(_width(control) + 12 for control in self._controls())
        self._stacked = bool(needed) and words + needed + amount > self.width()
        top = theme.tall(_HIGH) if self._stacked else 0
        right = theme.px(16) if self._stacked else amount
        self._across.setContentsMargins(0, top, right, 10 if self._stacked else 0)
        self.setFixedHeight(
            theme.tall(_HIGH) + (theme.tall(_BELOW) if self._stacked else 0)
        )

    def _words_height(self) -> int:
        return theme.tall(_HIGH)

    def _paint_mark(self, painter: QPainter) -> None:
        look = tokens()
        number = QRect(theme.px(10), 0, theme.px(26), self._words_height())
        type_ = theme.font(theme.CAPTION, theme.SEMIBOLD)
        text(painter, number, str(self._number), type_, look.ink_soft, _RIGHT)
        if not self._row.markable:
            return
        side = theme.px(26)
        spot = QRect(theme.px(48), (self._words_height() - side) // 2, side, side)
        on = self._row.chosen > 0
        box(painter, spot, look.primary if on else look.surface, look.border, 7, 2 - on)
        if on:
            tick = theme.px(18)
            ratio = self.devicePixelRatioF()
            drawn = icons.pixmap("check", look.on_primary, tick, ratio)
            offset = (side - tick) // 2
            painter.drawPixmap(spot.left() + offset, spot.top() + offset, drawn)

    def _paint_words(self, painter: QPainter) -> None:
        look = tokens()
        ink = look.ink if self._row.left else look.off_ink
        left = theme.px(_MARK_WIDTH)
        width = self._controls_left() - left - 12
        name = theme.font(theme.BODY, theme.SEMIBOLD)
        under = theme.font(theme.CAPTION)
        high, small = QFontMetrics(name).height(), QFontMetrics(under).height()
        top = (self._words_height() - high - small - 2) // 2
        area = QRect(left, top, width, high)
        text(painter, area, self._row.line.name, name, ink)
        area = QRect(left, top + high + 2, width, small)
        text(painter, area, self._state(), under, look.ink_soft)
        amount = QRect(0, 0, self.width() - theme.px(16), self._words_height())
        bold = theme.font(theme.BODY, theme.BOLD)
        text(painter, amount, plain(self._row.line.net), bold, ink, _RIGHT)

    def _controls_left(self) -> int:
        """Give where the controls that show begin."""
        beside = [] if self._stacked else [x.x() for x in self._controls()]
        return min(beside, default=self.width() - theme.px(_AMOUNT_WIDTH) - 12)

    def _state(self) -> str:
        row = self._row
        sold = _amount_of(row.line, row.line.quantity)
        words = f"{sold} \N{MULTIPLICATION SIGN} {_price(row.line)}"
        words += _by(row.line.price_approved_by)
        if row.returned == row.line.quantity:
            return self.tr("{sold} · sudah kembali semua").format(sold=words)
        if row.returned:
            parts = {"sold": words, "left": _amount_of(row.line, row.left)}
            return self.tr("{sold} · sisa {left}").format(**parts)
        if row.line.discount:
            off = {"sold": words, "off": rupiah(row.line.discount)}
            shown = self.tr("{sold} · diskon {off}").format(**off)
            return shown + _by(row.line.discount_approved_by)
        return words


def _width(control: QWidget) -> int:
    """Give the width a control takes: its fixed one, or what it asks for."""
    return control.minimumWidth() or control.sizeHint().width()


def _amount_of(line: SaleLine, quantity: int) -> str:
    if line.kind is Kind.WEIGHED:
        return grams(quantity)
    return f"{plain(quantity)} {line.unit}"


def _by(code: str) -> str:
    """Name who allowed it, if somebody had to."""
    return f" ({code})" if code else ""


def _price(line: SaleLine) -> str:
    per_kg = "/kg" if line.kind is Kind.WEIGHED else ""
    return f"{rupiah(line.unit_price)}{per_kg}"
