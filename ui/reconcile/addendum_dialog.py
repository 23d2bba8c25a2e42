"""What came for a day after it was locked, document by document."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.domain.money import plain
from pos.domain.ports import Instant
from pos.reports.reconcile import Addendum, Late
from pos.reports.words import words
from ui import theme
from ui.widgets.button import Button, Role
from ui.widgets.dialog import Dialog
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow

_ROWS = 7


class AddendumDialog(Dialog):
    """The documents, the first one first; Enter opens the receipt of one.

    Signals:
        receipt_wanted: Number of the receipt; the panel is closed already.
    """

    receipt_wanted = Signal(str)

    def __init__(self, host: QWidget, found: Addendum, language: str) -> None:
        super().__init__(host, self.tr("Adendum"), width=900)
        self._numbers = {x.doc_id: x.number for x in found.late if _has_receipt(x)}
        kinds = words(language)["kinds"]
        self.table = Table(
            self.tr("Datang setelah dikunci"),
            (
                Column(self.tr("Waktu"), 156),
                Column(self.tr("Mesin"), 84, spare=True),
                Column(self.tr("Dokumen")),
                Column(self.tr("Nomor"), 196),
                Column(self.tr("Oleh"), 76, spare=True),
                Column(self.tr("Jumlah"), 120, figures=True),
            ),
        )
        self.table.set_rows([_row(late, kinds) for late in found.late])
        shown = min(len(found.late), _ROWS)
        self.table.setFixedHeight(theme.tall(shown * theme.TARGET + 44))
        self.body.addWidget(self.table)
        self.set_hint(self._rest(found))
        self.add_cancel(self.tr("Tutup"))
        self.look = Button(
            self.tr("Buka struk"), role=Role.PRIMARY, icon="receipt-text"
        )
        self.add_button(self.look, confirms=True)
        self.table.selected.connect(self._offer)
        self.table.opened.connect(self._open)
        self.confirmed.connect(lambda: self._open(self.table.current_key()))

    def start(self) -> None:
        """Show the panel; the arrows move among the documents."""
        self.open(self.table)
        rows = self.table.rows()
        self._offer(rows[0].key if rows else "")

    def _rest(self, found: Addendum) -> str:
        """Say that opened drawers and removed lines are counted, not listed."""
        rest = found.documents - len(found.late)
        if not rest:
            return ""
        said = self.tr("Dan {count} dokumen yang tidak mengubah jumlah.")
        return said.format(count=plain(rest))

    def _offer(self, doc_id: str) -> None:
        self.look.setEnabled(doc_id in self._numbers)

    def _open(self, doc_id: str) -> None:
        number = self._numbers.get(doc_id, "")
        if number:
            self.close_now()
            self.receipt_wanted.emit(number)


def _has_receipt(late: Late) -> bool:
    return bool(late.number) and late.kind != "shift.closed"


def _row(late: Late, kinds: dict[str, str]) -> TableRow:
    moment = Instant(late.at_ms, late.offset_min).local.strftime("%d-%m-%Y %H.%M")
    number = f"Z {late.number}" if late.kind == "shift.closed" else late.number
    return TableRow(
        late.doc_id,
        (
            Cell(moment),
            Cell(late.till),
            Cell(kinds.get(late.kind, late.kind), strong=True),
            Cell(number),
            Cell(late.actor),
            Cell(plain(late.amount), strong=True),
        ),
    )
