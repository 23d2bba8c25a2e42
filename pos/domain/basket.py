"""The open, changeable side of a sale. Frozen: every edit gives a new basket."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos.domain.catalogue import Kind, Product, amount_of
from pos.domain.errors import (
    DiscountError,
    InvalidQuantityError,
    LineMissingError,
    PieceTakenError,
    PriceNeededError,
)
from pos.domain.money import LARGEST, divide_half_up
from pos.domain.tender import Tender

#: The most units, or grams, that one line holds.
MOST: Final = 999_999

#: Hundredths of a percent in the whole.
WHOLE_BP: Final = 10_000


class DiscountKind(StrEnum):
    """How a discount is stated."""

    AMOUNT = "amount"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Discount:
    """A reduction, with its reason.

    Attributes:
        kind: An amount in rupiah, or a percentage.
        value: Rupiah, or hundredths of a percent (1000 is 10 %).
        reason: Why it is given; printed and kept.
        approved_by: Code of who allowed it, empty when within the own limit.
    """

    kind: DiscountKind
    value: int
    reason: str
    approved_by: str = ""

    def __post_init__(self) -> None:
        most = WHOLE_BP if self.kind is DiscountKind.PERCENT else LARGEST
        if not 0 < self.value <= most:
            raise DiscountError(value=self.value, most=most)
        if not self.reason.strip():
            raise DiscountError(why="reason")

    def on(self, amount: int) -> int:
        """Give the rupiah taken off an amount: never more than all of it."""
        if self.kind is DiscountKind.PERCENT:
            return divide_half_up(amount * self.value, WHOLE_BP)
        return min(self.value, amount)


@dataclass(frozen=True, slots=True)
class Line:
    """One product in the basket, with the price it had when it was added.

    Attributes:
        line_no: Counts up in the basket and is never given twice.
        unit_price: Rupiah a unit, or a kg when weighed.
        list_price: What the catalogue said, to show an agreed price as such.
        quantity: Units, or grams when weighed.
        counted: Whether the product's stock is counted.
        price_approved_by: Code of who allowed the agreed price, empty when
            nobody had to.
        batch: Of the goods, as their GS1 code says it, or empty.
        best_before: Their last good day as ``2026-11-30``, or empty.
        cost: What the material of a unit (a kg when weighed) costs, 0 if unknown.
    """

    line_no: int
    product_id: str
    sku: str
    name: str
    category: str
    unit: str
    kind: Kind
    unit_price: int
    list_price: int
    quantity: int
    maker: str = ""
    counted: bool = False
    discount: Discount | None = None
    price_approved_by: str = ""
    batch: str = ""
    best_before: str = ""
    cost: int = 0

    @property
    def gross(self) -> int:
        """Rupiah before any discount."""
        weighed = self.kind is Kind.WEIGHED
        return amount_of(self.unit_price, self.quantity, weighed=weighed)

    @property
    def agreed_lower(self) -> bool:
        """Whether a price below the catalogue's was agreed on."""
        return self.unit_price < self.list_price and self.kind is not Kind.OPEN


