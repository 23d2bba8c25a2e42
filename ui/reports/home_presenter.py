"""Decides what staff see first, and where each thing that waits is done."""

from collections.abc import Callable
from typing import Final, Protocol

from pos.domain.errors import PosError
from pos.reports import home
from pos.reports.home import Home, Need, Waiting
from pos.storage.writer import Changes
from ui.session import Session

#: What makes the figures old.
_WATCHED: Final = frozenset(
    {
        *("sale", "refund", "shift", "day", "bag", "deposit", "cash"),
        *("print", "delivery", "sync", "qris", "statement", "settings"),
    }
)


class HomeView(Protocol):
    """What the page can show."""

    def show_home(self, shown: Home) -> None:
        """Show today, this month and what waits."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class HomePresenter:
    """The page's decisions. Knows no Qt.

    Attributes:
        active: Whether the page is shown; only then it follows changes.
        shown: What is shown, None before there is any.
    """

    def __init__(self, session: Session, view: HomeView) -> None:
        self._session, self._view = session, view
        self.active = False
        self.shown: Home | None = None
        session.listen(self._changed)

    def enter(self) -> None:
        """Show how things stand."""
        self.active = True
        self._read()

    def leave(self) -> None:
        """Let go of every figure: who counts next must not find one."""
        self.active, self.shown = False, None

    def act(self, need: str) -> None:
        """Go where a thing that waits is done."""
        waiting = self.shown.waiting if self.shown else ()
        found = next((x for x in waiting if x.need.value == need), None)
        if found is not None:
            self._ways(found)[found.need]()

    def _ways(self, found: Waiting) -> dict[Need, Callable[[], None]]:
        session = self._session

        def reconcile(part: str) -> Callable[[], None]:
            def go() -> None:
                session.pending_part = part
                session.go("reconcile")

            return go

        return {
            Need.OVERDUE: reconcile("cash"),
            Need.OPEN: reconcile(found.day),
            Need.UNLOCKED: reconcile(found.day),
            Need.QRIS: reconcile(found.day),
            Need.UNSENT: lambda: session.go("sync"),
            Need.PAPERS: session.list_papers,
        }

    def _read(self) -> None:
        session = self._session
        today = session.till.clock.now().local_date
        days = session.till.settings.deposit_days
        office = session.office
        session.tasks.consult(
            lambda connection: home.read(connection, today, days, office=office),
            self._show,
            self._view.show_error,
        )

    def _show(self, found: Home) -> None:
        if self.active:
            self.shown = found
            self._view.show_home(found)

    def _changed(self, changes: Changes) -> None:
        if self.active and self._session.person is not None and changes & _WATCHED:
            self._read()
