"""Pull a catalogue: page by page into the waiting room, checked, then one swap."""

import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol, TypeVar

from pos.domain.ports import Clock
from pos.domain.sync_place import SyncPlace
from pos.operations import pull_swap
from pos.operations.pull_check import Oddity, Staged, check
from pos.operations.pull_swap import Plan
from pos.storage import staging
from pos.storage.engine import Connection
from pos.storage.staging import Pull
from pos.storage.writer import Transaction
from pos.sync.pace import Pace
from pos.sync.patience import MINUTE_MS, USUAL
from pos.sync.status import Link
from pos.sync.target import Answer, IdPage, Page, Reply, Source
from pos.system import SystemIds

Result = TypeVar("Result")

#: Between two pulls, after a person said no, and between two sweeps.
EVERY_MS: Final = 5 * MINUTE_MS
REFUSED_MS: Final = 60 * MINUTE_MS
SWEEP_MS: Final = 24 * 60 * MINUTE_MS

#: Products of a catalogue, and of a page; what is more is not read.
MOST: Final = 50_000
MOST_OF_PAGE: Final = 5_000

#: How often a swap is planned beside the writer before it is done within it.
_PLANS: Final = 3

#: Oddities that are kept to be shown.
SHOWN: Final = 200


class Writes(Protocol):
    """Runs a unit of work and gives its result when that is durable."""

    def run(self, run: Callable[[Transaction], Result]) -> Result:
        """Run it."""


class Reads(Protocol):
    """Asks what is committed."""

    def run(self, ask: Callable[[Connection], Result]) -> Result:
        """Ask it."""


@dataclass(frozen=True, slots=True)
class PullStatus:
    """How a pull stands.

    Attributes:
        done: Products read in this run; 0 between runs.
        total: How many there are; 0 when that isn't known.
        oddities: What waits for a person's yes or no.
        heard_ms: Wall clock of the last run that ended well; 0 for never.
        ran: Whether a run ended since the program began.
    """

    name: str
    link: Link
    done: int = 0
    total: int = 0
    oddities: tuple[Oddity, ...] = ()
    heard_ms: int = 0
    ran: bool = False
    code: str = ""
    words: str = ""


