"""Decides what happens with a USB stick: write this till's journal, read another's."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.operations import bundles, neighbours
from pos.operations.bundles import Looked, Written
from pos.storage.merge import Merged
from ui.one_at_a_time import OneAtATime
from ui.session import Session


@dataclass(frozen=True, slots=True)
class Own:
    """This till, as others compare it before they believe it."""

    till: str
    fingerprint: str


class StickView(Protocol):
    """What the presenter shows things on."""

    def show_busy(self) -> None:
        """Say that the stick is at work."""

    def show_written(self, written: Written) -> None:
        """Say what lies on the stick now."""

    def show_strangers(self, looked: Looked) -> None:
        """Ask whether the tills of a bundle are known, by their codes."""

    def tell_progress(self, done: int, whole: int) -> None:
        """Say how much is taken in; called from another thread."""

    def show_read(self, merged: Merged) -> None:
        """Say what was new."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""


class StickPresenter:
    """The stick's decisions. One thing at a time; selling goes on meanwhile."""

    def __init__(self, session: Session, view: StickView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)

    @property
    def own(self) -> Own:
        """This till, and the code that the other till's people compare."""
        till = self._session.till
        mark = neighbours.fingerprint(till.key.public_key)
        return Own(till.identity.till, mark)

    def write(self, folder: Path) -> None:
        """Write what other tills may lack into a folder of the stick."""
        till = self._session.till
        code, now = till.identity.till, till.clock.now()
        self._view.show_busy()
        self._session.tasks.read(
            lambda c: bundles.write(c, folder, code, till.key, now),
            self._view.show_written,
            self._view.show_error,
        )

    def read(self, file: Path) -> None:
        """Check a bundle, then take it in, or ask about its tills first."""
        self._view.show_busy()
        self._session.tasks.read(
            lambda c: bundles.look(c, file), self._looked, self._view.show_error
        )

    def accept(self, looked: Looked) -> None:
        """Believe the tills of a bundle: a person has compared their codes."""

        def write(approver: Person | None) -> None:
            actor = self._session.actor
            first = looked.strangers[0]
            accept = partial(neighbours.accept, actor=actor, till=first.till)
            self._once.write(
                partial(accept, public_key=first.public_key, approver=approver),
                lambda _: self.read(looked.file),
                self._view.show_error,
            )

        self._with(write)

    def _looked(self, looked: Looked) -> None:
        if looked.strangers:
            self._view.show_strangers(looked)
        else:
            self._with(lambda approver: self._take_in(looked, approver))

    def _take_in(self, looked: Looked, approver: Person | None) -> None:
        writer, actor = self._session.till.writer, approver or self._session.actor
        tell = self._view.tell_progress
        self._session.tasks.exchange(
            lambda: bundles.take_in(writer, actor, looked, tell),
            self._view.show_read,
            self._view.show_error,
        )

    def _with(self, act: "Act") -> None:
        if self._session.actor.may(Right.SETTINGS):
            act(None)
        else:
            self._session.ask_approval(Right.SETTINGS, act)


class Act(Protocol):
    """Something that an approver may have to allow."""

    def __call__(self, approver: Person | None, /) -> None:
        """Do it."""
