from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import ApprovalNeededError, PickupError, ShiftError
from pos.domain.journal import Document
from pos.domain.people import Person, Role
from pos.domain.pickup import NameCheck, Pickup, PickupLine
from pos.operations import pickups
from pos.storage import journal
from pos.storage import pickups as stored
from tests.shop import Shop

STORE = "store:toko.example.id"
PAID = Pickup(
    "71",
    "SC-71",
    "Ibu Sari",
    10_000,
    True,
    "2026-11-24T01:00:00",
    (PickupLine("ROTI", "Roti", 2),),
)
DUE = replace(PAID, order_id="72", number="SC-72", paid=False, total=37_000)


@pytest.fixture
def booth(shop: Shop) -> Shop:
    """A till that knows of two web orders and has no network."""
    shop.write(lambda tx: stored.take_over(tx.connection, STORE, (PAID, DUE), 7))
    return shop


def prepare(shop: Shop, order_id: str = "71") -> Document | None:
    return shop.write(lambda tx: pickups.prepare(tx, shop.cashier, STORE, order_id))


def hand_over(
    shop: Shop,
    order_id: str = "71",
    check: NameCheck = NameCheck.MATCHED,
    *,
    cash: bool = False,
) -> Document:
    return shop.write(
        lambda tx: pickups.hand_over(
            tx, shop.cashier, shop.settings, STORE, order_id, check, cash=cash
        )
    )


def kinds(shop: Shop) -> list[str]:
    return [x.kind for x in shop.read(lambda c: [*journal.walk(c)])]


def why(shop: Shop, order_id: str = "71", *, cash: bool = False) -> dict[str, object]:
    before = kinds(shop)
    with pytest.raises(PickupError) as caught:
        hand_over(shop, order_id, cash=cash)
    assert kinds(shop) == before
    return caught.value.fields


def test_an_order_is_packed_once(booth: Shop) -> None:
    document = prepare(booth)

    assert document is not None
    assert document.body["order"] == "71"
    assert "Sari" not in document.data.decode()
    assert prepare(booth) is None
    assert kinds(booth).count("pickup.prepared") == 1
    assert booth.read(stored.waiting)[0].prepared


def test_what_another_till_packed_is_not_packed_again(booth: Shop) -> None:
    packed = replace(PAID, prepared=True)
    booth.write(lambda tx: stored.take_over(tx.connection, STORE, (packed,), 8))

    assert prepare(booth) is None


def test_a_paid_order_is_handed_over_without_a_shift_and_without_money(
    booth: Shop,
) -> None:
    document = hand_over(booth, check=NameCheck.PROXY)

    assert document.body["name_check"] == "proxy"
    assert (document.entry.postings, document.entry.moves) == ((), ())
    assert [x.pickup.order_id for x in booth.read(stored.waiting)] == ["72"]


def test_it_is_handed_over_once(booth: Shop) -> None:
    hand_over(booth)

    assert why(booth) == {"why": "done", "till": "KSR1", "number": "SC-71"}
    with pytest.raises(PickupError):
        prepare(booth)


def test_what_is_due_goes_into_the_drawer_in_the_same_transaction(booth: Shop) -> None:
    with pytest.raises(ShiftError):
        hand_over(booth, "72", cash=True)
    booth.open()
    before = booth.drawer()
    assert why(booth, "72") == {"why": "unpaid", "amount": 37_000}

    document = hand_over(booth, "72", cash=True)

    assert booth.drawer() == before + 37_000
    *_, paid_in, handed = booth.read(lambda c: [*journal.walk(c)])
    assert (paid_in.kind, handed) == ("cash.paid_in", document)
    assert document.body["paid_in"] == paid_in.doc_id
    assert document.entry.shift_id
    assert why(booth, "72", cash=True)["why"] == "done"
    assert booth.drawer() == before + 37_000


def test_cash_for_a_paid_order_is_not_taken(booth: Shop) -> None:
    booth.open()
    before = booth.drawer()
    hand_over(booth, cash=True)

    assert booth.drawer() == before


def test_an_order_that_the_store_lists_no_more_is_gone(booth: Shop) -> None:
    prepare(booth)
    booth.write(lambda tx: stored.take_over(tx.connection, STORE, (), 9))

    assert why(booth) == {"why": "gone"}
    assert why(booth, "nobody")["why"] == "gone"


def test_only_sellers_hand_over(booth: Shop) -> None:
    clerk = Person("id", "B-01", Role.TREASURER, active=True)
    with pytest.raises(ApprovalNeededError):
        booth.write(lambda tx: pickups.prepare(tx, clerk, STORE, "71"))
