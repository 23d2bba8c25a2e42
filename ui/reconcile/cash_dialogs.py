"""Panels over the page of cash: a bag, a deposit, and what proves it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from pos.domain.cash import Count
from pos.domain.custody import BILLING_DAYS, Bag, Deposit, Proof, Way
from pos.domain.money import rupiah
from ui import theme
from ui.shift.cash_count import CashCount
from ui.widgets.button import Button, Role
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import MoneyField
from ui.widgets.label import Ink, Label, Type
from ui.widgets.text_field import TextField

_ALL: Final = "all"
_ONE: Final = "one"

#: What title, fields and buttons of the counting panel take of the window.
_AROUND: Final = 360


class SealDialog(Dialog):
    """A bag's number, and what is counted into it.

    Signals:
        asked: Number and count.
    """

    asked = Signal(str, object)

    def __init__(self, host: QWidget, hint: str) -> None:
        super().__init__(host, self.tr("Segel uang ke kantong"), width=720, hint=hint)
        self.number = TextField(
            self.tr("Nomor kantong"), hint=self.tr("Nomor di kantong, misalnya B-0412")
        )
        self.count = CashCount()
        self.sum = Label(rupiah(0), Type.PRICE)
        for part in (self.number, self.count):
            self.body.addWidget(part)
        self.foot.insertWidget(0, self.sum)
        self.count.changed.connect(lambda total: self.sum.setText(rupiah(total)))
        self.add_cancel(self.tr("Batal"))
        seal = Button(self.tr("Lanjut ke PIN saksi"), role=Role.PRIMARY)
        self.add_button(seal, confirms=True)
        self.count.finished.connect(self._ask)
        self.confirmed.connect(self._ask)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the notes and coins scroll in the room that the window leaves."""
        super().resizeEvent(event)
        self.count.setFixedHeight(max(self.height() - theme.tall(_AROUND), 160))

    def _ask(self) -> None:
        counts: Count = self.count.counts()
        self.asked.emit(self.number.text(), counts)


class SendDialog(Dialog):
    """Which bags go, where to, and under which number.

    Signals:
        asked: Ids of the bags, the way and the reference.
    """

    asked = Signal(object, object, str)

    def __init__(self, host: QWidget, bags: Sequence[Bag], chosen: Bag | None) -> None:
        super().__init__(host, self.tr("Setor kantong"), width=620)
        self._bags, self._one = tuple(bags), chosen or bags[0]
        total = rupiah(sum(bag.amount for bag in bags))
        every = self.tr("Semua {count} kantong, {total}")
        alone = self.tr("Hanya {number}, {total}")
        one = self._one
        self.which = ChipRow(
            (
                Choice(_ALL, every.format(count=len(bags), total=total)),
                Choice(_ONE, alone.format(number=one.number, total=rupiah(one.amount))),
            ),
            self.tr("Kantong yang disetor"),
        )
        self.which.setVisible(len(bags) > 1)
        self.way = ChipRow(
            (
                Choice(Way.BANK.value, self.tr("Rekening bank"), "landmark"),
                Choice(Way.SIMPONI.value, self.tr("SIMPONI"), "building-2"),
            ),
            self.tr("Tujuan setoran"),
        )
        self.reference = TextField(self.tr("Nomor tujuan"))
        for part in (self.which, self.way, self.reference):
            self.body.addWidget(part)
        self.way.chosen.connect(self._choose_way)
        self._choose_way(self.way.key())
        self.add_cancel(self.tr("Batal"))
        send = Button(self.tr("Lanjut ke PIN saksi"), role=Role.PRIMARY)
        self.add_button(send, confirms=True)
        self.confirmed.connect(self._ask)

    def _choose_way(self, way: str) -> None:
        if way == Way.SIMPONI.value:
            self.reference.setPlaceholderText(self.tr("Kode billing, 15 angka"))
            words = self.tr("Kode billing berlaku {days} hari.")
            self.set_hint(words.format(days=BILLING_DAYS))
        else:
            self.reference.setPlaceholderText(self.tr("Nomor rekening"))
            self.set_hint(self.tr("Dua orang membawa, dua orang bertanda tangan."))

    def _ask(self) -> None:
        chosen = self._bags if self.which.key() == _ALL else (self._one,)
        ids = [bag.bag_id for bag in chosen]
        self.asked.emit(ids, Way(self.way.key()), self.reference.text())


class ProofDialog(Dialog):
    """The numbers that a bank or the treasury gave for a deposit.

    Signals:
        asked: The proof.
    """

    asked = Signal(object)

    def __init__(self, host: QWidget, deposit: Deposit) -> None:
        words = self.tr("Disetor {amount}. Setelah disimpan tidak bisa diubah.")
        hint = words.format(amount=rupiah(deposit.amount))
        super().__init__(host, self.tr("Bukti setoran"), width=620, hint=hint)
        self._deposit = deposit
        self.ntb = TextField(
            self.tr("NTB"), hint=self.tr("NTB: 6 sampai 16 huruf atau angka")
        )
        self.ntpn = TextField(
            self.tr("NTPN"), hint=self.tr("NTPN: 16 huruf atau angka")
        )
        self.received = MoneyField(self.tr("Yang diterima"))
        self.received.set_value(deposit.amount)
        self.reason = TextField(
            self.tr("Alasan"), hint=self.tr("Alasan, bila jumlahnya berbeda")
        )
        self.ntpn.setVisible(deposit.way is Way.SIMPONI)
        self.body.addWidget(self.ntb)
        self.body.addWidget(self.ntpn)
        self.body.addWidget(Label(self.tr("Yang diterima"), Type.CAPTION, Ink.SOFT))
        self.body.addWidget(self.received)
        self.body.addWidget(self.reason)
        self.add_cancel(self.tr("Batal"))
        save = Button(self.tr("Simpan bukti"), role=Role.PRIMARY)
        self.add_button(save, confirms=True)
        self.confirmed.connect(self._ask)

    def _ask(self) -> None:
        ntpn = self.ntpn.text() if self._deposit.way is Way.SIMPONI else ""
        received, reason = self.received.value(), self.reason.text()
        self.asked.emit(Proof(self.ntb.text(), ntpn, received, reason))
