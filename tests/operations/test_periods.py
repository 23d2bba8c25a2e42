"""Share periods: each line is in one, each premi is paid once, everything sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pytest

from pos.domain.cash import Account
from pos.domain.errors import ApprovalNeededError, PeriodError
from pos.domain.journal import Body, Document
from pos.domain.makers import CAPITAL, PNBP, PREMI
from pos.domain.people import Person
from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.domain.share_period import Payment, State
from pos.operations import custody, day, maintenance, periods
from pos.storage import day_locks, journal
from pos.storage import periods as stored
from pos.storage.periods import Period
from tests import shares
from tests.booth import accept, documents, exchange, take_in
from tests.day import add_treasurer
from tests.shop import BREAD, CAKE, Shop, in_notes, open_shop

DAY_MS = 86_400_000
TEMPE = replace(BREAD, maker="SM-01*2+SM-02")
KUE = replace(CAKE, maker="SM-03")
TABLES = ("maker_shares", "share_periods", "period_heads", "payouts", "policies")


@pytest.fixture
def other(shop: Shop) -> Person:
    """The treasurer, of a shop that splits everything in halves."""
    treasurer = add_treasurer(shop)
    shares.adopt(shop, treasurer)
    return treasurer


def lock_today(shop: Shop, other: Person) -> None:
    """Lock today, unless the other till did and told of it."""
    today = shares.today(shop)
    if shop.read(lambda c: day_locks.find_lock(c, today)):
        return
    shop.write(
        lambda tx: day.lock_day(tx, shop.admin, shop.settings, today, "dicek", other)
    )


def sell_a_day(shop: Shop, other: Person, *goods: int) -> list[Sale]:
    """Sell tempe and cakes by turns, close and lock the day, and sleep."""
    shop.open()
    sold = [
        shop.sell(shop.basket((TEMPE if i % 2 else KUE, quantity)))
        for i, quantity in enumerate(goods, 1)
    ]
    shop.close_shift()
    lock_today(shop, other)
    shop.clock.pass_ms(DAY_MS)
    return sold


def yesterday(shop: Shop) -> str:
    shop.clock.pass_ms(-DAY_MS)
    day = shares.today(shop)
    shop.clock.pass_ms(DAY_MS)
    return day


def balances(shop: Shop) -> dict[str, int]:
    rows = shop.rows(
        "SELECT account, sum(amount) FROM postings WHERE account LIKE 'owed.%' "
        "OR account LIKE 'shares.%' OR account LIKE 'state.%' GROUP BY account"
    )
    return {str(account): int(str(amount)) for account, amount in rows}


def refused(shop: Shop, why: str, run: partial[Period]) -> None:
    before = shop.rows("SELECT count(*) FROM journal")
    with pytest.raises(PeriodError) as caught:
        shop.write(run)
    assert caught.value.fields["why"] == why
    assert shop.rows("SELECT count(*) FROM journal") == before


def test_a_period_from_its_close_to_its_lock(shop: Shop, other: Person) -> None:
    # 3 tempe 15.000, 2 cakes 75.100: premi 7.500 + 37.550, PNBP 13.515
    sell_a_day(shop, other, 3, 2)
    period = shares.close(shop, other, yesterday(shop))

    owed = {x.code: x.payable for x in period.figures.makers}
    assert owed == {"SM-01": 5_000, "SM-02": 2_500, "SM-03": 37_550}
    assert dict(period.figures.parts) == {PREMI: 45_050, PNBP: 13_515, CAPITAL: 31_535}
    assert period.state is State.CLOSED
    assert balances(shop) == {
        Account.SHARES: 90_100,
        Account.OWED_MAKERS: -45_050,
        Account.OWED_STATE: -13_515,
        Account.OWED_CAPITAL: -31_535,
    }

    seal_yesterday(shop, "B-9", 20_000)
    period = shares.deposit(shop, other, period, shares.bring(shop, "B-9"))
    assert [(x.ntpn, x.amount) for x in period.deposits] == [(shares.NTPN, 13_515)]
    assert period.state is State.DEPOSITED
    period = shares.pay(shop, other, period, "SM-03")
    assert (period.state, period.unpaid) == (State.DEPOSITED, ("SM-01", "SM-02"))
    period = shares.pay(shop, other, period)
    assert (period.state, period.paid) == (State.PAID, 45_050)
    period = shares.lock(shop, other, period)
    assert period.state is State.LOCKED
    left = balances(shop)
    assert left[Account.OWED_MAKERS] == left[Account.OWED_STATE] == 0
    assert left[Account.STATE_SETTLED] == -13_515
    assert shop.read(maintenance.replay) == ()


def seal_yesterday(shop: Shop, number: str, amount: int) -> None:
    shop.write(
        partial(
            custody.seal,
            actor=shop.admin,
            business_day=yesterday(shop),
            number=number,
            count=in_notes(amount),
            witness=shop.cashier,
        )
    )


def test_no_step_is_done_by_one_person_or_out_of_turn(
    shop: Shop, other: Person
) -> None:
    last = shares.today(shop)
    close = partial(periods.close, actor=shop.admin, last_day=last)
    refused(shop, "empty", partial(close, approver=other))
    sell_a_day(shop, other, 3)
    for nobody in (None, shop.admin, shop.supervisor):
        with pytest.raises(ApprovalNeededError):
            shop.write(partial(close, approver=nobody))
    tomorrow = "2027-01-01"
    future = partial(periods.close, actor=shop.admin, last_day=tomorrow)
    refused(shop, "future", partial(future, approver=other))
    period = shares.close(shop, other, last)
    of_it = {"actor": shop.admin, "period_id": period.period_id, "approver": other}
    payment = Payment(("SM-01",), "savings", "TRF 1")
    refused(shop, "order", partial(periods.pay, payment=payment, **of_it))  # type: ignore[arg-type]
    refused(shop, "order", partial(periods.lock, **of_it))  # type: ignore[arg-type]
    none: tuple[str, ...] = ()
    refused(shop, "short", partial(periods.deposit, deposit_ids=none, **of_it))  # type: ignore[arg-type]
    wrong = ("x",)
    refused(shop, "deposit", partial(periods.deposit, deposit_ids=wrong, **of_it))  # type: ignore[arg-type]
    refused(shop, "day", partial(close, approver=other))


def test_a_day_that_is_not_locked_is_not_closed(shop: Shop, other: Person) -> None:
    shop.open()
    shop.sell(shop.basket((TEMPE, 1)))
    close = partial(periods.close, actor=shop.admin, last_day=shares.today(shop))

    refused(shop, "unlocked", partial(close, approver=other))


def test_nobody_is_paid_twice_whatever_is_asked(shop: Shop, other: Person) -> None:
    sell_a_day(shop, other, 3)
    period = shares.close(shop, other, yesterday(shop))
    seal_yesterday(shop, "B-9", 10_000)
    period = shares.deposit(shop, other, period, shares.bring(shop, "B-9"))
    shares.pay(shop, other, period, "SM-01")
    pay = partial(
        periods.pay, actor=shop.admin, period_id=period.period_id, approver=other
    )

    for codes in (("SM-01",), ("SM-02", "SM-01"), ("SM-99",)):
        payment = Payment(codes, "card", "TRF 2")
        refused(shop, "paid", partial(pay, payment=payment))
    twice = Payment(("SM-02", "SM-02"), "card", "TRF 2")
    refused(shop, "paid", partial(pay, payment=twice))
    refused(shop, "nobody", partial(pay, payment=Payment((), "card", "TRF 2")))
    refused(shop, "way", partial(pay, payment=Payment(("SM-02",), "cash", "TRF")))
    refused(shop, "reference", partial(pay, payment=Payment(("SM-02",), "card", "")))


def test_what_comes_back_later_is_taken_off_the_next_period(
    shop: Shop, other: Person
) -> None:
    (sold,) = sell_a_day(shop, other, 3)  # premi 7.500 of 15.000
    first = shares.close(shop, other, yesterday(shop))
    shop.open()
    shop.give_back(shop.request(sold, RefundLine(1, 1, True)))
    shop.give_back(shop.request(sold, RefundLine(1, 2, True)))
    shop.close_shift()
    lock_today(shop, other)
    shop.clock.pass_ms(DAY_MS)
    second = shares.close(shop, other, yesterday(shop))

    assert dict(second.figures.parts) == {
        key: -amount for key, amount in first.figures.parts
    }
    owed = {x.code: (x.earned, x.payable, x.carried) for x in second.figures.makers}
    assert owed == {"SM-01": (-5_000, 0, -5_000), "SM-02": (-2_500, 0, -2_500)}
    assert second.figures.state.carried == -2_250
    # nothing is owed to the state: no deposit is needed, nobody is to be paid
    second = shares.deposit(shop, other, second)
    assert second.state is State.PAID
    sell_a_day(shop, other, 3)
    third = shares.close(shop, other, yesterday(shop))
    assert [(x.brought, x.payable) for x in third.figures.makers] == [
        (-5_000, 0),
        (-2_500, 0),
    ]
    assert third.figures.state.payable == 0


def test_goods_that_name_nobody_are_owed_and_never_paid(
    shop: Shop, other: Person
) -> None:
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))
    shop.close_shift()
    lock_today(shop, other)
    period = shares.close(shop, other)

    (nobody,) = period.figures.makers
    assert (nobody.code, nobody.payable, nobody.carried) == ("", 0, 5_000)
    assert period.unpaid == ()


def test_another_policy_changes_no_line_that_was_sold(
    shop: Shop, other: Person
) -> None:
    sell_a_day(shop, other, 3, 2)
    before = shop.rows("SELECT * FROM maker_shares ORDER BY 1, 2, 3, 4")
    mine = replace(shares.HALF, parts=tuple(reversed(shares.HALF.parts)), floor=1_000)
    shares.adopt(shop, other, mine)

    assert shop.rows("SELECT * FROM maker_shares ORDER BY 1, 2, 3, 4") == before
    (sold,) = sell_a_day(shop, other, 4)
    share = sold.lines[0].share
    assert share is not None
    assert share.part(PREMI) == 10_000


def test_a_deposit_is_the_pnbp_of_no_more_than_it_holds(
    shop: Shop, other: Person
) -> None:
    sell_a_day(shop, other, 3)  # PNBP 2.250
    first = shares.close(shop, other, yesterday(shop))
    seal_yesterday(shop, "B-1", 3_000)
    one = shares.bring(shop, "B-1")
    shares.deposit(shop, other, first, one)
    sell_a_day(shop, other, 3)
    second = shares.close(shop, other, yesterday(shop))
    of_it = {
        "actor": shop.admin,
        "period_id": second.period_id,
        "approver": other,
        "deposit_ids": (one,),
    }
    refused(shop, "short", partial(periods.deposit, **of_it))  # type: ignore[arg-type]

    seal_yesterday(shop, "B-2", 5_000)
    two = shares.bring(shop, "B-2", "9Z8Y7X6W5V4U3T2S")
    second = shares.deposit(shop, other, second, one, two)
    assert sorted(x.amount for x in second.deposits) == [750, 1_500]


@pytest.fixture
def booth(tmp_path: Path) -> Iterator[tuple[Shop, Shop]]:
    """Two tills that accepted each other and the policy of the first."""
    one, two = open_shop(tmp_path / "one"), open_shop(tmp_path / "two", "KSR2")
    accept(one, two)
    accept(two, one)
    yield one, two
    one.till.close()
    two.till.close()


def of_shares(shop: Shop) -> dict[str, list[tuple[object, ...]]]:
    return {x: sorted(shop.rows(f"SELECT * FROM {x}")) for x in TABLES}


def test_whatever_comes_first_the_tables_are_the_same(
    booth: tuple[Shop, Shop], tmp_path: Path
) -> None:
    """A late till's lines go to the next period, at every till and in any order."""
    one, two = booth
    treasurer, theirs = add_treasurer(one), add_treasurer(two)
    shares.adopt(one, treasurer)
    exchange(one, two)
    for round_ in range(3):
        two.open()
        sale = two.sell(two.basket((KUE, 2)))
        two.give_back(two.request(sale, RefundLine(1, 1, True)))
        two.close_shift()
        lock_today(two, theirs)
        two.clock.pass_ms(DAY_MS)
        if round_ != 1:
            exchange(one, two)
        sell_a_day(one, treasurer, 3, 1)
        if shares_wait(one):
            shares.close(one, treasurer, yesterday(one))
    exchange(one, two)

    assert of_shares(one) == of_shares(two)
    late = [x.figures.total for x in reversed(one.read(stored.periods))]
    assert late == [15_000 + 37_550 * 2, 15_000 + 37_550, 15_000 + 37_550 * 3]
    for seed in range(6):
        assert mixed_elsewhere(booth, tmp_path / f"{seed}", Random(seed)) == of_shares(
            one
        )


