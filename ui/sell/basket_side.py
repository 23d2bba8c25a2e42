"""The right side of the selling page: the basket, its totals, the way to pay."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.domain.basket import Basket
from pos.domain.money import rupiah
from ui import theme
from ui.sell import wording
from ui.sell.done_panel import DonePanel
from ui.sell.view import BasketShown
from ui.theme import tokens
from ui.widgets.basket_list import BasketList
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Note, State, SummaryRow
from ui.widgets.label import Figure, Ink, Label, Type

_EDGE: Final = 18


class Surface(QWidget):
    """A white side with a hairline towards the content."""

    def __init__(
        self, *, line_left: bool = True, parent: QWidget | None = None
    ) -> None:
        """Make the surface.

        Args:
            line_left: The hairline is on the left, not on the right.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._line_left = line_left

    def set_line(self, *, left: bool) -> None:
        """Put the hairline on the other edge."""
        self._line_left = left
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface."""
        del event
        painter = QPainter(self)
        look = tokens()
        painter.fillRect(self.rect(), theme.colour(look.surface))
        left = 0 if self._line_left else self.width() - look.line
        edge = QRect(left, 0, look.line, self.height())
        painter.fillRect(edge, theme.colour(look.hairline))
        painter.end()


class BasketSide(Surface):
    """Lays out and forwards.

    Attributes:
        lines: The basket's lines.
        done: What stands here after a sale.
        buyer, hold, recall, more, discount, pay: Its buttons.
    """

    quantity_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.buyer = Button(self.tr("Pembeli"), icon="user-round", key="F8")
        self.hold = Button(self.tr("Simpan"), icon="circle-pause", key="F3")
        self.recall = Button(self.tr("Buka simpanan"), icon="circle-play")
        self.recall.set_key("F4", active=False)
        self.more = Button(self.tr("Lainnya"))
        self.discount = Button(
            self.tr("Diskon"), icon="ticket-percent", key="F6", size=Size.HERO
        )
        self.pay = Button(
            self.tr("Bayar"),
            role=Role.PAY,
            icon="banknote",
            key="F10",
            size=Size.HERO,
        )
        self.lines = BasketList(
            self.tr("Keranjang"),
            (
                self.tr("Keranjang masih kosong"),
                self.tr("Pindai barang pertama, atau sentuh salah satu."),
            ),
        )
        self.done = DonePanel()
        self._count = Label("", Type.CAPTION, Ink.SOFT)
        self._strip = Note("", State.WARN)
        self._no_shift = Note(
            self.tr("Belum ada shift. Tekan Mulai shift dulu."), State.INFO
        )
        self._subtotal = SummaryRow(self.tr("Subtotal"))
        self._discount = SummaryRow(self.tr("Diskon"), ink=Ink.GOOD)
        self._taken = SummaryRow(self.tr("Sudah diterima"), ink=Ink.WARN)
        self._note = Label("", Type.CAPTION, Ink.SOFT)
        self._total = Figure("", align=Qt.AlignmentFlag.AlignRight)
        self._lay_out()
        self.clear_strip()

    def _lay_out(self) -> None:
        strips = QVBoxLayout()
        strips.setContentsMargins(12, 0, 12, 0)
        strips.setSpacing(8)
        strips.addWidget(self._no_shift)
        strips.addWidget(self._strip)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._head())
        inner.addLayout(strips)
        inner.addSpacing(8)
        inner.addWidget(self.lines, 1)
        inner.addLayout(self._foot())
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.addWidget(self._stack, 1)

    def _head(self) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(Label(self.tr("Keranjang"), Type.HEADING))
        title.addWidget(self._count, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button, share in (
            (self.buyer, 4),
            (self.hold, 4),
            (self.recall, 6),
            (self.more, 2),
        ):
            buttons.addWidget(button, share)
        column = QVBoxLayout()
        column.setContentsMargins(_EDGE - 1, 12, _EDGE - 1, 8)
        column.setSpacing(8)
        column.addLayout(title)
        column.addLayout(buttons)
        return column

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(_EDGE, 12, _EDGE, 16)
        foot.setSpacing(6)
        foot.addWidget(self._note)
        foot.addWidget(self._subtotal)
        foot.addWidget(self._discount)
        total = QHBoxLayout()
        total.addWidget(Label(self.tr("Total"), Type.PRICE))
        total.addWidget(self._total, 1)
        foot.addLayout(total)
        foot.addWidget(self._taken)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 4, 0, 0)
        buttons.setSpacing(10)
        buttons.addWidget(self.discount, 3)
        buttons.addWidget(self.pay, 7)
        foot.addLayout(buttons)
        return foot

    def show_basket(self, shown: BasketShown) -> None:
        """Show lines and totals; light up the line just added."""
        basket, settlement = shown.basket, shown.settlement
        rows = [wording.row(line, shown.today) for line in settlement.lines]
        self.lines.set_rows(rows, str(shown.flash) if shown.flash else "")
        self._count.setText(self._about(basket))
        self._subtotal.set_value(rupiah(settlement.subtotal))
        self._discount.set_value(f"\N{MINUS SIGN}{rupiah(settlement.discount)}")
        self._discount.setVisible(settlement.discount > 0)
        self._note.setText(self.tr("Catatan: {note}").format(note=basket.note))
        self._note.setVisible(bool(basket.note))
        self._total.set_text(rupiah(settlement.total))
        taken = sum(tender.amount for tender in basket.taken)
        self._taken.set_value(rupiah(taken))
        self._taken.setVisible(taken > 0)
        self._show_ways(shown)

    def _show_ways(self, shown: BasketShown) -> None:
        empty = shown.basket.empty
        self.recall.setVisible(empty)
        self.hold.setVisible(not empty)
        self.buyer.setVisible(not empty)
        self.discount.setEnabled(not empty)
        self._no_shift.setVisible(not shown.shift_open)
        words = self.tr("Bayar") if shown.shift_open else self.tr("Mulai shift")
        if self.pay.text() != words:
            self.pay.setText(words)
            self.pay.set_icon("banknote" if shown.shift_open else "wallet")
            self.pay.set_role(Role.PAY if shown.shift_open else Role.PRIMARY)
        self.pay.setEnabled(not empty or not shown.shift_open)

    def _about(self, basket: Basket) -> str:
        parts = [wording.items(len(basket.lines))] if basket.lines else []
        if basket.buyer:
            parts.append(basket.buyer)
        return " \N{MIDDLE DOT} ".join(parts)

    def show_held_count(self, count: int) -> None:
        """Say how many baskets wait."""
        words = self.tr("Buka simpanan ({count})").format(count=count)
        self.recall.setText(words if count else self.tr("Buka simpanan"))
        self.recall.setEnabled(count > 0)

    def show_done_panel(self, *, shown: bool) -> None:
        """Put the completed sale in the place of the basket, or take it away."""
        wanted = 1 if shown else 0
        if self._stack.currentIndex() != wanted:
            self._stack.setCurrentIndex(wanted)

    def say(self, words: str, state: State) -> None:
        """Say something above the lines."""
        for strip in (self._strip, self.done.strip):
            strip.set_text(words, state)
            strip.show()

    def clear_strip(self) -> None:
        """Say nothing more."""
        self._strip.hide()
        self.done.strip.hide()

    def strip(self) -> str:
        """Give what is said, or empty."""
        return "" if self._strip.isHidden() else self._strip.text()
