"""Panels of a period's steps: close it, deposit, pay, lock."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.domain.makers import PNBP, PREMI
from pos.domain.money import rupiah
from pos.domain.share_period import WAYS, Figures, Payment
from pos.domain.table import day_shown
from pos.storage.periods import Available, Period
from ui import theme
from ui.shares import wording
from ui.widgets.button import Button, Role
from ui.widgets.card import Note, State, SummaryRow
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import TextField

#: Height of the tables within a panel, at 100 %.
_ROWS_HIGH: Final = 236

_SAVINGS, _CARD = WAYS


class CloseDialog(Dialog):
    """What a period would come to; from then on it takes no line any more."""

    def __init__(self, host: QWidget, waiting: Figures) -> None:
        hint = self.tr("Yang datang kemudian masuk ke periode berikutnya.")
        title = self.tr("Tutup periode sampai {day}?")
        title = title.format(day=day_shown(waiting.last_day))
        super().__init__(host, title, width=560, hint=hint)
        for key, amount in waiting.parts:
            row = SummaryRow(wording.part(key), rupiah(amount))
            self.body.addWidget(row)
        people = sum(1 for maker in waiting.makers if maker.payable)
        words = self.tr("{count} pembuat, {amount}")
        self.body.addWidget(
            SummaryRow(
                self.tr("Dibayarkan"),
                words.format(count=people, amount=rupiah(waiting.payable)),
            )
        )
        due = rupiah(waiting.state.payable)
        self.body.addWidget(SummaryRow(self.tr("PNBP yang harus disetor"), due))
        nobody = waiting.maker("")
        if nobody is not None and nobody.carried:
            words = self.tr("{amount} premi tanpa kode pembuat: tetap tercatat.")
            said = words.format(amount=rupiah(nobody.carried))
            self.body.addWidget(Note(said, State.WARN))
        if not waiting.public:
            said = self.tr("Tanpa ringkasan umum: terlalu mudah ditebak milik siapa.")
            self.body.addWidget(Note(said, State.INFO))
        self.add_cancel(self.tr("Batal"))
        close = Button(self.tr("Lanjut ke PIN kedua"), role=Role.PRIMARY)
        self.add_button(close, confirms=True)


def taken_of(treasury: Sequence[Available], wanted: int) -> dict[str, int]:
    """Take a sum out of deposits, the oldest first: rupiah by deposit."""
    taken: dict[str, int] = {}
    for found in treasury:
        amount = min(found.left, wanted)
        if amount:
            taken[found.deposit_id] = amount
        wanted -= amount
    return taken


class DepositDialog(Dialog):
    """Which deposits to the treasury hold a period's PNBP, by their NTPN."""

    def __init__(
        self, host: QWidget, period: Period, treasury: tuple[Available, ...]
    ) -> None:
        wanted = period.figures.state.payable
        self._taken = taken_of(treasury, wanted)
        title = self.tr("PNBP periode {number}: {amount}")
        title = title.format(number=period.number, amount=rupiah(wanted))
        hint = self.tr("Diambil dari setoran SIMPONI yang sudah ber-NTPN.")
        if not wanted:
            hint = self.tr("Tidak ada PNBP yang harus disetor.")
        super().__init__(host, title, width=720, hint=hint)
        self.table = Table(
            self.tr("Setoran"),
            (
                Column(self.tr("NTPN")),
                Column(self.tr("Diterima"), 140, figures=True),
                Column(self.tr("Sisa"), 140, figures=True),
                Column(self.tr("Diambil"), 140, figures=True),
            ),
            (
                "landmark",
                self.tr("Belum ada setoran ber-NTPN"),
                self.tr("Setor dulu lewat Kas & setoran."),
            ),
        )
        self.table.setFixedHeight(theme.tall(_ROWS_HIGH))
        self.table.set_rows(
            [
                wording.treasury_row(x, self._taken.get(x.deposit_id, 0))
                for x in treasury
            ]
        )
        self.body.addWidget(self.table)
        self.table.setVisible(bool(wanted))
        self.add_cancel(self.tr("Batal"))
        go_on = Button(self.tr("Lanjut ke PIN kedua"), role=Role.PRIMARY)
        self.add_button(go_on, confirms=True)
        if sum(self._taken.values()) < wanted:
            missing = rupiah(wanted - sum(self._taken.values()))
            words = self.tr("Masih kurang {amount}. Setor dulu lewat Kas & setoran.")
            self.set_hint(words.format(amount=missing), Ink.BAD)
            go_on.setEnabled(False)

    def deposit_ids(self) -> tuple[str, ...]:
        """Give the deposits that are taken of."""
        return tuple(self._taken)


