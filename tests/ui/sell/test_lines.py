"""How many, at what price, with which discount."""

from __future__ import annotations

import pytest

from pos.domain.basket import Discount, DiscountKind
from pos.domain.errors import EmptyBasketError, InvalidQuantityError, PriceNeededError
from pos.domain.people import Right
from tests.ui.sell.seen import Stall
from tests.ui.trade import supervisor
from ui.sell.lines import Target
from ui.sell.view import Notice

CHIPS, NASTAR, PIECE = "TMP-004", "KUE-101", "SKT-001"
PERCENT, AMOUNT = DiscountKind.PERCENT, DiscountKind.AMOUNT


@pytest.fixture(autouse=True)
def _filled(stall: Stall) -> None:
    stall.selling.entered(f"3*{CHIPS}", 0)  # line 1
    stall.selling.weigh(stall.product(NASTAR), 350, lambda: None)  # line 2
    stall.selling.scanned(PIECE)  # line 3


def nothing() -> None:
    """Have nothing to close."""


def shown_total(stall: Stall) -> None:
    stall.open.change(stall.open.basket.show_total())


def test_steps_count_units_and_grams(stall: Stall) -> None:
    lines = stall.selling.lines
    lines.step(1, 1)
    lines.step(2, -1)
    assert stall.lines() == [(CHIPS, 4), (NASTAR, 340), (PIECE, 1)]
    lines.step(3, 1)
    assert isinstance(stall.page.errors[-1], InvalidQuantityError)
    lines.step(9, 1)


def test_the_last_one_less_takes_the_line_away(stall: Stall) -> None:
    stall.selling.lines.step(3, -1)
    assert stall.lines() == [(CHIPS, 3), (NASTAR, 350)]
    assert stall.page.removed[0][0].startswith("Songket Bungo Cino")


def test_a_removed_line_comes_back_where_it_was(stall: Stall) -> None:
    before = stall.lines()
    stall.selling.lines.remove(1)
    name, undo = stall.page.removed[0]
    assert name.startswith("Keripik")
    undo()
    undo()
    assert stall.lines() == before


def test_the_way_back_ends_with_the_sale(stall: Stall) -> None:
    stall.selling.lines.remove(1)
    stall.open.start_new()
    stall.page.removed[0][1]()
    assert stall.open.basket.empty


def test_removing_twice_removes_once(stall: Stall) -> None:
    stall.selling.lines.remove(1)
    stall.selling.lines.remove(1)
    assert len(stall.page.removed) == 1


def test_what_goes_after_the_total_was_shown_leaves_a_trace(stall: Stall) -> None:
    lines = stall.selling.lines
    lines.step(1, -1)
    assert stall.documents("line.removed") == 0
    shown_total(stall)
    lines.step(1, -1)
    lines.set_quantity(2, 300)
    lines.remove(3)
    lines.set_quantity(1, 9)
    assert stall.documents("line.removed") == 3
    assert not stall.page.errors


def test_a_line_asks_what_to_do_with_it(stall: Stall) -> None:
    stall.selling.lines.ask(2)
    stall.selling.lines.ask(9)
    (asked,) = stall.page.asked
    assert asked[0] == "line"


def test_a_quantity_that_cannot_be_keeps_the_panel(stall: Stall) -> None:
    closed: list[bool] = []
    lines = stall.selling.lines
    lines.set_quantity(1, 0, lambda: closed.append(True))
    assert isinstance(stall.page.errors[-1], InvalidQuantityError)
    lines.set_quantity(1, 12, lambda: closed.append(True))
    assert closed == [True]


def test_an_agreed_price_needs_the_right(stall: Stall) -> None:
    stall.selling.lines.set_price(3, 2_500_000, nothing)
    assert stall.rights == [Right.PRICE]
    assert stall.open.basket.line(3).unit_price == 2_750_000
    stall.approver = supervisor(stall.session.till)
    stall.selling.lines.set_price(3, 2_500_000, nothing)
    assert stall.open.basket.line(3).unit_price == 2_500_000
    assert stall.open.basket.line(3).price_approved_by == stall.approver.code


def test_the_floor_holds_for_everybody(stall: Stall) -> None:
    stall.session.sign_in(supervisor(stall.session.till))
    stall.selling.lines.set_price(3, 1_499_999, nothing)
    assert stall.page.notices == [(Notice.BELOW_FLOOR, {"floor": 1_500_000})]
    stall.selling.lines.set_price(3, 1_500_000, nothing)
    assert stall.open.basket.line(3).unit_price == 1_500_000
    stall.selling.lines.set_price(1, 0, nothing)
    assert isinstance(stall.page.errors[-1], PriceNeededError)
    stall.selling.lines.set_price(9, 1, nothing)
    assert not stall.rights


def test_back_to_the_list_needs_nobody(stall: Stall) -> None:
    stall.selling.lines.set_price(1, 15_000, nothing)
    assert not stall.rights


def test_a_small_discount_is_the_cashiers_own(stall: Stall) -> None:
    stall.selling.lines.discount(
        Target.LINE, 1, Discount(PERCENT, 1_000, "Promo"), nothing
    )
    assert stall.open.settlement.line_discount == 4_500
    stall.selling.lines.discount(
        Target.BASKET, 0, Discount(AMOUNT, 5_000, "x"), nothing
    )
    assert stall.open.settlement.basket_discount == 5_000
    assert not stall.rights


def test_a_large_one_needs_a_pin_and_names_who_gave_it(stall: Stall) -> None:
    large = Discount(PERCENT, 5_000, "Cacat")
    stall.selling.lines.discount(Target.LINE, 1, large, nothing)
    assert stall.rights == [Right.DISCOUNT]
    assert stall.open.settlement.discount == 0
    stall.approver = supervisor(stall.session.till)
    stall.selling.lines.discount(Target.LINE, 1, large, nothing)
    given = stall.open.basket.line(1).discount
    assert given is not None
    assert given.approved_by == "P-01"


def test_a_pin_for_another_basket_changes_nothing(stall: Stall) -> None:
    def elsewhere(_right: Right, then: object) -> None:
        stall.open.start_new()
        assert callable(then)
        then(supervisor(stall.session.till))

    stall.session.ask_approval = elsewhere
    large = Discount(PERCENT, 5_000, "Cacat")
    stall.selling.lines.discount(Target.BASKET, 0, large, nothing)
    assert stall.open.basket.discount is None


def test_a_discount_is_taken_back_by_anybody(stall: Stall) -> None:
    given = Discount(PERCENT, 1_000, "Promo")
    lines = stall.selling.lines
    lines.discount(Target.BASKET, 0, given, nothing)
    assert lines.basket_discount() == given
    lines.discount(Target.BASKET, 0, None, nothing)
    assert stall.open.settlement.discount == 0


def test_a_preview_says_what_a_discount_takes_off(stall: Stall) -> None:
    lines = stall.selling.lines
    tenth = Discount(PERCENT, 1_000, "Promo")
    assert lines.off(Target.LINE, 1, tenth) == (4_500, 45_000)
    assert lines.off(Target.BASKET, 0, tenth) == (282_825, 2_828_250)
    assert not lines.needs_approval(Target.LINE, 1, tenth)
    assert lines.needs_approval(Target.LINE, 1, Discount(AMOUNT, 4_501, "x"))


def test_an_empty_basket_has_nothing_to_discount(stall: Stall) -> None:
    stall.selling.lines.ask_discount(1)
    assert stall.page.asked[-1][0] == "discount"
    stall.open.start_new()
    stall.selling.lines.ask_discount(0)
    assert isinstance(stall.page.errors[-1], EmptyBasketError)
