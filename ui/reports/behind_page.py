"""The receipts that a row of the sales adds up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.domain.money import rupiah
from ui.day_words import period_words
from ui.reports import sales_wording as wording
from ui.reports.sales_presenter import BehindShown
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class BehindPage(Page):
    """Lays out and forwards.

    Signals:
        went_back: To the sums.
        receipt_wanted: Number of the receipt to be shown.
    """

    went_back = Signal()
    receipt_wanted = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__("")
        self._language = language
        self._days = Label("", Type.BODY, Ink.SOFT)
        self._sum = Label("", Type.PRICE)
        self.back = Button(self.tr("Kembali"), icon="arrow-left")
        self.back.set_key("Esc", active=False)
        self.look = Button(
            self.tr("Buka struk"), role=Role.PRIMARY, icon="receipt-text"
        )
        self.look.set_key("Enter", active=False)
        self.receipts = Table(
            self.tr("Struk"),
            (
                Column(self.tr("Struk")),
                Column(self.tr("Waktu"), 156),
                Column(self.tr("Kasir"), 84, spare=True),
                Column(self.tr("Diskon"), 104, figures=True, spare=True),
                Column(self.tr("Pengembalian"), 116, figures=True, spare=True),
                Column(self.tr("Dibayar"), 124, figures=True),
                Column(self.tr("Bagian ini"), 124, figures=True),
            ),
        )
        self._lay_out()
        self.back.clicked.connect(self.went_back)
        self.receipts.opened.connect(self.receipt_wanted)
        self.look.clicked.connect(
            lambda: self.receipt_wanted.emit(self.receipts.current_key())
        )

    def show_behind(self, shown: BehindShown) -> None:
        """Show the receipts behind a row; the newest is current."""
        self.title.setText(wording.behind_title(shown, self._language))
        self._days.setText(period_words(shown.days, self._language))
        self._sum.setText(rupiah(shown.row.net))
        rows = [wording.sale_row(x) for x in shown.found]
        self.receipts.set_rows(rows)
        if rows:
            self.receipts.select(rows[0].key)

    def forget(self) -> None:
        """Take every figure off the page."""
        self.receipts.set_rows(())
        for label in (self._days, self._sum):
            label.setText("")
        self.title.setText("")

    def _lay_out(self) -> None:
        self.beside.addWidget(self._days)
        self.tools.addWidget(self._sum)
        self.tools.addWidget(self.back)
        card = Card()
        card.body.addWidget(self.receipts, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.look)
        card.body.addLayout(foot)
        self.body.addWidget(card, 1)
