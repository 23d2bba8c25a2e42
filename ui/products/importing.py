"""Import a catalogue file: look it through, show what it means, write it whole."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pos.domain.errors import PosError
from pos.operations import catalogue
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

if TYPE_CHECKING:
    from pos.operations.import_catalogue import Import
    from pos.operations.imports.plan import Plan, Problem


@dataclass
class Progress:
    """How far the work is: written by its thread, read by the window."""

    done: int = 0
    whole: int = 0
    cancelled: bool = field(default=False)

    def tell(self, done: int, whole: int) -> None:
        """Note how far it is."""
        self.done, self.whole = done, whole


class ImportView(Protocol):
    """What the import can show."""

    def show_checking(self, name: str) -> None:
        """Say that the file is being looked through."""

    def show_progress(self, done: int, whole: int) -> None:
        """Say how far it is."""

    def show_problems(self, problems: "tuple[Problem, ...]", count: int) -> None:
        """Show why nothing of the file is taken; ``count`` is all there are."""

    def show_plan(self, plan: "Plan") -> None:
        """Show what the file means for the catalogue, to be agreed to."""

    def show_saving(self) -> None:
        """Say that it is being written; that can't be stopped."""

    def show_saved(self, new: int, changed: int) -> None:
        """Say that all of it is written."""

    def show_listing(self) -> None:
        """Go back to the products."""

    def show_error(self, error: PosError) -> None:
        """Say why the file can't be taken at all."""


class ImportPresenter:
    """Decides what an import does. Nothing is written before it is agreed to."""

    def __init__(self, session: Session, view: ImportView) -> None:
        self._session, self._view = session, view
        self._progress = Progress()
        self._found: Import | None = None
        self._saving = OneAtATime(session.tasks)

    def check(self, path: Path) -> None:
        """Look a file through, off the UI thread."""
        progress = self._progress = Progress()
        self._found = None
        self._view.show_checking(path.name)

        def look(connection: Connection) -> "Import":
            from pos.operations.import_catalogue import plan_import
            from pos.operations.imports.pace import Pace

            pace = Pace(progress.tell, lambda: progress.cancelled)
            return plan_import(path, queries.products(connection), pace)

        def done(found: "Import") -> None:
            if progress is self._progress:
                self._show(found)

        def failed(error: PosError) -> None:
            if progress is self._progress:
                self._fail(error)

        self._session.tasks.read(look, done, failed)

    def tick(self) -> None:
        """Show how far it is; called some times a second."""
        if self._progress.whole:
            self._view.show_progress(self._progress.done, self._progress.whole)

    def cancel(self) -> None:
        """Stop, or don't take what was found; nothing was changed."""
        if self._saving.busy:
            return
        self._progress.cancelled = True
        self._progress = Progress()
        self._found = None
        self._view.show_listing()

    def save(self) -> None:
        """Write all of it."""
        found = self._found
        if found is None or not found.plan.usable:
            return
        actor, ids = self._session.actor, self._session.till.ids

        def write(tx: Transaction) -> None:
            products = found.plan.products(ids)
            catalogue.save_products(tx, actor, products, found.source)

        self._view.show_saving()
        self._saving.write(write, lambda _: self._saved(found), self._fail)

    def _show(self, found: "Import") -> None:
        if found.plan.usable:
            self._found = found
            self._view.show_plan(found.plan)
        else:
            self._view.show_problems(found.plan.problems, found.plan.problem_count)

    def _saved(self, found: "Import") -> None:
        self._found = None
        self._view.show_listing()
        self._view.show_saved(found.plan.new, found.plan.changed)

    def _fail(self, error: PosError) -> None:
        self._found = None
        self._view.show_listing()
        if error.code != "import.cancelled":
            self._view.show_error(error)
