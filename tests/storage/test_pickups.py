from __future__ import annotations

from dataclasses import replace

from pos.domain.pickup import NameCheck, Pickup, PickupLine
from pos.domain.sync_ports import DeliveryState
from pos.operations import pickups as operations
from pos.storage import pickups
from pos.storage.writer import Transaction
from tests.shop import Shop

STORE, OTHER = "store:toko.example.id", "store-api:lain.example.id"
LINES = (PickupLine("ROTI", "Roti", 2), PickupLine("KUE", "Kue", 1))
ORDER = Pickup("9", "SC-9", "Ibu Sari", 10_000, True, "2026-11-24T01:00:00", LINES)
LATER = replace(ORDER, order_id="10", number="SC-10", buyer="", prepared=True)


def take_over(shop: Shop, source: str, *orders: Pickup, at_ms: int = 5) -> None:
    shop.write(lambda tx: pickups.take_over(tx.connection, source, orders, at_ms))


def hand_over(shop: Shop, source: str, order_id: str) -> str:
    def write(tx: Transaction) -> str:
        who = (tx, shop.cashier, shop.settings, source, order_id)
        return operations.hand_over(*who, NameCheck.NUMBER).doc_id

    return shop.write(write)


def test_each_stores_list_is_kept_in_its_own_order(shop: Shop) -> None:
    take_over(shop, STORE, ORDER, LATER)
    take_over(shop, OTHER, LATER, at_ms=6)

    assert shop.read(lambda c: pickups.listed(c, STORE)) == (ORDER, LATER)
    assert shop.read(pickups.heard) == {STORE: 5, OTHER: 6}
    assert [x.key for x in shop.read(pickups.waiting)] == [
        f"{OTHER} 10",
        f"{STORE} 9",
        f"{STORE} 10",
    ]


def test_what_was_handed_over_waits_no_more_and_shows_how_far_it_went(
    shop: Shop,
) -> None:
    take_over(shop, STORE, ORDER, LATER)
    take_over(shop, OTHER, replace(ORDER, number="LAIN"))
    doc_id = hand_over(shop, STORE, "9")

    waiting = shop.read(pickups.waiting)
    assert {x.key for x in waiting} == {f"{STORE} 10", f"{OTHER} 9"}
    (done,) = shop.read(lambda c: pickups.handed_over(c, 50))
    step = done.handed_over
    assert step is not None
    assert (step.doc_id, step.till, step.actor) == (doc_id, "KSR1", "K-03")
    assert (step.name_check, step.delivery) == ("number", None)
    shop.write(
        lambda tx: tx.connection.execute(
            "INSERT INTO deliveries VALUES (?, ?, 1, 1, 'pickup.handed_over', 0, "
            "'acked', 1, 1, 1, '', '', '', '')",
            (STORE, doc_id),
        )
    )
    (done,) = shop.read(lambda c: pickups.handed_over(c, 50))
    assert done.handed_over is not None
    assert done.handed_over.delivery is DeliveryState.ACKED


def test_what_the_store_lists_no_more_is_known_without_its_buyer(shop: Shop) -> None:
    take_over(shop, STORE, ORDER)
    hand_over(shop, STORE, "9")
    take_over(shop, STORE)

    found = shop.read(lambda c: pickups.find(c, STORE, "9"))
    assert found is not None
    assert not found.listed
    assert found.pickup == replace(ORDER, buyer="", ordered_utc="")
    assert shop.read(lambda c: pickups.find(c, STORE, "nobody")) is None
    assert shop.rows("SELECT count(*) FROM pickups") == [(0,)]


def test_the_newest_handovers_are_listed_first_and_no_more_than_asked(
    shop: Shop,
) -> None:
    orders = [replace(ORDER, order_id=str(n), number=f"SC-{n}") for n in range(4)]
    take_over(shop, STORE, *orders)
    for order in orders:
        hand_over(shop, STORE, order.order_id)
        shop.clock.pass_ms(1_000)

    found = shop.read(lambda c: pickups.handed_over(c, 3))
    assert [x.pickup.order_id for x in found] == ["3", "2", "1"]
