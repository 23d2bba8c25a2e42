"""Goods that the desk and the shop both know."""

from __future__ import annotations

from pos.domain.catalogue import Kind, Product
from tests.sync.woocommerce import shop_products
from tests.sync.woocommerce.documents import Desk
from tests.sync.woocommerce.shop import Json, Shop


def stocked(
    shop: Shop, desk: Desk, sku: str, stock: int = 50, **more: object
) -> Product:
    """Put a product of 5,000 rupiah on both sides."""
    body: Json = {
        "name": f"Barang {sku}",
        "sku": sku,
        "regular_price": "5000",
        "manage_stock": True,
        "stock_quantity": stock,
        **more,
    }
    shop_products.create(shop, body)
    return desk.product(sku)


def by_gram(shop: Shop, desk: Desk, sku: str, stock: int = 50_000) -> Product:
    """Put weighed goods of 24,000 rupiah a kilogram on both sides, in grams."""
    body: Json = {
        "name": sku,
        "sku": sku,
        "regular_price": "24",
        "manage_stock": True,
        "stock_quantity": stock,
        "meta_data": [{"key": "_pos_unit", "value": "gram"}],
    }
    shop_products.create(shop, body)
    return desk.product(sku, 24_000, Kind.WEIGHED)


def counted(shop: Shop, sku: str) -> int:
    """Give the shop's stock of a SKU."""
    for product in shop.products.values():
        if product["sku"] == sku:
            return int(product["stock_quantity"])
    raise KeyError(sku)
