from __future__ import annotations

from pos.domain.catalogue import Kind
from pos.domain.journal import Document, Entry
from pos.domain.lease import Lease, LeaseLine, give_back, take
from pos.domain.pickup import (
    HANDED_OVER,
    PREPARED,
    Pickup,
    PickupLine,
    handed_over_body,
    prepared_body,
)
from pos.domain.refund import RefundLine
from pos.domain.tender import TenderKind
from pos.sync.store_api.payload import payload_of
from pos.system import SystemIds
from tests.sync.store_api.contract import contract, faults
from tests.sync.woocommerce.documents import DAY, Desk


def web_order(order_id: str = "12", total: int = 10_000) -> Pickup:
    lines = (PickupLine("ROTI", "Roti", 2),)
    return Pickup(order_id, "SC-12", "Ibu Sari", total, True, "", lines)


def handover(desk: Desk, order_id: str = "12", source: str = "x") -> Document:
    body = handed_over_body(source, web_order(order_id))
    entry = Entry(SystemIds().new(), HANDED_OVER, "K-03", body, business_day=DAY)
    return desk.write(entry)


def packed(desk: Desk, order_id: str = "12", source: str = "x") -> Document:
    body = prepared_body(source, web_order(order_id))
    entry = Entry(SystemIds().new(), PREPARED, "K-03", body, business_day=DAY)
    return desk.write(entry)


def lease(desk: Desk, sku: str, quantity: int, *, back: bool = False) -> Document:
    lines = (LeaseLine(f"p-{sku}", sku, quantity),)
    whole = Lease(SystemIds().new(), "SMEXPO", "A-01", DAY, lines)
    return desk.write(give_back(whole) if back else take(whole))


def every_kind(desk: Desk) -> dict[str, Document]:
    """Write one document of each kind that a store is told of."""
    bread, spinach = desk.product("ROTI"), desk.product("BAYAM", 24_000, Kind.WEIGHED)
    sale = desk.sale((bread, 3), (spinach, 250), off=1_500, leased=((bread, 2),))
    voided = desk.sale((bread, 1))
    return {
        "sale": sale,
        "qris": desk.sale((bread, 1), tender=TenderKind.QRIS),
        "voided": voided,
        "void": desk.void(voided),
        "refund": desk.refund(sale, RefundLine(2, 100, restock=True)),
        "received": desk.received((bread, 7), (spinach, 1_000)),
        "lease_out": lease(desk, "ROTI", 5),
        "lease_back": lease(desk, "ROTI", 2, back=True),
        "handover": handover(desk),
    }


def test_each_kind_is_written_as_the_contract_has_it(desk: Desk) -> None:
    for name, document in every_kind(desk).items():
        payload = payload_of(document, desk.name)
        assert faults("Push", {"documents": [payload]}) == [], name
        assert payload == payload_of(document, desk.name), name


def test_the_contract_knows_every_kind_of_the_till() -> None:
    schemas = contract()["components"]["schemas"]
    kinds = schemas["SaleLine"]["properties"]["kind"]["enum"]
    tenders = schemas["Payment"]["properties"]["kind"]["enum"]
    assert {x.value for x in Kind} == set(kinds)
    assert {x.value for x in TenderKind} <= set(tenders)


def test_only_what_left_the_shop_takes_the_shops_stock(desk: Desk) -> None:
    written = every_kind(desk)
    stock = {
        name: {x["sku"]: x["change"] for x in payload_of(one, desk.name)["stock"]}
        for name, one in written.items()
    }
    assert stock["sale"] == {"ROTI": -1, "BAYAM": -250}
    assert stock["void"] == {"ROTI": 1}
    assert stock["refund"] == {"BAYAM": 100}
    assert stock["received"] == {"ROTI": 7, "BAYAM": 1_000}
    assert (stock["lease_out"], stock["lease_back"]) == ({"ROTI": -5}, {"ROTI": 2})
    assert stock["handover"] == {}


def test_the_buyer_and_whoever_made_the_goods_are_not_told(desk: Desk) -> None:
    payload = payload_of(handover(desk), desk.name)
    assert "Sari" not in str(payload)
    sale = payload_of(every_kind(desk)["sale"], desk.name)
    assert "maker" not in str(sale)


def test_a_product_without_a_name_goes_by_its_id(desk: Desk) -> None:
    bread = desk.product("ROTI")
    document = desk.received((bread, 2))
    payload = payload_of(document, lambda _: None)
    assert payload["stock"] == [{"sku": "p-ROTI", "change": 2}]
