from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from pos.domain.consent import Agreement, Scope
from pos.domain.errors import (
    ApprovalNeededError,
    CatalogueError,
    ConsentError,
    InvalidAmountError,
    MakerError,
    PolicyError,
)
from pos.domain.makers import Basis, LineShare
from pos.domain.people import Person
from pos.domain.refund import RefundLine
from pos.domain.sale import read_sale
from pos.domain.tender import Tender, TenderKind
from pos.operations import consents, shares
from pos.storage import consents as stored
from pos.storage import journal, policies, queries
from tests import shares as played
from tests.day import add_treasurer
from tests.shop import BREAD, CAKE, SPINACH, Shop


@pytest.fixture
def other(shop: Shop) -> Person:
    return add_treasurer(shop)


def share_of(shop: Shop, sale_id: str) -> LineShare | None:
    document = shop.read(lambda c: journal.find(c, sale_id))
    assert document is not None
    return read_sale(document).lines[0].share


def test_without_a_policy_nothing_is_split_and_all_is_sold(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket((BREAD, 1)))

    assert sale.lines[0].share is None
    assert b'"share"' not in shop.rows("SELECT data FROM journal")[-1][0]  # type: ignore[operator]
    assert shop.rows("SELECT * FROM maker_shares") == []


def test_two_different_people_adopt_a_policy(shop: Shop, other: Person) -> None:
    for approver in (None, shop.admin, shop.supervisor):
        with pytest.raises(ApprovalNeededError):
            shop.write(
                partial(
                    shares.adopt,
                    actor=shop.admin,
                    policy=played.HALF,
                    approver=approver,
                )
            )
    first = played.adopt(shop, other)
    second = played.adopt(shop, other, replace(played.HALF, floor=500))

    (newest, oldest) = shop.read(policies.adopted)
    assert (oldest.policy, newest.policy) == (first, second)
    assert (first.number, second.number) == (1, 2)
    assert newest.approved_by == ("A-01", "B-01")
    assert shop.read(lambda c: policies.in_force(c, "2026-11-24")) == second
    assert shop.read(lambda c: policies.in_force(c, "2026-11-23")) is None


def test_a_policy_begins_today_or_later(shop: Shop, other: Person) -> None:
    past = replace(played.HALF, valid_from="2026-11-23")
    with pytest.raises(PolicyError) as caught:
        shop.write(lambda tx: shares.adopt(tx, shop.admin, past, other))
    assert caught.value.fields["why"] == "past"
    later = replace(played.HALF, valid_from="2026-12-01")
    played.adopt(shop, other, later)
    shop.open()

    assert shop.sell(shop.basket((BREAD, 1))).lines[0].share is None


def test_partial_refunds_take_back_what_was_given_to_the_rupiah(
    shop: Shop, other: Person
) -> None:
    played.adopt(shop, other)
    shop.open()
    odd = replace(BREAD, price=3_333, maker="SM-01*2+SM-02+SM-03")
    sale = shop.sell(shop.basket((odd, 7)), Tender(TenderKind.CASH, 50_000))
    for quantity in (2, 1, 4):
        back = RefundLine(1, quantity, True)
        shop.give_back(shop.request(sale, back))

    rows = shop.rows(
        "SELECT part, code, sum(amount), count(*) FROM maker_shares GROUP BY part, code"
    )
    assert len(rows) == 5
    assert {(total, count) for _, _, total, count in rows} == {(0, 4)}


def test_a_void_takes_everything_back(shop: Shop, other: Person) -> None:
    played.adopt(shop, other)
    shop.open()
    sale = shop.sell(shop.basket((replace(CAKE, maker="SM-01"), 2)))
    shop.void(sale)

    assert shop.rows("SELECT sum(amount) FROM maker_shares GROUP BY part") == [(0,)] * 3


def test_what_material_costs_is_frozen_into_the_line(shop: Shop, other: Person) -> None:
    net = replace(played.HALF, basis=Basis.NET)
    played.adopt(shop, other, net)
    played.name(shop, SPINACH.product_id, "sm-09", 10_000)
    shop.open()
    products = {x.product_id: x for x in shop.read(queries.products)}
    spinach = products[SPINACH.product_id]
    sale = shop.sell(shop.basket((spinach, 500)))  # 12.000, of which 5.000 material

    assert sale.lines[0].cost == 10_000
    share = share_of(shop, sale.sale_id)
    assert share is not None
    assert dict(share.parts) == {"premi": 3_500, "pnbp": 1_050, "capital": 7_450}
    assert share.makers == (("SM-09", 3_500),)
    played.name(shop, SPINACH.product_id, "SM-01", 1)
    assert share_of(shop, sale.sale_id) == share


def test_makers_are_named_by_code_only(shop: Shop) -> None:
    bread = BREAD.product_id
    with pytest.raises(MakerError):
        played.name(shop, bread, "Siti Aminah")
    with pytest.raises(InvalidAmountError):
        played.name(shop, bread, "SM-01", -1)
    with pytest.raises(CatalogueError):
        played.name(shop, "nothing", "SM-01")
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: shares.name_makers(tx, shop.cashier, bread, "SM-01", 0))
    named = shop.write(
        lambda tx: shares.name_makers(
            tx, shop.cashier, bread, " sm-04*2 + sm-07", 1_500, shop.admin
        )
    )
    assert named.body["maker"] == "SM-04*2+SM-07"
    assert named.body["before"] == ["", 0]
    (found,) = (x for x in shop.read(queries.products) if x.product_id == bread)
    assert (found.maker, found.cost) == ("SM-04*2+SM-07", 1_500)


def test_a_consent_holds_until_it_ends_or_is_taken_back(shop: Shop) -> None:
    consent_id = played.consent(shop)

    def may(day: str, scope: Scope = Scope.STORY, code: str = "SM-04") -> bool:
        return shop.read(lambda c: stored.may_tell(c, code, scope, day))

    assert may("2026-11-24")
    assert may("2027-11-24")
    assert not may("2027-11-25")
    assert not may("2026-11-23")
    assert not may("2026-11-24", Scope.PEN_NAME)
    assert not may("2026-11-24", code="SM-05")
    shop.write(lambda tx: consents.withdraw(tx, shop.admin, consent_id))
    assert not may("2026-11-24")
    with pytest.raises(ConsentError):
        shop.write(lambda tx: consents.withdraw(tx, shop.admin, consent_id))


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code": "Siti"}, MakerError),
        ({"code": "SM-01+SM-02"}, MakerError),
        ({"last_day": date(2026, 11, 23)}, ConsentError),
        ({"last_day": date(2029, 11, 24)}, ConsentError),
        ({"text": " "}, ConsentError),
    ],
)
def test_a_consent_that_cannot_be_is_refused(
    shop: Shop, changes: dict[str, object], error: type[Exception]
) -> None:
    agreed = Agreement("SM-01", Scope.STORY, "Cerita 1", date(2027, 1, 1))
    wrong = replace(agreed, **changes)  # type: ignore[arg-type]
    with pytest.raises(error):
        shop.write(lambda tx: consents.give(tx, shop.admin, wrong, shop.cashier))
    with pytest.raises(ConsentError):
        shop.write(lambda tx: consents.give(tx, shop.admin, agreed, shop.admin))
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: consents.give(tx, shop.cashier, agreed, shop.admin))
