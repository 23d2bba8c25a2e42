"""Ask a store for its web orders, and keep them for when there is no network."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from pos.domain.pickup import Pickup
from pos.domain.ports import Clock
from pos.storage import pickups
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from pos.sync.pace import Pace
from pos.sync.patience import MINUTE_MS, USUAL
from pos.sync.status import Link
from pos.sync.target import Answer, PickupSource, Reply

Result = TypeVar("Result")

#: Between two looks.
EVERY_MS: Final = 2 * MINUTE_MS

#: Orders that are kept: more are nobody's booth.
MOST: Final = 500


class Writes(Protocol):
    """Runs a unit of work and gives its result when that is durable."""

    def run(self, run: Callable[[Transaction], Result]) -> Result:
        """Run it."""


class Reads(Protocol):
    """Asks what is committed."""

    def run(self, ask: Callable[[Connection], Result]) -> Result:
        """Ask it."""


@dataclass(frozen=True, slots=True)
class PickupStatus:
    """How the web orders of a store are known.

    Attributes:
        heard_ms: Wall clock of the last good answer; 0 for never.
        odd: Orders that were left out: what the store says of them can't be used.
        code: Why it can't be asked, ours; empty when it can.
    """

    name: str
    link: Link
    heard_ms: int = 0
    odd: int = 0
    code: str = ""
    words: str = ""


class PickupPuller:
    """Reads a store's waiting orders every few minutes, all of them at once."""

    def __init__(
        self, source: PickupSource, writer: Writes, readers: Reads, clock: Clock
    ) -> None:
        self._source, self._clock = source, clock
        self._writer, self._readers = writer, readers
        chance = random.SystemRandom()
        self._pace = Pace(USUAL, lambda limit: chance.randint(0, limit))
        self._due_ms = 0
        self._odd = 0

    def nudge(self) -> None:
        """New documents here are no new orders there."""

    def hurry(self) -> None:
        """Ask now."""
        now_ms = self._clock.monotonic_ms()
        self._pace.hurry(now_ms)
        self._due_ms = now_ms

    def status(self) -> PickupStatus:
        """Say how it stands."""
        heard = self._readers.run(pickups.heard)
        name, why = self._source.name, self._pace.why
        return PickupStatus(
            name,
            self._pace.link,
            heard.get(name, 0),
            self._odd,
            why.code if why else "",
            why.words if why else "",
        )

    def step(self) -> int:
        """Ask when it is time; give the milliseconds until then."""
        now_ms = self._clock.monotonic_ms()
        wait_ms = max(self._due_ms, self._pace.not_before_ms) - now_ms
        if wait_ms > 0:
            return wait_ms
        said = self._source.pickups()
        if isinstance(said, Reply):
            return self._failed(said)
        self._pace.well()
        self._take_over(said)
        self._due_ms = self._clock.monotonic_ms() + EVERY_MS
        return EVERY_MS

    def _take_over(self, said: tuple[Pickup, ...]) -> None:
        """Keep what can be used; write nothing but the time when all is as before."""
        sound = tuple(x for x in said if x.sound)[:MOST]
        self._odd = len(said) - len(sound)
        name, at_ms = self._source.name, self._clock.now().at_ms
        before = self._readers.run(lambda x: pickups.listed(x, name))

        def write(tx: Transaction) -> None:
            tx.changed.add("sync")
            if sound == before:
                pickups.note_heard(tx.connection, name, at_ms)
                return
            pickups.take_over(tx.connection, name, sound, at_ms)
            tx.changed.add("pickup")

        self._writer.run(write)

    def _failed(self, reply: Reply) -> int:
        """Wait; what was pulled before stays."""
        now_ms = self._clock.monotonic_ms()
        if reply.answer in (Answer.RETRY, Answer.UNKNOWN, Answer.HELD):
            self._pace.failed(reply, now_ms)
        else:
            self._pace.paused(reply, now_ms)
        return max(0, self._pace.not_before_ms - now_ms)
