"""Decides what the sync page shows, and what can be done there."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Protocol

from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.sync_place import SyncPlace
from pos.domain.sync_ports import DeliveryState, Neighbour, Tally
from pos.operations import deliveries, neighbours, pull_swap, sync_places
from pos.operations.deliveries import Attention, Oversold
from pos.operations.join_hub import Joined, join, till_joiner
from pos.operations.pull import PullStatus
from pos.operations.pull_check import Oddity
from pos.storage.deliveries import tally
from pos.storage.engine import Connection
from pos.storage.writer import Changes, Transaction
from pos.sync.neighbours import NeighbourStatus
from pos.sync.status import TargetStatus
from pos.sync.target import Reply
from ui.one_at_a_time import OneAtATime
from ui.session import Session

#: What makes the page old.
_WATCHED: Final = frozenset({"sale", "refund", "sync", "settings"})


class Act(StrEnum):
    """What can be done with a task."""

    RETRY = "retry"
    ASIDE = "aside"
    ACCEPT = "accept"  # note that a place has it otherwise
    OPEN = "open"  # the sale
    YES = "yes"  # let a pulled catalogue in
    NO = "no"
    TRUST = "trust"  # believe another till from now on


#: Who may do what about a task, where that isn't a matter of deliveries.
_RIGHTS: Final = {
    Act.YES: Right.IMPORT,
    Act.NO: Right.IMPORT,
    Act.TRUST: Right.SETTINGS,
}


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """A place with how it stands.

    Attributes:
        target: Of what goes there; None before the first turn, or when paused.
        pull: Of what comes from there; None when it has no catalogue.
        kept: How much waits, as it is written down: a pause doesn't hide it.
    """

    place: SyncPlace
    target: TargetStatus | None
    pull: PullStatus | None
    kept: Tally = field(default_factory=Tally)

    @property
    def tally(self) -> Tally:
        """How much waits: as the engine tells it, or else as it is written down."""
        return self.target.tally if self.target else self.kept


@dataclass(frozen=True, slots=True)
class Disbelieved:
    """A till whose documents can't be believed, and why."""

    till: str
    why: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something that a person has to look at.

    Attributes:
        key: What it is known by on the page.
        about: The document, the oddities of a pull, a piece sold twice, a till
            that nobody has accepted yet, or one that can't be believed.
    """

    key: str
    about: (
        Attention | tuple[str, tuple[Oddity, ...]] | Oversold | Neighbour | Disbelieved
    )

    @property
    def acts(self) -> frozenset[Act]:
        """What can be done."""
        if isinstance(self.about, Oversold):
            return frozenset({Act.OPEN})
        if isinstance(self.about, tuple):
            return frozenset({Act.YES, Act.NO})
        if isinstance(self.about, Neighbour):
            return frozenset({Act.TRUST})
        if isinstance(self.about, Disbelieved):
            return frozenset()
        acts = {Act.RETRY}
        differs = self.about.state is DeliveryState.DIVERGENT
        acts.add(Act.ACCEPT if differs else Act.ASIDE)
        if self.about.receipt_no:
            acts.add(Act.OPEN)
        return frozenset(acts)


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole page.

    Attributes:
        now_ms: The wall clock, to tell ages by.
        may_set: Whether this person may change places without a PIN.
    """

    places: tuple[PlaceShown, ...]
    tasks: tuple[Task, ...]
    now_ms: int
    may_set: bool


class SyncView(Protocol):
    """What the presenter shows things on."""

    def show_page(self, shown: Shown) -> None:
        """Show the page."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong."""

    def show_hurried(self) -> None:
        """Say that the exchange begins now."""

    def show_decided(self, act: Act) -> None:
        """Say that a decision is written down."""

    def show_joining(self) -> None:
        """Say that a hub is being asked to let this till in."""

    def show_saved(self) -> None:
        """Say that the places are saved; take the dialog away."""

    def show_tested(self, reply: Reply) -> None:
        """Say what a place answered."""

    def show_test_failed(self, error: PosError) -> None:
        """Say why a place can't be asked."""


