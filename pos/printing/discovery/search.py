"""Look for printers in several ways at once, off the window's thread."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from pos.printing.discovery.found import Found, Look, UnavailableError, Way

#: How long one way of looking may take, in milliseconds.
LIMIT_MS: Final = 6_000

logger: Final = logging.getLogger(__name__)


class Progress(StrEnum):
    """How far one way of looking is."""

    LOOKING = "looking"
    DONE = "done"
    UNAVAILABLE = "unavailable"  # this computer lacks what it needs
    FAILED = "failed"
    LATE = "late"  # it took too long; what it found so far stays

    @property
    def ended(self) -> bool:
        """Whether nothing more comes from it."""
        return self is not Progress.LOOKING


class Search:
    """One search: a thread for each way, and one that minds the time.

    Callbacks come from these threads, never two at once, and none after
    ``cancel`` returned.
    """

    def __init__(
        self,
        looks: Mapping[Way, Look],
        *,
        on_found: Callable[[Found], None],
        on_progress: Callable[[Way, Progress], None] = lambda _way, _progress: None,
        limit_ms: int = LIMIT_MS,
    ) -> None:
        """Get ready; ``start`` begins.

        Args:
            looks: The ways to look.
            on_found: Told of each printer as soon as it is found.
            on_progress: Told when a way begins and ends.
            limit_ms: How long each way may take.
        """
        self._looks = dict(looks)
        self._on_found = on_found
        self._on_progress = on_progress
        self._limit_ms = limit_ms
        self._changed = threading.Condition(threading.RLock())
        self._cancelled = False
        self._progress: dict[Way, Progress] = {}
        self._threads = [
            threading.Thread(
                target=self._look, args=(way,), name=f"look-{way}", daemon=True
            )
            for way in self._looks
        ]
        self._minder = threading.Thread(
            target=self._mind, name="look-minder", daemon=True
        )

    @property
    def ended(self) -> bool:
        """Whether every way of looking has ended."""
        with self._changed:
            ways = [self._progress.get(way) for way in self._looks]
            return all(progress and progress.ended for progress in ways)

    def start(self) -> None:
        """Begin in all ways at once."""
        for way in self._looks:
            self._tell(way, Progress.LOOKING)
        for thread in self._threads:
            thread.start()
        self._minder.start()

    def cancel(self) -> None:
        """Want no more; nothing is reported from now on."""
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()

    def wait(self, timeout_ms: int) -> bool:
        """Wait until every way has ended; False when it took longer."""
        with self._changed:
            return self._changed.wait_for(
                lambda: self._cancelled or self.ended, timeout_ms / 1000
            )

    # From here on everything runs in the search's threads.

    def _mind(self) -> None:
        if not self.wait(self._limit_ms):
            for way in self._looks:
                self._tell(way, Progress.LATE)

    def _look(self, way: Way) -> None:
        until = _now_ms() + self._limit_ms
        try:
            self._looks[way](
                lambda found: self._report(way, found),
                lambda: self._cancelled or _now_ms() >= until,
            )
        except UnavailableError:
            self._tell(way, Progress.UNAVAILABLE)
        except Exception:
            logger.exception("looking for printers: %s", way)
            self._tell(way, Progress.FAILED)
        else:
            self._tell(way, Progress.DONE)

    def _report(self, way: Way, found: Found) -> None:
        with self._changed:
            if not self._cancelled and self._progress[way] is Progress.LOOKING:
                self._on_found(found)

    def _tell(self, way: Way, progress: Progress) -> None:
        """Note how far a way is; what ended once has ended."""
        with self._changed:
            before = self._progress.get(way)
            if self._cancelled or (before and before.ended):
                return
            self._progress[way] = progress
            self._on_progress(way, progress)
            self._changed.notify_all()


def _now_ms() -> int:
    return time.monotonic_ns() // 1_000_000
