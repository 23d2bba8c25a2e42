"""Decides about a statement's file: whose it is, its columns, and taking it in."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final, Protocol

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.statement import Form, StatementKind
from pos.operations.imports.errors import UnreadableFileError
from pos.operations.imports.pace import Pace
from pos.storage import statement_forms
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

if TYPE_CHECKING:
    from pos.operations.statements import Planned

#: The fields that are asked for where a file's headings say nothing, and whether
#: the file has to have them.
FIELDS: Final[Mapping[StatementKind, Mapping[str, bool]]] = {
    StatementKind.QRIS: {
        "date": True,
        "amount": True,
        "reference": False,
        "fee": False,
        "settled_on": False,
    },
    StatementKind.BANK: {
        "date": True,
        "amount": False,
        "credit": False,
        "debit": False,
        "note": False,
    },
}


class Stage(Enum):
    """Where a file is."""

    NONE = "none"
    ASKING = "asking"  # whose it is, or its columns
    CHECKING = "checking"
    MENDING = "mending"  # it has problems
    AGREEING = "agreeing"
    SAVING = "saving"


class StatementView(Protocol):
    """What the screen can show of a file."""

    def tell_progress(self, run: int, done: int, whole: int) -> None:
        """Pass steps on to ``StatementPresenter.progressed``, from another thread."""

    def ask_source(self, name: str, forms: tuple[Form, ...]) -> None:
        """Ask whose file it is."""

    def ask_column(self, name: str, headings: tuple[str, ...], *, needed: bool) -> None:
        """Ask which heading holds a field."""

    def show_checking(self, name: str) -> None:
        """Say that a file is being looked through."""

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is, in rows."""

    def show_problems(self, name: str, planned: "Planned") -> None:
        """Show why nothing of the file is taken."""

    def show_plan(self, name: str, planned: "Planned") -> None:
        """Show what the file says, to be agreed to."""

    def show_saving(self, count: int) -> None:
        """Say that it is being written."""

    def show_taken(self, count: int) -> None:
        """Say that its rows are in."""

    def show_lists(self) -> None:
        """Go back to the lists."""

    def show_done(self) -> None:
        """Take the question away."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


@dataclass
class _Run:
    """One look at one file."""

    number: int
    path: Path
    form: Form
    stop: Event = field(default_factory=Event)


class StatementPresenter:
    """The file's decisions. Nothing is written before it is agreed to.

    Attributes:
        stage: Where it is.
    """

    def __init__(self, session: Session, view: StatementView) -> None:
        self._session, self._view = session, view
        self._saving = OneAtATime(session.tasks)
        self._run = _Run(0, Path(), Form("", StatementKind.QRIS, {}))
        self._planned: Planned | None = None
        self._headings: tuple[str, ...] = ()
        self._mapped: dict[str, str] = {}
        self.stage = Stage.NONE

    def begin(self, path: Path) -> None:
        """Ask whose file it is."""
        if self.stage is Stage.SAVING:
            return
        self._forget()
        self._run = self._next(path, self._run.form)
        self.stage = Stage.ASKING
        run = self._run

        def ask(known: tuple[Form, ...]) -> None:
            if run is self._run:
                self._view.ask_source(path.name, known)

        tasks = self._session.tasks
        tasks.read(statement_forms.forms, ask, self._view.show_error)

    def check(self, form: Form) -> None:
        """Look the file through, off the UI thread."""
        self._run = run = self._next(self._run.path, form)
        self._planned, self.stage = None, Stage.CHECKING
        self._view.show_done()
        self._view.show_checking(run.path.name)
        now = self._session.till.clock.now()

        def look(connection: Connection) -> "Planned":
            from pos.operations import statements

            pace = Pace(
                lambda done, whole: self._view.tell_progress(run.number, done, whole),
                run.stop.is_set,
            )
            return statements.plan(connection, run.path, run.form, now, pace)

        def done(planned: "Planned") -> None:
            if run is self._run:
                self._show(planned)

        def failed(error: PosError) -> None:
            if run is self._run:
                self._fail(error)

        self._session.tasks.read(look, done, failed)

    def take_column(self, heading: str) -> None:
        """Note which heading holds the field that was asked for, and ask on."""
        if self.stage is not Stage.ASKING or not self._open_fields():
            return
        self._mapped[self._open_fields()[0]] = heading
        self._ask_column()

    def progressed(self, run: int, done: int, whole: int) -> None:
        """Show how far the current run is; others are of no interest any more."""
        if run == self._run.number and self.stage is Stage.CHECKING:
            # a row is read, then checked: both are steps, a person counts rows
            self._view.show_progress(done // 2, whole // 2)

    def cancel(self) -> bool:
        """Stop, or don't take what was found; nothing was changed.

        Returns:
            False when there is nothing to stop.
        """
        if self.stage in {Stage.NONE, Stage.SAVING}:
            return False
        self._forget()
        self._view.show_lists()
        return True

    def save(self) -> None:
        """Take it in; who may not asks somebody who may."""
        planned = self._planned
        if self.stage is not Stage.AGREEING or planned is None:
            return
        if self._session.actor.may(Right.SETTLE):
            self._write(planned, None)
        else:
            self._session.ask_approval(
                Right.SETTLE, lambda approver: self._write(planned, approver)
            )

    def _write(self, planned: "Planned", approver: Person | None) -> None:
        if planned is not self._planned:
            return
        actor = self._session.actor

        def write(tx: Transaction) -> int:
            from pos.operations import statements

            return statements.save(tx, actor, planned, approver)

        self.stage = Stage.SAVING
        self._view.show_saving(len(planned.fresh))
        self._saving.write(write, self._saved, self._not_saved)

    def _saved(self, count: int) -> None:
        self._forget()
        self._view.show_lists()
        self._view.show_taken(count)

    def _not_saved(self, error: PosError) -> None:
        """Nothing was written: what was looked at can still be agreed to."""
        self.stage = Stage.AGREEING
        if self._planned is not None:
            self._view.show_plan(self._run.path.name, self._planned)
        self._view.show_error(error)

    def _show(self, planned: "Planned") -> None:
        self._planned = planned
        if planned.usable:
            self.stage = Stage.AGREEING
            self._view.show_plan(self._run.path.name, planned)
        else:
            self.stage = Stage.MENDING
            self._view.show_problems(self._run.path.name, planned)

    def _fail(self, error: PosError) -> None:
        """Ask for the columns where that is all that is missing."""
        unknown = isinstance(error, UnreadableFileError) and error.reason == "columns"
        found = error.fields.get("found")
        if unknown and isinstance(found, tuple) and found and not self._mapped:
            self.stage, self._headings = Stage.ASKING, found
            self._view.show_lists()
            self._ask_column()
            return
        self._forget()
        self._view.show_lists()
        if error.code != "import.cancelled":
            self._view.show_error(error)

    def _open_fields(self) -> list[str]:
        wanted = FIELDS[self._run.form.kind]
        return [name for name in wanted if name not in self._mapped]

    def _ask_column(self) -> None:
        """Ask for the next field, or look again with what was said."""
        left = self._open_fields()
        free = tuple(x for x in self._headings if x not in self._mapped.values())
        if left and free:
            needed = FIELDS[self._run.form.kind][left[0]]
            self._view.ask_column(left[0], free, needed=needed)
        else:
            said = {name: text for name, text in self._mapped.items() if text}
            self.check(replace(self._run.form, columns=said))

    def _next(self, path: Path, form: Form) -> _Run:
        self._run.stop.set()
        return _Run(self._run.number + 1, path, form)

    def _forget(self) -> None:
        self._run = self._next(Path(), self._run.form)
        self._planned, self._mapped, self._headings = None, {}, ()
        self.stage = Stage.NONE
