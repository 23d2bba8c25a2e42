"""The office's eyes on the hub: its tables kept true, and how new they are."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from pos.domain.errors import PosError, StorageError
from pos.domain.ports import Clock
from pos.domain.sync_ports import HubError
from pos.sync.status import Link

if TYPE_CHECKING:
    from pos.storage.hub.connection import HubConnection
    from pos.storage.hub.freshness import Freshness

Result = TypeVar("Result")

#: Between two looks when all is well, and when the hub can't be asked.
LOOK_MS: Final = 5_000
AGAIN_MS: Final = 10_000

logger: Final = logging.getLogger(__name__)


class Asked(Protocol):
    """Asks the hub on the thread of whoever calls."""

    def ask(self, question: "Callable[[HubConnection], Result]") -> Result:
        """Ask; ``HubError`` when there is no answer."""

    def check(self) -> None:
        """Refuse what is no hub, or a newer one."""


@dataclass(frozen=True, slots=True)
class OfficeStatus:
    """How the office sees the hub.

    Attributes:
        code: Why it can't be asked, such as ``hub.link``; empty when it can.
        words: What was said about it, for whoever looks after the hub.
        heard_ms: Wall clock of the last answer; 0 for never.
        tills: Every till as of then.
        made: Documents that the tables took in since the program began.
    """

    link: Link = Link.UNTRIED
    code: str = ""
    words: str = ""
    heard_ms: int = 0
    tills: "tuple[Freshness, ...]" = ()
    made: int = 0

    @property
    def behind(self) -> int:
        """How many documents the tables don't know of yet."""
        return sum(x.behind for x in self.tills)


class OfficeWatch:
    """Brings the hub's tables up to date, one short step at a time.

    Takes its turns on the engine's thread: the window never waits for it.
    """

    def __init__(self, hub: Asked, clock: Clock) -> None:
        """Get ready; nothing is asked yet.

        Args:
            hub: The hub, signed in as its office.
            clock: Tells the time.
        """
        self._hub, self._clock = hub, clock
        self._status = OfficeStatus()
        self._due_ms = 0
        self._checked = False

    def nudge(self) -> None:
        """What is new here is no news of the hub."""

    def hurry(self) -> None:
        """Somebody asks, or the link changed: look now."""
        self._due_ms = 0

    def status(self) -> OfficeStatus:
        """Say how it stands."""
        return self._status

    def step(self) -> int:
        """Take one page of documents into the tables; give the wait until more."""
        wait_ms = self._due_ms - self._clock.monotonic_ms()
        if wait_ms > 0:
            return wait_ms
        try:
            return self._look()
        except (HubError, StorageError) as error:
            return self._failed(str(error.fields["why"]), error)
        except PosError as error:  # a document that this program can't read
            logger.exception("the hub's tables can't be made")
            return self._failed("document", error)

    def _look(self) -> int:
        from pos.storage.hub import freshness, projections

        if not self._checked:
            self._hub.check()
            self._checked = True
        made = self._hub.ask(projections.advance)
        tills = self._hub.ask(freshness.read)
        self._status = OfficeStatus(
            Link.GOOD,
            heard_ms=self._clock.now().at_ms,
            tills=tills,
            made=self._status.made + made,
        )
        return 0 if made else self._rest(LOOK_MS)

    def _failed(self, why: str, error: PosError) -> int:
        self._checked = False
        self._status = replace(
            self._status,
            link=Link.FAILING,
            code=f"hub.{why}",
            words=str(error.fields.get("detail", "")),
        )
        return self._rest(AGAIN_MS)

    def _rest(self, wait_ms: int) -> int:
        self._due_ms = self._clock.monotonic_ms() + wait_ms
        return wait_ms