def mixed_elsewhere(
    booth: tuple[Shop, Shop], folder: Path, chance: Random
) -> dict[str, list[tuple[object, ...]]]:
    """Let a third till take everything in, in two heaps and in any order."""
    third = open_shop(folder, "KSR3")
    for shop in booth:
        accept(third, shop)
    mixed = documents(booth[0])
    chance.shuffle(mixed)
    cut = chance.randrange(len(mixed))
    take_in(third, mixed[:cut])
    take_in(third, mixed[cut:])
    found = of_shares(third)
    third.till.close()
    return found


def shares_wait(shop: Shop) -> bool:
    return shop.read(lambda c: stored.waiting(c, "9999-12-31")).any


def test_of_two_that_closed_the_same_number_the_first_counts(
    booth: tuple[Shop, Shop],
) -> None:
    one, two = booth
    treasurer, theirs = add_treasurer(one), add_treasurer(two)
    shares.adopt(one, treasurer)
    exchange(one, two)
    sell_a_day(one, treasurer, 3)
    two.clock.pass_ms(5)
    sell_a_day(two, theirs, 1)
    exchange(one, two)
    two.clock.pass_ms(5)
    lost = shares.close(two, theirs, yesterday(two))
    held = shares.close(one, treasurer, yesterday(one))
    assert held.figures.total == lost.figures.total
    exchange(one, two)

    assert of_shares(one) == of_shares(two)
    for shop in booth:
        standing = {x.period_id: x.standing for x in shop.read(stored.periods)}
        assert standing == {held.period_id: True, lost.period_id: False}
    of_it = {"actor": two.admin, "approver": theirs, "deposit_ids": ()}
    deposit = partial(periods.deposit, **of_it)  # type: ignore[arg-type]
    refused(two, "superseded", partial(deposit, period_id=lost.period_id))
    refused(two, "other_till", partial(deposit, period_id=held.period_id))


