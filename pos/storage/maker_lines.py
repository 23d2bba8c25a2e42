"""What the lines of a share period say: by maker and product, and by Z report."""

from dataclasses import dataclass
from typing import Final

from pos.domain.makers import PREMI
from pos.storage.engine import Connection, Row
from pos.storage.periods import Period


@dataclass(frozen=True, slots=True)
class Work:
    """What of a product a maker had a part in, and what it gave her.

    Attributes:
        kind: How it is counted; ``weighed`` goods are in grams.
        quantity: Sold less what came back.
        net: What buyers paid for it, the parts of others included.
        premi: Her part of that.
    """

    sku: str
    name: str
    kind: str
    quantity: int
    net: int
    premi: int


#: A line of a sale counts for it; one of a refund or void against it.
_WORKS: Final = (
    "SELECT coalesce(min(l.sku), ''), coalesce(min(l.name), ''), "
    "coalesce(min(l.kind), ''), "
    "sum(CASE WHEN m.doc_id = m.sale_id THEN coalesce(l.quantity, 0) "
    "WHEN r.refund_id IS NOT NULL THEN -r.quantity ELSE -coalesce(l.quantity, 0) END), "
    "sum(CASE WHEN m.doc_id = m.sale_id THEN coalesce(l.net, 0) "
    "WHEN r.refund_id IS NOT NULL THEN -r.net ELSE -coalesce(l.net, 0) END), "
    "sum(m.amount) FROM maker_shares m "
    "LEFT JOIN sale_lines l ON l.sale_id = m.sale_id AND l.line_no = m.line_no "
    "LEFT JOIN refund_lines r ON r.refund_id = m.doc_id AND r.line_no = m.line_no "
    "WHERE m.period_id = ? AND m.part = ? AND m.code = ? "
    "GROUP BY coalesce(l.product_id, r.product_id) ORDER BY 2, 1"
)


def works(connection: Connection, period_id: str, code: str) -> tuple[Work, ...]:
    """List a maker's works of a period by product; of the open one without an id."""
    rows = connection.execute(_WORKS, (period_id, PREMI, code)).fetchall()
    return tuple(_work(row) for row in rows)


def _work(row: Row) -> Work:
    *words, quantity, net, premi = row
    values = (*words, int(quantity), int(net), int(premi))
    return Work(*values)


@dataclass(frozen=True, slots=True)
class Tie:
    """A shift's lines twice: as its Z says them, and as they were split. Rupiah.

    Attributes:
        z_no: 0 while it is open.
        net: By the Z: sales less discounts and refunds, without rounding.
        here: Split in this period.
        elsewhere: Split in other periods, or in none yet: it came later.
        undivided: Sold without a policy.
        late: Whether its day is of an earlier period: then the Z was tied there.
    """

    business_day: str
    till: str
    number: int
    z_no: int
    net: int
    here: int
    elsewhere: int
    undivided: int
    late: bool

    @property
    def apart(self) -> int:
        """What is in the Z and nowhere else, or the other way round."""
        split = self.here + self.elsewhere + self.undivided
        return 0 if self.late else self.net - split


def tie(connection: Connection, period: Period) -> tuple[Tie, ...]:
    """Set each Z report of a period against what its lines were split into."""
    first, last = period.figures.first_day, period.last_day
    here = _split(connection, "period_id = ?", (period.period_id,))
    # what waits or is of another period: looked for on the period's days alone
    elsewhere = _split(
        connection,
        "period_id != ? AND business_day BETWEEN ? AND ?",
        (period.period_id, first, last),
    )
    undivided = _undivided(connection, first, last)
    rows = connection.execute(
        "SELECT s.shift_id, s.business_day, s.till, s.number, s.z_no, "
        "t.gross - t.discount - coalesce((SELECT sum(r.net) FROM refunds r "
        "WHERE r.shift_id = s.shift_id), 0) FROM shifts s "
        "JOIN shift_totals t ON t.shift_id = s.shift_id "
        "WHERE s.business_day <= ? ORDER BY s.business_day, s.till, s.number",
        (last,),
    ).fetchall()
    return tuple(
        Tie(
            day,
            till,
            number,
            z_no,
            int(net),
            here.get(shift_id, 0),
            elsewhere.get(shift_id, 0),
            undivided.get(shift_id, 0),
            day < first,
        )
        for shift_id, day, till, number, z_no, net in rows
        if day >= first or shift_id in here
    )


def _split(
    connection: Connection, which: str, values: tuple[str, ...]
) -> dict[str, int]:
    rows = connection.execute(
        f"SELECT shift_id, sum(amount) FROM maker_shares WHERE {which} "  # noqa: S608
        "GROUP BY shift_id",
        values,
    ).fetchall()
    return {shift_id: int(amount) for shift_id, amount in rows}


def _undivided(connection: Connection, first: str, last: str) -> dict[str, int]:
    """Sum up by shift what was sold, and came back, without any share."""
    sold = connection.execute(
        "SELECT s.shift_id, sum(l.net) FROM sales s "
        "JOIN sale_lines l ON l.sale_id = s.sale_id "
        "WHERE s.business_day BETWEEN ? AND ? AND s.voided_by = '' "
        "AND NOT EXISTS (SELECT 1 FROM maker_shares m "
        "WHERE m.doc_id = l.sale_id AND m.line_no = l.line_no) GROUP BY s.shift_id",
        (first, last),
    ).fetchall()
    back = connection.execute(
        "SELECT r.shift_id, sum(l.net) FROM refunds r "
        "JOIN refund_lines l ON l.refund_id = r.refund_id "
        "WHERE r.business_day BETWEEN ? AND ? "
        "AND NOT EXISTS (SELECT 1 FROM maker_shares m "
        "WHERE m.doc_id = l.refund_id AND m.line_no = l.line_no) GROUP BY r.shift_id",
        (first, last),
    ).fetchall()
    sums = {shift_id: int(amount) for shift_id, amount in sold}
    for shift_id, amount in back:
        sums[shift_id] = sums.get(shift_id, 0) - int(amount)
    return sums
