from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import InvalidQuantityError, ReasonNeededError
from pos.domain.journal import Move
from pos.domain.lease import MOST, Lease, LeaseLine, give_back, take

BREAD = LeaseLine("p-bread", "ROTI", 20)
LEASE = Lease("doc-1", " SMEXPO ", "A-01", "2026-11-24", (BREAD,))


def test_goods_leave_the_shop_and_come_back() -> None:
    taken, returned = take(LEASE), give_back(LEASE)
    assert (taken.kind, returned.kind) == ("lease.taken", "lease.returned")
    assert taken.moves == (Move("p-bread", "shop", "booth", 20),)
    assert returned.moves == (Move("p-bread", "booth", "shop", 20),)
    assert taken.body == {
        "event": "SMEXPO",
        "lines": [{"product": "p-bread", "sku": "ROTI", "quantity": 20}],
    }
    assert not taken.postings


@pytest.mark.parametrize("quantity", [0, -1, MOST + 1])
def test_a_quantity_is_a_quantity(quantity: int) -> None:
    with pytest.raises(InvalidQuantityError):
        take(replace(LEASE, lines=(replace(BREAD, quantity=quantity),)))


@pytest.mark.parametrize("lease", [replace(LEASE, lines=()), replace(LEASE, event=" ")])
def test_it_says_what_and_where_to(lease: Lease) -> None:
    with pytest.raises(ReasonNeededError):
        give_back(lease)
