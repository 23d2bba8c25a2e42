"""What staff see first: today, this month, and what waits for somebody."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from pos.domain.period import Period
from pos.storage import custody, day_locks, days, open_papers, settlement, sums
from pos.storage.engine import Connection
from pos.storage.sums import Whole
from pos.storage.unsent import unsent

#: How far back QRIS that nobody saw is looked for: providers tell of 60 days.
_LOOKED_BACK: Final = timedelta(days=62)


class Need(StrEnum):
    """What waits for somebody, the most pressing first."""

    OVERDUE = "overdue"  # cash that should be deposited by now
    OPEN = "open"  # shifts of earlier days that nobody closed
    UNLOCKED = "unlocked"  # days that nobody approved
    QRIS = "qris"  # that nobody saw arrive
    UNSENT = "unsent"  # sales that aren't at every place
    PAPERS = "papers"  # of which nobody knows whether they came out


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits.

    Attributes:
        count: How many: days, payments, sales or papers.
        amount: What they are worth in rupiah, where they are worth any.
        day: The oldest business day of them, or empty.
    """

    need: Need
    count: int
    amount: int = 0
    day: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """What staff see first.

    Attributes:
        today: The local day, whose sales ``day`` adds up.
        hours: What was sold by the hour of the clock.
        before: As many days of the month before as this one has so far.
        waiting: What waits for somebody; nothing in order.
    """

    today: str
    day: Whole
    hours: dict[int, int]
    yesterday: Whole
    month: Whole
    before: Whole
    waiting: tuple[Waiting, ...]


def read(
    connection: Connection, today: date, deposit_days: int, *, office: bool = False
) -> Home:
    """Gather what staff see first.

    Args:
        connection: A till's database, or a hub.
        today: The local day.
        deposit_days: Days until a day's cash has to be deposited.
        office: Leave out papers and deliveries: those are of one till.
    """
    day = today.isoformat()
    month = Period.month_of(day)
    found = [
        _overdue(connection, today - timedelta(days=deposit_days)),
        *_of_days(connection, day),
        _qris(connection, today - _LOOKED_BACK),
        *([] if office else _of_this_till(connection)),
    ]
    return Home(
        today=day,
        day=sums.whole(connection, Period(day, day)),
        hours=days.sales_by_hour(connection, day),
        yesterday=sums.whole(connection, Period(day, day).before),
        month=sums.whole(connection, month),
        before=sums.whole(connection, _month_before(month)),
        waiting=tuple(x for x in found if x.count),
    )


def _month_before(month: Period) -> Period:
    """Give as many days of the month before, or all of them where it is shorter."""
    whole = month.turned(-1)
    last = whole.first + timedelta(days=month.days - 1)
    return Period.of(whole.first, min(last, whole.last))


def overdue_days(connection: Connection, last: date) -> tuple[custody.DayCash, ...]:
    """List the days before ``last`` whose cash isn't proved to be deposited."""
    known = custody.cash_by_day(connection)
    limit = last.isoformat()
    return tuple(x for x in known if x.owed > 0 and x.business_day < limit)


def _overdue(connection: Connection, last: date) -> Waiting:
    found = overdue_days(connection, last)
    owed = sum(x.owed for x in found)
    oldest = min((x.business_day for x in found), default="")
    return Waiting(Need.OVERDUE, len(found), owed, oldest)


def _of_days(connection: Connection, today: str) -> tuple[Waiting, Waiting]:
    locked = day_locks.locked_days(connection)
    earlier = [x for x in days.business_days(connection) if x.day < today]
    still_open = [x.day for x in earlier if x.open]
    unlocked = [x.day for x in earlier if not x.open and x.day not in locked]
    return (
        Waiting(Need.OPEN, len(still_open), day=min(still_open, default="")),
        Waiting(Need.UNLOCKED, len(unlocked), day=min(unlocked, default="")),
    )


def _qris(connection: Connection, since: date) -> Waiting:
    found = settlement.unverified_since(connection, since.isoformat())
    return Waiting(Need.QRIS, found.count, found.amount, found.day)


def _of_this_till(connection: Connection) -> tuple[Waiting, Waiting]:
    late = unsent(connection)
    papers = open_papers.backlog(connection)
    return (
        Waiting(Need.UNSENT, late.count if late else 0, late.total if late else 0),
        Waiting(Need.PAPERS, papers.waiting + papers.doubtful),
    )
