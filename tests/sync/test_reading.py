from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.money import LARGEST
from pos.sync.reading import UnreadableError, json_of, number, objects, rupiah_of, text
from pos.sync.woocommerce.marks import meta

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        (b'{"id":1}', {"id": 1}),
        (b'\xef\xbb\xbf{"id":1}', {"id": 1}),
        (b"<br />Notice: x[0] {y} in z\n[1, 2]\n", [1, 2]),
        (b'<b>Warning</b> {"id": 1}', {"id": 1}),
        (b'{"price": 3333.3333333333335}', {"price": Decimal("3333.3333333333335")}),
    ],
)
def test_json_is_found_behind_what_plugins_write(body: bytes, value: object) -> None:
    assert json_of(body) == value


@pytest.mark.parametrize(
    "body",
    [
        b"<html>{}</html>",
        b'{"id":1',
        b"{}{}",
        b"\xff",
        b'{"id":1,"lines":[{"id":2}',
        b'<br />Notice {"id":1,"lines":[{"id":2}, {"id":3}',
    ],
)
def test_what_is_none_is_said_to_be_none(body: bytes) -> None:
    with pytest.raises(UnreadableError):
        json_of(body)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("31000", 31_000),
        ("31000.00", 31_000),
        (31_000, 31_000),
        (Decimal("12500.0"), 12_500),
        ("-50", -50),
        ("12500.55", None),
        ("", None),
        ("NaN", None),
        ("Infinity", None),
        ("1e99", None),
        (LARGEST + 1, None),
        (True, None),
        (None, None),
        ([], None),
    ],
)
def test_an_amount_is_whole_rupiah_or_none(said: object, amount: int | None) -> None:
    assert rupiah_of(said) == amount


@given(VALUES)
def test_nothing_that_a_store_sends_is_too_odd_to_be_read(value: object) -> None:
    amount = rupiah_of(value)
    assert amount is None or abs(amount) <= LARGEST
    assert isinstance(number(value), int)
    assert text(value).isprintable()
    assert isinstance(meta({"meta_data": value}), dict)
    assert all(isinstance(one, dict) for one in objects(value))


def test_names_lose_their_markup_and_control_bytes() -> None:
    assert text("Kue &amp; <b>Roti</b>\x1b@\x00\u202e") == "Kue & Roti @"
