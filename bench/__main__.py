"""``./run bench``: the table of what the till does beside its limit.

Ours and the limit take turns in one run, so that only their ratio matters. Each
row is measured three times; the middle ratio counts, and a goal is missed when
it is missed every time. A row during which the machine was too noisy to tell
never fails.
"""

import argparse
import json
import os
import platform
import sys
from dataclasses import asdict
from importlib import import_module
from typing import Final

from bench.measure import Row, middle_of

#: Modules with rows, the quick ones first.
ROWS: Final = (
    *("commit", "receipt", "printers", "imports", "scan", "pay", "drain", "hub"),
    *("start", "evening"),
)

REPEATS: Final = 3
TIMES: Final = 500
QUICK: Final = 30

_HEAD: Final = ("row", "what", "ours p50", "p99", "limit p50", "p99", "ratio")
_WIDTHS: Final = (4, 58, 8, 8, 9, 8, 6)


def main(arguments: list[str] | None = None) -> int:
    """Measure the rows that are asked for, and print them.

    Returns:
        1 when a goal was missed on a quiet machine, else 0.
    """
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("rows", nargs="*", help=f"of {', '.join(ROWS)}; default: all")
    parser.add_argument("--quick", action="store_true", help="once: does it work?")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    unknown = set(options.rows) - set(ROWS)
    if unknown:
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    measured: list[Row] = []
    if not options.json:
        print("  ".join(f"{name} {version}" for name, version in machine().items()))
        print("times in ms;", "few runs, no verdict" if options.quick else "3 repeats")
        print(_line(_HEAD))
    for name in options.rows or ROWS:
        for row in _measured(name, quick=options.quick):
            measured.append(row)
            if not options.json:
                _show(row)
    if options.json:
        table = {"machine": machine(), "rows": [_plain(row) for row in measured]}
        print(json.dumps(table, indent=1))
    return int(any(row.missed for row in measured) and not options.quick)


def _measured(name: str, *, quick: bool) -> list[Row]:
    """Measure a module's rows, several times unless quickly."""
    rows = import_module(f"bench.{name}").rows
    if quick:
        return list(rows(QUICK))
    repeats = [list(rows(TIMES)) for _ in range(REPEATS)]
    return [middle_of(row) for row in zip(*repeats, strict=True)]


def machine() -> dict[str, str]:
    """Tell what the figures depend on."""
    from PySide6.QtCore import qVersion
    from sqlcipher3 import dbapi2

    return {
        "python": platform.python_version(),
        "qt": qVersion(),
        "sqlite": dbapi2.sqlite_version,
        "system": f"{platform.system()} {platform.machine()}, {os.cpu_count()} CPUs",
    }


def _line(cells: tuple[str, ...]) -> str:
    first = " ".join(x.ljust(w) for x, w in zip(cells[:2], _WIDTHS[:2], strict=True))
    rest = " ".join(x.rjust(w) for x, w in zip(cells[2:], _WIDTHS[2:], strict=True))
    return f"{first} {rest}"


def _show(row: Row) -> None:
    times = (row.ours.median, row.ours.p99, row.limit.median, row.limit.p99)
    figures = tuple(f"{time:.2f}" for time in times)
    print(_line((row.name, row.operation, *figures, f"{row.ratio:.2f}")))
    print(f"       against: {row.limit_name}")
    for goal in row.goals:
        mark = "ok   " if goal.met else "?    " if row.unsure(goal) else "MISS "
        tries = ", ".join(f"{value:.2f}" for value in goal.tries)
        among = f"  of {tries}" if tries else ""
        print(f"       {mark}{goal.words} {goal.value:.2f} (goal {goal.most:g}){among}")
    if row.noisy:
        print("       the machine was too noisy to tell")
    sys.stdout.flush()


def _plain(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        "operation": row.operation,
        "limit": row.limit_name,
        "ours_ms": {"p50": row.ours.median, "p99": row.ours.p99},
        "limit_ms": {"p50": row.limit.median, "p99": row.limit.p99},
        "ratio": row.ratio,
        "ratios": row.ratios,
        "noisy": row.noisy,
        "missed": row.missed,
        "goals": [asdict(goal) | {"met": goal.met} for goal in row.goals],
    }


if __name__ == "__main__":
    sys.exit(main())
