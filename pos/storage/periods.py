"""Share periods: those that were closed, and what waits for the next."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from pos.domain.custody import Way
from pos.domain.makers import PREMI
from pos.domain.money import split
from pos.domain.public_summary import Contribution
from pos.domain.share_period import Figures, State, read_figures
from pos.storage.engine import Connection, Row

#: What stands for the lines that no closed period holds.
OPEN: Final = ""

_PERIOD: Final = (
    "SELECT period_id, number, till, at_ms, offset_min, actor, approved_by, last_day, "
    "figures, standing, deposit_doc, lock_doc FROM share_periods "
)


@dataclass(frozen=True, slots=True)
class StateDeposit:
    """What of a deposit to the treasury is a period's PNBP."""

    deposit_id: str
    ntpn: str
    amount: int


@dataclass(frozen=True, slots=True)
class Payout:
    """A maker's premi of a period, paid."""

    code: str
    amount: int
    at_ms: int
    way: str
    reference: str
    approved_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """A closed period and what was done about it since.

    Attributes:
        standing: Whether it counts: no other till closed this number before.
        deposits: Where its PNBP is.
        payouts: Who has been paid.
    """

    period_id: str
    number: int
    till: str
    at_ms: int
    offset_min: int
    actor: str
    approved_by: tuple[str, ...]
    last_day: str
    figures: Figures
    standing: bool
    deposited: bool
    locked: bool
    deposits: tuple[StateDeposit, ...]
    payouts: tuple[Payout, ...]

    @property
    def paid(self) -> int:
        """What makers were paid, in rupiah."""
        return sum(payout.amount for payout in self.payouts)

    @property
    def unpaid(self) -> tuple[str, ...]:
        """Codes of those who are still to be paid."""
        done = {payout.code for payout in self.payouts}
        owed = self.figures.makers
        return tuple(x.code for x in owed if x.payable and x.code not in done)

    @property
    def state(self) -> State:
        """How far it is."""
        if self.locked:
            return State.LOCKED
        if not self.deposited:
            return State.CLOSED
        return State.DEPOSITED if self.unpaid else State.PAID


def periods(connection: Connection) -> tuple[Period, ...]:
    """List the closed periods, the newest first, those that don't count too."""
    rows = connection.execute(
        _PERIOD + "ORDER BY number DESC, standing DESC, at_ms, period_id"
    ).fetchall()
    return tuple(_period(connection, row) for row in rows)


