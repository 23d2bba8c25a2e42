"""One schedule: five tills, a store and a hub, and a day on which much goes wrong.

Everything but the network, the clocks and the two places is the product's own:
the journal, the deliveries, the lanes and the engine that lets them take turns.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from pos.domain.journal import Document
from pos.domain.sync_ports import OPEN, Outcome, worth
from pos.storage.deliveries import Deliveries
from pos.sync.engine import Engine
from pos.sync.lane import Lane
from pos.sync.status import TargetStatus
from pos.sync.target import Reply
from tests.shop import HandClock
from tests.sync.places import (
    SETTLING_MS,
    Fault,
    Hub,
    HubTarget,
    Line,
    Store,
    StoreTarget,
)
from tests.sync.quick_till import QuickTill, copy_of

MINUTE_MS = 60_000
DAY_MS = 24 * 60 * MINUTE_MS
TILLS = ("A", "B", "C", "D", "E")
MOST_TURNS = 20_000
#: Time after which what is still open will stay so.
ENOUGH_MS = 90 * MINUTE_MS

#: What may befall an exchange, and how often; the rest goes well.
COMMON = (
    *(Fault.NONE,) * 14,
    *(Fault.LOST_REQUEST, Fault.LOST_REPLY, Fault.LATE),
    *(Fault.BUSY, Fault.DOWN, Fault.PORTAL),
)
#: A store without unique ids can't be protected from a proxy that repeats.
OF_HUB = (*COMMON, Fault.TWICE, Fault.TWICE)


class Death(BaseException):
    """The program ends here, in the middle of what it does."""


class DeadlyLine(Line):
    """A line at which the program may end, before or after an exchange."""

    def __init__(self, world: World, faults: tuple[Fault, ...]) -> None:
        super().__init__(self._draw)
        self._world, self._faults = world, faults
        self.up = True
        self.deadly = 0
        self.late_ms = 0

    def carry(self, act: Callable[[], Reply | None]) -> Reply | None:
        dies, self.deadly = self.deadly, 0
        if dies == 1:
            raise Death
        waits = bool(self.late)
        reply = super().carry(act)
        if self.late and not waits:
            self.late_ms = self._world.now_ms
        if dies:
            raise Death
        return reply

    def _draw(self) -> Fault:
        if not self.up:
            return Fault.DOWN
        return (
            Fault.NONE
            if self._world.healed
            else self._world.chance.choice(self._faults)
        )


@dataclass
class Position:
    """A till with its lines, and the life of the program it is in."""

    till: QuickTill
    store_line: DeadlyLine
    hub_line: DeadlyLine
    engine: Engine[TargetStatus]
    backup: tuple[object, int] | None = None

    @property
    def lines(self) -> tuple[DeadlyLine, DeadlyLine]:
        return self.store_line, self.hub_line


class Blind(StoreTarget):
    """Planted: sends again without a look."""

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:
        del document, first_tried_ms
        return None


class Hasty(Deliveries):
    """Planted: takes a document for arrived as soon as it leaves."""

    def sending(self, target: str, doc_id: str, at_ms: int) -> bool:
        done = super().sending(target, doc_id, at_ms)
        self._writer.run(
            lambda tx: tx.connection.execute(
                "UPDATE deliveries SET state = 'acked' WHERE target = ? AND doc_id = ?",
                (target, doc_id),
            )
        )
        return done


class Impatient(Deliveries):
    """Planted: gives a document up after three tries."""

    def conclude(
        self, target: str, doc_id: str, outcome: Outcome, heard_ms: int
    ) -> None:
        super().conclude(target, doc_id, outcome, heard_ms)
        self._writer.run(
            lambda tx: tx.connection.execute(
                "UPDATE deliveries SET state = 'set_aside' WHERE target = ? "
                "AND doc_id = ? AND attempts >= 3 AND state != 'acked'",
                (target, doc_id),
            )
        )


class ByClock(Deliveries):
    """Planted: takes up what is newer by the clock, not by the journal's order."""

    def fresh(self, target: str, limit: int) -> tuple[Document, ...]:
        (last,) = self._ask(
            "SELECT coalesce(max(at_ms), 0) FROM journal j JOIN "
            "deliveries d ON d.doc_id = j.doc_id AND d.target = ?",
            (target,),
        )
        found = super().fresh(target, limit)
        newer = [x for x in found if x.at.at_ms > last[0]]
        if found and not newer:
            self.take_up(target, found, ())
        return tuple(newer)


