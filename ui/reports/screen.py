"""The reports screen: a business day, its shifts, and what they came to."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.reports.day_page import DayPage
from ui.reports.presenter import DayShown, Paper, ReportShown, ReportsPresenter
from ui.reports.report_page import ReportPage
from ui.screen import Screen
from ui.session import Session
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_stack import PageStack

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ReportsScreen(Screen):
    """Lays out the pages and passes on what is pressed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = session.speaks()
        self._wait = EmptyState(
            "loader-circle", self.tr("Memuat laporan…"), self.tr("Sebentar.")
        )
        self._nothing = EmptyState(
            "chart-column",
            self.tr("Belum ada laporan"),
            self.tr("Laporan tampil di sini setelah shift pertama dimulai."),
        )
        self.day = DayPage(language)
        self.report = ReportPage(language, office=session.office)
        self._stack = PageStack()
        for page in (self._wait, self._nothing, self.day, self.report):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.day.print.setVisible(not session.office)
        self.presenter = ReportsPresenter(session, self)
        self._connect()

    def enter(self) -> None:
        """Show the newest day."""
        self._show(self._wait)
        self.presenter.enter()

    def leave(self) -> None:
        """Take every figure off the screen: a blind count may come next."""
        self.presenter.leave()
        self._stack.setCurrentWidget(self._wait)
        self.day.forget()
        self.report.forget()

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
        if key == Qt.Key.Key_Escape and self.presenter.close_report():
            event.accept()
        elif key == Qt.Key.Key_F2 and on_day:
            self.day.chooser.ask()
        elif key in _ENTERS and on_day:
            self.presenter.open_shift()
        else:
            super().keyPressEvent(event)

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

    def _connect(self) -> None:
        day, report, presenter = self.day, self.report, self.presenter
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

    def _show(self, page: QWidget) -> None:
        """Show a page; the keys go to the screen."""
        self._stack.setCurrentWidget(page)
        self.setFocus()
