"""G1: the commit of a sale against the very same rows by the bare driver."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from bench.measure import Goal, Row, interleave
from pos.bootstrap import Till
from pos.config import DATABASE, Settings
from pos.demo import set_up_demo
from pos.domain.basket import Basket
from pos.domain.catalogue import Kind, Product
from pos.domain.people import Person, Role
from pos.domain.printer import PrinterSetup
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell, shift
from pos.storage import queries
from pos.storage.engine import Connection, connect
from pos.storage.migrate import migrate

#: Tables that a sale inserts into, and by which column its rows are found.
INSERTED: Final = (
    ("journal", "doc_id"),
    ("postings", "doc_id"),
    ("stock_moves", "doc_id"),
    ("sales", "sale_id"),
    ("sale_lines", "sale_id"),
    ("sale_tenders", "sale_id"),
    ("maker_shares", "doc_id"),
    ("receipts", "doc_id"),
    ("print_jobs", "doc_id"),
    ("unconfirmed", "sale_id"),
)

Statement = tuple[str, list[tuple[Any, ...]]]


def rows(times: int) -> Iterator[Row]:
    """Measure the row."""
    with TemporaryDirectory() as folder:
        yield _measure(Path(folder), times)


def _measure(folder: Path, times: int) -> Row:
    till = set_up_demo(folder / "till")
    till.settings = Settings(printer=PrinterSetup("tcp://127.0.0.1:9"))
    try:
        cashier = _open_shift(till)
        bare = connect(folder / "bare.db")
        migrate(bare)
        replayed = Replayed(till.folder, bare)
        seller = _Seller(till, cashier, replayed)
        seller.sell()
        seller.prepare()
        mine, limit = interleave(seller.sell, replayed.write, times, seller.prepare)
        bare.close()
    finally:
        till.close()
    goals = (
        Goal("wall p50", mine.median / limit.median, 1.3),
        Goal("CPU p50", mine.median_cpu / limit.median_cpu, 1.5),
        Goal("p99", mine.p99 / limit.p99, 2.0, tail=True),
    )
    return Row("G1", "commit of a sale", "the same rows, bare", mine, limit, goals)


def _open_shift(till: Till) -> Person:
    everybody = till.readers.run(queries.people)
    cashier = next(x for x in everybody if x.role is Role.CASHIER)
    till.writer.run(lambda tx: shift.open_shift(tx, cashier, till.settings, {}))
    return cashier


def _products(till: Till) -> list[Product]:
    everything = till.readers.run(queries.products)
    return [x for x in everything if x.kind is Kind.COUNTED][:5]


class _Seller:
    """Sells five lines for two tenders; the basket is there when it is paid."""

    def __init__(self, till: Till, cashier: Person, replayed: "Replayed") -> None:
        self._till, self._cashier, self._replayed = till, cashier, replayed
        self._products = _products(till)
        self._basket = self._fill()

    def _fill(self) -> Basket:
        basket = Basket(self._till.ids.new())
        for product in self._products:
            basket = basket.add(product, 2)
        return basket

    def sell(self) -> None:
        """Commit the basket, and wait until it is durable."""
        basket, settings = self._basket, self._till.settings
        tenders = (
            Tender(TenderKind.TRANSFER, 10_000, "TRF1"),
            Tender(TenderKind.CASH, 500_000),
        )
        self._till.writer.run(
            lambda tx: sell.complete(tx, self._cashier, settings, basket, tenders)
        )

    def prepare(self) -> None:
        """Read the sale back for the other side, and fill the next basket."""
        self._replayed.sale_id = self._basket.sale_id
        self._replayed.read()
        self._basket = self._fill()


class Replayed:
    """Writes the rows of the last sale again, by nothing but the driver."""

    def __init__(self, folder: Path, bare: Connection) -> None:
        self._bare = bare
        self._source = connect(folder / DATABASE, read_only=True)
        self._statements: list[Statement] = []
        self.sale_id = ""
        self._shift = self._copy_shift()

    def _copy_shift(self) -> str:
        row = self._source.execute("SELECT * FROM shift_totals").fetchone()
        self._insert("shift_totals", [row])
        return str(row[0])

    def _insert(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * len(rows[0]))
        self._bare.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608

    def read(self) -> None:
        """Read back what the last sale wrote; not timed."""
        self._statements = []
        for table, key in INSERTED:
            found = self._source.execute(
                f"SELECT * FROM {table} WHERE {key} = ?",  # noqa: S608
                (self.sale_id,),
            ).fetchall()
            if found:
                marks = ", ".join("?" * len(found[0]))
                insert = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608
                self._statements.append((insert, found))
        self._statements += self._updates()

    def _updates(self) -> list[Statement]:
        moved = self._source.execute(
            "SELECT product_id, source, target, quantity FROM stock_moves "
            "WHERE doc_id = ?",
            (self.sale_id,),
        ).fetchall()
        stock = [(x[0], place, x[3]) for x in moved for place in (x[1], x[2])]
        head = self._source.execute("SELECT * FROM till_state").fetchall()
        totals = self._source.execute("SELECT * FROM shift_totals").fetchone()
        return [
            (
                (
                    "INSERT INTO stock VALUES (?, ?, ?) ON CONFLICT DO UPDATE "
                    "SET quantity = quantity + excluded.quantity"
                ),
                stock,
            ),
            ("REPLACE INTO till_state VALUES (?, ?, ?, ?, ?, ?, ?, ?)", head),
            (
                (
                    "UPDATE shift_totals SET sales = ?, gross = ?, discount = ?, "
                    "rounding = ?, cash = ?, transfer = ?, drawer = ?, "
                    "last_receipt = ? WHERE shift_id = ?"
                ),
                [
                    (
                        *totals[1:6],
                        totals[9],
                        totals[-1],
                        totals[-2],
                        self._shift,
                    )
                ],
            ),
        ]

    def write(self) -> None:
        """Write them, in one transaction."""
        bare = self._bare
        bare.execute("BEGIN IMMEDIATE")
        for statement, values in self._statements:
            bare.executemany(statement, values)
        bare.execute("COMMIT")
