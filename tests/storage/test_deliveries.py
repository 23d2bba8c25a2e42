from __future__ import annotations

import pytest

from pos.domain.sync_ports import DeliveryState, Outcome, Tally
from pos.storage.deliveries import Deliveries
from pos.storage.replay import replay
from tests.day import play_day
from tests.shop import BREAD, Shop

STORE = "store:contoh"


@pytest.fixture
def deliveries(shop: Shop) -> Deliveries:
    opened = of(shop)
    opened.begin(STORE)
    return opened


def of(shop: Shop, machine: str = "laptop") -> Deliveries:
    return Deliveries(shop.till.writer, shop.till.readers, "KSR1", machine)


def take_up(deliveries: Deliveries, *kinds: str) -> list[str]:
    """Make rows for all documents of some kinds, and give their ids."""
    taken = []
    while seen := deliveries.fresh(STORE, 7):
        wanted = [x.doc_id for x in seen if x.kind in kinds]
        deliveries.take_up(STORE, seen, wanted)
        taken += wanted
    return taken


def test_the_journal_is_taken_up_once_and_in_its_order(
    shop: Shop, deliveries: Deliveries
) -> None:
    sales = [sale.sale_id for sale in play_day(shop)]

    assert take_up(deliveries, "sale.completed") == sales
    assert take_up(deliveries, "sale.completed") == []
    waiting = deliveries.waiting(STORE, (), 100)
    assert [x.document.doc_id for x in waiting] == sales
    states = {x.state for x in waiting}
    assert states == {DeliveryState.PENDING}


def test_the_tally_counts_what_no_row_was_made_for_yet(
    shop: Shop, deliveries: Deliveries
) -> None:
    take_up(deliveries)
    shop.open()
    first = shop.sell(shop.basket((BREAD, 3)))
    before = deliveries.tally(STORE)
    take_up(deliveries, "sale.completed", "refund.completed")
    shop.give_back(shop.request(first))
    shop.sell(shop.basket((BREAD, 1)))

    assert before == Tally(unsent=1, sales=1, total=15_000)
    assert deliveries.tally(STORE) == Tally(unsent=3, sales=3, total=5_000)


def test_what_must_be_looked_up_comes_first(shop: Shop, deliveries: Deliveries) -> None:
    play_day(shop)
    ids = take_up(deliveries, "sale.completed")
    deliveries.sending(STORE, ids[3], 5)
    deliveries.sending(STORE, ids[4], 7)
    deliveries.conclude(STORE, ids[4], Outcome(DeliveryState.UNKNOWN), 0)
    deliveries.sending(STORE, ids[4], 9)

    first, second, third = deliveries.waiting(STORE, {ids[0]}, 3)

    assert [x.document.doc_id for x in (first, second, third)] == [
        ids[3],
        ids[4],
        ids[1],
    ]
    assert (second.attempts, second.first_tried_ms, second.tried_ms) == (2, 7, 9)


def test_a_conclusion_holds_until_somebody_decides_otherwise(
    shop: Shop, deliveries: Deliveries
) -> None:
    play_day(shop)
    first, second, *_ = take_up(deliveries, "sale.completed")
    deliveries.sending(STORE, first, 5)
    deliveries.conclude(STORE, first, Outcome(DeliveryState.ACKED, "17"), 6)

    assert not deliveries.sending(STORE, first, 8)
    deliveries.conclude(STORE, first, Outcome(DeliveryState.PENDING), 0)
    states = deliveries.states(STORE, {first, second, "none"})
    assert states == {first: DeliveryState.ACKED, second: DeliveryState.PENDING}
    (there,) = deliveries.arrived(STORE, "", 9)
    assert (there.document.doc_id, there.remote_id) == (first, "17")
    assert deliveries.tally(STORE).heard_ms == 6


def test_what_is_at_the_target_is_given_from_the_newest_on(
    shop: Shop, deliveries: Deliveries
) -> None:
    play_day(shop)
    ids = take_up(deliveries, "sale.completed")
    for doc_id in ids[:4]:
        deliveries.sending(STORE, doc_id, 5)
        deliveries.conclude(STORE, doc_id, Outcome(DeliveryState.ACKED), 6)

    (newest,) = deliveries.arrived(STORE, "", 1)
    older = deliveries.arrived(STORE, newest.document.doc_id, 9)
    deliveries.doubt(STORE, {ids[1]})

    assert newest.document.doc_id == ids[3]
    assert [x.document.doc_id for x in older] == ids[2::-1]
    assert deliveries.states(STORE, {ids[1]}) == {ids[1]: DeliveryState.UNKNOWN}


@pytest.mark.parametrize("machine", ["laptop", "another"])
def test_another_life_doubts_what_is_open(
    shop: Shop, deliveries: Deliveries, machine: str
) -> None:
    shop.open()
    shop.sell(shop.basket())
    taken = take_up(deliveries, "sale.completed")
    behind = shop.sell(shop.basket()).sale_id
    again = of(shop, machine)
    again.begin(STORE)
    later = shop.sell(shop.basket()).sale_id
    take_up(again, "sale.completed")

    expected = "pending" if machine == "laptop" else "unknown"
    states = again.states(STORE, {*taken, behind, later})
    assert {states[taken[0]], states[behind]} == {DeliveryState(expected)}
    assert states[later] is DeliveryState.PENDING


def test_deliveries_survive_a_restart_and_a_replay(
    shop: Shop, deliveries: Deliveries
) -> None:
    play_day(shop)
    ids = take_up(deliveries, "sale.completed")
    deliveries.sending(STORE, ids[0], 5)
    deliveries.conclude(STORE, ids[0], Outcome(DeliveryState.ACKED, "17"), 6)
    shop.reopen()

    assert not shop.read(replay)
    assert of(shop).states(STORE, {ids[0]}) == {ids[0]: DeliveryState.ACKED}
    assert of(shop).tally(STORE).unsent == len(ids) - 1
