"""The basket that selling and paying share: its draft, its end."""

from __future__ import annotations

import logging
from collections.abc import Callable

import pytest

from pos.domain.basket import Basket
from pos.domain.errors import PosError, StorageError
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell
from pos.storage.writer import Transaction
from tests.ui.sell.seen import Stall

CHIPS = "TMP-004"


class SlowTasks:
    """Keeps writes until they are let go."""

    def __init__(self, stall: Stall) -> None:
        self.tasks = stall.session.tasks
        self.waiting: list[Callable[[], None]] = []
        stall.session.tasks = self  # type: ignore[assignment]

    def write(
        self,
        run: Callable[[Transaction], object],
        then: Callable[[object], None],
        failed: Callable[[PosError], None],
    ) -> None:
        self.waiting.append(lambda: self.tasks.write(run, then, failed))

    def let_go(self) -> int:
        done = 0
        while self.waiting:
            done += 1
            self.waiting.pop(0)()
        return done


def draft(stall: Stall) -> Basket | None:
    return stall.session.till.readers.run(sell.load_draft)


def test_each_change_is_kept(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    assert draft(stall) == stall.open.basket
    stall.selling.lines.step(1, 1)
    assert draft(stall) == stall.open.basket


def test_while_one_draft_is_written_only_the_newest_waits(stall: Stall) -> None:
    slow = SlowTasks(stall)
    for _ in range(50):
        stall.selling.scanned(CHIPS)
    assert len(slow.waiting) == 1
    assert slow.let_go() == 2
    assert draft(stall) == stall.open.basket
    assert stall.lines() == [(CHIPS, 50)]


def test_a_new_basket_is_not_kept_over_by_the_old_one(stall: Stall) -> None:
    slow = SlowTasks(stall)
    stall.selling.scanned(CHIPS)
    stall.selling.scanned(CHIPS)
    stall.open.start_new()
    slow.let_go()
    assert stall.open.basket.empty
    kept = draft(stall)
    assert kept is None or kept.lines[0].quantity == 1


def test_trouble_with_the_draft_is_said_and_selling_goes_on(stall: Stall) -> None:
    def fail(run: object, then: object, failed: Callable[[PosError], None]) -> None:
        del run, then
        failed(StorageError(why="write"))

    stall.session.tasks.write = fail  # type: ignore[method-assign]
    stall.selling.scanned(CHIPS)
    stall.selling.scanned(CHIPS)
    assert stall.lines() == [(CHIPS, 2)]
    assert isinstance(stall.page.errors[-1], StorageError)


def test_a_restored_draft_never_covers_what_was_just_scanned(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    again = stall.again()
    again.selling.scanned(CHIPS)
    again.open.restore(lambda _: None, again.page.errors.append)
    assert again.lines() == [(CHIPS, 2)]


def complete(stall: Stall) -> None:
    till, actor, basket = stall.session.till, stall.session.actor, stall.open.basket
    tenders = (Tender(TenderKind.CASH, 1_000_000),)
    till.writer.run(lambda tx: sell.complete(tx, actor, till.settings, basket, tenders))


def test_an_uncertain_sale_that_was_stored_is_shown_as_done(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    complete(stall)
    stall.open.uncertain = True
    stall.selling.enter()
    assert stall.page.done is not None
    assert stall.open.basket.empty
    assert not stall.open.uncertain


def test_an_uncertain_sale_that_was_not_stored_goes_on(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    stall.open.uncertain = True
    stall.selling.enter()
    assert stall.lines() == [(CHIPS, 1)]
    assert not stall.open.uncertain


def test_selling_more_than_there_is_goes_into_the_log(
    stall: Stall, caplog: pytest.LogCaptureFixture
) -> None:
    stall.selling.entered(f"21*{CHIPS}", 0)
    complete(stall)
    stall.open.uncertain = True
    with caplog.at_level(logging.WARNING):
        stall.selling.enter()
    assert "Sold 21 of TMP-004 with 20 in stock" in caplog.text