class Puller:
    """Takes a source's catalogue over, one page a step."""

    def __init__(
        self,
        source: Source,
        place: SyncPlace,
        writer: Writes,
        readers: Reads,
        clock: Clock,
    ) -> None:
        self._source, self._place = source, place
        self._writer, self._readers, self._clock = writer, readers, clock
        chance = random.SystemRandom()
        self._pace = Pace(USUAL, lambda limit: chance.randint(0, limit))
        self._due_ms = 0
        self._steps: Callable[[], int] | None = None
        self._page = ""
        self._done = self._total = 0
        self._odd: list[Oddity] = []
        self._swept = False
        self._next_cursor = ""
        self._ran = False

    @property
    def name(self) -> str:
        """The source's name."""
        return self._source.name

    def nudge(self) -> None:
        """New documents here say nothing about the catalogue there."""

    def hurry(self) -> None:
        """Pull now."""
        now_ms = self._clock.monotonic_ms()
        self._pace.hurry(now_ms)
        self._due_ms = now_ms

    def status(self) -> PullStatus:
        """Say how it stands."""
        pull = self._pull()
        why = self._pace.why
        return PullStatus(
            self.name,
            self._pace.link,
            self._done,
            self._total,
            tuple(Oddity(*x) for x in pull.problems),
            pull.heard_ms,
            self._ran,
            why.code if why else "",
            why.words if why else "",
        )

    def step(self) -> int:
        """Do what is next; give the milliseconds until there is more."""
        now_ms = self._clock.monotonic_ms()
        if now_ms < self._pace.not_before_ms:
            return self._pace.not_before_ms - now_ms
        if self._steps is not None:
            return self._steps()
        pull = self._pull()
        if pull.state == staging.APPROVED:
            self._swap(pull)
            return 0
        if pull.state == staging.ASKS:
            return EVERY_MS
        if pull.state == staging.REFUSED:
            self._keep(replace(pull, state=staging.IDLE))
            self._due_ms = now_ms + REFUSED_MS
        if now_ms < self._due_ms:
            return self._due_ms - now_ms
        self._begin(pull)
        return 0

    def _pull(self) -> Pull:
        return self._readers.run(lambda x: staging.pull_of(x, self.name))

    def _begin(self, pull: Pull) -> None:
        def write(tx: Transaction) -> None:
            staging.empty(tx.connection, self.name)
            state = replace(pull, state=staging.IDLE, problems=())
            staging.keep(tx.connection, self.name, state)

        self._writer.run(write)
        self._page, self._done, self._total, self._odd = "", 0, 0, []
        since_ms = self._clock.now().at_ms - pull.swept_ms
        self._swept = bool(pull.cursor) and not 0 <= since_ms < SWEEP_MS
        self._steps = self._read_page

    def _read_page(self) -> int:
        cursor = self._pull().cursor
        said = self._source.changes(cursor, self._page)
        if isinstance(said, Reply):
            return self._failed(said)
        self._pace.well()
        if len(said.products) > MOST_OF_PAGE or self._done > MOST:
            self._odd.append(Oddity("too_many", after=str(len(said.products))))
            return self._conclude()
        self._take(said)
        if said.next_page and said.next_page != self._page:
            self._page = said.next_page
            return 0
        self._next_cursor, self._page = said.cursor, ""
        self._steps = self._sweep_page if self._swept else self._conclude
        return 0

    def _take(self, page: Page) -> None:
        """Check a page and let what is sound into the waiting room."""
        checked = [check(x) for x in page.products]
        self._odd += [x for x in checked if isinstance(x, Oddity)]
        del self._odd[SHOWN:]
        rows = [_row(x) for x in checked if isinstance(x, Staged)]
        self._done += len(checked)
        self._total = max(page.total, self._done)

        def write(tx: Transaction) -> None:
            staging.stage(tx.connection, self.name, rows)
            staging.stage_ids(tx.connection, self.name, page.gone, gone=True)

        self._writer.run(write)

    def _sweep_page(self) -> int:
        said = self._source.ids(self._page)
        if isinstance(said, Reply):
            return self._failed(said)
        self._pace.well()
        self._keep_ids(said)
        if said.next_page and said.next_page != self._page:
            self._page = said.next_page
        else:
            self._steps = self._conclude
        return 0

    def _keep_ids(self, page: IdPage) -> None:
        ids = page.remote_ids[:MOST]
        self._writer.run(
            lambda tx: staging.stage_ids(tx.connection, self.name, ids, gone=False)
        )

    def _failed(self, reply: Reply) -> int:
        """Wait, then ask for the same page again; nothing was changed."""
        now_ms = self._clock.monotonic_ms()
        if reply.answer in (Answer.RETRY, Answer.UNKNOWN, Answer.HELD):
            self._pace.failed(reply, now_ms)
        else:
            self._pace.paused(reply, now_ms)
        return max(0, self._pace.not_before_ms - now_ms)

    def _conclude(self) -> int:
        """Let it in, or ask a person first."""
        self._steps, self._ran = None, True
        odd = [
            *self._odd,
            *self._readers.run(
                lambda x: pull_swap.doubts(
                    x, self.name, self._place.owns, swept=self._swept
                )
            ),
        ]
        pull = replace(self._pull(), next_cursor=self._next_cursor)
        if odd:
            told = tuple((x.code, x.sku, x.before, x.after) for x in odd[:SHOWN])
            asking = replace(pull, state=staging.ASKS, problems=told)
            self._keep(asking)
        else:
            self._swap(pull)
        self._done = self._total = 0
        return 0

    def _keep(self, pull: Pull) -> None:
        def write(tx: Transaction) -> None:
            staging.keep(tx.connection, self.name, pull)
            tx.changed.add("sync")

        self._writer.run(write)

    def _swap(self, pull: Pull) -> None:
        """Take over what waits, all of it in one transaction.

        What that is is worked out here, so that a sale waits only for the
        writing. If somebody changed the catalogue meanwhile, all of it once more.
        """
        now_ms = self._clock.now().at_ms
        after = Pull(
            cursor=pull.next_cursor,
            heard_ms=now_ms,
            swept_ms=now_ms if self._swept or not pull.cursor else pull.swept_ms,
        )
        if not any(self._swap_in(after) for _ in range(_PLANS)):
            self._writer.run(
                lambda tx: pull_swap.swap(
                    tx, self.name, self._plan(tx.connection), after
                )
            )
        self._due_ms = self._clock.monotonic_ms() + EVERY_MS

    def _swap_in(self, after: Pull) -> bool:
        made = self._readers.run(self._plan)
        return self._writer.run(lambda tx: pull_swap.swap(tx, self.name, made, after))

    def _plan(self, connection: Connection) -> Plan:
        owns, ids = self._place.owns, SystemIds()
        return pull_swap.plan(connection, self.name, owns, ids.new, swept=self._swept)


def _row(x: Staged) -> Sequence[object]:
    return (
        x.remote_id,
        x.sku,
        x.name,
        x.category,
        x.kind.value,
        x.price,
        json.dumps(x.barcodes),
        x.image,
        int(x.live),
        x.stock,
    )
