"""What all parts of selling share: the session, the open basket, the screen."""

from collections.abc import Callable

from pos.domain.basket import Basket
from pos.domain.errors import StorageError
from pos.domain.people import Person, Right
from pos.domain.settle import SettledLine
from ui.sell.open_basket import OpenBasket
from ui.sell.view import BasketShown, SellPanels, SellView
from ui.session import Session


class Desk:
    """Changes the basket and shows it.

    Attributes:
        open: The open basket.
        view: The page; set when it is there.
        panels: The panels over it.
    """

    view: SellView
    panels: SellPanels

    def __init__(self, session: Session, open_basket: OpenBasket) -> None:
        self.session, self.open = session, open_basket

    def change(self, basket: Basket, flash: int = 0) -> bool:
        """Take over an edited basket; the sale before it is over.

        Args:
            basket: As it is to be.
            flash: Number of the line to light up.

        Returns:
            False while it isn't known whether this basket was already sold.
        """
        if self.open.uncertain:
            self.view.show_error(StorageError(why="write"))
            return False
        self.end_done()
        self.open.change(basket)
        self.show_basket(flash)
        return True

    def end_done(self) -> None:
        """Let the sale before go: the next one begins."""
        self.view.clear_notice()
        if self.open.done is not None:
            self.open.end_done()
            self.view.show_done(None)

    def show_basket(self, flash: int = 0) -> None:
        """Show the basket as it is."""
        open_shift = self.session.shift is not None
        self.view.show_basket(
            BasketShown(
                self.open.basket, self.open.settlement, flash, open_shift, self.today
            )
        )

    @property
    def today(self) -> str:
        """The day by the calendar here, as ``2026-11-30``."""
        return self.session.till.clock.now().local_date.isoformat()

    def settled(self, line_no: int) -> SettledLine | None:
        """Give a line with what it comes to, or None."""
        lines = self.open.settlement.lines
        return next((x for x in lines if x.line.line_no == line_no), None)

    def with_right(self, right: Right, act: Callable[[str], None]) -> None:
        """Do something with one's own right, or that of who types a PIN.

        Args:
            right: What is needed.
            act: Called with the code of who allowed it, empty if nobody had to.
        """
        if self.session.actor.may(right):
            act("")
            return
        sale_id = self.open.basket.sale_id

        def allowed(person: Person) -> None:
            # While the pad was open another basket may have taken the place.
            if self.open.basket.sale_id == sale_id:
                act(person.code)

        self.session.ask_approval(right, allowed)
