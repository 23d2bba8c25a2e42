"""The receipts that a row of a report adds up: what a person drills down to."""

from dataclasses import dataclass

from pos.domain.period import Period
from pos.domain.tender import TenderKind
from pos.storage.engine import Connection
from pos.storage.sums import OF_DAYS, OF_LINE, OF_SALE, SALES, By


@dataclass(frozen=True, slots=True)
class FoundSale:
    """A sale behind a row of a report.

    Attributes:
        due: What was paid; ``part`` what of it belongs to the row.
        refunded: What was given back of it so far.
    """

    sale_id: str
    receipt_no: str
    at_ms: int
    offset_min: int
    till: str
    cashier: str
    due: int
    part: int
    discount: int
    refunded: int


@dataclass(frozen=True, slots=True)
class _Row:
    """Which sales are meant, and which part of them, as SQL with its values."""

    part: str = "s.total + s.rounding"
    condition: str = ""
    of_part: tuple[str | int, ...] = ()
    of_condition: tuple[str | int, ...] = ()


def sales_behind(
    connection: Connection, period: Period, by: By, key: str, limit: int = 500
) -> tuple[FoundSale, ...]:
    """List the sales that a row adds up, the newest first.

    Args:
        connection: A till's database, or a hub.
        period: The report's; of a row of days, those days.
        by: What the report adds up by.
        key: The row's key; days need none.
        limit: Most that are listed.
    """
    row = _row(by, key)
    found = connection.execute(
        "SELECT s.sale_id, s.receipt_no, s.at_ms, f.offset_min, s.till, s.cashier, "
        f"s.total + s.rounding, {row.part}, s.discount, s.refunded "
        f"{SALES} {row.condition} ORDER BY s.at_ms DESC, s.sale_id LIMIT ?",
        (*row.of_part, period.since, period.until, *row.of_condition, limit),
    )
    return tuple(FoundSale(*values) for values in found.fetchall())


def _row(by: By, key: str) -> _Row:
    if by in OF_DAYS:
        return _Row()
    if by in OF_LINE:
        lines = (
            f"FROM sale_lines l WHERE l.sale_id = s.sale_id AND {OF_LINE[by][0]} = ?"
        )
        return _within(f"(SELECT sum(l.net) {lines})", lines, key)
    if by is By.TENDER:
        paid = "FROM sale_tenders t WHERE t.sale_id = s.sale_id AND t.kind = ?"
        part = f"(SELECT sum(t.amount) {paid})"
        if key == TenderKind.CASH.value:
            part += " - s.change_due"
        return _within(part, paid, key)
    wanted = int(key) if by in {By.HOUR, By.DISCOUNT} else key
    condition = f"AND {OF_SALE[by]} = ?"
    return _Row(condition=condition, of_condition=(wanted,))


def _within(part: str, rows: str, key: str) -> _Row:
    """Mean the sales that have such rows, and the part that these come to."""
    return _Row(part, f"AND EXISTS (SELECT 1 {rows})", (key,), (key,))
