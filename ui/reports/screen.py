"""The reports screen: how things stand, a business day, and sales of any days."""

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.reports.home import Home
from pos.reports.sales import SalesReport
from ui.reports.behind_page import BehindPage
from ui.reports.day_page import DayPage
from ui.reports.home_page import HomePage
from ui.reports.home_presenter import HomePresenter
from ui.reports.presenter import DayShown, Paper, ReportShown, ReportsPresenter
from ui.reports.report_page import ReportPage
from ui.reports.sales_page import SalesPage
from ui.reports.sales_presenter import BehindShown, SalesPresenter
from ui.screen import Screen
from ui.session import Session
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_stack import PageStack
from ui.widgets.wait_state import WaitState

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

#: The parts of the place.
_HOME: Final = "home"
_DAY: Final = "day"
_SALES: Final = "sales"


class ReportsScreen(Screen):
    """Lays out the pages and passes on what is pressed.

    Attributes:
        presenter: Decides about days, shifts and their reports.
        sales_presenter: Decides about sales of any days.
        home_presenter: Decides about what staff see first.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = session.speaks()
        self._wait = WaitState(self.tr("Memuat laporan…"))
        self._nothing = EmptyState(
            "chart-column",
            self.tr("Belum ada laporan"),
            self.tr("Laporan tampil di sini setelah shift pertama dimulai."),
        )
        self.tabs = ChipRow(
            (
                Choice(_HOME, self.tr("Beranda"), "house"),
                Choice(_DAY, self.tr("Hari"), "calendar"),
                Choice(_SALES, self.tr("Penjualan"), "chart-column"),
            ),
            self.tr("Bagian"),
        )
        self.home = HomePage(language)
        self.day = DayPage(language)
        self.report = ReportPage(language, office=session.office)
        self.sales = SalesPage(language)
        self.behind = BehindPage(language)
        self._stack = PageStack()
        self._lay_out()
        self.day.print.setVisible(not session.office)
        self.presenter = ReportsPresenter(session, self)
        self.sales_presenter = SalesPresenter(session, self)
        self.home_presenter = HomePresenter(session, self)
        self._connect()

    def enter(self) -> None:
        """Show the part that was shown last; of days the newest."""
        self._turn_to(self.tabs.key())

    def leave(self) -> None:
        """Take every figure off the screen: a blind count may come next."""
        self._forget()
        self._wait.say_waiting()
        self._stack.setCurrentWidget(self._wait)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that no button shows."""
        if self._stack.currentWidget() is not self.day:
            return ()
        return (
            *self.day.chooser.keys(),
            ("\N{UPWARDS ARROW}\N{DOWNWARDS ARROW}", self.tr("Shift lain")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows or prints the report, F2 chooses a day, Esc goes back."""
        key, on_day = event.key(), self._stack.currentWidget() is self.day
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape and self._go_back():
            event.accept()
        elif key == Qt.Key.Key_F2 and on_day:
            self.day.chooser.ask()
        elif key in _ENTERS and on_day:
            self.presenter.open_shift()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> bool:
        """Leave a report or the receipts behind a row; False when neither is open."""
        return self.presenter.close_report() or self.sales_presenter.close_behind()

    def _turn_to(self, part: str) -> None:
        """Show one part; the other forgets its figures."""
        self._forget()
        self._show(self._wait)
        if part == _HOME:
            self.home_presenter.enter()
        elif part == _SALES:
            self.sales_presenter.enter()
        else:
            self.presenter.enter()

    def _forget(self) -> None:
        self.presenter.leave()
        self.sales_presenter.leave()
        self.home_presenter.leave()
        for page in (self.home, self.day, self.report, self.sales, self.behind):
            page.forget()

    def show_home(self, shown: Home) -> None:
        """Show how things stand; what waits gets the keys."""
        self.home.show_home(shown)
        if self._stack.currentWidget() is not self.home:
            self._stack.setCurrentWidget(self.home)
            self.home.waiting.setFocus()

    def show_nothing(self) -> None:
        """Say that there was no shift yet."""
        self._show(self._nothing)

    def show_day(self, shown: DayShown) -> None:
        """Show a day's figures and shifts."""
        self.day.show_day(shown)
        if self._stack.currentWidget() is not self.day:
            self._stack.setCurrentWidget(self.day)
            self.day.shifts.setFocus()

    def show_report(self, shown: ReportShown) -> None:
        """Show one report."""
        self.report.show_report(shown)
        if self._stack.currentWidget() is not self.report:
            self._show(self.report)

    def show_sales(self, shown: SalesReport, today: date) -> None:
        """Show sales added up one way; the rows get the keys."""
        self.sales.show_sales(shown, today)
        if self._stack.currentWidget() is not self.sales:
            self._stack.setCurrentWidget(self.sales)
            self.sales.table.setFocus()

    def show_behind(self, shown: BehindShown) -> None:
        """Show the receipts behind a row."""
        self.behind.show_behind(shown)
        self._stack.setCurrentWidget(self.behind)
        self.behind.receipts.setFocus()

    def show_copy(self, copy_no: int) -> None:
        """Say that a copy of the Z report goes to the printer."""
        words = self.tr("DUPLIKAT {number} dikirim ke printer.")
        self.toast(words.format(number=copy_no))

    def show_sent(self, paper: Paper) -> None:
        """Say that an X or a day's report goes to the printer."""
        words = self.tr("Laporan harian dikirim ke printer.")
        if paper is Paper.X:
            words = self.tr("Laporan X dikirim ke printer.")
        self.toast(words)

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""
        words = self.tr("Printer belum diatur. Atur di Setelan, lalu cetak lagi.")
        self.refused.emit(words)

    def show_saved(self, file: Path) -> None:
        """Say where the page is."""
        words = self.tr("{name} disimpan di {folder}")
        self.toast(words.format(name=file.name, folder=file.parent))

    def show_sheet_sent(self, file: Path) -> None:
        """Say that a page goes to the printer of the computer."""
        words = self.tr("{name} dikirim ke printer komputer.")
        self.toast(words.format(name=file.name))

    def _lay_out(self) -> None:
        pages = (self.home, self.day, self.report, self.sales, self.behind)
        for page in (self._wait, self._nothing, *pages):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(26, 12, 26, 0)
        bar.addWidget(self.tabs)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        day, report, presenter = self.day, self.report, self.presenter
        self.tabs.chosen.connect(self._turn_to)
        day.chooser.turned.connect(presenter.turn)
        day.chooser.chosen.connect(presenter.go_to)
        day.shift_chosen.connect(presenter.choose)
        day.shift_wanted.connect(presenter.open_shift)
        day.day_wanted.connect(presenter.open_day)
        report.went_back.connect(presenter.close_report)
        report.sheet_wanted.connect(presenter.print_sheet)
        for page in (day, report):
            page.print_wanted.connect(presenter.print)
            page.save_wanted.connect(presenter.save)
        self.home.wanted.connect(self.home_presenter.act)
        deciding = self.sales_presenter
        self.sales.chooser.turned.connect(deciding.turn)
        self.sales.chooser.chosen.connect(deciding.go_to)
        self.sales.way_chosen.connect(deciding.choose)
        self.sales.row_wanted.connect(deciding.open_row)
        self.sales.save_wanted.connect(deciding.save)
        self.behind.went_back.connect(deciding.close_behind)
        self.behind.receipt_wanted.connect(deciding.open_receipt)

    def _show(self, page: QWidget) -> None:
        """Show a page; the keys go to the screen."""
        self._stack.setCurrentWidget(page)
        self.setFocus()
