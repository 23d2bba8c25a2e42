"""The receipts screen: the list of sales, one sale, copies, void and refund."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.people import Right
from pos.domain.tender import TenderKind
from ui import messages
from ui.receipts.detail import Detail
from ui.receipts.detail_page import DetailPage
from ui.receipts.list_page import ListPage
from ui.receipts.presenter import ListShown, ReceiptsPresenter
from ui.receipts.refunding import Given, RefundShown, Returning
from ui.receipts.weight_dialog import WeightDialog
from ui.screen import Screen
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink
from ui.widgets.page_stack import PageStack
from ui.widgets.reason_dialog import ReasonDialog

_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ReceiptsScreen(Screen):
    """Lays out the pages and passes on what is pressed.

    Attributes:
        presenter: Decides.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._dialog: Dialog | None = None
        self._lines: dict[int, Returning] = {}
        self._arriving = False  # the first list takes the keys, later ones don't
        self.list = ListPage()
        self.detail = DetailPage()
        self._stack = PageStack()
        for page in (self.list, self.detail):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.copy.setVisible(not session.office)
        self.presenter = ReceiptsPresenter(session, self)
        self._connect_list()
        self._connect_detail()

    def enter(self) -> None:
        """Show the newest sales, or the receipt that was scanned elsewhere."""
        self.list.clear_search()
        self._stack.setCurrentWidget(self.list)
        self._arriving = True
        self.setFocus()
        self.presenter.enter()

    def leave(self) -> None:
        """Let go of the open sale."""
        self._drop_dialog()
        self.presenter.leave()

    def scanned(self, code: str) -> bool:
        """Open a scanned receipt, or mark a scanned article of the open one."""
        return self.presenter.scanned(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, Enter gives back, F2 searches, digits mark or choose."""
        opened = self._stack.currentWidget() is self.detail
        key = event.key()
        if event.isAutoRepeat():
            return
        if key == Qt.Key.Key_Escape and opened:
            self._go_back()
        elif key == Qt.Key.Key_F2:
            self._go_to_search()
        elif key == Qt.Key.Key_Down and not opened:
            self.list.take_keys()
        elif key in _ENTERS and opened and self.presenter.refunding.asking:
            self.presenter.refunding.confirm()
        elif not (self._take_typed if opened else self._search_for)(event.text()):
            super().keyPressEvent(event)

    def show_list(self, shown: ListShown) -> None:
        """Show the sales."""
        self.list.show_list(shown)
        if self._arriving and self._stack.currentWidget() is self.list:
            self.list.take_keys()
        self._arriving = False

    def show_detail(self, detail: Detail) -> None:
        """Show one sale."""
        rights = [right for right in Right if self.presenter.may(right)]
        self.detail.show_rights(rights)
        self.detail.show_detail(detail, self._today())
        self._stack.setCurrentWidget(self.detail)
        self._take_keys()

    def show_changed(self, detail: Detail) -> None:
        """Show the same sale as it is now."""
        self.detail.show_changed(detail, self._today())

    def show_refund(self, shown: RefundShown) -> None:
        """Show marks, amount and questions."""
        self._lines = {row.line.line_no: row for row in shown.lines}
        self.detail.show_refund(shown)

    def show_given(self, given: Given) -> None:
        """Say what to give the buyer."""
        self.detail.show_given(given)
        words = self.tr("Pengembalian {number} dicatat.")
        if given.printing:
            words = self.tr("Pengembalian {number} dicatat. Slip dikirim ke printer.")
        self.toast(words.format(number=given.number))

    def show_voiding(self) -> None:
        """Take the question for the reason away."""
        self._drop_dialog()

    def show_voided(self, number: str, cash: int, *, printing: bool) -> None:
        """Say that a sale was cancelled, and what cash the buyer gets back."""
        if cash:
            self.detail.show_owed(cash)
        words = self.tr("Penjualan {number} dibatalkan.")
        if printing:
            words = self.tr("Penjualan {number} dibatalkan. Slip dikirim ke printer.")
        self.toast(words.format(number=number))

    def show_copy(self, copy_no: int) -> None:
        """Say that a copy goes to the printer."""
        words = self.tr("DUPLIKAT {number} dikirim ke printer.")
        self.toast(words.format(number=copy_no))

    def show_no_printer(self) -> None:
        """Say that there is nothing to print on."""
        words = self.tr("Printer belum diatur. Atur di Setelan, lalu cetak lagi.")
        self.refused.emit(words)

    def show_error(self, error: PosError) -> None:
        """Say what went wrong: in the dialog if one is open."""
        if self._dialog is not None:
            self._dialog.set_hint(messages.words(error), Ink.BAD)
        else:
            super().show_error(error)

    def _connect_list(self) -> None:
        page, presenter = self.list, self.presenter
        page.searched.connect(presenter.search)
        page.submitted.connect(self._submit)
        page.scope_chosen.connect(presenter.choose_scope)
        page.opened.connect(presenter.open)
        page.copy_wanted.connect(presenter.reprint)

    def _connect_detail(self) -> None:
        page, refunding = self.detail, self.presenter.refunding
        page.went_back.connect(self._go_back)
        page.refund_begun.connect(self._begin_refund)
        page.void_wanted.connect(self._ask_void)
        page.copy_wanted.connect(self.presenter.reprint)
        page.lines.toggled.connect(refunding.toggle)
        page.lines.stepped.connect(refunding.step)
        page.lines.chosen.connect(refunding.set_quantity)
        page.lines.weight_wanted.connect(self._ask_weight)
        page.lines.restocked.connect(self._restock)
        page.panel.tender_chosen.connect(self._choose_tender)
        page.panel.reason_changed.connect(refunding.set_reason)
        page.panel.confirmed.connect(refunding.confirm)

    def _submit(self, text: str) -> None:
        self.presenter.submit(text)
        if self._stack.currentWidget() is self.list:
            self.list.take_keys()

    def _begin_refund(self) -> None:
        self.presenter.refunding.begin()
        self.detail.lines.setFocus()

    def _go_back(self) -> None:
        if self.presenter.refunding.asking:
            self.presenter.refunding.end()
            self.detail.lines.setFocus()
            return
        self.presenter.close_detail()
        self._stack.setCurrentWidget(self.list)
        self._take_keys()

    def _go_to_search(self) -> None:
        if self._stack.currentWidget() is self.detail:
            self.presenter.close_detail()
            self._stack.setCurrentWidget(self.list)
        self.list.search.setFocus()
        self.list.search.selectAll()

    def _take_keys(self) -> None:
        if self._stack.currentWidget() is self.detail:
            self.detail.lines.setFocus()
        else:
            self.list.take_keys()

    def _search_for(self, typed: str) -> bool:
        """Begin a search with what is typed while the list has the keys."""
        if not (typed.isprintable() and typed.strip()):
            return False
        self.list.search.setFocus()
        self.list.search.setText(typed)
        return True

    def _take_typed(self, typed: str) -> bool:
        """Choose a reason while one is asked for, else mark a line."""
        if not (typed.isascii() and typed.isdigit()):
            return False
        if self.presenter.refunding.asking:
            return self.detail.panel.reason.choose(int(typed))
        self.presenter.refunding.toggle_place(int(typed))
        return True

    def _restock(self, line_no: int, restock: bool) -> None:  # noqa: FBT001  # a signal's
        self.presenter.refunding.set_restock(line_no, restock=restock)

    def _choose_tender(self, kind: str) -> None:
        self.presenter.refunding.set_tender(TenderKind(kind))

    def _ask_weight(self, line_no: int) -> None:
        dialog = WeightDialog(self, self._lines[line_no])
        dialog.weighed.connect(
            lambda grams: self._take_weight(line_no, grams),
        )
        self._open(dialog, dialog.weight)

    def _take_weight(self, line_no: int, grams: int) -> None:
        self._dialog = None
        self.presenter.refunding.set_quantity(line_no, grams)

    def _ask_void(self) -> None:
        dialog = ReasonDialog(
            self,
            self.tr("Batalkan penjualan ini?"),
            self.tr("Semua barang kembali ke stok dan uangnya dikembalikan."),
            (
                self.tr("Salah input"),
                self.tr("Pembeli batal"),
                self.tr("Salah cara bayar"),
            ),
            Button(self.tr("Batalkan penjualan"), role=Role.DANGER, icon="ban"),
        )
        dialog.asked.connect(self.presenter.void)
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

    def _today(self) -> str:
        return self._session.till.clock.now().local_date.isoformat()
