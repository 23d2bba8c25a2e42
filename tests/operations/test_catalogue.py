from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.domain.errors import ApprovalNeededError, DocumentError
from pos.operations import catalogue, maintenance
from pos.operations.catalogue import Catalogue
from pos.storage import queries
from tests.shop import BREAD, CAKE, GIFT, GOODS, SONGKET, SPINACH, Shop


def save(shop: Shop, *products: Product) -> None:
    shop.write(
        lambda tx: catalogue.save_products(tx, shop.admin, products, {"name": "test"})
    )


def test_the_catalogue_is_read_as_it_was_saved(shop: Shop) -> None:
    loaded = shop.read(catalogue.load)

    assert {x.sku: x for x in loaded.products.values()} == {x.sku: x for x in GOODS}
    assert [*loaded.products] == [x.product_id for x in sorted(GOODS, key=by_sku)]


def by_sku(product: Product) -> str:
    return product.sku


@pytest.mark.parametrize("code", ["899", "ROTI", "roti"])
def test_a_product_is_found_by_any_of_its_codes(code: str, shop: Shop) -> None:
    assert shop.read(catalogue.load).by_code(code) == BREAD


def test_a_barcode_goes_before_a_plu_and_a_plu_before_a_sku() -> None:
    sku = replace(BREAD, sku="17", barcodes=())
    plu = replace(CAKE, plu="17")
    barcode = replace(SPINACH, barcodes=("17",))

    assert Catalogue([sku]).by_code("17") == sku
    assert Catalogue([plu, sku]).by_code("17") == plu
    assert Catalogue([barcode, plu, sku]).by_code("17") == barcode
    assert Catalogue([sku]).by_code("18") is None
    assert Catalogue([sku]).by_code("") is None


def test_what_is_not_sold_any_more_is_not_found() -> None:
    gone = replace(BREAD, active=False)

    assert Catalogue([gone]).by_code("ROTI") is None
    assert Catalogue([gone, CAKE]).categories == (CAKE.category,)


def test_tiles_are_listed_by_category_and_favourite() -> None:
    loved = replace(BREAD, favourite=True)
    shelf = Catalogue([loved, CAKE, SPINACH])

    assert shelf.categories == ("Roti", "Kue", "Sayur")
    assert shelf.in_category("Kue") == (CAKE,)
    assert shelf.favourites() == (loved,)


def test_stock_is_brought_up_to_date_where_it_is_counted() -> None:
    shelf = Catalogue([BREAD, GIFT])
    shelf.set_stock({BREAD.product_id: 7, GIFT.product_id: 7, "nobody": 7})

    assert shelf.products[BREAD.product_id].stock == 7
    assert shelf.products[GIFT.product_id].stock is None


def test_a_known_sku_keeps_its_id_and_its_stock(shop: Shop) -> None:
    save(shop, replace(BREAD, product_id="other", price=6_000, stock=9, barcodes=()))

    bread = shop.read(catalogue.load).by_code("ROTI")
    assert bread == replace(BREAD, price=6_000, barcodes=())


def test_new_stock_comes_by_a_document(shop: Shop) -> None:
    new = Product("n", "BARU", "Baru", "Kue", "pcs", Kind.COUNTED, 1_000, stock=12)
    save(shop, new)

    assert shop.read(queries.stock_in_shop)["n"] == 12
    assert shop.rows(
        "SELECT source, target, quantity FROM stock_moves WHERE product_id = 'n'"
    ) == [("outside", "shop", 12)]
    assert shop.read(maintenance.verify).findings == ()


def test_a_big_import_is_split_into_documents(shop: Shop) -> None:
    many = [
        Product(f"m{n}", f"M-{n}", "M", "M", "pcs", Kind.COUNTED, 1_000, stock=1)
        for n in range(2_100)
    ]
    before = len(shop.rows("SELECT 1 FROM journal WHERE kind = 'catalogue.imported'"))
    save(shop, *many)

    after = len(shop.rows("SELECT 1 FROM journal WHERE kind = 'catalogue.imported'"))
    assert after - before == 3
    assert len(shop.read(catalogue.load).products) == 2_105


def test_an_import_is_all_or_nothing(shop: Shop) -> None:
    clash = replace(CAKE, barcodes=BREAD.barcodes)
    before = shop.read(queries.products), shop.rows("SELECT count(*) FROM journal")

    with pytest.raises(DocumentError):
        save(shop, replace(SPINACH, price=1), clash)

    assert shop.read(queries.products) == before[0]
    assert shop.rows("SELECT count(*) FROM journal") == before[1]


def test_importing_needs_the_right(shop: Shop) -> None:
    with pytest.raises(ApprovalNeededError):
        shop.write(
            lambda tx: catalogue.save_products(
                tx, shop.cashier, [SONGKET], {"name": "x"}
            )
        )
