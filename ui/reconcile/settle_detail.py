"""One line of QRIS and bank looked at: what was sold beside what came."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos.domain.money import rupiah
from pos.domain.payment import Payment
from pos.domain.statement import StatementRow
from ui.reconcile import settle_wording as wording
from ui.reconcile.settle_items import Item
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, ink_of
from ui.widgets.label import Ink, Label, Type

#: Lines of what speaks for a pair.
_LINES = 3


def _side() -> list[Label]:
    """Make the lines of one side: the amount, and three that tell more."""
    return [Label("", Type.STRONG), *(Label("", Type.CAPTION) for _ in range(3))]


class SettleDetail(Card):
    """The sale on the left, the statement on the right, what can be done below.

    Attributes:
        receipt, verify, pair, leave, undo, lost: What can be done with it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setSpacing(6)
        self.receipt = Button(self.tr("Struk"), icon="receipt", key="F3")
        self.verify = Button(
            self.tr("Sudah masuk"), role=Role.PRIMARY, icon="badge-check", key="F6"
        )
        self.pair = Button(
            self.tr("Pasangkan"), role=Role.PRIMARY, icon="link", key="F7"
        )
        self.leave = Button(self.tr("Biarkan"), icon="ban", key="F8")
        self.undo = Button(self.tr("Urungkan"), icon="undo-2", key="F9")
        self.lost = Button(
            self.tr("Hilang"), role=Role.DANGER, icon="circle-x", key="F4"
        )
        self._title = Label("", Type.HEADING, wrap=True)
        self._sold, self._came = _side(), _side()
        self._lines = [Label("", Type.CAPTION) for _ in range(_LINES)]
        self._score = Label("", Type.STRONG)
        self._heads = (
            Label(self.tr("Penjualan"), Type.CAPTION, Ink.SOFT),
            Label(self.tr("Laporan"), Type.CAPTION, Ink.SOFT),
        )
        self._lay_out()
        self.show_item(None, 0)

    def buttons(self) -> tuple[Button, ...]:
        """Give what can be done, the likeliest first."""
        return (
            self.verify,
            self.pair,
            self.leave,
            self.undo,
            self.lost,
            self.receipt,
        )

    def show_item(
        self, item: Item | None, offset_min: int, *, acts: bool = True
    ) -> None:
        """Show a line, or nothing; ``acts`` says whether anything can be done."""
        shown = item is not None
        for head in self._heads:
            head.setVisible(shown)
        kind = item.payment.kind if item and item.payment else None
        self._heads[0].setText(
            wording.kind_word(kind) if kind else self.tr("Penjualan")
        )
        sold = _sold(item.payment, offset_min) if item and item.payment else []
        came = _came(item.row, offset_min) if item and item.row else []
        nothing = self.tr("belum ada di laporan")
        self._fill(
            self._sold, sold or ([self.tr("tidak ada penjualan")] if shown else [])
        )
        self._fill(self._came, came or ([nothing] if shown else []))
        seen = item.evidence if item else None
        lines = wording.evidence_lines(seen) if seen else []
        for label, line in zip(self._lines, [*lines, *[None] * _LINES], strict=False):
            label.setText(line[0] if line else "")
            if line:
                label.set_ink(ink_of(line[1]))
            label.setVisible(line is not None)
        score = self.tr("Skor {score} dari 100")
        self._score.setText(score.format(score=seen.score) if seen else "")
        self._title.setText("" if shown else self.tr("Pilih satu baris"))
        self._title.setVisible(not shown)
        self._offer(item, acts=acts)

    def texts(self) -> list[str]:
        """Give what it says."""
        labels = (*self._sold, *self._came, *self._lines, self._score)
        return [x.text() for x in labels if x.text()]

    def _offer(self, item: Item | None, *, acts: bool) -> None:
        can = {
            self.verify: item is not None and item.can_verify,
            self.pair: item is not None and item.can_pair,
            self.leave: item is not None and item.can_leave,
            self.undo: item is not None and item.can_undo,
            self.lost: item is not None and item.can_write_off,
        }
        for button, able in can.items():
            button.setVisible(able and acts)
        self.receipt.setVisible(item is not None and bool(item.receipt))

    @staticmethod
    def _fill(labels: Sequence[Label], texts: Sequence[str]) -> None:
        for place, label in enumerate(labels):
            label.setText(texts[place] if place < len(texts) else "")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        for side, (head, labels) in enumerate(
            zip(self._heads, (self._sold, self._came), strict=True)
        ):
            grid.addWidget(head, 0, side)
            grid.setColumnStretch(side, 1)
            for place, label in enumerate(labels, 1):
                grid.addWidget(label, place, side)
        self.body.addWidget(self._title)
        self.body.addLayout(grid)
        self.body.addWidget(self._score)
        for label in self._lines:
            self.body.addWidget(label)
        self.body.addStretch(1)
        for row in (self.buttons()[:2], self.buttons()[2:]):
            across = QHBoxLayout()
            across.setSpacing(12)
            for button in row:
                across.addWidget(button, 1)
            self.body.addLayout(across)


def _sold(payment: Payment, offset_min: int) -> list[str]:
    return [
        rupiah(payment.amount),
        payment.number,
        wording.moment(payment.at_ms, offset_min),
        wording.proof(payment),
    ]


def _came(row: StatementRow, offset_min: int) -> list[str]:
    return [
        rupiah(row.amount),
        row.source,
        wording.moment(row.at_ms, offset_min, timed=row.timed),
        row.reference or row.note,
    ]
