"""What is sold: products by piece, by weight, once only, or at an open price."""

from dataclasses import dataclass
from enum import StrEnum

from pos.domain.money import divide_half_up

#: Grams in the unit that weighed goods are priced in.
GRAMS_PER_KG = 1000


class Kind(StrEnum):
    """How a product is counted and priced."""

    COUNTED = "counted"  # whole units: pcs, bungkus, ...
    WEIGHED = "weighed"  # rupiah per kg, sold in grams
    ONE_OFF = "one_off"  # a piece: exists once, such as a songket
    OPEN = "open"  # the cashier types the price


@dataclass(frozen=True, slots=True)
class Product:
    """A product as the till knows it.

    Attributes:
        product_id: UUIDv7, made at import and kept for ever.
        price: Rupiah for one unit, for one kg when weighed, 0 when open.
        floor_price: The lowest price that may be agreed, or None.
        stock: Units (grams when weighed) on hand, or None when not counted.
        image: File name under the pictures' folder, or empty.
        maker: Who made it, by codes and weights as ``parse_makers`` reads them,
            never by name.
        shelf_days: Days it keeps, 0 when it doesn't go stale.
        favourite: Whether it stands on the first page of tiles.
        cost: What the material of a unit (a kg when weighed) costs, 0 if unknown.
    """

    product_id: str
    sku: str
    name: str
    category: str
    unit: str
    kind: Kind
    price: int
    barcodes: tuple[str, ...] = ()
    plu: str = ""
    floor_price: int | None = None
    stock: int | None = None
    image: str = ""
    maker: str = ""
    shelf_days: int = 0
    favourite: bool = False
    active: bool = True
    cost: int = 0

    @property
    def weighed(self) -> bool:
        """Whether its quantity is in grams."""
        return self.kind is Kind.WEIGHED

    @property
    def one_off(self) -> bool:
        """Whether it exists once."""
        return self.kind is Kind.ONE_OFF


def amount_of(unit_price: int, quantity: int, *, weighed: bool) -> int:
    """Price a quantity: pieces by unit, grams by price per kg, half up.

    A weight that costs less than half a rupiah is still worth 1: goods never
    leave for nothing by rounding.
    """
    if not weighed:
        return unit_price * quantity
    amount = divide_half_up(unit_price * quantity, GRAMS_PER_KG)
    return max(amount, 1) if unit_price and quantity else amount
