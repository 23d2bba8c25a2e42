"""The panel for a discount: on a line or on everything, in percent or in rupiah."""

from textwrap import shorten
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.basket import Discount, DiscountKind
from pos.domain.errors import DiscountError
from pos.domain.money import plain, rupiah
from pos.domain.settle import SettledLine, Settlement
from ui.sell.lines import LineEdits, Target
from ui.widgets.button import Button, Role
from ui.widgets.card import Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import FigureField, MoneyField
from ui.widgets.keypad import Keypad
from ui.widgets.label import Ink, Label, Type
from ui.widgets.reason_field import ReasonField

_PERCENT: Final = 100
# Letters of a name on the chip.
_LONGEST_NAME: Final = 40


def _percent(value: int) -> str:
    return f"{plain(value)}%"


class DiscountDialog(Dialog):
    """Lays out; what is allowed is asked of the presenter.

    Signals:
        given: Target and discount.
        taken_back: Target whose discount is to go.
    """

    given = Signal(object, object)
    taken_back = Signal(object)

    def __init__(
        self,
        host: QWidget,
        line: SettledLine | None,
        settlement: Settlement,
        edits: LineEdits,
    ) -> None:
        super().__init__(host, self.tr("Diskon"), width=820)
        self._line, self._settlement, self._edits = line, settlement, edits
        self.target = ChipRow(self._targets(line), self.tr("Diskon untuk"))
        self.kind = ChipRow(
            [
                Choice(DiscountKind.PERCENT.value, self.tr("Persen"), "percent"),
                Choice(DiscountKind.AMOUNT.value, self.tr("Rupiah"), "banknote"),
            ],
            self.tr("Jenis diskon"),
        )
        self.percent = FigureField(
            self.tr("Diskon dalam persen"), write=_percent, largest=_PERCENT, size=40
        )
        self.amount = MoneyField(self.tr("Diskon dalam rupiah"))
        self.keypad = Keypad()
        self.reason = ReasonField(
            self.tr("Alasan"),
            (
                self.tr("Promo"),
                self.tr("Sore hari"),
                self.tr("Barang cacat"),
                self.tr("Pelanggan tetap"),
                self.tr("Beli banyak"),
            ),
            hint=self.tr("Atau ketik alasan lain"),
        )
        self._preview = Label("", Type.STRONG)
        self._approval = Note(
            self.tr("Di atas batas Anda: perlu PIN pengawas."),
            State.WARN,
            icon="shield-alert",
        )
        self._fill()
        self._connect()
        self._look()

    def _targets(self, line: SettledLine | None) -> list[Choice]:
        whole = Choice(Target.BASKET.value, self.tr("Seluruh keranjang"))
        if line is None:
            return [whole]
        name = shorten(line.line.name, _LONGEST_NAME, placeholder="…")
        words = self.tr("Baris ini: {name}").format(name=name)
        return [whole, Choice(Target.LINE.value, words)]

    def _fill(self) -> None:
        self.body.addWidget(self.target)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.kind)
        left.addWidget(self.percent)
        left.addWidget(self.amount)
        left.addWidget(self._preview)
        left.addWidget(Label(self.tr("Alasan"), Type.CAPTION, Ink.SOFT))
        left.addWidget(self.reason)
        left.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(self.keypad)
        self.body.addLayout(row)
        self.body.addWidget(self._approval)
        self._clear = Button(self.tr("Hapus diskon"), role=Role.DANGER, icon="trash-2")
        self.foot.insertWidget(0, self._clear)
        self.add_cancel(self.tr("Batal"))
        self._give = Button(self.tr("Beri diskon"), role=Role.PRIMARY)
        self.add_button(self._give, confirms=True)

    def _connect(self) -> None:
        self.target.chosen.connect(self._look)
        self.kind.chosen.connect(self._look)
        self.percent.changed.connect(self._look)
        self.amount.changed.connect(self._look)
        self.reason.changed.connect(self._look)
        self.keypad.pressed.connect(self._press)
        self._clear.clicked.connect(lambda: self.taken_back.emit(self._target()))
        self.confirmed.connect(self._emit_given)

    def start(self, target: Target) -> None:
        """Show it for a line or for everything."""
        if target is Target.LINE and self._line is not None:
            self.target.choose(target.value)
        self._look()
        self.open(self._field())

    def discount(self) -> Discount | None:
        """Give the discount as typed, or None while it is no discount yet."""
        kind = DiscountKind(self.kind.key())
        value = self._field().value() * (100 if kind is DiscountKind.PERCENT else 1)
        try:
            return Discount(kind, value, self.reason.reason() or "-")
        except DiscountError:
            return None

    def _target(self) -> Target:
        return Target(self.target.key())

    def _line_no(self) -> int:
        return self._line.line.line_no if self._line is not None else 0

    def _field(self) -> FigureField:
        percent = self.kind.key() == DiscountKind.PERCENT.value
        return self.percent if percent else self.amount

    def _press(self, key: str) -> None:
        self._field().press(key)

    def _look(self) -> None:
        field = self._field()
        for one in (self.percent, self.amount):
            one.setVisible(one is field)
        if self.isVisible() and not self.reason.words.hasFocus():
            field.setFocus()
        found = self.discount()
        self._show_preview(found)
        self._give.setEnabled(found is not None and bool(self.reason.reason()))
        self._clear.setVisible(self._given() is not None)
        self.set_hint("")

    def _given(self) -> Discount | None:
        """Give the discount that is there already."""
        if self._target() is Target.BASKET:
            return self._edits.basket_discount()
        return self._line.line.discount if self._line is not None else None

    def _show_preview(self, found: Discount | None) -> None:
        if found is None:
            self._preview.setText("")
            self._approval.setVisible(False)
            return
        target = self._target()
        off, amount = self._edits.off(target, self._line_no(), found)
        words = self.tr("Dari {before} menjadi {after}")
        self._preview.setText(
            words.format(before=rupiah(amount), after=rupiah(amount - off))
        )
        needed = self._edits.needs_approval(target, self._line_no(), found)
        self._approval.setVisible(needed)

    def _emit_given(self) -> None:
        found = self.discount()
        if found is not None:
            self.given.emit(self._target(), found)
