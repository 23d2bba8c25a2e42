"""G6: from the start of the process to the sign-in painted."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.measure import Goal, Row, Series
from pos.demo import set_up_demo

ROOT: Final = Path(__file__).parents[1]

#: Starts of each side; more than 41 tell nothing new.
MOST: Final = 41
LEAST: Final = 5


def rows(times: int) -> Iterator[Row]:
    """Measure the row with fresh processes in turns."""
    starts = max(LEAST, min(times // 10, MOST))
    with TemporaryDirectory() as name:
        folder = Path(name) / "till"
        set_up_demo(folder).close()
        window = [str(ROOT / "main.py"), "--data", str(folder)]
        bare = ["-m", "bench.bare_window"]
        ours: list[float] = []
        limit: list[float] = []
        for _ in range(starts + 1):
            limit.append(_time(bare))
            ours.append(_time([*window, "--exit-after", "paint"]))
    mine, other = Series(tuple(ours[1:])), Series(tuple(limit[1:]))
    goals = (Goal("wall p50", mine.median / other.median, 1.3),)
    words = "process start → sign-in painted → end"
    yield Row("G6", words, "bare PySide6 window", mine, other, goals)


def _time(arguments: list[str]) -> float:
    """Run a Python process to its end; give milliseconds."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    begin = time.perf_counter_ns()
    subprocess.run(  # noqa: S603  # our own programs
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return (time.perf_counter_ns() - begin) / 1e6
