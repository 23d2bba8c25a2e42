"""Sales of any range of days, added up by hour, product, cashier and the like."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from pos.domain.money import divide_half_up
from pos.domain.period import Period, month_of, week_of
from pos.domain.table import Cell, Column, Fact, Kind, Table, day_shown
from pos.printing.receipt import Row, Section
from pos.reports.words import Words, words
from pos.storage import sums
from pos.storage.engine import Connection
from pos.storage.sums import OF_DAYS, OF_LINE, Sum, Whole
from pos.storage.sums import By as By  # noqa: PLC0414  # part of what is asked
from pos.storage.sums_behind import FoundSale, sales_behind

#: Ways whose rows follow one another; the others begin with the largest.
_IN_ORDER: Final = OF_DAYS | {By.HOUR, By.DISCOUNT}

#: Key of the column that names the rows.
_WAY: Final = "name"

#: Row of what lines can't say: the rounding of whole sales and refunds.
ROUNDING: Final = "rounding"


@dataclass(frozen=True, slots=True)
class SalesReport:
    """A period's sales added up one way.

    Attributes:
        rows: Their nets sum to the net of ``whole``, to the rupiah.
        whole: As the Z reports of the same days say it.
        before: The same of as many days right before.
    """

    period: Period
    by: By
    rows: tuple[Sum, ...]
    whole: Whole
    before: Whole


def read(connection: Connection, period: Period, by: By) -> SalesReport:
    """Add up the sales of some business days one way."""
    whole = sums.whole(connection, period)
    found = sums.sums(connection, period, by)
    if by in OF_DAYS:
        rows = _by_days(found, by)
    elif by is By.HOUR:
        rows = tuple(sorted(found, key=lambda x: int(x.key)))
    elif by is By.DISCOUNT:
        rows = _by_discount(found, whole)
    else:
        rows = tuple(sorted(found, key=lambda x: (-x.net, x.name, x.key)))
    if by in OF_LINE:
        rows = _with_rounding(rows, whole)
    return SalesReport(period, by, rows, whole, sums.whole(connection, period.before))


def _by_days(found: Iterable[Sum], by: By) -> tuple[Sum, ...]:
    """Put days into days, weeks or months; those without any stand there as well."""
    by_day = {x.key: x for x in found}
    if not by_day:
        return ()
    every = Period(min(by_day), max(by_day)).each_day()
    groups: dict[str, list[Sum]] = defaultdict(list)
    for day in every:
        groups[_group_of(day, by)].append(by_day.get(day, Sum(day)))
    return tuple(_added(key, rows) for key, rows in sorted(groups.items()))


def _group_of(day: str, by: By) -> str:
    if by is By.WEEK:
        return week_of(day)
    return month_of(day) if by is By.MONTH else day


def _added(key: str, rows: list[Sum]) -> Sum:
    return Sum(
        key,
        sales=sum(x.sales for x in rows),
        gross=sum(x.gross for x in rows),
        discount=sum(x.discount for x in rows),
        rounding=sum(x.rounding for x in rows),
        refunds=sum(x.refunds for x in rows),
    )


def _by_discount(found: tuple[Sum, ...], whole: Whole) -> tuple[Sum, ...]:
    """Put bands in their order; what was given back has no band of its own."""
    rows = tuple(sorted(found, key=lambda x: int(x.key)))
    if not whole.refunds:
        return rows
    return (*rows, Sum("refunds", refunds=whole.refunds))


def _with_rounding(rows: tuple[Sum, ...], whole: Whole) -> tuple[Sum, ...]:
    apart = whole.net - sum(x.net for x in rows)
    return (*rows, Sum(ROUNDING, rounding=apart)) if apart else rows


def behind(
    connection: Connection, period: Period, by: By, key: str
) -> tuple[FoundSale, ...]:
    """List the receipts that a row of a report adds up, the newest first."""
    return sales_behind(connection, days_of(period, by, key), by, key)


def days_of(period: Period, by: By, key: str) -> Period:
    """Tell which of a period's days a row adds up: all, or its own."""
    if by is By.DAY:
        return Period(key, key)
    if by is By.WEEK:
        monday = date.fromisoformat(key)
        return Period.of(monday, monday + timedelta(days=6)).within(period)
    if by is By.MONTH:
        return Period.whole_month(date.fromisoformat(key)).within(period)
    return period


def has_receipts(row: Sum, by: By) -> bool:
    """Tell whether there are receipts behind a row, not only what lines can't say."""
    return bool(row.sales) and not (by in OF_LINE and row.key == ROUNDING)


def title(by: By, language: str) -> str:
    """Name the report."""
    text = words(language)
    return text["sums"]["title"].format(by=text["by"][by.value].upper())


