from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.cash import Account
from pos.domain.errors import InvalidAmountError, ReasonNeededError, ShiftError
from pos.domain.journal import Posting
from pos.domain.shift import (
    Shift,
    check_close,
    check_count,
    close_postings,
    open_body,
    open_postings,
)
from pos.domain.tender import MoneyRules

RULES = MoneyRules(500, "nearest", 100_000, 5)
SHIFT = Shift("s", 4, "KSR1", "K-03", "2026-11-24", 0, 420, 100_000, RULES)


def test_a_shift_freezes_its_float_and_its_rules() -> None:
    body = open_body(4, {"n50000": 2, "c500": 0}, RULES, "SMEXPO")

    assert body["float"] == {"n50000": 2}
    assert body["float_total"] == 100_000
    assert MoneyRules(**body["rules"]) == RULES
    with pytest.raises(InvalidAmountError):
        open_body(4, {"n3": 1}, RULES, "SMEXPO")


def test_the_float_comes_from_the_shops_cash() -> None:
    assert open_postings(0) == ()
    assert sum(x.amount for x in open_postings(100_000)) == 0
    assert Posting(Account.DRAWER, 100_000) in open_postings(100_000)


@pytest.mark.parametrize(
    ("expected", "counted"),
    [(500_000, 500_000), (500_000, 498_000), (500_000, 505_000), (0, 0), (-700, 0)],
)
def test_closing_empties_the_drawer_and_names_the_variance(
    expected: int, counted: int
) -> None:
    postings = close_postings(expected, counted)
    amounts = {posting.account: posting.amount for posting in postings}

    assert sum(amounts.values()) == 0
    assert amounts.get(Account.DRAWER, 0) == -expected
    assert amounts.get(Account.SAFE, 0) == counted
    assert amounts.get(Account.OVER_SHORT, 0) == expected - counted
    assert all(amounts.values())


def test_a_drawer_is_counted_twice_at_most() -> None:
    check_count(SHIFT)
    check_count(replace(SHIFT, counts=(5,)))
    with pytest.raises(ShiftError) as refused:
        check_count(replace(SHIFT, counts=(5, 6)))
    assert refused.value.fields["why"] == "counted_twice"
    with pytest.raises(ShiftError) as refused:
        check_count(replace(SHIFT, z_no=1))
    assert refused.value.fields["why"] == "closed"


def test_any_count_closes_but_a_variance_needs_a_reason() -> None:
    counted = replace(SHIFT, counts=(1,))

    check_close(counted, 1, "")
    check_close(counted, 999_999, "kembalian keliru")
    with pytest.raises(ReasonNeededError) as refused:
        check_close(counted, 2, "  ")
    assert refused.value.fields == {"variance": -1}


@pytest.mark.parametrize(
    ("shift", "why"),
    [(SHIFT, "not_counted"), (replace(SHIFT, counts=(1,), z_no=2), "closed")],
)
def test_a_shift_closes_once_and_counted(shift: Shift, why: str) -> None:
    with pytest.raises(ShiftError) as refused:
        check_close(shift, 1, "x")
    assert refused.value.fields["why"] == why


def test_the_last_count_holds() -> None:
    closed = replace(SHIFT, counts=(90_000, 95_000), expected=100_000, z_no=1)

    assert (SHIFT.open, closed.open) == (True, False)
    assert (SHIFT.counted, closed.counted, closed.variance) == (0, 95_000, -5_000)
