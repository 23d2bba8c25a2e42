"""One month at two tills of one shop, by seeded chance, with a pencil beside it."""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from pos.domain.basket import Discount, DiscountKind
from pos.domain.catalogue import Kind, Product
from pos.domain.custody import Proof, Way
from pos.domain.people import Person
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.settle import settle
from pos.domain.shift import Shift
from pos.domain.tender import Tender, TenderKind
from pos.operations import custody, day, shift
from pos.storage import custody as stored
from tests.booth import accept, exchange
from tests.campaigns._plain_book import STEP, PlainBook, worth
from tests.campaigns._premi import MADE, Premi
from tests.day import add_treasurer
from tests.shop import Shop, in_notes, open_shop

CASH, QRIS, TRANSFER = TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER
MINUTE_MS = 60_000
#: Midnight of 1 November 2026 in Palembang.
FIRST_MS = 1_793_466_000_000
DAYS = calendar.monthrange(2026, 11)[1]
NTPN = "1A2B3C4D5E6F7G8H"


@dataclass(frozen=True)
class Sold:
    """A sale as the pencil knows it."""

    sale: Sale
    day: str
    paid: tuple[tuple[str, int], ...]


@dataclass
class Desk:
    """A till with the float and the sales of its shift."""

    shop: Shop
    witness: Person
    shift: Shift | None = None
    drawer: int = 0
    sold: list[Sold] = field(default_factory=list)
    bags: int = 0
    references: int = 0

    @property
    def day(self) -> str:
        """The business day of the open shift."""
        assert self.shift is not None
        return self.shift.business_day


