"""What an import shows: how far it is, what is wrong, or what it would do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos.domain.money import plain
from ui import theme
from ui.products.problem_words import problem_words
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State
from ui.widgets.figure_card import StatCard
from ui.widgets.page import Page
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.step_header import StepHeader
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow

if TYPE_CHECKING:
    from pos.operations.imports.plan import Plan, Problem


class ImportPage(QWidget):
    """The way of a file into the catalogue.

    Signals:
        cancelled: Don't take it, or stop.
        agreed: Write it.
        another: Choose another file.
    """

    cancelled = Signal()
    agreed = Signal()
    another = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        page = Page(self.tr("Impor produk"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        self._steps = StepHeader(
            [self.tr("Pilih file"), self.tr("Periksa"), self.tr("Simpan")]
        )
        page.tools.addWidget(self._steps)
        self._parts = QStackedWidget()
        self._working = self._make_working()
        self._problems = self._make_problems()
        self._plan = self._make_plan()
        for part in (self._working, self._problems, self._plan):
            self._parts.addWidget(part)
        page.body.addWidget(self._parts, 1)
        page.body.addLayout(self._make_foot())

    def _make_working(self) -> QWidget:
        card = Card()
        self._progress = ProgressPanel("", self.tr("Batalkan"))
        self._progress.cancelled.connect(self.cancelled)
        card.body.addStretch(1)
        card.body.addWidget(self._progress)
        card.body.addStretch(1)
        return card

    def _make_problems(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GUTTER)
        self._verdict = Note("", State.BAD)
        column.addWidget(self._verdict)
        card = Card(margin=16)
        self._table = Table(
            self.tr("Yang perlu dibetulkan"),
            [
                Column(self.tr("Baris"), 90, figures=True),
                Column(self.tr("Kolom"), 180),
                Column(self.tr("Isinya"), 260),
                Column(self.tr("Yang perlu dibetulkan")),
            ],
        )
        card.body.addWidget(self._table)
        column.addWidget(card, 1)
        return part

    def _make_plan(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GUTTER)
        row = QHBoxLayout()
        row.setSpacing(theme.GUTTER)
        self._new = StatCard(self.tr("Produk baru"))
        self._changed = StatCard(self.tr("Berubah"))
        self._same = StatCard(self.tr("Tetap"))
        for card in (self._new, self._changed, self._same):
            row.addWidget(card)
        column.addLayout(row)
        self._ignored = Note("", State.WARN)
        column.addWidget(self._ignored)
        self._fine = Note("", State.GOOD)
        column.addWidget(self._fine)
        column.addStretch(1)
        return part

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self._back = Button(self.tr("Batal"), icon="arrow-left", size=Size.HERO)
        self._back.set_key("Esc", active=False)
        self._back.clicked.connect(self.cancelled)
        self._again = Button(
            self.tr("Pilih file lain"), icon="folder-open", size=Size.HERO
        )
        self._again.clicked.connect(self.another)
        self._save = Button(
            self.tr("Simpan semua"), role=Role.PRIMARY, icon="check", size=Size.HERO
        )
        self._save.setMinimumWidth(theme.px(300))
        self._save.set_key("Enter", active=False)
        self._save.clicked.connect(self.agreed)
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._again)
        foot.addWidget(self._save)
        return foot

    @property
    def can_save(self) -> bool:
        """Whether Enter may write it."""
        return self._save.isVisible() and self._save.isEnabled()

    def show_checking(self, name: str) -> None:
        """Say that the file is being looked through."""
        words = self.tr("Memeriksa {file}…").format(file=name)
        self._work(words, 1, cancellable=True)

    def show_saving(self) -> None:
        """Say that it is being written."""
        self._work(self.tr("Menyimpan produk…"), 2, cancellable=False)

    def _work(self, words: str, step: int, *, cancellable: bool) -> None:
        self._steps.set_current(step)
        self._progress.start(words)
        self._progress.cancel.setVisible(cancellable)
        self._parts.setCurrentWidget(self._working)
        for button in (self._back, self._again, self._save):
            button.hide()

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is."""
        words = self.tr("{done} dari {whole} langkah")
        self._progress.set_progress(
            done, whole, words.format(done=plain(done), whole=plain(whole))
        )

    def show_problems(self, problems: "tuple[Problem, ...]", count: int) -> None:
        """Show why nothing of the file is taken."""
        self._steps.set_current(1)
        words = self.tr(
            "Ada %n hal yang perlu dibetulkan di file. Belum ada yang disimpan.",
            "",
            count,
        )
        if count > len(problems):
            first = self.tr("Di bawah ini {shown} yang pertama.")
            words = f"{words} {first.format(shown=plain(len(problems)))}"
        self._verdict.set_text(words)
        self._table.set_rows([_row(at, found) for at, found in enumerate(problems)])
        self._parts.setCurrentWidget(self._problems)
        self._offer(save=False)

    def show_plan(self, plan: "Plan") -> None:
        """Show what the file means for the catalogue."""
        self._steps.set_current(2)
        self._new.show_figure(plain(plan.new), self.tr("ditambahkan"))
        self._changed.show_figure(plain(plan.changed), self.tr("stoknya tidak diubah"))
        self._same.show_figure(plain(plan.unchanged), self.tr("sudah sama"))
        ignored = ", ".join(plan.ignored)
        words = self.tr("Kolom yang tidak dikenal dan dilewati: {columns}.")
        self._ignored.set_text(words.format(columns=ignored))
        self._ignored.setVisible(bool(ignored))
        work = bool(plan.new or plan.changed)
        self._fine.set_text(
            self.tr("File sudah diperiksa. Semua disimpan sekaligus.")
            if work
            else self.tr("Tidak ada yang perlu disimpan: semua sudah sama.")
        )
        self._parts.setCurrentWidget(self._plan)
        self._offer(save=work)

    def _offer(self, *, save: bool) -> None:
        self._back.show()
        self._again.show()
        self._save.setVisible(save)


def _row(place: int, problem: "Problem") -> TableRow:
    return TableRow(
        str(place),
        (
            Cell(plain(problem.row)),
            Cell(problem.column, strong=True),
            Cell(problem.value),
            Cell(problem_words(problem.code), State.BAD),
        ),
    )
