from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.cash import (
    DENOMINATIONS,
    MOST_PIECES,
    Account,
    account_of,
    count_total,
    paid_in,
    paid_out,
)
from pos.domain.errors import InvalidAmountError, ReasonNeededError
from pos.domain.journal import Posting
from pos.domain.money import LARGEST
from pos.domain.tender import TenderKind


def test_cash_put_in_and_taken_out_balances() -> None:
    assert paid_in(50_000, "uang kecil") == (
        Posting(Account.DRAWER, 50_000),
        Posting(Account.PAID_IN, -50_000),
    )
    assert paid_out(50_000, "gas") == (
        Posting(Account.DRAWER, -50_000),
        Posting(Account.PAID_OUT, 50_000),
    )


@pytest.mark.parametrize("amount", [0, -1, LARGEST + 1])
def test_cash_needs_an_amount(amount: int) -> None:
    for post in (paid_in, paid_out):
        with pytest.raises(InvalidAmountError):
            post(amount, "gas")


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_cash_needs_a_reason(reason: str) -> None:
    for post in (paid_in, paid_out):
        with pytest.raises(ReasonNeededError):
            post(1_000, reason)


@pytest.mark.parametrize(
    ("kind", "verified", "account"),
    [
        (TenderKind.CASH, True, Account.DRAWER),
        (TenderKind.TRANSFER, True, Account.TRANSFER),
        (TenderKind.QRIS, True, Account.QRIS),
        (TenderKind.QRIS, False, Account.QRIS_UNVERIFIED),
    ],
)
def test_each_tender_lands_on_its_account(
    kind: TenderKind, verified: bool, account: Account
) -> None:
    assert account_of(kind, verified=verified) is account


def test_a_count_tells_notes_from_coins() -> None:
    assert count_total({"n1000": 3, "c1000": 2, "n100000": 1, "c100": 5}) == 105_500
    assert count_total({}) == 0


@given(st.dictionaries(st.sampled_from([*DENOMINATIONS]), st.integers(0, MOST_PIECES)))
def test_a_count_is_the_sum_of_its_notes(count: dict[str, int]) -> None:
    whole = sum(count_total({key: pieces}) for key, pieces in count.items())

    assert count_total(count) == whole


@pytest.mark.parametrize(
    "count", [{"n3000": 1}, {"1000": 1}, {"n1000": -1}, {"c100": MOST_PIECES + 1}]
)
def test_a_count_of_what_does_not_exist_is_refused(count: dict[str, int]) -> None:
    with pytest.raises(InvalidAmountError):
        count_total(count)
