"""Panels with a keypad: a price, a quantity."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.basket import MOST
from pos.domain.catalogue import Kind
from pos.domain.settle import SettledLine
from ui import theme
from ui.sell import wording
from ui.widgets.button import Button, Role, Size
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import FigureField, MoneyField, WeightField
from ui.widgets.keypad import Keypad

_WIDTH = 440
_WIDE = 840


class FigureDialog(Dialog):
    """A large number with a keypad below; Enter takes it.

    Signals:
        taken: The number.
    """

    taken = Signal(object)

    def __init__(
        self,
        host: QWidget,
        title: str,
        field: FigureField,
        confirm: str,
        *,
        hint: str = "",
        beside: QWidget | None = None,
    ) -> None:
        """Make the dialog.

        Args:
            host: Any widget of the window.
            title: What is asked about.
            field: Where the number goes.
            confirm: Word of the confirming button.
            hint: A sentence under the title.
            beside: To the left of the number and its keypad.
        """
        super().__init__(host, title, width=_WIDE if beside else _WIDTH, hint=hint)
        self.field = field
        self._words = hint
        self.keypad = Keypad(zeros="000" if isinstance(field, MoneyField) else "00")
        self.figures = QVBoxLayout()
        self.figures.setSpacing(self.body.spacing())
        self.figures.addWidget(field)
        self.figures.addWidget(self.keypad)
        if beside is None:
            self.body.addLayout(self.figures)
        else:
            row = QHBoxLayout()
            row.setSpacing(theme.GUTTER)
            row.addWidget(beside, 1)
            row.addLayout(self.figures, 1)
            self.body.addLayout(row)
        self.add_cancel(self.tr("Batal"))
        self.confirm = self.add_button(
            Button(confirm, role=Role.PRIMARY, size=Size.NORMAL), confirms=True
        )
        self.confirm.setEnabled(False)
        self.keypad.pressed.connect(field.press)
        field.changed.connect(self._look)
        self.confirmed.connect(self._take)

    def start(self, value: int | None = None) -> None:
        """Show it, with a number that the first digit replaces."""
        if value is not None:
            self.field.set_value(value)
        self.open(self.field)

    def _take(self) -> None:
        self.taken.emit(self.field.value())

    def _look(self, value: object) -> None:
        self.confirm.setEnabled(isinstance(value, int) and value > 0)
        self.set_hint(self._words)


class PriceDialog(FigureDialog):
    """A price that is open, or agreed on for a line."""

    def __init__(
        self, host: QWidget, name: str, *, hint: str, weighed: bool = False
    ) -> None:
        words = self.tr("Harga per kg") if weighed else self.tr("Harga satuan")
        field = MoneyField(words)
        super().__init__(host, name, field, self.tr("Pakai harga ini"), hint=hint)


class LineDialog(FigureDialog):
    """How many of a line, and what else can be done with it.

    Signals:
        price_asked: Its price is to be agreed on.
        discount_asked: It is to get a discount.
        removal_asked: It is to go.
    """

    price_asked = Signal()
    discount_asked = Signal()
    removal_asked = Signal()

    def __init__(self, host: QWidget, settled: SettledLine) -> None:
        line = settled.line
        field: FigureField
        if line.kind is Kind.WEIGHED:
            field = WeightField(self.tr("Berat dalam gram"), largest=MOST)
        else:
            field = FigureField(self.tr("Jumlah"), largest=MOST, size=40)
        hint = wording.row(settled).detail
        super().__init__(host, line.name, field, self.tr("Simpan jumlah"), hint=hint)
        field.setEnabled(line.kind is not Kind.ONE_OFF)
        self.keypad.setVisible(line.kind is not Kind.ONE_OFF)
        row = QHBoxLayout()
        row.setSpacing(10)
        for words, icon, role, asked in (
            (self.tr("Harga"), "tag", Role.NORMAL, self.price_asked),
            (self.tr("Diskon"), "ticket-percent", Role.NORMAL, self.discount_asked),
            (self.tr("Hapus"), "trash-2", Role.DANGER, self.removal_asked),
        ):
            button = Button(words, icon=icon, role=role)
            button.clicked.connect(asked)
            row.addWidget(button, 1)
        self.body.addLayout(row)
