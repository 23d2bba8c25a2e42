"""The parts of the settings that are forms: shop, money."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.config import CHOICES, Settings
from ui.settings.form import SettingForm
from ui.settings.part_page import PartPage


class FormPage(PartPage):
    """A part with one form.

    Signals:
        saved: Settings that differ, by name.
    """

    saved = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = SettingForm(self.tr("Simpan"))
        self.form.saved.connect(self.saved)
        self.tools.addWidget(self.form.button)
        self.column.addWidget(self.form)

    def fill(self, settings: Settings) -> None:
        """Show what is saved."""
        self.form.fill(settings)


class ShopPage(FormPage):
    """Who sells where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(self.tr("Toko"), self.tr("Dicetak di bagian atas struk."))
        form = self.form
        form.add_text("shop", self.tr("Nama toko"))
        form.add_text("tagline", self.tr("Slogan"))
        form.add_text("place", self.tr("Tempat"), self.tr("Toko atau nama pameran."))
        form.add_text("stall", self.tr("Stan"), self.tr("Boleh kosong."))
        form.add_text("address", self.tr("Alamat"), self.tr("Boleh kosong."))
        form.add_text("phone", self.tr("Telepon"), self.tr("Boleh kosong."))
        self.column.addStretch(1)


class MoneyPage(FormPage):
    """What money depends on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Uang & batas"),
            self.tr("Aturan uang berlaku mulai shift berikutnya."),
        )
        form = self.form
        form.add_chips(
            "rounding_step",
            self.tr("Pembulatan tunai"),
            [
                (1, self.tr("Tanpa"), ""),
                (100, "Rp100", ""),
                (500, "Rp500", ""),
                (1000, "Rp1.000", ""),
            ],
        )
        form.add_chips(
            "rounding_mode",
            self.tr("Arah pembulatan"),
            [
                ("down", self.tr("Turun"), "arrow-down"),
                ("nearest", self.tr("Terdekat"), "arrow-up-down"),
                ("up", self.tr("Naik"), "arrow-up"),
            ],
        )
        form.add_money(
            "unverified_limit",
            self.tr("Batas QRIS belum diverifikasi"),
            self.tr("Di atas jumlah ini perlu PIN pengawas."),
        )
        form.add_money(
            "day_limit",
            self.tr("Batas selisih kas sehari"),
            self.tr("Di atas jumlah ini dua orang mengunci hari."),
        )
        form.add_chips(
            "deposit_days",
            self.tr("Uang harus disetor dalam"),
            [
                (1, self.tr("1 hari"), ""),
                (3, self.tr("3 hari"), ""),
                (7, self.tr("7 hari"), ""),
                (31, self.tr("Sebulan"), ""),
            ],
        )
        form.add_chips(
            "mdr_criteria",
            self.tr("Kriteria QRIS toko"),
            [
                ("", self.tr("Menurut kode QRIS"), "qr-code"),
                *((x, str(x), "") for x in CHOICES["mdr_criteria"] if x),
            ],
            wide=True,
        )
        form.add_text(
            "mdr_rates",
            self.tr("Tarif MDR"),
            self.tr(
                "Tanggal, kriteria, persen, misalnya 2024-12-01 UMI 0 500000 0,3. "
                "Kosong: tarif Bank Indonesia yang dikenal."
            ),
            wide=True,
        )
        form.add_text(
            "holidays",
            self.tr("Hari libur bank"),
            self.tr(
                "Tanggal dengan titik koma di antaranya, misalnya 2026-12-25; "
                "2027-01-01. Kosong: libur nasional yang dikenal."
            ),
            wide=True,
        )
        form.add_chips(
            "lock_minutes",
            self.tr("Kunci otomatis bila tidak dipakai"),
            [
                (1, self.tr("1 menit"), ""),
                (3, self.tr("3 menit"), ""),
                (10, self.tr("10 menit"), ""),
                (0, self.tr("Tidak pernah"), ""),
            ],
        )
        self.column.addStretch(1)
