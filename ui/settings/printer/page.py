"""The printers' part of the settings: two cards, and fields for who knows them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.config import Settings
from pos.domain.printer import CODE_PAGES, DRAWER_PINS, PAPERS, PrinterRole
from pos.printing.escpos import CODE_PAGES as CODECS
from ui.settings.form import SettingForm
from ui.settings.part_page import PartPage
from ui.settings.printer.part_presenter import Shown
from ui.settings.printer.printer_card import PrinterCard
from ui.widgets.button import Button
from ui.widgets.label import Ink, Label, Type

#: Columns and dots that the fields offer.
COLUMNS = (32, 42, 48)
DOTS = (384, 512, 576)


class PrinterPage(PartPage):
    """Where receipts and labels are printed.

    Signals:
        saved: Settings that differ, by name.
        wanted: Find a printer for this role.
        test_wanted: Print a test page.
        drawer_wanted: Try the drawer.
        forgotten: Use the printer of this role no more.
        report_wanted: Copy what support needs.
    """

    saved = Signal(dict)
    wanted = Signal(object)
    test_wanted = Signal()
    drawer_wanted = Signal()
    forgotten = Signal(object)
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Printer"),
            self.tr("Dipasang sekali; setelah itu struk keluar sendiri."),
        )
        self.report = Button(self.tr("Salin laporan"), icon="copy")
        self.report.clicked.connect(self.report_wanted)
        self.tools.addWidget(self.report)
        self.cards = {role: self._card(role) for role in PrinterRole}
        for card in self.cards.values():
            self.column.addWidget(card)
        self._advanced = self._make_advanced()
        self.column.addWidget(self._advanced)
        self.column.addStretch(1)

    def _card(self, role: PrinterRole) -> PrinterCard:
        card = PrinterCard(role)
        card.wanted.connect(lambda: self.wanted.emit(role))
        card.test.connect(self.test_wanted)
        card.drawer.connect(self.drawer_wanted)
        card.forget.connect(lambda: self.forgotten.emit(role))
        return card

    @property
    def receipt(self) -> PrinterCard:
        """The card of the receipt printer."""
        return self.cards[PrinterRole.RECEIPT]

    def _make_advanced(self) -> SettingForm:
        self.form = form = SettingForm(self.tr("Simpan"))
        form.saved.connect(self.saved)
        head = QHBoxLayout()
        words = self.tr("Lanjutan: printer struk")
        head.addWidget(Label(words, Type.HEADING), 1)
        head.addWidget(form.button)
        form.body.insertLayout(0, head)
        form.body.insertWidget(
            1,
            Label(
                self.tr("Terisi sendiri oleh pemasangan. Ubah hanya bila perlu."),
                Type.CAPTION,
                Ink.SOFT,
                wrap=True,
            ),
        )
        self.address = form.add_text(
            "printer.address",
            self.tr("Alamat printer"),
            self.tr("Misalnya tcp://192.168.1.50:9100 atau file:///dev/usb/lp0."),
        )
        form.add_text("printer.name", self.tr("Nama"), self.tr("Boleh kosong."))
        self._add_paper(form)
        self._add_cutting(form)
        return form

    def _add_paper(self, form: SettingForm) -> None:
        form.add_chips(
            "printer.width_mm",
            self.tr("Lebar kertas"),
            [(mm, f"{mm} mm", "receipt-text") for mm in PAPERS],
        )
        form.add_chips("printer.columns", self.tr("Huruf per baris"), _choices(COLUMNS))
        form.add_chips("printer.dots", self.tr("Titik per baris"), _choices(DOTS))
        form.add_chips(
            "printer.code_page",
            self.tr("Tabel huruf"),
            [(slot, f"{slot} · {CODECS[slot].upper()}", "") for slot in CODE_PAGES],
        )
        form.add_switch(
            "printer.whole_raster",
            self.tr("Cetak semuanya sebagai gambar"),
            self.tr("Untuk printer yang hurufnya salah. Lebih lambat."),
        )
        form.add_switch("printer.native_qr", self.tr("Kode QR digambar oleh printer"))
        form.add_switch(
            "printer.native_barcode", self.tr("Kode batang digambar oleh printer")
        )

    def _add_cutting(self, form: SettingForm) -> None:
        form.add_switch("printer.cutter", self.tr("Printer memotong kertas"))
        form.add_number(
            "printer.feed_lines", self.tr("Baris kosong sebelum potong"), (0, 20)
        )
        form.add_chips("printer.drawer_pin", self.tr("Pin laci"), _choices(DRAWER_PINS))
        form.add_switch(
            "kick_drawer",
            self.tr("Buka laci saat menerima tunai"),
            self.tr("Laci tersambung ke printer."),
        )

    def fill(self, settings: Settings) -> None:
        """Show what is saved; without a printer there is nothing to change."""
        self.form.fill(settings)
        self._advanced.setVisible(settings.printer is not None)

    def show_printer(self, role: PrinterRole, shown: Shown) -> None:
        """Show a printer, or that there is none."""
        self.cards[role].show_printer(shown)


def _choices(values: tuple[int, ...]) -> list[tuple[object, str, str]]:
    return [(value, str(value), "") for value in values]
