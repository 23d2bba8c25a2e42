"""Sales added up in every way a report asks for. All amounts in rupiah.

A sale counts on its business day, a refund on its own; cancelled sales don't. So
the sums of any way are those of the Z reports of the same days.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos.domain.catalogue import Kind
from pos.domain.period import Period
from pos.domain.tender import TenderKind
from pos.storage.engine import Connection, Row


class By(StrEnum):
    """What sales are added up by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    HOUR = "hour"
    PRODUCT = "product"
    CATEGORY = "category"
    MAKER = "maker"
    CASHIER = "cashier"
    TENDER = "tender"
    TILL = "till"
    DISCOUNT = "discount"


#: What a way is told by, of a sale ``s`` with its shift ``f``.
OF_SALE: Final = {
    By.DAY: "s.business_day",
    By.HOUR: "(s.at_ms + f.offset_min * 60000) / 3600000 % 24",
    By.CASHIER: "s.cashier",
    By.TILL: "s.till",
    By.DISCOUNT: (
        "CASE WHEN s.discount = 0 OR s.subtotal = 0 THEN 0 "
        "WHEN s.discount * 100 <= s.subtotal * 5 THEN 5 "
        "WHEN s.discount * 100 <= s.subtotal * 10 THEN 10 "
        "WHEN s.discount * 100 <= s.subtotal * 25 THEN 25 ELSE 100 END"
    ),
}

#: The same of a refund ``r`` with its shift ``f``; of a discount there is none.
_OF_REFUND: Final = {
    By.DAY: "r.business_day",
    By.HOUR: "(r.at_ms + f.offset_min * 60000) / 3600000 % 24",
    By.CASHIER: "r.actor",
    By.TILL: "f.till",
    By.TENDER: "r.tender",
}

#: The same of a line ``l`` of a sale: its key, and what it is called.
OF_LINE: Final = {
    By.PRODUCT: ("l.product_id", "max(l.name)", "max(l.sku)"),
    By.CATEGORY: ("l.category", "max(l.category)", "''"),
    By.MAKER: ("l.maker", "max(l.maker)", "''"),
}

#: Days are read, and added up to these here: no SQL for it is the same everywhere.
OF_DAYS: Final = frozenset({By.DAY, By.WEEK, By.MONTH})

SALES: Final = (
    "FROM sales s JOIN shifts f ON f.shift_id = s.shift_id "
    "WHERE s.business_day BETWEEN ? AND ? AND s.voided_by = '' "
)
_REFUNDS: Final = (
    "FROM refunds r JOIN shifts f ON f.shift_id = r.shift_id "
    "WHERE r.business_day BETWEEN ? AND ? "
)
_LINES: Final = (
    "FROM sales s JOIN sale_lines l ON l.sale_id = s.sale_id "
    "WHERE s.business_day BETWEEN ? AND ? AND s.voided_by = '' "
)
_REFUNDED_LINES: Final = (
    "FROM refunds r JOIN refund_lines b ON b.refund_id = r.refund_id "
    "JOIN sale_lines l ON l.sale_id = r.sale_id AND l.line_no = b.line_no "
    "WHERE r.business_day BETWEEN ? AND ? "
)


@dataclass(frozen=True, slots=True)
class Sum:
    """One row of a report.

    Attributes:
        key: What is added up by: a day, an hour, an id, a code.
        name: What a person calls it; empty where the key says it.
        sku: Of a product.
        sales: How many sales it was part of.
        pieces: What was sold by the piece; ``grams`` what was weighed.
        discount: Taken off ``gross``.
        rounding: What cash rounding added.
        refunds: What was given back.
        cost: Of the material of those lines where it is known.
        costed: What was asked for those lines.
    """

    key: str
    name: str = ""
    sku: str = ""
    sales: int = 0
    pieces: int = 0
    grams: int = 0
    gross: int = 0
    discount: int = 0
    rounding: int = 0
    refunds: int = 0
    cost: int = 0
    costed: int = 0

    @property
    def total(self) -> int:
        """What was paid."""
        return self.gross - self.discount + self.rounding

    @property
    def net(self) -> int:
        """What stayed after refunds."""
        return self.total - self.refunds

    @property
    def margin(self) -> int | None:
        """What was asked beyond the material, where its cost is known; else None."""
        return self.costed - self.cost if self.cost else None


@dataclass(frozen=True, slots=True)
class Whole:
    """A period's sales as a whole, as its Z reports say them.

    Attributes:
        refunded: How many refunds.
    """

    sales: int = 0
    gross: int = 0
    discount: int = 0
    rounding: int = 0
    refunded: int = 0
    refunds: int = 0

    @property
    def total(self) -> int:
        """What was paid."""
        return self.gross - self.discount + self.rounding

    @property
    def net(self) -> int:
        """What stayed after refunds."""
        return self.total - self.refunds


