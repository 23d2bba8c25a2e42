"""One sale: its lines, what was paid, what became of it, its paper."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import rupiah
from pos.domain.people import Right
from pos.domain.tender import TenderKind
from ui import theme
from ui.receipts.detail import Detail
from ui.receipts.lines import LineList
from ui.receipts.refund_panel import RefundPanel
from ui.receipts.refunding import Given, RefundShown
from ui.receipts.wording import (
    approval_words,
    detail_flags,
    event_words,
    tender_word,
)
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, State, SummaryRow
from ui.widgets.figure_card import FigurePanel
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.paper import Paper
from ui.widgets.pill import Pill
from ui.widgets.scrolling import ScrollPage
from ui.widgets.side_column import SideColumn


class DetailPage(Page):
    """A sale, and the questions of a refund when one is begun.

    Signals:
        went_back: To the list, or from the refund to the sale.
        refund_begun: Something is to go back.
        void_wanted: The sale is to be cancelled.
        copy_wanted: Id of the document whose paper is to be printed again.
    """

    went_back = Signal()
    refund_begun = Signal()
    void_wanted = Signal()
    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._sale_id = ""
        self.back = Button(self.tr("Kembali"), icon="arrow-left", role=Role.QUIET)
        self.back.set_key("Esc", active=False)
        self.copy = Button(self.tr("Cetak ulang"), icon="printer", key="F9")
        self.void = Button(self.tr("Batalkan"), icon="ban", role=Role.DANGER)
        self.refund = Button(
            self.tr("Kembalikan barang"), icon="undo-2", key="F8", size=Size.HERO
        )
        self._pills: list[Pill] = []
        self.lines = LineList()
        self._scroll = ScrollPage(self.lines)
        self._paid = QVBoxLayout()
        self._events = QVBoxLayout()
        self._hint = Label("", Type.CAPTION, Ink.SOFT)
        self.paper = Paper(self.tr("Struk"))
        self.given = FigurePanel("")
        self.panel = RefundPanel()
        self._side = PageStack()
        self._lay_out()
        self._connect()
        self.given.hide()

    def show_detail(self, detail: Detail, today: str) -> None:
        """Show another sale from its top."""
        self.lines.forget()
        self.panel.clear()
        self.given.hide()
        self._scroll.ensureVisible(0, 0)
        self.show_changed(detail, today)

    def show_changed(self, detail: Detail, today: str) -> None:
        """Show the same sale as it is now."""
        self._sale_id = detail.sale.sale_id
        self.title.setText(detail.sale.receipt_no)
        self._show_flags(detail)
        self.paper.set_paper(detail.paper)
        self._show_paid(detail)
        self._show_events(detail, today)
        self.void.setVisible(detail.may_void)
        self.refund.setEnabled(detail.may_refund)
        self._hint.setText(
            self.tr("Spasi atau nomor barisnya menandai, + dan - jumlahnya")
            if detail.may_refund
            else ""
        )

    def show_rights(self, rights: Sequence[Right]) -> None:
        """Leave out what the person signed in can't begin."""
        self.copy.setVisible(Right.REPRINT in rights)
        self.refund.setVisible(bool(rights))

    def show_refund(self, shown: RefundShown) -> None:
        """Show marks; while asking, the questions instead of the paper."""
        self.lines.show_lines(shown.lines, asking=shown.asking)
        self.panel.show_refund(shown)
        self._side.setCurrentIndex(1 if shown.asking else 0)
        for button in (self.copy, self.void):
            button.setEnabled(not shown.asking)
        if shown.asking:
            self.given.hide()

    def show_given(self, given: Given) -> None:
        """Keep in view what the buyer gets after a refund."""
        self.panel.clear()
        if given.tender is TenderKind.CASH:
            self.show_owed(given.amount)
            return
        caption = self.tr("Transfer ke pembeli")
        self.given.show_figure(caption, rupiah(given.amount), State.GOOD)
        self.given.show()

    def show_owed(self, cash: int) -> None:
        """Keep in view what cash the buyer gets."""
        caption = self.tr("Berikan tunai ke pembeli")
        self.given.show_figure(caption, rupiah(cash), State.GOOD)
        self.given.show()

    def _lay_out(self) -> None:
        self.beside.insertWidget(0, self.back)
        for button in (self.void, self.copy):
            self.tools.addWidget(button)
        lines = Card(margin=0)
        lines.body.setContentsMargins(1, 14, 1, 10)
        head = QHBoxLayout()
        head.setContentsMargins(theme.GUTTER, 0, theme.GUTTER, 0)
        head.addWidget(Label(self.tr("Barang"), Type.HEADING))
        head.addStretch(1)
        head.addWidget(self._hint)
        lines.body.addLayout(head)
        lines.body.addWidget(self._scroll, 1)
        left = QVBoxLayout()
        left.setSpacing(theme.GUTTER)
        left.addWidget(lines, 3)
        left.addLayout(self._foot(), 2)
        self._fill_side()
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        row.addLayout(left, 1)
        column = SideColumn()
        column.body.addWidget(self._side)
        row.addWidget(column)
        self.body.addLayout(row, 1)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(theme.GUTTER)
        cards = (
            (self.tr("Pembayaran"), self._paid),
            (self.tr("Riwayat"), self._events),
        )
        for title, column in cards:
            card = Card(margin=20)
            card.body.addWidget(Label(title, Type.HEADING))
            holder = QWidget()
            column.setContentsMargins(0, 0, theme.GRID, 0)
            column.setSpacing(6)
            holder.setLayout(column)
            card.body.addWidget(ScrollPage(holder), 1)
            foot.addWidget(card, 1)
        return foot

    def _fill_side(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GUTTER)
        column.addWidget(self.given)
        column.addWidget(ScrollPage(self.paper, self.tr("Struk")), 1)
        column.addWidget(self.refund)
        self._side.addWidget(sheet)
        self._side.addWidget(self.panel)

    def _connect(self) -> None:
        self.back.clicked.connect(self.went_back)
        self.refund.clicked.connect(self.refund_begun)
        self.void.clicked.connect(self.void_wanted)
        self.copy.clicked.connect(lambda: self.copy_wanted.emit(self._sale_id))
        self.lines.moved.connect(self._scroll.ensureWidgetVisible)

    def _show_flags(self, detail: Detail) -> None:
        for pill in self._pills:
            self.beside.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = [
            Pill(words, state, icon=icon) for words, state, icon in detail_flags(detail)
        ]
        for pill in self._pills:
            self.beside.addWidget(pill)

    def _show_paid(self, detail: Detail) -> None:
        sale = detail.sale
        _empty(self._paid)
        rows = [SummaryRow(tender_word(x), rupiah(x.amount)) for x in sale.tenders]
        if sale.change_due:
            rows.append(SummaryRow(self.tr("Kembalian"), rupiah(sale.change_due)))
        if sale.rounding:
            rows.append(SummaryRow(self.tr("Pembulatan"), rupiah(sale.rounding)))
        rows.append(SummaryRow(self.tr("Total"), rupiah(sale.due), strong=True))
        if detail.paid_out:
            back = rupiah(-detail.paid_out)
            rows.append(SummaryRow(self.tr("Dikembalikan"), back, ink=Ink.WARN))
        for row in rows:
            self._paid.addWidget(row)
        for words in (self._buyer(detail), sale.note, *approval_words(sale)):
            if words:
                self._paid.addWidget(Label(words, Type.CAPTION, Ink.SOFT, wrap=True))
        self._paid.addStretch(1)

    def _buyer(self, detail: Detail) -> str:
        if not detail.buyer:
            return ""
        return self.tr("Pembeli: {name}").format(name=detail.buyer)

    def _show_events(self, detail: Detail, today: str) -> None:
        _empty(self._events)
        for event in detail.events:
            head, under = event_words(event, today)
            self._events.addWidget(
                _EventRow(head, under, self._slip_button(event.doc_id))
            )
        if not detail.events:
            words = self.tr("Belum ada perubahan sejak dijual.")
            self._events.addWidget(Label(words, Type.BODY, Ink.SOFT, wrap=True))
        self._events.addStretch(1)

    def _slip_button(self, doc_id: str) -> Button | None:
        if not doc_id:
            return None
        button = Button(self.tr("Slip"), icon="printer")
        button.clicked.connect(lambda: self.copy_wanted.emit(doc_id))
        return button


class _EventRow(QWidget):
    """What happened, when and by whom, and its slip."""

    def __init__(self, head: str, under: str, button: Button | None) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(head, Type.STRONG, wrap=True))
        words.addWidget(Label(under, Type.CAPTION, Ink.SOFT, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(words, 1)
        if button is not None:
            row.addWidget(button)


def _empty(column: QVBoxLayout) -> None:
    """Take all rows off at once."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
