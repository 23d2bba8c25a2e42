"""Business days: which there are, and when on a day sales were made."""

from dataclasses import dataclass

from pos.storage.engine import Connection


@dataclass(frozen=True, slots=True)
class BusinessDay:
    """A day on which there was a shift.

    Attributes:
        day: ``YYYY-MM-DD``.
        shifts: How many.
        open: Whether one of them isn't closed yet.
    """

    day: str
    shifts: int
    open: bool


def business_days(connection: Connection) -> tuple[BusinessDay, ...]:
    """List the days that have shifts, the newest first."""
    rows = connection.execute(
        "SELECT business_day, count(*), max(CASE WHEN z_no = 0 THEN 1 ELSE 0 END) "
        "FROM shifts "
        "GROUP BY business_day ORDER BY business_day DESC"
    )
    return tuple(BusinessDay(day, count, bool(is_open)) for day, count, is_open in rows)


def sales_by_hour(connection: Connection, business_day: str) -> dict[int, int]:
    """Sum a business day's sales by the hour on the clock of their place.

    Returns:
        Rupiah by hour, 0 to 23; cancelled sales and hours without any are left
        out, what came back later isn't taken off.
    """
    rows = connection.execute(
        "SELECT (s.at_ms + f.offset_min * 60000) / 3600000 % 24 AS hour, "
        "sum(s.total + s.rounding) FROM sales s "
        "JOIN shifts f ON f.shift_id = s.shift_id "
        "WHERE s.business_day = ? AND s.voided_by = '' GROUP BY hour ORDER BY hour",
        (business_day,),
    )
    return dict(rows.fetchall())
