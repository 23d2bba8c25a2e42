from __future__ import annotations

import pytest

from pos.domain.errors import ApprovalNeededError, SettingError
from pos.operations import neighbours
from tests.shop import Shop

KEY = bytes(range(32))


def test_a_neighbour_is_accepted_by_who_may_change_settings(shop: Shop) -> None:
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: neighbours.accept(tx, shop.cashier, "KSR2", KEY))
    shop.write(lambda tx: neighbours.accept(tx, shop.cashier, "KSR2", KEY, shop.admin))

    assert shop.rows("SELECT * FROM neighbours") == [("KSR2", KEY.hex(), "K-03")]


def test_a_neighbour_with_a_new_key_replaces_the_old_one(shop: Shop) -> None:
    shop.write(lambda tx: neighbours.accept(tx, shop.admin, "KSR2", KEY))
    shop.write(lambda tx: neighbours.accept(tx, shop.admin, "KSR2", KEY[::-1]))

    assert shop.rows("SELECT public_key FROM neighbours") == [(KEY[::-1].hex(),)]


@pytest.mark.parametrize(("till", "key"), [("KSR1", KEY), ("KSR2", b"short")])
def test_a_till_is_not_its_own_neighbour_nor_without_a_key(
    shop: Shop, till: str, key: bytes
) -> None:
    with pytest.raises(SettingError):
        shop.write(lambda tx: neighbours.accept(tx, shop.admin, till, key))
    assert shop.rows("SELECT * FROM neighbours") == []


def test_a_key_is_compared_aloud_in_four_groups() -> None:
    assert neighbours.fingerprint(KEY) == "630D-CD29-66C4-3366"
