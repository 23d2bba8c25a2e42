"""``./run bench``: the table of what the till does beside its limit."""

import argparse
import json
import sys
from dataclasses import asdict
from importlib import import_module
from typing import Final

from bench.measure import Row

#: Modules with rows, the quick ones first.
ROWS: Final = ("commit", "scan", "pay", "start")


def main(arguments: list[str] | None = None) -> int:
    """Measure the rows that are asked for, and print them.

    Returns:
        1 when a goal was missed on a quiet machine, else 0.
    """
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("rows", nargs="*", choices=(*ROWS, []), help="default: all")
    parser.add_argument("--quick", action="store_true", help="few runs: does it work?")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    times = 30 if options.quick else 400
    measured: list[Row] = []
    for name in options.rows or ROWS:
        for row in import_module(f"bench.{name}").rows(times):
            measured.append(row)
            if not options.json:
                _show(row)
    if options.json:
        print(json.dumps([_plain(row) for row in measured], indent=1))
    return int(any(row.missed for row in measured) and not options.quick)


def _show(row: Row) -> None:
    noise = "  (machine too noisy to tell)" if row.noisy else ""
    print(f"{row.name}  {row.operation} | {row.limit_name}{noise}")
    print(
        f"    ours {row.ours.median:8.3f} ms p50 {row.ours.p99:8.3f} p99    "
        f"limit {row.limit.median:8.3f} p50 {row.limit.p99:8.3f} p99    "
        f"ratio {row.ratio:.2f}"
    )
    for goal in row.goals:
        mark = "ok  " if goal.met else "MISS"
        print(f"    {mark} {goal.words}: {goal.value:.2f} (goal {goal.most:g})")
    sys.stdout.flush()


def _plain(row: Row) -> dict[str, object]:
    return {
        "name": row.name,
        "operation": row.operation,
        "limit": row.limit_name,
        "ours_ms": {"p50": row.ours.median, "p99": row.ours.p99},
        "limit_ms": {"p50": row.limit.median, "p99": row.limit.p99},
        "ratio": row.ratio,
        "noisy": row.noisy,
        "goals": [asdict(goal) | {"met": goal.met} for goal in row.goals],
    }


if __name__ == "__main__":
    sys.exit(main())
