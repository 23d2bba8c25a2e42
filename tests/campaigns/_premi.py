"""Makers' shares beside a month: policies that change, periods, and payouts."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from pos.domain.errors import PeriodError
from pos.domain.makers import CAPITAL, PNBP, PREMI, Basis, LineShare, Part, Policy
from pos.domain.people import Person
from pos.domain.sale import Sale
from pos.domain.share_period import Payment
from pos.operations import periods, shares
from pos.storage import periods as stored
from pos.storage.periods import Period
from tests.campaigns._plain_book import PlainBook
from tests.shop import BREAD, CAKE, SPINACH, Shop

THIRDS = (Part(PREMI, 3_334), Part(PNBP, 3_333), Part(CAPITAL, 3_333))
HALVES = (Part(PREMI, 5_000), Part(PNBP, 1_500), Part(CAPITAL, 3_500))
#: Goods that two make, three make, and nobody is named for.
MADE = (
    replace(BREAD, maker="SM-01*2+SM-02", cost=2_100),
    replace(CAKE, maker="SM-03+SM-01+SM-04", cost=11_111),
    SPINACH,
)
RULES = (
    Policy("", 0, Basis.GROSS, HALVES, "2026-11-01", "aturan A"),
    Policy("", 0, Basis.NET, THIRDS, "2026-11-01", "aturan B", floor=900),
    Policy("", 0, Basis.PIECE, HALVES, "2026-11-01", "aturan C", rate=1_250),
    Policy("", 0, Basis.GROSS, THIRDS, "2026-11-01", "aturan D"),
)
OWED = {PREMI: "owed makers", PNBP: "owed state", CAPITAL: "owed capital"}


@dataclass
class Premi:
    """What lines gave to whom when they were sold, as the pencil saw it.

    Attributes:
        lines: Shares of each sale that stands, by its id.
        doubly: Times a till let a maker be paid again.
        payouts: How many makers were paid, period by period.
    """

    shop: Shop
    other: Person
    chance: random.Random
    book: PlainBook
    lines: dict[str, tuple[LineShare, ...]] = field(default_factory=dict)
    doubly: int = 0
    closed: list[Period] = field(default_factory=list)
    payouts: int = 0

    def adopt(self) -> None:
        """Let a rule hold from today on."""
        rule = self.chance.choice(RULES)
        today = self.shop.clock.now().local_date.isoformat()
        policy = replace(rule, valid_from=today)
        adopt = partial(shares.adopt, actor=self.shop.admin, policy=policy)
        self.shop.write(partial(adopt, approver=self.other))

    def sold(self, sale: Sale) -> None:
        """Note what each line gave when it was sold."""
        assert all(line.share is not None for line in sale.lines)
        self.lines[sale.sale_id] = tuple(x.share for x in sale.lines if x.share)

    def undone(self, sale: Sale) -> None:
        """A sale was cancelled, or all of it came back."""
        del self.lines[sale.sale_id]

    def totals(self) -> Counter[tuple[str, str]]:
        """Sum up by part, the premi by maker."""
        found: Counter[tuple[str, str]] = Counter()
        for line in (x for lines in self.lines.values() for x in lines):
            for code, amount in line.makers:
                found[(PREMI, code)] += amount
            for part, amount in line.parts:
                if part != PREMI:
                    found[(part, "")] += amount
        return found

    def settle(self, last_day: str) -> None:
        """Close a period, bring it as far as the treasury's deposits reach."""
        self._go_on()
        if self.closed and not self.closed[-1].locked and self.chance.random() < 0.5:
            return  # it waits for money
        try:
            period = self._do(periods.close, last_day=last_day)
        except PeriodError as error:
            if error.fields["why"] not in {"empty", "day"}:
                raise
            return
        self.closed.append(period)
        for part, amount in period.figures.parts:
            self.book.move(OWED[part], "shares", amount)
        self._go_on()

    def _go_on(self) -> None:
        for place, before in enumerate(self.closed):
            period = self._fresh(before)
            there = self.shop.read(stored.available)
            enough = sum(x.left for x in there) >= period.figures.state.payable
            if not period.deposited and enough:
                ids = [x.deposit_id for x in there]
                period = self._of(periods.deposit, period, deposit_ids=ids)
                self._move(period.figures.state.payable, "treasury", OWED[PNBP])
            if period.deposited and period.unpaid:
                period = self._pay(period)
            if period.deposited and not period.unpaid and not period.locked:
                period = self._of(periods.lock, period)
            self.closed[place] = period

    def _pay(self, period: Period) -> Period:
        """Pay some or all who are still to be paid; never one of them again."""
        unpaid = period.unpaid
        some = unpaid[: self.chance.randint(1, len(unpaid))]
        payment = Payment(some, "savings", "TRF 1")
        paid = self._of(periods.pay, period, payment=payment)
        self.payouts += len(some)
        self._move(paid.paid - period.paid, "bank", OWED[PREMI])
        try:
            self._of(periods.pay, period, payment=payment)
            self.doubly += 1
        except PeriodError:
            pass
        return paid

    def _move(self, amount: int, source: str, target: str) -> None:
        self.book.move(source, target, amount)

    def _fresh(self, period: Period) -> Period:
        found = self.shop.read(partial(stored.find, period_id=period.period_id))
        assert found is not None
        return found

    def _of(
        self, step: Callable[..., Period], period: Period, **rest: object
    ) -> Period:
        return self._do(step, period_id=period.period_id, **rest)

    def _do(self, step: Callable[..., Period], **rest: object) -> Period:
        return self.shop.write(
            partial(step, actor=self.shop.admin, approver=self.other, **rest)
        )
