"""What an import shows: how far it is, what is wrong, or what it would do."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.money import plain
from ui import theme
from ui.products.importing import Looked, Progress
from ui.products.plan_part import PlanPart
from ui.products.problem_words import problem_words
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.step_header import StepHeader
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow

if TYPE_CHECKING:
    from pos.operations.imports.plan import Problem

_CHECK: Final = 1
_SAVE: Final = 2


class ImportPage(Page):
    """The way of a file into the catalogue.

    Signals:
        cancelled: Don't take it, or stop.
        agreed: Write it.
        another: Choose another file.
        sure: Somebody looked at the prices that jump, or doesn't say so any more.
    """

    cancelled = Signal()
    agreed = Signal()
    another = Signal()
    sure = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Impor produk"))
        self._steps = StepHeader(
            [self.tr("Pilih file"), self.tr("Periksa"), self.tr("Simpan")]
        )
        self.tools.addWidget(self._steps)
        self._stack = PageStack()
        self._working = self._make_working()
        self._problems = self._make_problems()
        self.plan = PlanPart()
        for part in (self._working, self._problems, self.plan):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self._make_foot())
        self.plan.sure.connect(self.sure)

    def show_checking(self, name: str) -> None:
        """Say that a file is being looked through."""
        words = self.tr("Memeriksa {file}…").format(file=name)
        self._work(words, _CHECK)

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        words = self.tr("{done} dari {whole} baris")
        if progress.seconds_left is not None:
            words = self.tr("{done} dari {whole} baris, kira-kira {left} detik lagi")
        self._progress.set_progress(
            progress.done,
            progress.whole,
            words.format(
                done=plain(progress.done),
                whole=plain(progress.whole),
                left=progress.seconds_left,
            ),
        )

    def show_saving(self, count: int) -> None:
        """Say that it is being written."""
        words = self.tr("Menyimpan {count} produk…").format(count=plain(count))
        self._work(words, _SAVE)

    def show_problems(
        self, name: str, problems: "tuple[Problem, ...]", count: int
    ) -> None:
        """Show why nothing of the file is taken."""
        self._steps.set_current(_CHECK)
        words = self.tr(
            "Ada {count} hal yang perlu dibetulkan di {file}. Belum ada yang disimpan."
        ).format(count=plain(count), file=name)
        if count > len(problems):
            first = self.tr("Di bawah ini {shown} yang pertama.")
            words = f"{words} {first.format(shown=plain(len(problems)))}"
        self._verdict.set_text(words)
        self._table.set_rows([self._row(at, x) for at, x in enumerate(problems)])
        self._stack.setCurrentWidget(self._problems)
        self._offer(save=0)
        self._table.setFocus()

    def show_plan(self, looked: Looked, *, allowed: bool) -> None:
        """Show what the file means for the catalogue."""
        self._steps.set_current(_SAVE)
        self.plan.show_plan(looked, allowed=allowed)
        self._stack.setCurrentWidget(self.plan)
        self._offer(save=looked.written)

    def press_save(self) -> None:
        """Press the button that writes, if it is there."""
        if self.save.isVisible():
            self.save.click()

    def _make_working(self) -> Card:
        card = Card(margin=theme.MARGIN * 2)
        self._progress = ProgressPanel("", self.tr("Batalkan"))
        self._progress.cancel.set_key("Esc", active=False)
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
        card = Card(margin=theme.GUTTER)
        self._table = Table(
            self.tr("Yang perlu dibetulkan"),
            [
                Column(self.tr("Baris"), 84, figures=True),
                Column(self.tr("Kolom"), 160),
                Column(self.tr("Isinya"), 230),
                Column(self.tr("Yang perlu dibetulkan")),
            ],
        )
        card.body.addWidget(self._table)
        column.addWidget(card, 1)
        return part

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        self.back = Button(self.tr("Batal"), icon="arrow-left", size=Size.LARGE)
        self.back.set_key("Esc", active=False)
        self.back.clicked.connect(self.cancelled)
        self.again = Button(
            self.tr("Pilih file lain"),
            icon="folder-open",
            key="Ctrl+O",
            size=Size.LARGE,
        )
        self.again.clicked.connect(self.another)
        self.save = Button("", role=Role.PRIMARY, icon="check", size=Size.HERO)
        self.save.set_key("Enter", active=False)
        self.save.clicked.connect(self.agreed)
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

    def _offer(self, *, save: int) -> None:
        words = self.tr("Impor {count} produk").format(count=plain(save))
        self.save.setText(words)
        self.back.show()
        self.again.show()
        self.save.setVisible(save > 0)

    def _row(self, place: int, problem: "Problem") -> TableRow:
        return TableRow(
            str(place),
            (
                Cell(plain(problem.row)),
                Cell(problem.column or self.tr("(baris)"), strong=True),
                Cell(problem.value or self.tr("(kosong)")),
                Cell(problem_words(problem.code), State.BAD),
            ),
        )
