"""Where cash is after the sale: bags, deposits, and days that still owe a deposit."""

import json
from dataclasses import dataclass
from typing import Final

from pos.domain.cash import Account
from pos.domain.custody import Bag, Deposit, Way
from pos.storage.engine import Connection, Row

_BAG = (
    "SELECT bag_id, number, till, business_day, amount, sealed_ms, sealed_by, witness, "
    "deposit_id FROM bags "
)
_DEPOSIT = (
    "SELECT deposit_id, way, reference, amount, sent_ms, sent_by, witness, expires_ms, "
    "ntb, ntpn, received, received_ms, cancelled FROM deposits "
)


def bags_here(connection: Connection) -> tuple[Bag, ...]:
    """List the sealed bags that aren't on their way, the oldest day first."""
    rows = connection.execute(
        _BAG + "WHERE gone = 0 AND deposit_id = '' ORDER BY business_day, sealed_ms"
    )
    return tuple(Bag(*row) for row in rows.fetchall())


def find_bag(connection: Connection, bag_id: str) -> Bag | None:
    """Find a bag that is neither opened nor proved to be deposited."""
    row = connection.execute(
        _BAG + "WHERE gone = 0 AND bag_id = ?", (bag_id,)
    ).fetchone()
    return Bag(*row) if row else None


def number_in_use(connection: Connection, number: str) -> bool:
    """Tell whether a bag with this number is still sealed."""
    row = connection.execute(
        "SELECT 1 FROM bags WHERE gone = 0 AND number = ?", (number,)
    ).fetchone()
    return row is not None


def bags_of(connection: Connection, deposit_id: str) -> tuple[Bag, ...]:
    """List the bags that went with a deposit."""
    rows = connection.execute(
        _BAG + "WHERE deposit_id = ? ORDER BY business_day, sealed_ms", (deposit_id,)
    )
    return tuple(Bag(*row) for row in rows.fetchall())


def deposits(connection: Connection, limit: int = 200) -> tuple[Deposit, ...]:
    """List deposits: those without their proof first, then the newest."""
    rows = connection.execute(
        _DEPOSIT + "ORDER BY ntb || ntpn != '' OR cancelled = 1, sent_ms DESC LIMIT ?",
        (limit,),
    )
    return tuple(_deposit(row) for row in rows.fetchall())


def find_deposit(connection: Connection, deposit_id: str) -> Deposit | None:
    """Find a deposit by its id."""
    row = connection.execute(
        _DEPOSIT + "WHERE deposit_id = ?", (deposit_id,)
    ).fetchone()
    return _deposit(row) if row else None


def _deposit(row: Row) -> Deposit:
    deposit_id, way, *rest, cancelled = row
    values = (Way(way), *rest, bool(cancelled))
    return Deposit(deposit_id, *values)


def in_safe(connection: Connection, till: str, business_day: str) -> int:
    """Tell how much of a day's cash is counted but not in a bag yet, in rupiah.

    Floats that were taken out of the safe and came back are not in it.
    """
    (amount,) = connection.execute(
        "SELECT coalesce(sum(amount), 0) FROM postings p "
        "JOIN journal j ON j.doc_id = p.doc_id "
        "WHERE p.business_day = ? AND p.account = ? AND j.till = ?",
        (business_day, Account.SAFE.value, till),
    ).fetchone()
    return int(amount)


@dataclass(frozen=True, slots=True)
class DayCash:
    """Where a business day's cash is now. All in rupiah.

    Attributes:
        drawer: In drawers whose shift is still open.
        safe: Counted, and in no bag.
        bags: In sealed bags here.
        transit: Brought away, and not proved yet.
        arrived: Proved to be in the bank or the treasury.
    """

    business_day: str
    drawer: int
    safe: int
    bags: int
    transit: int
    arrived: int

    @property
    def owed(self) -> int:
        """What is still to be deposited."""
        return self.safe + self.bags + self.transit


#: Comes after every business day.
_LAST_DAY: Final = "9999-12-31"


def cash_by_day(
    connection: Connection, since: str = "", until: str = _LAST_DAY
) -> tuple[DayCash, ...]:
    """Tell where each business day's cash is, the newest day first.

    Args:
        connection: The database.
        since: The first day to tell of, ``YYYY-MM-DD``; all when empty.
        until: The last day to tell of. At a hub with years of documents, the days
            that aren't asked for are most of what would be read.
    """
    loose = {
        day: (drawer, safe)
        for day, drawer, safe in connection.execute(
            "SELECT business_day, "
            "sum(CASE WHEN account = ? THEN amount ELSE 0 END), "
            "sum(CASE WHEN account = ? THEN amount ELSE 0 END) FROM postings "
            "WHERE account IN (?, ?) AND business_day BETWEEN ? AND ? "
            "GROUP BY business_day",
            (*(Account.DRAWER.value, Account.SAFE.value) * 2, since, until),
        ).fetchall()
    }
    sealed = {
        day: (here, under_way, arrived)
        for day, here, under_way, arrived in connection.execute(
            "SELECT business_day, "
            "sum(CASE WHEN gone = 0 AND deposit_id = '' THEN amount ELSE 0 END), "
            "sum(CASE WHEN gone = 0 AND deposit_id != '' THEN amount ELSE 0 END), "
            "sum(CASE WHEN gone = 1 AND deposit_id != '' THEN amount ELSE 0 END) "
            "FROM bags WHERE business_day BETWEEN ? AND ? GROUP BY business_day",
            (since, until),
        ).fetchall()
    }
    days = sorted(loose.keys() | sealed.keys(), reverse=True)
    none = (0, 0, 0)
    return tuple(
        DayCash(day, *loose.get(day, (0, 0)), *sealed.get(day, none)) for day in days
    )


def bags_of_days(connection: Connection, since: str, until: str) -> tuple[Bag, ...]:
    """List the bags of the cash of some days, those that were opened left out."""
    rows = connection.execute(
        _BAG + "WHERE business_day BETWEEN ? AND ? AND NOT (gone = 1 AND "
        "deposit_id = '') ORDER BY business_day, sealed_ms, bag_id",
        (since, until),
    )
    return tuple(Bag(*row) for row in rows.fetchall())


@dataclass(frozen=True, slots=True)
class ShiftCash:
    """What a shift has to hand over. All in rupiah.

    Attributes:
        z_no: 0 while it is open.
        floated: What the drawer began with.
        dropped: What went from the drawer into bags while the shift ran.
        counted: What was in the drawer in the end; 0 while it is open.
    """

    business_day: str
    till: str
    number: int
    z_no: int
    cashier: str
    floated: int
    dropped: int
    counted: int

    @property
    def due(self) -> int:
        """What is to be deposited of it: what is more than at its start."""
        return self.counted + self.dropped - self.floated


def shifts_of_days(
    connection: Connection, since: str, until: str
) -> tuple[ShiftCash, ...]:
    """List what the shifts of some days have to hand over, in their order."""
    rows = connection.execute(
        "SELECT s.business_day, s.till, s.number, s.z_no, s.cashier, s.float_total, "
        "t.dropped, s.counts FROM shifts s "
        "JOIN shift_totals t ON t.shift_id = s.shift_id "
        "WHERE s.business_day BETWEEN ? AND ? "
        "ORDER BY s.business_day, s.till, s.number",
        (since, until),
    )
    return tuple(_shift_cash(row) for row in rows.fetchall())


def _shift_cash(row: Row) -> ShiftCash:
    *plain, counts = row
    is_closed = row[3] != 0
    values = (*plain, json.loads(counts)[-1] if is_closed else 0)
    return ShiftCash(*values)
