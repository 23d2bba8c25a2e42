"""What a new till should still be given, one step after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.settings.part_page import PartPage
from ui.settings.presenter import Step
from ui.widgets.button import Button
from ui.widgets.card import Card, Note, State
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pill import Pill


class StepRow(QWidget):
    """One step: what it is for, whether it is done, the way to it."""

    def __init__(self, title: str, hint: str, word: str, key: str) -> None:
        super().__init__()
        self._state = Pill("", State.NEUTRAL)
        self.button = Button(word, icon="arrow-right")
        self.button.set_icon("arrow-right", trailing=True)
        self.button.setObjectName(f"step.{key}")
        self.button.setMinimumWidth(theme.px(170))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, Type.STRONG))
        words.addWidget(Label(hint, Type.CAPTION, Ink.SOFT, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(theme.GUTTER)
        row.addLayout(words, 1)
        row.addWidget(self._state)
        row.addWidget(self.button)

    def show_done(self, *, done: bool) -> None:
        """Say whether it is done."""
        if done:
            self._state.show_state(self.tr("Sudah"), State.GOOD, "circle-check")
        else:
            self._state.show_state(self.tr("Belum"), State.WARN, "clock")


class StepsPage(PartPage):
    """The list of steps.

    Signals:
        wanted: The step whose button was pressed.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_head(
            self.tr("Persiapan"),
            self.tr("Urutannya bebas; semua bisa diubah kapan saja."),
        )
        words = {
            Step.PRODUCTS: (
                self.tr("Produk"),
                self.tr("Impor daftar produk dari CSV atau XLSX."),
            ),
            Step.PEOPLE: (
                self.tr("Petugas"),
                self.tr("Beri setiap kasir kode dan PIN sendiri."),
            ),
            Step.PRINTER: (
                self.tr("Printer"),
                self.tr("Sambungkan printer struk dan cetak halaman uji."),
            ),
            Step.QRIS: (
                self.tr("QRIS"),
                self.tr("Simpan kode QRIS toko dan coba sekali bayar."),
            ),
        }
        self._rows = {step: self._row(step, *said) for step, said in words.items()}
        card = Card()
        for row in self._rows.values():
            card.body.addWidget(row)
        self._ready = Note(self.tr("Kasir ini siap dipakai."), State.GOOD)
        self.column.addWidget(self._ready)
        self.column.addWidget(card)
        self.column.addStretch(1)

    def _row(self, step: Step, title: str, hint: str) -> StepRow:
        row = StepRow(title, hint, self.tr("Atur"), step.value)
        row.button.clicked.connect(lambda: self.wanted.emit(step))
        return row

    def show_steps(self, done: dict[Step, bool]) -> None:
        """Show what is done."""
        for step, row in self._rows.items():
            row.show_done(done=done.get(step, False))
        self._ready.setVisible(all(done.values()))
