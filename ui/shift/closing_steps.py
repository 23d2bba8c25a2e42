"""The four steps of closing a shift, one widget each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import plain, rupiah
from ui import theme
from ui.shift.cash_count import CashCount, ClearButton
from ui.shift.closing import Counting, NonCash, Variance
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.figure_card import FigurePanel
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.reason_field import ReasonField
from ui.widgets.side_column import SideColumn


class CloseStep(QWidget):
    """A wide card on the left, a column on the right with the step's button.

    Attributes:
        side: The column's layout; its last widget is the button.
        next: The step's one button.
    """

    def __init__(self, word: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next = Button(word, role=Role.PRIMARY, size=Size.HERO)
        self.next.set_icon(icon, trailing=icon == "arrow-right")
        self.next.set_key("Enter", active=False)
        self.main = QVBoxLayout()
        self.main.setSpacing(theme.GUTTER)
        self.column = SideColumn()
        self.side = self.column.body
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GUTTER)
        row.addLayout(self.main, 1)
        row.addWidget(self.column)

    def finish_side(self) -> None:
        """Put the button at the foot of the column."""
        self.side.addStretch(1)
        self.side.addWidget(self.next)


class CountStep(CloseStep):
    """Step 1: notes and coins, and nothing that tells what should be there.

    Signals:
        typed: The pieces, after each change.
        cleared: The pieces that were put away, to be got back.
        sent: The pieces.
    """

    typed = Signal(object)
    cleared = Signal(object)
    sent = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "arrow-right", parent)
        self._again = False
        self.next.setText(self.tr("Kirim hitungan"))
        # Enter goes to the next row, and sends from the last one only.
        self.next.set_key("F10", active=False)
        self.cash = CashCount()
        self._sum = Figure(rupiah(0))
        self._note = Note("")
        self._float = SummaryRow(self.tr("Modal awal"))
        self._sales = SummaryRow(self.tr("Transaksi"))
        self.clear = ClearButton()
        self.main.addWidget(self.cash)
        counted = Card()
        counted.body.addWidget(Label(self.tr("Uang terhitung"), ink=Ink.SOFT))
        counted.body.addWidget(self._sum)
        counted.body.addSpacing(theme.GRID)
        counted.body.addWidget(self._note)
        self.side.addWidget(counted)
        facts = Card()
        facts.body.addWidget(self._float)
        facts.body.addWidget(self._sales)
        self.side.addWidget(facts)
        self.side.addWidget(self.clear)
        self.finish_side()
        self.cash.changed.connect(self._add_up)
        self.cash.finished.connect(self.next.click)
        self.clear.clicked.connect(self._clear)
        self.next.clicked.connect(lambda: self.sent.emit(self.cash.counts()))

    def show_count(self, counting: Counting) -> None:
        """Begin, or begin again."""
        self._again = counting.again
        self._float.set_value(rupiah(counting.shift.float_total))
        self._sales.set_value(plain(counting.sales))
        self.cash.set_counts(counting.count)
        self._say_how()

    def warn_empty(self) -> None:
        """Ask whether the drawer really is empty."""
        words = self.tr("Hitungan masih nol. Tekan sekali lagi bila laci kosong.")
        self._note.set_text(words, State.WARN)

    def restore(self, pieces: dict[str, int]) -> None:
        """Put a count back."""
        self.cash.set_counts(pieces)

    def _say_how(self) -> None:
        words = self.tr(
            "Hitungan buta: jumlah menurut sistem baru tampil setelah Anda "
            "mengirim hitungan ini."
        )
        if self._again:
            words = self.tr(
                "Hitungan kedua dan terakhir. Hitungan pertama tetap tercatat."
            )
        self._note.set_text(words, State.INFO, "eye-off")

    def _add_up(self, total: int) -> None:
        self._sum.set_text(rupiah(total))
        self.clear.setVisible(total > 0)
        self._say_how()
        self.typed.emit(self.cash.counts())

    def _clear(self) -> None:
        before = self.cash.counts()
        self.cash.set_counts({})
        self.cash.focus_first()
        self.cleared.emit(before)


class NonCashStep(CloseStep):
    """Step 2: what isn't in the drawer; nothing here stops the close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "arrow-right", parent)
        self.next.setText(self.tr("Lanjut"))
        self._rows = {
            "qris": SummaryRow(self.tr("QRIS"), strong=True),
            "unverified": SummaryRow(self.tr("QRIS belum diverifikasi")),
            "transfer": SummaryRow(self.tr("Transfer bank"), strong=True),
            "refunds": SummaryRow(self.tr("Pengembalian")),
            "voids": SummaryRow(self.tr("Penjualan dibatalkan")),
            "unprinted": SummaryRow(self.tr("Belum tercetak")),
            "unsent": SummaryRow(self.tr("Belum terkirim")),
        }
        self._note = Note("")
        money = Card()
        money.body.setSpacing(theme.GUTTER)
        money.body.addWidget(Label(self.tr("Uang di luar laci"), Type.HEADING))
        others = Card()
        others.body.addWidget(Label(self.tr("Catatan shift"), Type.HEADING))
        others.body.addSpacing(theme.GRID)
        for key in ("qris", "unverified", "transfer"):
            money.body.addWidget(self._rows[key])
        for key in ("refunds", "voids", "unprinted", "unsent"):
            others.body.addWidget(self._rows[key])
        self.main.addWidget(money)
        self.main.addWidget(others)
        self.main.addStretch(1)
        self._counted = Figure("")
        counted = Card()
        counted.body.addWidget(Label(self.tr("Uang terhitung"), ink=Ink.SOFT))
        counted.body.addWidget(self._counted)
        counted.body.addSpacing(theme.GRID)
        counted.body.addWidget(Note(self.tr("Hitungan terkirim."), State.GOOD))
        self.side.addWidget(counted)
        self.side.addWidget(self._note)
        self.finish_side()

    def show_facts(self, facts: NonCash) -> None:
        """Show what came in otherwise, and what is left to do."""
        unverified = facts.unverified_count
        verified = facts.qris - facts.unverified
        self._rows["qris"].set_value(rupiah(verified))
        words = f"{unverified} \u00b7 {rupiah(facts.unverified)}"
        self._rows["unverified"].set_value(
            words if unverified else "\N{EN DASH}",
            Ink.WARN if unverified else Ink.SOFT,
        )
        self._rows["transfer"].set_value(rupiah(facts.transfer))
        self._rows["refunds"].set_value(plain(facts.refunds))
        self._rows["voids"].set_value(plain(facts.voids))
        late = facts.unprinted
        self._rows["unprinted"].set_value(
            self.tr("{count} (tetap bisa dicetak nanti)").format(count=late)
            if late
            else "0",
            Ink.WARN if late else Ink.PLAIN,
        )
        self._show_unsent(facts.unsent)
        self._counted.set_text(rupiah(facts.shift.counted))
        self._show_note(facts)

    def _show_unsent(self, late: int | None) -> None:
        self._rows["unsent"].setVisible(late is not None)
        self._rows["unsent"].set_value(
            self.tr("{count} (ikut terkirim nanti)").format(count=late)
            if late
            else "0",
            Ink.WARN if late else Ink.PLAIN,
        )

    def _show_note(self, facts: NonCash) -> None:
        if facts.unverified_count:
            words = self.tr(
                "Cek QRIS yang belum diverifikasi di ponsel toko. Shift tetap bisa "
                "ditutup."
            )
            self._note.set_text(words, State.WARN)
        else:
            words = self.tr("Cocokkan QRIS dan transfer dengan ponsel toko.")
            self._note.set_text(words, State.INFO)


