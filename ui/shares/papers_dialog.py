"""Which paper of makers' shares to save as sealed pages."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.reports.makers import Paper
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog


class PapersDialog(Dialog):
    """One button for each paper.

    Signals:
        chosen: The paper.
    """

    chosen = Signal(object)

    def __init__(self, host: QWidget, code: str) -> None:
        hint = self.tr("Halaman A4 bersegel, dengan kotak tanda tangan.")
        super().__init__(host, self.tr("Kertas bagi hasil"), width=520, hint=hint)
        words = self.tr("Rekap premi {code}").format(code=code or "…")
        self.buttons = {
            Paper.STATEMENT: Button(words, icon="user-round"),
            Paper.PAYOUT: Button(self.tr("Daftar pembayaran premi"), icon="list"),
            Paper.PNBP: Button(self.tr("Buku PNBP"), icon="landmark"),
            Paper.TIE: Button(self.tr("Pencocokan dengan Z"), icon="scale"),
            Paper.PUBLIC: Button(self.tr("Ringkasan umum"), icon="users"),
        }
        for paper, button in self.buttons.items():
            self.body.addWidget(button)
            button.clicked.connect(
                lambda _checked=False, chosen=paper: self.chosen.emit(chosen)
            )
        self.buttons[Paper.STATEMENT].setEnabled(bool(code))
        self.add_cancel(self.tr("Tutup"))
