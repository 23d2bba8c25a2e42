"""What a statement's file shows: how far it is, what is wrong, or what it says."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import plain, rupiah
from ui import theme
from ui.reconcile import settle_wording as wording
from ui.reconcile.statement_words import column_words, problem_words
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State
from ui.widgets.figure_card import StatCard
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.step_header import StepHeader
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, LateRows, TableRow

if TYPE_CHECKING:
    from pos.domain.statement import StatementRow
    from pos.operations.imports.plan import Problem
    from pos.operations.statements import Planned

_CHECK: Final = 1
_SAVE: Final = 2


class StatementPage(Page):
    """The way of a file into the lists.

    Signals:
        cancelled: Don't take it, or stop.
        agreed: Take it in.
        another: Choose another file.
    """

    cancelled = Signal()
    agreed = Signal()
    another = Signal()

    def __init__(self, offset_min: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._offset_min = offset_min
        self.title.setText(self.tr("Impor laporan"))
        self._steps = StepHeader(
            [self.tr("Pilih file"), self.tr("Periksa"), self.tr("Simpan")]
        )
        self.tools.addWidget(self._steps)
        self._stack = PageStack()
        self._working = self._make_working()
        self._verdict = Note("", State.BAD)
        self.problems = self._make_problems()
        self.stats = {
            "new": StatCard(self.tr("Baris baru")),
            "known": StatCard(self.tr("Sudah ada")),
            "sum": StatCard(self.tr("Jumlah di file")),
        }
        self.note = Note("")
        self.rows = self._make_rows()
        self._wrong, self._plan = self._lay_out_wrong(), self._lay_out_plan()
        for part in (self._working, self._wrong, self._plan):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self._make_foot())

    def show_checking(self, name: str) -> None:
        """Say that a file is being looked through."""
        self._work(self.tr("Memeriksa {file}…").format(file=name), _CHECK)

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is, in rows."""
        words = self.tr("{done} dari {whole} baris")
        said = words.format(done=plain(done), whole=plain(whole))
        self._progress.set_progress(done, whole, said)

    def show_saving(self, count: int) -> None:
        """Say that it is being written."""
        words = self.tr("Menyimpan {count} baris…").format(count=plain(count))
        self._work(words, _SAVE)

    def show_problems(self, name: str, planned: "Planned") -> None:
        """Show why nothing of the file is taken."""
        self._steps.set_current(_CHECK)
        statement = planned.statement
        words = self.tr(
            "Ada {count} hal yang perlu dibetulkan di {file}. Belum ada yang disimpan."
        )
        count = plain(statement.problem_count)
        self._verdict.set_text(words.format(count=count, file=name))
        self.problems.set_rows(
            [
                _problem_row(at, x, self.tr("(baris)"))
                for at, x in enumerate(statement.problems)
            ]
        )
        self._stack.setCurrentWidget(self._wrong)
        self._offer(save=False)
        self.problems.setFocus()

    def show_plan(self, name: str, planned: "Planned") -> None:
        """Show what the file says, to be agreed to."""
        self._steps.set_current(_SAVE)
        statement, fresh = planned.statement, planned.fresh
        words = self.tr("semua baris dipakai")
        if statement.skipped:
            skipped = self.tr("{count} gagal atau tertunda, dilewati")
            words = skipped.format(count=plain(statement.skipped))
        self.stats["new"].show_figure(plain(len(fresh)), planned.form.name)
        self.stats["known"].show_figure(
            plain(planned.known), self.tr("tidak disimpan dua kali")
        )
        self.stats["sum"].show_figure(rupiah(statement.amount), words)
        found = self.tr("{file}. Kolom: {columns}")
        columns = column_words(planned.form.columns)
        self.note.set_text(found.format(file=name, columns=columns), State.INFO)
        by_key = {x.key: x for x in fresh}
        self.rows.set_rows(LateRows(tuple(by_key), lambda key: self._row(by_key[key])))
        self._stack.setCurrentWidget(self._plan)
        self._offer(save=True)
        count = self.tr("Simpan {count} baris").format(count=plain(len(fresh)))
        self.save.setText(count if fresh else self.tr("Selesai"))
        (self.rows if fresh else self.save).setFocus()

    def press_save(self) -> None:
        """Press the button that writes, if it is there."""
        if self.save.isVisible():
            self.save.click()

    def _row(self, row: "StatementRow") -> TableRow:
        fee = rupiah(row.fee) if row.fee is not None else "\N{EN DASH}"
        return TableRow(
            row.key,
            (
                Cell(plain(row.number)),
                Cell(wording.moment(row.at_ms, self._offset_min, timed=row.timed)),
                Cell(row.reference or row.note, strong=True),
                Cell(rupiah(row.amount)),
                Cell(fee),
            ),
        )

    def _make_working(self) -> Card:
        card = Card(margin=theme.MARGIN * 2)
        self._progress = ProgressPanel("", self.tr("Batalkan"))
        self._progress.cancel.set_key("Esc", active=False)
        self._progress.cancelled.connect(self.cancelled)
        card.body.addStretch(1)
        card.body.addWidget(self._progress)
        card.body.addStretch(1)
        return card

    def _make_problems(self) -> Table:
        return Table(
            self.tr("Yang perlu dibetulkan"),
            [
                Column(self.tr("Baris"), 84, figures=True),
                Column(self.tr("Kolom"), 190),
                Column(self.tr("Isinya"), 250),
                Column(self.tr("Yang perlu dibetulkan")),
            ],
        )

    def _make_rows(self) -> Table:
        return Table(
            self.tr("Baris baru"),
            [
                Column(self.tr("Baris"), 84, figures=True),
                Column(self.tr("Waktu"), 140),
                Column(self.tr("Referensi atau keterangan")),
                Column(self.tr("Jumlah"), 140, figures=True),
                Column(self.tr("MDR"), 110, figures=True),
            ],
            (
                "file-up",
                self.tr("Semua baris sudah ada"),
                self.tr("File ini atau file lain sudah berisi baris yang sama."),
            ),
        )

    def _lay_out_wrong(self) -> QWidget:
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(self.problems)
        return _column(self._verdict, card)

    def _lay_out_plan(self) -> QWidget:
        figures = QWidget()
        across = QHBoxLayout(figures)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GUTTER)
        for stat in self.stats.values():
            across.addWidget(stat, 1)
        card = Card(margin=theme.GUTTER)
        card.body.addWidget(self.rows)
        return _column(figures, self.note, card)

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.back = Button(self.tr("Batal"), icon="arrow-left", size=Size.LARGE)
        self.back.set_key("Esc", active=False)
        self.back.clicked.connect(self.cancelled)
        self.again = Button(
            self.tr("Pilih file lain"), icon="folder-open", size=Size.LARGE
        )
        self.again.clicked.connect(self.another)
        self.save = Button("", role=Role.PRIMARY, icon="check", size=Size.HERO)
        self.save.set_key("Enter", active=False)
        self.save.clicked.connect(self.agreed)
        self.rows.opened.connect(lambda _: self.press_save())
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.again)
        foot.addWidget(self.save)
        return foot

    def _work(self, words: str, step: int) -> None:
        self._steps.set_current(step)
        self._progress.start(words)
        self._stack.setCurrentWidget(self._working)
        for button in (self.back, self.again, self.save):
            button.hide()

    def _offer(self, *, save: bool) -> None:
        self.back.show()
        self.again.show()
        self.save.setVisible(save)


def _column(*parts: QWidget) -> QWidget:
    """Lay parts out below each other; the last one takes the room."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GUTTER)
    for part in parts:
        column.addWidget(part, int(part is parts[-1]))
    return whole


def _problem_row(place: int, problem: "Problem", whole: str) -> TableRow:
    return TableRow(
        str(place),
        (
            Cell(plain(problem.row)),
            Cell(problem.column or whole, strong=True),
            Cell(problem.value),
            Cell(problem_words(problem.code), State.BAD),
        ),
    )