@pytest.mark.parametrize("seed", range(3))
def test_over_many_days_everything_sums_and_nothing_is_paid_twice(
    shop: Shop, other: Person, seed: int
) -> None:
    chance = Random(seed)
    known: list[Sale] = []
    for _ in range(12):
        shop.open({"n100000": 20})
        known += [sell_something(shop, chance) for _ in range(chance.randint(1, 4))]
        for sale in chance.sample(known, min(len(known), 2)):
            give_something_back(shop, sale, chance)
        shop.close_shift()
        lock_today(shop, other)
        shop.clock.pass_ms(DAY_MS)
        if chance.random() < 0.4 and shares_wait(shop):
            settle_a_period(shop, other, chance)
    everything_sums(shop)
    assert shop.read(maintenance.replay) == ()


def sell_something(shop: Shop, chance: Random) -> Sale:
    makers = "+".join(
        f"SM-{n:02}*{chance.randint(1, 5)}" for n in chance.sample(range(9), 3)
    )
    goods = [(replace(CAKE, maker=makers), chance.randint(1, 5)), (TEMPE, 2)]
    return shop.sell(shop.basket(*chance.sample(goods, chance.randint(1, 2))))


def give_something_back(shop: Shop, sale: Sale, chance: Random) -> None:
    """Give a part of a line back, as far as there is any left."""
    line = chance.choice(sale.lines)
    ((gone,),) = shop.rows(
        "SELECT refunded FROM sale_lines WHERE sale_id = ? AND line_no = ?",
        sale.sale_id,
        line.line_no,
    )
    left = line.quantity - int(str(gone))
    if left:
        back = RefundLine(line.line_no, chance.randint(1, left), True)
        shop.give_back(shop.request(sale, back))