PLANTED: dict[str, type[Deliveries]] = {
    "ack-before-reply": Hasty,
    "drop-after-tries": Impatient,
    "cursor-by-clock": ByClock,
}


@dataclass
class World:
    """Everybody on one day.

    Attributes:
        made: Every document that any till ever wrote, by id.
        lives: How often each till's epoch was counted up.
        now_ms: Time that only ever grows, whatever the clocks say.
        healed: From here on nothing goes wrong any more.
    """

    chance: random.Random
    plant: str | None = None
    store: Store = field(default_factory=Store)
    hub: Hub = field(default_factory=Hub)
    positions: list[Position] = field(default_factory=list)
    made: dict[str, Document] = field(default_factory=dict)
    lives: dict[str, int] = field(default_factory=dict)
    now_ms: int = 0
    healed: bool = False
    hub_lost: bool = False

    def __post_init__(self) -> None:
        self._store_backup = self.store.back_up()
        self._hub_backup = self._hub_image()
        for code in TILLS:
            self.positions.append(self._position(QuickTill(code, HandClock())))
            self._turn(self.positions[-1])  # what is written from now on is new

    def _position(self, till: QuickTill) -> Position:
        store_line, hub_line = DeadlyLine(self, COMMON), DeadlyLine(self, OF_HUB)
        made = Position(till, store_line, hub_line, Engine((), till.clock))
        self.start(made)
        return made

    def start(self, position: Position) -> None:
        """Begin a new life of the program on what is durable."""
        till = position.till
        kept = PLANTED.get(self.plant or "", Deliveries)
        deliveries = kept(till.writer, till.deliveries._readers, till.code, till.name)
        store_target = Blind if self.plant == "no-look-up" else StoreTarget
        targets = (
            store_target(self.store, position.store_line),
            HubTarget(self.hub, position.hub_line),
        )
        position.engine = Engine(
            [
                Lane(each, deliveries, till.clock, lambda n: self.chance.randint(0, n))
                for each in targets
            ],
            till.clock,
        )

    # What can happen

    def sell(self, at: Position) -> None:
        self._note(at.till.sell(self.chance.randint(1, 3), self.chance.randint(0, 1)))
        at.engine.nudge()

    def give_back(self, at: Position) -> None:
        """Give back a sale of this till, or one that the hub knows."""
        own = [x for x in at.till.documents() if x.kind == "sale.completed"]
        known = [x for x in self.hub.documents.values() if x.kind == "sale.completed"]
        sales = known if known and self.chance.random() < 0.3 else own
        if sales:
            self._note(at.till.give_back(self.chance.choice(sales)))
            at.engine.nudge()

    def lease(self, at: Position) -> None:
        self._note(at.till.note("lease.taken"))

    def work(self, at: Position) -> None:
        """Let the engine work for a while."""
        for _ in range(self.chance.randint(1, 12)):
            wait_ms = self._turn(at)
            self.pass_ms(min(wait_ms, self.chance.randint(0, MINUTE_MS)))

    def switch_network(self, at: Position) -> None:
        at.store_line.up = at.hub_line.up = not at.store_line.up
        if at.store_line.up:
            at.engine.hurry()

    def flap(self, at: Position) -> None:
        """Say that the link changed, again and again."""
        for _ in range(20):
            at.engine.hurry()
            self._turn(at)
            self.pass_ms(500)

    def arm(self, at: Position) -> None:
        """Let the program end at the next exchange."""
        self.chance.choice(at.lines).deadly = self.chance.randint(1, 2)

    def restart(self, at: Position) -> None:
        self.start(at)

    def back_up(self, at: Position) -> None:
        if at.backup is not None:
            at.backup[0].close()  # type: ignore[attr-defined]
        at.backup = (copy_of(at.till.connection), 0)

    def restore(self, at: Position) -> None:
        """Put a till back to its backup: it begins a new epoch."""
        if at.backup is None:
            return
        old = at.till
        at.till = QuickTill(old.code, old.clock, name=old.name, image=at.backup[0])
        at.till.writer.ids = old.writer.ids
        self.lives[old.code] = self.lives.get(old.code, 1) + 1
        at.till.begin_life(self.lives[old.code])
        old.close()
        self.start(at)

    def back_up_places(self, at: Position) -> None:
        del at
        self._store_backup, self._hub_backup = self.store.back_up(), self._hub_image()

    def restore_store(self, at: Position) -> None:
        del at
        self.store.restore(self._store_backup)

    def restore_hub(self, at: Position) -> None:
        del at
        documents, chains, forks = self._hub_backup
        self.hub.documents, self.hub.forks = dict(documents), set(forks)
        self.hub.chains = {key: [*chain] for key, chain in chains.items()}
        self.hub_lost = True

    def clone(self, at: Position) -> None:
        """Copy a laptop; the copy meets no place before the day's end."""
        if len(self.positions) > len(TILLS):
            return
        till, clock = at.till, HandClock(at.till.clock.at_ms)
        copy = QuickTill(till.code, clock, name=f"{till.name}2", image=till.connection)
        cloned = self._position(copy)
        cloned.store_line.up = cloned.hub_line.up = False
        self.positions.append(cloned)

    def set_clock(self, at: Position) -> None:
        years = 365 * DAY_MS
        jump_ms = self.chance.choice((-3 * years, -DAY_MS, -MINUTE_MS, 10 * years))
        at.till.clock.at_ms = max(1, at.till.clock.at_ms + jump_ms)

    def sleep(self, at: Position) -> None:
        del at
        self.pass_ms(self.chance.choice((MINUTE_MS, DAY_MS, 30 * DAY_MS)))

    # How time passes

    def pass_ms(self, milliseconds: int) -> None:
        """Let time pass for everybody; what is late arrives in time."""
        self.now_ms += milliseconds
        for position in self.positions:
            position.till.clock.pass_ms(milliseconds)
            for line in position.lines:
                overdue = self.now_ms - line.late_ms >= SETTLING_MS
                if line.late and (overdue or self.chance.random() < 0.3):
                    line.arrive()

    def _turn(self, at: Position) -> int:
        try:
            return at.engine.turn()
        except Death:
            self.start(at)
            return 0

    def heal(self) -> Iterator[str]:
        """Let everything go well until all has arrived; copies come last."""
        self.healed = True
        first, late = self.positions[: len(TILLS)], self.positions[len(TILLS) :]
        for group in (first, late, first) if late else (first,):
            for position in group:
                for line in position.lines:
                    line.up, line.deadly = True, 0
                self.start(position)  # so that each looks back over the day
            yield from self._settle(group)

    def _settle(self, group: list[Position]) -> Iterator[str]:
        """Work until nothing is open, or what is open has had its time."""
        busy = dict.fromkeys(range(len(group)), 0)
        until_ms = self.now_ms + ENOUGH_MS
        for _ in range(MOST_TURNS):
            if not busy or self.now_ms > until_ms:
                return
            for number in [x for x, wait_ms in busy.items() if wait_ms == 0]:
                busy[number] = self._turn(group[number])
                if _at_rest(group[number]):
                    del busy[number]
            step_ms = min(busy.values(), default=0)
            self.pass_ms(step_ms)
            busy = {number: wait_ms - step_ms for number, wait_ms in busy.items()}
        yield "it doesn't come to rest"

    def close(self) -> None:
        """Let go of the databases."""
        for position in self.positions:
            position.till.close()
            if position.backup is not None:
                with suppress(AttributeError):
                    position.backup[0].close()  # type: ignore[attr-defined]

    def _note(self, document: Document) -> None:
        self.made[document.doc_id] = document

    def _hub_image(
        self,
    ) -> tuple[dict[str, Document], dict[tuple[str, int], list[str]], set[str]]:
        chains = {key: [*chain] for key, chain in self.hub.chains.items()}
        return dict(self.hub.documents), chains, set(self.hub.forks)