class SyncPresenter:
    """The page's decisions."""

    def __init__(self, session: Session, view: SyncView) -> None:
        self._session, self._view = session, view
        self._once = OneAtATime(session.tasks)
        self._active = False
        self._tasks: dict[str, Task] = {}
        session.listen(self._changed)

    @property
    def places(self) -> tuple[SyncPlace, ...]:
        """The places as they were saved."""
        return self._session.till.syncs.places

    def enter(self) -> None:
        """Show how things stand."""
        self._active = True
        self.refresh()

    def leave(self) -> None:
        """Stop following."""
        self._active = False

    def refresh(self) -> None:
        """Show how things stand now."""
        if self._active:
            self._session.tasks.read(self._ask, self._show, self._view.show_error)

    def _ask(self, connection: Connection) -> "_Answer":
        till = self._session.till
        told = {x.name for x in till.syncs.status if isinstance(x, TargetStatus)}
        silent = [x.name for x in self.places if x.name not in told]
        code = till.identity.till
        return _Answer(
            deliveries.attention(connection),
            deliveries.oversold(connection),
            {name: tally(connection, name, code) for name in silent},
        )

    def hurry(self) -> None:
        """Exchange now."""
        self._session.till.syncs.hurry()
        self._view.show_hurried()

    def decide(self, key: str, act: Act, reason: str = "") -> None:
        """Do something about a task, with the PIN of who may."""
        task = self._tasks.get(key)
        if task is None or act not in task.acts:
            return
        if act is Act.OPEN:
            self._open(task)
            return
        right = _RIGHTS.get(act, Right.DELIVERIES)
        self._with(right, lambda approver: self._write(task, act, reason, approver))

    def test(self, place: SyncPlace, key: str) -> None:
        """Ask a place, perhaps with a key that isn't kept yet."""
        syncs = self._session.till.syncs
        self._session.tasks.exchange(
            lambda: syncs.test(place, key),
            self._view.show_tested,
            self._view.show_test_failed,
        )

    def save(self, before: SyncPlace | None, place: SyncPlace, key: str) -> None:
        """Save a place: a new one, or in the place of another."""
        places = [place if x == before else x for x in self.places]
        self._save([*places, place] if before is None else places, place, key)

    def join(self, text: str) -> None:
        """Be let in to the hub that shows a text, and bring documents there."""
        till = self._session.till
        own = till_joiner(till.identity.till, till.key.public_key, till.folder)

        def ask(approver: Person | None) -> None:
            self._view.show_joining()
            self._session.tasks.exchange(
                lambda: join(text, own, till.ids.new),
                lambda joined: joined_in(joined, approver),
                self._view.show_test_failed,
            )

        def joined_in(joined: Joined, approver: Person | None) -> None:
            place = joined.place
            others = [x for x in self.places if x.authority != place.authority]
            places = [*(x for x in others if x.name != place.name), place]
            self._keep(places, place, joined.password, approver)

        self._with(Right.SETTINGS, ask)

    def pause(self, place: SyncPlace, *, paused: bool) -> None:
        """Leave a place alone for a while, or go on."""
        self.save(place, replace(place, paused=paused), "")

    def remove(self, place: SyncPlace) -> None:
        """Take a place away; what waits for it stays in the journal."""
        self._save([x for x in self.places if x != place], None, "")

    def _save(self, places: list[SyncPlace], keyed: SyncPlace | None, key: str) -> None:
        self._with(
            Right.SETTINGS, lambda approver: self._keep(places, keyed, key, approver)
        )

    def _keep(
        self,
        places: list[SyncPlace],
        keyed: SyncPlace | None,
        key: str,
        approver: Person | None,
    ) -> None:
        """Write the places down, keep the key of one, and follow."""
        till, actor = self._session.till, self._session.actor

        def follow(_: object) -> None:
            def work() -> None:
                if keyed is not None and key:
                    till.syncs.keep_key(keyed, key)
                till.reload_places(again=bool(key))

            self._session.tasks.exchange(work, done, self._view.show_error)

        def done(_: None) -> None:
            self._view.show_saved()
            self._session.announce(frozenset({"sync"}))

        self._once.write(
            lambda tx: sync_places.save(tx, actor, places, approver),
            follow,
            self._view.show_error,
        )

    def _with(self, right: Right, act: Callable[[Person | None], None]) -> None:
        if self._session.actor.may(right):
            act(None)
        else:
            self._session.ask_approval(right, act)

    def _open(self, task: Task) -> None:
        about = task.about
        number = about.receipt_no if isinstance(about, Attention) else ""
        if isinstance(about, Oversold):
            own = self._session.till.identity.till
            mine = [no for no, till in (about.first, *about.others) if till == own]
            number = mine[-1] if mine else ""
        if number:
            self._session.pending_receipt = number
            self._session.go("receipts")

    def _write(
        self, task: Task, act: Act, reason: str, approver: Person | None
    ) -> None:
        actor = self._session.actor

        def write(tx: Transaction) -> object:
            return _decide(tx, actor, task, act, reason, approver)

        def done(_: object) -> None:
            self._session.till.syncs.hurry()
            self._view.show_decided(act)
            self.refresh()

        self._once.write(write, done, self._view.show_error)

    def _show(self, answer: "_Answer") -> None:
        till = self._session.till
        told = till.syncs.status
        targets = {x.name: x for x in told if isinstance(x, TargetStatus)}
        pulls = {x.name: x for x in told if isinstance(x, PullStatus)}
        heard = [x for x in told if isinstance(x, NeighbourStatus)]
        waiting = (answer.attention, answer.oversold, tuple(pulls.values()))
        tasks = _tasks(*waiting, heard)
        self._tasks = {task.key: task for task in tasks}
        shown = Shown(
            tuple(
                PlaceShown(
                    x,
                    targets.get(x.name),
                    pulls.get(x.name),
                    answer.kept.get(x.name, Tally()),
                )
                for x in self.places
            ),
            tasks,
            till.clock.now().at_ms,
            self._session.actor.may(Right.SETTINGS),
        )
        self._view.show_page(shown)

    def _changed(self, changes: Changes) -> None:
        if changes & _WATCHED:
            self.refresh()


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the database says: tasks, and what waits for places that say nothing."""

    attention: tuple[Attention, ...]
    oversold: tuple[Oversold, ...]
    kept: dict[str, Tally]


def _tasks(
    attention: tuple[Attention, ...],
    oversold: tuple[Oversold, ...],
    pulls: tuple[PullStatus, ...],
    heard: list[NeighbourStatus],
) -> tuple[Task, ...]:
    strangers = [stranger for x in heard for stranger in x.strangers]
    doubted = [Disbelieved(*pair) for x in heard for pair in x.disbelieved]
    return (
        *(Task(f"till {x.till}", x) for x in strangers),
        *(Task(f"doubt {x.till}", x) for x in doubted),
        *(Task(f"twice {x.product_id}", x) for x in oversold),
        *(Task(f"pull {x.name}", (x.name, x.oddities)) for x in pulls if x.oddities),
        *(Task(f"{x.target} {x.doc_id}", x) for x in attention),
    )


def _decide(  # what a decision is made of
    tx: Transaction,
    actor: Person,
    task: Task,
    act: Act,
    reason: str,
    approver: Person | None,
) -> object:
    about = task.about
    if isinstance(about, tuple):
        yes = act is Act.YES
        return pull_swap.decide(tx, actor, about[0], yes=yes, approver=approver)
    if isinstance(about, Neighbour):
        who = (actor, about.till, about.public_key)
        return neighbours.accept(tx, *who, approver)
    if isinstance(about, (Oversold, Disbelieved)):
        raise TypeError(act)
    where = (about.doc_id, about.target)
    if act is Act.RETRY:
        return deliveries.retry(tx, actor, *where, approver)
    how = deliveries.accept if act is Act.ACCEPT else deliveries.set_aside
    return how(tx, actor, *where, reason, approver)
