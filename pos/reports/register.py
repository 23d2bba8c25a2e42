"""The register of deposits: each Z's cash, the bags it went into, what proves them."""

from collections import defaultdict
from dataclasses import dataclass

from pos.domain.custody import Bag, Deposit, Way
from pos.domain.ports import Instant
from pos.domain.table import Column, Kind, Table, day_shown, summed
from pos.printing.receipt import Row, Section
from pos.reports.words import words
from pos.storage import custody
from pos.storage.custody import DayCash, ShiftCash
from pos.storage.engine import Connection

Label = dict[str, str]


@dataclass(frozen=True, slots=True)
class DayTie:
    """A day's cash twice: as its Z reports say it, and where it is now.

    Attributes:
        due: By the shifts: counted and dropped, less the float.
        cash: Where it is.
    """

    due: int
    cash: DayCash

    @property
    def apart(self) -> int:
        """What is somewhere without a Z saying so, or the other way round."""
        return self.cash.owed + self.cash.arrived - self.due


@dataclass(frozen=True, slots=True)
class Register:
    """The cash of some business days, from the Z reports to the treasury."""

    since: str
    until: str
    shifts: tuple[ShiftCash, ...]
    bags: tuple[Bag, ...]
    deposits: tuple[Deposit, ...]
    days: tuple[DayTie, ...]

    @property
    def owed(self) -> int:
        """What isn't proved to be deposited, in rupiah."""
        return sum(x.cash.owed for x in self.days)

    @property
    def apart(self) -> int:
        """What doesn't tie, each day counted as it is large; nothing in order."""
        return sum(abs(x.apart) for x in self.days)


def read(connection: Connection, since: str, until: str) -> Register:
    """Gather the cash of the business days from one to another, ``YYYY-MM-DD``."""
    shifts = custody.shifts_of_days(connection, since, until)
    bags = custody.bags_of_days(connection, since, until)
    sent = dict.fromkeys(bag.deposit_id for bag in bags if bag.deposit_id)
    found = (custody.find_deposit(connection, deposit_id) for deposit_id in sent)
    deposits = sorted((x for x in found if x), key=lambda x: (x.sent_ms, x.deposit_id))
    due: dict[str, int] = defaultdict(int)
    for shift in shifts:
        due[shift.business_day] += shift.due
    known = custody.cash_by_day(connection, since, until)
    days = [DayTie(due[x.business_day], x) for x in known]
    return Register(since, until, shifts, bags, tuple(deposits), tuple(days[::-1]))


def title(language: str) -> str:
    """Name the register."""
    return words(language)["register"]["title"]


def signatures(language: str) -> tuple[str, ...]:
    """Name who signs it."""
    label = words(language)["register"]
    return (label["made"], label["checked"], label["known"])


def sections(found: Register, language: str) -> tuple[Section, ...]:
    """Say what the register comes to."""
    label = words(language)["register"]
    period = f"{day_shown(found.since)} - {day_shown(found.until)}"
    return (
        Section("", (Row(label["period"], period),)),
        Section(
            "",
            (
                Row.of_amount(label["owed"], found.owed, strong=True),
                Row.of_amount(label["apart"], found.apart),
            ),
        ),
    )


def tables(found: Register, offset_min: int, language: str) -> tuple[Table, ...]:
    """Say the register as tables: by Z, bag, deposit and day.

    Args:
        found: The register.
        offset_min: Of the place whose clock tells when a deposit was sent.
        language: ``id`` or ``en``.
    """
    label = words(language)["register"]
    every = (
        _by_day(found, label),
        _by_shift(found, label),
        _by_bag(found, label),
        _by_deposit(found, offset_min, label),
    )
    return tuple(table for table in every if table.rows)


def _money(label: Label, *keys: str) -> list[Column]:
    return [Column(label[key], key, Kind.MONEY) for key in keys]


def _by_day(found: Register, label: Label) -> Table:
    rows = [
        (
            x.cash.business_day,
            x.due,
            x.cash.safe,
            x.cash.bags,
            x.cash.transit,
            x.cash.arrived,
            x.apart,
        )
        for x in found.days
    ]
    columns = (
        Column(label["day"], "day", Kind.DAY),
        *_money(label, "due", "safe", "here_amount", "transit", "arrived", "apart"),
    )
    return summed(label["tie"], columns, rows, label["total"])


def _by_shift(found: Register, label: Label) -> Table:
    rows = [
        (
            x.business_day,
            x.till,
            str(x.z_no) if x.z_no else label["running"],
            x.cashier,
            x.counted if x.z_no else None,
            x.dropped,
            x.floated,
            x.due,
        )
        for x in found.shifts
    ]
    columns = (
        Column(label["day"], "day", Kind.DAY),
        Column(label["till"], "till"),
        Column(label["z"], "z"),
        Column(label["cashier"], "cashier"),
        *_money(label, "counted", "dropped", "float", "due"),
    )
    return summed(label["shifts"], columns, rows, label["total"])


def _by_bag(found: Register, label: Label) -> Table:
    proved = {x.deposit_id: x for x in found.deposits}
    rows = [
        (
            bag.business_day,
            bag.number,
            bag.till,
            f"{bag.sealed_by}, {bag.witness}",
            _where(proved.get(bag.deposit_id), label),
            bag.amount,
        )
        for bag in found.bags
    ]
    columns = (
        Column(label["day"], "day", Kind.DAY),
        Column(label["bag"], "bag"),
        Column(label["till"], "till"),
        Column(label["sealed"], "sealed"),
        Column(label["where"], "where"),
        *_money(label, "amount"),
    )
    return summed(label["bags"], columns, rows, label["total"])


def _where(deposit: Deposit | None, label: Label) -> str:
    if deposit is None:
        return label["here"]
    if deposit.open:
        return label["under_way"]
    return deposit.ntpn or deposit.ntb or label["here"]


def _by_deposit(found: Register, offset_min: int, label: Label) -> Table:
    numbers: dict[str, list[str]] = defaultdict(list)
    for bag in found.bags:
        numbers[bag.deposit_id].append(bag.number)
    rows = [
        (
            Instant(x.sent_ms, offset_min).local_date.isoformat(),
            label["bank"] if x.way is Way.BANK else label["simponi"],
            x.reference,
            ", ".join(numbers[x.deposit_id]),
            x.amount,
            None if x.open else x.received,
            _proof(x, label),
        )
        for x in found.deposits
    ]
    columns = (
        Column(label["sent"], "sent", Kind.DAY),
        Column(label["way"], "way"),
        Column(label["reference"], "reference"),
        Column(label["numbers"], "bags"),
        *_money(label, "amount", "received"),
        Column(label["proof"], "proof"),
    )
    return summed(label["deposits"], columns, rows, label["total"])


def _proof(deposit: Deposit, label: Label) -> str:
    if deposit.cancelled:
        return label["cancelled"]
    return " / ".join(filter(None, (deposit.ntb, deposit.ntpn))) or label["waiting"]
