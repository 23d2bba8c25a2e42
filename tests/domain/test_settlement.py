from __future__ import annotations

import pytest

from pos.domain.cash import Account
from pos.domain.errors import ApprovalNeededError, ReasonNeededError, SettlementError
from pos.domain.journal import Posting
from pos.domain.payment import PaymentKind
from pos.domain.people import Person, Right, Role
from pos.domain.settlement import (
    Age,
    Settled,
    approvals,
    by_age,
    check_reason,
    check_reference,
    seen,
    settled,
    written_off,
)

ADMIN = Person("1", "A-01", Role.ADMIN)
HEAD = Person("2", "G-01", Role.HEAD)
CASHIER = Person("3", "K-01", Role.CASHIER)


def posted(*payments: Settled) -> dict[str, int]:
    rows = settled(payments)
    assert sum(x.amount for x in rows) == 0
    return {x.account: x.amount for x in rows}


def test_qris_goes_to_the_bank_less_its_fee() -> None:
    one = Settled(PaymentKind.QRIS, True, 1_250_000, 1_250_000, 3_750)
    unseen = Settled(PaymentKind.QRIS, False, 5_000, 5_000, 35)

    assert posted(one, unseen) == {
        Account.QRIS: -1_250_000,
        Account.QRIS_UNVERIFIED: -5_000,
        Account.BANK: 1_251_215,
        Account.MDR: 3_785,
    }


def test_another_amount_is_named_on_an_account_of_its_own() -> None:
    more = Settled(PaymentKind.QRIS, True, 15_000, 16_000)

    assert posted(more) == {
        Account.QRIS: -15_000,
        Account.BANK: 16_000,
        Account.SETTLED_OTHERWISE: -1_000,
    }


def test_what_was_taken_back_waits_again() -> None:
    back = Settled(PaymentKind.QRIS, True, 5_000, 5_000, 35, back=True)

    assert posted(back) == {
        Account.QRIS: 5_000,
        Account.BANK: -4_965,
        Account.MDR: -35,
    }


def test_transfers_in_and_out() -> None:
    came = Settled(PaymentKind.TRANSFER, True, 1_250_000, 1_250_000)
    went = Settled(PaymentKind.REFUND, True, -50_000, -50_000)

    assert posted(came, went) == {Account.TRANSFER: -1_200_000, Account.BANK: 1_200_000}
    assert posted() == {}


def test_seen_and_given_up() -> None:
    assert seen(5_000) == (
        Posting(Account.QRIS_UNVERIFIED, -5_000),
        Posting(Account.QRIS, 5_000),
    )
    assert [written_off(5_000, verified=x)[0].account for x in (True, False)] == [
        Account.QRIS,
        Account.QRIS_UNVERIFIED,
    ]


def test_references_and_reasons() -> None:
    assert check_reference(" 99 88a ") == "9988A"
    for wrong in ("", "123", "12-34", "x" * 33):
        with pytest.raises(SettlementError):
            check_reference(wrong)
    assert check_reason(" palsu ") == "palsu"
    with pytest.raises(ReasonNeededError):
        check_reason(" ")


def test_above_the_limit_two_people_answer() -> None:
    right = Right.WRITE_OFF
    assert approvals(right, 50_000, 50_000, ADMIN, None) == ["A-01"]
    assert approvals(right, 50_001, 50_000, ADMIN, HEAD) == ["A-01", "G-01"]
    assert approvals(right, 1, 50_000, CASHIER, HEAD) == ["G-01"]
    for actor, approver in ((ADMIN, None), (ADMIN, ADMIN), (CASHIER, HEAD)):
        with pytest.raises(ApprovalNeededError) as refused:
            approvals(right, 50_001, 50_000, actor, approver)
        assert refused.value.fields["why"] == "second"
    with pytest.raises(ApprovalNeededError):
        approvals(right, 1, 50_000, CASHIER, None)


def test_ages() -> None:
    groups = [(0, 2, 10), (1, 1, 5), (2, 1, 7), (7, 1, 1), (8, 3, 30)]

    assert by_age(groups) == (Age(1, 3, 15), Age(3, 1, 7), Age(7, 1, 1), Age(0, 3, 30))
