"""Decides what the office's page of tills shows, and where its hub is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.sync_place import SyncPlace
from pos.operations import sync_places
from pos.operations.join_hub import join, office_joiner
from pos.operations.office import OfficeStatus
from pos.storage.writer import Changes
from pos.sync.target import Reply
from ui.office.watch import status_of
from ui.one_at_a_time import OneAtATime
from ui.session import Session

#: What makes the page old.
_WATCHED: Final = frozenset({"sync"})


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole page.

    Attributes:
        place: Where the hub is; None when none is set up.
        status: How it stands.
        now_ms: The wall clock, to tell ages by.
    """

    place: SyncPlace | None
    status: OfficeStatus
    now_ms: int

    @property
    def since_ms(self) -> int:
        """How long ago the hub told what is shown."""
        return max(0, self.now_ms - self.status.heard_ms)


class OfficeView(Protocol):
    """What the page can show."""

    def show_page(self, shown: Shown) -> None:
        """Show the hub and its tills."""

    def show_hurried(self) -> None:
        """Say that the hub is being asked."""

    def show_joining(self) -> None:
        """Say that the hub is being asked to let this office in."""

    def show_saved(self) -> None:
        """Say that the hub is saved; take the dialog away."""

    def show_tested(self, reply: Reply) -> None:
        """Say what the hub answered."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class OfficePresenter:
    """The page's decisions. Knows no Qt."""

    def __init__(self, session: Session, view: OfficeView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._active = False
        session.listen(self._changed)

    @property
    def place(self) -> SyncPlace | None:
        """Where the hub is."""
        return next(iter(self._session.till.syncs.places), None)

    def enter(self) -> None:
        """Show how things stand."""
        self._active = True
        self.refresh()

    def leave(self) -> None:
        """Stop following."""
        self._active = False

    def refresh(self) -> None:
        """Show how things stand now; nothing is asked for it."""
        if self._active:
            status = status_of(self._session) or OfficeStatus()
            now_ms = self._session.till.clock.now().at_ms
            self._view.show_page(Shown(self.place, status, now_ms))

    def hurry(self) -> None:
        """Ask the hub now."""
        self._session.till.syncs.hurry()
        self._view.show_hurried()

    def test(self, place: SyncPlace, key: str) -> None:
        """Ask a hub that isn't saved yet, perhaps with another password."""
        syncs = self._session.till.syncs
        self._session.tasks.exchange(
            lambda: syncs.test(place, key),
            self._view.show_tested,
            self._view.show_error,
        )

    def save(self, place: SyncPlace, key: str) -> None:
        """Read another hub, or the same with another password, from now on."""
        self._with(lambda approver: self._save(place, key, approver))

    def join(self, text: str) -> None:
        """Read the hub that shows a text from now on."""
        till = self._session.till

        def ask(approver: Person | None) -> None:
            self._view.show_joining()
            self._session.tasks.exchange(
                lambda: join(text, office_joiner(till.folder), till.ids.new),
                lambda joined: self._save(joined.place, joined.password, approver),
                self._view.show_error,
            )

        self._with(ask)

    def _with(self, act: Callable[[Person | None], None]) -> None:
        if self._session.actor.may(Right.SETTINGS):
            act(None)
        else:
            self._session.ask_approval(Right.SETTINGS, act)

    def _save(self, place: SyncPlace, key: str, approver: Person | None) -> None:
        till, actor = self._session.till, self._session.actor

        def follow(_: object) -> None:
            def work() -> None:
                if key:
                    till.syncs.keep_key(place, key)
                till.reload_places(again=bool(key))

            self._session.tasks.exchange(work, done, self._view.show_error)

        def done(_: None) -> None:
            self._view.show_saved()
            self._session.announce(frozenset({"sync"}))

        self._once.write(
            lambda tx: sync_places.save(tx, actor, [place], approver),
            follow,
            self._view.show_error,
        )

    def _changed(self, changes: Changes) -> None:
        if changes & _WATCHED and self._session.person is not None:
            self.refresh()