#: What can happen, and how often.
EVENTS: tuple[tuple[Callable[[World, Position], None], int], ...] = (
    (World.sell, 40),
    (World.give_back, 8),
    (World.lease, 3),
    (World.work, 30),
    (World.switch_network, 6),
    (World.flap, 1),
    (World.arm, 6),
    (World.restart, 2),
    (World.back_up, 2),
    (World.restore, 2),
    (World.back_up_places, 2),
    (World.restore_store, 2),
    (World.restore_hub, 1),
    (World.clone, 1),
    (World.set_clock, 3),
    (World.sleep, 1),
)


def _at_rest(position: Position) -> bool:
    if not all(worker.resting for worker in position.engine._workers):  # type: ignore[attr-defined]
        return False
    (left,) = position.till.connection.execute(
        "SELECT count(*) FROM deliveries WHERE state IN "
        "('pending', 'sending', 'unknown')"
    ).fetchone()
    return not left


def play(seed: int, plant: str | None, steps: int) -> tuple[World, list[str]]:
    """Play a schedule and say which promises broke."""
    world = World(random.Random(seed), plant)
    acts, weights = zip(*EVENTS, strict=True)
    for act in world.chance.choices(acts, weights, k=steps):
        here = world.positions[: len(TILLS)] if act is World.work else world.positions
        act(world, world.chance.choice(here))
    broken = [*world.heal()]
    broken += check(world)
    return world, broken