def facts(report: SalesReport, language: str) -> tuple[Fact, ...]:
    """Say the period as a whole, and what came right before it."""
    label, whole = words(language)["sums"], report.whole
    period = f"{day_shown(report.period.since)} - {day_shown(report.period.until)}"
    amounts = (
        ("each", average(whole)),
        ("before", report.before.net),
        ("gross", whole.gross),
        ("discount", -whole.discount),
        ("rounding", whole.rounding),
        ("refunds", -whole.refunds),
        ("net", whole.net),
    )
    return (
        Fact(label["period"], period),
        Fact(label["sales"], whole.sales, Kind.COUNT),
        *(Fact(label[key], amount, Kind.MONEY) for key, amount in amounts),
    )


def sections(report: SalesReport, language: str) -> tuple[Section, ...]:
    """Say the same on paper, in two columns; the net is strong."""
    rows = [Row(x.label, x.said) for x in facts(report, language)]
    rows[-1] = replace(rows[-1], strong=True)
    return Section("", tuple(rows[:4])), Section("", tuple(rows[4:]))


def average(whole: Whole) -> int:
    """Give what a sale came to, to the nearest rupiah; nothing without sales."""
    return divide_half_up(whole.total, whole.sales) if whole.sales else 0


def tables(report: SalesReport, language: str) -> tuple[Table, ...]:
    """Say the rows as a table: figures as numbers, a share of the net at the end."""
    text = words(language)
    label = text["sums"]
    columns = [Column(text["by"][report.by.value], _WAY, _key_kind(report))]
    if report.by is By.PRODUCT:
        columns.append(Column(label["sku"], "sku"))
    columns.append(Column(label["sales"], "sales", Kind.COUNT))
    if report.by in OF_LINE:
        columns.append(Column(label["pieces"], "pieces", Kind.COUNT))
        columns.append(Column(label["grams"], "grams", Kind.GRAMS))
    money = ("gross", "discount", "rounding", "refunds", "net")
    columns += [Column(label[name], name, Kind.MONEY) for name in _money(report, money)]
    if any(row.margin is not None for row in report.rows):
        columns.append(Column(label["margin"], "margin", Kind.MONEY))
    columns.append(Column(label["share"], "share", Kind.TENTHS))
    rows = tuple(
        tuple(_cell(row, x.key, report, text) for x in columns) for row in report.rows
    )
    total = tuple(_total(x, report, label) for x in columns) if rows else ()
    return (Table(text["by"][report.by.value], tuple(columns), rows, total),)


def _key_kind(report: SalesReport) -> Kind:
    return Kind.DAY if report.by in {By.DAY, By.WEEK} else Kind.TEXT


def _money(report: SalesReport, names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what these rows can't have: that is of whole sales."""
    without = {By.TENDER: {"discount", "rounding"}}.get(report.by, set())
    if report.by in OF_LINE:
        without = {"rounding"}
    return tuple(x for x in names if x not in without)


def _cell(row: Sum, key: str, report: SalesReport, text: Words) -> Cell:
    if key == _WAY:
        return name_of(row, report.by, text)
    if key == "share":
        return share_of(row.net, report.whole.net)
    if row.key == ROUNDING and key not in {"net", "sku"}:
        return None
    if key == "sku":
        return row.sku
    if key == "margin":
        return row.margin
    value = int(getattr(row, key))
    return None if key in {"pieces", "grams"} and not value else value


def _total(column: Column, report: SalesReport, label: dict[str, str]) -> Cell:
    if column.key == _WAY:
        return label["total"]
    if column.key == "sku":
        return ""
    if column.key == "sales":
        return report.whole.sales
    if column.key == "share":
        return share_of(report.whole.net, report.whole.net)
    return sum(int(getattr(x, column.key) or 0) for x in report.rows)


def share_of(part: int, whole: int) -> int | None:
    """Give tenths of a percent, half away from zero; None of nothing."""
    return divide_half_up(part * 1_000, whole) if whole > 0 else None


def name_of(row: Sum, by: By, text: Words) -> str:
    """Name a row as a person calls it; a day stays as it is kept."""
    if row.key in {ROUNDING, "refunds"} and (by in OF_LINE or by is By.DISCOUNT):
        return text["sums"][row.key]
    if by is By.HOUR:
        return f"{int(row.key):02}.00"
    if by is By.MONTH:
        year, month, _ = row.key.split("-")
        return f"{text['months'][month]} {year}"
    if by is By.TENDER:
        return text["tenders"].get(row.key, row.key)
    if by is By.DISCOUNT:
        return text["bands"][row.key]
    return row.name or row.key or text["sums"]["none"]
