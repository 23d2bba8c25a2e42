"""What staff see first: the figures of the Z reports, and all that waits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from pos.domain.custody import Proof, Way
from pos.domain.tender import Tender, TenderKind
from pos.operations import custody, day
from pos.reports import home
from pos.reports.home import Home, Need, Waiting
from pos.storage import custody as stored
from pos.storage.sums import Whole
from tests.day import add_treasurer
from tests.reports.books import Books, open_books
from tests.shop import BREAD, Shop, in_notes

TODAY = date(2026, 11, 24)
DAY = TODAY.isoformat()


def read(shop: Shop, today: date = TODAY, deposit_days: int = 3) -> Home:
    return shop.read(partial(home.read, today=today, deposit_days=deposit_days))


def needs(found: Home) -> list[Need]:
    return [x.need for x in found.waiting]


def waits(found: Home, need: Need) -> Waiting:
    return next(x for x in found.waiting if x.need is need)


def settle_papers(shop: Shop) -> None:
    shop.till.writer.run(
        lambda tx: tx.connection.execute("UPDATE print_jobs SET state = 'sent'")
    )


def test_nothing_waits_in_a_new_shop(shop: Shop) -> None:
    found = read(shop)

    assert found.waiting == ()
    assert (found.day, found.month, found.hours) == (Whole(), Whole(), {})


def test_today_and_this_month_are_added_up(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))
    sale = shop.sell(shop.basket((BREAD, 4)))
    shop.give_back(shop.request(sale))
    found = read(shop)

    assert found.day == found.month == Whole(2, 30_000, 0, 0, 1, 20_000)
    assert found.hours == {10: 30_000}
    assert found.yesterday == Whole()


def test_a_month_is_compared_with_as_many_days_of_the_one_before(shop: Shop) -> None:
    shop.clock.pass_ms(-26 * 86_400_000)  # 29 October
    shop.open()
    shop.sell(shop.basket((BREAD, 1)))
    shop.close_shift()

    assert read(shop, date(2026, 11, 28)).before == Whole()
    assert read(shop, date(2026, 11, 29)).before.net == 5_000
    # October has 31 days, September 30: all of it
    assert read(shop, date(2026, 10, 31)).before == Whole()
    assert read(shop, date(2026, 10, 30)).yesterday.net == 5_000


def test_a_closed_day_waits_to_be_locked_from_the_next_day_on(shop: Shop) -> None:
    treasurer = add_treasurer(shop)
    shop.open()
    shop.sell(shop.basket())
    shop.close_shift()
    assert Need.UNLOCKED not in needs(read(shop))

    tomorrow = date(2026, 11, 25)
    assert waits(read(shop, tomorrow), Need.UNLOCKED) == Waiting(
        Need.UNLOCKED, 1, day=DAY
    )
    lock = partial(day.lock_day, settings=shop.settings, business_day=DAY)
    shop.write(
        partial(lock, actor=shop.admin, note="uang di brankas", approver=treasurer)
    )
    assert Need.UNLOCKED not in needs(read(shop, tomorrow))


def test_a_shift_that_nobody_closed_is_named_with_its_day(shop: Shop) -> None:
    shop.open()

    found = read(shop, date(2026, 11, 25))

    assert waits(found, Need.OPEN) == Waiting(Need.OPEN, 1, day=DAY)
    assert Need.UNLOCKED not in needs(found)
    assert Need.OPEN not in needs(read(shop))


def test_cash_is_overdue_until_its_deposit_is_proved(shop: Shop) -> None:
    treasurer = add_treasurer(shop)
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))
    shop.close_shift()
    assert Need.OVERDUE not in needs(read(shop, date(2026, 11, 27)))

    late = date(2026, 11, 28)
    assert waits(read(shop, late), Need.OVERDUE) == Waiting(
        Need.OVERDUE, 1, 10_000, DAY
    )
    assert Need.OVERDUE not in needs(read(shop, late, deposit_days=4))
    count, boss = in_notes(10_000), shop.admin
    shop.write(lambda tx: custody.seal(tx, treasurer, DAY, "B-1", count, boss))
    (bag,) = shop.read(stored.bags_here)
    sent = shop.write(
        lambda tx: custody.send(tx, treasurer, [bag.bag_id], Way.BANK, "123", boss)
    )
    assert Need.OVERDUE in needs(read(shop, late))
    proof = Proof("NTB123456", "", 10_000)
    shop.write(lambda tx: custody.receive(tx, treasurer, sent.deposit_id, proof))
    assert Need.OVERDUE not in needs(read(shop, late))


def test_qris_that_nobody_saw_and_papers_that_wait(shop: Shop) -> None:
    shop.open()
    unseen = Tender(TenderKind.QRIS, 5_000, verified=False)
    shop.sell(shop.basket(), unseen)

    found = read(shop)

    assert waits(found, Need.QRIS) == Waiting(Need.QRIS, 1, 5_000, DAY)
    assert waits(found, Need.PAPERS).count == 1
    settle_papers(shop)
    assert needs(read(shop)) == [Need.QRIS]
    assert Need.QRIS not in needs(read(shop, date(2027, 2, 1)))


def test_the_most_pressing_stands_first(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket(), Tender(TenderKind.QRIS, 5_000, verified=False))
    shop.sell(shop.basket())
    shop.close_shift()

    found = needs(read(shop, date(2026, 12, 1)))

    assert found == [Need.OVERDUE, Need.UNLOCKED, Need.QRIS, Need.PAPERS]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Books]:
    with open_books(tmp_path, "hub") as opened:
        yield opened


def test_an_office_sees_all_tills_and_no_papers(hub: Books) -> None:
    hub.at(24, 10)
    for shop in (hub.one, hub.two):
        shop.open()
        shop.sell(shop.basket())
        shop.close_shift()

    found = hub.ask(
        partial(home.read, today=date(2026, 11, 25), deposit_days=0, office=True)
    )

    assert found.month.net == 10_000
    assert found.yesterday.sales == 2
    assert needs(found) == [Need.OVERDUE, Need.UNLOCKED]
