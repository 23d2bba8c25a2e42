from __future__ import annotations

from functools import partial

import pytest

from pos.domain.cash import Account, Count
from pos.domain.custody import BILLING_DAYS, Deposit, Proof, Way
from pos.domain.errors import (
    ApprovalNeededError,
    CustodyError,
    ReasonNeededError,
    ShiftError,
)
from pos.domain.journal import Document
from pos.domain.money import plain
from pos.domain.tender import Tender, TenderKind
from pos.operations import custody, maintenance
from pos.printing.receipt import Receipt
from pos.printing.text import text
from pos.storage import custody as stored
from tests.shop import CAKE, Shop, in_notes

BILLING, NTPN = "820261124000017", "1A2B3C4D5E6F7G8H"


def drop(shop: Shop, number: str, count: Count) -> Document:
    run = partial(custody.drop, actor=shop.cashier, settings=shop.settings)
    return shop.write(partial(run, number=number, count=count, witness=shop.admin))


def seal(shop: Shop, number: str, amount: int) -> Document:
    day = shop.clock.now().local_date.isoformat()
    run = partial(custody.seal, actor=shop.admin, business_day=day, number=number)
    return shop.write(partial(run, count=in_notes(amount), witness=shop.cashier))


def send(shop: Shop, *bag_ids: str, way: Way = Way.SIMPONI) -> Deposit:
    reference = BILLING if way is Way.SIMPONI else "BRI 0123"
    run = partial(custody.send, actor=shop.admin, bag_ids=bag_ids, way=way)
    return shop.write(partial(run, reference=reference, witness=shop.cashier))


def receive(shop: Shop, deposit: Deposit, arrived: int, reason: str = "") -> Deposit:
    proof = Proof("", NTPN, arrived, reason)
    return shop.write(
        lambda tx: custody.receive(tx, shop.admin, deposit.deposit_id, proof)
    )


def balance(shop: Shop, account: Account) -> int:
    ((amount,),) = shop.rows(
        "SELECT coalesce(sum(amount), 0) FROM postings WHERE account = ?", account.value
    )
    assert isinstance(amount, int)
    return amount


