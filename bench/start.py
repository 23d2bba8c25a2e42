"""G6: from the start of the process to what a cashier waits for."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.measure import Goal, Row, Series
from bench.shop import open_shop

ROOT: Final = Path(__file__).parents[1]

#: Starts of each side; more than 41 tell nothing new.
MOST: Final = 41
LEAST: Final = 5

#: Products of the shop that the first scan is made in.
PRODUCTS: Final = 10_000

Times = dict[str, float]


def rows(times: int) -> Iterator[Row]:
    """Measure the rows with fresh processes in turns."""
    starts = max(LEAST, min(times // 10, MOST))
    with TemporaryDirectory() as name:
        folder = Path(name)
        open_shop(folder / "till", PRODUCTS)[0].close()
        environment = _environment(folder)
        window = ["main.py", "--data", str(folder / "till"), "--exit-after"]
        bare: list[float] = []
        painted: list[float] = []
        waited: list[float] = []
        for _ in range(starts + 1):
            bare.append(_start(["-m", "bench.bare_window"], environment)["painted"])
            to_paint = _start([*window, "paint"], environment)
            painted.append(to_paint["sign_in_painted"])
            waited.append(_wait(_start([*window, "scan"], environment)))
        # the first of each wrote its compiled modules
        limit = Series(tuple(bare[1:]))
        yield _row("process start → sign-in painted", painted[1:], limit, 1.3)
        words = f"what is waited for until the first scan is painted, {PRODUCTS:,}"
        yield _row(words, waited[1:], limit, 1.5)


def _row(operation: str, ours: list[float], limit: Series, most: float) -> Row:
    series = Series(tuple(ours))
    goals = (Goal("wall p50", series.median / limit.median, most),)
    return Row("G6", operation, "bare PySide6 window", series, limit, goals)


def _wait(times: Times) -> float:
    """Add up what a cashier waits for: all but the PIN.

    While it is typed the till opens and loads; its check is slow on purpose.
    """
    return times["sign_in_painted"] + times["scan_painted"] - times["let_in"]


def _environment(folder: Path) -> dict[str, str]:
    """Let both sides keep compiled modules, as on a till."""
    given = dict(os.environ)
    given.pop("PYTHONDONTWRITEBYTECODE", None)
    given["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    given["PYTHONPATH"] = str(ROOT)
    return {"QT_QPA_PLATFORM": "offscreen"} | given


def _start(arguments: list[str], environment: dict[str, str]) -> Times:
    """Run a Python process to its end.

    Returns:
        Its milestones in milliseconds since the start of the process.
    """
    begin = time.monotonic_ns()
    ended = subprocess.run(  # noqa: S603  # our own programs
        [sys.executable, "-P", *arguments],
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    milestones: dict[str, int] = json.loads(ended.stdout.splitlines()[0])
    return {name: (at - begin) / 1e6 for name, at in milestones.items()}
