"""Where cash is after the sale: bags, deposits, and days that still owe a deposit."""

from dataclasses import dataclass

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


def cash_by_day(connection: Connection, since: str = "") -> tuple[DayCash, ...]:
    """Tell where each business day's cash is, the newest day first.

    Args:
        connection: The database.
        since: The first day to tell of, ``YYYY-MM-DD``; all when empty.
    """
    loose = {
        day: (drawer, safe)
        for day, drawer, safe in connection.execute(
            "SELECT business_day, "
            "sum(CASE WHEN account = ? THEN amount ELSE 0 END), "
            "sum(CASE WHEN account = ? THEN amount ELSE 0 END) FROM postings "
            "WHERE account IN (?, ?) AND business_day >= ? GROUP BY business_day",
            (*(Account.DRAWER.value, Account.SAFE.value) * 2, since),
        ).fetchall()
    }
    sealed = {
        day: (here, under_way, arrived)
        for day, here, under_way, arrived in connection.execute(
            "SELECT business_day, "
            "sum(CASE WHEN gone = 0 AND deposit_id = '' THEN amount ELSE 0 END), "
            "sum(CASE WHEN gone = 0 AND deposit_id != '' THEN amount ELSE 0 END), "
            "sum(CASE WHEN gone = 1 AND deposit_id != '' THEN amount ELSE 0 END) "
            "FROM bags WHERE business_day >= ? GROUP BY business_day",
            (since,),
        ).fetchall()
    }
    days = sorted(loose.keys() | sealed.keys(), reverse=True)
    none = (0, 0, 0)
    return tuple(
        DayCash(day, *loose.get(day, (0, 0)), *sealed.get(day, none)) for day in days
    )
