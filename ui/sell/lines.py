"""Changing the lines of the basket: how many, at what price, with which discount."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Final

from pos.domain.basket import Discount, Line
from pos.domain.catalogue import Kind, Product
from pos.domain.errors import EmptyBasketError, LineMissingError, PosError
from pos.domain.people import Right, discount_allowed
from ui.sell.desk import Desk
from ui.sell.view import Notice

Then = Callable[[], None]

#: Grams that one press of plus or minus changes.
GRAM_STEP: Final = 10


class Target(StrEnum):
    """What a discount is on."""

    LINE = "line"
    BASKET = "basket"


class LineEdits:
    """Decides what may be done to a line; knows no Qt.

    Each edit that comes from a dialog calls ``then`` once it is done: the
    dialog stays while something is wrong.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(self, line_no: int) -> None:
        """Ask what to do with a line."""
        found = self._desk.settled(line_no)
        if found is not None:
            self._desk.panels.ask_line(found)

    def step(self, line_no: int, by: int) -> None:
        """Take one more or one less; the last one less takes the line away."""
        found = self._desk.settled(line_no)
        if found is None:
            return
        line = found.line
        by *= GRAM_STEP if line.kind is Kind.WEIGHED else 1
        if line.quantity + by <= 0:
            self.remove(line_no)
        else:
            self.set_quantity(line_no, line.quantity + by)

    def set_quantity(
        self, line_no: int, quantity: int, then: Then = lambda: None
    ) -> None:
        """Set how many units, or grams, a line holds."""
        desk, basket = self._desk, self._desk.open.basket
        try:
            line = basket.line(line_no)
            after = basket.set_quantity(line_no, quantity)
        except PosError as error:
            desk.view.show_error(error)
            return
        if not desk.change(after):
            return
        if quantity < line.quantity:
            less = replace(line, quantity=line.quantity - quantity)
            desk.open.journal_removal(less)
        then()
        product = desk.session.catalogue.products.get(line.product_id)
        if product is not None and quantity > line.quantity:
            self.warn_if_short(product)

    def warn_if_short(self, product: Product) -> None:
        """Say when more is in the basket than the shop should have.

        The goods are in the buyer's hands, so they are sold all the same.
        """
        if product.stock is None or product.one_off:
            return
        lines = self._desk.open.basket.lines
        asked = sum(x.quantity for x in lines if x.product_id == product.product_id)
        if asked > product.stock:
            name, stock = product.name, max(product.stock, 0)
            self._desk.view.notify(Notice.STOCK_SHORT, name=name, stock=stock)

    def set_price(self, line_no: int, price: int, then: Then) -> None:
        """Agree on a price for a line: with the right, not below the floor."""
        desk = self._desk
        found = desk.settled(line_no)
        if found is None:
            desk.view.show_error(LineMissingError(line_no=line_no))
            return
        line = found.line
        product = desk.session.catalogue.products.get(line.product_id)
        floor = product.floor_price if product is not None else None
        if floor is not None and price < floor:
            desk.view.notify(Notice.BELOW_FLOOR, floor=floor)
        elif line.kind is Kind.OPEN or price == line.list_price:
            self._agree(line_no, price, "", then)
        else:
            desk.with_right(
                Right.PRICE, lambda code: self._agree(line_no, price, code, then)
            )

    def _agree(self, line_no: int, price: int, approved_by: str, then: Then) -> None:
        try:
            after = self._desk.open.basket.set_price(line_no, price, approved_by)
        except PosError as error:
            self._desk.view.show_error(error)
            return
        if self._desk.change(after):
            then()

    def remove(self, line_no: int) -> None:
        """Take a line out; for a few seconds there is a way back."""
        desk, basket = self._desk, self._desk.open.basket
        found = desk.settled(line_no)
        if found is None or not desk.change(basket.remove(line_no)):
            return
        line, sale_id = found.line, basket.sale_id
        position = basket.lines.index(line)
        desk.open.journal_removal(line)
        desk.view.say_removed(
            line.name, lambda: self._put_back(sale_id, line, position)
        )

    def _put_back(self, sale_id: str, line: Line, position: int) -> None:
        basket = self._desk.open.basket
        gone = self._desk.settled(line.line_no) is None
        if basket.sale_id == sale_id and gone:
            self._desk.change(basket.put_back(line, position), line.line_no)

    def ask_discount(self, line_no: int) -> None:
        """Ask for a discount, on the current line or on everything."""
        desk = self._desk
        if desk.open.basket.empty:
            desk.view.show_error(EmptyBasketError())
        else:
            desk.panels.ask_discount(desk.settled(line_no), desk.open.settlement)

    def basket_discount(self) -> Discount | None:
        """Give the discount that is on the whole basket."""
        return self._desk.open.basket.discount

    def off(self, target: Target, line_no: int, discount: Discount) -> tuple[int, int]:
        """Tell what a discount would take off, and of what amount."""
        found = self._desk.settled(line_no)
        if target is Target.LINE and found is not None:
            return discount.on(found.gross), found.gross
        settlement = self._desk.open.settlement
        worth = settlement.subtotal - settlement.line_discount
        return discount.on(worth), worth

    def needs_approval(self, target: Target, line_no: int, discount: Discount) -> bool:
        """Tell whether somebody else has to allow a discount."""
        off, amount = self.off(target, line_no, discount)
        return not discount_allowed(self._desk.session.actor, off, amount)

    def discount(
        self, target: Target, line_no: int, discount: Discount | None, then: Then
    ) -> None:
        """Give a discount or take it away; above the own limit with a PIN."""

        def give(approved_by: str) -> None:
            given = discount and replace(discount, approved_by=approved_by)
            self._give(target, line_no, given, then)

        if discount is None or not self.needs_approval(target, line_no, discount):
            give("")
        else:
            self._desk.with_right(Right.DISCOUNT, give)

    def _give(
        self, target: Target, line_no: int, given: Discount | None, then: Then
    ) -> None:
        basket = self._desk.open.basket
        try:
            if target is Target.LINE:
                basket = basket.discount_line(line_no, given)
            else:
                basket = basket.discount_all(given)
        except PosError as error:
            self._desk.view.show_error(error)
            return
        if self._desk.change(basket):
            then()
