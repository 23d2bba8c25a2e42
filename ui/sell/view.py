"""What the selling page shows, as its presenters ask for it. Knows no Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from pos.domain.basket import Basket
from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.domain.printing_ports import JobState
from pos.domain.sale import Sale
from pos.domain.settle import SettledLine, Settlement
from pos.operations.sell import Held
from ui.sell.shelf import ShelfPage


class Notice(StrEnum):
    """Something to say beside the basket, without stopping anybody."""

    UNKNOWN_CODE = "unknown_code"
    NO_HITS = "no_hits"
    PIECE_SOLD = "piece_sold"
    STOCK_SHORT = "stock_short"
    EXPIRED = "expired"
    BELOW_FLOOR = "below_floor"
    HELD = "held"
    RECALLED = "recalled"
    ABANDONED = "abandoned"
    GIVE_BACK = "give_back"
    RESTORED_PAID = "restored_paid"
    REPRINTED = "reprinted"
    NO_PRINTER = "no_printer"
    NOTHING_TO_PRINT = "nothing_to_print"


@dataclass(frozen=True, slots=True)
class BasketShown:
    """The basket as it is to be shown.

    Attributes:
        flash: Number of the line that was just added, or 0.
        shift_open: Whether anything can be sold at all.
        today: The day, to tell what is past its own.
    """

    basket: Basket
    settlement: Settlement
    flash: int
    shift_open: bool
    today: str = ""


@dataclass(frozen=True, slots=True)
class DoneShown:
    """A sale that was just completed.

    Attributes:
        printer: Whether the till has one.
        printing: State of its paper, or None when none was queued.
    """

    sale: Sale
    printer: bool
    printing: JobState | None


class SellView(Protocol):
    """What the presenters ask of the page."""

    def show_basket(self, shown: BasketShown) -> None:
        """Show lines and totals; light up the line just added."""

    def show_places(self, places: tuple[str, ...], chosen: str) -> None:
        """Show the chips of the categories."""

    def show_shelf(self, page: ShelfPage) -> None:
        """Show a page of products."""

    def clear_search(self) -> None:
        """Empty the search field and get it ready."""

    def show_done(self, done: DoneShown | None) -> None:
        """Show a completed sale in place of the basket; None takes it away."""

    def show_held_count(self, count: int) -> None:
        """Say how many baskets are on hold."""

    def notify(self, notice: Notice, **fields: str | int) -> None:
        """Say something in the strip beside the basket."""

    def clear_notice(self) -> None:
        """Take the strip away: something new was done."""

    def say_removed(self, name: str, undo: Callable[[], None]) -> None:
        """Say that a line is gone, with a way back."""

    def sound(self, *, found: bool) -> None:
        """Tell the ear."""

    def show_error(self, error: PosError) -> None:
        """Say what went wrong and what to do next."""


class SellPanels(Protocol):
    """What the presenters ask of the panels over the screen."""

    def show_held(self, held: tuple[Held, ...]) -> None:
        """Show the baskets on hold, to take one."""

    def show_unconfirmed(self, sale: Sale) -> None:
        """Show a sale that was stored just before the program ended."""

    def ask_weight(self, product: Product) -> None:
        """Ask for the weight of a product."""

    def ask_price(self, product: Product, quantity: int) -> None:
        """Ask for the price of a product with an open one."""

    def ask_line(self, line: SettledLine) -> None:
        """Ask for the quantity of a line, or something else to do with it."""

    def ask_discount(self, line: SettledLine | None, settlement: Settlement) -> None:
        """Ask for a discount on the line or on the whole basket."""

    def ask_label(self, suggestion: str) -> None:
        """Ask under which label to put the basket aside."""

    def ask_buyer(self, name: str) -> None:
        """Ask for the buyer's name."""

    def ask_note(self, note: str) -> None:
        """Ask for a note to the sale."""

    def ask_abandon(self, items: int, taken: int) -> None:
        """Ask whether the basket is to be emptied for good.

        Args:
            items: Lines in it.
            taken: Rupiah received for it, which the buyer gets back.
        """