def last(connection: Connection) -> Period | None:
    """Give the newest period that counts, or None."""
    row = connection.execute(
        _PERIOD + "WHERE standing = 1 ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return _period(connection, row) if row else None


def find(connection: Connection, period_id: str) -> Period | None:
    """Find a closed period by its id."""
    row = connection.execute(_PERIOD + "WHERE period_id = ?", (period_id,)).fetchone()
    return _period(connection, row) if row else None


def find_number(connection: Connection, number: int) -> Period | None:
    """Find the period that counts by its number."""
    row = connection.execute(
        _PERIOD + "WHERE number = ? AND standing = 1", (number,)
    ).fetchone()
    return _period(connection, row) if row else None


def _period(connection: Connection, row: Row) -> Period:
    (period_id, number, till, at_ms, offset_min, actor, approved_by, *rest) = row
    last_day, figures, standing, deposit_doc, lock_doc = rest
    deposits = connection.execute(
        "SELECT deposit_id, ntpn, amount FROM period_deposits WHERE period_id = ? "
        "ORDER BY deposit_id",
        (period_id,),
    ).fetchall()
    payouts = connection.execute(
        "SELECT code, amount, at_ms, way, reference, approved_by FROM payouts "
        "WHERE period_id = ? ORDER BY code",
        (period_id,),
    ).fetchall()
    return Period(
        period_id,
        number,
        till,
        at_ms,
        offset_min,
        actor,
        tuple(json.loads(approved_by)),
        last_day,
        read_figures(json.loads(figures)),
        bool(standing),
        bool(deposit_doc),
        bool(lock_doc),
        tuple(StateDeposit(*x) for x in deposits),
        tuple(map(_payout, payouts)),
    )


def _payout(row: Row) -> Payout:
    *plain, approved_by = row
    values = (*plain, tuple(json.loads(approved_by)))
    return Payout(*values)


@dataclass(frozen=True, slots=True)
class Waiting:
    """What no closed period holds, up to a day. Rupiah.

    Attributes:
        first_day: The first business day of it, or empty when nothing waits.
        parts: By part; ``premi`` by maker's code.
    """

    first_day: str
    parts: dict[str, int]
    premi: dict[str, int]

    @property
    def any(self) -> bool:
        """Whether there is any line."""
        return bool(self.first_day)


def waiting(connection: Connection, last_day: str) -> Waiting:
    """Sum up what waits for the next period to be closed."""
    rows = connection.execute(
        "SELECT part, code, sum(amount), min(business_day) FROM maker_shares "
        "WHERE period_id = '' AND business_day <= ? GROUP BY part, code",
        (last_day,),
    ).fetchall()
    parts: dict[str, int] = {}
    premi: dict[str, int] = {}
    for part, code, amount, _ in rows:
        parts[part] = parts.get(part, 0) + int(amount)
        if part == PREMI:
            premi[code] = int(amount)
    first = min((day for _, _, _, day in rows), default="")
    return Waiting(first, parts, premi)


def contributions(connection: Connection, last_day: str) -> Iterator[Contribution]:
    """Give what each maker's work came to by category, of all that waits."""
    rows = connection.execute(
        "SELECT m.doc_id, m.line_no, m.part, m.code, m.amount, "
        "coalesce(l.category, '') FROM maker_shares m LEFT JOIN sale_lines l "
        "ON l.sale_id = m.sale_id AND l.line_no = m.line_no "
        "WHERE m.period_id = '' AND m.business_day <= ? "
        "ORDER BY m.doc_id, m.line_no",
        (last_day,),
    )
    for _, line in groupby(rows, key=lambda row: (row[0], row[1])):
        yield from _of_line(list(line))


def _of_line(rows: list[Row]) -> Iterator[Contribution]:
    """Split what a line brought over its makers, as its premi is split."""
    makers = [(code, amount) for _, _, part, code, amount, _ in rows if part == PREMI]
    net, category = sum(row[4] for row in rows), rows[0][5]
    if not makers:
        yield Contribution(category, "", net, 0)
        return
    nets = split(net, [abs(amount) for _, amount in makers])
    for (code, premi), hers in zip(makers, nets, strict=True):
        yield Contribution(category, code, hers, premi)


def unlocked_days(connection: Connection, first_day: str, last_day: str) -> list[str]:
    """Name the days with shifts that aren't locked, of those that would be closed.

    Args:
        connection: The database.
        first_day: The day after the last closed period, or empty.
        last_day: The last one to be closed.
    """
    rows = connection.execute(
        "SELECT DISTINCT s.business_day FROM shifts s WHERE s.business_day >= ? "
        "AND s.business_day <= ? AND NOT EXISTS (SELECT 1 FROM day_locks d "
        "WHERE d.business_day = s.business_day) ORDER BY s.business_day",
        (first_day, last_day),
    )
    return [day for (day,) in rows.fetchall()]


@dataclass(frozen=True, slots=True)
class Available:
    """A proved deposit to the treasury, and what of it is no period's PNBP yet."""

    deposit_id: str
    reference: str
    ntpn: str
    received: int
    left: int


def available(connection: Connection) -> tuple[Available, ...]:
    """List the treasury's deposits that can still be a period's PNBP."""
    rows = connection.execute(
        "SELECT d.deposit_id, d.reference, d.ntpn, d.received, d.received - coalesce("
        "(SELECT sum(p.amount) FROM period_deposits p "
        "WHERE p.deposit_id = d.deposit_id), 0) AS remains "
        "FROM deposits d WHERE d.way = ? AND d.ntpn != '' "
        "ORDER BY d.received_ms, d.deposit_id",
        (Way.SIMPONI.value,),
    ).fetchall()
    found = [_available(row) for row in rows]
    return tuple(x for x in found if x.left > 0)


def _available(row: Row) -> Available:
    *plain, left = row
    values = (*plain, int(left))
    return Available(*values)
