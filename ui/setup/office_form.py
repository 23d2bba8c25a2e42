"""The form of an office's first start: the hub, the first person, the look."""

from PySide6.QtWidgets import QLineEdit

from ui.setup.form import SetupForm, titled
from ui.setup.presenter import OfficeAnswers
from ui.widgets.card import Card


class OfficeForm(SetupForm):
    """Asks what an office needs to know."""

    def title(self) -> str:
        """Say what is set up."""
        return self.tr("Buka sebagai kantor")

    def done_words(self) -> str:
        """Say what the green light does."""
        return self.tr("Buka kantor")

    def later_words(self) -> str:
        """Say what an office is."""
        return self.tr(
            "Kantor membaca laporan dan struk semua kasir dari pusat. "
            "Di sini tidak ada penjualan."
        )

    def first_card(self) -> Card:
        """Ask for the hub."""
        card = titled(self.tr("Pusat"))
        hint = self.tr(
            "Pindai atau ketik kode di layar pusat (KASIR:…), atau alamat dari "
            "pengelolanya: postgresql://nama@alamat/kasir"
        )
        card.body.addWidget(self.field("hub", self.tr("Kode atau alamat pusat"), hint))
        hint = self.tr("Hanya dengan alamat. Disimpan di brankas kunci komputer ini.")
        made = self.field("password", self.tr("Kata sandi"), hint)
        if isinstance(made.field, QLineEdit):
            made.field.setEchoMode(QLineEdit.EchoMode.Password)
        card.body.addWidget(made)
        return card

    def answers(self) -> OfficeAnswers:
        """Give what is filled in."""
        return OfficeAnswers(**self.typed())
