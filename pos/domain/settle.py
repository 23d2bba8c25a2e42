"""Add up a basket: the one place where totals are made."""

from dataclasses import dataclass

from pos.domain.basket import Basket, Line
from pos.domain.money import split


@dataclass(frozen=True, slots=True)
class SettledLine:
    """A line with what it comes to.

    Attributes:
        gross: Price times quantity.
        line_discount: What its own discount takes off.
        basket_discount: Its share of the basket's discount.
        net: What is asked for it: gross less both.
    """

    line: Line
    gross: int
    line_discount: int
    basket_discount: int

    @property
    def net(self) -> int:
        """Rupiah asked for the line."""
        return self.gross - self.line_discount - self.basket_discount


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a basket comes to, before any tender.

    Attributes:
        subtotal: Sum of the gross amounts.
        line_discount: Sum of the lines' own discounts.
        basket_discount: The basket's discount.
        total: What is asked for: the sum of the lines' nets.
    """

    lines: tuple[SettledLine, ...]
    subtotal: int
    line_discount: int
    basket_discount: int
    total: int

    @property
    def discount(self) -> int:
        """Everything taken off, in rupiah."""
        return self.line_discount + self.basket_discount


def settle(basket: Basket) -> Settlement:
    """Add up a basket.

    The basket's discount is spread over the lines in proportion to what each
    is worth after its own discount, by largest remainder, so that it sums to
    the rupiah and no line falls below zero.
    """
    grosses = [line.gross for line in basket.lines]
    own = [
        line.discount.on(gross) if line.discount else 0
        for line, gross in zip(basket.lines, grosses, strict=True)
    ]
    worths = [gross - less for gross, less in zip(grosses, own, strict=True)]
    off = basket.discount.on(sum(worths)) if basket.discount else 0
    shares = split(off, worths) if off else (0,) * len(worths)
    lines = tuple(map(SettledLine, basket.lines, grosses, own, shares))
    total = sum(worths) - off
    return Settlement(lines, sum(grosses), sum(own), off, total)