@dataclass(frozen=True, slots=True)
class Basket:
    """What a buyer is about to pay for.

    Attributes:
        sale_id: UUIDv7 made when the basket is, and kept by the sale.
        total_shown: Whether the buyer has seen a total: from then on a line
            taken out is journalled.
        taken: Tenders received for it so far: money that is in the drawer but
            not in the journal yet, so it is kept wherever the basket is.
    """

    sale_id: str
    lines: tuple[Line, ...] = ()
    discount: Discount | None = None
    note: str = ""
    buyer: str = ""
    total_shown: bool = False
    next_line_no: int = 1
    taken: tuple[Tender, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.lines

    def line(self, line_no: int) -> Line:
        """Find a line.

        Raises:
            LineMissingError: There is none with this number.
        """
        for line in self.lines:
            if line.line_no == line_no:
                return line
        raise LineMissingError(line_no=line_no)

    def add(
        self,
        product: Product,
        quantity: int = 1,
        *,
        price: int | None = None,
        batch: str = "",
        best_before: str = "",
    ) -> "Basket":
        """Put a product in: on its line if there is one of this batch and price.

        Weighed goods always get a line of their own: each bag is one weighing.

        Args:
            product: What to add.
            quantity: Units, or grams when weighed.
            price: The agreed or typed price for a unit (a kg when weighed).
            batch: Of the goods, where their code says it.
            best_before: Their last good day, where their code says it.

        Raises:
            PriceNeededError: The price is open and none was given.
            PieceTakenError: The piece is in the basket already.
            InvalidQuantityError: Zero or less, more than ``MOST``, or the
                basket would come to more than any tender holds.
        """
        unit_price = product.price if price is None else price
        if unit_price <= 0 or unit_price > LARGEST:
            raise PriceNeededError(name=product.name)
        same = self._same_line(product, unit_price, (batch, best_before))
        if same is not None:
            return self.set_quantity(same.line_no, same.quantity + quantity)
        _check_quantity(quantity, product.kind)
        line = Line(
            self.next_line_no,
            product.product_id,
            product.sku,
            product.name,
            product.category,
            product.unit,
            product.kind,
            unit_price,
            product.price,
            quantity,
            product.maker,
            product.stock is not None,
            batch=batch,
            best_before=best_before,
            cost=product.cost,
        )
        _check_worth((*self.lines, line), line)
        lines = (*self.lines, line)
        return replace(self, lines=lines, next_line_no=self.next_line_no + 1)

    def _same_line(
        self, product: Product, unit_price: int, lot: tuple[str, str]
    ) -> Line | None:
        for line in self.lines:
            if line.product_id != product.product_id:
                continue
            if product.one_off:
                raise PieceTakenError(name=product.name, where="basket")
            mergeable = product.kind is Kind.COUNTED and line.discount is None
            same = (line.unit_price, (line.batch, line.best_before))
            if mergeable and same == (unit_price, lot):
                return line
        return None

    def set_quantity(self, line_no: int, quantity: int) -> "Basket":
        """Change how many units, or grams, a line holds.

        Raises:
            LineMissingError: There is no such line.
            InvalidQuantityError: Out of bounds, or two of a one-off piece.
        """
        line = self.line(line_no)
        _check_quantity(quantity, line.kind)
        return self._with(replace(line, quantity=quantity))

    def set_price(
        self, line_no: int, unit_price: int, approved_by: str = ""
    ) -> "Basket":
        """Set the agreed price of a line, in rupiah a unit or kg.

        Args:
            line_no: Which line.
            unit_price: What was agreed.
            approved_by: Code of who allowed it, if somebody had to.
        """
        if not 0 < unit_price <= LARGEST:
            raise PriceNeededError(price=unit_price)
        line = self.line(line_no)
        return self._with(
            replace(line, unit_price=unit_price, price_approved_by=approved_by)
        )

    def discount_line(self, line_no: int, discount: Discount | None) -> "Basket":
        """Give a line a discount, or take it away."""
        return self._with(replace(self.line(line_no), discount=discount))

    def discount_all(self, discount: Discount | None) -> "Basket":
        """Give the whole basket a discount, or take it away."""
        return replace(self, discount=discount)

    def remove(self, line_no: int) -> "Basket":
        """Take a line out."""
        gone = self.line(line_no)
        return replace(self, lines=tuple(x for x in self.lines if x != gone))

    def put_back(self, line: Line, position: int) -> "Basket":
        """Undo ``remove``: the line returns to where it stood."""
        lines = (*self.lines[:position], line, *self.lines[position:])
        return replace(self, lines=lines)

    def show_total(self) -> "Basket":
        """Note that the buyer has seen the total."""
        return self if self.total_shown else replace(self, total_shown=True)

    def take(self, taken: tuple[Tender, ...]) -> "Basket":
        """Note what has been received so far."""
        return replace(self, taken=taken)

    def _with(self, changed: Line) -> "Basket":
        same = changed.line_no
        lines = tuple(changed if x.line_no == same else x for x in self.lines)
        _check_worth(lines, changed)
        return replace(self, lines=lines)


def past(best_before: str, today: str) -> bool:
    """Tell whether goods are past their last good day; unknown days are not."""
    return bool(best_before) and best_before < today


def _check_quantity(quantity: int, kind: Kind) -> None:
    most = 1 if kind is Kind.ONE_OFF else MOST
    if not 0 < quantity <= most:
        raise InvalidQuantityError(quantity=quantity, most=most)


def _check_worth(lines: tuple[Line, ...], changed: Line) -> None:
    """Keep a basket payable: its worth fits an amount, and a database's integer."""
    worth = sum(line.gross for line in lines)
    if worth > LARGEST:
        raise InvalidQuantityError(quantity=changed.quantity, worth=worth, most=LARGEST)
