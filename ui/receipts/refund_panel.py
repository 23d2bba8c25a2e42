"""Beside the lines while something goes back: how much, how, and why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.money import rupiah
from pos.domain.tender import TenderKind
from ui import theme
from ui.receipts.refunding import RefundShown
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.reason_field import ReasonField
from ui.widgets.scrolling import ScrollPage


class RefundPanel(QWidget):
    """The amount, live; tender and reason; one button.

    Signals:
        tender_chosen: A tender kind's value.
        reason_changed: The reason in words.
        confirmed: Give it back.
    """

    tender_chosen = Signal(str)
    reason_changed = Signal(str)
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._amount = Figure("")
        self._note = Note("")
        self.tenders = ChipRow(
            (
                Choice(TenderKind.CASH.value, self.tr("Tunai"), "banknote"),
                Choice(TenderKind.TRANSFER.value, self.tr("Transfer"), "landmark"),
            ),
            self.tr("Uang kembali lewat"),
        )
        self.reason = ReasonField(
            self.tr("Alasan pengembalian"),
            (
                self.tr("Rusak"),
                self.tr("Basi"),
                self.tr("Salah barang"),
                self.tr("Salah hitung"),
                self.tr("Batal beli"),
            ),
            hint=self.tr("Atau tulis alasannya"),
            numbered=True,
        )
        self.give = Button("", role=Role.PRIMARY, icon="undo-2", size=Size.HERO)
        self.give.set_key("Enter", active=False)
        self._lay_out()
        self.tenders.chosen.connect(self.tender_chosen)
        self.reason.changed.connect(self.reason_changed)
        self.give.clicked.connect(self.confirmed)

    def show_refund(self, shown: RefundShown) -> None:
        """Show amount and choices."""
        amount = shown.amount
        self._amount.set_text(rupiah(amount or 0))
        self.tenders.choose(shown.tender.value)
        if amount is None:
            self.give.setText(self.tr("Kembalikan"))
        else:
            words = self.tr("Kembalikan {amount}").format(amount=rupiah(amount))
            self.give.setText(words)
        self.give.setEnabled(amount is not None)
        self._note.set_text(*self._advice(shown))

    def clear(self) -> None:
        """Forget the reason."""
        self.reason.clear()

    def _lay_out(self) -> None:
        amount = Card(margin=20)
        amount.body.addWidget(Label(self.tr("Dikembalikan ke pembeli"), ink=Ink.SOFT))
        amount.body.addWidget(self._amount)
        amount.body.addWidget(self._note)
        how = Card(margin=theme.GUTTER)
        how.body.addWidget(Label(self.tr("Uang kembali lewat"), Type.HEADING))
        how.body.addWidget(self.tenders)
        how.body.addSpacing(theme.GRID)
        how.body.addWidget(Label(self.tr("Alasan"), Type.HEADING))
        how.body.addWidget(self.reason)
        asked = QWidget()
        inner = QVBoxLayout(asked)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.GUTTER)
        inner.addWidget(amount)
        inner.addWidget(how)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GUTTER)
        column.addWidget(ScrollPage(asked), 1)
        column.addWidget(self.give)

    def _advice(self, shown: RefundShown) -> tuple[str, State, str]:
        """Say the one thing that is missing, or who has to allow it."""
        if shown.amount is None:
            words = self.tr("Tandai barang yang dikembalikan.")
            return words, State.INFO, "mouse-pointer-click"
        if shown.unseen:
            words = self.tr("Cek QRIS di ponsel toko dulu.")
            return words, State.WARN, "triangle-alert"
        if not shown.reason:
            return self.tr("Pilih alasannya."), State.INFO, "message-square"
        if shown.needs_pin:
            return self.tr("Pengawas akan diminta PIN-nya."), State.INFO, "key-round"
        return self.tr("Siap dikembalikan."), State.GOOD, ""