class VarianceStep(CloseStep):
    """Step 3: over or short, in words too, and why.

    Signals:
        closed: The reason, or empty where there is no variance.
    """

    closed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "lock", parent)
        self.next.setText(self.tr("Tutup shift"))
        self.panel = FigurePanel("")
        self._rows = {
            "counted": SummaryRow(self.tr("Terhitung")),
            "expected": SummaryRow(self.tr("Seharusnya")),
            "first": SummaryRow(self.tr("Hitungan pertama")),
        }
        self.reason = ReasonField(
            self.tr("Alasan selisih"),
            (
                self.tr("Salah kembalian"),
                self.tr("Lupa catat kas keluar"),
                self.tr("Lupa catat kas masuk"),
                self.tr("Uang kecil tidak ada"),
                self.tr("Belum diketahui"),
            ),
            hint=self.tr("Atau tulis alasannya"),
            numbered=True,
        )
        self._why = Card()
        self._why.body.addWidget(Label(self.tr("Alasan selisih"), Type.HEADING))
        self._why.body.addSpacing(theme.GRID)
        self._why.body.addWidget(self.reason)
        self._note = Note("")
        self.again = Button(self.tr("Hitung ulang"), icon="rotate-ccw")
        self._lay_out()
        self.next.clicked.connect(lambda: self.closed.emit(self.reason.reason()))

    def _lay_out(self) -> None:
        self.main.addWidget(self.panel)
        self.main.addWidget(self._why)
        self.main.addStretch(1)
        card = Card()
        for row in self._rows.values():
            card.body.addWidget(row)
        self.side.addWidget(card)
        self.side.addWidget(self._note)
        self.side.addWidget(self.again)
        self.finish_side()

    def show_variance(self, variance: Variance) -> None:
        """Show what was counted beside what should be there."""
        amount = variance.amount
        if amount > 0:
            caption, state = self.tr("Selisih: lebih"), State.WARN
        elif amount < 0:
            caption, state = self.tr("Selisih: kurang"), State.WARN
        else:
            caption, state = self.tr("Uang pas, tanpa selisih"), State.GOOD
        self.panel.show_figure(caption, rupiah(abs(amount)), state)
        self._rows["counted"].set_value(rupiah(variance.counted))
        self._rows["expected"].set_value(rupiah(variance.expected))
        counts = variance.shift.counts
        self._rows["first"].set_value(rupiah(counts[0]))
        self._rows["first"].setVisible(len(counts) > 1)
        self._why.setVisible(amount != 0)
        self.again.setVisible(amount != 0 and variance.may_recount)
        self._say_next(variance)

    def _say_next(self, variance: Variance) -> None:
        if not variance.amount:
            words = self.tr("Tutup shift untuk mencetak laporan Z.")
            self._note.set_text(words, State.GOOD)
        elif variance.may_recount:
            words = self.tr(
                "Pilih alasannya, atau hitung ulang sekali lagi. Kedua hitungan "
                "tercatat."
            )
            self._note.set_text(words, State.INFO)
        else:
            words = self.tr("Pilih atau tulis alasannya, lalu tutup shift.")
            self._note.set_text(words, State.INFO)

    def forget(self) -> None:
        """Take every figure off the step."""
        self.panel.show_figure("", "", State.NEUTRAL)
        for row in self._rows.values():
            row.set_value("")
        self.reason.clear()
