"""Hear from the hub what the neighbouring tills wrote."""

from collections import deque
from dataclasses import dataclass, replace
from typing import Final

from pos.domain.errors import DocumentError
from pos.domain.ports import Clock
from pos.domain.sync_ports import Hub, HubError, Neighbour, NeighbourStore
from pos.sync.status import Link

#: Documents that are taken in at a time: the next sale waits no longer for the
#: writer than these take.
PAGE: Final = 100

#: Between two rounds when all is well, and when the hub can't be reached.
ROUND_MS: Final = 15_000
AGAIN_MS: Final = 30_000


@dataclass(frozen=True, slots=True)
class NeighbourStatus:
    """How it stands.

    Attributes:
        code: Why the hub can't be asked, ours; empty when it can.
        taken: Documents taken in since the program began.
        heard_ms: Wall clock of the last round that went well; 0 for never.
        strangers: Tills on the hub that nobody has accepted here.
        disbelieved: Tills whose documents can't be believed, and why.
    """

    link: Link = Link.UNTRIED
    code: str = ""
    taken: int = 0
    heard_ms: int = 0
    strangers: tuple[Neighbour, ...] = ()
    disbelieved: tuple[tuple[str, str], ...] = ()


class Neighbours:
    """Reads the other tills' documents, a page a step, each chain by itself."""

    def __init__(self, own: str, hub: Hub, store: NeighbourStore, clock: Clock) -> None:
        """Get ready; nothing is asked yet.

        Args:
            own: This till's code.
            hub: Where the others' documents are.
            store: Where they are taken in.
            clock: Tells the time.
        """
        self._own, self._hub, self._store, self._clock = own, hub, store, clock
        self._status = NeighbourStatus()
        self._round: deque[str] | None = None
        self._disbelieved: dict[str, str] = {}
        self._due_ms = 0

    def nudge(self) -> None:
        """New documents here are no news of the neighbours."""

    def hurry(self) -> None:
        """Somebody asks, or the link changed: begin a round now."""
        self._due_ms = 0

    def status(self) -> NeighbourStatus:
        """Say how it stands."""
        return self._status

    def step(self) -> int:
        """Read one page; give the milliseconds until there is more to do."""
        wait_ms = self._due_ms - self._clock.monotonic_ms()
        if self._round is None and wait_ms > 0:
            return wait_ms
        try:
            return self._read()
        except HubError as error:
            self._round = None
            code = f"hub.{error.fields['why']}"
            self._status = replace(self._status, link=Link.FAILING, code=code)
            return self._rest(AGAIN_MS)

    def _read(self) -> int:
        if self._round is None:
            self._round = self._begin()
        if not self._round:
            self._conclude()
            return self._rest(ROUND_MS)
        till = self._round[0]
        documents = self._hub.read(till, self._store.known(), PAGE)
        if documents:
            try:
                taken = self._store.take_in(documents)
                self._status = replace(self._status, taken=self._status.taken + taken)
            except DocumentError as error:
                self._disbelieved[till] = str(error.fields["why"])
        if len(documents) < PAGE or till in self._disbelieved:
            self._round.popleft()
        return 0

    def _begin(self) -> deque[str]:
        """Begin a round: with the tills that are believed, and no others."""
        self._disbelieved.clear()
        accepted = self._store.accepted()
        others = [x for x in self._hub.tills() if x.till != self._own]
        strangers = [x for x in others if accepted.get(x.till) != x.public_key]
        self._status = replace(self._status, strangers=tuple(strangers))
        return deque(x.till for x in others if x not in strangers)

    def _conclude(self) -> None:
        self._round = None
        self._status = replace(
            self._status,
            link=Link.GOOD,
            code="",
            heard_ms=self._clock.now().at_ms,
            disbelieved=tuple(sorted(self._disbelieved.items())),
        )

    def _rest(self, wait_ms: int) -> int:
        self._due_ms = self._clock.monotonic_ms() + wait_ms
        return wait_ms