def earn(shop: Shop, amount: int = 200_000) -> None:
    """Take cash for cakes, so that the drawer holds it."""
    sold = shop.basket((CAKE, amount // CAKE.price + 1))
    shop.sell(sold, Tender(TenderKind.CASH, 10 * amount))


def test_a_drop_lowers_what_the_drawer_should_hold_once(shop: Shop) -> None:
    shop.open({})
    earn(shop)
    before = shop.drawer()

    document = drop(shop, "b-7", {"n100000": 1})

    assert shop.drawer() == before - 100_000
    assert balance(shop, Account.BAG) == 100_000
    (bag,) = shop.read(stored.bags_here)
    assert (bag.number, bag.amount, bag.sealed_by, bag.witness) == (
        *("B-7", 100_000),
        *("K-03", "A-01"),
    )
    ((data,),) = shop.rows(
        "SELECT data FROM receipts WHERE doc_id = ?", document.doc_id
    )
    assert isinstance(data, bytes)
    slip = Receipt.from_json(data)
    assert len(slip.signatures) == 2
    assert "B-7" in [row.value for section in slip.sections for row in section.rows]
    shop.close_shift()


@pytest.mark.parametrize(
    ("number", "count", "why"),
    [
        ("", {"n1000": 1}, "bag_number"),
        ("B-1", {"n100000": 900}, "drawer_short"),
    ],
)
def test_a_drop_that_cannot_be_is_refused(
    shop: Shop, number: str, count: Count, why: str
) -> None:
    shop.open({})
    earn(shop)
    with pytest.raises(CustodyError) as caught:
        drop(shop, number, count)
    assert caught.value.fields["why"] == why
    assert shop.read(stored.bags_here) == ()


def test_a_drop_needs_a_shift_and_a_second_person(shop: Shop) -> None:
    with pytest.raises(ShiftError):
        drop(shop, "B-1", {"n1000": 1})
    shop.open()
    run = partial(custody.drop, actor=shop.cashier, settings=shop.settings)
    with pytest.raises(CustodyError, match="witness"):
        shop.write(partial(run, number="B-1", count={"n1000": 1}, witness=shop.cashier))


def test_a_number_is_used_again_only_when_its_bag_is_gone(shop: Shop) -> None:
    shop.open()
    first = drop(shop, "B-1", {"n1000": 1})
    with pytest.raises(CustodyError, match="bag_in_use"):
        drop(shop, "b-1 ", {"n1000": 1})

    shop.write(
        lambda tx: custody.open_bag(tx, shop.admin, first.doc_id, "salah", shop.cashier)
    )
    drop(shop, "B-1", {"n1000": 1})
    assert balance(shop, Account.BAG) == 1_000


def test_the_evening_seals_what_the_day_earned_and_no_more(shop: Shop) -> None:
    shop.open()
    earn(shop)
    with pytest.raises(CustodyError, match="safe_short"):
        seal(shop, "B-1", 1_000)
    in_safe = shop.drawer() - sum_of_float(shop)
    shop.close_shift()

    with pytest.raises(CustodyError, match="safe_short"):
        seal(shop, "B-1", in_safe + 100)
    seal(shop, "B-1", in_safe)

    day = shop.clock.now().local_date.isoformat()
    assert shop.read(lambda c: stored.in_safe(c, "KSR1", day)) == 0


def sum_of_float(shop: Shop) -> int:
    ((amount,),) = shop.rows("SELECT float_total FROM shifts")
    assert isinstance(amount, int)
    return amount


def test_every_rupiah_is_in_one_place_on_its_way_to_the_treasury(shop: Shop) -> None:
    shop.open({})
    earn(shop, 400_000)
    one, two = drop(shop, "B-1", {"n100000": 1}), drop(shop, "B-2", {"n100000": 2})
    whole = 300_000
    places = (Account.BAG, Account.TRANSIT, Account.STATE, Account.BANK)

    assert [balance(shop, x) for x in places] == [whole, 0, 0, 0]
    deposit = send(shop, one.doc_id, two.doc_id)
    assert [balance(shop, x) for x in places] == [0, whole, 0, 0]
    assert deposit.open
    assert deposit.expires_ms - deposit.sent_ms == BILLING_DAYS * 86_400_000
    assert shop.read(stored.bags_here) == ()
    proved = receive(shop, deposit, whole)
    assert [balance(shop, x) for x in places] == [0, 0, whole, 0]
    assert (proved.ntpn, proved.received, proved.open) == (NTPN, whole, False)
    (day,) = shop.read(stored.cash_by_day)
    assert (day.bags, day.transit, day.arrived) == (0, 0, whole)


def test_a_proved_deposit_does_not_change(shop: Shop) -> None:
    shop.open({})
    earn(shop)
    deposit = send(shop, drop(shop, "B-1", {"n100000": 1}).doc_id)
    receive(shop, deposit, 100_000)
    documents = shop.rows("SELECT count(*) FROM journal")

    assert receive(shop, deposit, 100_000).ntpn == NTPN
    assert shop.rows("SELECT count(*) FROM journal") == documents
    with pytest.raises(CustodyError, match="closed"):
        receive(shop, deposit, 90_000, "x")
    with pytest.raises(CustodyError, match="closed"):
        shop.write(
            lambda tx: custody.cancel(tx, shop.admin, deposit.deposit_id, "salah")
        )
    with pytest.raises(CustodyError, match="bag_gone"):
        send(shop, shop.read(lambda c: stored.bags_of(c, deposit.deposit_id))[0].bag_id)


def test_what_the_bank_counts_otherwise_is_named(shop: Shop) -> None:
    shop.open({})
    earn(shop)
    deposit = send(shop, drop(shop, "B-1", {"n100000": 1}).doc_id)

    with pytest.raises(ReasonNeededError):
        receive(shop, deposit, 95_000)
    receive(shop, deposit, 95_000, "selembar palsu")

    assert balance(shop, Account.STATE) == 95_000
    assert balance(shop, Account.OVER_SHORT) == 5_000
    assert balance(shop, Account.TRANSIT) == 0


def test_a_deposit_that_failed_gives_its_bags_back(shop: Shop) -> None:
    shop.open({})
    earn(shop)
    bag = drop(shop, "B-1", {"n100000": 1}).doc_id
    deposit = send(shop, bag)
    with pytest.raises(CustodyError, match="bag_gone"):
        send(shop, bag)

    with pytest.raises(ReasonNeededError):
        shop.write(lambda tx: custody.cancel(tx, shop.admin, deposit.deposit_id, " "))
    cancelled = shop.write(
        lambda tx: custody.cancel(tx, shop.admin, deposit.deposit_id, "kedaluwarsa")
    )

    assert cancelled.cancelled
    assert balance(shop, Account.BAG) == 100_000
    assert send(shop, bag, way=Way.BANK).reference == "BRI0123"


def test_a_deposit_is_for_who_may_bring_cash_away(shop: Shop) -> None:
    shop.open()
    bag = drop(shop, "B-1", {"n1000": 1}).doc_id
    with pytest.raises(ApprovalNeededError):
        shop.write(
            lambda tx: custody.send(
                tx, shop.cashier, [bag], Way.BANK, "BRI", shop.admin
            )
        )
    with pytest.raises(CustodyError, match="empty"):
        send(shop)


def test_days_that_owe_a_deposit_are_told(shop: Shop) -> None:
    for _ in range(2):
        shop.open({})
        earn(shop)
        shop.close_shift()
        shop.clock.pass_ms(86_400_000)

    newest, oldest = shop.read(stored.cash_by_day)

    assert newest.business_day > oldest.business_day
    assert newest.owed == newest.safe > 0
    since = newest.business_day
    assert shop.read(lambda c: stored.cash_by_day(c, since)) == (newest,)


def slips(shop: Shop) -> list[str]:
    rows = shop.rows("SELECT data FROM receipts WHERE kind = 'handover' ORDER BY rowid")
    return [text(Receipt.from_json(bytes(data)), 48) for (data,) in rows]  # type: ignore[call-overload]


def test_bags_that_change_hands_have_a_slip_for_two_to_sign(shop: Shop) -> None:
    shop.open()
    earn(shop)
    in_safe = shop.drawer() - sum_of_float(shop)
    shop.close_shift()
    day = shop.clock.now().local_date.isoformat()
    boss, other, settings = shop.admin, shop.supervisor, shop.settings
    count = in_notes(in_safe)

    sealed = shop.write(
        lambda tx: custody.seal(tx, boss, day, "B-7", count, other, slip=settings)
    )
    shop.write(
        lambda tx: custody.send(
            tx, boss, [sealed.doc_id], Way.BANK, "123", other, slip=settings
        )
    )

    sealing, sending = slips(shop)
    for slip in (sealing, sending):
        assert "SERAH TERIMA" in slip
        for part in ("B-7", "A-01", "P-01", plain(in_safe)):
            assert part in slip
    jobs = shop.rows("SELECT count(*) FROM print_jobs WHERE kind = 'handover'")
    assert jobs == [(2,)]
    assert shop.read(maintenance.verify).findings == ()


def test_without_being_asked_for_there_is_no_slip(shop: Shop) -> None:
    shop.open()
    earn(shop)
    in_safe = shop.drawer() - sum_of_float(shop)
    shop.close_shift()
    seal(shop, "B-1", in_safe)

    assert slips(shop) == []
