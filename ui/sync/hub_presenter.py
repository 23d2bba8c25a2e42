"""Decides what the dialog of the laptop's own hub shows, and switches it on and off."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, TypeVar

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.sync_place import HUB, SyncPlace
from pos.operations import settings as settings_operations
from pos.operations import sync_places
from pos.operations.laptop_hub import HubState, Phase
from pos.storage.writer import Changes, Transaction
from ui.one_at_a_time import OneAtATime
from ui.session import Session

Result = TypeVar("Result")

#: Something that an approver may have to allow.
Act = Callable[[Person | None], None]


class HubView(Protocol):
    """What the page and its dialog can show."""

    def show_hub(self, state: HubState, now_ms: int) -> None:
        """Show how the hub is."""

    def show_hub_error(self, error: PosError) -> None:
        """Say what went wrong."""


class HubPresenter:
    """The dialog's decisions. Knows no Qt."""

    def __init__(self, session: Session, view: HubView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._open = self._busy = False
        session.listen(self._changed)

    def enter(self) -> None:
        """The dialog is shown: a hub that runs lets others in from now on."""
        self._open = True
        self._show()
        if self._session.till.hub.state.phase is Phase.ON:
            self.pair()

    def leave(self) -> None:
        """Let nobody in any more: the text isn't shown any longer."""
        self._open = False
        hub = self._session.till.hub
        self._session.tasks.exchange(hub.close_pairing, _fine, _fine)

    def start(self) -> None:
        """Be the booth's hub from now on, and after each start of the program."""
        self._with(self._start)

    def stop(self) -> None:
        """Be no hub any more; its data stays in its folder."""
        self._with(self._stop)

    def pair(self) -> None:
        """Show a new text that lets others in."""
        self._exchange(self._session.till.hub.open_pairing, lambda _: self._show())

    def _start(self, approver: Person | None) -> None:
        from pos.storage.hub.laptop import new_password

        till, password = self._session.till, new_password()

        def work() -> SyncPlace:
            till.hub.start()
            return till.hub.admit(till.identity.till, till.key.public_key, password)

        def started(place: SyncPlace) -> None:
            others = [x for x in self._others(place) if x.name != place.name]
            self._keep([*others, place], here=True, approver=approver, key=password)

        self._exchange(work, started)

    def _stop(self, approver: Person | None) -> None:
        hub = self._session.till.hub
        here = [x for x in self._session.till.syncs.places if _is_own(x)]
        places = [x for x in self._session.till.syncs.places if x not in here]

        def stopped(_: None) -> None:
            self._keep(places, here=False, approver=approver, key="")

        self._exchange(hub.stop, stopped)

    def _others(self, place: SyncPlace) -> list[SyncPlace]:
        known = self._session.till.syncs.places
        return [x for x in known if x.authority != place.authority]

    def _keep(
        self, places: list[SyncPlace], *, here: bool, approver: Person | None, key: str
    ) -> None:
        """Write down that this laptop is a hub, or isn't, and follow."""
        till, actor = self._session.till, self._session.actor
        settings = replace(till.settings, hub_here=here)

        def write(tx: Transaction) -> None:
            settings_operations.save(tx, actor, settings, approver)
            sync_places.save(tx, actor, places, approver)

        def follow(_: None) -> None:
            def work() -> None:
                if key:
                    till.syncs.keep_key(places[-1], key)
                till.reload_places(again=bool(key))

            self._exchange(work, lambda _: self._settled(here=here))

        self._once.write(write, follow, self._failed)

    def _settled(self, *, here: bool) -> None:
        self._session.announce(frozenset({"sync"}))
        if here and self._open:
            self.pair()

    def _with(self, act: Act) -> None:
        if self._busy:
            return
        if self._session.actor.may(Right.SETTINGS):
            act(None)
        else:
            self._session.ask_approval(Right.SETTINGS, act)

    def _exchange(
        self, work: Callable[[], Result], then: Callable[[Result], None]
    ) -> None:
        self._busy = True

        def done(result: Result) -> None:
            self._busy = False
            self._show()
            then(result)

        self._session.tasks.exchange(work, done, self._failed)

    def _failed(self, error: PosError) -> None:
        self._busy = False
        self._show()
        self._view.show_hub_error(error)

    def _changed(self, changes: Changes) -> None:
        if "sync" in changes:
            self._show()

    def _show(self) -> None:
        till = self._session.till
        self._view.show_hub(till.hub.state, till.clock.now().at_ms)


def _is_own(place: SyncPlace) -> bool:
    """Tell whether a place is the hub on this very laptop."""
    return place.kind == HUB and "@127.0.0.1:" in place.address


def _fine(_: object) -> None:
    """Nothing more to do: the text ends by itself, too."""
