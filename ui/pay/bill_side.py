"""The bill: what is to be paid, what was received, what goes back."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos.domain.money import plain, rupiah
from pos.domain.settle import SettledLine, Settlement
from pos.domain.tender import Tender, TenderKind
from ui import theme
from ui.pay.paying import Paying
from ui.sell import wording
from ui.sell.basket_side import Surface
from ui.theme import Themed, tokens
from ui.widgets.button import Button, Role
from ui.widgets.card import Note, State, SummaryRow
from ui.widgets.drawing import text
from ui.widgets.figure_card import FigurePanel
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.scrolling import ScrollPage

_TIMES: Final = "\N{MULTIPLICATION SIGN}"
_MINUS: Final = "\N{MINUS SIGN}"
_ROW: Final = 35
_BAR: Final = 14
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BillLines(QWidget, Themed):
    """The lines of the sale, painted: fifty of them cost no more than one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str]] = []
        self.setAccessibleName(self.tr("Rincian"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_settlement(self, settlement: Settlement) -> None:
        """Show the lines, then the basket's discount."""
        self._rows = [self._row(line) for line in settlement.lines]
        if settlement.basket_discount:
            off = f"{_MINUS}{plain(settlement.basket_discount)}"
            self._rows.append((self.tr("Diskon keranjang"), "", off))
        self.setAccessibleDescription("; ".join(" ".join(row) for row in self._rows))
        self.retheme()

    def retheme(self) -> None:
        """Measure again."""
        self.setFixedHeight(theme.px(_ROW) * len(self._rows) + 8)
        self.update()

    def sizeHint(self) -> QSize:
        """Be as tall as the lines."""
        return QSize(theme.px(300), theme.px(_ROW) * len(self._rows) + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines that are asked for."""
        painter = QPainter(self)
        tall = theme.px(_ROW)
        first = max((event.rect().top() - 4) // tall, 0)
        last = min((event.rect().bottom() - 4) // tall + 1, len(self._rows))
        for place in range(first, last):
            area = QRect(0, 4 + place * tall, self.width() - self._inset(), tall)
            self._paint_row(painter, area, self._rows[place])
        painter.end()

    def _inset(self) -> int:
        """Leave room for the bar where there is something to scroll."""
        content = self.parentWidget()
        view = content.parentWidget() if content is not None else None
        scrolls = view is not None and view.height() < self.height()
        return _BAR if scrolls else 0

    def _paint_row(
        self, painter: QPainter, area: QRect, row: tuple[str, str, str]
    ) -> None:
        words, off, amount = row
        look = tokens()
        light = theme.font(15, theme.REGULAR)
        bold = theme.font(15, theme.BOLD)
        text(painter, area, amount, bold, look.ink, _RIGHT)
        room = area.width() - QFontMetrics(bold).horizontalAdvance(amount) - 16
        metrics = QFontMetrics(light)
        beside = metrics.horizontalAdvance(off) + 8 if off else 0
        wide = min(metrics.horizontalAdvance(words) + 2, room - beside)
        left = QRect(area.left(), area.top(), wide, area.height())
        text(painter, left, words, light, look.ink)
        if off:
            spot = QRect(left.right() + 8, area.top(), beside, area.height())
            text(painter, spot, off, light, look.good.ink)

    def _row(self, settled: SettledLine) -> tuple[str, str, str]:
        line = settled.line
        shown = wording.quantity(settled)
        times = "" if shown.endswith(" g") else f" {_TIMES}"
        off = f"{_MINUS}{plain(settled.line_discount)}" if settled.line_discount else ""
        net = plain(settled.gross - settled.line_discount)
        return f"{shown}{times} {line.name}", off, net


class TakenRow(QWidget):
    """A tender that was received already, and the way to take it back.

    Signals:
        removed: It is to be taken back.
    """

    removed = Signal()

    def __init__(self, tender: Tender, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        detail = wording.tender_detail(tender)
        ink = Ink.PLAIN if tender.verified else Ink.WARN
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(wording.tender_word(tender.kind), Type.STRONG))
        if detail:
            words.addWidget(Label(detail, Type.CAPTION, Ink.SOFT))
        self.button = Button(self.tr("Hapus"), icon="trash-2", role=Role.DANGER)
        self.button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(Label(rupiah(tender.amount), Type.STRONG, ink))
        row.addWidget(self.button)


class Rule(QWidget):
    """A dashed line between two parts of the bill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dashes."""
        del event
        painter = QPainter(self)
        shade = theme.colour(tokens().edge)
        for left in range(0, self.width(), 6):
            painter.fillRect(left, 0, 3, 1, shade)
        painter.end()


class BillSide(Surface):
    """Lays out and forwards.

    Signals:
        removed: Place of a tender that is to be taken back.
    """

    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(line_left=False, parent=parent)
        self._total = Figure("")
        self._lines = BillLines()
        self._rounding = SummaryRow(self.tr("Pembulatan tunai"))
        self._due = SummaryRow(self.tr("Bayar tunai"), strong=True)
        self._taken = QVBoxLayout()
        self._taken_shown: tuple[Tender, ...] = ()
        self._panel = FigurePanel(self.tr("Kembalian"))
        self._note = Note("", State.BAD)
        self._column = column = QVBoxLayout(self)
        column.addWidget(Label(self.tr("Total tagihan"), Type.BODY, Ink.SOFT))
        column.addWidget(self._total)
        column.addSpacing(4)
        column.addWidget(Rule())
        self._scroll = ScrollPage(self._content())
        column.addWidget(self._scroll, 1)
        column.addWidget(Rule())
        column.addWidget(self._rounding)
        column.addWidget(self._due)
        column.addWidget(self._note)
        column.addSpacing(4)
        column.addWidget(self._panel)
        self._note.hide()
        self.set_tight(tight=False)

    def set_tight(self, *, tight: bool) -> None:
        """Give up air, where height is short."""
        above, below = (6, 8) if tight else (18, 24)
        self._column.setContentsMargins(26, above, 26, below)
        self._column.setSpacing(5 if tight else 8)

    def _content(self) -> QWidget:
        """Put lines and tenders into one column that scrolls."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._lines)
        column.addLayout(self._taken)
        column.addStretch(1)
        return content

    def show_paying(self, paying: Paying) -> None:
        """Show the bill as it is being paid."""
        payment = paying.payment
        self._total.set_text(rupiah(paying.settlement.total))
        self._lines.show_settlement(paying.settlement)
        rounding = f"{_MINUS}{plain(-payment.rounding)}"
        shown = rounding if payment.rounding < 0 else plain(payment.rounding)
        self._rounding.set_value(shown)
        self._rounding.setVisible(payment.rounding != 0)
        self._show_taken(paying)
        self._due.caption.setText(self._due_words(paying))
        self._due.set_value(rupiah(paying.due))
        self._show_panel(paying)

    def say(self, words: str, state: State) -> None:
        """Say something beside the figures; empty words take it away."""
        self._note.set_text(words, state)
        self._note.setVisible(bool(words))

    def said(self) -> str:
        """Give what is said, or empty."""
        return "" if self._note.isHidden() else self._note.text()

    def figure(self) -> str:
        """Give the large figure: change due, or what is missing."""
        return self._panel.figure()

    def _due_words(self, paying: Paying) -> str:
        if paying.taken:
            return self.tr("Sisa")
        return {
            TenderKind.CASH: self.tr("Bayar tunai"),
            TenderKind.QRIS: self.tr("Bayar QRIS"),
            TenderKind.TRANSFER: self.tr("Bayar transfer"),
        }[paying.kind]

    def _show_panel(self, paying: Paying) -> None:
        payment = paying.payment
        if not payment.complete:
            cash = paying.kind is TenderKind.CASH
            left = payment.remaining if cash else payment.remaining_exact
            self._panel.show_figure(self.tr("Masih kurang"), rupiah(left), State.WARN)
        elif payment.cash or paying.kind is TenderKind.CASH:
            words, change = self.tr("Kembalian"), rupiah(payment.change_due)
            self._panel.show_figure(words, change, State.GOOD)
        else:
            words = self.tr("Tanpa kembalian")
            self._panel.show_figure(words, rupiah(0), State.NEUTRAL)

    def _show_taken(self, paying: Paying) -> None:
        if paying.taken == self._taken_shown:
            return
        self._taken_shown = paying.taken
        for row in self.taken_rows():
            self._taken.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, tender in enumerate(paying.taken):
            row = TakenRow(tender, self)
            row.removed.connect(lambda place=place: self.removed.emit(place))
            self._taken.addWidget(row)
            row.show()
        QTimer.singleShot(0, self, self._to_taken)

    def _to_taken(self) -> None:
        """Bring the tenders into view, below however many lines."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.maximum() if self._taken_shown else 0)

    def taken_rows(self) -> list[TakenRow]:
        """Give the rows of the tenders received."""
        return [row for row in self.findChildren(TakenRow) if not row.isHidden()]
