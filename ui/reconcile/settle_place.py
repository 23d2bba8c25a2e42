"""QRIS and bank as a place: the lists, and the way of a file into them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.money import plain
from pos.domain.statement import Form
from ui import messages
from ui.reconcile.settle_dialogs import ColumnDialog, SourceDialog
from ui.reconcile.settle_page import SettlePage
from ui.reconcile.statement_page import StatementPage
from ui.reconcile.statement_presenter import StatementPresenter
from ui.reconcile.statement_words import field_word
from ui.screen import Screen
from ui.session import Session
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink
from ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from pos.operations.statements import Planned

_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SettlePlace(QWidget):
    """Lays out the lists and the file's page, and passes on what is pressed.

    Attributes:
        page: The lists.
        file: The file's page.
        importing: Decides about a file.
        choose_file: Asks for one; the system's own dialog unless a test says other.
    """

    _told = Signal(int, int, int)

    def __init__(self, session: Session, screen: Screen) -> None:
        super().__init__()
        self._session, self._screen = session, screen
        self._dialog: Dialog | None = None
        self.choose_file: Callable[[QWidget], Path | None] = _choose_file
        self.page = SettlePage(session, screen)
        self.file = StatementPage(session.till.clock.now().offset_min)
        self._stack = PageStack()
        for part in (self.page, self.file):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.importing = StatementPresenter(session, self)
        self._connect()

    def enter(self) -> None:
        """Show the lists anew."""
        self.page.presenter.enter()
        self.page.table.setFocus()

    def leave(self) -> None:
        """Take every figure away; a file that isn't taken in is let go of."""
        self.importing.cancel()
        self.show_done()
        self.page.presenter.leave()
        self.page.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a file in, Esc leaves it."""
        on_file = self._stack.currentWidget() is self.file
        if on_file and event.key() in _ENTERS and not event.isAutoRepeat():
            self.file.press_save()
        elif on_file and event.key() == Qt.Key.Key_Escape:
            self.importing.cancel()
        else:
            super().keyPressEvent(event)

    def tell_progress(self, run: int, done: int, whole: int) -> None:
        """Pass steps on to the window's thread."""
        self._told.emit(run, done, whole)

    def ask_source(self, name: str, forms: tuple[Form, ...]) -> None:
        """Ask whose file it is."""
        dialog = SourceDialog(self, name, forms)
        dialog.asked.connect(self.importing.check)
        self._open(dialog, dialog.first)

    def ask_column(self, name: str, headings: tuple[str, ...], *, needed: bool) -> None:
        """Ask which heading holds a field."""
        dialog = ColumnDialog(self, field_word(name), headings, needed=needed)
        dialog.asked.connect(self.importing.take_column)
        self._open(dialog, dialog.table)

    def show_checking(self, name: str) -> None:
        """Say that a file is being looked through."""
        self.file.show_checking(name)
        self._stack.setCurrentWidget(self.file)

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is, in rows."""
        self.file.show_progress(done, whole)

    def show_problems(self, name: str, planned: "Planned") -> None:
        """Show why nothing of the file is taken."""
        self.file.show_problems(name, planned)

    def show_plan(self, name: str, planned: "Planned") -> None:
        """Show what the file says, to be agreed to."""
        self.file.show_plan(name, planned)

    def show_saving(self, count: int) -> None:
        """Say that it is being written."""
        self.file.show_saving(count)

    def show_taken(self, count: int) -> None:
        """Say that its rows are in."""
        if count:
            words = self.tr("{count} baris laporan masuk.").format(count=plain(count))
        else:
            words = self.tr("Tidak ada baris baru.")
        self._screen.toast(words)

    def show_lists(self) -> None:
        """Go back to the lists."""
        self._stack.setCurrentWidget(self.page)
        self.page.table.setFocus()

    def show_done(self) -> None:
        """Take the question away."""
        if self._dialog is not None:
            self._dialog.close_now()
            self._dialog = None

    def show_error(self, error: PosError) -> None:
        """Say what went wrong, within the question where one is open."""
        if self._dialog is None:
            self._screen.show_error(error)
        else:
            self._dialog.set_hint(messages.words(error), Ink.BAD)

    def _open(self, dialog: Dialog, first: QWidget) -> None:
        self.show_done()
        self._dialog = dialog
        dialog.dismissed.connect(self._dismissed)
        dialog.open(first)

    def _dismissed(self) -> None:
        self._dialog = None
        self.importing.cancel()

    def _choose(self) -> None:
        path = self.choose_file(self)
        if path is not None:
            self.importing.begin(path)

    def _connect(self) -> None:
        self.page.import_wanted.connect(self._choose)
        self.file.cancelled.connect(self.importing.cancel)
        self.file.agreed.connect(self.importing.save)
        self.file.another.connect(self._choose)
        queued = Qt.ConnectionType.QueuedConnection
        self._told.connect(self._progressed, queued)

    @Slot(int, int, int)
    def _progressed(self, run: int, done: int, whole: int) -> None:
        self.importing.progressed(run, done, whole)


def _choose_file(host: QWidget) -> Path | None:
    """Let a person choose a CSV or XLSX file; None when nothing was chosen."""
    translate = QCoreApplication.translate
    title = translate("SettlePlace", "Pilih laporan penyedia atau bank")
    kinds = translate("SettlePlace", "Laporan")
    name, _ = QFileDialog.getOpenFileName(
        host, title, str(Path.home()), f"{kinds} (*.csv *.txt *.xlsx)"
    )
    return Path(name) if name else None
