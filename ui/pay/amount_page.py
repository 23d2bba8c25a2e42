"""How much was handed over: a field, likely amounts, a keypad."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import rupiah
from pos.domain.quick_cash import MOST
from pos.domain.tender import TenderKind
from ui.pay.paying import Paying
from ui.widgets.button import Button, Size
from ui.widgets.card import Note, State
from ui.widgets.figure_field import MoneyField
from ui.widgets.keypad import Keypad
from ui.widgets.label import Ink, Label, Type

_COLUMNS: Final = 2
#: The key of the exact amount; the others follow.
_FIRST_KEY: Final = 2


class AmountPage(QWidget):
    """Lays out and forwards.

    Signals:
        typed: The amount, after each digit.
        quick: One of the likely amounts.
    """

    typed = Signal(object)
    quick = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = MoneyField(self.tr("Uang diterima"))
        self.keypad = Keypad(zeros="000")
        self.buttons = [
            Button("", key=f"F{_FIRST_KEY + place}", size=Size.LARGE)
            for place in range(MOST)
        ]
        self._amounts: tuple[int, ...] = ()
        self._caption = Label("", Type.BODY, Ink.SOFT)
        self._parts = Note(
            self.tr("Pilih Tunai, QRIS, atau Transfer untuk bagian ini."),
            State.INFO,
            icon="layers",
        )
        self._lay_out()
        self.keypad.pressed.connect(self.field.press)
        self.field.changed.connect(self.typed)
        for place, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, place=place: self._press(place))

    def _lay_out(self) -> None:
        self._left = left = QVBoxLayout()
        left.addWidget(self._caption)
        left.addWidget(self.field)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for place, button in enumerate(self.buttons):
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        left.addLayout(grid)
        left.addWidget(self._parts)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 58)
        row.addWidget(self.keypad, 42, Qt.AlignmentFlag.AlignTop)
        self.set_tight(tight=False)

    def set_tight(self, *, tight: bool) -> None:
        """Give up air, where height is short."""
        self._left.setSpacing(6 if tight else 12)
        self._grid.setVerticalSpacing(8 if tight else 12)

    def show_paying(self, paying: Paying) -> None:
        """Show caption and likely amounts."""
        self._caption.setText(self._words(paying))
        self._amounts = paying.quick
        self._parts.setVisible(paying.mixed)
        for place, button in enumerate(self.buttons):
            shown = place < len(self._amounts)
            button.setVisible(shown)
            if shown:
                exact = place == 0
                amount = self._amounts[place]
                words = self.tr("Uang pas") if exact else rupiah(amount)
                if button.text() != words:
                    button.setText(words)
                button.setChecked(amount == paying.amount)

    def set_amount(self, amount: int) -> None:
        """Put an amount in; the next digit starts a new one."""
        self.field.set_value(amount)

    def _words(self, paying: Paying) -> str:
        if not paying.mixed:
            return self.tr("Uang diterima")
        return {
            TenderKind.CASH: self.tr("Bagian tunai"),
            TenderKind.QRIS: self.tr("Bagian QRIS"),
            TenderKind.TRANSFER: self.tr("Bagian transfer"),
        }[paying.kind]

    def _press(self, place: int) -> None:
        self.buttons[place].setChecked(True)
        self.field.setFocus()
        self.quick.emit(self._amounts[place])
