from __future__ import annotations

from functools import partial

import pytest

from pos.domain.day_lock import Item
from pos.domain.errors import (
    ApprovalNeededError,
    DayError,
    PosError,
    ReasonNeededError,
)
from pos.domain.journal import Document
from pos.domain.people import Person, Role
from pos.domain.tender import Tender, TenderKind
from pos.operations import custody, day, maintenance, people
from pos.reports import reconcile
from pos.storage.day_locks import find_lock, locked_days
from tests.day import add_treasurer
from tests.shop import BREAD, Shop, in_notes

DAY = "2026-11-24"
LIMIT = 50_000


def lock(
    shop: Shop,
    actor: Person | None = None,
    approver: Person | None = None,
    note: str = "kas di brankas",
) -> Document:
    return shop.write(
        partial(
            day.lock_day,
            actor=actor or shop.admin,
            settings=shop.settings,
            business_day=DAY,
            note=note,
            approver=approver,
        )
    )


def refuses(shop: Shop, error: type[PosError], why: str = "", **how: object) -> None:
    """See that a lock is refused, and that nothing was written."""
    before = shop.rows("SELECT count(*) FROM journal")
    with pytest.raises(error) as caught:
        lock(shop, **how)  # type: ignore[arg-type]
    assert caught.value.fields.get("why", "") == why
    assert shop.rows("SELECT count(*) FROM journal") == before


def sell_a_day(shop: Shop, apart: int = 0, *tenders: Tender) -> None:
    """Sell four loaves for 20.000, and count so much more than expected."""
    shop.open(in_notes(100_000))
    shop.sell(shop.basket((BREAD, 4)), *tenders)
    there = shop.drawer() + apart
    shop.close_shift(in_notes(there), "keliru" if apart else "")


def test_a_day_without_a_shift_is_not_locked(shop: Shop) -> None:
    refuses(shop, DayError, "empty")


def test_a_day_with_an_open_shift_is_not_locked(shop: Shop) -> None:
    sell_a_day(shop)
    shop.open()
    refuses(shop, DayError, "open")


def test_what_is_not_done_has_to_be_named(shop: Shop) -> None:
    sell_a_day(shop)

    refuses(shop, ReasonNeededError, note=" ")
    lock(shop, note="kas di brankas")
    kept = shop.read(partial(find_lock, business_day=DAY))
    assert kept is not None
    assert kept.note == "kas di brankas"
    assert not next(x for x in kept.checks if x.item is Item.CASH).done


def test_a_day_with_everything_done_needs_no_note(shop: Shop) -> None:
    sell_a_day(shop)
    seal = partial(custody.seal, business_day=DAY, number="B-1", witness=shop.cashier)
    shop.write(partial(seal, actor=shop.admin, count=in_notes(20_000)))
    # the papers of the day went to the printer
    shop.write(
        lambda tx: tx.connection.execute("UPDATE print_jobs SET state = 'confirmed'")
    )
    lock(shop, note="")

    kept = shop.read(partial(find_lock, business_day=DAY))
    assert kept is not None
    assert all(check.done for check in kept.checks)
    assert kept.figures.bags == 20_000
    assert shop.read(locked_days) == {DAY}


def test_a_day_is_locked_once(shop: Shop) -> None:
    sell_a_day(shop)
    lock(shop)

    refuses(shop, DayError, "locked")


@pytest.mark.parametrize("apart", [-LIMIT, LIMIT])
def test_up_to_the_limit_one_person_is_enough(shop: Shop, apart: int) -> None:
    sell_a_day(shop, apart)

    assert lock(shop).body["approved_by"] == ["A-01"]


@pytest.mark.parametrize("apart", [-LIMIT - 100, LIMIT + 100])
def test_above_the_limit_two_people_approve(shop: Shop, apart: int) -> None:
    sell_a_day(shop, apart)
    treasurer = add_treasurer(shop)

    refuses(shop, ApprovalNeededError, "second")
    refuses(shop, ApprovalNeededError, "second", approver=shop.admin)
    refuses(shop, ApprovalNeededError, "second", approver=shop.supervisor)
    assert lock(shop, approver=treasurer).body["approved_by"] == ["A-01", "B-01"]


def test_over_and_short_do_not_make_up_for_each_other(shop: Shop) -> None:
    sell_a_day(shop, LIMIT)
    sell_a_day(shop, -LIMIT)

    assert shop.read(partial(reconcile.read, business_day=DAY)).figures.variance == 0
    refuses(shop, ApprovalNeededError, "second")


def test_qris_nobody_saw_needs_two(shop: Shop) -> None:
    sell_a_day(shop, 0, Tender(TenderKind.QRIS, 20_000, verified=False))

    refuses(shop, ApprovalNeededError, "second")


def test_a_supervisor_locks_with_the_pin_of_who_may(shop: Shop) -> None:
    sell_a_day(shop)

    refuses(shop, ApprovalNeededError, actor=shop.supervisor)
    refuses(shop, ApprovalNeededError, actor=shop.cashier, approver=shop.admin)
    document = lock(shop, shop.supervisor, shop.admin)
    assert (document.entry.actor, document.body["approved_by"]) == ("P-01", ["A-01"])


def test_who_has_left_approves_nothing(shop: Shop) -> None:
    sell_a_day(shop, LIMIT + 100)
    treasurer = add_treasurer(shop)
    gone = shop.write(
        lambda tx: people.change_person(
            tx, shop.admin, treasurer.person_id, Role.TREASURER, active=False
        )
    )

    refuses(shop, ApprovalNeededError, "second", approver=gone)


def test_a_locked_day_stops_no_sale(shop: Shop) -> None:
    sell_a_day(shop)
    lock(shop)
    shop.open()
    shop.sell(shop.basket((BREAD, 2)))

    seen = shop.read(partial(reconcile.read, business_day=DAY))
    assert seen.addendum is not None
    assert (seen.figures.net, seen.addendum.net) == (20_000, 10_000)
    assert shop.read(maintenance.verify).findings == ()
