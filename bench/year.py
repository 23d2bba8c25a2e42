"""Make a year of three busy tills, through the real documents, read on one of them.

    python -m bench.year FOLDER --days 365 --sales 365

It takes long, and is kept: ``./run bench evening`` reads it from ``BENCH_YEAR``.
A folder in memory (``/dev/shm``) spares the disk half a million flushes.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Final

from pos.bootstrap import Till, open_till
from pos.config import DATABASE
from pos.demo import set_up_demo
from pos.domain.journal import Document
from pos.domain.people import Role
from pos.operations import neighbours
from pos.simulation import Simulation, SteppedClock, first_day_ms
from pos.storage import queries
from pos.storage.engine import Connection, connect
from pos.storage.merge import Vector, beyond, vector
from pos.system import SystemClock

CODES: Final = ("KSR1", "KSR2", "KSR3")

#: Documents that are taken in by one transaction.
STEP: Final = 2_000

_MORNING_MS: Final = 7 * 3_600_000


def make(folder: Path, days: int, sales: int, *, apart: bool = False) -> None:
    """Play the days on three tills, then let the first one read the others.

    Args:
        folder: Gets a folder for each till.
        days: Trading days.
        sales: Sales a day on each till, about.
        apart: Play each till in a process of its own.
    """
    if apart:
        run = [sys.executable, "-m", "bench.year", str(folder)]
        amount = ["--days", str(days), "--sales", str(sales)]
        started = [
            subprocess.Popen([*run, *amount, "--only", code])  # noqa: S603  # ourselves
            for code in CODES
        ]
        codes = [process.wait() for process in started]
        if any(codes):
            raise SystemExit(1)
    else:
        for code in CODES:
            play(folder, code, days, sales)
    _join(folder)


def play(folder: Path, code: str, days: int, sales: int) -> None:
    """Play one till's days."""
    start_ms = first_day_ms(SystemClock().now().at_ms, days)
    clock = SteppedClock(start_ms + _MORNING_MS)
    till = set_up_demo(folder / code, code=code, clock=clock)
    empty = _Log(connect(folder / code / DATABASE))
    try:
        Simulation(till, clock, Random(code), sales).play(start_ms, days, empty.empty)
    finally:
        empty.connection.close()
        till.close()


@dataclass
class _Log:
    """The write-ahead log, which a till empties when it is idle: here it never is."""

    connection: Connection

    def empty(self, _day: int) -> None:
        """Bring it into the database."""
        self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _join(folder: Path) -> None:
    """Let the first till accept the others and take in all they wrote."""
    one, *others = [open_till(folder / code) for code in CODES]
    try:
        log = _Log(connect(folder / CODES[0] / DATABASE))
        for other in others:
            _accept(one, other)
            for found in _batches(one, other):
                _take_in(one, found)
                log.empty(0)
        log.connection.close()
    finally:
        for till in (one, *others):
            till.close()


def _accept(one: Till, other: Till) -> None:
    everybody = one.readers.run(queries.people)
    admin = next(x for x in everybody if x.role is Role.ADMIN)
    code, key = other.identity.till, other.key.public_key
    one.writer.run(lambda tx: neighbours.accept(tx, admin, code, key))


def _take_in(one: Till, found: list[Document]) -> None:
    one.writer.run(lambda tx: neighbours.take_in(tx, found))


def _batches(one: Till, other: Till) -> Iterator[list[Document]]:
    known = one.readers.run(vector)
    while found := other.readers.run(lambda c: _next(c, known)):
        yield found
        known[other.identity.till, found[-1].epoch] = found[-1].seq


def _next(connection: Connection, known: Vector) -> list[Document]:
    return list(islice(beyond(connection, known), STEP))


def main() -> int:
    """Make the year in a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--sales", type=int, default=365)
    parser.add_argument("--only", choices=CODES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        play(options.folder, options.only, options.days, options.sales)
    else:
        make(options.folder, options.days, options.sales, apart=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
