"""The one thread that exchanges with other places: each takes its turn."""

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Final, Generic, Protocol, TypeVar

from pos.domain.ports import Clock

#: The longest sleep: a step that is lost somewhere is made up for.
LONGEST_MS: Final = 60_000

#: How soon a step that failed in the till itself is tried again.
_TROUBLE_MS: Final = 10_000

#: Between two looks at how things stand, while much is going on.
_TELL_MS: Final = 500

logger: Final = logging.getLogger(__name__)

Told = TypeVar("Told")
Told_co = TypeVar("Told_co", covariant=True)


class Worker(Protocol[Told_co]):
    """Something that exchanges with one place, one small step at a time."""

    def step(self) -> int:
        """Do what is next; give the milliseconds until there is more."""

    def nudge(self) -> None:
        """There may be something new here."""

    def hurry(self) -> None:
        """Somebody asks, or the link changed: try again now."""

    def status(self) -> Told_co:
        """Say how it stands."""


class Engine(Generic[Told]):
    """Lets workers take turns on one thread. Nothing here blocks a sale.

    ``turn`` may be called without the thread, by whoever has a clock of its own.
    """

    def __init__(
        self,
        workers: Sequence[Worker[Told]],
        clock: Clock,
        on_status: Callable[[tuple[Told, ...]], None] = lambda _status: None,
    ) -> None:
        """Get ready; ``start`` begins.

        Args:
            workers: In the order of their turns.
            clock: Its monotonic side says how often to tell.
            on_status: Told on the engine's thread how things stand.
        """
        self._workers, self._clock, self._on_status = tuple(workers), clock, on_status
        self._changed = threading.Condition()
        self._nudged = self._hurried = self._stopping = False
        self._told: tuple[Told, ...] = ()
        self._told_ms: int | None = None
        self._thread = threading.Thread(target=self._run, name="sync", daemon=True)

    @property
    def status(self) -> tuple[Told, ...]:
        """What was told last; empty before the first turn."""
        return self._told

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def nudge(self) -> None:
        """Say that there are new documents; from any thread."""
        with self._changed:
            self._nudged = True
            self._changed.notify_all()

    def hurry(self) -> None:
        """Say that the link changed or somebody asks; from any thread."""
        with self._changed:
            self._hurried = True
            self._changed.notify_all()

    def stop(self, timeout_s: int = 2) -> bool:
        """Stop after the step that is under way, or without it.

        What it sends is marked, so that the next start looks it up.

        Returns:
            Whether the thread ended within the time.
        """
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def turn(self) -> int:
        """Let each worker do one step.

        Returns:
            Milliseconds until one of them has something to do.
        """
        self._pass_on()
        waits = []
        for worker in self._workers:
            if self._stopping:
                break
            waits.append(self._step(worker))
        wait_ms = min(waits, default=LONGEST_MS)
        self._tell(at_rest=wait_ms > 0)
        return min(wait_ms, LONGEST_MS)

    def _run(self) -> None:
        while not self._stopping:
            wait_ms = self.turn()
            if wait_ms > 0:
                self._wait(wait_ms)

    def _wait(self, wait_ms: int) -> None:
        with self._changed:
            self._changed.wait_for(
                lambda: self._nudged or self._hurried or self._stopping, wait_ms / 1000
            )

    def _pass_on(self) -> None:
        with self._changed:
            nudged, hurried = self._nudged, self._hurried
            self._nudged = self._hurried = False
        for worker in self._workers:
            if hurried:
                worker.hurry()
            elif nudged:
                worker.nudge()

    def _step(self, worker: Worker[Told]) -> int:
        try:
            return worker.step()
        except Exception:
            # such as a full disk, or a writer that was closed before us
            if not self._stopping:
                logger.exception("a sync step failed")
            return _TROUBLE_MS

    def _tell(self, *, at_rest: bool) -> None:
        now_ms = self._clock.monotonic_ms()
        soon = self._told_ms is not None and now_ms - self._told_ms < _TELL_MS
        if self._stopping or (soon and not at_rest):
            return
        try:
            told = tuple(worker.status() for worker in self._workers)
        except Exception:
            if not self._stopping:
                logger.exception("the state of sync can't be read")
            return
        self._told_ms = now_ms
        if told != self._told:
            self._told = told
            self._on_status(told)