class Month:
    """Plays a month.

    Attributes:
        book: What the pencil wrote.
        deeds: How many of what was done.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        one, two = open_shop(folder / "one"), open_shop(folder / "two", "KSR2")
        accept(one, two)
        accept(two, one)
        self.treasurer = one.staff["B-01"] = add_treasurer(one)
        self.desks = [Desk(x, x.admin) for x in (one, two)]
        self.book = PlainBook()
        self.premi = Premi(one, self.treasurer, self.chance, self.book)
        self.deeds = 0
        self.locked: set[str] = set()

    @property
    def shops(self) -> tuple[Shop, Shop]:
        """Both tills."""
        return self.desks[0].shop, self.desks[1].shop

    def close(self) -> None:
        """Let go of both tills."""
        for shop in self.shops:
            shop.till.close()

    def play(self) -> None:
        """Play every day; at the end both tills know everything."""
        self._at(0, 6 * 60)
        self.premi.adopt()
        exchange(*self.shops)
        for number in range(DAYS):
            if self.chance.random() < 0.4:
                continue  # nobody came to sell
            self._at(number, 8 * 60)
            for desk in self.desks:
                if self.chance.random() < 0.7:
                    self._trade(desk, number)
            if self.chance.random() < 0.5:
                exchange(*self.shops)
            self._at(number + 1, 7 * 60)
            self._evening()
            if self.chance.random() < 0.1:
                self.premi.adopt()
            if self.chance.random() < 0.1:
                self._settle()
        exchange(*self.shops)
        self._settle()
        exchange(*self.shops)

    # The day.

    def _at(self, number: int, minute: int) -> None:
        for shop in self.shops:
            shop.clock.at_ms = FIRST_MS + (number * 1440 + minute) * MINUTE_MS

    def _pass(self) -> None:
        for shop in self.shops:
            shop.clock.at_ms += self.chance.randint(1, 40) * MINUTE_MS

    def _trade(self, desk: Desk, number: int) -> None:
        for _ in range(self.chance.choice((1, 1, 2))):
            if self.chance.random() < 0.1:
                self._at(number, 23 * 60 + 30)  # past midnight, in yesterday's shift
            self._open(desk)
            for _ in range(self.chance.randint(0, 5)):
                self._pass()
                self._deal(desk)
            self._close(desk)

    def _open(self, desk: Desk) -> None:
        amount = self.chance.choice((0, 50_000, 100_000, 250_000))
        desk.shift = desk.shop.open(in_notes(amount))
        desk.drawer = amount
        self.book.move("safe", "drawer", amount)
        self.deeds += 1

    def _close(self, desk: Desk) -> None:
        wrong = self.chance.choice((0, 0, 0, 0, -STEP * 5, STEP * 3))
        counted = max(desk.drawer + wrong, 0)
        if self.chance.random() < 0.2:  # the first count was hasty
            hasty = partial(
                shift.count, actor=desk.shop.cashier, counted=in_notes(counted + STEP)
            )
            desk.shop.write(hasty)
        desk.shop.close_shift(in_notes(counted), "kembalian keliru")
        self.book.count(desk.day, counted, desk.drawer)
        desk.shift, desk.drawer = None, 0
        self.deeds += 1

    def _deal(self, desk: Desk) -> None:
        deeds = {
            self._sell: 60,
            self._cancel: 8,
            self._give_back: 14,
            self._pay_in: 6,
            self._pay_out: 6,
            self._drop: 6,
        }
        deed = self.chance.choices([*deeds], [*deeds.values()])[0]
        deed(desk)
        self.deeds += 1

    def _sell(self, desk: Desk) -> None:
        shop, chance = desk.shop, self.chance
        goods = [(x, _much(x, chance)) for x in chance.sample(MADE, 2)]
        gross = sum(_worth(x, quantity) for x, quantity in goods)
        basket, percent = shop.basket(*goods), chance.choice((0, 0, 0, 5, 10, 15))
        asked = gross - (2 * gross * percent + 100) // 200
        if percent:
            off = Discount(DiscountKind.PERCENT, percent * 100, "promo")
            basket = basket.discount_all(off)
        paid, tenders = self._pay(desk, asked)
        sale = shop.sell(basket, *tenders, approver=shop.supervisor)
        assert settle(basket).total == asked
        desk.drawer += dict(paid).get("drawer", 0)
        self.book.sell(desk.day, *paid)
        desk.sold.append(Sold(sale, desk.day, paid))
        self.premi.sold(sale)

    def _pay(
        self, desk: Desk, asked: int
    ) -> tuple[tuple[tuple[str, int], ...], tuple[Tender, ...]]:
        """Pay by any means; cash is what is left, less what coins can't pay."""
        means = self.chance.choice(("cash", "cash", "cash", "qris", "bank", "both"))
        desk.references += 1
        reference = f"{desk.references:04}"
        if means == "qris":
            seen = self.chance.random() < 0.8
            tender = Tender(QRIS, asked, reference if seen else "", verified=seen)
            return (("qris" if seen else "unseen", asked),), (tender,)
        if means == "bank":
            return (("transfer", asked),), (Tender(TRANSFER, asked, f"T{reference}"),)
        half = asked // 2 if means == "both" else 0
        cash = (asked - half) // STEP * STEP
        handed = cash + self.chance.choice((0, 0, 50_000))
        tenders = [Tender(QRIS, half, reference)] if half else []
        paid = [("qris", half)] if half else []
        return (*paid, ("drawer", cash)), (*tenders, Tender(CASH, handed))

    def _cancel(self, desk: Desk) -> None:
        mine = [x for x in desk.sold if self._of_this_shift(desk, x)]
        cash = dict(mine[-1].paid).get("drawer", 0) if mine else 0
        if not mine or cash > desk.drawer:
            return
        last = mine[-1]
        desk.shop.void(last.sale)
        self.premi.undone(last.sale)
        desk.sold.remove(last)
        desk.drawer -= cash
        self.book.cancel(last.day, *last.paid)

    def _of_this_shift(self, desk: Desk, sold: Sold) -> bool:
        assert desk.shift is not None
        return sold.sale.shift_id == desk.shift.shift_id

    def _give_back(self, desk: Desk) -> None:
        """Give back all of an earlier sale, one line after the other."""
        if not desk.sold:
            return
        sold = self.chance.choice(desk.sold)
        whole = sum(amount for _, amount in sold.paid)
        by = self.chance.choice((CASH, TRANSFER))
        if by is CASH and whole > desk.drawer:
            return
        desk.sold.remove(sold)
        self.premi.undone(sold.sale)
        given = 0
        for line in sold.sale.lines:
            part = RefundLine(line.line_no, line.quantity, self.chance.random() < 0.5)
            request = desk.shop.request(sold.sale, part, tender=by)
            given += desk.shop.give_back(request).entry.body["amount"]
        # cash that no coin can pay stays in the drawer
        left = len(sold.sale.lines) * STEP if by is CASH else 1
        assert 0 <= whole - given < left, (whole, given)
        place = "drawer" if by is CASH else "transfer"
        desk.drawer -= given if by is CASH else 0
        self.book.give_back(desk.day, place, given)

    def _pay_in(self, desk: Desk) -> None:
        amount = self.chance.randint(1, 50) * 1_000
        desk.shop.pay_in(amount)
        desk.drawer += amount
        self.book.move("others", "drawer", amount)

    def _pay_out(self, desk: Desk) -> None:
        amount = self.chance.randint(1, 50) * 1_000
        if amount > desk.drawer:
            return
        desk.shop.pay_out(amount)
        desk.drawer -= amount
        self.book.move("drawer", "others", amount)

    def _drop(self, desk: Desk) -> None:
        amount = desk.drawer // 2_000 * 1_000
        if not amount:
            return
        desk.bags += 1
        drop = partial(
            custody.drop,
            actor=desk.shop.cashier,
            settings=desk.shop.settings,
            number=f"{desk.shop.till.identity.till}-{desk.bags}",
            count=in_notes(amount),
            witness=desk.witness,
        )
        desk.shop.write(drop)
        desk.drawer -= amount
        self.book.move("drawer", "bag", amount)

    # The evening.

    def _evening(self) -> None:
        for desk in self.desks:
            if self.chance.random() < 0.3:
                self._seal(desk)
            if self.chance.random() < 0.3:
                self._bring_away(desk)
        if self.chance.random() < 0.4:
            self._lock()

    def _seal(self, desk: Desk) -> None:
        till = desk.shop.till.identity.till
        days = sorted({x.day for x in desk.sold})
        for business_day in days[-2:]:
            inside = desk.shop.read(
                partial(stored.in_safe, till=till, business_day=business_day)
            )
            amount = inside // 1_000 * 1_000
            if amount <= 0:
                continue
            desk.bags += 1
            seal = partial(
                custody.seal,
                actor=desk.shop.admin,
                business_day=business_day,
                number=f"{till}-{desk.bags}",
                count=in_notes(amount),
                witness=desk.shop.cashier,
            )
            desk.shop.write(seal)
            self.book.move("safe", "bag", amount)
            self.deeds += 1

    def _bring_away(self, desk: Desk) -> None:
        shop, till = desk.shop, desk.shop.till.identity.till
        bags = [x for x in shop.read(stored.bags_here) if x.till == till]
        if not bags:
            return
        way = self.chance.choice((Way.BANK, Way.SIMPONI, Way.SIMPONI))
        reference = f"{desk.bags:015}" if way is Way.SIMPONI else "BRI 0123"
        send = partial(
            custody.send,
            actor=shop.admin,
            bag_ids=[x.bag_id for x in bags],
            way=way,
            reference=reference,
            witness=shop.cashier,
        )
        sent = shop.write(send)
        self.book.move("bag", "transit", sent.amount)
        self.deeds += 1
        if self.chance.random() < 0.15:
            cancel = partial(custody.cancel, actor=shop.admin, reason="kedaluwarsa")
            shop.write(partial(cancel, deposit_id=sent.deposit_id))
            self.book.move("transit", "bag", sent.amount)
        elif self.chance.random() < 0.8:
            lost = self.chance.choice((0, 0, 0, 5_000))
            came = max(sent.amount - lost, 0)
            ntb, ntpn = ("NTB123456", "") if way is Way.BANK else ("", NTPN)
            proof = Proof(ntb, ntpn, came, "uang rusak")
            receive = partial(custody.receive, actor=shop.admin, proof=proof)
            shop.write(partial(receive, deposit_id=sent.deposit_id))
            self.book.move("transit", "bank" if way is Way.BANK else "state", came)
            self.book.move("transit", "nobody", sent.amount - came)

    def _settle(self) -> None:
        """Close a period up to the last day that is locked before one that isn't."""
        shop = self.desks[0].shop
        rows = shop.rows("SELECT DISTINCT business_day FROM shifts ORDER BY 1")
        while any(str(day) not in self.locked for (day,) in rows):
            self._lock()
        if rows:
            self.premi.settle(str(rows[-1][0]))
            self.deeds += 1

    def _lock(self) -> None:
        shop = self.desks[0].shop
        rows = shop.rows("SELECT DISTINCT business_day FROM shifts ORDER BY 1")
        days = [str(x) for (x,) in rows if x not in self.locked]
        if not days:
            return
        lock = partial(
            day.lock_day,
            actor=shop.admin,
            settings=shop.settings,
            business_day=days[0],
            note="sudah diperiksa",
            approver=self.treasurer,
        )
        shop.write(lock)
        self.locked.add(days[0])
        self.deeds += 1


def _much(product: Product, chance: random.Random) -> int:
    return chance.randint(1, 1_500 if product.kind is Kind.WEIGHED else 4)


def _worth(product: Product, quantity: int) -> int:
    price, weighed = product.price or 0, product.kind is Kind.WEIGHED
    return worth(price, quantity, weighed=weighed)
