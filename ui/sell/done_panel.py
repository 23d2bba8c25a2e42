"""The sale just made: its change due, large and calm, until the next one begins."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import rupiah
from pos.domain.sale import Sale
from pos.domain.tender import TenderKind
from ui.sell import wording
from ui.sell.view import DoneShown
from ui.widgets.button import Button, Size
from ui.widgets.card import Note, State, SummaryRow
from ui.widgets.figure_card import FigurePanel
from ui.widgets.label import Ink, Label, Type

_ROWS: Final = 6


class DonePanel(QWidget):
    """Lays out and tells when it was first seen.

    Signals:
        seen: The sale has been painted for the first time.

    Attributes:
        reprint: Prints a copy.
        strip: Something to say below it.
    """

    seen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reprint = Button(self.tr("Cetak ulang"), icon="printer", size=Size.LARGE)
        self.reprint.set_key("F9", active=False)
        self._sale_id = ""
        self._unseen = False
        self._number = Label("", Type.BODY, Ink.SOFT)
        self._panel = FigurePanel(self.tr("Kembalian"))
        self._rows = [SummaryRow("") for _ in range(_ROWS)]
        self._paper = Note("", State.NEUTRAL)
        self.strip = Note("", State.WARN)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 18)
        column.setSpacing(10)
        column.addWidget(Label(self.tr("Penjualan selesai"), Type.TITLE))
        column.addWidget(self._number)
        column.addSpacing(6)
        column.addWidget(self._panel)
        column.addSpacing(6)
        for row in self._rows:
            column.addWidget(row)
            row.hide()
        column.addSpacing(6)
        column.addWidget(self._paper)
        column.addWidget(self.strip)
        column.addStretch(1)
        hint = self.tr("Pindai atau sentuh barang berikutnya untuk mulai lagi.")
        column.addWidget(Label(hint, Type.BODY, Ink.SOFT, wrap=True))
        foot = QHBoxLayout()
        foot.addWidget(self.reprint, 1)
        column.addLayout(foot)

    def show_done(self, done: DoneShown) -> None:
        """Show a sale, or the same one with its paper in another state."""
        sale = done.sale
        if sale.sale_id != self._sale_id:
            self._sale_id, self._unseen = sale.sale_id, True
            self._number.setText(
                self.tr("Struk {number}").format(number=sale.receipt_no)
            )
            self._show_figure(sale)
            self._show_rows(sale)
        self._show_paper(done)
        self.reprint.setEnabled(done.printer)

    def figure(self) -> str:
        """Give the large figure."""
        return self._panel.figure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the first time that a sale is on the screen."""
        super().paintEvent(event)
        if self._unseen:
            self._unseen = False
            # Not now: nothing may be asked for while painting.
            QTimer.singleShot(0, self, self.seen.emit)

    def _show_figure(self, sale: Sale) -> None:
        unverified = any(not tender.verified for tender in sale.tenders)
        cash = any(tender.kind is TenderKind.CASH for tender in sale.tenders)
        if unverified:
            words = self.tr("QRIS belum diverifikasi")
            self._panel.show_figure(words, rupiah(sale.due), State.WARN)
        elif cash or not sale.tenders:
            words = self.tr("Kembalian")
            self._panel.show_figure(words, rupiah(sale.change_due), State.GOOD)
        else:
            self._panel.show_figure(self.tr("Lunas"), rupiah(sale.due), State.GOOD)

    def _show_rows(self, sale: Sale) -> None:
        pairs = [(self.tr("Total"), rupiah(sale.due))]
        for tender in sale.tenders:
            detail = wording.tender_detail(tender)
            word = wording.tender_word(tender.kind)
            pairs.append((f"{word} {detail}".strip(), rupiah(tender.amount)))
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(pairs))
            if place < len(pairs):
                row.caption.setText(pairs[place][0])
                row.set_value(pairs[place][1])

    def _show_paper(self, done: DoneShown) -> None:
        if not done.printer or done.printing is None:
            words = self.tr("Struk tersimpan. Printer belum diatur.")
            self._paper.set_text(words, State.NEUTRAL, "receipt-text")
        else:
            self._paper.set_text(*wording.printing(done.printing))
