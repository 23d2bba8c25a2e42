"""A small shop for tests: a real till in a folder, on a clock that is set by hand."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from pos.bootstrap import Till, open_till, set_up
from pos.config import Settings
from pos.domain.basket import Basket
from pos.domain.cash import DENOMINATIONS, Count
from pos.domain.catalogue import Kind, Product
from pos.domain.journal import Document
from pos.domain.people import Person, Right, Role
from pos.domain.ports import Instant
from pos.domain.printer import PrinterSetup
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.settle import settle
from pos.domain.shift import Shift
from pos.domain.tender import Tender, TenderKind
from pos.operations import catalogue, people, refund, sell, shift
from pos.operations.refund import RefundRequest
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from pos.system import SystemIds

Result = TypeVar("Result")

#: 24 November 2026, 10.00 in Palembang.
MORNING_MS = 1_795_489_200_000
HOUR_MS = 3_600_000

SETTINGS = Settings(
    place="SMEXPO",
    stall="B-12",
    printer=PrinterSetup("tcp://127.0.0.1:9"),
    address="Jl. Contoh 1",
)
PIN = "135790"
FLOAT: Count = {"n50000": 2, "n10000": 10, "n1000": 50, "c500": 20}

BREAD = Product(
    "p-bread", "ROTI", "Roti", "Roti", "pcs", Kind.COUNTED, 5_000, ("899",), stock=500
)
CAKE = Product("p-cake", "KUE", "Kue", "Kue", "kotak", Kind.COUNTED, 37_550, stock=500)
SPINACH = Product(
    "p-spinach", "BAYAM", "Bayam", "Sayur", "kg", Kind.WEIGHED, 24_000, stock=50_000
)
SONGKET = Product(
    "p-songket",
    "SKT-1",
    "Songket",
    "Kain",
    "pcs",
    Kind.ONE_OFF,
    1_250_000,
    floor_price=1_000_000,
    stock=1,
    maker="SM-04",
)
GIFT = Product("p-gift", "JASA", "Jasa", "Lain", "", Kind.OPEN, 0)
GOODS = (BREAD, CAKE, SPINACH, SONGKET, GIFT)


@dataclass
class HandClock:
    """Stands still until it is set; its monotonic side is set apart."""

    at_ms: int = MORNING_MS
    offset_min: int = 420
    since_ms: int = 0

    def now(self) -> Instant:
        return Instant(self.at_ms, self.offset_min)

    def monotonic_ms(self) -> int:
        return self.since_ms

    def pass_ms(self, milliseconds: int) -> None:
        """Let time pass, on both sides."""
        self.at_ms += milliseconds
        self.since_ms += milliseconds


@dataclass
class Shop:
    """A till with people and goods, and short words for what is done on it."""

    till: Till
    clock: HandClock
    staff: dict[str, Person] = field(default_factory=dict)

    def __post_init__(self) -> None:
        everybody = self.till.readers.run(queries.people)
        self.staff = {person.code: person for person in everybody}

    @property
    def cashier(self) -> Person:
        return self.staff["K-03"]

    @property
    def supervisor(self) -> Person:
        return self.staff["P-01"]

    @property
    def admin(self) -> Person:
        return self.staff["A-01"]

    @property
    def settings(self) -> Settings:
        return self.till.settings

    def write(self, run: Callable[[Transaction], Result]) -> Result:
        return self.till.writer.run(run)

    def read(self, ask: Callable[[Connection], Result]) -> Result:
        return self.till.readers.run(ask)

    def rows(self, question: str, *values: object) -> list[tuple[object, ...]]:
        """Ask the database; each row as a plain tuple."""
        return self.read(
            lambda c: [tuple(row) for row in c.execute(question, values).fetchall()]
        )

    def basket(self, *goods: tuple[Product, int]) -> Basket:
        basket = Basket(self.till.ids.new())
        for product, quantity in goods or ((BREAD, 1),):
            basket = basket.add(product, quantity, price=product.price or 10_000)
        return basket

    def open(self, count: Count | None = None) -> Shift:
        chosen = FLOAT if count is None else count
        return self.write(
            lambda tx: shift.open_shift(tx, self.cashier, self.settings, chosen)
        )

    def sell(
        self, basket: Basket, *tenders: Tender, approver: Person | None = None
    ) -> Sale:
        """Sell a basket; for cash and exact unless tenders are given."""
        paid = tenders or cash_for(basket)
        approvers = dict.fromkeys(Right, approver) if approver else None
        return self.write(
            lambda tx: sell.complete(
                tx, self.cashier, self.settings, basket, paid, approvers
            )
        )

    def void(self, sale: Sale, reason: str = "salah ketik") -> Document:
        return self.write(
            lambda tx: refund.void(
                tx, self.cashier, self.settings, sale.sale_id, reason, self.supervisor
            )
        )

    def request(
        self, sale: Sale, *lines: RefundLine, tender: TenderKind = TenderKind.CASH
    ) -> RefundRequest:
        """Ask for lines of a sale back; for all of it unless lines are given."""
        everything = tuple(RefundLine(x.line_no, x.quantity, True) for x in sale.lines)
        chosen = lines or everything
        new_id = self.till.ids.new()
        return RefundRequest(new_id, sale.sale_id, chosen, tender, "rusak")

    def give_back(self, request: RefundRequest) -> Document:
        return self.write(
            lambda tx: refund.give_back(
                tx, self.cashier, self.settings, request, self.supervisor
            )
        )

    def pay_in(self, amount: int, reason: str = "uang kecil") -> Document:
        return self.write(
            lambda tx: shift.pay_in(tx, self.cashier, self.settings, amount, reason)
        )

    def pay_out(self, amount: int, reason: str = "gas") -> Document:
        return self.write(
            lambda tx: shift.pay_out(tx, self.cashier, self.settings, amount, reason)
        )

    def drawer(self) -> int:
        """Give what the drawer of the open shift should hold."""

        def ask(connection: Connection) -> int:
            running = queries.open_shift(connection)
            assert running is not None
            return queries.shift_totals(connection, running.shift_id).drawer

        return self.read(ask)

    def close_shift(self, count: Count | None = None, reason: str = "") -> Shift:
        """Count and close; what is expected is counted unless a count is given."""
        chosen = in_notes(self.drawer()) if count is None else count
        self.write(lambda tx: shift.count(tx, self.cashier, chosen))
        return self.write(
            lambda tx: shift.close(tx, self.cashier, self.settings, reason)
        )

    def reopen(self) -> None:
        """End the program and start it again."""
        folder = self.till.folder
        self.till.close()
        self.till = open_till(folder, clock=self.clock)


def cash_for(basket: Basket) -> tuple[Tender, ...]:
    total = settle(basket).total
    return (Tender(TenderKind.CASH, total),) if total else ()


def in_notes(amount: int) -> Count:
    """Count out an amount, which is a multiple of Rp100."""
    count: Count = {}
    for key, value in DENOMINATIONS.items():
        pieces, amount = divmod(amount, value)
        count[key] = pieces
    assert amount == 0
    return count


@cache
def _template(code: str) -> Path:
    """Set up one shop for the process; each test gets a copy of its folder."""
    folder = Path(tempfile.mkdtemp(prefix="kasir-shop-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    till = set_up(folder / "till", code, SETTINGS, clock=HandClock())

    def fill(tx: Transaction) -> None:
        new = people.NewPerson
        admin = people.add_person(
            tx, till.guard, None, new("A-01", "Admin", Role.ADMIN, PIN)
        )
        for who, role in (("K-03", Role.CASHIER), ("P-01", Role.SUPERVISOR)):
            people.add_person(tx, till.guard, admin, new(who, who, role, PIN))
        catalogue.save_products(tx, admin, GOODS, {"name": "test"})

    till.writer.run(fill)
    till.close()
    return till.folder


def open_shop(folder: Path, code: str = "KSR1") -> Shop:
    """Copy the shop into a folder that isn't there yet, and open it."""
    shutil.copytree(_template(code), folder)
    clock = HandClock(since_ms=HOUR_MS)
    return Shop(open_till(folder, clock=clock, ids=SystemIds()), clock)
