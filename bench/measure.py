"""Time two things side by side, so that a noisy machine troubles both alike."""

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

#: Runs thrown away: caches fill, code warms up.
WARM_UP: Final = 20

#: When the limit itself swings more than this between its quartiles, the
#: machine is too noisy to blame anybody.
NOISY: Final = 1.6

#: When the slowest hundredth of the limit takes so many times its middle, what
#: is promised of our slowest can't be told.
WILD: Final = 5

#: When the same ratio, measured again, comes out so many times as large.
UNSTEADY: Final = 1.5


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
    def wild(self) -> bool:
        """Whether the slowest swing too much to tell anything of them."""
        return self.p99 > WILD * self.median

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
        value: What was measured; the middle one if it was measured again.
        most: What it may be.
        tail: It is about the slowest hundredth.
        tries: What came out each time.
    """

    words: str
    value: float
    most: float
    tail: bool = False
    tries: tuple[float, ...] = ()

    @property
    def met(self) -> bool:
        """Whether it holds: once is enough, a neighbour may have disturbed."""
        return min(self.tries, default=self.value) <= self.most


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: ours beside its limit.

    Attributes:
        ratios: Ours over the limit by medians, each time it was measured.
    """

    name: str
    operation: str
    limit_name: str
    ours: Series
    limit: Series
    goals: tuple[Goal, ...]
    ratios: tuple[float, ...] = ()

    @property
    def ratio(self) -> float:
        """Ours over the limit, by medians."""
        return self.ours.median / self.limit.median

    @property
    def noisy(self) -> bool:
        """Whether the machine was too noisy to tell."""
        steady = self.ratios or (self.ratio,)
        return self.limit.noisy or max(steady) > UNSTEADY * min(steady)

    @property
    def missed(self) -> bool:
        """Whether a goal was missed on a quiet machine."""
        return any(not goal.met and not self.unsure(goal) for goal in self.goals)

    def unsure(self, goal: Goal) -> bool:
        """Whether the machine was too noisy to tell about a goal."""
        return self.noisy or (goal.tail and self.limit.wild)


def middle_of(rows: Sequence[Row]) -> Row:
    """Make one row of one that was measured several times.

    Args:
        rows: The same row, each time it was measured.

    Returns:
        The row with the middle ratio; each goal with all that came out.
    """
    ordered = sorted(rows, key=lambda row: row.ratio)
    middle = ordered[len(ordered) // 2]
    goals = tuple(
        _goal_of([row.goals[place] for row in rows])
        for place in range(len(middle.goals))
    )
    return replace(middle, goals=goals, ratios=tuple(row.ratio for row in ordered))


def _goal_of(measured: Sequence[Goal]) -> Goal:
    tries = tuple(goal.value for goal in measured)
    return replace(measured[0], value=statistics.median(tries), tries=tries)


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
    mine, other = take_turns((Side(ours), Side(limit)), times, between)
    return mine, other


@dataclass(frozen=True, slots=True)
class Side:
    """One of those that take turns.

    Attributes:
        run: What is timed.
        before: What gets ready for it.
        after: What tidies up behind it.
    """

    run: Callable[[], object]
    before: Callable[[], object] = lambda: None
    after: Callable[[], object] = lambda: None


def take_turns(
    sides: Sequence[Side],
    times: int,
    between: Callable[[], object] = lambda: None,
) -> list[Series]:
    """Time several sides in turns, in shuffled order; see ``interleave``."""
    random = Random(1)
    taken: list[list[tuple[float, float]]] = [[] for _ in sides]
    order = list(range(len(sides)))
    gc.collect()
    gc.freeze()
    for _ in range(times + WARM_UP):
        random.shuffle(order)
        for place in order:
            side = sides[place]
            side.before()
            taken[place].append(_time(side.run))
            side.after()
        between()
    gc.unfreeze()
    return [
        Series(
            tuple(wall for wall, _ in rows[WARM_UP:]),
            tuple(cpu for _, cpu in rows[WARM_UP:]),
        )
        for rows in taken
    ]


def _time(run: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = time.perf_counter_ns(), time.process_time_ns()
    run()
    return (
        (time.perf_counter_ns() - wall) / 1e6,
        (time.process_time_ns() - cpu) / 1e6,
    )
