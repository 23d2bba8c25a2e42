"""Who allowed what: each price, discount and tender carries its own person's code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.basket import Basket, Discount, DiscountKind
from pos.domain.errors import ApprovalNeededError
from pos.domain.people import Person, Right, Role
from pos.domain.sale import Sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import people, receipts, sell
from pos.storage import queries
from tests.shop import BREAD, CAKE, PIN, Shop

HALF = Discount(DiscountKind.PERCENT, 5_000, "cacat")


def newcomer(shop: Shop, code: str, role: Role) -> Person:
    new = people.NewPerson(code, code, role, PIN)
    return shop.write(
        lambda tx: people.add_person(tx, shop.till.guard, shop.admin, new)
    )


@pytest.fixture
def second(shop: Shop) -> Person:
    """A second supervisor, in a shop with an open shift."""
    shop.open()
    return newcomer(shop, "P-02", Role.SUPERVISOR)


def by_two(shop: Shop) -> Basket:
    """A price allowed by P-01, a line's and the basket's discount by P-02."""
    given = replace(HALF, approved_by="P-02")
    basket = shop.basket((BREAD, 2), (CAKE, 2)).set_price(1, 4_000, "P-01")
    return basket.discount_line(2, given).discount_all(given)


def stored(shop: Shop, sale: Sale) -> Sale:
    found = shop.read(lambda c: queries.find_sale(c, sale.sale_id))
    assert found is not None
    return found


@pytest.mark.usefixtures("second")
def test_two_people_in_one_basket_are_both_recorded(shop: Shop) -> None:
    sale = stored(shop, shop.sell(by_two(shop)))

    bread, cake = sale.lines
    assert (bread.price_approved_by, bread.discount_approved_by) == ("P-01", "")
    assert (cake.price_approved_by, cake.discount_approved_by) == ("", "P-02")
    assert sale.discount_approved_by == "P-02"
    assert sale.approvals == {"P-01": (Right.PRICE,), "P-02": (Right.DISCOUNT,)}


@pytest.mark.usefixtures("second")
def test_both_are_named_on_the_paper(shop: Shop) -> None:
    sale = shop.sell(by_two(shop))

    paper = shop.read(lambda c: receipts.find(c, sale.sale_id))
    assert paper is not None
    assert paper.approved_by == "P-01 (harga), P-02 (diskon)"


def test_a_basket_keeps_its_approvals_on_hold_and_through_a_restart(
    shop: Shop, second: Person
) -> None:
    basket = by_two(shop)
    shop.write(lambda tx: sell.hold(tx, shop.cashier, basket, ""))
    shop.reopen()
    back = shop.write(lambda tx: sell.recall(tx, shop.cashier, basket.sale_id))

    assert second.code in shop.sell(back).approvals


@pytest.mark.parametrize("code", ["P-99", "K-03", ""])
def test_a_code_that_may_not_allow_allows_nothing(code: str, shop: Shop) -> None:
    shop.open()
    basket = shop.basket().discount_all(replace(HALF, approved_by=code))

    with pytest.raises(ApprovalNeededError):
        shop.sell(basket)
    assert shop.sell(basket, approver=shop.supervisor).approvals == {
        "P-01": (Right.DISCOUNT,)
    }


def test_somebody_let_go_since_allows_nothing(shop: Shop, second: Person) -> None:
    basket = by_two(shop)
    shop.write(
        lambda tx: people.change_person(
            tx, shop.admin, second.person_id, second.role, active=False
        )
    )

    with pytest.raises(ApprovalNeededError) as refused:
        shop.sell(basket)
    assert refused.value.fields == {"right": "discount"}


def test_a_code_where_nobody_had_to_allow_is_not_made_up(shop: Shop) -> None:
    shop.open()
    small = Discount(DiscountKind.PERCENT, 1_000, "promo", "K-03")
    basket = shop.basket().discount_all(small).set_price(1, 6_000, "P-01")

    assert shop.sell(basket, approver=shop.supervisor).approvals == {}


def test_money_nobody_saw_is_allowed_from_where_it_is_too_much(
    shop: Shop, second: Person
) -> None:
    limit = shop.settings.unverified_limit
    basket = shop.basket((BREAD, 2 * limit // BREAD.price))
    within = Tender(TenderKind.QRIS, limit, verified=False)
    beyond = replace(within, approved_by=second.code)

    with pytest.raises(ApprovalNeededError):
        shop.sell(basket, within, within)
    sale = shop.sell(basket, within, beyond)

    assert [x.approved_by for x in sale.tenders] == ["", "P-02"]
    assert sale.approvals == {"P-02": (Right.UNVERIFIED_QRIS,)}
