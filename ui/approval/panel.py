"""The panel in which a supervisor allows something, over the screen it is for."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from ui import messages
from ui.approval.presenter import ApprovalPresenter
from ui.people_words import right_words, role_word
from ui.sign_in.pin_check import NowMs, TryPin
from ui.sign_in.pin_words import wait_words, wrong_words
from ui.widgets.card import Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.pin_pad import PinPad

_SECOND_MS = 1000
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ApprovalPanel(Dialog):
    """Lists who may allow it and takes that person's PIN.

    Signals:
        allowed: The person whose PIN was right; the panel is closed already.
    """

    allowed = Signal(object)

    def __init__(self, host: QWidget, right: Right, asker: Person | None) -> None:
        super().__init__(host, right_words(right), width=460)
        if asker is not None:
            words = self.tr("{code} perlu izin. Pilih pengawas, lalu ketik PIN-nya.")
            self.set_hint(words.format(code=asker.code))
        self._chips = ChipRow((), self.tr("Yang memberi izin"))
        self._chips.chosen.connect(self._choose)
        self._nobody = Note(
            self.tr("Belum ada petugas yang boleh mengizinkan ini. Hubungi admin."),
            State.WARN,
        )
        self._nobody.hide()
        self.pad = PinPad()
        self.pad.entered.connect(self._enter)
        for part in (self._chips, self._nobody, self.pad):
            self.body.addWidget(part)
        self.add_cancel(self.tr("Batal"))
        self._seconds = QTimer(self)
        self._seconds.timeout.connect(self._tick)
        self.presenter: ApprovalPresenter

    def ask(
        self, try_pin: TryPin, now_ms: NowMs, start: Callable[[ApprovalPresenter], None]
    ) -> None:
        """Show the panel.

        Args:
            try_pin: Asks the till.
            now_ms: A clock that only goes forward.
            start: Called with the presenter, to tell it who may allow what.
        """
        self.presenter = ApprovalPresenter(self, try_pin, self._pass, now_ms)
        start(self.presenter)
        self._seconds.start(_SECOND_MS)
        self.open(self.pad if self.pad.isVisibleTo(self) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose another person with the arrows."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            event.accept()
            self._chips.choose(self.presenter.move(step))

    def show_approvers(self, people: Sequence[Person], chosen: str) -> None:
        """Show who may allow it, one of them chosen."""
        self._chips.set_choices(
            [
                Choice(x.person_id, f"{x.code} · {role_word(x.role)}", "user-check")
                for x in people
            ]
        )
        self._chips.choose(chosen)

    def show_nobody(self) -> None:
        """Say that nobody here has the right."""
        self.pad.hide()
        self._chips.hide()
        self._nobody.show()

    def show_checking(self) -> None:
        """Take no digits while the PIN is looked at."""
        self.pad.keypad.setEnabled(False)

    def show_ready(self) -> None:
        """Take digits."""
        self.pad.unlock()

    def show_wrong(self, tries_left: int) -> None:
        """Say that the PIN was wrong, and how many tries are left."""
        self.pad.refuse(wrong_words(tries_left))

    def show_wait(self, seconds: int) -> None:
        """Say how long to wait until the next try."""
        self.pad.refuse(wait_words(seconds), locked=True)

    def show_trouble(self, error: PosError) -> None:
        """Say that the PIN couldn't be looked at."""
        self.pad.refuse(messages.words(error))

    def _choose(self, person_id: str) -> None:
        self.presenter.choose(person_id)
        self.pad.setFocus()

    def _enter(self, pin: str) -> None:
        self.presenter.enter(pin)

    def _tick(self) -> None:
        self.presenter.tick()

    def _pass(self, person: Person) -> None:
        self.close_now()
        self.allowed.emit(person)
