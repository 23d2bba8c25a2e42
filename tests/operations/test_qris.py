from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from pos.domain.cash import Account
from pos.domain.errors import (
    ApprovalNeededError,
    ReasonNeededError,
    SettlementError,
)
from pos.domain.people import Role
from pos.domain.settlement import Age
from pos.operations import maintenance, qris
from pos.reports import reconcile
from tests.operations.settling import balances, sell_a_day, standing
from tests.shop import HOUR_MS, Shop

DAY = "2026-11-24"


@pytest.fixture
def sold(shop: Shop) -> Shop:
    sell_a_day(shop)
    return shop


def unseen(shop: Shop) -> str:
    (payment,) = standing(shop).unverified
    return payment.key


def test_a_person_sees_it_after_all(sold: Shop) -> None:
    key, boss = unseen(sold), sold.supervisor
    assert balances(sold, Account.QRIS, Account.QRIS_UNVERIFIED) == [52_550, 5_000]
    sold.write(lambda tx: qris.verify(tx, boss, key, " 99887766 5544 ", "aplikasi"))

    assert balances(sold, Account.QRIS, Account.QRIS_UNVERIFIED) == [57_550, 0]
    assert standing(sold).unverified == ()
    assert sold.read(partial(reconcile.figures_of, business_day=DAY)).unverified == 0
    with pytest.raises(SettlementError) as refused:
        sold.write(lambda tx: qris.verify(tx, boss, key, "5544", "aplikasi"))
    assert refused.value.fields["why"] == "verified"
    assert sold.read(maintenance.verify).findings == ()


@pytest.mark.parametrize("reference", ["", "12", "12-34", "x" * 33])
def test_what_is_no_reference_proves_nothing(sold: Shop, reference: str) -> None:
    key = unseen(sold)
    with pytest.raises(SettlementError) as refused:
        sold.write(lambda tx: qris.verify(tx, sold.admin, key, reference, "struk"))
    assert refused.value.fields["why"] == "reference"


def test_it_needs_evidence_and_the_right(sold: Shop) -> None:
    key = unseen(sold)
    with pytest.raises(ReasonNeededError):
        sold.write(lambda tx: qris.verify(tx, sold.admin, key, "4444", " "))
    with pytest.raises(ApprovalNeededError):
        sold.write(lambda tx: qris.verify(tx, sold.cashier, key, "4444", "struk"))
    sold.write(
        lambda tx: qris.verify(tx, sold.cashier, key, "4444", "struk", sold.supervisor)
    )


def test_a_reference_proves_one_payment(shop: Shop) -> None:
    from pos.domain.tender import Tender, TenderKind
    from tests.shop import BREAD

    shop.open()
    first = Tender(TenderKind.QRIS, 5_000, "4821")
    shop.sell(shop.basket((BREAD, 1)), first)
    later = replace(first, verified=False, reference="")
    shop.sell(shop.basket((BREAD, 1)), later)
    key = unseen(shop)

    with pytest.raises(SettlementError) as refused:
        shop.write(lambda tx: qris.verify(tx, shop.admin, key, "90004821", "struk"))
    assert refused.value.fields["why"] == "used"


def test_what_never_came_is_a_loss_with_its_reason(sold: Shop) -> None:
    key, boss = unseen(sold), sold.admin
    with pytest.raises(ReasonNeededError):
        sold.write(lambda tx: qris.write_off(tx, boss, sold.settings, key, ""))
    with pytest.raises(ApprovalNeededError):
        sold.write(
            lambda tx: qris.write_off(tx, sold.supervisor, sold.settings, key, "palsu")
        )
    sold.write(lambda tx: qris.write_off(tx, boss, sold.settings, key, "palsu"))

    assert balances(sold, Account.QRIS_UNVERIFIED, Account.QRIS_LOST) == [0, 5_000]
    figures = sold.read(partial(reconcile.figures_of, business_day=DAY))
    source = next(x for x in figures.sources if x.kind.value == "qris")
    assert (source.expected, source.counted, source.reason) == (57_550, 52_550, "palsu")
    assert (figures.qris_lost, figures.qris_outstanding) == (5_000, 52_550)
    with pytest.raises(SettlementError):
        sold.write(lambda tx: qris.write_off(tx, boss, sold.settings, key, "lagi"))


def test_above_the_days_limit_two_people_write_it_off(sold: Shop) -> None:
    from tests.day import add_treasurer

    key, boss = unseen(sold), sold.admin
    strict = replace(sold.settings, day_limit=4_999)
    with pytest.raises(ApprovalNeededError) as refused:
        sold.write(lambda tx: qris.write_off(tx, boss, strict, key, "palsu"))
    assert refused.value.fields["why"] == "second"
    second = add_treasurer(sold)
    assert second.role is Role.TREASURER
    document = sold.write(
        lambda tx: qris.write_off(tx, boss, strict, key, "palsu", second)
    )

    assert document.body["approved_by"] == ["A-01", "B-01"]


def test_what_is_outstanding_by_age(sold: Shop) -> None:
    sold.clock.pass_ms(3 * 24 * HOUR_MS)

    assert standing(sold).ages == (
        Age(1, 0, 0),
        Age(3, 3, 57_550),
        Age(7, 0, 0),
        Age(0, 0, 0),
    )
