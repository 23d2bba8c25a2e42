"""Which of the store's products a till's product is: by SKU, asked once in a while."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from pos.domain.ports import Clock
from pos.sync.reading import Json, number, objects
from pos.sync.trouble import StoreError
from pos.sync.woocommerce import marks
from pos.sync.woocommerce.client import Client
from pos.sync.woocommerce.marks import meta

#: How long an answer is believed.
FRESH_MS: Final = 10 * 60_000

#: SKUs asked for at once: their names must fit an address.
_AT_ONCE: Final = 40
_LONGEST: Final = 1_500

_FIELDS: Final = "id,parent_id,type,sku,manage_stock,stock_quantity,meta_data"

#: A till's SKU of a store's product that has none: its id behind this.
BARE: Final = "WC-"


@dataclass(frozen=True, slots=True)
class StoreProduct:
    """A product, or a variation of one, as the store keeps it.

    Attributes:
        product_id: The product's id; a variation's parent.
        variation_id: The variation's own id, or 0.
        counted: Whether the store counts its stock, by itself or its parent.
        by_parent: Whether a variation's stock is its parent's.
        by_gram: Whether quantities are grams.
        stock: As last heard.
        marks: Its meta data.
    """

    product_id: int
    variation_id: int
    sku: str
    counted: bool
    by_parent: bool
    by_gram: bool
    stock: int
    marks: Mapping[str, str]

    @property
    def path(self) -> str:
        """Where its stock is kept."""
        if self.variation_id and not self.by_parent:
            return f"/products/{self.product_id}/variations/{self.variation_id}"
        return f"/products/{self.product_id}"


class StoreCatalogue:
    """Finds products by SKU, comparing the SKU itself: a filter may be ignored."""

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client = client
        self._clock = clock
        self._known: dict[str, tuple[int, StoreProduct | None]] = {}

    def find(self, skus: Collection[str]) -> dict[str, StoreProduct]:
        """Give the store's products of these SKUs; those it lacks are left out.

        Raises:
            StoreError: The store couldn't be asked.
        """
        now = self._clock.monotonic_ms()
        old = [
            sku
            for sku in dict.fromkeys(filter(None, skus))
            if sku not in self._known or self._known[sku][0] <= now
        ]
        found = self._ask(old)
        for sku in old:
            self._known[sku] = (now + FRESH_MS, found.get(sku))
        known = {sku: self._known[sku][1] for sku in skus if sku in self._known}
        return {sku: product for sku, product in known.items() if product is not None}

    def forget(self) -> None:
        """Ask anew next time: something turned out to be different."""
        self._known.clear()

    def _ask(self, skus: list[str]) -> dict[str, StoreProduct]:
        found: dict[str, StoreProduct] = {}
        listed = [sku for sku in skus if "," not in sku and not _bare_id(sku)]
        for together in _bundles(listed):
            found |= self._by_sku(",".join(together), together)
        for sku in skus:
            if sku not in found:  # alone: a list may be read as one SKU
                product_id = _bare_id(sku)
                found |= (
                    self._by_id(sku, product_id)
                    if product_id
                    else self._by_sku(sku, [sku])
                )
        return found

    def _by_sku(self, asked: str, wanted: list[str]) -> dict[str, StoreProduct]:
        said = self._client.get("/products", sku=asked, per_page=100, _fields=_FIELDS)
        products = map(store_product, objects(said.value))
        return {x.sku: x for x in products if x.sku in wanted}

    def _by_id(self, sku: str, product_id: int) -> dict[str, StoreProduct]:
        try:
            said = self._client.get(f"/products/{product_id}", _fields=_FIELDS)
        except StoreError as wrong:
            if wrong.status == 404 and wrong.code.endswith("_invalid_id"):  # noqa: PLR2004
                return {}
            raise
        return {sku: store_product(said.value if isinstance(said.value, dict) else {})}


def store_product(said: Json) -> StoreProduct:
    """Read a product or a variation."""
    own_id, parent_id = number(said.get("id")), number(said.get("parent_id"))
    variation = said.get("type") == "variation" and parent_id > 0
    manage = said.get("manage_stock")
    about = meta(said)
    return StoreProduct(
        product_id=parent_id if variation else own_id,
        variation_id=own_id if variation else 0,
        sku=sku if isinstance(sku := said.get("sku"), str) else "",
        counted=manage is True or manage == "parent",
        by_parent=manage == "parent",
        by_gram=about.get(marks.UNIT) == marks.GRAM,
        stock=number(said.get("stock_quantity")),
        marks=about,
    )


def _bare_id(sku: str) -> int:
    digits = sku.removeprefix(BARE)
    plain = sku.startswith(BARE) and digits.isascii() and digits.isdigit()
    return int(digits[:12]) if plain else 0


def _bundles(skus: list[str]) -> list[list[str]]:
    bundles: list[list[str]] = []
    room = 0
    for sku in skus:
        size = len(quote(sku)) + 3
        if not bundles or len(bundles[-1]) >= _AT_ONCE or room < size:
            bundles.append([])
            room = _LONGEST
        bundles[-1].append(sku)
        room -= size
    return bundles
