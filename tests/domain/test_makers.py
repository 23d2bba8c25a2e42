from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import MakerError, PolicyError
from pos.domain.makers import (
    CAPITAL,
    PNBP,
    PREMI,
    WHOLE_BP,
    Basis,
    Maker,
    Part,
    Policy,
    Sold,
    check_policy,
    parse_makers,
    share_line,
)

HALF = Policy(
    "policy",
    1,
    Basis.GROSS,
    (Part(PREMI, 5_000), Part(PNBP, 1_500), Part(CAPITAL, 3_500)),
    "2026-01-01",
    "M.01-PP.02.01/1990",
)
ONE = (Maker("SM-04"),)


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("", ()),
        ("SM-04", (Maker("SM-04"),)),
        (" sm-04 * 2 + SM-07 ", (Maker("SM-04", 2), Maker("SM-07"))),
    ],
)
def test_makers_are_read_as_they_are_written(
    text: str, makers: tuple[Maker, ...]
) -> None:
    assert parse_makers(text) == makers


@pytest.mark.parametrize(
    "text",
    [
        *("SM-04+", "+", "SM 04", "SM-04*0", "SM-04*x", "SM-04*", "SM-04*-1", "Á"),
        *("SM-04+SM-04", "SM-04*1.5", "X" * 13, "*2", "SM-04*99999", "SM-04*²"),
        "+".join(f"SM-{n}" for n in range(31)),
    ],
)
def test_makers_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(MakerError):
        parse_makers(text)


@pytest.mark.parametrize(
    ("net", "parts"),
    [
        (1_000_003, (500_002, 150_000, 350_001)),
        (237_500, (118_750, 35_625, 83_125)),
        (99, (49, 15, 35)),
        (0, (0, 0, 0)),
        (1, (1, 0, 0)),
    ],
)
def test_a_line_is_split_by_the_largest_remainder(
    net: int, parts: tuple[int, ...]
) -> None:
    share = share_line(HALF, ONE, Sold(net, 1))

    assert tuple(amount for _, amount in share.parts) == parts
    assert share.makers == (("SM-04", parts[0]),)


def test_three_equal_makers_differ_by_a_rupiah_at_the_most() -> None:
    policy = replace(HALF, parts=(Part(PREMI, WHOLE_BP), Part(CAPITAL, 0)))
    makers = tuple(Maker(f"SM-{n}") for n in range(3))

    share = share_line(policy, makers, Sold(100_000, 1))

    assert [amount for _, amount in share.makers] == [33_334, 33_333, 33_333]


def test_group_work_is_split_by_weight() -> None:
    share = share_line(HALF, parse_makers("SM-04*2+SM-07"), Sold(60_000, 1))

    assert share.makers == (("SM-04", 20_000), ("SM-07", 10_000))


def test_material_comes_first_where_the_basis_is_net() -> None:
    net = replace(HALF, basis=Basis.NET)
    share = share_line(net, ONE, Sold(100_000, 1, cost=40_000))

    assert dict(share.parts) == {PREMI: 30_000, PNBP: 9_000, CAPITAL: 61_000}
    dear = share_line(net, ONE, Sold(10_000, 1, cost=40_000))
    assert dict(dear.parts) == {PREMI: 0, PNBP: 0, CAPITAL: 10_000}


def test_a_rate_is_paid_for_each_piece_or_kilogram() -> None:
    rate = replace(HALF, basis=Basis.PIECE, rate=15_000)

    by_weight = share_line(rate, ONE, Sold(100_000, 1_500, weighed=True))
    assert by_weight.part(PREMI) == 22_500
    assert by_weight.part(PNBP) + by_weight.part(CAPITAL) == 77_500
    assert share_line(rate, ONE, Sold(40_000, 3)).part(PREMI) == 40_000


