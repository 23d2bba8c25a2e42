"""Sales of any days, added up one way: figures, a chart, and the rows beside it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.domain.money import plain, rupiah
from pos.reports.sales import By, SalesReport
from pos.storage.sums import OF_LINE
from ui import theme
from ui.reports import sales_wording as wording
from ui.widgets.bar_chart import BarChart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chips import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.export_dialog import ExportDialog
from ui.widgets.figure_card import StatCard
from ui.widgets.folded_chips import FoldedChips
from ui.widgets.label import Label, Type
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.period_chooser import PeriodChooser
from ui.widgets.rank_chart import RankChart
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class SalesPage(Page):
    """Lays out and forwards.

    Signals:
        way_chosen: What is to be added up by.
        row_wanted: Key of the row whose receipts are wanted.
        save_wanted: The form in which it is to be saved.
    """

    way_chosen = Signal(object)
    row_wanted = Signal(str)
    save_wanted = Signal(object)

    def __init__(self, language: str) -> None:
        super().__init__("")
        self._language = language
        self._dialog: ExportDialog | None = None
        self.title.setText(self.tr("Penjualan"))
        self.chooser = PeriodChooser(self, language)
        self.save = Button(self.tr("Simpan"), icon="file-down", key="Ctrl+S")
        self.ways = FoldedChips(
            [Choice(by.value, wording.way(by), x[1]) for by, x in wording.WAYS.items()],
            self.tr("Dijumlahkan menurut"),
        )
        self.stats = {
            "net": StatCard(self.tr("Penjualan bersih")),
            "sales": StatCard(self.tr("Struk")),
            "discount": StatCard(self.tr("Diskon")),
            "refunds": StatCard(self.tr("Pengembalian")),
        }
        self.columns = BarChart(self.tr("Penjualan bersih"), rupiah)
        self.ranks = RankChart(self.tr("Penjualan bersih"), rupiah)
        self._no_sales = EmptyState(
            "chart-column",
            self.tr("Belum ada penjualan"),
            self.tr("Pilih masa lain dengan F2."),
        )
        self.lines = self._table(self.tr("Terjual"))
        self.rows = self._table("")
        self.look = Button(self.tr("Lihat struknya"), icon="receipt-text")
        self.look.set_key("Enter", active=False)
        self._graph, self._tables = PageStack(), PageStack()
        self._heading = Label("", Type.HEADING)
        self._lay_out()
        self._connect()

    @property
    def table(self) -> Table:
        """The table that is shown."""
        return self.lines if self._tables.currentWidget() is self.lines else self.rows

    def show_sales(self, shown: SalesReport, today: date) -> None:
        """Show sales added up one way."""
        self.chooser.show_period(shown.period, today)
        self.ways.choose(shown.by.value)
        self._heading.setText(wording.way(shown.by))
        self._show_figures(shown)
        table = self.lines if shown.by in OF_LINE else self.rows
        table.set_rows(
            [wording.table_row(x, shown, self._language) for x in shown.rows]
        )
        self._tables.setCurrentWidget(table)
        bars = wording.bars(shown, self._language)
        chart = self.columns if shown.by in wording.OF_TIME else self.ranks
        chart.set_bars(bars)
        self._graph.setCurrentWidget(chart if bars else self._no_sales)
        self.look.setEnabled(bool(bars))
        self.save.setEnabled(bool(bars))

    def forget(self) -> None:
        """Take every figure off the page."""
        self.chooser.forget()
        for stat in self.stats.values():
            stat.show_figure("")
        for table in (self.lines, self.rows):
            table.set_rows(())
        for chart in (self.columns, self.ranks):
            chart.set_bars(())
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def ask_form(self) -> None:
        """Ask in which form it is to be saved."""
        dialog = ExportDialog(self)
        dialog.dismissed.connect(self._forget_dialog)
        dialog.chosen.connect(self._forget_dialog)
        dialog.chosen.connect(self.save_wanted)
        self._dialog = dialog
        dialog.start()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _show_figures(self, shown: SalesReport) -> None:
        whole = shown.whole
        remark, ink = wording.against_before(shown)
        self.stats["net"].show_figure(rupiah(whole.net), remark, remark_ink=ink)
        average = wording.sales_remark(shown)
        self.stats["sales"].show_figure(plain(whole.sales), average)
        taken = wording.discount_remark(shown)
        self.stats["discount"].show_figure(rupiah(whole.discount), taken)
        back = wording.refund_remark(shown)
        self.stats["refunds"].show_figure(rupiah(whole.refunds), back)

    def _table(self, sold: str) -> Table:
        """Make a table; with a column for what was sold, where rows are goods."""
        goods = (
            [
                Column(sold, 104, figures=True, spare=True),
                Column(self.tr("Margin"), 104, figures=True, spare=True),
            ]
            if sold
            else []
        )
        return Table(
            self.tr("Penjualan"),
            (
                Column(self.tr("Nama")),
                Column(self.tr("Struk"), 62, figures=True, spare=True),
                *goods,
                Column(self.tr("Diskon"), 92, figures=True, spare=True),
                Column(self.tr("Pengembalian"), 108, figures=True, spare=True),
                Column(self.tr("Bersih"), 118, figures=True),
                Column(self.tr("Bagian"), 76, figures=True),
            ),
            (
                "chart-column",
                self.tr("Belum ada penjualan"),
                self.tr("Tidak ada yang terjual di masa ini."),
            ),
        )

    def _lay_out(self) -> None:
        self.beside.addWidget(self.chooser)
        self.tools.addWidget(self.look)
        self.tools.addWidget(self.save)
        self.body.addWidget(self.ways)
        figures = QHBoxLayout()
        figures.setSpacing(theme.GUTTER)
        for stat in self.stats.values():
            figures.addWidget(stat, 1)
        self.body.addLayout(figures)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        across.addWidget(self._chart_card(), 7)
        across.addWidget(self._table_card(), 11)
        self.body.addLayout(across, 1)

    def _chart_card(self) -> Card:
        card = Card()
        card.body.addWidget(self._heading)
        for page in (self.columns, self.ranks, self._no_sales):
            self._graph.addWidget(page)
        card.body.addWidget(self._graph, 1)
        return card

    def _table_card(self) -> Card:
        card = Card(margin=theme.GUTTER)
        for table in (self.rows, self.lines):
            self._tables.addWidget(table)
        card.body.addWidget(self._tables, 1)
        return card

    def _connect(self) -> None:
        self.ways.chosen.connect(lambda key: self.way_chosen.emit(By(key)))
        self.save.clicked.connect(self.ask_form)
        for table in (self.lines, self.rows):
            table.opened.connect(self.row_wanted)
        self.look.clicked.connect(
            lambda: self.row_wanted.emit(self.table.current_key())
        )
