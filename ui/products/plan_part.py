"""What a file would do to the catalogue, to be agreed to."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import plain, rupiah
from ui import theme
from ui.products.importing import Looked
from ui.sell.wording import price
from ui.widgets.card import Card, Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.figure_card import StatCard
from ui.widgets.page_stack import PageStack
from ui.widgets.switch import Switch
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, LateRows, TableRow

if TYPE_CHECKING:
    from pos.operations.imports.plan import ProductRow
    from pos.operations.imports.price_jumps import PriceJump

_JUMPS: Final = "jumps"
_CHANGES: Final = "changes"


class PlanPart(QWidget):
    """How many are new, changed and the same; which prices jump; each row.

    Signals:
        sure: Whether somebody says that the prices that jump are right.
    """

    sure = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[ProductRow, ...] = ()
        self._new = StatCard(self.tr("Produk baru"))
        self._changed = StatCard(self.tr("Berubah"))
        self._same = StatCard(self.tr("Tetap"))
        self.note = Note("")
        self.chips = ChipRow((), self.tr("Yang ditampilkan"))
        self.jumps = self._make_jumps()
        self.changes = self._make_changes()
        self.switch = Switch(self.tr("Harga-harga ini sudah benar"))
        self._tables = PageStack()
        self._tables.addWidget(self.changes)
        self._tables.addWidget(self.jumps)
        self._lay_out()
        self.chips.chosen.connect(self._choose)
        self.switch.toggled.connect(self._be_sure)

    def show_plan(self, looked: Looked, *, allowed: bool) -> None:
        """Show what a file would do."""
        self._new.show_figure(plain(looked.new), self.tr("ditambahkan"))
        self._changed.show_figure(
            plain(looked.changed), self.tr("stoknya tidak diubah")
        )
        self._same.show_figure(plain(looked.unchanged), self.tr("sudah sama"))
        self._changes = looked.changes
        self.jumps.set_rows([self._jump(jump) for jump in looked.jumps])
        places = [str(place) for place in range(len(looked.changes))]
        self.changes.set_rows(LateRows(places, self._change))
        self.switch.setChecked(False)
        self._offer(looked)
        self._say(looked, allowed=allowed)

    def ask(self) -> None:
        """Ask to look at the prices that jump."""
        self.note.set_text(
            self.tr("Periksa dulu harga yang berubah jauh, lalu tandai sudah benar."),
            State.WARN,
        )
        self.chips.choose(_JUMPS)
        self._choose(_JUMPS)
        self.switch.setFocus()

    def _lay_out(self) -> None:
        stats = QHBoxLayout()
        stats.setSpacing(theme.GUTTER)
        for stat in (self._new, self._changed, self._same):
            stats.addWidget(stat, 1)
        card = Card(margin=theme.GUTTER)
        above = QHBoxLayout()
        above.addWidget(self.chips, 1)
        above.addWidget(self.switch)
        card.body.addLayout(above)
        card.body.addWidget(self._tables, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(stats)
        column.addWidget(card, 1)
        column.addWidget(self.note)

    def _offer(self, looked: Looked) -> None:
        """Show the prices that jump first, if there are any."""
        jumping = bool(looked.jumps)
        far = self.tr("Harga berubah jauh ({count})")
        every = self.tr("Semua perubahan ({count})")
        self.chips.set_choices(
            (
                Choice(
                    _JUMPS, far.format(count=plain(len(looked.jumps))), "triangle-alert"
                ),
                Choice(_CHANGES, every.format(count=plain(looked.written)), "list"),
            )
        )
        self.chips.setVisible(jumping)
        self.switch.setVisible(jumping)
        chosen = _JUMPS if jumping else _CHANGES
        self.chips.choose(chosen)
        self._choose(chosen)

    def _say(self, looked: Looked, *, allowed: bool) -> None:
        """Say in one sentence how it stands, and which columns are left out."""
        state, icon = State.GOOD, ""
        if not looked.written:
            words = self.tr("Tidak ada yang perlu disimpan: semua sudah sama.")
        elif allowed:
            words = self.tr("{file} sudah diperiksa. Semua disimpan sekaligus.")
        else:
            words = self.tr("{file} sudah diperiksa. Menyimpan perlu PIN pengawas.")
            state, icon = State.INFO, "lock"
        words = words.format(file=looked.name)
        if looked.ignored:
            left_out = self.tr("Kolom yang tidak dikenal dilewati: {columns}.")
            columns = ", ".join(looked.ignored)
            words = f"{words} {left_out.format(columns=columns)}"
            state, icon = State.WARN, ""
        self.note.set_text(words, state, icon)

    def _choose(self, key: str) -> None:
        table = self.jumps if key == _JUMPS else self.changes
        self._tables.setCurrentWidget(table)

    def _be_sure(self, sure: bool) -> None:  # noqa: FBT001  # a signal's
        self.sure.emit(sure)

    def _make_jumps(self) -> Table:
        return Table(
            self.tr("Harga yang berubah lebih dari separuh"),
            [
                Column(self.tr("Baris"), 84, figures=True),
                Column(self.tr("Kode"), 130),
                Column(self.tr("Nama")),
                Column(self.tr("Harga lama"), 150, figures=True),
                Column(self.tr("Harga baru"), 170, figures=True),
            ],
        )

    def _make_changes(self) -> Table:
        return Table(
            self.tr("Yang akan disimpan"),
            [
                Column(self.tr("Baris"), 84, figures=True),
                Column(self.tr("Kode"), 130),
                Column(self.tr("Nama")),
                Column(self.tr("Kategori"), 180),
                Column(self.tr("Harga"), 150, figures=True),
                Column(self.tr("Artinya"), 130),
            ],
            (
                "check",
                self.tr("Semua sudah sama"),
                self.tr("Isi file ini sudah ada di katalog."),
            ),
        )

    def _jump(self, jump: "PriceJump") -> TableRow:
        up = jump.after > jump.before
        icon = "trending-up" if up else "trending-down"
        return TableRow(
            str(jump.row),
            (
                Cell(plain(jump.row)),
                Cell(jump.sku),
                Cell(jump.name, strong=True),
                Cell(rupiah(jump.before)),
                Cell(rupiah(jump.after), State.WARN, icon=icon),
            ),
        )

    def _change(self, place: str) -> TableRow:
        from pos.operations.imports.plan import Change

        row = self._changes[int(place)]
        product, new = row.product, row.change is Change.NEW
        meaning = Cell(self.tr("baru"), State.GOOD, icon="plus", badge=True)
        if not new:
            meaning = Cell(self.tr("berubah"), State.INFO, icon="pencil", badge=True)
        return TableRow(
            place,
            (
                Cell(plain(row.row)),
                Cell(product.sku),
                Cell(product.name, strong=True),
                Cell(product.category),
                Cell(price(product)),
                meaning,
            ),
        )
