"""Questions to the tables, answered with frozen values."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from pos.domain.catalogue import Kind, Product
from pos.domain.refund import Refunded
from pos.domain.sale import Sale, read_sale
from pos.domain.shift import Shift
from pos.domain.tender import MoneyRules
from pos.storage import journal
from pos.storage.engine import Connection, Row
from pos.storage.entrance import people as people  # noqa: PLC0414  # read there first

_RULES = msgspec.json.Decoder(MoneyRules)
_COUNTS = msgspec.json.Decoder(tuple[int, ...])

_SHIFT = (
    "SELECT shift_id, number, till, cashier, business_day, opened_ms, offset_min, "
    "float_total, rules, counts, closed_ms, z_no, expected, reason FROM shifts "
)
_BY_CLOCK = "business_day DESC, at_ms DESC, receipt_no DESC"
_OWN = "WHERE till = (SELECT till FROM own_till) "


def open_shift(connection: Connection) -> Shift | None:
    """Give the shift that is open on this till, if one is."""
    return _shift(connection.execute(_SHIFT + _OWN + "AND z_no = 0").fetchone())


def find_shift(connection: Connection, shift_id: str) -> Shift | None:
    """Find a shift by its id."""
    rows = connection.execute(_SHIFT + "WHERE shift_id = ?", (shift_id,))
    return _shift(rows.fetchone())


def shifts(connection: Connection) -> tuple[Shift, ...]:
    """List this till's shifts, the newest first."""
    rows = connection.execute(_SHIFT + _OWN + "ORDER BY number DESC LIMIT 500")
    return tuple(shift for shift in map(_shift, rows) if shift is not None)


def shifts_of_day(connection: Connection, business_day: str) -> tuple[Shift, ...]:
    """List a business day's shifts on all tills known here, the first opened first."""
    rows = connection.execute(
        _SHIFT + "WHERE business_day = ? ORDER BY opened_ms, till, number",
        (business_day,),
    )
    return tuple(shift for shift in map(_shift, rows) if shift is not None)


def _shift(row: Row) -> Shift | None:
    if row is None:
        return None
    values = list(row)
    values[8] = _RULES.decode(values[8])
    values[9] = _COUNTS.decode(values[9])
    return Shift(*values)


@dataclass(frozen=True, slots=True)
class ShiftTotals:
    """A shift's running totals, as its X and Z say them. All in rupiah.

    Attributes:
        sales: How many sales stand; cancelled ones are in ``voids``.
        cash: Cash that stayed from sales: received less change.
        drawer: What the drawer should hold now.
        dropped: Cash that went from the drawer into sealed bags.
    """

    shift_id: str
    sales: int
    gross: int
    discount: int
    rounding: int
    cash: int
    qris: int
    qris_unverified: int
    qris_unverified_count: int
    transfer: int
    voids: int
    void_amount: int
    refunds: int
    refund_amount: int
    refund_cash: int
    paid_in: int
    paid_out: int
    drawer_opens: int
    lines_removed: int
    baskets_abandoned: int
    reprints: int
    first_receipt: str
    last_receipt: str
    drawer: int
    dropped: int

    @property
    def total(self) -> int:
        """What sales came to, rounding included, before refunds."""
        return self.gross - self.discount + self.rounding

    @property
    def net(self) -> int:
        """What sales came to after refunds."""
        return self.total - self.refund_amount


def shift_totals(connection: Connection, shift_id: str) -> ShiftTotals:
    """Give a shift's running totals."""
    row = connection.execute(
        "SELECT * FROM shift_totals WHERE shift_id = ?", (shift_id,)
    ).fetchone()
    return ShiftTotals(*row)


@dataclass(frozen=True, slots=True)
class SaleSummary:
    """One row in the list of receipts.

    Attributes:
        refunded: Rupiah given back so far.
        unverified: Rupiah of QRIS nobody has seen arrive.
        voided: Whether it was cancelled.
        print_state: State of its last print job, or empty.
    """

    sale_id: str
    receipt_no: str
    at_ms: int
    cashier: str
    items: int
    due: int
    refunded: int
    unverified: int
    voided: bool
    tenders: str
    print_state: str


def sales(
    connection: Connection,
    *,
    search: str = "",
    shift_id: str = "",
    limit: int = 200,
    by_clock: bool = False,
) -> tuple[SaleSummary, ...]:
    """List sales, the last written first, by part of the number or by shift.

    Args:
        connection: The database.
        search: A part of the receipt's number.
        shift_id: Only those of this shift; empty for all.
        limit: How many at most.
        by_clock: By their days and times, as a hub has to: what was written last
            there is only what came last.
    """
    newest = _BY_CLOCK if by_clock else "rowid DESC"
    rows = connection.execute(
        "SELECT sale_id, receipt_no, at_ms, cashier, items, total + rounding, "  # noqa: S608
        "refunded, unverified, voided_by != '' "
        "FROM sales WHERE (? = '' OR shift_id = ?) "
        "AND (? = '' OR receipt_no LIKE ? ESCAPE '!') "
        f"ORDER BY {newest} LIMIT ?",
        (shift_id, shift_id, search, _within(search), limit),
    ).fetchall()
    ids = [row[0] for row in rows]
    tenders, papers = _tenders(connection, ids), _papers(connection, ids)
    return tuple(_summary(row, tenders[row[0]], papers.get(row[0], "")) for row in rows)


