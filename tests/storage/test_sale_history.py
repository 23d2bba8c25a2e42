from __future__ import annotations

import pytest

from pos.domain.refund import RefundLine
from pos.domain.sale import Sale
from pos.operations import receipts
from pos.storage import sale_history
from pos.storage.engine import Connection
from pos.storage.sale_history import EventKind, SaleEvent
from tests.shop import BREAD, CAKE, Shop


@pytest.fixture
def sale(shop: Shop) -> Sale:
    shop.open()
    return shop.sell(shop.basket((BREAD, 3), (CAKE, 2)))


def events(shop: Shop, sale: Sale) -> tuple[SaleEvent, ...]:
    return shop.read(lambda c: sale_history.events(c, sale.sale_id))


def test_a_sale_nobody_touched_has_no_history(shop: Shop, sale: Sale) -> None:
    assert events(shop, sale) == ()


def test_refunds_and_copies_are_told_in_the_order_they_happened(
    shop: Shop, sale: Sale
) -> None:
    shop.clock.pass_ms(60_000)
    refund = shop.give_back(shop.request(sale, RefundLine(1, 1, True)))
    shop.clock.pass_ms(60_000)
    shop.write(
        lambda tx: receipts.reprint(tx, shop.cashier, shop.settings, sale.sale_id)
    )

    first, second = events(shop, sale)

    assert first == SaleEvent(
        EventKind.REFUND,
        refund.doc_id,
        refund.body["receipt_no"],
        refund.at,
        "K-03",
        approved_by="P-01",
        reason="rusak",
        amount=5_000,
    )
    assert (second.kind, second.number, second.actor) == (EventKind.COPY, "1", "K-03")
    assert second.at.at_ms - first.at.at_ms == 60_000


def test_a_void_is_told_with_who_allowed_it(shop: Shop, sale: Sale) -> None:
    shop.void(sale)

    (event,) = events(shop, sale)

    assert (event.kind, event.amount) == (EventKind.VOID, sale.due)
    assert (event.reason, event.approved_by) == ("salah ketik", "P-01")


def test_a_sale_is_found_by_its_number_its_id_and_the_slips_about_it(
    shop: Shop, sale: Sale
) -> None:
    other = shop.sell(shop.basket((BREAD, 1)))
    refund = shop.give_back(shop.request(sale, RefundLine(1, 1, True)))
    void = shop.void(other)
    known = {
        sale.receipt_no: sale,
        f" {sale.receipt_no.lower()} ": sale,
        sale.sale_id: sale,
        refund.body["receipt_no"]: sale,
        void.body["receipt_no"]: other,
    }

    def find(connection: Connection) -> dict[str, Sale | None]:
        return {number: sale_history.find_sale(connection, number) for number in known}

    assert shop.read(find) == known


@pytest.mark.parametrize("number", ["KSR1-261124-999999", "", "x"])
def test_an_unknown_number_finds_nothing(shop: Shop, sale: Sale, number: str) -> None:
    assert sale.receipt_no != number
    assert shop.read(lambda c: sale_history.find_sale(c, number)) is None


def test_a_paper_that_is_about_no_sale_finds_nothing(shop: Shop) -> None:
    shop.open()
    shop.write(lambda tx: receipts.print_x(tx, shop.cashier, shop.settings))

    assert shop.read(lambda c: sale_history.find_sale(c, "")) is None
