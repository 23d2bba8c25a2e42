"""Decides about an import: look a file through, show what it means, write it whole."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final, Protocol

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.operations import catalogue
from pos.operations.imports.pace import Pace
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

if TYPE_CHECKING:
    from pos.domain.catalogue import Product
    from pos.operations.import_catalogue import Import
    from pos.operations.imports.plan import Plan, Problem, ProductRow
    from pos.operations.imports.price_jumps import PriceJump

#: Time after which a guess at the time left is worth something.
_SETTLED_MS: Final = 600


class Stage(Enum):
    """Where an import is."""

    NONE = "none"
    CHECKING = "checking"
    MENDING = "mending"  # the file has problems
    AGREEING = "agreeing"
    SAVING = "saving"


_WORKING: Final = frozenset({Stage.CHECKING, Stage.SAVING})


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that was looked through, counted where it doesn't hold up the window.

    Attributes:
        name: The file's.
        changes: Rows that would be written.
        jumps: Prices that change by more than half.
        ignored: Headings of columns that mean nothing here.
    """

    name: str
    found: "Import"
    new: int
    changed: int
    unchanged: int
    changes: tuple["ProductRow", ...]
    jumps: tuple["PriceJump", ...]
    ignored: tuple[str, ...]

    @property
    def written(self) -> int:
        """How many products would be written."""
        return self.new + self.changed

    @property
    def plan(self) -> "Plan":
        """What the file would do."""
        return self.found.plan


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is.

    Attributes:
        done: Rows.
        whole: Rows in all, as far as that is known.
        seconds_left: A guess, None while there is nothing to guess from.
    """

    done: int
    whole: int
    seconds_left: int | None


class ImportView(Protocol):
    """What the screen can show of an import."""

    def tell_progress(self, run: int, done: int, whole: int) -> None:
        """Pass steps on to ``ImportPresenter.progressed``, from another thread."""

    def show_checking(self, name: str) -> None:
        """Say that a file is being looked through."""

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""

    def show_problems(
        self, name: str, problems: tuple["Problem", ...], count: int
    ) -> None:
        """Show why nothing of the file is taken; ``count`` is all there are."""

    def show_plan(self, looked: Looked, *, allowed: bool) -> None:
        """Show what the file means; ``allowed`` says that no PIN is needed."""

    def show_unsure(self) -> None:
        """Ask to look at the prices that jump first."""

    def show_saving(self, count: int) -> None:
        """Say that it is being written."""

    def show_saved(self, new: int, changed: int) -> None:
        """Say that all of it is written."""

    def show_listing(self) -> None:
        """Go back to the products."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


@dataclass
class _Run:
    """One look at one file."""

    number: int
    started_ms: int
    stop: Event = field(default_factory=Event)