def settle_a_period(shop: Shop, other: Person, chance: Random) -> None:
    period = shares.close(shop, other, yesterday(shop))
    owed = period.figures.state.payable
    if owed:
        number = f"B-{period.number}"
        shop.open({})
        shop.pay_in(owed // 100 * 100 + 100)
        shop.close_shift()
        lock = partial(day.lock_day, actor=shop.admin, settings=shop.settings)
        today = shares.today(shop)
        shop.write(partial(lock, business_day=today, note="setor", approver=other))
        shop.clock.pass_ms(DAY_MS)
        seal_yesterday(shop, number, owed // 100 * 100 + 100)
        brought = shares.bring(shop, number, f"{period.number:016}")
        period = shares.deposit(shop, other, period, brought)
    else:
        period = shares.deposit(shop, other, period)
    while period.unpaid:
        some = chance.sample(period.unpaid, chance.randint(1, len(period.unpaid)))
        period = shares.pay(shop, other, period, *some)
    shares.lock(shop, other, period)


def everything_sums(shop: Shop) -> None:
    """Compare the tables with the documents themselves, added up apart."""
    split = {PREMI: 0, PNBP: 0, CAPITAL: 0}
    paid: list[tuple[str, str]] = []
    for document in shop.read(lambda c: list(journal.walk(c))):
        assert not sum(x.amount for x in document.entry.postings)
        for line in lines_of(document):
            parts = dict(line["share"]["parts"])
            net = -line["net"] if document.kind.startswith("refund") else line["net"]
            sign = -1 if document.kind.startswith("refund") else 1
            assert sign * sum(parts.values()) == net
            for key, amount in parts.items():
                split[key] += sign * amount
        if document.kind == "premi.paid":
            body = document.body
            paid += [(body["period"], code) for code, _ in body["paid"]]
    assert len(paid) == len(set(paid))
    rows = shop.rows("SELECT part, sum(amount) FROM maker_shares GROUP BY part")
    assert sorted(rows) == sorted(split.items())
    closed = shop.read(stored.periods)
    waits = shop.read(lambda c: stored.waiting(c, "9999-12-31"))
    for key, amount in split.items():
        held = sum(x.figures.part(key) for x in closed)
        assert held + waits.parts.get(key, 0) == amount
    carried = sum(x.carried for x in closed[0].figures.makers)
    assert balances(shop).get(Account.OWED_MAKERS, 0) == -carried
    ((net,),) = shop.rows(
        "SELECT (SELECT sum(net) FROM sale_lines) - (SELECT coalesce(sum(net), 0) "
        "FROM refund_lines)"
    )
    assert net == sum(split.values())


def lines_of(document: Document) -> list[Body]:
    lines: list[Body] = document.body.get("lines", [])
    return lines if document.kind in {"sale.completed", "refund.completed"} else []
