from __future__ import annotations

import pytest

from pos.domain.journal import Document, Entry, Move
from pos.domain.pickup import (
    HANDED_OVER,
    PREPARED,
    Pickup,
    PickupLine,
    handed_over_body,
    prepared_body,
)
from pos.domain.refund import RefundLine
from pos.domain.sale import OUTSIDE, SHOP, WASTE
from pos.sync.store_documents import causes, shop_changes, wanted
from pos.system import SystemIds
from tests.shop import HandClock
from tests.sync.woocommerce.documents import DAY, Desk

STORE = "store:toko.example.id"


@pytest.fixture
def desk() -> Desk:
    return Desk(HandClock().now)


def moved(desk: Desk, source: str, target: str, kind: str = "stock.moved") -> Document:
    moves = (Move("p-ROTI", source, target, 2),)
    entry = Entry(SystemIds().new(), kind, "A-01", {}, moves=moves, business_day=DAY)
    return desk.write(entry)


def test_only_what_is_in_the_shop_counts(desk: Desk) -> None:
    bread = desk.product("ROTI")
    assert shop_changes(desk.received((bread, 3))) == {"p-ROTI": 3}
    assert shop_changes(desk.sale((bread, 3))) == {"p-ROTI": -3}
    assert shop_changes(desk.sale((bread, 3), leased=((bread, 3),))) == {}
    assert shop_changes(moved(desk, SHOP, WASTE)) == {"p-ROTI": -2}
    assert shop_changes(moved(desk, SHOP, SHOP)) == {}


def test_a_store_is_told_of_sales_and_of_what_moves_its_stock(desk: Desk) -> None:
    bread = desk.product("ROTI")
    sale = desk.sale((bread, 3), leased=((bread, 3),))
    refund = desk.refund(sale, RefundLine(1, 1, restock=False))
    for document in (sale, refund, desk.void(sale), desk.received((bread, 1))):
        assert wanted(document, STORE)
    assert not wanted(moved(desk, "booth", WASTE), STORE)
    assert not wanted(moved(desk, OUTSIDE, SHOP, kind="shift.opened"), STORE)


def test_a_step_of_a_web_order_is_for_its_own_store(desk: Desk) -> None:
    lines = (PickupLine("ROTI", "Roti", 2),)
    pickup = Pickup("12", "SC-12", "Ibu Sari", 10_000, True, "", lines)
    for kind, body in (
        (PREPARED, prepared_body(STORE, pickup)),
        (HANDED_OVER, handed_over_body(STORE, pickup)),
    ):
        entry = Entry(SystemIds().new(), kind, "K-03", body, business_day=DAY)
        document = desk.write(entry)
        assert wanted(document, STORE)
        assert not wanted(document, "store:lain")
        assert causes(document) == ()


def test_what_is_given_back_waits_for_its_sale(desk: Desk) -> None:
    sale = desk.sale((desk.product("ROTI"), 3))
    refund = desk.refund(sale, RefundLine(1, 1, restock=True))
    assert causes(refund) == causes(desk.void(sale)) == (sale.doc_id,)
    assert causes(sale) == ()
