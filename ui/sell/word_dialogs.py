"""Panels that ask for words or a decision: label, buyer, note, emptying, a menu."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.domain.money import rupiah
from pos.domain.sale import Sale
from pos.operations.sell import Held
from ui.sell import wording
from ui.widgets.button import Button, Role
from ui.widgets.card import State
from ui.widgets.dialog import Dialog
from ui.widgets.figure_card import FigurePanel
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import TextField


class WordDialog(Dialog):
    """One line of words; Enter takes it, empty too.

    Signals:
        taken: The words.
    """

    taken = Signal(str)

    def __init__(  # what a panel says
        self,
        host: QWidget,
        title: str,
        *,
        hint: str,
        name: str,
        confirm: str,
        longest: int,
    ) -> None:
        """Make the dialog.

        Args:
            host: Any widget of the window.
            title: What is asked.
            hint: A sentence under the title.
            name: Accessible name of the line.
            confirm: Word of the confirming button.
            longest: Letters the line takes.
        """
        super().__init__(host, title, hint=hint)
        self.words = TextField(name)
        self.words.setMaxLength(longest)
        self.body.addWidget(self.words)
        self.add_cancel(self.tr("Batal"))
        self.add_button(Button(confirm, role=Role.PRIMARY), confirms=True)
        self.confirmed.connect(lambda: self.taken.emit(self.words.text()))

    def start(self, words: str) -> None:
        """Show it with words that typing replaces."""
        self.words.setText(words)
        self.words.selectAll()
        self.open(self.words)


class AbandonDialog(Dialog):
    """Whether the basket is to be emptied for good."""

    def __init__(self, host: QWidget, items: int, taken: int = 0) -> None:
        """Ask.

        Args:
            host: Over which widget.
            items: Lines in the basket.
            taken: Rupiah received for it already.
        """
        hint = self.tr("{count} barang dilepas dari keranjang ini.")
        if taken:
            hint = self.tr(
                "{count} barang dilepas. Kembalikan {taken} yang sudah diterima."
            )
        shown = hint.format(count=items, taken=rupiah(taken))
        super().__init__(host, self.tr("Kosongkan keranjang?"), hint=shown)
        self.add_cancel(self.tr("Jangan"))
        words = self.tr("Kosongkan keranjang")
        button = Button(words, role=Role.DANGER, icon="trash-2")
        self.add_button(button, confirms=True)


class MenuDialog(Dialog):
    """What is done seldom."""

    def __init__(self, host: QWidget, entries: Sequence[Button]) -> None:
        super().__init__(host, self.tr("Lainnya"), width=420)
        for button in entries:
            self.body.addWidget(button)
        self.add_cancel(self.tr("Tutup"))


class HeldDialog(Dialog):
    """The baskets on hold, the oldest first.

    Signals:
        taken: Slot of the basket to open again.
    """

    taken = Signal(str)

    def __init__(
        self, host: QWidget, held: Sequence[Held], rows: list[TableRow]
    ) -> None:
        super().__init__(host, self.tr("Buka simpanan"), width=760)
        columns = [
            Column(self.tr("Label")),
            Column(self.tr("Jam"), 90),
            Column(self.tr("Kasir"), 110),
            Column(self.tr("Barang"), 100, figures=True),
            Column(self.tr("Total"), 150, figures=True),
        ]
        self.table = Table(
            self.tr("Keranjang yang disimpan"),
            columns,
            (
                "circle-pause",
                self.tr("Tidak ada simpanan"),
                self.tr("Tekan F3 untuk menyimpan keranjang."),
            ),
        )
        self.table.setMinimumHeight(320)
        self.body.addWidget(self.table)
        self.add_cancel(self.tr("Tutup"))
        self._button = Button(self.tr("Buka keranjang ini"), role=Role.PRIMARY)
        self.add_button(self._button, confirms=True)
        self._button.setEnabled(bool(held))
        self.table.set_rows(rows)
        if held:
            self.table.select(held[0].slot)
        self.table.opened.connect(self.taken)
        self.confirmed.connect(lambda: self.taken.emit(self.table.current_key()))


def held_row(held: Held, time: str, total: int, unnamed: str) -> TableRow:
    """Say a basket on hold as a row."""
    cells = (
        Cell(held.label or unnamed, strong=True),
        Cell(time),
        Cell(held.actor),
        Cell(str(len(held.basket.lines))),
        Cell(rupiah(total), strong=True),
    )
    return TableRow(held.slot, cells)


class UnconfirmedDialog(Dialog):
    """A sale that was stored just before the program ended.

    Signals:
        reprinted: A copy of its receipt is wanted.
    """

    reprinted = Signal()

    def __init__(self, host: QWidget, sale: Sale) -> None:
        title = self.tr("Penjualan {number} sudah tersimpan")
        hint = self.tr(
            "Program berhenti sebelum sempat menampilkannya. Jangan diulang."
        )
        super().__init__(host, title.format(number=sale.receipt_no), hint=hint)
        panel = FigurePanel(self.tr("Kembalian"))
        words, amount = self.tr("Kembalian"), sale.change_due
        if not sale.cash and sale.tenders:
            words, amount = wording.tender_word(sale.tenders[0].kind), sale.due
        panel.show_figure(words, rupiah(amount), State.GOOD)
        self.body.addWidget(panel)
        reprint = Button(self.tr("Cetak ulang"), icon="printer", key="F9")
        reprint.clicked.connect(self.reprinted)
        self.add_button(reprint)
        self.add_button(Button(self.tr("Mengerti"), role=Role.PRIMARY), confirms=True)