class PayDialog(Dialog):
    """Who has signed the list, and how they were paid.

    Signals:
        asked: The payment.
    """

    asked = Signal(object)

    def __init__(self, host: QWidget, period: Period) -> None:
        title = self.tr("Bayar premi periode {number}").format(number=period.number)
        hint = self.tr("Sentuh baris yang belum bertanda tangan: ia dibayar kemudian.")
        super().__init__(host, title, width=720, hint=hint)
        self._owed = {x.code: x.payable for x in period.figures.makers}
        self._signed = dict.fromkeys(period.unpaid, True)
        self.table = Table(
            self.tr("Pembuat"),
            (
                Column(self.tr("Pembuat")),
                Column(self.tr("Dibayarkan"), 160, figures=True),
                Column(self.tr("Tanda tangan"), 220),
            ),
        )
        self.table.setFixedHeight(theme.tall(_ROWS_HIGH))
        self.sum = Label("", Type.PRICE)
        self.way = ChipRow(
            (
                Choice(_SAVINGS, self.tr("Tabungan"), "piggy-bank"),
                Choice(_CARD, self.tr("Kartu"), "credit-card"),
            ),
            self.tr("Dibayar lewat"),
        )
        self.reference = TextField(
            self.tr("Nomor bukti"), hint=self.tr("Nomor transfer bank")
        )
        for part in (self.table, self.way, self.reference):
            self.body.addWidget(part)
        self.foot.insertWidget(0, self.sum)
        self.add_cancel(self.tr("Batal"))
        pay = Button(self.tr("Lanjut ke PIN kedua"), role=Role.PRIMARY)
        self.add_button(pay, confirms=True)
        self.table.clicked.connect(lambda _: self.turn(self.table.current_key()))
        self.table.opened.connect(self.turn)
        self.confirmed.connect(self._ask)
        self._show()

    def turn(self, code: str) -> None:
        """Turn whether a maker has signed."""
        if code in self._signed:
            self._signed[code] = not self._signed[code]
            self._show()

    def codes(self) -> tuple[str, ...]:
        """Give who has signed."""
        return tuple(code for code, signed in self._signed.items() if signed)

    def _show(self) -> None:
        self.table.set_rows([self._row(code) for code in self._signed])
        total = sum(self._owed[code] for code in self.codes())
        words = self.tr("{count} pembuat, {amount}")
        self.sum.setText(words.format(count=len(self.codes()), amount=rupiah(total)))

    def _row(self, code: str) -> TableRow:
        state = Cell(self.tr("sudah"), State.GOOD)
        if not self._signed[code]:
            state = Cell(self.tr("belum"), State.NEUTRAL, icon="circle-minus")
        amount = Cell(rupiah(self._owed[code]))
        return TableRow(code, (Cell(code, strong=True), amount, state))

    def _ask(self) -> None:
        payment = Payment(self.codes(), self.way.key(), self.reference.text())
        self.asked.emit(payment)


class LockDialog(Dialog):
    """Whether a period is over: nothing is done to it any more."""

    def __init__(self, host: QWidget, period: Period) -> None:
        title = self.tr("Kunci periode {number}?").format(number=period.number)
        hint = self.tr("Sesudah dikunci tidak ada yang bisa diubah lagi.")
        super().__init__(host, title, width=520, hint=hint)
        figures = period.figures
        for caption, amount in (
            (wording.part(PREMI), period.paid),
            (wording.part(PNBP), sum(x.amount for x in period.deposits)),
        ):
            self.body.addWidget(SummaryRow(caption, rupiah(amount)))
        self.body.addWidget(SummaryRow(self.tr("Dibagi"), rupiah(figures.total)))
        self.add_cancel(self.tr("Batal"))
        lock = Button(self.tr("Lanjut ke PIN kedua"), role=Role.PRIMARY, icon="lock")
        self.add_button(lock, confirms=True)
