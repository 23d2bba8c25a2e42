"""Prices that an import would change by so much that somebody should look."""

from collections.abc import Iterable
from dataclasses import dataclass

from pos.domain.catalogue import Product
from pos.operations.imports.plan import Change, Plan


@dataclass(frozen=True, slots=True)
class PriceJump:
    """A known product whose price would change by more than half.

    Attributes:
        row: The row's number in the spreadsheet.
        before: Rupiah so far.
        after: Rupiah the file says.
    """

    row: int
    sku: str
    name: str
    before: int
    after: int


def price_jumps(plan: Plan, existing: Iterable[Product]) -> tuple[PriceJump, ...]:
    """Find prices that change by more than half: a zero too many, or one lost."""
    prices = {product.product_id: product.price for product in existing}
    return tuple(
        PriceJump(row.row, row.product.sku, row.product.name, before, row.product.price)
        for row in plan.rows
        if row.change is Change.CHANGED
        and (before := prices[row.product.product_id])
        and 2 * abs(row.product.price - before) > before
    )
