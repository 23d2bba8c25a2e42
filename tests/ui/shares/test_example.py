from __future__ import annotations

import pytest

from pos.domain.makers import Basis, Policy
from ui.shares.example import draft, example, read_day

HALVES = {"premi": 50, "pnbp": 15, "capital": 35}


def policy(
    basis: Basis = Basis.GROSS, floor: int = 0, rate: int = 0, **percent: int
) -> Policy:
    return draft(
        basis, HALVES | percent, floor=floor, rate=rate, day="", legal_basis=""
    )


@pytest.mark.parametrize(
    ("typed", "amounts"),
    [
        (policy(), (50_000, 15_000, 35_000)),
        (policy(Basis.NET), (30_000, 9_000, 61_000)),
        (policy(Basis.PIECE, rate=20_000), (20_000, 24_000, 56_000)),
        (policy(floor=60_000), (60_000, 15_000, 25_000)),
    ],
)
def test_the_example_is_split_as_a_sale_is(
    typed: Policy, amounts: tuple[int, ...]
) -> None:
    found, trouble = example(typed)

    assert trouble is None
    assert tuple(found.values()) == amounts


def test_parts_that_do_not_sum_give_no_example() -> None:
    found, trouble = example(policy(premi=51))

    assert found == {}
    assert trouble is not None
    assert trouble.fields["why"] == "parts"
    assert example(policy(Basis.PIECE))[1] is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24-11-2026", "2026-11-24"),
        ("1/2/2027", "2027-02-01"),
        (" 01.12.2026 ", "2026-12-01"),
        ("besok", "besok"),
        ("2026-11-24", "2026-11-24"),
    ],
)
def test_days_are_read_as_people_write_them(text: str, day: str) -> None:
    assert read_day(text) == day