class ImportPresenter:
    """The import's decisions. Nothing is written before it is agreed to.

    Attributes:
        stage: Where it is.
    """

    def __init__(self, session: Session, view: ImportView) -> None:
        self._session, self._view = session, view
        self._saving = OneAtATime(session.tasks)
        self._run = _Run(0, 0)
        self._looked: Looked | None = None
        self._sure = False
        self.stage = Stage.NONE

    @property
    def _allowed(self) -> bool:
        person = self._session.person  # nobody, when it was locked meanwhile
        return person is not None and person.may(Right.IMPORT)

    def check(self, path: Path) -> None:
        """Look a file through, off the UI thread."""
        if self.stage is Stage.SAVING:
            return
        run = self._next_run()
        self._looked, self._sure = None, False
        self.stage = Stage.CHECKING
        self._view.show_checking(path.name)

        def look(connection: Connection) -> Looked:
            return _look(connection, path, self._view, run)

        def done(looked: Looked) -> None:
            if run is self._run:
                self._show(looked)

        def failed(error: PosError) -> None:
            if run is self._run:
                self._fail(error)

        self._session.tasks.read(look, done, failed)

    def progressed(self, run: int, done: int, whole: int) -> None:
        """Show how far the current run is; others are of no interest any more."""
        if run != self._run.number or self.stage not in _WORKING:
            return
        passed = self._session.till.clock.monotonic_ms() - self._run.started_ms
        left = None
        if done and passed >= _SETTLED_MS:
            left = passed * (whole - done) // done // 1000 + 1
        # A row is read, then checked: both are steps, a person counts rows.
        each = 2 if self.stage is Stage.CHECKING else 1
        self._view.show_progress(Progress(done // each, whole // each, left))

    def be_sure(self, *, sure: bool) -> None:
        """Note that somebody looked at the prices that jump."""
        self._sure = sure

    def cancel(self) -> bool:
        """Stop, or don't take what was found; nothing was changed.

        Returns:
            False when there is nothing to stop.
        """
        if self.stage is Stage.NONE:
            return False
        self._run.stop.set()
        if self.stage is Stage.SAVING:  # what was found is still there
            return True
        self._forget()
        self._view.show_listing()
        return True

    def save(self) -> None:
        """Write all of it; who may not import asks somebody who may."""
        looked = self._looked
        if self.stage is not Stage.AGREEING or looked is None or not looked.written:
            return
        if looked.jumps and not self._sure:
            self._view.show_unsure()
        elif self._allowed:
            self._write(looked, None)
        else:
            self._session.ask_approval(
                Right.IMPORT, lambda approver: self._write(looked, approver)
            )

    def _write(self, looked: Looked, approver: Person | None) -> None:
        if looked is not self._looked:
            return
        actor, ids = self._session.actor, self._session.till.ids
        run, view = self._next_run(), self._view

        def write(tx: Transaction) -> None:
            products = looked.plan.products(ids)
            source, pace = looked.found.source, _pace(run, view)
            catalogue.save_products(tx, actor, products, source, approver, pace)

        self.stage = Stage.SAVING
        self._view.show_saving(looked.written)
        self._saving.write(write, lambda _: self._saved(looked), self._not_saved)

    def _show(self, looked: Looked) -> None:
        plan = looked.plan
        if plan.usable:
            self._looked, self.stage = looked, Stage.AGREEING
            self._view.show_plan(looked, allowed=self._allowed)
        else:
            self.stage = Stage.MENDING
            self._view.show_problems(looked.name, plan.problems, plan.problem_count)

    def _saved(self, looked: Looked) -> None:
        self._forget()
        self._view.show_listing()
        self._view.show_saved(looked.new, looked.changed)

    def _not_saved(self, error: PosError) -> None:
        """Nothing was written: what was looked at is still there to be agreed to."""
        self.stage = Stage.AGREEING
        if self._looked is not None:
            self._view.show_plan(self._looked, allowed=self._allowed)
        self._view.show_error(error)

    def _fail(self, error: PosError) -> None:
        self._forget()
        self._view.show_listing()
        if error.code != "import.cancelled":
            self._view.show_error(error)

    def _next_run(self) -> _Run:
        self._run.stop.set()
        started_ms = self._session.till.clock.monotonic_ms()
        self._run = _Run(self._run.number + 1, started_ms)
        return self._run

    def _forget(self) -> None:
        self._next_run()
        self._looked, self._sure = None, False
        self.stage = Stage.NONE


def _look(connection: Connection, path: Path, view: ImportView, run: _Run) -> Looked:
    """Read and check a file, on a reader's thread."""
    from pos.operations.import_catalogue import plan_import

    known = queries.products(connection)
    found = plan_import(path, known, _pace(run, view))
    return _count(path.name, found, known)


def _pace(run: _Run, view: ImportView) -> Pace:
    return Pace(
        lambda done, whole: view.tell_progress(run.number, done, whole),
        run.stop.is_set,
    )


def _count(name: str, found: "Import", known: "Iterable[Product]") -> Looked:
    from pos.operations.imports.plan import Change
    from pos.operations.imports.price_jumps import price_jumps

    plan = found.plan
    return Looked(
        name,
        found,
        plan.new,
        plan.changed,
        plan.unchanged,
        tuple(row for row in plan.rows if row.change is not Change.UNCHANGED),
        price_jumps(plan, known),
        plan.ignored,
    )
