"""Putting baskets aside and taking them back, and what is said about a basket."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from pos.domain.errors import EmptyBasketError
from pos.operations import sell
from ui.sell.desk import Desk
from ui.sell.view import Notice

Then = Callable[[], None]

#: Letters of a buyer's name or a label, and of a note.
LONGEST_NAME: Final = 40
LONGEST_NOTE: Final = 120


class Aside:
    """Decides on hold, recall, emptying, buyer and note; knows no Qt."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask_hold(self) -> None:
        """Ask for a label to put the basket aside under."""
        basket = self._desk.open.basket
        if basket.empty:
            self._desk.view.show_error(EmptyBasketError())
        else:
            self._desk.panels.ask_label(basket.buyer)

    def hold(self, label: str, then: Then) -> None:
        """Put the basket aside."""
        desk = self._desk

        def done() -> None:
            then()
            desk.show_basket()
            desk.view.notify(Notice.HELD, label=label.strip())
            self.read_count()

        desk.open.hold(label[:LONGEST_NAME], done, desk.view.show_error)

    def ask_recall(self) -> None:
        """Show what is on hold."""
        desk = self._desk
        desk.session.tasks.read(sell.held, desk.panels.show_held, desk.view.show_error)

    def recall(self, slot: str, then: Then) -> None:
        """Take a basket back."""
        desk = self._desk

        def done() -> None:
            then()
            desk.end_done()
            desk.view.show_done(None)
            desk.show_basket()
            self.say_taken(Notice.RECALLED)
            self.read_count()

        desk.open.recall(slot, done, desk.view.show_error)

    def say_taken(self, otherwise: Notice | None = None) -> None:
        """Say what was received for this basket before; if nothing, the other."""
        view, taken = self._desk.view, self._desk.open.received
        if taken:
            view.notify(Notice.RESTORED_PAID, taken=taken)
        elif otherwise is not None:
            view.notify(otherwise)

    def read_count(self) -> None:
        """Say how many baskets are on hold."""
        desk = self._desk
        desk.session.tasks.read(
            lambda connection: len(sell.held(connection)),
            desk.view.show_held_count,
            desk.view.show_error,
        )

    def ask_abandon(self) -> None:
        """Ask whether to empty the basket."""
        basket, taken = self._desk.open.basket, self._desk.open.received
        if basket.empty and not taken:
            self._desk.view.show_error(EmptyBasketError())
        else:
            self._desk.panels.ask_abandon(len(basket.lines), taken)

    def abandon(self, then: Then) -> None:
        """Empty the basket for good."""
        desk, taken = self._desk, self._desk.open.received

        def done() -> None:
            then()
            desk.show_basket()
            if taken:
                desk.view.notify(Notice.GIVE_BACK, taken=taken)
            else:
                desk.view.notify(Notice.ABANDONED)

        desk.open.abandon(done, desk.view.show_error)

    def ask_buyer(self) -> None:
        """Ask for the buyer's name."""
        self._desk.panels.ask_buyer(self._desk.open.basket.buyer)

    def set_buyer(self, name: str, then: Then) -> None:
        """Note the buyer's name; it stands on the receipt and nowhere else."""
        basket = self._desk.open.basket
        if self._desk.change(replace(basket, buyer=_one_line(name, LONGEST_NAME))):
            then()

    def ask_note(self) -> None:
        """Ask for a note."""
        self._desk.panels.ask_note(self._desk.open.basket.note)

    def set_note(self, note: str, then: Then) -> None:
        """Note something about the sale, for its receipt."""
        basket = self._desk.open.basket
        if self._desk.change(replace(basket, note=_one_line(note, LONGEST_NOTE))):
            then()


def _one_line(text: str, longest: int) -> str:
    """Leave out line breaks and what no printer should be told."""
    shown = "".join(x if x.isprintable() else " " for x in text)
    return " ".join(shown.split())[:longest]
