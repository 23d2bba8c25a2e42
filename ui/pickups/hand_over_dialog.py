"""Asks who came for a web order, before it leaves the counter."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.domain.money import rupiah
from pos.domain.pickup import NameCheck
from pos.storage.pickups import PickupFound
from ui.pickups import wording
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type


class HandOverDialog(Dialog):
    """The name to ask for, and how whoever came was known.

    Signals:
        checked: How the buyer was known, a ``NameCheck``.
    """

    checked = Signal(str)

    def __init__(self, host: QWidget, order: PickupFound, *, shift_open: bool) -> None:
        title = self.tr("Serahkan pesanan {number}")
        super().__init__(host, title.format(number=order.pickup.number), width=560)
        named = bool(order.pickup.buyer)
        self.set_hint(
            self.tr("Tanyakan nama pemesannya, lalu cocokkan dengan ini.")
            if named
            else self.tr("Toko tidak mengirim nama. Cocokkan nomor di ponsel pembeli.")
        )
        self._keys = (
            [NameCheck.MATCHED, NameCheck.PROXY] if named else [NameCheck.NUMBER]
        )
        self._show_name(order)
        self.chips = ChipRow(self._choices(), self.tr("Cara mencocokkan"))
        self.chips.choose("")
        self.body.addWidget(self.chips)
        due = order.pickup.due
        if due:
            self.body.addWidget(self._money(due, shift_open=shift_open))
        self.add_cancel(self.tr("Batal"))
        words = self.tr("Terima {amount} dan serahkan").format(amount=rupiah(due))
        self.give = Button(
            words if due else self.tr("Serahkan"),
            role=Role.PAY if due else Role.PRIMARY,
            icon="hand-coins" if due else "hand-heart",
        )
        self.add_button(self.give, confirms=True)
        self._may = not due or shift_open
        self.give.setEnabled(False)
        self.chips.chosen.connect(lambda _: self._chosen())
        self.confirmed.connect(self._answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose how the buyer was known by its number."""
        typed = event.text()
        digit = int(typed) if typed.isascii() and typed.isdigit() else 0
        if 1 <= digit <= len(self._keys):
            self.chips.choose(self._keys[digit - 1].value)
            self._chosen()
            event.accept()
            return
        super().keyPressEvent(event)

    def _choices(self) -> list[Choice]:
        words = {
            NameCheck.MATCHED: self.tr("Nama cocok"),
            NameCheck.PROXY: self.tr("Diwakili, menunjukkan nomornya"),
            NameCheck.NUMBER: self.tr("Nomor cocok"),
        }
        return [
            Choice(key.value, f"{place} \N{MIDDLE DOT} {words[key]}")
            for place, key in enumerate(self._keys, 1)
        ]

    def _show_name(self, order: PickupFound) -> None:
        card = Card(margin=20)
        asked = self.tr("Nama pemesan") if order.pickup.buyer else self.tr("Nomor")
        name = order.pickup.buyer or order.pickup.number
        card.body.addWidget(Label(asked, Type.CAPTION, Ink.SOFT))
        card.body.addWidget(Label(name, Type.SUBTOTAL, wrap=True))
        goods = wording.goods_words(order.pickup.lines)
        card.body.addWidget(Label(goods, Type.BODY, wrap=True))
        self.body.addWidget(card)

    def _money(self, due: int, *, shift_open: bool) -> Note:
        if not shift_open:
            words = self.tr("Belum lunas, dan belum ada shift. Mulai shift dulu.")
            return Note(words, State.BAD)
        words = self.tr(
            "Belum lunas: terima {amount} tunai. Uangnya dicatat sebagai uang masuk."
        )
        return Note(words.format(amount=rupiah(due)), State.WARN, icon="hand-coins")

    def _chosen(self) -> None:
        self.give.setEnabled(self._may and bool(self.chips.key()))

    def _answer(self) -> None:
        key = self.chips.key()
        if self._may and key:
            self.checked.emit(key)
