"""After any month every rupiah is where a pencil has it, and all reports agree.

Each round plays a month at two tills of one shop: sales by every means, with and
without discounts, cancelled, given back; floats, drops, counts that are wrong,
bags, deposits that come, come short, or don't; days locked early, and documents
that come late; share policies that change, periods closed, deposited and paid in
parts. Beside it a plain book is kept, with sums of its own.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from types import MappingProxyType
from unittest.mock import patch

from pos.domain import custody, makers, settle, shift
from pos.domain.cash import Account
from pos.domain.errors import PosError
from pos.domain.journal import Posting
from pos.domain.makers import PREMI, LineShare
from pos.operations import maintenance
from pos.reports import day as day_report
from pos.reports import reconcile
from pos.storage import periods as stored
from pos.storage.engine import Connection
from pos.storage.periods import Period
from tests.campaigns._month import Month
from tests.campaigns._plain_book import Day
from tests.campaigns._premi import Premi
from tests.campaigns.campaign import Result

NAME = "books"
SLICE = 6
ENOUGH = 20
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "drop-to-safe": "cash that is dropped into a bag is booked into the safe",
        "variance-lost": "a drawer that was counted wrong is booked as it should be",
        "maker-floors": "shares of makers lose what doesn't divide",
        "refund-keeps-share": "what comes back leaves the makers their shares",
        "paid-again": "who was paid can be paid once more",
        "discount-floors": "shares of a discount lose what doesn't divide",
    }
)

#: The pencil's places, and the accounts that mean them.
PLACES: Mapping[str, tuple[Account, ...]] = MappingProxyType(
    {
        "drawer": (Account.DRAWER,),
        "safe": (Account.SAFE,),
        "bag": (Account.BAG,),
        "transit": (Account.TRANSIT,),
        "bank": (Account.BANK,),
        "state": (Account.STATE,),
        "qris": (Account.QRIS,),
        "unseen": (Account.QRIS_UNVERIFIED,),
        "transfer": (Account.TRANSFER,),
        "nobody": (Account.OVER_SHORT,),
        "others": (Account.PAID_IN, Account.PAID_OUT),
        "shares": (Account.SHARES,),
        "owed makers": (Account.OWED_MAKERS,),
        "owed state": (Account.OWED_STATE,),
        "owed capital": (Account.OWED_CAPITAL,),
        "treasury": (Account.STATE_SETTLED,),
        "sold": (Account.SALES, Account.DISCOUNT, Account.RETURNS, Account.ROUNDING),
    }
)


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play `n` months."""
    counts: Counter[str] = Counter(
        months=0, deeds=0, days=0, documents=0, periods=0, payouts=0
    )
    failures: list[str] = []
    chance = random.Random(seed)
    for number in range(n):
        told = _play(chance.getrandbits(32), plant, counts)
        failures += [f"seed {seed}, month {number}: {x}" for x in told]
        if len(failures) >= ENOUGH:
            break
    return Result(counts, failures[:ENOUGH])


def _play(seed: int, plant: str | None, counts: Counter[str]) -> list[str]:
    """Play a month; say what went wrong."""
    with tempfile.TemporaryDirectory(prefix="kasir-books-") as folder:
        month = Month(Path(folder), seed)
        try:
            with BREAK[plant]() if plant else nullcontext():
                month.play()
            told = [y for x in month.shops for y in x.read(partial(_check, month))]
            ((documents,),) = month.shops[0].rows("SELECT count(*) FROM journal")
        except (PosError, ValueError, AssertionError) as error:
            return [f"ended by {error!r}"]
        finally:
            month.close()
        assert isinstance(documents, int)
        counts.update(
            months=1,
            deeds=month.deeds,
            days=len(month.book.days),
            documents=documents,
            periods=len(month.premi.closed),
            payouts=month.premi.payouts,
        )
        return told


# What must hold.


def _check(month: Month, connection: Connection) -> Iterator[str]:
    """Compare the books with the pencil, and the books with one another."""
    yield from _sums(connection)
    yield from _lines(connection)
    yield from _places(month, connection)
    for business_day in sorted(month.book.days):
        yield from _day(month.book.days[business_day], connection, business_day)
        yield from _locked(connection, business_day)
    yield from _shares(month.premi, connection)
    for finding in maintenance.replay(connection):
        yield f"replay: {finding}"


def _sums(connection: Connection) -> Iterator[str]:
    for doc_id, off in connection.execute(
        "SELECT doc_id, sum(amount) FROM postings GROUP BY doc_id "
        "HAVING sum(amount) <> 0"
    ):
        yield f"postings of {doc_id} sum to {off}"


def _lines(connection: Connection) -> Iterator[str]:
    """Lines with their shares of all discounts sum to what was booked as sold."""
    for sale_id, off in connection.execute(
        "SELECT l.sale_id, l.net + p.amount FROM "
        "(SELECT sale_id, sum(net) AS net FROM sale_lines GROUP BY sale_id) l "
        "JOIN (SELECT doc_id, sum(amount) AS amount FROM postings "
        "WHERE account IN (?, ?) GROUP BY doc_id) p ON p.doc_id = l.sale_id "
        "WHERE l.net + p.amount <> 0",
        (Account.SALES.value, Account.DISCOUNT.value),
    ):
        yield f"lines of {sale_id} are off by {off}"


