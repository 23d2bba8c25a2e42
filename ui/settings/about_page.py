"""What can be said about the till: program, folder, journal."""

from PySide6.QtWidgets import QWidget

from pos import VERSION
from pos.domain.money import plain
from ui.settings.part_page import PartPage
from ui.settings.presenter import About
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.label import Ink, Label, Type


class AboutPage(PartPage):
    """Version, place of the data, length and seal of the journal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Tentang"), self.tr("Sebutkan ini bila Anda meminta bantuan.")
        )
        card = Card()
        self._version = SummaryRow(self.tr("Versi program"), VERSION)
        self._till = SummaryRow(self.tr("Kode kasir"))
        self._documents = SummaryRow(self.tr("Dokumen di jurnal"))
        self._seal = SummaryRow(self.tr("Segel dokumen terakhir"))
        for row in (self._version, self._till, self._documents, self._seal):
            card.body.addWidget(row)
        card.body.addWidget(Label(self.tr("Folder data"), ink=Ink.SOFT))
        self._folder = Label("", Type.STRONG, wrap=True)
        card.body.addWidget(self._folder)
        self._demo = Note(
            self.tr(
                "Ini toko contoh. Tutup program dan buka tanpa data contoh untuk "
                "menyiapkan kasir sungguhan."
            ),
            State.WARN,
        )
        self.column.addWidget(self._demo)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def show_about(self, about: About) -> None:
        """Show what can be said."""
        self._till.set_value(about.till)
        self._documents.set_value(plain(about.documents))
        self._seal.set_value(about.seal or "\N{EN DASH}")
        self._folder.setText(str(about.folder))
        self._demo.setVisible(about.demo)
