"""The open shift at a glance, and what can be done in it."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import plain, rupiah
from pos.domain.people import Right
from pos.domain.ports import Instant
from pos.storage.shift_history import CashMove
from ui import theme
from ui.shift.presenter import Figures, Overview
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.figure_card import StatCard
from ui.widgets.label import Ink
from ui.widgets.page import Page
from ui.widgets.pill import Pill
from ui.widgets.side_column import SideColumn
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow

#: The right that each action needs.
_RIGHTS: Final = {
    "paid_in": Right.CASH_IN_OUT,
    "paid_out": Right.CASH_IN_OUT,
    "dropped": Right.CASH_IN_OUT,
    "drawer": Right.OPEN_DRAWER,
}


class OverviewPage(Page):
    """Who, since when, how many sales; X, cash in, cash out, drawer, close.

    Signals:
        chosen: ``x``, ``paid_in``, ``paid_out``, ``dropped``, ``drawer`` or ``close``.
        slip_wanted: The document whose slip is to be printed again.
    """

    chosen = Signal(str)
    slip_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._who = Pill("", icon="user-round")
        self.beside.addWidget(self._who)
        self._stats = {
            "sales": StatCard(self.tr("Penjualan")),
            "float": StatCard(self.tr("Modal awal")),
            "net": StatCard(self.tr("Penjualan bersih")),
            "expected": StatCard(self.tr("Seharusnya di laci")),
        }
        self._rows = {
            "opened": SummaryRow(self.tr("Mulai")),
            "day": SummaryRow(self.tr("Tanggal buku")),
            "unprinted": SummaryRow(self.tr("Belum tercetak")),
            "unsent": SummaryRow(self.tr("Belum terkirim")),
            "qris": SummaryRow(self.tr("QRIS")),
            "transfer": SummaryRow(self.tr("Transfer bank")),
        }
        self._note = Note("")
        self.moves = Table(
            self.tr("Catatan kas"),
            (
                Column(self.tr("Pukul"), 72),
                Column(self.tr("Catatan"), 132),
                Column(self.tr("Alasan")),
                Column(self.tr("Kasir"), 76),
                Column(self.tr("Jumlah"), 120, figures=True),
            ),
            (
                "coins",
                self.tr("Belum ada catatan kas"),
                self.tr("Kas masuk, kas keluar dan laci dibuka tampil di sini."),
            ),
        )
        self.buttons = self._actions()
        self._slips: set[str] = set()
        self.slip = Button(self.tr("Cetak ulang slip"), icon="printer", key="F9")
        self.slip.setEnabled(False)
        self.tools.addWidget(self.slip)
        self._lay_out()
        self.forget()
        self.moves.selected.connect(self._choose_slip)
        self.slip.clicked.connect(
            lambda: self.slip_wanted.emit(self.moves.current_key())
        )

    def show_overview(self, overview: Overview) -> None:
        """Show an open shift."""
        shift = overview.shift
        words = self.tr("Shift {number}").format(number=shift.number)
        self.title.setText(words)
        kasir = self.tr("Kasir {code}").format(code=shift.cashier)
        self._who.show_state(kasir, State.NEUTRAL, "user-round")
        opened = Instant(shift.opened_ms, shift.offset_min).local
        self._stats["sales"].show_figure(
            plain(overview.sales),
            self.tr("sejak {time}").format(time=opened.strftime("%H.%M")),
        )
        self._rows["opened"].set_value(opened.strftime("%d-%m-%Y \u00b7 %H.%M"))
        day = "-".join(reversed(shift.business_day.split("-")))
        self._rows["day"].set_value(day)
        self._stats["float"].show_figure(rupiah(shift.float_total))
        late = overview.unprinted
        self._rows["unprinted"].set_value(plain(late), Ink.WARN if late else Ink.PLAIN)
        late = overview.unsent or 0
        self._rows["unsent"].setVisible(overview.unsent is not None)
        self._rows["unsent"].set_value(plain(late), Ink.WARN if late else Ink.PLAIN)
        self._slips = {move.doc_id for move in overview.moves if move.amount}
        self.moves.set_rows([self._move(move) for move in overview.moves])
        self._show_figures(overview.figures)
        self._show_rights(overview)

    def forget(self) -> None:
        """Take every figure of the drawer off the page, before a blind count."""
        self._show_figures(None)

    def _show_figures(self, figures: Figures | None) -> None:
        shown = (
            {}
            if figures is None
            else {
                "net": rupiah(figures.net),
                "expected": rupiah(figures.expected),
            }
        )
        for key in ("net", "expected"):
            self._stats[key].show_figure(shown.get(key, ""))
            self._stats[key].setVisible(figures is not None)
        for key in ("qris", "transfer"):
            value = "" if figures is None else rupiah(getattr(figures, key))
            self._rows[key].set_value(value)
            self._rows[key].setVisible(figures is not None)

    def _show_rights(self, overview: Overview) -> None:
        for key, right in _RIGHTS.items():
            self.buttons[key].setEnabled(right in overview.rights)
        may_close = Right.CLOSE_SHIFT in overview.rights
        self.buttons["close"].setEnabled(may_close)
        self.buttons["close"].setText(
            self.tr("Lanjutkan tutup shift")
            if overview.counted
            else self.tr("Tutup shift")
        )
        if overview.counted:
            words = self.tr("Hitungan sudah terkirim. Lanjutkan tutup shift.")
            self._note.set_text(words, State.WARN)
        elif not may_close:
            words = self.tr("Anda bisa melihat shift ini, tetapi tidak menutupnya.")
            self._note.set_text(words, State.INFO, "lock")
        else:
            words = self.tr("Setelah tutup shift, laporan Z tercetak dengan nomornya.")
            self._note.set_text(words, State.INFO)

    def _choose_slip(self, doc_id: str) -> None:
        self.slip.setEnabled(doc_id in self._slips)

    def _actions(self) -> dict[str, Button]:
        made = {
            "x": Button(self.tr("Laporan X"), icon="file-text", size=Size.LARGE),
            "paid_in": Button(
                self.tr("Kas masuk"), icon="circle-plus", size=Size.LARGE
            ),
            "paid_out": Button(
                self.tr("Kas keluar"), icon="circle-minus", size=Size.LARGE
            ),
            "dropped": Button(
                self.tr("Setor ke kantong"), icon="archive", size=Size.LARGE
            ),
            "drawer": Button(self.tr("Buka laci"), icon="inbox", size=Size.LARGE),
            "close": Button(
                self.tr("Tutup shift"),
                role=Role.PRIMARY,
                icon="lock",
                key="F10",
                size=Size.HERO,
            ),
        }
        for key, button in made.items():
            button.setObjectName(f"shift.{key}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        return made

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(theme.GUTTER)
        for stat in self._stats.values():
            figures.addWidget(stat, 1)
        self.body.addLayout(figures)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        left = QVBoxLayout()
        left.setSpacing(theme.GUTTER)
        left.addWidget(self._cash_card(), 1)
        row.addLayout(left, 1)
        row.addWidget(self._side())
        self.body.addLayout(row, 1)

    def _cash_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(20, 20, 20, 12)
        row = QHBoxLayout()
        row.setSpacing(12)
        for key in ("paid_in", "paid_out", "dropped", "drawer", "x"):
            row.addWidget(self.buttons[key], 1)
        card.body.addLayout(row)
        card.body.addSpacing(theme.GRID)
        card.body.addWidget(self.moves, 1)
        return card

    def _move(self, move: CashMove) -> TableRow:
        kind = {
            "cash.paid_in": Cell(self.tr("Kas masuk"), icon="circle-plus"),
            "cash.paid_out": Cell(self.tr("Kas keluar"), icon="circle-minus"),
            "cash.dropped": Cell(self.tr("Ke kantong"), icon="archive"),
            "drawer.opened": Cell(self.tr("Laci dibuka"), icon="inbox"),
        }[move.kind]
        signed = move.amount if move.kind == "cash.paid_in" else -move.amount
        return TableRow(
            move.doc_id,
            (
                Cell(move.at.local.strftime("%H.%M")),
                kind,
                Cell(move.reason),
                Cell(move.actor),
                Cell(rupiah(signed) if signed else "\N{EN DASH}", strong=True),
            ),
        )

    def _side(self) -> SideColumn:
        card = Card()
        for row in self._rows.values():
            card.body.addWidget(row)
        side = SideColumn()
        side.body.addWidget(card)
        side.body.addWidget(self._note)
        side.body.addStretch(1)
        side.body.addWidget(self.buttons["close"])
        return side
