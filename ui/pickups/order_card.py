"""One web order: who, what, paid or not, and the two things to do with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import plain, rupiah
from pos.storage.pickups import PickupFound
from ui import theme
from ui.pickups import wording
from ui.pickups.presenter import PickupsShown
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, SummaryRow
from ui.widgets.label import Ink, Label, Type
from ui.widgets.pill import Pill
from ui.widgets.scrolling import ScrollPage
from ui.widgets.side_column import SideColumn


class OrderCard(SideColumn):
    """The order that is chosen in the list.

    Signals:
        prepare_wanted: It is packed.
        hand_over_wanted: Its buyer is here.
    """

    prepare_wanted = Signal()
    hand_over_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = Label("", Type.TITLE)
        self._buyer = Label("", Type.PRICE, wrap=True)
        self._ordered = Label("", Type.CAPTION, Ink.SOFT)
        self._pills: list[Pill] = []
        self._marks = QHBoxLayout()
        self._lines = QVBoxLayout()
        self._total = SummaryRow(self.tr("Total"), strong=True)
        self._steps = Label("", Type.CAPTION, Ink.SOFT, wrap=True)
        self.prepare = Button(self.tr("Sudah disiapkan"), icon="package", key="F9")
        self.hand_over = Button(
            self.tr("Serahkan"),
            role=Role.PRIMARY,
            icon="hand-heart",
            key="F10",
            size=Size.HERO,
        )
        self._card = Card(margin=20)
        self._lay_out()
        self.prepare.clicked.connect(self.prepare_wanted)
        self.hand_over.clicked.connect(self.hand_over_wanted)

    def show_order(self, order: PickupFound | None, shown: PickupsShown) -> None:
        """Show an order, or none."""
        self.setVisible(order is not None)
        waits = order is not None and order.handed_over is None
        self.prepare.setVisible(waits)
        self.hand_over.setVisible(waits)
        if order is None:
            return
        self.prepare.setEnabled(not order.prepared)
        self._number.setText(order.pickup.number)
        self._buyer.setText(wording.buyer(order) if waits else "")
        self._buyer.setVisible(waits)
        self._ordered.setText(wording.moment(wording.ordered_ms(order), shown))
        self._show_pills(order)
        self._show_lines(order)
        self._total.set_value(rupiah(order.pickup.total))
        words = [wording.step_words(x, shown) for x in order.steps]
        self._steps.setText("\n".join(words))
        self._steps.setVisible(bool(words))

    def _show_pills(self, order: PickupFound) -> None:
        for pill in self._pills:
            self._marks.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        step = order.handed_over
        told = [wording.done_pill(step)] if step else []
        if not step:
            told = [wording.prepared_pill(order), wording.paid_pill(order)]
        self._pills = [Pill(words, state, icon=icon) for words, state, icon in told]
        for place, pill in enumerate(self._pills):
            self._marks.insertWidget(place, pill)

    def _show_lines(self, order: PickupFound) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in order.pickup.lines:
            self._lines.addWidget(_LineRow(plain(line.quantity), line.name, line.sku))
        self._lines.addStretch(1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._number, 1)
        head.addWidget(self._ordered)
        self._marks.setSpacing(8)
        self._marks.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._lines)
        self._lines.setContentsMargins(0, 0, theme.GRID, 0)
        self._lines.setSpacing(10)
        self._card.body.setSpacing(10)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self._buyer)
        self._card.body.addLayout(self._marks)
        self._card.body.addSpacing(4)
        self._card.body.addWidget(ScrollPage(holder, self.tr("Barang")), 1)
        self._card.body.addWidget(self._total)
        self._card.body.addWidget(self._steps)
        self.body.addWidget(self._card, 1)
        self.body.addWidget(self.prepare)
        self.body.addWidget(self.hand_over)


class _LineRow(QWidget):
    """How many of what, large enough to pack by."""

    def __init__(self, quantity: str, name: str, sku: str) -> None:
        super().__init__()
        count = Label(f"{quantity} \N{MULTIPLICATION SIGN}", Type.PRICE)
        count.setMinimumWidth(theme.px(52))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, Type.STRONG, wrap=True))
        if sku:
            words.addWidget(Label(sku, Type.CAPTION, Ink.SOFT))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(count)
        row.addLayout(words, 1)
