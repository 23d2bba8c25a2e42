from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.operations.imports.plan import Change, ProductRow, planned
from pos.operations.imports.price_jumps import PriceJump, price_jumps

TEMPE = Product("p-1", "TMP", "Tempe", "Tempe", "pcs", Kind.COUNTED, 10_000)


def jumps(after: int, change: Change = Change.CHANGED) -> tuple[PriceJump, ...]:
    row = ProductRow(7, replace(TEMPE, price=after), change)
    return price_jumps(planned([row], [], ()), [TEMPE])


@pytest.mark.parametrize("after", [15_001, 100_000, 4_999, 1_000])
def test_more_than_half_is_a_jump(after: int) -> None:
    assert jumps(after) == (PriceJump(7, "TMP", "Tempe", 10_000, after),)


@pytest.mark.parametrize("after", [15_000, 10_500, 5_000])
def test_half_or_less_is_none(after: int) -> None:
    assert jumps(after) == ()


def test_a_new_price_is_none() -> None:
    new = ProductRow(2, replace(TEMPE, product_id="", price=1), Change.NEW)
    assert price_jumps(planned([new], [], ()), []) == ()


def test_an_open_price_that_gets_one_is_none() -> None:
    open_price = replace(TEMPE, kind=Kind.OPEN, price=0)
    row = ProductRow(3, TEMPE, Change.CHANGED)
    assert price_jumps(planned([row], [], ()), [open_price]) == ()