def whole(connection: Connection, period: Period) -> Whole:
    """Add up all sales and refunds of a period."""
    sales = connection.execute(
        "SELECT count(*), coalesce(sum(subtotal), 0), coalesce(sum(discount), 0), "
        "coalesce(sum(rounding), 0) FROM sales "
        "WHERE business_day BETWEEN ? AND ? AND voided_by = ''",
        (period.since, period.until),
    ).fetchone()
    refunds = connection.execute(
        "SELECT count(*), coalesce(sum(amount), 0) FROM refunds "
        "WHERE business_day BETWEEN ? AND ?",
        (period.since, period.until),
    ).fetchone()
    return Whole(*sales, *refunds)


def sums(connection: Connection, period: Period, by: By) -> tuple[Sum, ...]:
    """Add up a period's sales one way, in no order that means anything.

    Rows of lines have no rounding: that is of whole sales. Weeks and months are
    asked for as days.
    """
    if by in OF_LINE:
        return _sums_of_lines(connection, period, by)
    if by is By.TENDER:
        return _sums_of_tenders(connection, period)
    return _sums_of_sales(connection, period, By.DAY if by in OF_DAYS else by)


def _sums_of_sales(connection: Connection, period: Period, by: By) -> tuple[Sum, ...]:
    days = (period.since, period.until)
    found = connection.execute(
        f"SELECT {OF_SALE[by]} AS way, count(*), sum(s.subtotal), sum(s.discount), "
        f"sum(s.rounding) {SALES} GROUP BY way",
        days,
    ).fetchall()
    rows = {
        str(key): Sum(
            str(key), sales=count, gross=gross, discount=discount, rounding=rounding
        )
        for key, count, gross, discount, rounding in found
    }
    if by not in _OF_REFUND:
        return tuple(rows.values())
    given_back = connection.execute(
        f"SELECT {_OF_REFUND[by]} AS way, sum(r.amount) {_REFUNDS} GROUP BY way",
        days,
    ).fetchall()
    return _less(rows, given_back)


def _sums_of_lines(connection: Connection, period: Period, by: By) -> tuple[Sum, ...]:
    key, name, sku = OF_LINE[by]
    days, weighed = (period.since, period.until), Kind.WEIGHED.value
    found = connection.execute(
        f"SELECT {key} AS way, {name}, {sku}, count(DISTINCT l.sale_id), "
        "sum(CASE WHEN l.kind = ? THEN 0 ELSE l.quantity END), "
        "sum(CASE WHEN l.kind = ? THEN l.quantity ELSE 0 END), "
        "sum(l.gross), sum(l.discount), 0, 0, sum(l.cost), "
        f"sum(CASE WHEN l.cost > 0 THEN l.net ELSE 0 END) {_LINES} GROUP BY way",
        (weighed, weighed, *days),
    ).fetchall()
    rows = {str(row[0]): Sum(*row) for row in found}
    given_back = connection.execute(
        f"SELECT {key} AS way, sum(b.net), {name}, {sku} "
        f"{_REFUNDED_LINES} GROUP BY way",
        days,
    ).fetchall()
    return _less(rows, given_back)


def _sums_of_tenders(connection: Connection, period: Period) -> tuple[Sum, ...]:
    """Add up means of payment; what was given back as change isn't taken."""
    days, cash = (period.since, period.until), TenderKind.CASH.value
    found = connection.execute(
        "SELECT t.kind, count(DISTINCT t.sale_id), sum(t.amount) FROM sales s "
        "JOIN sale_tenders t ON t.sale_id = s.sale_id "
        "WHERE s.business_day BETWEEN ? AND ? AND s.voided_by = '' GROUP BY t.kind",
        days,
    ).fetchall()
    (change,) = connection.execute(
        "SELECT coalesce(sum(change_due), 0) FROM sales "
        "WHERE business_day BETWEEN ? AND ? AND voided_by = ''",
        days,
    ).fetchone()
    rows = {
        kind: Sum(kind, sales=count, gross=taken - (change if kind == cash else 0))
        for kind, count, taken in found
    }
    given_back = connection.execute(
        f"SELECT r.tender AS way, sum(r.amount) {_REFUNDS} GROUP BY way",
        days,
    ).fetchall()
    return _less(rows, given_back)


def _less(rows: dict[str, Sum], given_back: Iterable[Row]) -> tuple[Sum, ...]:
    """Take refunds off the rows they belong to; some have no sale in the period."""
    for way, amount, *names in given_back:
        key = str(way)
        there = rows.get(key) or Sum(key, *names)
        rows[key] = replace(there, refunds=amount)
    return tuple(rows.values())