def _summary(row: Row, tenders: Sequence[str], print_state: str) -> SaleSummary:
    *plain, voided = row
    values = (*plain, bool(voided), "+".join(tenders), print_state)
    return SaleSummary(*values)


def _within(search: str) -> str:
    """Write a pattern that finds a part of a receipt's number."""
    plain = re.sub("([!%_])", r"!\1", search.upper())
    return f"%{plain}%"


def _tenders(connection: Connection, sale_ids: Sequence[str]) -> dict[str, list[str]]:
    """Give the kinds of each sale's tenders, in their order."""
    found: dict[str, list[str]] = {sale_id: [] for sale_id in sale_ids}
    for sale_id, kind in _of_sales(
        connection,
        "SELECT sale_id, kind FROM sale_tenders WHERE sale_id IN ({marks}) "
        "ORDER BY sale_id, tender_no",
        sale_ids,
    ):
        found[sale_id].append(kind)
    return found


def _papers(connection: Connection, sale_ids: Sequence[str]) -> dict[str, str]:
    """Give the state of each sale's last paper; a kick of the drawer is none."""
    rows = _of_sales(
        connection,
        "SELECT doc_id, state FROM print_jobs WHERE doc_id IN ({marks}) "
        "AND kind != 'kick' ORDER BY copy_no, created_ms",
        sale_ids,
    )
    return dict(rows)


def _of_sales(
    connection: Connection, question: str, sale_ids: Sequence[str]
) -> list[Row]:
    if not sale_ids:
        return []
    marks = ", ".join("?" * len(sale_ids))
    return list(
        connection.execute(question.format(marks=marks), tuple(sale_ids)).fetchall()
    )


def find_sale(connection: Connection, number: str) -> Sale | None:
    """Find a sale by its receipt number or its id."""
    row = connection.execute(
        "SELECT sale_id FROM sales WHERE receipt_no = ? OR sale_id = ?",
        (number.strip().upper(), number.strip()),
    ).fetchone()
    document = journal.find(connection, row[0]) if row else None
    return read_sale(document) if document else None


@dataclass(frozen=True, slots=True)
class SaleState:
    """What happened to a sale since.

    Attributes:
        refunded: Quantities by line and rupiah given back.
        buyer: The buyer's name, if it was given.
    """

    voided: bool
    refunded: Refunded
    buyer: str


def sale_state(connection: Connection, sale_id: str) -> SaleState:
    """Tell what happened to a sale since."""
    voided, paid_out = connection.execute(
        "SELECT voided_by != '', refunded FROM sales WHERE sale_id = ?", (sale_id,)
    ).fetchone()
    lines = connection.execute(
        "SELECT line_no, refunded FROM sale_lines WHERE sale_id = ? AND refunded > 0",
        (sale_id,),
    )
    buyer = connection.execute(
        "SELECT name FROM buyers WHERE sale_id = ?", (sale_id,)
    ).fetchone()
    refunded = Refunded(dict(lines.fetchall()), paid_out)
    return SaleState(bool(voided), refunded, buyer[0] if buyer else "")


def products(connection: Connection) -> tuple[Product, ...]:
    """Give the whole catalogue, with what the shop has of each product."""
    barcodes: dict[str, list[str]] = {}
    for barcode, product_id in connection.execute(
        "SELECT barcode, product_id FROM barcodes ORDER BY barcode"
    ):
        barcodes.setdefault(product_id, []).append(barcode)
    rows = connection.execute(
        "SELECT p.product_id, sku, name, category, unit, kind, price, floor_price, "
        "plu, image, maker, shelf_days, favourite, active, cost, counted, "
        "coalesce(quantity, 0) FROM products p LEFT JOIN stock s "
        "ON s.product_id = p.product_id AND s.place = 'shop' ORDER BY sku"
    )
    return tuple(_product(row, tuple(barcodes.get(row[0], ()))) for row in rows)


def name_of(connection: Connection, product_id: str) -> tuple[str, bool] | None:
    """Give a product's SKU and whether it is weighed, or None."""
    row = connection.execute(
        "SELECT sku, kind FROM products WHERE product_id = ?", (product_id,)
    ).fetchone()
    return (row[0], row[1] == Kind.WEIGHED.value) if row else None


def _product(row: Row, barcodes: tuple[str, ...]) -> Product:
    (product_id, sku, name, category, unit, kind, price, floor, plu, *rest) = row
    image, maker, shelf_days, favourite, active, cost, counted, stock = rest
    return Product(
        product_id=product_id,
        sku=sku,
        name=name,
        category=category,
        unit=unit,
        kind=Kind(kind),
        price=price,
        barcodes=barcodes,
        plu=plu,
        floor_price=floor,
        stock=stock if counted else None,
        image=image,
        maker=maker,
        shelf_days=shelf_days,
        favourite=bool(favourite),
        active=bool(active),
        cost=cost,
    )


def stock_in_shop(
    connection: Connection, product_ids: Sequence[str] = ()
) -> dict[str, int]:
    """Give what the shop has, of some products or of all that are counted."""
    if product_ids:
        marks = ", ".join("?" * len(product_ids))
        rows = connection.execute(
            "SELECT product_id, quantity FROM stock WHERE place = 'shop' "  # noqa: S608
            f"AND product_id IN ({marks})",
            tuple(product_ids),
        )
    else:
        rows = connection.execute(
            "SELECT product_id, quantity FROM stock WHERE place = 'shop'"
        )
    return dict(rows.fetchall())
