"""How far an import is, and whether somebody wants it to end."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from pos.operations.imports.errors import ImportCancelledError

Item = TypeVar("Item")

#: Rows between two looks up: often enough for a bar that moves.
_STRIDE: Final = 250

#: A row is read, then checked: each is half of the way.
_HALVES: Final = 2


def _nobody(_done: int, _total: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    """Go on."""
    return False


@dataclass(frozen=True, slots=True)
class Pace:
    """Tells how far the work is and asks whether to go on.

    Attributes:
        progress: Called with steps done and in all; both only grow.
        cancelled: Asked now and then; True ends the import.
    """

    progress: Callable[[int, int], None] = _nobody
    cancelled: Callable[[], bool] = _never

    def reading(self, items: Iterable[Item], expected: int) -> Iterator[Item]:
        """Pass items on as the first half of the way."""
        for done, item in enumerate(items):
            if done % _STRIDE == 0:
                self._tell(min(done, expected), expected * _HALVES)
            yield item

    def checking(self, items: Iterable[Item], count: int) -> Iterator[Item]:
        """Pass items on as the second half of the way."""
        for done, item in enumerate(items):
            if done % _STRIDE == 0:
                self._tell(count + done, count * _HALVES)
            yield item
        self._tell(count * _HALVES, count * _HALVES)

    def writing(self, items: Iterable[Item], count: int) -> Iterator[Item]:
        """Pass items on as a way of its own."""
        for done, item in enumerate(items):
            if done % _STRIDE == 0:
                self._tell(done, count)
            yield item
        self._tell(count, count)

    def _tell(self, done: int, total: int) -> None:
        if self.cancelled():
            raise ImportCancelledError
        self.progress(done, total)
