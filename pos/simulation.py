"""A realistic trading history, made through the real operations.

For demonstrations, benches and soaks. The same days and seed give the same
history, but for ids and hashes.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Final, TypeVar

from pos.bootstrap import Till
from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.cash import DENOMINATIONS, Count, count_total
from pos.domain.catalogue import Kind, Product
from pos.domain.clock import EARLIEST_MS
from pos.domain.people import Person, Right, Role
from pos.domain.ports import Instant
from pos.domain.quick_cash import quick_amounts
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.settle import settle
from pos.domain.tender import QRIS_LIMIT, Tender, TenderKind, cash_due
from pos.operations import refund, sell, shift, stock
from pos.operations.refund import RefundRequest
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction

Result = TypeVar("Result")

DAY_MS: Final = 86_400_000
HOUR_MS: Final = 3_600_000
WIB_MIN: Final = 420

#: Visitors by the hour, from 8 to 17: few in the morning, most after lunch.
HOURS: Final = {8: 2, 9: 4, 10: 6, 11: 8, 12: 9, 13: 8, 14: 10, 15: 9, 16: 6, 17: 3}

FLOAT: Final = {"n20000": 10, "n10000": 15, "n5000": 20, "n2000": 20, "c500": 20}

EVERYDAY: Final = frozenset({Kind.COUNTED, Kind.WEIGHED})

REASONS: Final = ("rusak", "salah pilih", "tidak jadi")


class SteppedClock:
    """A clock that stands still until it is set."""

    def __init__(self, at_ms: int, offset_min: int = WIB_MIN) -> None:
        self._at_ms, self._offset_min = at_ms, offset_min

    def now(self) -> Instant:
        """Give the moment it was set to."""
        return Instant(self._at_ms, self._offset_min)

    def monotonic_ms(self) -> int:
        """Give the same, as a count."""
        return self._at_ms

    def set(self, at_ms: int) -> None:
        """Move to a moment; never back."""
        self._at_ms = max(self._at_ms, at_ms)


@dataclass
class Tally:
    """What a simulation did."""

    days: int = 0
    sales: int = 0
    lines: int = 0
    refunds: int = 0
    voids: int = 0
    revenue: int = 0


def first_day_ms(now_ms: int, days: int) -> int:
    """Give local midnight of the first day, so that the last one is yesterday."""
    midnight = now_ms - (now_ms + WIB_MIN * 60_000) % DAY_MS
    return max(midnight - days * DAY_MS, EARLIEST_MS)


@dataclass
class Simulation:
    """Plays trading days on a till whose clock it owns."""

    till: Till
    clock: SteppedClock
    random: Random
    sales_a_day: int = 90
    tally: Tally = field(default_factory=Tally)
    _everyday: list[Product] = field(default_factory=list, init=False)
    _pieces: list[Product] = field(default_factory=list, init=False)
    _references: set[tuple[str, int]] = field(default_factory=set, init=False)

    def play(self, start_ms: int, days: int, told: Callable[[int], None]) -> Tally:
        """Play whole days, one shift each; two at the weekend.

        Args:
            start_ms: Local midnight of the first day, in UTC milliseconds.
            days: How many.
            told: Is told each day's number when it is done.
        """
        for day in range(days):
            self._play_day(start_ms + day * DAY_MS, weekend=day % 7 in {5, 6})
            self.tally.days += 1
            told(day + 1)
        return self.tally

    def _play_day(self, midnight_ms: int, *, weekend: bool) -> None:
        self._references.clear()
        shifts = 2 if weekend else 1
        wanted = self.random.randint(
            self.sales_a_day * 2 // 3, self.sales_a_day * 4 // 3
        )
        moments = sorted(self._moment(midnight_ms) for _ in range(wanted))
        part = -(-len(moments) // shifts)
        for number in range(shifts):
            chosen = moments[number * part : (number + 1) * part]
            if chosen:
                self._play_shift(chosen)

    def _moment(self, midnight_ms: int) -> int:
        hour = self.random.choices(list(HOURS), list(HOURS.values()))[0]
        return midnight_ms + hour * HOUR_MS + self.random.randrange(HOUR_MS)

    def _play_shift(self, moments: list[int]) -> None:
        self.clock.set(moments[0] - 15 * 60_000)
        cashier = self.random.choice(self._people(Role.CASHIER))
        supervisor = self._people(Role.SUPERVISOR)[0]
        settings = self.till.settings
        self._write(lambda tx: shift.open_shift(tx, cashier, settings, FLOAT))
        self._stock_up(supervisor)
        recent: list[Sale] = []
        for at_ms in moments:
            self.clock.set(at_ms)
            recent.append(self._sell(cashier, supervisor))
            self._now_and_then(cashier, supervisor, recent)
        self.clock.set(moments[-1] + 20 * 60_000)
        self._close(cashier)

    def _people(self, role: Role) -> list[Person]:
        everybody = self.till.readers.run(queries.people)
        found = [x for x in everybody if x.role is role and x.active]
        return found or [x for x in everybody if x.may(Right.REFUND)]

    def _sell(self, cashier: Person, supervisor: Person) -> Sale:
        basket = self._fill()
        rules = self.till.settings.rules
        total = settle(basket).total
        tenders = self._tenders(total, cash_due(total, rules))
        allowed = dict.fromkeys(Right, supervisor)
        sale = self._write(
            lambda tx: sell.complete(
                tx, cashier, self.till.settings, basket, tenders, allowed
            )
        )
        self._write(lambda tx: sell.confirm(tx, sale.sale_id))
        self.tally.sales += 1
        self.tally.lines += len(sale.lines)
        self.tally.revenue += sale.due
        return sale

    def _stock_up(self, supervisor: Person) -> None:
        """Look at what is there, and take in what is running out."""
        products = self.till.readers.run(queries.products)
        self._everyday = [x for x in products if x.kind in EVERYDAY]
        self._pieces = [x for x in products if x.one_off and x.stock == 1]
        short = {
            x.product_id: 20_000 if x.weighed else 60
            for x in self._everyday
            if x.stock is not None and x.stock < (3_000 if x.weighed else 12)
        }
        if short:
            self._write(lambda tx: stock.receive(tx, supervisor, short, "panen"))

    def _fill(self) -> Basket:
        basket = Basket(self.till.ids.new())
        for _ in range(self.random.choices((1, 2, 3, 4, 6), (30, 28, 20, 14, 8))[0]):
            product = self.random.choice(self._everyday)
            basket = basket.add(product, self._quantity(product))
        if self._pieces and self._chance(1):
            place = self.random.randrange(len(self._pieces))
            basket = basket.add(self._pieces.pop(place))
        if self._chance(6):
            percent = self.random.choice((500, 1000))
            reason = "promo pameran"
            discount = Discount(DiscountKind.PERCENT, percent, reason)
            basket = basket.discount_all(discount)
        return basket

    def _quantity(self, product: Product) -> int:
        if product.weighed:
            return self.random.randrange(100, 1500, 5)
        return self.random.choices((1, 2, 3, 5), (70, 18, 8, 4))[0]

    def _tenders(self, total: int, cash: int) -> list[Tender]:
        kind = self.random.choices(
            (TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER), (55, 42, 3)
        )[0]
        if total > QRIS_LIMIT or kind is TenderKind.TRANSFER:
            return [Tender(TenderKind.TRANSFER, total, f"TRF{self._digits(8)}")]
        if kind is TenderKind.QRIS:
            return [self._qris(total)]
        given = self.random.choice(quick_amounts(cash)) if cash else 0
        return [Tender(TenderKind.CASH, given)] if given else []

    def _qris(self, total: int) -> Tender:
        if total <= self.till.settings.unverified_limit and self._chance(5):
            return Tender(TenderKind.QRIS, total, verified=False)
        reference = self._digits(4)
        while (reference, total) in self._references:
            reference = self._digits(4)
        self._references.add((reference, total))
        return Tender(TenderKind.QRIS, total, reference)

    def _digits(self, count: int) -> str:
        return "".join(self.random.choices("0123456789", k=count))

    def _chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def _now_and_then(
        self, cashier: Person, supervisor: Person, recent: list[Sale]
    ) -> None:
        settings = self.till.settings
        if self._chance(1):
            sale = recent.pop()
            self._write(
                lambda tx: refund.void(
                    tx, cashier, settings, sale.sale_id, "salah ketik", supervisor
                )
            )
            self.tally.voids += 1
        if recent and self._chance(2):
            self._refund(cashier, supervisor, recent.pop())
        if self._chance(1):
            self._write(
                lambda tx: shift.pay_in(tx, cashier, settings, 50_000, "uang kecil")
            )
        if self._chance(1):
            self._write(lambda tx: shift.open_drawer(tx, cashier, settings, "tukar"))

    def _refund(self, cashier: Person, supervisor: Person, sale: Sale) -> None:
        line = self.random.choice(sale.lines)
        request = RefundRequest(
            self.till.ids.new(),
            sale.sale_id,
            (RefundLine(line.line_no, line.quantity, self._chance(50)),),
            TenderKind.CASH if sale.cash else TenderKind.TRANSFER,
            self.random.choice(REASONS),
        )
        self._write(
            lambda tx: refund.give_back(
                tx, cashier, self.till.settings, request, supervisor
            )
        )
        self.tally.refunds += 1

    def _close(self, cashier: Person) -> None:
        expected = self.till.readers.run(_expected)
        counted = (
            expected
            + self.random.choices((0, -500, -2_000, 1_000, 5_000), (80, 7, 5, 5, 3))[0]
        )
        count = in_notes(counted)
        self._write(lambda tx: shift.count(tx, cashier, count))
        reason = "" if count_total(count) == expected else "kembalian keliru"
        self._write(lambda tx: shift.close(tx, cashier, self.till.settings, reason))

    def _write(self, run: Callable[[Transaction], Result]) -> Result:
        return self.till.writer.run(run)


def _expected(connection: Connection) -> int:
    running = queries.open_shift(connection)
    return queries.shift_totals(connection, running.shift_id).drawer if running else 0


def in_notes(amount: int) -> Count:
    """Count out an amount in the largest notes and coins; the rest is dropped."""
    count: Count = {}
    for key, value in DENOMINATIONS.items():
        pieces, amount = divmod(amount, value)
        if pieces:
            count[key] = pieces
    return count
