"""The papers that aren't out, with what can be decided about each."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.operations.print_queue import Outcome
from ui import theme
from ui.printing import wording
from ui.printing.presenter import PaperRow
from ui.top_bar import printer_words
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, Note, State, ink_of
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label, Type
from ui.widgets.scrolling import ScrollPage

_WIDTH: Final = 860
_ICONS: Final = {
    Outcome.CAME_OUT: "check",
    Outcome.AGAIN: "printer",
    Outcome.DROPPED: "x",
}


class PaperCard(Card):
    """One paper.

    Signals:
        settled: An ``Outcome`` was pressed.
    """

    settled = Signal(object)

    def __init__(
        self, row: PaperRow, offset_min: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName(f"paper.{row.job_id}")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(wording.title(row), Type.HEADING, wrap=True))
        ink = ink_of(wording.state_of(row))
        words.addWidget(
            Label(wording.under(row, offset_min), Type.BODY, ink, wrap=True)
        )
        line = QHBoxLayout()
        line.setSpacing(theme.GRID)
        line.addLayout(words, 1)
        for outcome in row.choices:
            line.addWidget(self._button(outcome, wording.title(row)))
        self.body.addLayout(line)

    def _button(self, outcome: Outcome, about: str) -> Button:
        words = wording.outcome_words(outcome)
        quiet = outcome is Outcome.DROPPED
        button = Button(
            words, icon=_ICONS[outcome], role=Role.QUIET if quiet else Role.NORMAL
        )
        button.setAccessibleDescription(about)
        button.setObjectName(f"paper.{outcome}")
        button.clicked.connect(lambda: self.settled.emit(outcome))
        return button


class PapersDialog(Dialog):
    """*Cetakan*: how the printer is, and what isn't out.

    Signals:
        settled: A job, and the ``Outcome`` somebody decided on.
        try_wanted: Try the printer at once.
    """

    settled = Signal(str, object)
    try_wanted = Signal()

    def __init__(self, host: QWidget, offset_min: int) -> None:
        super().__init__(host, "", width=_WIDTH)
        self.set_title(self.tr("Cetakan"))
        self._offset_min = offset_min
        self._note = Note("", State.NEUTRAL)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self._page = ScrollPage(self._rows)
        self._page.setFixedHeight(theme.tall(320))
        self.body.addWidget(self._note)
        self.body.addWidget(self._page)
        cancel = self.add_cancel(self.tr("Tutup"))
        cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        again = Button(self.tr("Coba sekarang"), icon="refresh-cw", role=Role.PRIMARY)
        again.setObjectName("papers.try")
        self.add_button(again)
        again.clicked.connect(self.try_wanted)

    def show_printer(self, state: str) -> None:
        """Say how the printer is."""
        words, meaning, icon = printer_words(state)
        self._note.set_text(words, meaning, icon)
        self._note.setVisible(bool(words))

    def show_papers(self, rows: Sequence[PaperRow]) -> None:
        """Show other papers; the keys stay in the dialog when their button goes."""
        focus = self.focusWidget()
        if focus is not None and self._rows.isAncestorOf(focus):
            self.setFocus()
        while (item := self._column.takeAt(0)) is not None:
            older = item.widget()
            if older is not None:
                older.hide()
                older.deleteLater()
        for row in rows:
            self._add(row)
        if not rows:
            self._column.addWidget(
                EmptyState(
                    "circle-check",
                    self.tr("Semua sudah keluar"),
                    self.tr("Tidak ada kertas yang menunggu atau perlu dilihat."),
                )
            )
        self._column.addStretch(1)

    def _add(self, row: PaperRow) -> None:
        card = PaperCard(row, self._offset_min)
        card.settled.connect(
            lambda outcome, job_id=row.job_id: self.settled.emit(job_id, outcome)
        )
        self._column.addWidget(card)
