"""What staff see first: today, this month, and what waits for somebody.

An event has its place between the two once there are events.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.domain.money import rupiah
from pos.reports.home import Home
from ui import theme
from ui.day_words import day_words
from ui.reports import home_wording as wording
from ui.widgets.bar_chart import BarChart
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_card import StatCard
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.table import Table
from ui.widgets.table_model import Column


class HomePage(Page):
    """Lays out and forwards.

    Signals:
        wanted: What waits and was touched, by its name.
    """

    wanted = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__("")
        self._language = language
        self.title.setText(self.tr("Beranda"))
        self._day = Label("", Type.BODY, Ink.SOFT)
        self.stats = {
            "day": StatCard(self.tr("Hari ini")),
            "sales": StatCard(self.tr("Struk hari ini")),
            "month": StatCard(self.tr("Bulan ini")),
            "month_sales": StatCard(self.tr("Struk bulan ini")),
        }
        self.waiting = Table(
            self.tr("Perlu tindakan"),
            (
                Column(self.tr("Perlu tindakan")),
                Column(self.tr("Nilai"), 150, figures=True),
            ),
            (
                "circle-check",
                self.tr("Semua beres"),
                self.tr("Tidak ada yang menunggu Anda."),
            ),
        )
        self.chart = BarChart(self.tr("Penjualan hari ini per jam"), rupiah)
        self._no_sales = EmptyState(
            "chart-column",
            self.tr("Belum ada penjualan hari ini"),
            self.tr("Grafik tampil setelah penjualan pertama."),
        )
        self._graph = PageStack()
        self._lay_out()
        self.waiting.opened.connect(self.wanted)
        self.waiting.clicked.connect(
            lambda _: self.wanted.emit(self.waiting.current_key())
        )

    def show_home(self, shown: Home) -> None:
        """Show today, this month and what waits."""
        self._day.setText(day_words(shown.today, self._language))
        stats = self.stats
        remark, ink = wording.today(shown)
        stats["day"].show_figure(rupiah(shown.day.net), remark, remark_ink=ink)
        stats["sales"].show_figure(*wording.sales(shown.day))
        remark, ink = wording.month(shown)
        stats["month"].show_figure(rupiah(shown.month.net), remark, remark_ink=ink)
        stats["month_sales"].show_figure(*wording.sales(shown.month))
        rows = [wording.waiting_row(x, self._language) for x in shown.waiting]
        self.waiting.set_rows(rows)
        bars = wording.hours(shown)
        self.chart.set_bars(bars)
        self._graph.setCurrentWidget(self.chart if bars else self._no_sales)

    def forget(self) -> None:
        """Take every figure off the page."""
        self._day.setText("")
        for stat in self.stats.values():
            stat.show_figure("")
        self.waiting.set_rows(())
        self.chart.set_bars(())

    def _lay_out(self) -> None:
        self.beside.addWidget(self._day)
        figures = QHBoxLayout()
        figures.setSpacing(theme.GUTTER)
        for stat in self.stats.values():
            figures.addWidget(stat, 1)
        self.body.addLayout(figures)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        waiting = Card(margin=theme.GUTTER)
        waiting.body.addWidget(self.waiting, 1)
        across.addWidget(waiting, 10)
        across.addWidget(self._chart_card(), 8)
        self.body.addLayout(across, 1)

    def _chart_card(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Penjualan hari ini"), Type.HEADING))
        for page in (self.chart, self._no_sales):
            self._graph.addWidget(page)
        card.body.addWidget(self._graph, 1)
        return card
