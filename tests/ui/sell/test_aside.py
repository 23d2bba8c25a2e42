"""Hold, recall, emptying, the buyer's name and a note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import EmptyBasketError, SaleMissingError
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell
from tests.ui.sell.seen import Stall
from ui.sell.view import Notice

CHIPS, BREAD = "TMP-004", "RTI-001"
PAID = (Tender(TenderKind.QRIS, 5_000, "1234"),)


def nothing() -> None:
    """Have nothing to close."""


def held(stall: Stall) -> tuple[sell.Held, ...]:
    return stall.session.till.readers.run(sell.held)


def taken(stall: Stall) -> tuple[Tender, ...]:
    return stall.open.taken


def hold(stall: Stall, sku: str, label: str = "") -> None:
    stall.selling.scanned(sku)
    stall.selling.aside.hold(label, nothing)


def test_a_basket_is_put_aside_and_a_new_one_begins(stall: Stall) -> None:
    hold(stall, CHIPS, " Ibu kerudung biru ")
    assert stall.open.basket.empty
    assert [x.label for x in held(stall)] == ["Ibu kerudung biru"]
    assert stall.page.held_count == 1
    assert stall.page.notice() is Notice.HELD


def test_the_buyers_name_is_the_label_that_is_offered(stall: Stall) -> None:
    stall.selling.aside.ask_hold()
    assert isinstance(stall.page.errors[-1], EmptyBasketError)
    stall.selling.scanned(CHIPS)
    stall.selling.aside.set_buyer("Ibu Rina", nothing)
    stall.selling.aside.ask_hold()
    assert stall.page.asked[-1] == ("label", "Ibu Rina")


def test_a_held_basket_comes_back_as_it_was(stall: Stall) -> None:
    hold(stall, CHIPS)
    before = held(stall)[0].basket
    stall.selling.aside.ask_recall()
    assert stall.page.held is not None
    stall.selling.aside.recall(stall.page.held[0].slot, nothing)
    assert stall.open.basket == before
    assert not held(stall)
    assert stall.page.held_count == 0


def test_recalling_over_an_open_basket_puts_that_one_aside(stall: Stall) -> None:
    hold(stall, CHIPS)
    slot = held(stall)[0].slot
    stall.selling.scanned(BREAD)
    stall.selling.aside.recall(slot, nothing)
    assert stall.lines() == [(CHIPS, 1)]
    assert [x.basket.lines[0].sku for x in held(stall)] == [BREAD]


def test_a_basket_somebody_else_took_is_said(stall: Stall) -> None:
    stall.selling.aside.recall("gone", nothing)
    assert isinstance(stall.page.errors[-1], SaleMissingError)


def test_held_and_open_baskets_survive_a_restart(stall: Stall) -> None:
    hold(stall, CHIPS)
    stall.selling.scanned(BREAD)
    again = stall.again()
    assert again.lines() == [(BREAD, 1)]
    assert again.page.held_count == 1


def test_money_already_received_stays_with_its_basket(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    stall.open.take(PAID)
    stall.selling.aside.hold("", nothing)
    assert not taken(stall)
    again = stall.again()
    again.selling.aside.recall(held(again)[0].slot, nothing)
    assert taken(again) == PAID
    assert again.page.notices[-1] == (Notice.RESTORED_PAID, {"taken": 5_000})


def test_money_already_received_survives_a_power_cut(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    stall.open.take(PAID)
    again = stall.again()
    assert taken(again) == PAID
    assert again.page.shown.basket.taken == PAID
    assert again.page.notices == [(Notice.RESTORED_PAID, {"taken": 5_000})]


def test_money_received_outlives_the_goods_it_was_for(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    stall.open.take(PAID)
    stall.selling.lines.remove(1)
    again = stall.again()
    assert taken(again) == PAID
    again.selling.aside.ask_abandon()
    assert again.page.asked[-1] == ("abandon", (0, 5_000))


def test_emptying_says_what_goes_back_and_journals_it(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    stall.open.change(stall.open.basket.show_total())
    stall.open.take(PAID)
    stall.selling.aside.ask_abandon()
    assert stall.page.asked[-1] == ("abandon", (1, 5_000))
    stall.selling.aside.abandon(nothing)
    assert stall.page.notices[-1] == (Notice.GIVE_BACK, {"taken": 5_000})
    assert not taken(stall)
    assert stall.bodies("basket.abandoned")[0]["taken"] == 5_000
    assert not taken(stall.again())


def test_emptying_asks_first(stall: Stall) -> None:
    stall.selling.aside.ask_abandon()
    assert isinstance(stall.page.errors[-1], EmptyBasketError)
    stall.selling.scanned(CHIPS)
    stall.selling.aside.ask_abandon()
    assert stall.page.asked[-1] == ("abandon", (1, 0))
    assert not stall.open.basket.empty


@pytest.mark.parametrize(("shown", "documents"), [(False, 0), (True, 1)])
def test_emptying_leaves_a_trace_once_the_total_was_shown(
    stall: Stall, shown: bool, documents: int
) -> None:
    stall.selling.scanned(CHIPS)
    if shown:
        stall.open.change(stall.open.basket.show_total())
    stall.selling.aside.abandon(nothing)
    assert stall.open.basket.empty
    assert stall.documents("basket.abandoned") == documents
    assert stall.again().open.basket.empty


def test_names_and_notes_stay_on_one_line(stall: Stall) -> None:
    stall.selling.scanned(CHIPS)
    stall.selling.aside.set_buyer("  Ibu\nRina\x1b  ", nothing)
    stall.selling.aside.set_note("x" * 500, nothing)
    assert stall.open.basket.buyer == "Ibu Rina"
    assert len(stall.open.basket.note) == 120
    stall.selling.aside.ask_buyer()
    stall.selling.aside.ask_note()
    assert [what for what, _ in stall.page.asked] == ["buyer", "note"]


def test_a_scan_while_holding_is_held_too(stall: Stall) -> None:
    # The answer of the writer comes after a line was added to the old basket.
    stall.selling.scanned(CHIPS)
    write = stall.session.tasks.write
    late: list[object] = []

    def slow(run: object, then: object, failed: object) -> None:
        if late:
            write(run, then, failed)  # type: ignore[arg-type]
            return
        late.append(run)
        basket = stall.open.basket.add(stall.product(BREAD))
        write(run, lambda _: None, failed)  # type: ignore[arg-type]
        stall.open.basket = replace(basket)
        assert callable(then)
        then(None)

    stall.session.tasks.write = slow  # type: ignore[method-assign]
    stall.selling.aside.hold("", nothing)
    assert stall.open.basket.empty
    assert [line.sku for line in held(stall)[0].basket.lines] == [CHIPS, BREAD]
