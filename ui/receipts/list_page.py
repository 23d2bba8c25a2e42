"""The sales, newest first, found by any part of their number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.receipts.presenter import ALL, SHIFT, ListShown
from ui.receipts.wording import sale_row
from ui.theme import Themed
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.table import Table
from ui.widgets.table_model import Column
from ui.widgets.text_field import TextField
from ui.widgets.wait_state import WaitState


class ListPage(Page, Themed):
    """Search, scope, and the table.

    Signals:
        searched: Text of the search field, at each change.
        submitted: Text of the search field, on Enter.
        scope_chosen: ``all`` or ``shift``.
        opened: Id of the sale to open.
        copy_wanted: Id of the sale whose receipt is to be printed again.
    """

    searched = Signal(str)
    submitted = Signal(str)
    scope_chosen = Signal(str)
    opened = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Struk"))
        self.search = TextField(
            self.tr("Cari struk"),
            hint=self.tr("Pindai struk atau ketik nomornya"),
            icon="search",
            key="F2",
        )
        self.scopes = ChipRow(
            (
                Choice(ALL, self.tr("Semua"), "list"),
                Choice(SHIFT, self.tr("Shift ini"), "wallet"),
            ),
            self.tr("Struk yang ditampilkan"),
        )
        self.look = Button(self.tr("Buka"), icon="eye")
        self.copy = Button(self.tr("Cetak ulang"), icon="printer", key="F9")
        self.table = Table(self.tr("Daftar struk"), self._columns())
        self._empty = WaitState(self.tr("Memuat struk…"))
        self._stack = PageStack()
        self._lay_out()
        self._connect()
        self._choose("")
        self.retheme()

    def retheme(self) -> None:
        """Take widths from the type."""
        self.search.setFixedWidth(theme.px(380))
        self.scopes.setFixedWidth(self.scopes.sizeHint().width())

    def show_list(self, shown: ListShown) -> None:
        """Show sales, or why there are none."""
        self.scopes.setVisible(shown.shift_open)
        self.scopes.choose(shown.scope)
        self.table.set_rows([sale_row(sale, shown) for sale in shown.sales])
        if shown.sales:
            self._stack.setCurrentWidget(self.table)
        else:
            self._empty.set_words(*self._nothing(shown))
            self._stack.setCurrentWidget(self._empty)
        self._choose(self.table.current_key())

    def clear_search(self) -> None:
        """Empty the search field without searching."""
        blocked = self.search.blockSignals(True)  # noqa: FBT003  # Qt's own
        self.search.clear()
        self.search.blockSignals(blocked)

    def take_keys(self) -> None:
        """Give the keys to the table, or to the search field while it is empty."""
        if self.table.rows():
            self.table.setFocus()
        else:
            self.search.setFocus()

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Waktu"), 140),
            Column(self.tr("Nomor"), 218),
            Column(self.tr("Baris"), 58, figures=True),
            Column(self.tr("Bayar")),
            Column(self.tr("Jumlah"), 118, figures=True),
            Column(self.tr("Status"), 200),
            Column(self.tr("Cetak"), 162),
        )

    def _lay_out(self) -> None:
        self.beside.addWidget(self.scopes)
        self.tools.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(self.look)
        self.look.set_key("Enter", active=False)
        card = Card(margin=theme.GUTTER)
        for page in (self._empty, self.table):
            self._stack.addWidget(page)
        card.body.addWidget(self._stack, 1)
        card.body.addLayout(foot)
        self.body.addWidget(card, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.searched)
        self.search.returnPressed.connect(self._submit)
        self.scopes.chosen.connect(self.scope_chosen)
        self.table.selected.connect(self._choose)
        self.table.opened.connect(self.opened)
        self.look.clicked.connect(lambda: self.opened.emit(self.table.current_key()))
        self.copy.clicked.connect(
            lambda: self.copy_wanted.emit(self.table.current_key())
        )

    def _submit(self) -> None:
        self.submitted.emit(self.search.text())

    def _choose(self, sale_id: str) -> None:
        self.look.setEnabled(bool(sale_id))
        self.copy.setEnabled(bool(sale_id))

    def _nothing(self, shown: ListShown) -> tuple[str, str, str]:
        if shown.search:
            return (
                self.tr("Tidak ada struk dengan nomor itu"),
                self.tr("Periksa nomornya, atau pindai barcode di struk."),
                "search",
            )
        if shown.scope == SHIFT:
            return (
                self.tr("Belum ada penjualan di shift ini"),
                self.tr("Struk tampil di sini setelah penjualan pertama."),
                "receipt-text",
            )
        return (
            self.tr("Belum ada penjualan"),
            self.tr("Struk tampil di sini setelah penjualan pertama."),
            "receipt-text",
        )
