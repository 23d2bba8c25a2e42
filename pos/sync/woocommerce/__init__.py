"""The web store as a target and a source: WooCommerce REST v3, 8.2 to 11.x."""

from pos.sync.woocommerce.client import Site
from pos.sync.woocommerce.store import WooCommerceStore

__all__ = ["Site", "WooCommerceStore"]
