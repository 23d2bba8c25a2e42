"""How the stock of a product stands."""

from enum import StrEnum
from typing import Final

from pos.domain.catalogue import Product
from ui.sell.wording import LOW_GRAMS, LOW_UNITS


class StockState(StrEnum):
    """What there is of a product."""

    UNCOUNTED = "uncounted"  # nobody counts it
    PLENTY = "plenty"
    LOW = "low"
    OUT = "out"
    NEGATIVE = "negative"  # sold although the figure said it was gone
    PIECE = "piece"  # the one there is
    SOLD = "sold"  # the one there was


#: States in which somebody should bring more, or count.
WANTING: Final = frozenset({StockState.LOW, StockState.OUT, StockState.NEGATIVE})


def stock_state(product: Product) -> StockState:
    """Tell how the stock of a product stands."""
    left = product.stock
    if left is None:
        return StockState.UNCOUNTED
    if product.one_off:
        return StockState.PIECE if left > 0 else StockState.SOLD
    if left <= 0:
        return StockState.NEGATIVE if left else StockState.OUT
    low = LOW_GRAMS if product.weighed else LOW_UNITS
    return StockState.LOW if left <= low else StockState.PLENTY
