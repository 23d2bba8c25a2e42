import pytest

from pos.domain.errors import (
    ApprovalNeededError,
    CatalogueError,
    InvalidQuantityError,
    PieceTakenError,
    ReasonNeededError,
)
from pos.domain.journal import Document
from pos.domain.people import Person
from pos.operations import stock
from pos.operations.stock import MOST
from pos.storage import queries
from tests.shop import BREAD, GIFT, SONGKET, SPINACH, Shop


def receive(
    shop: Shop,
    quantities: dict[str, int],
    actor: Person | None = None,
    approver: Person | None = None,
) -> Document:
    return shop.write(
        lambda tx: stock.receive(
            tx, actor or shop.supervisor, quantities, " panen ", approver
        )
    )


def test_what_is_received_is_added_in_units_and_grams(shop: Shop) -> None:
    document = receive(shop, {BREAD.product_id: 20, SPINACH.product_id: 2_500})

    there = shop.read(queries.stock_in_shop)
    assert there[BREAD.product_id] == 520
    assert there[SPINACH.product_id] == 52_500
    assert document.body == {"note": "panen", "approved_by": ""}


def test_whoever_may_not_is_named_beside_who_allowed_it(shop: Shop) -> None:
    with pytest.raises(ApprovalNeededError):
        receive(shop, {BREAD.product_id: 1}, shop.cashier)

    document = receive(shop, {BREAD.product_id: 1}, shop.cashier, shop.supervisor)

    assert document.entry.actor == "K-03"
    assert document.body["approved_by"] == "P-01"


@pytest.mark.parametrize("quantity", [0, -3, MOST + 1])
def test_a_slip_of_the_hand_is_refused(shop: Shop, quantity: int) -> None:
    with pytest.raises(InvalidQuantityError):
        receive(shop, {BREAD.product_id: quantity})
    assert shop.read(queries.stock_in_shop)[BREAD.product_id] == 500


def test_nothing_is_no_delivery(shop: Shop) -> None:
    with pytest.raises(ReasonNeededError):
        receive(shop, {})


def test_a_piece_comes_in_once(shop: Shop) -> None:
    with pytest.raises(PieceTakenError) as here:
        receive(shop, {SONGKET.product_id: 1})
    assert here.value.fields["where"] == "stock"

    shop.open()
    shop.sell(shop.basket((SONGKET, 1)))
    with pytest.raises(PieceTakenError) as sold:
        receive(shop, {SONGKET.product_id: 1})
    assert sold.value.fields["where"] == "gone"


def test_what_is_not_counted_is_not_received(shop: Shop) -> None:
    with pytest.raises(CatalogueError) as refused:
        receive(shop, {GIFT.product_id: 1})
    assert refused.value.fields["why"] == "uncounted"

    with pytest.raises(CatalogueError):
        receive(shop, {"nothing-like-it": 1})
