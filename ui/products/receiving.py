"""Decides about goods that come in: which product, how much, from whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from pos.domain.catalogue import Kind, Product
from pos.domain.errors import (
    CatalogueError,
    InvalidQuantityError,
    PieceTakenError,
    PosError,
)
from pos.domain.people import Person, Right
from pos.operations import stock
from ui.one_at_a_time import OneAtATime
from ui.products.listing import Listing
from ui.products.stock_state import StockState, stock_state
from ui.sell.lookup import look_up
from ui.session import Session

#: Products offered to choose from.
_MOST_HITS: Final = 30


@dataclass(frozen=True, slots=True)
class Incoming:
    """What is about to be received.

    Attributes:
        quantity: Units, or grams when weighed; 0 while nothing is typed.
        trouble: Why it can't be received, or None.
    """

    product: Product
    quantity: int
    trouble: PosError | None

    @property
    def after(self) -> int:
        """What there will be."""
        return (self.product.stock or 0) + self.quantity


class ReceiveView(Protocol):
    """What the panel can show."""

    def show_hits(self, hits: Sequence[Product], chosen: str) -> None:
        """Offer products to choose from."""

    def show_incoming(self, incoming: Incoming) -> None:
        """Show what is about to be received; the typed number is as it was."""

    def show_quantity(self, quantity: int) -> None:
        """Put a number into the field."""

    def show_unknown(self, code: str) -> None:
        """Say that no product has a scanned code."""

    def show_refused(self, error: PosError) -> None:
        """Say why it can't be received."""

    def show_received(self, product: Product, quantity: int) -> None:
        """Say that it is in the stock now."""


class ReceivePresenter:
    """The panel's decisions. Knows no Qt."""

    def __init__(self, session: Session, listing: Listing, view: ReceiveView) -> None:
        self._session, self._listing, self._view = session, listing, view
        self._once = OneAtATime(session.tasks)
        self._product_id = ""
        self._quantity = 0

    @property
    def product(self) -> Product | None:
        """The product that is chosen."""
        return self._listing.product(self._product_id)

    def start(self, product: Product | None) -> None:
        """Offer what runs out; begin with a product if there is one."""
        if product is not None:
            self.choose(product.product_id)
        self.search("")

    def search(self, words: str) -> None:
        """Offer what some words find; no words offer what runs out."""
        if words.strip():
            ids: Sequence[str] = self._listing.find(words, _MOST_HITS)
        else:
            chosen = (self._product_id,) if self._product_id else ()
            ids = (*chosen, *self._listing.wanting())[:_MOST_HITS]
        found = [self._listing.product(product_id) for product_id in dict.fromkeys(ids)]
        self._view.show_hits([x for x in found if x is not None], self._product_id)

    def choose(self, product_id: str) -> None:
        """Take another product; its number is to be typed anew."""
        if product_id == self._product_id or self._listing.product(product_id) is None:
            return
        self._product_id = product_id
        product = self._listing.product(product_id)
        piece = product is not None and product.one_off
        self._put(1 if piece else 0)

    def scanned(self, code: str) -> None:
        """Choose what a code names; a label's weight counts, a second scan adds."""
        found = look_up(self._listing.catalogue, code)
        if found is None:
            self._view.show_unknown(code.strip())
            return
        product = found.product
        more = found.quantity or (0 if product.weighed else 1)
        self._view.show_hits((product,), product.product_id)
        before = self._quantity if product.product_id == self._product_id else 0
        self._product_id = product.product_id
        self._put(1 if product.one_off else before + more)

    def set_quantity(self, quantity: int) -> None:
        """Take the number that was typed."""
        if quantity != self._quantity:
            self._quantity = quantity
            self._show()

    def save(self, note: str) -> None:
        """Receive it; who may not asks somebody who may."""
        incoming = self._incoming()
        if incoming is None:
            self._view.show_refused(CatalogueError(why="unchosen"))
        elif incoming.trouble is not None:
            self._view.show_refused(incoming.trouble)
        elif not 0 < incoming.quantity <= stock.MOST:
            error = InvalidQuantityError(quantity=incoming.quantity, most=stock.MOST)
            self._view.show_refused(error)
        elif self._session.actor.may(Right.IMPORT):
            self._write(incoming, note, None)
        else:
            self._session.ask_approval(
                Right.IMPORT, lambda approver: self._write(incoming, note, approver)
            )

    def _write(self, incoming: Incoming, note: str, approver: Person | None) -> None:
        actor = self._session.actor
        product_id = incoming.product.product_id
        quantities = {product_id: incoming.quantity}

        def done(_document: object) -> None:
            self._session.refresh_stock((product_id,))
            self._view.show_received(incoming.product, incoming.quantity)

        self._once.write(
            lambda tx: stock.receive(tx, actor, quantities, note, approver),
            done,
            self._view.show_refused,
        )

    def _put(self, quantity: int) -> None:
        self._quantity = quantity
        self._view.show_quantity(quantity)
        self._show()

    def _show(self) -> None:
        incoming = self._incoming()
        if incoming is not None:
            self._view.show_incoming(incoming)

    def _incoming(self) -> Incoming | None:
        product = self.product
        if product is None:
            return None
        return Incoming(product, self._quantity, _trouble(product))


def _trouble(product: Product) -> PosError | None:
    """Say beforehand what the operation would refuse, as far as it can be seen."""
    state = stock_state(product)
    if state is StockState.PIECE:
        return PieceTakenError(name=product.name, where="stock")
    if state is StockState.UNCOUNTED and product.kind is not Kind.ONE_OFF:
        return CatalogueError(name=product.name, why="uncounted")
    return None
