"""The evening: a business day over all tills, reconciled, approved and locked."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.day_lock import Check
from pos.domain.errors import PosError
from ui import messages
from ui.reconcile import wording
from ui.reconcile.cash_page import CashPage
from ui.reconcile.day_page import DayPage
from ui.reconcile.presenter import DayShown, ReconcilePresenter
from ui.reconcile.settle_place import SettlePlace
from ui.screen import Screen
from ui.session import Session
from ui.shares.page import SharesPage
from ui.widgets.button import Button, Role
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Ink
from ui.widgets.page_stack import PageStack
from ui.widgets.reason_dialog import ReasonDialog

#: The parts of the place.
_DAY: Final = "day"
_CASH: Final = "cash"
_SETTLE: Final = "settle"
_SHARES: Final = "shares"


class ReconcileScreen(Screen):
    """Lays out the pages and passes on what is pressed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wait = EmptyState(
            "loader-circle", self.tr("Menghitung hari…"), self.tr("Sebentar.")
        )
        self._nothing = EmptyState(
            "scale",
            self.tr("Belum ada hari untuk dicocokkan"),
            self.tr("Hari tampil di sini setelah shift pertama dimulai."),
        )
        self.day = DayPage(session.speaks(), office=session.office)
        self.tabs = ChipRow(
            (
                Choice(_DAY, self.tr("Hari"), "scale"),
                Choice(_CASH, self.tr("Kas & setoran"), "archive"),
                Choice(_SETTLE, self.tr("QRIS & bank"), "qr-code"),
                Choice(_SHARES, self.tr("Bagi hasil"), "hand-coins"),
            ),
            self.tr("Bagian"),
        )
        for part in (_SETTLE, _SHARES):  # what is written there is a till's
            self.tabs.chip(part).setVisible(not session.office)
        self._note: ReasonDialog | None = None
        self._stack = PageStack()
        self.cash = CashPage(session, self)
        self.settle = SettlePlace(session, self)
        self.shares = SharesPage(session, self)
        pages = (self.day, self.cash, self.settle, self.shares)
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
        self.presenter = ReconcilePresenter(session, self)
        self._connect()

    def enter(self) -> None:
        """Show the part that is asked for, else the last one; of days the newest."""
        part, self._session.pending_part = self._session.pending_part, ""
        if part == _CASH:
            self.tabs.choose(_CASH)
        elif part:
            self.tabs.choose(_DAY)
        self._turn_to(self.tabs.key())
        if part not in {"", _CASH}:
            self.presenter.go_to(part)

    def leave(self) -> None:
        """Take every figure off the screen: a blind count may come next."""
        self._forget()
        self._stack.setCurrentWidget(self._wait)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Give the keys that no button shows."""
        if self._stack.currentWidget() is not self.day:
            return ()
        return self.day.chooser.keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 chooses a day."""
        on_day = self._stack.currentWidget() is self.day
        if event.key() == Qt.Key.Key_F2 and on_day and not event.isAutoRepeat():
            self.day.chooser.ask()
        else:
            super().keyPressEvent(event)

    def _turn_to(self, part: str) -> None:
        """Show one part; the other forgets its figures."""
        self._forget()
        self._show(self._wait)
        if part == _CASH:
            self.cash.presenter.enter()
            self._stack.setCurrentWidget(self.cash)
            self.cash.days.setFocus()
        elif part == _SETTLE:
            self._stack.setCurrentWidget(self.settle)
            self.settle.enter()
        elif part == _SHARES:
            self.shares.presenter.enter()
            self._stack.setCurrentWidget(self.shares)
            self.shares.periods.setFocus()
        else:
            self.presenter.enter()

    def _forget(self) -> None:
        self.presenter.leave()
        self.day.forget()
        self.drop_note()
        self.cash.presenter.leave()
        self.cash.forget()
        self.settle.leave()
        self.shares.presenter.leave()
        self.shares.forget()

    def show_nothing(self) -> None:
        """Say that there was no shift yet."""
        self._show(self._nothing)

    def show_day(self, shown: DayShown) -> None:
        """Show a day."""
        self.day.show_day(shown)
        if self._stack.currentWidget() is not self.day:
            self._stack.setCurrentWidget(self.day)
            self.day.sources.setFocus()

    def ask_note(self, undone: tuple[Check, ...]) -> None:
        """Ask for words that name what isn't done."""
        self.drop_note()
        said = "; ".join(wording.check(check)[0] for check in undone)
        dialog = ReasonDialog(
            self,
            self.tr("Yang belum selesai"),
            self.tr("{what}. Tulis apa yang terjadi dengan itu.").format(what=said),
            (
                self.tr("Dicek besok pagi"),
                self.tr("Uang di brankas"),
                self.tr("Menunggu jaringan"),
            ),
            Button(self.tr("Lanjut ke PIN"), role=Role.PRIMARY),
        )
        dialog.asked.connect(self._take_note)
        dialog.dismissed.connect(self._forget_note)
        self._note = dialog
        dialog.open()

    def drop_note(self) -> None:
        """Take the question for words away."""
        if self._note is not None:
            self._note.close_now()
            self._note = None

    def show_locked(self, codes: tuple[str, ...]) -> None:
        """Say that the day is locked, and by whom."""
        words = self.tr("Hari dikunci oleh {codes}.")
        self.toast(words.format(codes=", ".join(codes)))

    def show_error(self, error: PosError) -> None:
        """Say what went wrong, within the question where that is still open."""
        if self._note is None:
            super().show_error(error)
        else:
            self._note.set_hint(messages.words(error), Ink.BAD)

    def show_saved(self, file: Path) -> None:
        """Say where the page is."""
        words = self.tr("{name} disimpan di {folder}")
        self.toast(words.format(name=file.name, folder=file.parent))

    def _take_note(self, note: str) -> None:
        """Go on with the words; the question stays until the day is locked."""
        if note:
            self.presenter.lock_with(note)

    def _forget_note(self) -> None:
        self._note = None

    def _connect(self) -> None:
        day, presenter = self.day, self.presenter
        self.tabs.chosen.connect(self._turn_to)
        day.chooser.turned.connect(presenter.turn)
        day.chooser.chosen.connect(presenter.go_to)
        day.lock_wanted.connect(presenter.lock)
        day.save_wanted.connect(presenter.save)
        day.receipt_wanted.connect(presenter.open_receipt)

    def _show(self, page: QWidget) -> None:
        """Show a page; the keys go to the screen."""
        self._stack.setCurrentWidget(page)
        self.setFocus()
