"""Start a shift: count the float into the drawer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.cash import Count, count_total
from pos.domain.money import rupiah
from ui import theme
from ui.shift.cash_count import CashCount, ClearButton
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State
from ui.widgets.label import Figure, Ink, Label
from ui.widgets.page import Page
from ui.widgets.side_column import SideColumn


class StartPage(Page):
    """The float by note and coin, its sum, and one button.

    Signals:
        typed: The float changed.
        cleared: The count that was put away, to be got back.
        started: The float by note and coin.
    """

    typed = Signal()
    cleared = Signal(object)
    started = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Mulai shift"))
        self._last: Count = {}
        self.cash = CashCount()
        self._sum = Figure(rupiah(0))
        self._note = Note("")
        self.same = Button("", icon="history")
        self.clear = ClearButton()
        self.start = Button(
            self.tr("Mulai shift"), role=Role.PRIMARY, icon="play", size=Size.HERO
        )
        # Enter goes to the next row, and starts from the last one only.
        self.start.set_key("F10", active=False)
        self.tools.addWidget(self.clear)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        row.addWidget(self.cash, 1)
        row.addWidget(self._side())
        self.body.addLayout(row, 1)
        self.cash.changed.connect(self._add_up)
        self.cash.finished.connect(self.start.click)
        self.same.clicked.connect(self._take_last)
        self.clear.clicked.connect(self._clear)
        self.start.clicked.connect(lambda: self.started.emit(self.cash.counts()))

    def _side(self) -> SideColumn:
        card = Card()
        card.body.addWidget(Label(self.tr("Modal awal"), ink=Ink.SOFT))
        card.body.addWidget(self._sum)
        card.body.addSpacing(theme.GRID)
        card.body.addWidget(self._note)
        side = SideColumn()
        side.body.addWidget(card)
        side.body.addWidget(self.same)
        side.body.addStretch(1)
        side.body.addWidget(self.start)
        return side

    def show_start(self, last: Count, *, allowed: bool) -> None:
        """Begin with an empty drawer; offer the float of the shift before."""
        self._last = last
        total = count_total(last)
        self.same.setText(
            self.tr("Samakan dengan shift lalu ({amount})").format(amount=rupiah(total))
        )
        self.same.setVisible(total > 0)
        self.start.setEnabled(allowed)
        self.cash.setEnabled(allowed)
        if allowed:
            self._say_how()
        else:
            words = self.tr("Anda tidak bisa memulai shift. Minta kasir yang masuk.")
            self._note.set_text(words, State.WARN, "lock")

    def warn_empty(self) -> None:
        """Ask whether there really is no float."""
        words = self.tr("Modal awal masih nol. Tekan sekali lagi bila memang kosong.")
        self._note.set_text(words, State.WARN)

    def restore(self, count: Count) -> None:
        """Put a count back."""
        self.cash.set_counts(count)

    def _say_how(self) -> None:
        words = self.tr(
            "Hitung uang kembalian di laci: lembar uang kertas, lalu keping logam."
        )
        self._note.set_text(words, State.INFO, "coins")

    def _add_up(self, total: int) -> None:
        self._sum.set_text(rupiah(total))
        self.clear.setVisible(total > 0)
        self._say_how()
        self.typed.emit()

    def _take_last(self) -> None:
        before = self.cash.counts()
        self.cash.set_counts(self._last)
        if any(before.values()) and before != self.cash.counts():
            self.cleared.emit(before)

    def _clear(self) -> None:
        before = self.cash.counts()
        self.cash.set_counts({})
        self.cash.focus_first()
        self.cleared.emit(before)