def _places(month: Month, connection: Connection) -> Iterator[str]:
    rows = connection.execute("SELECT account, sum(amount) FROM postings GROUP BY 1")
    balances = dict(rows.fetchall())
    for place, accounts in PLACES.items():
        booked = sum(balances.pop(account.value, 0) for account in accounts)
        if booked != month.book.places[place]:
            yield f"{place}: booked {booked}, the pencil {month.book.places[place]}"
    if any(balances.values()):
        yield f"money in no place: {balances}"


def _day(seen: Day, connection: Connection, business_day: str) -> Iterator[str]:
    report = day_report.read(connection, business_day)
    figures = reconcile.figures_of(connection, business_day)
    wanted = (seen.sales, seen.total, seen.refunded)
    zs = [x.totals for x in report.shifts]
    for name, each in (("day", [report.totals]), ("Z reports", zs)):
        said = (
            sum(x.sales for x in each),
            sum(x.total for x in each),
            sum(x.refund_amount for x in each),
        )
        if said != wanted:
            yield f"{name} of {business_day}: {said}, the pencil {wanted}"
    reconciled = (figures.sales, figures.total, figures.refund_amount)
    if reconciled != wanted:
        yield f"reconciled {business_day}: {reconciled}, the pencil {wanted}"
    if figures.variance != seen.variance:
        yield f"variance of {business_day}: {figures.variance}, not {seen.variance}"


def _locked(connection: Connection, business_day: str) -> Iterator[str]:
    """What was locked and what came later is what there is."""
    read = reconcile.read(connection, business_day)
    if read.lock is None:
        return
    now = reconcile.figures_of(connection, business_day)
    late = read.addendum
    net = read.figures.net + (late.net if late else 0)
    if net != now.net:
        yield f"{business_day} was locked with addendum at {net}, and is {now.net}"


def _shares(premi: Premi, connection: Connection) -> Iterator[str]:
    """Each line gives what it gave when it was sold, to one period, paid once."""
    if premi.doubly:
        yield f"{premi.doubly} makers could be paid again"
    rows = connection.execute(
        "SELECT part, code, sum(amount) FROM maker_shares GROUP BY part, code"
    )
    booked = {(part, code): int(x) for part, code, x in rows.fetchall() if x}
    wanted = {key: x for key, x in premi.totals().items() if x}
    if booked != wanted:
        yield f"shares: booked {booked}, the pencil {wanted}"
    yield from _lines_shared(premi, connection)
    yield from _periods(booked, connection)


def _lines_shared(premi: Premi, connection: Connection) -> Iterator[str]:
    for sale_id, shares in premi.lines.items():
        rows = connection.execute(
            "SELECT l.line_no, l.net, sum(m.amount) FROM sale_lines l "
            "LEFT JOIN maker_shares m ON m.doc_id = l.sale_id "
            "AND m.line_no = l.line_no WHERE l.sale_id = ? "
            "GROUP BY l.line_no, l.net ORDER BY l.line_no",
            (sale_id,),
        ).fetchall()
        split = [sum(amount for _, amount in x.parts) for x in shares]
        if [(net, int(of or 0)) for _, net, of in rows] != [(x, x) for x in split]:
            yield f"lines of {sale_id} give {rows}, the pencil {split}"


def _periods(
    booked: Mapping[tuple[str, str], int], connection: Connection
) -> Iterator[str]:
    """All periods and what waits are all there is; each maker gets what she earned."""
    closed = [x for x in stored.periods(connection) if x.standing]
    waits = stored.waiting(connection, "9999-12-31")
    for part in {part for part, _ in booked} | waits.parts.keys():
        whole = sum(x for (key, _), x in booked.items() if key == part)
        found = sum(x.figures.part(part) for x in closed) + waits.parts.get(part, 0)
        if found != whole:
            yield f"periods give {found} of {part}, which is {whole}"
    for code in {code for part, code in booked if part == PREMI and code}:
        earned = booked[(PREMI, code)] - waits.premi.get(code, 0)
        owed = [x.figures.maker(code) for x in closed]
        payable = sum(x.payable for x in owed if x)
        last = owed[0].carried if owed and owed[0] else 0
        if payable + last != earned:
            yield f"{code} earned {earned}, gets {payable} and carries {last}"


# Bugs to plant.


def _drop_to_safe(amount: int, source: Account) -> tuple[Posting, ...]:
    target = Account.SAFE if source is Account.DRAWER else Account.BAG
    return (Posting(source, -amount), Posting(target, amount))


def _floors(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    return tuple(total * x // sum(weights) for x in weights)


def _variance_lost(expected: int, _counted: int) -> tuple[Posting, ...]:
    return CLOSE(expected, expected)


def _keeps(self: LineShare, start: int, end: int, whole: int) -> LineShare:
    del start, end, whole
    nothing = tuple((key, 0) for key, _ in self.parts)
    return LineShare(self.policy_id, nothing, ())


def _all_owed(period: Period) -> tuple[str, ...]:
    return tuple(x.code for x in period.figures.makers if x.payable)


CLOSE = shift.close_postings
BREAK: Mapping[str, Callable[[], AbstractContextManager[object]]] = MappingProxyType(
    {
        "drop-to-safe": partial(patch.object, custody, "sealed", _drop_to_safe),
        "variance-lost": partial(patch.object, shift, "close_postings", _variance_lost),
        "maker-floors": partial(patch.object, makers, "split", _floors),
        "refund-keeps-share": partial(patch.object, LineShare, "between", _keeps),
        "paid-again": partial(patch.object, Period, "unpaid", property(_all_owed)),
        "discount-floors": partial(patch.object, settle, "split", _floors),
    }
)
