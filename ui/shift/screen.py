"""The shift screen: start, overview, cash in and out, X, and closing."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.cash import Count
from pos.domain.errors import PosError
from pos.domain.money import rupiah
from pos.domain.printing_ports import JobState
from pos.domain.shift import Shift
from ui import messages
from ui.reconcile.cash_dialogs import SealDialog
from ui.screen import Screen
from ui.session import Session
from ui.shift.cash_dialogs import CashDialog, ReportDialog
from ui.shift.closing import (
    Closed,
    ClosingPresenter,
    Counting,
    NonCash,
    Step,
    Variance,
)
from ui.shift.closing_page import ClosingPage
from ui.shift.overview_page import OverviewPage
from ui.shift.presenter import Done, Overview, Report, ShiftPresenter
from ui.shift.start_page import StartPage
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Ink
from ui.widgets.page_stack import PageStack
from ui.widgets.reason_dialog import ReasonDialog

_NEXT: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F10})


class ShiftScreen(Screen):
    """Lays out the pages and passes on what is pressed.

    Attributes:
        presenter: Decides about start, overview and cash.
        closing: Decides about the close wizard.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialog: Dialog | None = None
        self.wait = EmptyState(
            "loader-circle", self.tr("Memuat shift…"), self.tr("Sebentar.")
        )
        self.start = StartPage()
        self.overview = OverviewPage()
        self.close_page = ClosingPage()
        self._stack = PageStack()
        for page in (self.wait, self.start, self.overview, self.close_page):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.presenter = ShiftPresenter(session, self)
        self.closing = ClosingPresenter(session, self)
        self._connect_pages()
        self._connect_steps()

    def enter(self) -> None:
        """Show how the shift stands now."""
        if self.closing.step is None:
            self.presenter.enter()

    def leave(self) -> None:
        """Leave the wizard too: a count that was typed is kept."""
        self._drop_dialog()
        self.closing.leave()
        self.close_page.forget()
        self.presenter.leave()

    def scanned(self, code: str) -> bool:
        """Keep a count or a Z report in view; else the selling page may have it."""
        _ = code
        if self.closing.step is None:
            return False
        words = self.tr("Shift sedang ditutup. Tekan Esc dulu untuk berjualan.")
        if self.closing.step is Step.Z:
            words = self.tr("Shift sudah ditutup. Mulai shift baru untuk berjualan.")
        self.toast(words)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F10 do the next step; Esc goes back; digits choose a reason."""
        if event.isAutoRepeat():
            return
        if event.key() in _NEXT:
            self._press_next(event)
        elif event.key() == Qt.Key.Key_Escape and self.closing.back():
            event.accept()
        elif not self._choose_reason(event.text()):
            super().keyPressEvent(event)

    def show_start(self, last: Count, *, allowed: bool) -> None:
        """Ask for the float."""
        self.start.show_start(last, allowed=allowed)
        if self._stack.currentWidget() is not self.start:
            self.start.cash.set_counts({})
            self._show(self.start)
            self.start.cash.focus_first()

    def show_empty_float(self) -> None:
        """Ask whether there really is no float."""
        self.start.warn_empty()

    def show_opened(self, shift: Shift) -> None:
        """Say that the shift runs."""
        self.toast(self.tr("Shift {number} dimulai.").format(number=shift.number))
        self.start.cash.set_counts({})

    def show_overview(self, overview: Overview) -> None:
        """Show the open shift."""
        self.overview.show_overview(overview)
        if self._stack.currentWidget() is not self.overview:
            self._show(self.overview)

    def show_report(self, report: Report) -> None:
        """Show an X report over the screen."""
        dialog = ReportDialog(self, report)
        dialog.confirmed.connect(self.presenter.print_x)
        self._open(dialog)

    def show_done(self, done: Done, amount: int, *, printing: bool) -> None:
        """Say what was done, and whether its paper comes."""
        self._drop_dialog()
        words = {
            Done.PAID_IN: self.tr("Kas masuk {amount} dicatat."),
            Done.PAID_OUT: self.tr("Kas keluar {amount} dicatat."),
            Done.DROPPED: self.tr("{amount} disegel ke kantong."),
            Done.DRAWER_OPENED: self.tr("Laci dibuka dan dicatat."),
            Done.X_PRINTED: self.tr("Laporan X dikirim ke printer."),
            Done.SLIP_PRINTED: self.tr("Duplikat slip dikirim ke printer."),
        }[done].format(amount=rupiah(amount))
        self.toast(words if printing else self._unprinted(words, done))

    def show_count(self, counting: Counting) -> None:
        """Step 1."""
        self._begin_closing()
        self.close_page.show_count(counting)

    def show_empty_count(self) -> None:
        """Ask whether the drawer really is empty."""
        self.close_page.count.warn_empty()

    def show_non_cash(self, facts: NonCash) -> None:
        """Step 2."""
        self._begin_closing()
        self.close_page.show_non_cash(facts)

    def show_variance(self, variance: Variance) -> None:
        """Step 3."""
        self.close_page.show_variance(variance)

    def show_closed(self, closed: Closed) -> None:
        """Step 4."""
        self.close_page.show_closed(closed)

    def show_printing(self, printing: JobState | None) -> None:
        """Say how far the Z report is."""
        self.close_page.z.show_printing(printing)

    def show_copy(self, copy_no: int) -> None:
        """Say that a copy goes to the printer."""
        words = self.tr("DUPLIKAT {number} dikirim ke printer.")
        self.toast(words.format(number=copy_no))

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""
        self._drop_dialog()
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

    def show_left(self) -> None:
        """Show the overview again, or the start."""
        self.close_page.forget()
        self._show(self.wait)
        self.presenter.enter()

    def show_error(self, error: PosError) -> None:
        """Say what went wrong: in the dialog if one is open."""
        if self._dialog is not None:
            self._dialog.set_hint(messages.words(error), Ink.BAD)
        else:
            super().show_error(error)

    def _connect_pages(self) -> None:
        self.start.typed.connect(self.presenter.typed_float)
        self.start.started.connect(self.presenter.open_shift)
        self.start.cleared.connect(self._offer_float_back)
        self.overview.chosen.connect(self._act)
        self.overview.slip_wanted.connect(self.presenter.reprint_slip)

    def _connect_steps(self) -> None:
        page, closing = self.close_page, self.closing
        page.count.typed.connect(closing.typed)
        page.count.cleared.connect(self._offer_count_back)
        page.count.sent.connect(closing.send)
        page.non_cash.next.clicked.connect(closing.look_at_variance)
        page.variance.again.clicked.connect(closing.recount)
        page.variance.closed.connect(closing.close)
        page.z.reprint.clicked.connect(closing.reprint)
        page.z.save.clicked.connect(closing.save)
        page.z.sheet.clicked.connect(closing.print_sheet)
        page.z.again.clicked.connect(closing.back)
        page.z.next.clicked.connect(closing.sign_out)

    def _act(self, key: str) -> None:
        act = {
            "x": self.presenter.read_x,
            "paid_in": self._ask_paid_in,
            "paid_out": self._ask_paid_out,
            "dropped": self._ask_drop,
            "drawer": self._ask_drawer,
            "close": self.closing.start,
        }[key]
        act()

    def _ask_paid_in(self) -> None:
        dialog = CashDialog(
            self,
            self.tr("Kas masuk"),
            self.tr("Uang yang ditaruh di laci. Slip tercetak untuk ditandatangani."),
            (
                self.tr("Tambah uang kecil"),
                self.tr("Tambah modal"),
                self.tr("Uang titipan"),
            ),
        )
        dialog.asked.connect(self.presenter.pay_in)
        self._open(dialog, dialog.amount)

    def _ask_paid_out(self) -> None:
        dialog = CashDialog(
            self,
            self.tr("Kas keluar"),
            self.tr("Uang yang diambil dari laci. Slip tercetak untuk ditandatangani."),
            (
                self.tr("Belanja perlengkapan"),
                self.tr("Setor ke bendahara"),
                self.tr("Ongkos kirim"),
                self.tr("Konsumsi"),
            ),
        )
        dialog.asked.connect(self.presenter.pay_out)
        self._open(dialog, dialog.amount)

    def _ask_drop(self) -> None:
        hint = self.tr("Uang dari laci, dihitung berdua. Slipnya masuk ke kantong.")
        dialog = SealDialog(self, hint)
        dialog.asked.connect(self.presenter.drop)
        self._open(dialog, dialog.number)

    def _ask_drawer(self) -> None:
        dialog = ReasonDialog(
            self,
            self.tr("Buka laci"),
            self.tr("Laci terbuka tanpa jualan dihitung di laporan Z."),
            (
                self.tr("Tukar uang"),
                self.tr("Ambil uang kembalian"),
                self.tr("Cek isi laci"),
            ),
            Button(self.tr("Buka laci"), role=Role.PRIMARY, icon="inbox"),
        )
        dialog.asked.connect(self.presenter.open_drawer)
        self._open(dialog)

    def _open(self, dialog: Dialog, first: QWidget | None = None) -> None:
        self._drop_dialog()
        self._dialog = dialog
        dialog.dismissed.connect(self._forget_dialog)
        dialog.open(first)

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _drop_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def _begin_closing(self) -> None:
        self.presenter.leave()
        self.overview.forget()
        self._stack.setCurrentWidget(self.close_page)

    def _show(self, page: QWidget) -> None:
        """Show a page; the keys go to the screen until a field takes them."""
        self._stack.setCurrentWidget(page)
        self.setFocus()

    def _press_next(self, event: QKeyEvent) -> None:
        page = self._stack.currentWidget()
        if page is self.close_page:
            self.close_page.press_next()
        elif page is self.start:
            self.start.start.click()
        else:
            event.ignore()

    def _choose_reason(self, typed: str) -> bool:
        choosing = self.close_page.variance.reason
        if not choosing.isVisible() or not (typed.isascii() and typed.isdigit()):
            return False
        return choosing.choose(int(typed))

    def _offer_float_back(self, count: Count) -> None:
        words = self.tr("Hitungan dikosongkan.")
        self.toast(words, lambda: self.start.restore(count))

    def _offer_count_back(self, count: Count) -> None:
        words = self.tr("Hitungan dikosongkan.")
        self.toast(words, lambda: self.close_page.count.restore(count))

    def _unprinted(self, words: str, done: Done) -> str:
        if done is Done.DRAWER_OPENED:
            return self.tr("Dicatat. Buka laci dengan kuncinya: printer belum diatur.")
        return self.tr("{what} Slip belum tercetak: printer belum diatur.").format(
            what=words
        )
