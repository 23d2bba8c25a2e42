"""Looks for printers and keeps what was found; and what else is done outside."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from pos.printing import calibration, discovery
from pos.printing.calibration import Outcome
from pos.printing.discovery import Found, Look, Progress, Search, Way, arrange
from pos.printing.status import Condition
from ui.errands import Errand, Errands


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the search is.

    Attributes:
        found: The best first.
        ways: How far each way of looking is.
    """

    found: tuple[Found, ...]
    ways: Mapping[Way, Progress]

    @property
    def ended(self) -> bool:
        """Whether nothing more comes."""
        return all(progress.ended for progress in self.ways.values())


class Outside(Protocol):
    """What the wizard does outside the till; real in the product."""

    def looks(self, *, network: bool) -> Mapping[Way, Look]:
        """Give the ways of looking."""

    def try_page(
        self,
        address: str,
        data: bytes,
        *,
        on_condition: Callable[[Condition], None],
        is_stopping: Callable[[], bool],
    ) -> Outcome:
        """Send the page."""

    def kick(self, address: str, pin: int) -> Outcome:
        """Kick a drawer."""


class Real:
    """The world as it is."""

    looks = staticmethod(discovery.looks)
    try_page = staticmethod(calibration.try_page)
    kick = staticmethod(calibration.kick)


class Looks(Protocol):
    """Gives the ways of looking."""

    def __call__(self, *, network: bool) -> Mapping[Way, Look]:
        """Give them, with or without the own network."""


class Finder:
    """One search at a time; each tells all that is known so far."""

    def __init__(
        self, errands: Errands, looks: Looks, show: Callable[[Looked], None]
    ) -> None:
        self._errands, self._looks, self._show = errands, looks, show
        self._found: tuple[Found, ...] = ()
        self._ways: dict[Way, Progress] = {}
        self._under_way: tuple[Errand, Search] | None = None

    def look(self, *, network: bool = False) -> None:
        """Look anew."""
        self.stop()
        errand = self._errands.begin()
        search = Search(
            self._looks(network=network),
            on_found=lambda found: errand.tell(lambda: self._add(found)),
            on_progress=lambda way, progress: errand.tell(
                lambda: self._note(way, progress)
            ),
        )
        self._found, self._ways = (), {}
        self._under_way = (errand, search)
        search.start()

    def stop(self) -> None:
        """Want no more."""
        under_way, self._under_way = self._under_way, None
        if under_way:
            errand, search = under_way
            errand.give_up()
            search.cancel()

    def _add(self, found: Found) -> None:
        self._found = arrange((*self._found, found))
        self._tell()

    def _note(self, way: Way, progress: Progress) -> None:
        self._ways[way] = progress
        self._tell()

    def _tell(self) -> None:
        self._show(Looked(self._found, dict(self._ways)))
