"""The shop's payment code: whose it is, shown large, before it is saved."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.config import Settings
from pos.domain.money import rupiah
from pos.domain.qris import QrisCode
from ui import theme
from ui.marks import QT_TRANSLATE_NOOP
from ui.pay.qr_code import QrCode
from ui.settings.part_page import PartPage
from ui.settings.presenter import TEST_AMOUNT
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.switch import Switch
from ui.widgets.text_field import Captioned, TextField

_CRITERIA: Final = {
    "UMI": QT_TRANSLATE_NOOP("Qris", "usaha mikro"),
    "UKE": QT_TRANSLATE_NOOP("Qris", "usaha kecil"),
    "UME": QT_TRANSLATE_NOOP("Qris", "usaha menengah"),
    "UBE": QT_TRANSLATE_NOOP("Qris", "usaha besar"),
    "URE": QT_TRANSLATE_NOOP("Qris", "reguler"),
    "PSO": QT_TRANSLATE_NOOP("Qris", "pelayanan publik"),
    "BLU": QT_TRANSLATE_NOOP("Qris", "badan layanan umum"),
}


class QrisPage(PartPage):
    """Paste a code, compare whose it is, save it with a PIN.

    Signals:
        typed: What stands in the field.
        wanted: Save this code.
        saved: Another setting, by name.
    """

    typed = Signal(str)
    wanted = Signal(str)
    saved = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("QRIS"),
            self.tr("Tempel isi kode QRIS statis toko, lalu cocokkan namanya."),
        )
        self._kept = ""
        self.button = Button(
            self.tr("Simpan kode QRIS"), role=Role.PRIMARY, icon="shield-check"
        )
        self.button.clicked.connect(lambda: self.wanted.emit(self._text()))
        self.tools.addWidget(self.button)
        left = QVBoxLayout()
        left.setSpacing(theme.GUTTER)
        left.addWidget(self._entry())
        left.addWidget(self._facts(), 1)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        row.addLayout(left, 3)
        row.addWidget(self._trial(), 2)
        self.column.addLayout(row, 1)

    def _entry(self) -> Card:
        card = Card()
        self.field = TextField(self.tr("Isi kode QRIS"), icon="qr-code")
        self.field.setObjectName("setting.qris")
        self.field.textChanged.connect(self._type)
        self._caption = Captioned(
            self.tr("Isi kode QRIS"),
            self.field,
            hint=self.tr("Huruf panjang berawal 000201. Bisa juga dipindai di sini."),
        )
        self.dynamic = Switch(
            self.tr("Jumlah ikut di dalam kode"),
            self.tr("Pembeli tidak mengetik jumlah. Coba dulu dengan kode uji."),
        )
        self.dynamic.setObjectName("setting.qris_dynamic")
        self.dynamic.clicked.connect(
            lambda on=False: self.saved.emit({"qris_dynamic": on})
        )
        card.body.addWidget(self._caption)
        card.body.addWidget(self.dynamic)
        return card

    def _facts(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Nama di aplikasi pembeli"), ink=Ink.SOFT))
        self._name = Figure("", Type.SUBTOTAL)
        card.body.addWidget(self._name)
        self._city = SummaryRow(self.tr("Kota"))
        self._nmid = SummaryRow(self.tr("NMID"))
        self._criteria = SummaryRow(self.tr("Kriteria"))
        for line in (self._city, self._nmid, self._criteria):
            card.body.addWidget(line)
        self._state = Note("", State.INFO)
        card.body.addWidget(self._state)
        card.body.addStretch(1)
        return card

    def _trial(self) -> Card:
        card = Card()
        words = self.tr("Kode uji {amount}").format(amount=rupiah(TEST_AMOUNT))
        card.body.addWidget(Label(words, Type.HEADING))
        self.code = QrCode(words)
        self.code.setMinimumHeight(theme.px(240))
        card.body.addWidget(self.code, 1)
        hint = self.tr("Bayar sekali untuk memastikan uang masuk ke rekening toko.")
        card.body.addWidget(Label(hint, Type.CAPTION, Ink.SOFT, wrap=True))
        return card

    def fill(self, settings: Settings) -> None:
        """Show what is saved; what somebody is typing stays."""
        if settings.qris != self._kept or not self._text():
            self._kept = settings.qris
            self.field.setText(settings.qris)
            self.field.setCursorPosition(0)
            self._type()
        self.dynamic.setChecked(settings.qris_dynamic)

    def scanned(self, code: str) -> bool:
        """Take a code from the shop's sticker."""
        self.field.setText(code)
        return True

    def show_code(self, code: QrisCode | None, trial: str) -> None:
        """Show whose code it is."""
        self._caption.set_trouble("")
        dash = "\N{EN DASH}"
        self._name.set_text(code.name if code else dash)
        self._city.set_value(code.city if code else dash)
        self._nmid.set_value((code.nmid if code else "") or dash)
        self._criteria.set_value(_criteria(code) if code else dash)
        self.code.set_payload(trial)
        fresh = code is not None and self._text() != self._kept
        self.button.setEnabled(fresh)
        if code is None:
            words, state = self.tr("Belum ada kode QRIS."), State.NEUTRAL
        elif fresh:
            words = self.tr("Cocokkan nama dan NMID dengan stiker QRIS toko.")
            state = State.WARN
        else:
            words = self.tr("Kode ini tersimpan dan dipakai saat pembayaran.")
            state = State.GOOD
        self._state.set_text(words, state)

    def show_trouble(self, words: str) -> None:
        """Say why a code can't be the shop's."""
        self._caption.set_trouble(words)
        self._state.set_text(words, State.BAD)

    @property
    def name(self) -> str:
        """Whose code is shown."""
        return self._name.text()

    def _text(self) -> str:
        return self.field.text().strip()

    def _type(self) -> None:
        self.typed.emit(self._text())


def _criteria(code: QrisCode) -> str:
    words = _CRITERIA.get(code.criteria)
    if words is None:
        return code.criteria
    return f"{code.criteria} · {QCoreApplication.translate('Qris', words)}"
