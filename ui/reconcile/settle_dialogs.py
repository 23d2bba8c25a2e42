"""Panels over QRIS and bank: what proves a payment, whose a row is, whose a file is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.domain.matching import Candidate
from pos.domain.money import rupiah
from pos.domain.statement import DAYS, Form, StatementKind
from ui import theme
from ui.reconcile import settle_wording as wording
from ui.reconcile.settle_items import Item
from ui.widgets.button import Button, Role
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.reason_field import ReasonField
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import TextField

#: Of a list within a panel, in pixels at 100 %.
_TALL: Final = 260

#: Of such a list's headings.
_HEAD: Final = 50

_NEW: Final = "new"


class VerifyDialog(Dialog):
    """The reference of a payment, and where it was seen to arrive.

    Signals:
        asked: The reference, and where.
    """

    asked = Signal(str, str)

    def __init__(self, host: QWidget, item: Item) -> None:
        payment = item.payment
        words = self.tr(
            "{number}, {amount}. Lihat di sisi toko, bukan di ponsel pembeli."
        )
        hint = words.format(
            number=payment.number if payment else "",
            amount=rupiah(payment.amount if payment else 0),
        )
        super().__init__(host, self.tr("Verifikasi QRIS"), width=620, hint=hint)
        self.reference = TextField(
            self.tr("Nomor referensi"),
            hint=self.tr("Nomor referensi, atau 4 angka terakhirnya"),
        )
        self.seen = ReasonField(
            self.tr("Terlihat di"),
            (
                self.tr("Aplikasi penyedia"),
                self.tr("Mutasi rekening"),
                self.tr("Pesan penyedia"),
            ),
            hint=self.tr("Atau tulis di mana terlihatnya"),
        )
        self.seen.choose(1)
        self.body.addWidget(self.reference)
        self.body.addWidget(Label(self.tr("Terlihat di"), Type.CAPTION, Ink.SOFT))
        self.body.addWidget(self.seen)
        self.add_cancel(self.tr("Batal"))
        save = Button(self.tr("Sudah masuk"), role=Role.PRIMARY, icon="badge-check")
        self.add_button(save, confirms=True)
        self.confirmed.connect(
            lambda: self.asked.emit(self.reference.text(), self.seen.reason())
        )


class PairDialog(Dialog):
    """Whose row it is: one of some payments; why, where the amounts differ.

    Signals:
        asked: Key of the payment, and the reason.
    """

    asked = Signal(str, str)

    def __init__(
        self,
        host: QWidget,
        item: Item,
        found: Sequence[Candidate],
        offset_min: int,
    ) -> None:
        row = item.row
        self._amount = row.amount if row else 0
        words = self.tr("{row}, {amount}. Pilih pembayaran yang dimaksud.")
        hint = words.format(
            row=wording.row_name(row) if row else "", amount=rupiah(self._amount)
        )
        super().__init__(
            host, self.tr("Pasangkan dengan penjualan"), width=760, hint=hint
        )
        self._found = {x.payment.key: x for x in found}
        self.table = Table(
            self.tr("Pembayaran"),
            (
                Column(self.tr("Pembayaran")),
                Column(self.tr("Waktu"), 130),
                Column(self.tr("Jumlah"), 120, figures=True),
                Column(self.tr("Skor"), 70, figures=True),
            ),
        )
        self.table.set_rows([wording.candidate_row(x, offset_min) for x in found])
        tall = _HEAD + theme.TARGET * len(found)
        self.table.setFixedHeight(theme.tall(min(tall, _TALL)))
        self.reason = ReasonField(
            self.tr("Alasan"),
            (self.tr("Salah ketik jumlah"), self.tr("Pembeli membayar lain")),
            hint=self.tr("Mengapa jumlahnya berbeda"),
        )
        self.body.addWidget(self.table)
        self.body.addWidget(self.reason)
        self.add_cancel(self.tr("Batal"))
        save = Button(self.tr("Pasangkan"), role=Role.PRIMARY, icon="link")
        self.add_button(save, confirms=True)
        self.table.selected.connect(self._choose)
        self.table.opened.connect(lambda _: self._ask())
        self.confirmed.connect(self._ask)
        self.table.select(found[0].payment.key)

    def _choose(self, key: str) -> None:
        one = self._found.get(key)
        differs = one is not None and one.payment.amount != self._amount
        self.reason.setVisible(differs)

    def _ask(self) -> None:
        reason = self.reason.reason() if not self.reason.isHidden() else ""
        self.asked.emit(self.table.current_key(), reason)


class SourceDialog(Dialog):
    """Whose statement a file is, and when that provider pays out.

    Signals:
        asked: The form, with its columns where they are known.
    """

    asked = Signal(object)

    def __init__(self, host: QWidget, name: str, forms: Sequence[Form]) -> None:
        hint = self.tr("{file}: dari siapa laporan ini?").format(file=name)
        super().__init__(host, self.tr("Impor laporan"), width=660, hint=hint)
        self._forms = {x.name: x for x in forms}
        self.known = ChipRow(
            [
                *(Choice(x.name, x.name, _icon(x.kind)) for x in forms),
                Choice(_NEW, self.tr("Yang lain"), "plus"),
            ],
            self.tr("Penyedia atau bank"),
        )
        self.name = TextField(
            self.tr("Nama penyedia atau bank"),
            hint=self.tr("Nama penyedia atau bank, misalnya Dompet Kita"),
        )
        self.kind = ChipRow(
            (
                Choice(StatementKind.QRIS.value, self.tr("Laporan QRIS"), "qr-code"),
                Choice(StatementKind.BANK.value, self.tr("Mutasi bank"), "landmark"),
            ),
            self.tr("Isi laporan"),
        )
        self.days = ChipRow(
            [Choice(str(x), f"H+{x}") for x in range(4)],
            self.tr("Cair pada hari kerja"),
        )
        self.days.choose(str(DAYS))
        self._paid = Label(self.tr("Cair pada hari kerja"), Type.CAPTION, Ink.SOFT)
        for part in (self.known, self.name, self.kind, self._paid, self.days):
            self.body.addWidget(part)
        self.known.setVisible(bool(forms))
        self.known.chosen.connect(self._choose)
        self.kind.chosen.connect(self._choose_kind)
        self.add_cancel(self.tr("Batal"))
        go = Button(self.tr("Periksa file"), role=Role.PRIMARY, icon="file-up")
        self.add_button(go, confirms=True)
        self.confirmed.connect(lambda: self.asked.emit(self.form()))
        self._choose(self.known.key())

    @property
    def first(self) -> QWidget:
        """What gets the keys first."""
        return self.name if not self.name.isHidden() else self.known

    def form(self) -> Form:
        """Give what was said."""
        known = self._forms.get(self.known.key())
        kind = StatementKind(self.kind.key())
        days = int(self.days.key())
        if known is None:
            return Form(self.name.text(), kind, {}, days)
        return Form(known.name, known.kind, known.columns, days)

    def _choose(self, key: str) -> None:
        known = self._forms.get(key)
        self.name.setVisible(known is None)
        self.kind.setVisible(known is None)
        if known is not None:
            self.kind.choose(known.kind.value)
            self.days.choose(str(known.days))
        self._choose_kind(self.kind.key())

    def _choose_kind(self, kind: str) -> None:
        for part in (self._paid, self.days):
            part.setVisible(kind == StatementKind.QRIS.value)


def _icon(kind: StatementKind) -> str:
    return "landmark" if kind is StatementKind.BANK else "qr-code"


class ColumnDialog(Dialog):
    """Which heading of the file holds one field.

    Signals:
        asked: The heading, empty when the file has none.
    """

    asked = Signal(str)

    def __init__(
        self, host: QWidget, field: str, headings: Sequence[str], *, needed: bool
    ) -> None:
        hint = self.tr("Pilih judul kolom di file. Pilihan ini diingat.")
        title = self.tr("Kolom mana yang berisi {field}?").format(field=field)
        super().__init__(host, title, width=560, hint=hint)
        self.table = Table(self.tr("Judul kolom"), (Column(self.tr("Judul kolom")),))
        self.table.set_rows([TableRow(x, (Cell(x, strong=True),)) for x in headings])
        self.table.setFixedHeight(theme.tall(_TALL + 60))
        self.body.addWidget(self.table)
        self.add_cancel(self.tr("Batal"))
        skip = Button(self.tr("Tidak ada"), key="F9")
        skip.clicked.connect(lambda: self.asked.emit(""))
        self.add_button(skip)
        skip.setVisible(not needed)
        take = Button(self.tr("Pilih"), role=Role.PRIMARY)
        self.add_button(take, confirms=True)
        self.table.opened.connect(self.asked)
        self.confirmed.connect(lambda: self.asked.emit(self.table.current_key()))
        if headings:
            self.table.select(headings[0])
