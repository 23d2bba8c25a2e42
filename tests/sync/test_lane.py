from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from pos.domain.journal import Document
from pos.domain.sync_ports import DeliveryState
from pos.sync.lane import Lane
from pos.sync.patience import MINUTE_MS
from pos.sync.status import Link
from pos.sync.target import Answer, Reply
from tests.shop import HandClock
from tests.sync.places import Fault, Hub, HubTarget, Line, Store, StoreTarget
from tests.sync.quick_till import QuickTill

DAY_MS = 24 * 60 * MINUTE_MS


class Desk:
    """A till, a store and the lane between them, on a clock set by hand."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.till = QuickTill("KSR1", self.clock)
        self.store, self.line = Store(), Line()
        self.target = StoreTarget(self.store, self.line)
        self.draws: list[int] = []
        self.lane = self.new_lane()
        self.run()

    def new_lane(self) -> Lane:
        """Begin a new life of the program."""
        return Lane(self.target, self.till.deliveries, self.clock, self.draw)

    def draw(self, limit: int) -> int:
        self.draws.append(limit)
        return limit

    def run(self, for_ms: int = 0) -> None:
        """Take steps until there is nothing to do within a time."""
        until_ms = self.clock.since_ms + for_ms
        self.lane.nudge()
        for _ in range(5_000):
            wait_ms = self.lane.step()
            if self.clock.since_ms + wait_ms > until_ms:
                self.clock.pass_ms(until_ms - self.clock.since_ms)
                return
            self.clock.pass_ms(wait_ms)
        pytest.fail("the lane doesn't come to rest")

    @property
    def states(self) -> list[str]:
        return [*self.till.states(self.target.name).values()]

    @property
    def arrived(self) -> list[str]:
        return [order.doc_id for order in self.store.orders]


@pytest.fixture
def desk() -> Iterator[Desk]:
    opened = Desk()
    yield opened
    opened.till.close()


def test_what_was_sold_arrives_once_and_in_order(desk: Desk) -> None:
    sales = [desk.till.sell() for _ in range(250)]
    desk.till.note("goods.counted")

    desk.run()

    assert desk.arrived == [sale.doc_id for sale in sales]
    assert set(desk.states) == {"acked"}
    status = desk.lane.status()
    assert (status.link, status.tally.unsent) == (Link.GOOD, 0)
    assert status.tally.heard_ms == desk.clock.at_ms


def test_it_is_marked_as_sending_before_anything_leaves(desk: Desk) -> None:
    sale = desk.till.sell()
    seen: list[str] = []

    def look() -> Fault:
        seen.extend(desk.states)
        return Fault.NONE

    desk.line.usual = look

    desk.run()

    assert seen[-1] == "sending"
    assert desk.arrived == [sale.doc_id]


def test_a_lost_reply_is_looked_up_and_never_sent_again(desk: Desk) -> None:
    desk.till.sell()
    desk.line.faults.extend([Fault.LOST_REPLY])

    desk.run()
    assert desk.states == ["unknown"]

    desk.run(5 * MINUTE_MS)
    assert desk.states == ["acked"]
    assert len(desk.arrived) == 1


def test_a_late_request_is_given_time_before_it_is_looked_up(desk: Desk) -> None:
    desk.till.sell()
    desk.line.faults.extend([Fault.LATE])
    desk.run()
    carried = desk.line.carried

    desk.run(desk.target.settling_ms - 1)
    assert desk.line.carried == carried
    desk.lane.hurry()
    desk.line.arrive()
    desk.run(5 * MINUTE_MS)

    assert len(desk.arrived) == 1
    assert desk.states == ["acked"]


@pytest.mark.parametrize("fault", [Fault.LOST_REQUEST, Fault.LOST_REPLY])
@pytest.mark.parametrize("days", [1, 30, 400])
def test_an_unknown_outcome_is_looked_up_after_any_time(
    desk: Desk, fault: Fault, days: int
) -> None:
    sale = desk.till.sell()
    desk.line.faults.extend([fault])
    desk.run()
    desk.line.usual = lambda: Fault.DOWN
    desk.run(60 * MINUTE_MS)
    desk.clock.pass_ms(days * DAY_MS)  # it slept
    desk.run()
    assert desk.states == ["unknown"]

    desk.line.usual = lambda: Fault.NONE
    desk.run(60 * MINUTE_MS)

    assert desk.arrived == [sale.doc_id]
    assert desk.states == ["acked"]


@pytest.mark.parametrize("days", [1, 30, 400])
@pytest.mark.parametrize("arrived", [False, True])
def test_what_was_being_sent_when_the_program_ended_is_looked_up(
    desk: Desk, days: int, *, arrived: bool
) -> None:
    sale = desk.till.sell()

    def die() -> Fault:
        if desk.states == ["sending"]:
            if arrived:
                desk.store.take(sale)
            raise KeyboardInterrupt
        return Fault.NONE

    desk.line.usual = die
    with pytest.raises(KeyboardInterrupt):
        desk.run()
    desk.line.usual = lambda: Fault.NONE
    desk.clock.pass_ms(days * DAY_MS)
    desk.lane = desk.new_lane()
    desk.run(5 * MINUTE_MS)

    assert desk.arrived == [sale.doc_id]
    assert desk.states == ["acked"]


def test_one_poisoned_document_in_a_hundred_stops_none_of_the_others(
    desk: Desk,
) -> None:
    sales = [desk.till.sell() for _ in range(100)]
    desk.store.poisoned.add(sales[31].doc_id)
    refund = desk.till.give_back(sales[31])

    desk.run()

    assert len(desk.arrived) == 99
    states = desk.till.states(desk.target.name)
    assert states[sales[31].doc_id] == "quarantined"
    assert states[refund.doc_id] == "pending"
    assert desk.lane.status().tally.quarantined == 1


@pytest.mark.parametrize("fault", [Fault.LOST_REQUEST, Fault.BUSY])
def test_a_document_that_never_gets_an_answer_stops_none_of_the_others(
    desk: Desk, fault: Fault
) -> None:
    bad, *others = [desk.till.sell() for _ in range(30)]
    send = desk.target.send

    def refuse(document: Document) -> Reply:
        if document.doc_id == bad.doc_id:
            desk.line.faults.append(fault)
        return send(document)

    desk.target.send = refuse  # type: ignore[method-assign]

    desk.run(10 * MINUTE_MS)

    assert {*desk.arrived} == {sale.doc_id for sale in others}
    assert DeliveryState(desk.till.states(desk.target.name)[bad.doc_id]).open


def test_a_fault_in_an_adapter_costs_one_try(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.till.sell()
    desk.till.sell()
    send, faults = desk.target.send, iter([ZeroDivisionError("a bug")])

    def fail_once(document: Document) -> Reply:
        for fault in faults:
            raise fault
        return send(document)

    desk.target.send = fail_once  # type: ignore[method-assign]
    with caplog.at_level("ERROR"):
        desk.run(5 * MINUTE_MS)

    assert len(desk.arrived) == 2
    assert set(desk.states) == {"acked"}


def test_what_differs_is_shown_and_changes_nothing_here(desk: Desk) -> None:
    sale = desk.till.sell()
    desk.store.wrong.add(sale.doc_id)

    desk.run()

    assert desk.states == ["divergent"]
    (told,) = desk.till.connection.execute("SELECT differences FROM deliveries")
    assert told[0] == '[["total", "5000", "5001"]]'
    assert desk.till.documents() == [sale]


@pytest.mark.parametrize(
    ("fault", "again_ms"), [(Fault.PORTAL, 30_000), (Fault.KEY, 15 * MINUTE_MS)]
)
def test_a_pause_keeps_every_document_and_asks_again(
    desk: Desk, fault: Fault, again_ms: int
) -> None:
    for _ in range(5):
        desk.till.sell()
    desk.line.usual = lambda: fault
    desk.run()

    status = desk.lane.status()
    assert (status.link, status.again_ms) == (Link.PAUSED, again_ms)
    assert status.code in ("sync.portal", "sync.key_refused")
    assert sorted(desk.states) == [*["pending"] * 4, "unknown"]

    desk.line.usual = lambda: Fault.NONE
    desk.run(again_ms - 1)
    assert not desk.arrived
    desk.run(1)
    assert len(desk.arrived) >= 4
    desk.run(MINUTE_MS)
    assert len(desk.arrived) == 5


def test_a_pause_in_the_middle_doubts_the_document_that_met_it(desk: Desk) -> None:
    desk.till.sell()
    desk.line.faults.extend([Fault.KEY])

    desk.run()

    assert desk.states == ["unknown"]


def test_waits_double_with_full_jitter_up_to_their_cap(desk: Desk) -> None:
    desk.till.sell()
    desk.target.probe = lambda: Reply(Answer.RETRY, code="sync.busy")  # type: ignore[method-assign]
    desk.run(20 * MINUTE_MS)

    doubling = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]
    assert desk.draws[:7] == doubling
    assert {*desk.draws[6:]} == {60_000}

    desk.draws.clear()
    desk.run(DAY_MS)
    assert desk.draws[-1] == 15 * MINUTE_MS


def test_a_link_that_fails_is_asked_again_within_half_a_minute(desk: Desk) -> None:
    desk.till.sell()
    desk.line.usual = lambda: Fault.DOWN
    desk.run(5 * 60 * MINUTE_MS)
    assert max(desk.draws) == 30_000
    assert desk.lane.status().link is Link.FAILING

    desk.line.usual = lambda: Fault.NONE
    desk.run(30_000)

    assert len(desk.arrived) == 1


def test_the_time_a_target_asks_for_is_given(desk: Desk) -> None:
    desk.till.sell()
    desk.lane._pace.chance = lambda _limit: 0
    desk.line.faults.extend([Fault.BUSY])
    desk.run(4_999)
    assert not desk.arrived

    desk.run(1)
    assert len(desk.arrived) == 1


def test_a_link_that_flaps_makes_one_order(desk: Desk) -> None:
    desk.till.sell()
    desk.line.usual = lambda: Fault.DOWN
    desk.run()
    for _ in range(20):
        desk.line.faults.extend([Fault.NONE, Fault.LOST_REPLY])
        desk.lane.hurry()
        desk.run(500)
    asked = desk.line.carried
    desk.line.usual = lambda: Fault.NONE
    desk.line.faults.clear()
    desk.run(5 * MINUTE_MS)

    assert len(desk.arrived) == 1
    assert asked <= 2 * 10 + 4


def test_a_target_that_nothing_goes_to_is_asked_now_and_then(desk: Desk) -> None:
    desk.run()
    assert desk.line.carried == 1

    desk.run(10 * MINUTE_MS)

    assert 5 <= desk.line.carried <= 7
    assert desk.lane.status().tally.heard_ms >= desk.clock.at_ms - 2 * MINUTE_MS


@pytest.mark.parametrize("later", [0, 3])
def test_a_store_restored_from_last_night_gets_what_it_lost(
    desk: Desk, later: int
) -> None:
    for _ in range(5):
        desk.till.sell()
    desk.run()
    saved = desk.store.back_up()
    for _ in range(7):
        desk.till.sell()
    desk.run()

    desk.store.restore(saved)
    for _ in range(later):
        desk.till.sell()
    desk.run(60 * MINUTE_MS)

    assert len(desk.arrived) == len({*desk.arrived}) == 12 + later
    assert set(desk.states) == {"acked"}


def test_a_hub_restored_from_last_night_gets_what_it_lost(desk: Desk) -> None:
    hub = Hub()
    lane = Lane(HubTarget(hub, desk.line), desk.till.deliveries, desk.clock, desk.draw)
    desk.lane = lane
    desk.run()
    for _ in range(9):
        desk.till.sell()
    desk.run()
    for doc_id in [*hub.documents][4:]:
        del hub.documents[doc_id]
    del hub.chains["KSR1", 1][4:]

    desk.till.sell()
    desk.run(60 * MINUTE_MS)

    assert len(hub.documents) == len(hub.chains["KSR1", 1]) == 10
    assert not hub.forks


def test_a_till_restored_from_a_backup_sends_nothing_twice(desk: Desk) -> None:
    desk.till.sell()
    desk.till.sell()
    backup = desk.till.connection
    restored = QuickTill("KSR1", desk.clock, image=backup)
    desk.run()
    restored.begin_life(2)
    restored.writer.ids = desk.till.writer.ids
    third = restored.sell()
    desk.till = restored
    desk.lane = desk.new_lane()

    desk.run(60 * MINUTE_MS)
    backup.close()

    assert len(desk.arrived) == 3
    assert desk.arrived[-1] == third.doc_id


def test_a_copy_on_another_machine_sends_nothing_twice(desk: Desk) -> None:
    desk.till.sell()
    copy = QuickTill("KSR1", desk.clock, name="COPY", image=desk.till.connection)
    desk.run()
    original, desk.till = desk.till, copy
    copy.sell()
    desk.lane = desk.new_lane()

    desk.run(5 * MINUTE_MS)
    original.close()

    assert len(desk.arrived) == 2


def test_a_clock_that_jumps_holds_no_document_back(desk: Desk) -> None:
    desk.till.sell()
    desk.line.faults.extend([Fault.LOST_REQUEST])
    desk.run()
    desk.clock.at_ms -= 3 * 365 * DAY_MS
    desk.till.sell()

    desk.run(5 * MINUTE_MS)

    assert len(desk.arrived) == 2


def test_what_was_set_aside_meanwhile_is_not_sent(desk: Desk) -> None:
    sale = desk.till.sell()
    other = desk.till.sell()
    step: Callable[[], int] = desk.lane.step
    desk.lane.nudge()
    while desk.lane._chosen is None:
        step()
    desk.till.connection.execute(
        "UPDATE deliveries SET state = 'set_aside' WHERE doc_id = ?", (sale.doc_id,)
    )

    desk.run()

    assert desk.arrived == [other.doc_id]
    assert desk.states == ["set_aside", "acked"]
