"""Make a realistic trading history."""

import argparse
import json
import sys
from dataclasses import asdict
from random import Random

from pos.bootstrap import open_till
from pos.config import read_identity
from pos.demo import set_up_demo
from pos.domain.errors import ShiftError
from pos.domain.money import rupiah
from pos.simulation import DAY_MS, Simulation, SteppedClock, first_day_ms
from pos.storage import queries
from pos.system import SystemClock

#: Minutes after local midnight at which a new example shop is set up.
_MORNING_MS = 7 * 3_600_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("--days", type=_count, required=True, help="trading days")
    parser.add_argument("--seed", type=int, default=1, help="(default: %(default)s)")
    parser.add_argument(
        "--sales", type=_count, default=90, help="sales a day (default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def _count(text: str) -> int:
    count = int(text)
    if count < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return count


def run(options: argparse.Namespace) -> int:
    """Play the days on the till, or on a new example shop."""
    simulation, start_ms = _prepare(options)
    try:
        tally = simulation.play(start_ms, options.days, _tell)
    finally:
        simulation.till.close()
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if options.json:
        print(json.dumps(asdict(tally) | {"seed": options.seed}))
    else:
        parts = asdict(tally) | {"revenue": rupiah(tally.revenue)}
        words = ", ".join(f"{name} {value}" for name, value in parts.items())
        print(f"seed {options.seed}: {words}")
    return 0


def _prepare(options: argparse.Namespace) -> tuple[Simulation, int]:
    start_ms = first_day_ms(SystemClock().now().at_ms, options.days)
    clock = SteppedClock(start_ms + _MORNING_MS)
    if read_identity(options.data) is None:
        till = set_up_demo(options.data, clock=clock)
    else:
        till = open_till(options.data, clock=clock)
        newest = till.readers.run(queries.shifts)[:1]
        if newest and newest[0].open:
            till.close()
            raise ShiftError(why="open", number=newest[0].number)
        if newest:
            start_ms = max(start_ms, first_day_ms(newest[0].closed_ms, 0) + DAY_MS)
    random = Random(options.seed)  # noqa: S311  # a history, not a secret
    return Simulation(till, clock, random, options.sales), start_ms


def _tell(day: int) -> None:
    end = "" if sys.stderr.isatty() else "\n"
    start = "\r" if sys.stderr.isatty() else ""
    print(f"{start}day {day}", end=end, file=sys.stderr, flush=True)
