"""How many grams of a weighed line come back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.receipts.refunding import Returning
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import WeightField, grams
from ui.widgets.keypad import Keypad
from ui.widgets.label import Ink


class WeightDialog(Dialog):
    """Asks for grams; what is left is there to be taken whole.

    Signals:
        weighed: Grams.
    """

    weighed = Signal(int)

    def __init__(self, host: QWidget, row: Returning) -> None:
        super().__init__(host, row.line.name, width=420)
        self._left = row.left
        self._say_left(Ink.SOFT)
        self.weight = WeightField(self.tr("Berat yang kembali"))
        self.weight.set_value(row.chosen)
        self.keypad = Keypad()
        self.keypad.pressed.connect(self.weight.press)
        self.body.addWidget(self.weight)
        self.body.addWidget(self.keypad)
        self.add_cancel(self.tr("Batal"))
        self.add_button(Button(self.tr("Pakai"), role=Role.PRIMARY), confirms=True)
        self.confirmed.connect(self._take)

    def _take(self) -> None:
        if self.weight.value() > self._left:
            self._say_left(Ink.BAD)
            return
        self.close_now()
        self.weighed.emit(self.weight.value())

    def _say_left(self, ink: Ink) -> None:
        words = self.tr("Paling banyak {left} yang bisa kembali.")
        self.set_hint(words.format(left=grams(self._left)), ink)
