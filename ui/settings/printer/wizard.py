"""The printer wizard: find, print, compare, keep; lays out and forwards."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from pos.domain.errors import PosError
from pos.domain.printer import PrinterRole, PrinterSetup
from pos.printing.calibration import Outcome
from pos.printing.discovery import Found
from pos.printing.status import Condition
from ui import messages, theme
from ui.errands import Errands, QtErrands
from ui.session import Session
from ui.settings.printer import wording
from ui.settings.printer.ask_part import AskPart
from ui.settings.printer.find_part import FindPart
from ui.settings.printer.finding import Looked, Outside
from ui.settings.printer.presenter import Stage, WizardPresenter
from ui.settings.printer.questions import Question
from ui.settings.printer.review_part import ReviewPart
from ui.settings.printer.try_part import TryPart
from ui.widgets.button import Button, Role, Size
from ui.widgets.page import Page
from ui.widgets.page_stack import PageStack
from ui.widgets.step_header import StepHeader

_FIND, _TRY, _ASK, _KEEP = range(4)
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PrinterWizard(Page):
    """Four steps; Esc goes back one, and from the first one leaves.

    Signals:
        left: Nothing was changed.
        kept: The printer that was saved.
        refused: Why it isn't saved.
    """

    left = Signal()
    kept = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        session: Session,
        outside: Outside | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.errands: Errands = QtErrands(self)
        self.presenter = WizardPresenter(session, self.errands, self, outside)
        self._steps = StepHeader(
            [self.tr("Pilih"), self.tr("Cetak"), self.tr("Cocokkan"), self.tr("Simpan")]
        )
        self.tools.addWidget(self._steps)
        self.finding, self.trying = FindPart(), TryPart()
        self.ask, self.review = AskPart(), ReviewPart()
        self._stack = PageStack()
        for part in (self.finding, self.trying, self.ask, self.review):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self.body.addLayout(self._make_foot())
        self._connect()

    def _make_foot(self) -> QHBoxLayout:
        self.cancel = Button(self.tr("Batal"), size=Size.LARGE)
        self.cancel.set_key("Esc", active=False)
        self.cancel.clicked.connect(self._leave)
        self.back = Button(
            self.tr("Kembali"), icon="arrow-left", size=Size.LARGE, role=Role.QUIET
        )
        self.back.clicked.connect(self.presenter.go_back)
        self.skip = Button(self.tr("Lewati"), icon="arrow-right", size=Size.LARGE)
        self.skip.clicked.connect(self.presenter.skip)
        self.save = Button(
            self.tr("Simpan printer"), role=Role.PRIMARY, icon="check", size=Size.LARGE
        )
        self.save.setMinimumWidth(theme.px(220))
        self.save.clicked.connect(self.presenter.save)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.cancel)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.save)
        return row

    def _connect(self) -> None:
        deciding = self.presenter
        self.finding.chosen.connect(deciding.choose)
        self.finding.typed.connect(deciding.choose_address)
        self.finding.again.connect(deciding.look)
        self.finding.network.connect(lambda: deciding.look(network=True))
        self.trying.again.connect(deciding.try_now)
        self.trying.another.connect(deciding.go_back)
        self.ask.answered.connect(deciding.answer)
        self.ask.drawer.kick.connect(
            lambda pin: deciding.kick(pin, wording.trial_reason())
        )
        self.ask.drawer.opens.connect(lambda: deciding.answer_drawer(opened=True))
        self.ask.drawer.stays_shut.connect(lambda: deciding.answer_drawer(opened=False))

    # What the settings screen calls.

    def open(self, role: PrinterRole) -> None:
        """Begin with an empty list."""
        labels = role is PrinterRole.LABEL
        words = self.tr("Pasang printer label"), self.tr("Pasang printer struk")
        self.title.setText(words[0] if labels else words[1])
        self.finding.start()
        self._turn_to(_FIND)
        self.show_can_save(can=False)
        self.presenter.open(role, wording.language())
        self.cancel.setFocus()

    def close_down(self) -> None:
        """Give up what is under way."""
        self.presenter.close()

    def scanned(self, code: str) -> bool:
        """Take a scan of the page."""
        return self.presenter.scanned(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, and at the beginning leaves; Enter keeps."""
        if event.key() == Qt.Key.Key_Escape:
            if self.presenter.stage is Stage.CHOOSING:
                self._leave()
            else:
                self.presenter.go_back()
        elif event.key() in _ENTERS and self.presenter.stage is Stage.REVIEWING:
            self.save.click()
        else:
            super().keyPressEvent(event)

    # What the presenter shows.

    def show_looked(self, looked: Looked) -> None:
        """Show what was found so far."""
        self.finding.show_looked(looked)
        self._turn_to(_FIND)
        cards = self.finding.cards()
        if looked.ended and cards and self.cancel.hasFocus():
            cards[0].setFocus(Qt.FocusReason.TabFocusReason)  # nobody moved it

    def show_locked(self, found: Found) -> None:
        """Say why a printer can't be used, and what mends that."""
        self.finding.show_locked(found)

    def show_address_refused(self, error: PosError) -> None:
        """Say why an address can't be read."""
        self.finding.show_address_refused(messages.words(error))

    def show_trying(self, name: str, condition: Condition | None) -> None:
        """Say that the page is being printed, or what the printer waits for."""
        self._turn_to(_TRY)
        waits = wording.waiting(condition) if condition else None
        self.trying.show_trying(name, waits)

    def show_trouble(self, name: str, outcome: Outcome) -> None:
        """Say why there is no paper, and the one next step."""
        self._turn_to(_TRY)
        self.trying.show_trouble(name, wording.trouble(outcome))

    def show_nothing(self, name: str, speed: int) -> None:
        """Say what to do when no paper came, or only rubbish."""
        self._turn_to(_TRY)
        self.trying.show_trouble(name, wording.nothing(speed))

    def show_question(self, question: Question, picture: bytes, place: int) -> None:
        """Ask about the paper."""
        del place
        self._turn_to(_ASK)
        self.ask.show_question(question, picture)

    def show_kicked(self, pin: int, outcome: Outcome) -> None:
        """Ask whether the drawer opened."""
        del pin
        trouble = wording.trouble(outcome)
        words = f"{trouble.headline}. {trouble.hint}" if outcome.error else ""
        self.ask.drawer.show_kicked(words)

    def show_review(self, setup: PrinterSetup) -> None:
        """Show what was learned, before it is saved."""
        self._turn_to(_KEEP)
        receipts = self.presenter.role is PrinterRole.RECEIPT
        self.review.show_setup(setup, receipts=receipts)
        self.save.setFocus()

    def show_can_save(self, *, can: bool) -> None:
        """Say whether enough is known to be saved."""
        self.save.setEnabled(can)

    def show_saved(self, setup: PrinterSetup) -> None:
        """Say that it is saved, and leave."""
        self.kept.emit(setup)

    def show_refused(self, error: PosError) -> None:
        """Say why it isn't saved."""
        self.refused.emit(error)

    def _turn_to(self, step: int) -> None:
        self._steps.set_current(step)
        self._stack.setCurrentIndex(step)
        self.back.setVisible(step > _FIND)
        self.skip.setVisible(step == _ASK)
        self.save.setVisible(step >= _ASK)
        used = QApplication.focusWidget()
        if used is None or not (self.isAncestorOf(used) and used.isVisible()):
            self.cancel.setFocus()  # what had the keys is gone: keep them here

    def _leave(self) -> None:
        self.presenter.close()
        self.left.emit()
