from __future__ import annotations

from pos.sync.patience import MINUTE_MS
from tests.sync.places import Fault
from tests.sync.quick_till import QuickTill
from tests.sync.test_lane import Desk, desk

__all__ = ["desk"]


def test_a_refund_waits_for_its_sale(desk: Desk) -> None:
    sale = desk.till.sell()
    refund = desk.till.give_back(sale)
    other = desk.till.sell()
    desk.line.faults.extend([Fault.LOST_REQUEST])

    desk.run(5 * MINUTE_MS)

    assert desk.arrived == [other.doc_id, sale.doc_id, refund.doc_id]


def test_a_refund_of_another_tills_sale_waits_until_it_is_there(desk: Desk) -> None:
    neighbour = QuickTill("KSR2", desk.clock)
    sale = neighbour.sell()
    desk.till.give_back(sale)
    desk.till.sell()
    desk.run(MINUTE_MS)
    assert sorted(desk.states) == ["acked", "pending"]

    desk.store.take(sale)
    desk.run(60 * MINUTE_MS)
    neighbour.close()

    assert set(desk.states) == {"acked"}


def test_a_refund_whose_sale_was_set_aside_next_door_is_told(desk: Desk) -> None:
    neighbour = QuickTill("KSR2", desk.clock)
    sale = neighbour.sell()
    refund = desk.till.give_back(sale)
    decided = neighbour.decide("delivery.set_aside", sale, "store:lain")
    desk.till.hear(decided)
    desk.run(60 * MINUTE_MS)
    assert desk.states == ["pending"], "set aside for another place"

    desk.till.hear(neighbour.decide("delivery.set_aside", sale, desk.target.name))
    desk.run(60 * MINUTE_MS)
    neighbour.close()

    assert desk.till.states(desk.target.name)[refund.doc_id] == "quarantined"
    assert desk.lane.status().tally.quarantined == 1


def test_a_refund_of_a_sale_that_was_set_aside_here_is_told(desk: Desk) -> None:
    sale = desk.till.sell()
    desk.line.usual = lambda: Fault.DOWN
    desk.run()
    desk.till.connection.execute("UPDATE deliveries SET state = 'set_aside'")
    desk.line.usual = lambda: Fault.NONE
    refund = desk.till.give_back(sale)
    desk.run(60 * MINUTE_MS)

    assert desk.till.states(desk.target.name)[refund.doc_id] == "quarantined"


def test_a_refund_that_meets_a_store_set_back_lets_its_sale_be_sent_again(
    desk: Desk,
) -> None:
    sale = desk.till.sell()
    desk.run()
    desk.store.orders.clear()  # an older backup
    refund = desk.till.give_back(sale)
    desk.run(60 * MINUTE_MS)

    assert desk.arrived == [sale.doc_id, refund.doc_id]
    assert set(desk.states) == {"acked"}
