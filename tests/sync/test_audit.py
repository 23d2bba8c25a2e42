from __future__ import annotations

from collections.abc import Iterator

import pytest

from pos.domain.sync_ports import DeliveryState, Outcome
from pos.sync.audit import ENOUGH, Audit
from pos.sync.target import Answer, Reply
from tests.shop import HandClock
from tests.sync.places import Fault, Line, Store, StoreTarget
from tests.sync.quick_till import QuickTill


class Archive:
    """A till all of whose sales are at a store, and the walk over them."""

    def __init__(self, sales: int) -> None:
        self.till = QuickTill("KSR1", HandClock())
        self.store, self.line = Store(), Line()
        self.target = StoreTarget(self.store, self.line)
        self.till.deliveries.begin(self.target.name)
        self.audit = Audit(self.target, self.till.deliveries)
        self.arrive(sales)

    def arrive(self, sales: int) -> None:
        for _ in range(sales):
            sale = self.till.sell()
            name, kept = self.target.name, self.till.deliveries
            kept.take_up(name, kept.fresh(name, 100), {sale.doc_id})
            kept.sending(name, sale.doc_id, 1)
            reply = self.store.take(sale)
            state = Outcome(kept_as(reply.answer), reply.remote_id)
            kept.conclude(name, sale.doc_id, state, 1)

    def walk(self, *, newest_only: bool = False) -> int:
        """Walk to the end, and give how many were looked up."""
        before = self.line.carried
        self.audit.begin(newest_only=newest_only)
        while self.audit.going:
            assert self.audit.step() is None
        return self.line.carried - before

    @property
    def doubted(self) -> list[str]:
        states = self.till.states(self.target.name)
        return sorted(x for x, state in states.items() if state == "unknown")


def kept_as(answer: Answer) -> DeliveryState:

    return DeliveryState(answer.value)


@pytest.fixture
def archive() -> Iterator[Archive]:
    opened = Archive(10)
    yield opened
    opened.till.close()


def test_a_walk_goes_back_to_where_the_last_one_began(archive: Archive) -> None:
    assert archive.walk() == 10
    assert archive.walk() == 1
    archive.arrive(3)
    assert archive.walk() == 4
    assert archive.walk(newest_only=True) == 1
    assert not archive.doubted


@pytest.mark.parametrize("others", [0, 40])
def test_what_a_restore_lost_is_found_behind_what_came_after_it(
    archive: Archive, others: int
) -> None:
    saved = archive.store.back_up()
    archive.arrive(2)
    archive.walk()
    archive.arrive(1)
    archive.store.restore(saved)
    neighbour = QuickTill("KSR2", HandClock())
    for _ in range(others):
        archive.store.take(neighbour.sell())
    neighbour.close()
    archive.arrive(5)

    archive.walk()

    assert archive.doubted == ["KSR1-00011", "KSR1-00012", "KSR1-00013"]


def test_behind_what_was_lost_it_looks_until_enough_is_there() -> None:
    archive = Archive(ENOUGH + 20)
    archive.walk()
    del archive.store.orders[-1]

    assert archive.walk() == ENOUGH + 1
    assert archive.walk(newest_only=True) == 1
    archive.till.close()


def test_a_walk_waits_while_it_can_not_be_told(archive: Archive) -> None:
    archive.audit.begin()
    archive.line.faults.extend([Fault.NONE, Fault.DOWN])

    replies = [archive.audit.step() for _ in range(3)]

    assert [x and x.answer for x in replies] == [None, Answer.RETRY, None]
    assert archive.audit.going
    assert not archive.doubted


def test_what_was_deleted_there_does_not_stop_the_walk(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Reply(Answer.REFUSED, code="sync.pickup_not_there")
    find = archive.target.find
    newest = archive.till.sell()
    monkeypatch.setattr(
        archive.target,
        "find",
        lambda x, since: gone if x.seq == newest.seq - 3 else find(x, since),
    )
    archive.walk()

    assert not archive.doubted
    assert archive.till.deliveries.checked(archive.target.name) != (0, 0)


def test_numbers_that_count_back_show_a_restore(archive: Archive) -> None:
    archive.audit.learn()

    counted = [archive.audit.numbered(x) for x in ("11", "7", "8", "", "a-1")]

    assert counted == [False, True, False, False, False]


def test_nothing_that_arrived_needs_no_walk() -> None:
    archive = Archive(0)

    assert archive.walk() == 0
    archive.till.close()
