"""E1 to E4: closing a day and adding up a year, against the bare SQL.

``BENCH_YEAR`` names a folder that ``python -m bench.year`` made; without it a few
days are made first.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter_ns, process_time_ns
from typing import Final

from bench.measure import Goal, Row, Series
from bench.year import CODES, make
from pos.bootstrap import open_till
from pos.config import DATABASE
from pos.domain.period import Period
from pos.reports import reconcile, sales
from pos.reports.sales import By
from pos.storage import days
from pos.storage.engine import Connection, connect

#: Turns of both sides; each takes seconds over a year.
TURNS: Final = 5

#: Days and sales of what is made when there is no year.
FEW: Final = (3, 20)
SOME: Final = (14, 90)

#: What a day's figures can't be had without: its shifts' totals, its cash, and
#: when it was sold.
_DAY: Final = (
    (
        "SELECT t.* FROM shifts s JOIN shift_totals t ON t.shift_id = s.shift_id "
        "WHERE s.business_day = ?"
    ),
    "SELECT account, sum(amount) FROM postings WHERE business_day = ? GROUP BY account",
    (
        "SELECT at_ms / 3600000 % 24 AS hour, sum(total) FROM sales "
        "WHERE business_day = ? GROUP BY hour"
    ),
    (
        "SELECT kind, verified, sum(amount) FROM sale_tenders WHERE business_day = ? "
        "GROUP BY kind, verified"
    ),
    (
        "SELECT j.data FROM journal j JOIN shifts s ON s.shift_id = j.shift_id "
        "WHERE s.business_day = ? AND j.kind = 'sale.completed'"
    ),
)

#: The same of sales added up by the hour and by product.
_HOURS: Final = (
    "SELECT at_ms / 3600000 % 24 AS hour, count(*), sum(subtotal), sum(discount), "
    "sum(rounding) FROM sales WHERE business_day BETWEEN ? AND ? "
    "AND voided_by = '' GROUP BY hour"
)
_PRODUCTS: Final = (
    "SELECT l.product_id, max(l.name), count(DISTINCT l.sale_id), sum(l.quantity), "
    "sum(l.gross), sum(l.discount) FROM sales s "
    "JOIN sale_lines l ON l.sale_id = s.sale_id "
    "WHERE s.business_day BETWEEN ? AND ? AND s.voided_by = '' GROUP BY l.product_id"
)
_LINES: Final = (
    "SELECT count(*) FROM sales s JOIN sale_lines l ON l.sale_id = s.sale_id "
    "WHERE s.business_day BETWEEN ? AND ?"
)


def rows(times: int) -> Iterator[Row]:
    """Measure the rows."""
    year = os.environ.get("BENCH_YEAR")
    if year:
        yield from _measured(Path(year), min(times, TURNS))
        return
    with TemporaryDirectory() as folder:
        make(Path(folder), *(FEW if times < TURNS * 10 else SOME))
        yield from _measured(Path(folder), min(times, TURNS))


def _measured(folder: Path, turns: int) -> Iterator[Row]:
    one = folder / CODES[0]
    open_till(one).close()  # brings it to this program's schema
    connection = connect(one / DATABASE, read_only=True)
    try:
        known = days.business_days(connection)
        last, whole = known[0].day, Period(known[-1].day, known[0].day)
        month = Period.month_of(last)
        (lines,) = connection.execute(_LINES, (whole.since, whole.until)).fetchone()
        over = f"{whole.days} days, {lines:,} lines"
        yield _close_of_day(connection, last, turns)
        yield _sums(connection, "E2", "a month's sales by product", month, turns)
        yield _sums(connection, "E3", f"sales by hour, {over}", whole, turns)
        yield _sums(connection, "E4", f"sales by product, {over}", whole, turns)
    finally:
        connection.close()


def _close_of_day(connection: Connection, day: str, turns: int) -> Row:
    def bare() -> None:
        for sql in _DAY:
            connection.execute(sql, (day,)).fetchall()

    mine, limit = _turns(lambda: reconcile.figures_of(connection, day), bare, turns)
    goal = Goal("wall p50", mine.median / limit.median, 3.0)
    words = "a day's figures over three tills, to be locked"
    return Row("E1", words, "five bare statements", mine, limit, (goal,))


def _sums(
    connection: Connection, name: str, words: str, period: Period, turns: int
) -> Row:
    by, sql = (By.HOUR, _HOURS) if "hour" in words else (By.PRODUCT, _PRODUCTS)

    def bare() -> None:
        connection.execute(sql, (period.since, period.until)).fetchall()

    mine, limit = _turns(lambda: sales.read(connection, period, by), bare, turns)
    goal = Goal("wall p50", mine.median / limit.median, 3.0)
    return Row(name, words, "one bare statement", mine, limit, (goal,))


def _turns(
    ours: Callable[[], object], limit: Callable[[], object], turns: int
) -> Sequence[Series]:
    """Time both in turns, after one that fills the caches."""
    taken: tuple[list[tuple[float, float]], ...] = ([], [])
    for turn in range(turns + 1):
        for side, run in enumerate((ours, limit)):
            wall, cpu = perf_counter_ns(), process_time_ns()
            run()
            spent = (perf_counter_ns() - wall) / 1e6, (process_time_ns() - cpu) / 1e6
            if turn:
                taken[side].append(spent)
    return [
        Series(tuple(wall for wall, _ in side), tuple(cpu for _, cpu in side))
        for side in taken
    ]
