"""What selling and paying become in the buyer's eyes."""

from __future__ import annotations

from dataclasses import asdict, replace

import pytest

from pos.demo import QRIS
from pos.domain.basket import Discount, DiscountKind
from pos.domain.buyer import NOBODY, Stage
from pos.domain.tender import Tender, TenderKind
from tests.ui.pay.counter import CHIPS, DUE, NASTAR, TOTAL, Counter
from ui.customer_display.seeing import seeing
from ui.pay.paying import Method
from ui.session import Session


@pytest.fixture
def counter(session: Session) -> Counter:
    return Counter(session)


def test_nobody_is_served_with_an_empty_basket(counter: Counter) -> None:
    counter.open.start_new()
    assert seeing(counter.open) == NOBODY


def test_goods_and_total_while_adding(counter: Counter) -> None:
    counter.paying.leave()
    sees = seeing(counter.open)
    assert sees.stage is Stage.BASKET
    assert [(x.quantity, x.weighed) for x in sees.rows] == [(3, False), (351, True)]
    assert sum(x.amount for x in sees.rows) == sees.total == TOTAL
    assert sees.code is None


def test_the_row_that_changed_is_the_newest(counter: Counter) -> None:
    counter.paying.leave()
    before = counter.open.settlement
    assert seeing(counter.open, before).newest == 1
    counter.open.change(counter.open.basket.set_quantity(1, 4))
    assert seeing(counter.open, before).newest == 0
    counter.fill((CHIPS, 1), (NASTAR, 100))
    assert seeing(counter.open, before).newest == 2


def test_cash_shows_what_rounding_does(counter: Counter) -> None:
    sees = seeing(counter.open)
    assert (sees.stage, sees.tender) == (Stage.PAY, "cash")
    assert (sees.total, sees.rounding) == (DUE, DUE - TOTAL)


def test_a_discount_on_everything_is_its_own_step(counter: Counter) -> None:
    discount = Discount(DiscountKind.PERCENT, 1_000, "langganan")
    counter.open.change(counter.open.basket.discount_all(discount))
    sees = seeing(counter.open)
    assert sees.discount
    assert sum(x.amount for x in sees.rows) - sees.discount == sees.total


def test_qris_shows_the_code_its_name_and_amount(counter: Counter) -> None:
    counter.with_settings(qris=QRIS, qris_dynamic=True)
    counter.paying.choose(Method.QRIS)
    sees = seeing(counter.open)
    assert sees.stage is Stage.QRIS
    assert sees.code
    assert sees.code.amount == sees.total == TOTAL
    assert sees.code.carries_amount
    assert sees.code.name
    assert sees.code.nmid


def test_a_part_that_is_paid_leaves_the_rest(counter: Counter) -> None:
    counter.paying.choose(Method.MIXED)
    counter.open.take((Tender(TenderKind.TRANSFER, 50_000, "123"),))
    counter.paying.enter()
    sees = seeing(counter.open)
    assert sees.paid == 50_000
    assert sees.total == DUE - 50_000


def test_afterwards_change_and_thanks(counter: Counter) -> None:
    counter.paying.type_amount(100_000)
    counter.paying.onward()
    sees = seeing(counter.open)
    assert sees.stage is Stage.DONE
    assert (sees.total, sees.change_due) == (DUE, 100_000 - DUE)
    assert sum(x.amount for x in sees.rows) + sees.rounding == DUE
    counter.open.end_done()
    assert seeing(counter.open) == NOBODY


def test_a_state_of_an_older_basket_is_not_believed(counter: Counter) -> None:
    counter.open.change(counter.open.basket.set_quantity(1, 9))
    assert seeing(counter.open).stage is Stage.BASKET


def test_nothing_but_what_the_buyer_may_see(counter: Counter) -> None:
    product = counter.session.catalogue.by_code(CHIPS)
    assert product
    dear = replace(product, floor_price=12_345, stock=67_891)
    counter.session.catalogue.products[dear.product_id] = dear
    counter.open.start_new()
    counter.open.change(counter.open.basket.add(dear, 1))
    told = str(asdict(seeing(counter.open)))
    for secret in ("12345", "67891", dear.maker, counter.session.actor.code):
        assert secret not in told
