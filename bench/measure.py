"""Time two things side by side, so that a noisy machine troubles both alike."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Final

#: Runs thrown away: caches fill, code warms up.
WARM_UP: Final = 20

#: When the limit itself swings more than this between its quartiles, the
#: machine is too noisy to blame anybody.
NOISY: Final = 2.5


@dataclass(frozen=True, slots=True)
class Series:
    """Times of one side, in milliseconds."""

    wall: tuple[float, ...]
    cpu: tuple[float, ...] = ()

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.wall)

    @property
    def median_cpu(self) -> float:
        """The middle one of processor time."""
        return statistics.median(self.cpu) if self.cpu else 0.0

    @property
    def p99(self) -> float:
        """The one that only 1 % exceed."""
        ordered = sorted(self.wall)
        return ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]

    @property
    def noisy(self) -> bool:
        """Whether the times swing too much to tell anything."""
        low, _, high = statistics.quantiles(self.wall, n=4)
        return high > NOISY * low


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing a row promises.

    Attributes:
        words: What is compared, such as ``wall p50``.
        value: What was measured.
        most: What it may be.
    """

    words: str
    value: float
    most: float

    @property
    def met(self) -> bool:
        """Whether it holds."""
        return self.value <= self.most


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: ours beside its limit."""

    name: str
    operation: str
    limit_name: str
    ours: Series
    limit: Series
    goals: tuple[Goal, ...]

    @property
    def ratio(self) -> float:
        """Ours over the limit, by medians."""
        return self.ours.median / self.limit.median

    @property
    def noisy(self) -> bool:
        """Whether the machine was too noisy to tell."""
        return self.limit.noisy

    @property
    def missed(self) -> bool:
        """Whether a goal was missed on a quiet machine."""
        return not self.noisy and not all(goal.met for goal in self.goals)


def interleave(
    ours: Callable[[], object],
    limit: Callable[[], object],
    times: int,
    between: Callable[[], object] = lambda: None,
) -> tuple[Series, Series]:
    """Time two callables in turns, in shuffled order.

    Args:
        ours: What the till does.
        limit: What it can't be quicker than.
        times: How often, after the warm-up.
        between: Done after each turn of both, and not timed.

    Returns:
        Times of ours and of the limit.
    """
    random = Random(1)
    sides: tuple[list[tuple[float, float]], ...] = ([], [])
    gc.collect()
    gc.freeze()
    for _ in range(times + WARM_UP):
        order = [(0, ours), (1, limit)]
        random.shuffle(order)
        for side, run in order:
            sides[side].append(_time(run))
        between()
    gc.unfreeze()
    mine, other = (
        Series(
            tuple(wall for wall, _ in rows[WARM_UP:]),
            tuple(cpu for _, cpu in rows[WARM_UP:]),
        )
        for rows in sides
    )
    return mine, other


def _time(run: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter_ns(), time.process_time_ns()
    run()
    return (
        (time.perf_counter_ns() - wall) / 1e6,
        (time.process_time_ns() - cpu) / 1e6,
    )
