"""What makers agreed to be told about: given before a witness, taken back at once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.consent import Agreement, Consent, Scope
from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.table import day_shown
from pos.operations import consents as operations
from pos.storage import consents as stored
from pos.storage.writer import Transaction
from ui import messages, theme
from ui.marks import QT_TRANSLATE_NOOP
from ui.one_at_a_time import OneAtATime
from ui.session import Session
from ui.widgets.button import Button, Role
from ui.widgets.card import State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink
from ui.widgets.table import Table
from ui.widgets.table_model import Cell, Column, TableRow
from ui.widgets.text_field import TextField

_HIGH: Final = 250
_YEAR: Final = timedelta(days=365)

_SCOPES: Final = {
    Scope.STORY: QT_TRANSLATE_NOOP("Shares", "Cerita karya, dengan kode"),
    Scope.PEN_NAME: QT_TRANSLATE_NOOP("Shares", "Nama pena"),
    Scope.PICTURE: QT_TRANSLATE_NOOP("Shares", "Foto karya"),
}


def scope_words(scope: Scope) -> str:
    """Say what may be told."""
    return QCoreApplication.translate("Shares", _SCOPES[scope])


class ConsentsDialog(Dialog):
    """A table of consents, a line to write another down, and a button to withdraw."""

    def __init__(self, host: QWidget, session: Session) -> None:
        hint = self.tr("Hanya kode. Lembar yang ditandatangani disimpan di arsip.")
        super().__init__(host, self.tr("Persetujuan pembuat"), width=880, hint=hint)
        self._session = session
        self._once = OneAtATime(session.tasks)
        self._open: frozenset[str] = frozenset()
        self.table = Table(
            self.tr("Persetujuan"),
            (
                Column(self.tr("Pembuat"), 110),
                Column(self.tr("Yang boleh")),
                Column(self.tr("Naskah"), 150),
                Column(self.tr("Keadaan"), 230),
            ),
            (
                "signature",
                self.tr("Belum ada persetujuan"),
                self.tr("Tanpa persetujuan tidak ada cerita yang dicetak."),
            ),
        )
        self.table.setFixedHeight(theme.tall(_HIGH))
        self.code = TextField(self.tr("Kode pembuat"), hint=self.tr("Misalnya SM-07"))
        self.text = TextField(self.tr("Naskah"), hint=self.tr("Naskah, misalnya V1"))
        self.scope = ChipRow(
            tuple(Choice(x.value, scope_words(x)) for x in Scope),
            self.tr("Yang boleh diceritakan"),
        )
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.code)
        line.addWidget(self.text)
        self.body.addWidget(self.table)
        self.body.addWidget(self.scope)
        self.body.addLayout(line)
        self.withdraw = Button(self.tr("Tarik"), role=Role.DANGER, icon="undo-2")
        self.foot.insertWidget(0, self.withdraw)
        self.add_cancel(self.tr("Tutup"))
        self.give = Button(self.tr("Catat, PIN saksi"), role=Role.PRIMARY)
        self.add_button(self.give, confirms=True)
        self.withdraw.clicked.connect(self._withdraw)
        self.confirmed.connect(self._give)
        self.table.selected.connect(lambda _: self._offer())
        self._read()

    def show_consents(self, found: tuple[Consent, ...]) -> None:
        """Show them, the newest first."""
        day = self._session.till.clock.now().local_date.isoformat()
        self._open = frozenset(x.consent_id for x in found if not x.withdrawn_day)
        self.table.set_rows([self._row(x, day) for x in found])
        self._offer()

    def _row(self, consent: Consent, day: str) -> TableRow:
        if consent.withdrawn_day:
            words = self.tr("ditarik {day}")
            said = words.format(day=day_shown(consent.withdrawn_day))
            state = Cell(said, State.BAD, icon="ban")
        elif consent.holds(day):
            words = self.tr("s.d. {day}").format(day=day_shown(consent.last_day))
            state = Cell(words, State.GOOD)
        else:
            state = Cell(self.tr("sudah berakhir"), State.NEUTRAL)
        cells = (
            Cell(consent.code, strong=True),
            Cell(scope_words(consent.scope)),
            Cell(consent.text_version),
            state,
        )
        return TableRow(consent.consent_id, cells, faded=bool(consent.withdrawn_day))

    def _offer(self) -> None:
        self.withdraw.setEnabled(self.table.current_key() in self._open)

    def _give(self) -> None:
        """Write a consent of a year down, once a witness has typed the PIN."""
        actor = self._session.actor
        last = self._session.till.clock.now().local_date + _YEAR
        scope = Scope(self.scope.key())
        agreed = Agreement(self.code.text(), scope, self.text.text(), last)

        def run(tx: Transaction, witness: Person) -> object:
            return operations.give(tx, actor, agreed, witness)

        self._session.ask_approval(
            Right.SEAL, lambda witness: self._write(lambda tx: run(tx, witness))
        )

    def _withdraw(self) -> None:
        actor, consent_id = self._session.actor, self.table.current_key()
        self._write(lambda tx: operations.withdraw(tx, actor, consent_id))

    def _write(self, run: Callable[[Transaction], object]) -> None:
        def done(_: object) -> None:
            self.code.clear()
            self.set_hint("")
            self._read()

        self._once.write(run, done, self._show_error)

    def _read(self) -> None:
        tasks = self._session.tasks
        tasks.read(stored.consents, self.show_consents, self._show_error)

    def _show_error(self, error: PosError) -> None:
        self.set_hint(messages.words(error), Ink.BAD)
