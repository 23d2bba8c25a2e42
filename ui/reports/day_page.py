"""A business day: its figures, its shifts, its sales by the hour."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.domain.money import plain, rupiah
from ui import theme
from ui.reports import wording
from ui.reports.presenter import DayShown
from ui.widgets.bar_chart import BarChart
from ui.widgets.button import Button, Role
from ui.widgets.card import Card
from ui.widgets.day_chooser import DayChooser
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_card import StatCard
from ui.widgets.label import Label, Type
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class DayPage(Page):
    """Lays out and forwards.

    Signals:
        shift_chosen: Id of the shift that is current in the table.
        shift_wanted: Show the report of that shift.
        day_wanted: Show the report of the day.
        print_wanted: Print the report of that shift.
        save_wanted: Save the report of that shift.
    """

    shift_chosen = Signal(str)
    shift_wanted = Signal()
    day_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__("")
        self._shown: DayShown | None = None
        self.title.setText(self.tr("Laporan"))
        self.chooser = DayChooser(self, language)
        self.whole = Button(
            self.tr("Laporan harian"),
            role=Role.PRIMARY,
            icon="calendar-check",
            key="F10",
        )
        self.stats = {
            "net": StatCard(self.tr("Penjualan bersih")),
            "sales": StatCard(self.tr("Penjualan")),
            "cashless": StatCard(self.tr("Nontunai")),
            "variance": StatCard(self.tr("Selisih kas")),
        }
        self.shifts = Table(
            self.tr("Shift hari ini"),
            (
                Column(self.tr("Shift")),
                Column(self.tr("Waktu"), 116, spare=True),
                Column(self.tr("Jual"), 60, figures=True, spare=True),
                Column(self.tr("Bersih"), 130, figures=True),
                Column(self.tr("Selisih"), 176, figures=True),
            ),
        )
        self.chart = BarChart(self.tr("Penjualan per jam"), rupiah)
        self._no_sales = EmptyState(
            "chart-column",
            self.tr("Belum ada penjualan"),
            self.tr("Grafik tampil setelah penjualan pertama."),
        )
        self.print = Button("", icon="printer", key="F9")
        self.save = Button(self.tr("Simpan PDF"), icon="file-down", key="Ctrl+S")
        self.look = Button(self.tr("Lihat"), icon="eye")
        self.look.set_key("Enter", active=False)
        self._graph = PageStack()
        self._lay_out()
        self._connect()

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""
        self._shown = shown
        self.chooser.show_day(shown.days, shown.place)
        self._show_figures(shown)
        several = len({x.shift.till for x in shown.shifts}) > 1
        self.shifts.set_rows([wording.shift_row(x, till=several) for x in shown.shifts])
        self.shifts.select(shown.chosen)
        bars = wording.hours(shown)
        self.chart.set_bars(bars)
        self._graph.setCurrentWidget(self.chart if bars else self._no_sales)
        self._choose(shown.chosen)

    def forget(self) -> None:
        """Take every figure off the page."""
        self._shown = None
        self.chooser.forget()
        for stat in self.stats.values():
            stat.show_figure("")
        self.shifts.set_rows(())
        self.chart.set_bars(())

    def _show_figures(self, shown: DayShown) -> None:
        totals = shown.report.totals
        remark, ink = wording.against_before(shown)
        self.stats["net"].show_figure(rupiah(totals.net), remark, remark_ink=ink)
        self.stats["sales"].show_figure(plain(totals.sales), wording.reversals(shown))
        remark, ink = wording.unverified(shown)
        cashless = rupiah(totals.qris + totals.transfer)
        self.stats["cashless"].show_figure(cashless, remark, remark_ink=ink)
        figure, remark, ink = wording.drawers(shown)
        self.stats["variance"].show_figure(figure, remark, ink)

    def _lay_out(self) -> None:
        self.beside.addWidget(self.chooser)
        self.tools.addWidget(self.whole)
        figures = QHBoxLayout()
        figures.setSpacing(theme.GUTTER)
        for stat in self.stats.values():
            figures.addWidget(stat, 1)
        self.body.addLayout(figures)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        across.addWidget(self._shifts_card(), 10)
        across.addWidget(self._chart_card(), 7)
        self.body.addLayout(across, 1)

    def _shifts_card(self) -> Card:
        card = Card(margin=theme.GUTTER)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.print)
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.look)
        card.body.addWidget(self.shifts, 1)
        card.body.addLayout(foot)
        return card

    def _chart_card(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Penjualan per jam"), Type.HEADING))
        for page in (self.chart, self._no_sales):
            self._graph.addWidget(page)
        card.body.addWidget(self._graph, 1)
        return card

    def _connect(self) -> None:
        self.whole.clicked.connect(self.day_wanted)
        self.shifts.selected.connect(self._choose)
        self.shifts.opened.connect(lambda _: self.shift_wanted.emit())
        self.look.clicked.connect(self.shift_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)

    def _choose(self, shift_id: str) -> None:
        """Offer what can be done with a shift: X while it runs, Z afterwards."""
        shifts = self._shown.shifts if self._shown else ()
        chosen = [x.shift for x in shifts if x.shift.shift_id == shift_id]
        running = bool(chosen) and chosen[0].open
        self.print.setText(
            self.tr("Cetak X") if running else self.tr("Cetak salinan Z")
        )
        self.print.setEnabled(bool(chosen))
        self.look.setEnabled(bool(chosen))
        self.save.setEnabled(bool(chosen) and not running)
        if shift_id:
            self.shift_chosen.emit(shift_id)
