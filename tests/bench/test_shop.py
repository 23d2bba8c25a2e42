from __future__ import annotations

from bench.shop import barcode, products
from pos.domain.gtin import is_gtin


def test_products_differ_and_their_barcodes_scan() -> None:
    made = list(products(60))
    for each in ({x.sku for x in made}, {x.name for x in made}):
        assert len(each) == len(made)
    assert all(is_gtin(barcode(number)) for number in range(0, 100_000, 9_973))
