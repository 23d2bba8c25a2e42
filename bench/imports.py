"""R12: what printing adds to the start, against a library of Python of like size."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.measure import Goal, Row, Series

ROOT: Final = Path(__file__).parents[1]

MOST: Final = 21
LEAST: Final = 5

#: Most milliseconds that the start may be longer for it.
MOST_MS: Final = 60

#: What a till has loaded anyway, before it loads what prints.
_BEFORE: Final = "pos.storage.writer, pos.storage.readers, pos.operations.people"
_SCRIPT: Final = (
    "import sys, time, {before}; begin = time.process_time_ns(); import {module};"
    "print(time.process_time_ns() - begin)"
)


def rows(times: int) -> Iterator[Row]:
    """Measure the row with fresh processes in turns."""
    starts = max(LEAST, min(times // 10, MOST))
    ours: list[float] = []
    limit: list[float] = []
    with TemporaryDirectory() as folder:
        for _ in range(starts + 1):
            ours.append(_loading("pos.spools", folder))
            limit.append(_loading("asyncio", folder))
    # the first of each wrote its compiled modules
    series = Series(tuple(ours[1:]))
    goals = (Goal("p50, ms", series.median, MOST_MS),)
    words = "the print stack, imported by the start, CPU time"
    yield Row("R12", words, "asyncio", series, Series(tuple(limit[1:])), goals)


def _loading(module: str, folder: str) -> float:
    """Give the milliseconds of the processor that a module takes to be imported."""
    given = dict(os.environ)
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    given |= {"PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT)}
    script = _SCRIPT.format(before=_BEFORE, module=module)
    ended = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-P", "-c", script],
        cwd=ROOT,
        env=given,
        check=True,
        capture_output=True,
        text=True,
    )
    return int(ended.stdout) / 1e6