def test_a_floor_is_kept_as_far_as_the_line_goes() -> None:
    floor = replace(HALF, floor=8_000)

    raised = share_line(floor, ONE, Sold(10_000, 1))
    assert dict(raised.parts) == {PREMI: 8_000, PNBP: 1_500, CAPITAL: 500}
    poor = share_line(floor, ONE, Sold(5_000, 1))
    assert dict(poor.parts) == {PREMI: 5_000, PNBP: 0, CAPITAL: 0}
    assert share_line(floor, ONE, Sold(50_000, 1)).part(PREMI) == 25_000


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"parts": (Part(PREMI, 5_000), Part(CAPITAL, 4_999))}, "parts"),
        ({"parts": (Part(PNBP, 5_000), Part(CAPITAL, 5_000))}, "parts"),
        ({"parts": (Part(PREMI, WHOLE_BP),)}, "parts"),
        ({"parts": (Part(PREMI, 11_000), Part(CAPITAL, -1_000))}, "parts"),
        ({"parts": ()}, "parts"),
        ({"floor": -1}, "floor"),
        ({"rate": 5}, "rate"),
        ({"basis": Basis.PIECE}, "rate"),
        ({"valid_from": "1 Januari"}, "day"),
        ({"legal_basis": " "}, "legal_basis"),
    ],
)
def test_a_policy_that_cannot_be_is_refused(
    changes: dict[str, object], why: str
) -> None:
    check_policy(HALF)
    with pytest.raises(PolicyError) as caught:
        check_policy(replace(HALF, **changes))  # type: ignore[arg-type]
    assert caught.value.fields["why"] == why


POLICIES = st.builds(
    lambda basis, premi, pnbp, floor, rate: Policy(
        "p",
        1,
        basis,
        (
            Part(PREMI, premi),
            Part(PNBP, pnbp * (WHOLE_BP - premi) // 100),
            Part(CAPITAL, WHOLE_BP - premi - pnbp * (WHOLE_BP - premi) // 100),
        ),
        "2026-01-01",
        "x",
        floor,
        rate if basis is Basis.PIECE else 0,
    ),
    st.sampled_from(Basis),
    st.integers(0, WHOLE_BP),
    st.integers(0, 100),
    st.integers(0, 20_000),
    st.integers(1, 20_000),
)
MAKERS = st.lists(st.integers(1, 9), max_size=7).map(
    lambda weights: tuple(Maker(f"SM-{n}", w) for n, w in enumerate(weights))
)
SOLD = st.builds(
    Sold,
    st.integers(0, 10**9),
    st.integers(1, 5_000),
    st.booleans(),
    st.integers(0, 10**6),
)


@given(POLICIES, MAKERS, SOLD)
def test_every_split_sums_to_the_rupiah(
    policy: Policy, makers: tuple[Maker, ...], sold: Sold
) -> None:
    check_policy(policy)
    share = share_line(policy, makers, sold)

    assert sum(amount for _, amount in share.parts) == sold.net
    assert sum(amount for _, amount in share.makers) == share.part(PREMI)
    assert min(amount for _, amount in (*share.parts, *share.makers)) >= 0


@given(POLICIES, MAKERS, SOLD, st.sets(st.integers(0, 5_000), max_size=6))
def test_however_a_line_comes_back_its_shares_come_back_whole(
    policy: Policy, makers: tuple[Maker, ...], sold: Sold, cuts: set[int]
) -> None:
    share = share_line(policy, makers, sold)
    steps = sorted({0, sold.quantity, *(x for x in cuts if x < sold.quantity)})

    back: dict[str, int] = {}
    for start, end in pairwise(steps):
        before, after = (share.up_to(x, sold.quantity) for x in (start, end))
        assert sum(x for _, x in after.makers) == after.part(PREMI)
        assert sum(x for _, x in after.parts) == sold.net * end // sold.quantity
        for (code, amount), (_, less) in zip(after.makers, before.makers, strict=True):
            back[code] = back.get(code, 0) + amount - less

    assert back == dict(share.makers)
    assert share.up_to(sold.quantity, sold.quantity) == share
