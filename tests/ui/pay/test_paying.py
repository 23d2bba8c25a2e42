"""Paying beyond the cashier's limits: who is asked, and whose code is kept."""

from __future__ import annotations

from pos.domain.basket import Discount, DiscountKind
from pos.domain.people import Right, Role
from tests.ui.conftest import person
from tests.ui.pay.counter import TOTAL, Counter
from tests.ui.trade import newcomer, supervisor
from ui.pay.paying import Method


def test_each_thing_is_allowed_by_its_own_person(counter: Counter) -> None:
    # Neither may do what the other allows.
    till = counter.session.till
    head = newcomer(till, "H-01", Role.HEAD)
    treasurer = person(till, "B-01")
    counter.open.change(
        counter.open.basket.discount_all(
            Discount(DiscountKind.PERCENT, 5_000, "Hibah", head.code)
        )
    )
    counter.with_rules(unverified_limit=1)
    counter.paying.enter()
    counter.paying.choose(Method.QRIS)
    counter.approver = treasurer
    counter.paying.unverified()
    sale = counter.sale()
    assert sale.discount_approved_by == "H-01"
    assert [x.approved_by for x in sale.tenders] == ["B-01"]


def test_what_two_people_must_allow_at_the_end_is_asked_of_both(
    counter: Counter,
) -> None:
    till = counter.session.till
    askable = {
        Right.DISCOUNT: newcomer(till, "H-01", Role.HEAD),
        Right.PRICE: supervisor(till),
    }
    beyond = Discount(DiscountKind.PERCENT, 5_000, "Hibah")
    counter.open.change(counter.open.basket.discount_all(beyond).set_price(1, 9_000))
    counter.paying.enter()
    counter.session.ask_approval = lambda right, then: then(askable[right])
    counter.paying.onward()
    sale = counter.sale()
    assert sale.discount_approved_by == "H-01"
    assert sale.lines[0].price_approved_by == askable[Right.PRICE].code


def test_an_approval_that_holds_no_longer_is_asked_for_again(counter: Counter) -> None:
    half = Discount(DiscountKind.PERCENT, 5_000, "Cacat", "P-09")
    counter.open.change(counter.open.basket.discount_all(half))
    counter.paying.enter()
    counter.paying.onward()
    assert counter.rights == [Right.DISCOUNT]
    assert not counter.sales()
    counter.approver = supervisor(counter.session.till)
    counter.paying.onward()
    assert counter.sale().total == TOTAL - 39_173
