from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import ApprovalNeededError, SettingError
from pos.domain.sync_place import SyncPlace
from pos.operations import sync_places
from pos.storage import journal
from pos.storage.unsent import Unsent, unsent
from tests.shop import Shop

STORE = SyncPlace("woocommerce", "https://toko.example.id")
HUB = SyncPlace("hub", "postgresql://ksr1@192.168.1.9:5433/kasir")


def save(shop: Shop, *places: SyncPlace) -> None:
    shop.write(lambda tx: sync_places.save(tx, shop.supervisor, places))


def test_places_are_kept_and_the_change_is_journalled(shop: Shop) -> None:
    assert shop.read(sync_places.load) == ()
    save(shop, replace(STORE, address=" https://toko.example.id/ "), HUB)

    assert shop.read(sync_places.load) == (STORE, HUB)
    *_, written = shop.read(lambda c: [*journal.walk(c)])
    assert written.kind == "sync_places.changed"
    names = [x["name"] for x in written.body["places"]]
    assert names == ["store:toko.example.id", "hub:192.168.1.9:5433/kasir"]


def test_saving_what_is_there_already_writes_nothing(shop: Shop) -> None:
    save(shop, STORE)
    before = len(shop.read(lambda c: [*journal.walk(c)]))
    save(shop, STORE)

    assert len(shop.read(lambda c: [*journal.walk(c)])) == before


@pytest.mark.parametrize(
    ("places", "name"),
    [
        ([replace(STORE, kind="ftp")], "sync_kind"),
        ([replace(STORE, address="http://toko.example.id")], "sync_address"),
        ([replace(STORE, address="toko.example.id")], "sync_address"),
        ([replace(STORE, address="https://")], "sync_address"),
        ([replace(STORE, address="https://ab cd.id")], "sync_address"),
        ([replace(STORE, address="https://a:b@toko.example.id")], "sync_address"),
        ([replace(STORE, address="https://toko.example.id/?k=1")], "sync_address"),
        ([replace(STORE, address="https://[::1")], "sync_address"),
        ([replace(STORE, owns=("weight",))], "sync_owns"),
        ([STORE, replace(STORE, address="https://toko.example.id/wp")], "sync_twice"),
    ],
)
def test_what_can_not_be_a_place_changes_nothing(
    shop: Shop, places: list[SyncPlace], name: str
) -> None:
    with pytest.raises(SettingError) as refused:
        save(shop, *places)

    assert refused.value.fields["name"] == name
    assert shop.read(sync_places.load) == ()


def test_a_cashier_sets_up_nothing(shop: Shop) -> None:
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: sync_places.save(tx, shop.cashier, [STORE]))


def test_a_key_is_found_under_a_name_that_every_system_takes() -> None:
    assert STORE.key_name == "sync-store_toko.example.id"
    assert HUB.key_name == "sync-hub_192.168.1.9_5433_kasir"


def test_what_is_unsent_counts_once_for_all_places(shop: Shop) -> None:
    shop.open()
    sale = shop.sell(shop.basket())
    assert shop.read(unsent) is None

    save(shop, STORE, HUB)
    assert shop.read(unsent) == Unsent(1, 5_000)
    shop.give_back(shop.request(sale))
    assert shop.read(unsent) == Unsent(2, 0)