def check(world: World) -> Iterator[str]:
    """See that nothing is missing, nothing is there twice, and totals agree."""
    orders = [order.doc_id for order in world.store.orders]
    if len(orders) != len({*orders}):
        twice = sorted({x for x in orders if orders.count(x) > 1})
        yield f"the store has {twice[:3]} more than once"
    for order in world.store.orders:
        if order.total != worth(world.made[order.doc_id]):
            yield f"the store has {order.doc_id} at {order.total}"
    for position in world.positions:
        yield from _check_position(world, position, {*orders})


def _check_position(
    world: World, position: Position, at_store: set[str]
) -> Iterator[str]:
    till = position.till
    documents = till.documents()
    of_store = [x for x in documents if StoreTarget.wants(_STORE, x)]
    # what nobody can send any more: its sale was lost with a till, everywhere
    orphans = {
        x.doc_id
        for x in of_store
        if x.body.get("sale") and x.body["sale"] not in at_store
    }
    missing = {x.doc_id for x in of_store} - at_store - orphans
    if missing:
        yield f"{till.name}: the store lacks {sorted(missing)[:3]}"
    absent = {x.doc_id for x in documents} - world.hub.documents.keys()
    if absent:
        yield f"{till.name}: the hub lacks {sorted(absent)[:3]}"
    ours = sum(worth(x) for x in of_store if x.doc_id not in orphans)
    kept = {x.doc_id for x in of_store}
    store = sum(x.total for x in world.store.orders if x.doc_id in kept)
    hub = sum(worth(x) for x in world.hub.documents.values() if x.doc_id in kept)
    if not (
        ours == store
        and hub - ours == sum(worth(x) for x in of_store if x.doc_id in orphans)
    ):
        yield f"{till.name}: {ours} here, {store} at the store, {hub} at the hub"
    states = till.connection.execute(
        "SELECT doc_id, target, state FROM deliveries WHERE state IN "
        f"({', '.join(repr(str(x)) for x in sorted(OPEN))})"
    ).fetchall()
    for doc_id, target, state in states:
        if doc_id not in orphans:
            yield f"{till.name}: {doc_id} is {state} at {target}"


_STORE = StoreTarget(Store(), Line())
