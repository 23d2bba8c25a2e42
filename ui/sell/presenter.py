"""What selling decides: what a scan, a tile or a typed word means."""

from collections.abc import Callable
from dataclasses import replace

from pos.domain.basket import Line, past
from pos.domain.catalogue import Kind, Product, amount_of
from pos.domain.embedded_barcode import read_rules
from pos.domain.errors import EmptyBasketError, PosError
from pos.domain.settle import Settlement
from pos.operations.search import Search
from pos.storage.writer import Changes
from ui.sell import lookup
from ui.sell.aside import Aside
from ui.sell.completed import Completed
from ui.sell.desk import Desk
from ui.sell.lines import LineEdits
from ui.sell.open_basket import OpenBasket, Restored
from ui.sell.shelf import Shelf
from ui.sell.view import Notice, SellPanels, SellView
from ui.session import Session


class SellPresenter:
    """Finds products and puts them into the basket; knows no Qt.

    Attributes:
        lines: Edits of lines and discounts.
        aside: Hold, recall, emptying, buyer and note.
        completed: The sale just made.
    """

    def __init__(self, session: Session, open_basket: OpenBasket) -> None:
        self._session, self._open = session, open_basket
        self._desk = Desk(session, open_basket)
        self._shelf = Shelf()
        self._restored = self._here = False
        self._asking: lookup.Found | None = None
        self.lines = LineEdits(self._desk)
        self.aside = Aside(self._desk)
        self.completed = Completed(self._desk)

    @property
    def _view(self) -> SellView:
        return self._desk.view

    @property
    def _panels(self) -> SellPanels:
        return self._desk.panels

    @property
    def settlement(self) -> Settlement:
        """What the basket comes to."""
        return self._open.settlement

    def attach(self, view: SellView, panels: SellPanels) -> None:
        """Begin to talk to a page and its panels."""
        self._desk.view, self._desk.panels = view, panels
        self._open.trouble = view.show_error
        self._session.listen(self._on_changes)
        self._take_catalogue()

    # Coming and going

    def enter(self) -> None:
        """The page is shown: bring it up to date."""
        self._here = True
        if not self._restored and self._session.person is not None:
            self._restored = True
            self._open.restore(self._show_restored, self._view.show_error)
        if self._open.uncertain:
            self._open.make_certain(self._show_all, self._view.show_error)
        else:
            self._show_all()
        if self._session.person is not None:
            self.aside.read_count()

    def leave(self) -> None:
        """Another page takes its place."""
        self._here = False

    def pay(self) -> None:
        """Go on to paying; without a shift, to opening one."""
        if self._session.shift is None:
            self._session.go("shift")
        elif self._open.basket.empty:
            self._view.show_error(EmptyBasketError())
        else:
            self._session.go("pay")

    def _show_restored(self, found: Restored) -> None:
        self._desk.show_basket()
        self.aside.say_taken()
        if found.unconfirmed is not None:
            self._panels.show_unconfirmed(found.unconfirmed)

    def _show_all(self) -> None:
        self._desk.show_basket()
        self.completed.show()
        waiting, self._open.waiting = self._open.waiting, []
        for code in waiting:
            self.scanned(code)

    def _on_changes(self, changes: Changes) -> None:
        if "catalogue" in changes:
            self._take_catalogue()
        elif "stock" in changes:
            self._view.show_shelf(self._shelf.page())
        if self._here and "print" in changes:
            self.completed.refresh()
        if self._here and changes & {"shift", "session"}:
            self._desk.show_basket()

    # Looking for products

    def _take_catalogue(self) -> None:
        catalogue = self._session.catalogue
        self._shelf.take(catalogue)
        self._view.show_places(self._shelf.places, self._shelf.place)
        self._view.show_shelf(self._shelf.page())

        def take(index: Search) -> None:
            self._shelf.set_index(catalogue, index)
            self._view.show_shelf(self._shelf.page())

        if catalogue.products:
            work = self._shelf.indexing()
            self._session.tasks.compute(work, take, self._view.show_error)

    def choose_place(self, place: str) -> None:
        """Show a category."""
        self._shelf.go_to(place)
        self._view.clear_search()
        self._view.show_shelf(self._shelf.page())

    def turn_page(self, pages: int) -> None:
        """Show another page of tiles."""
        self._shelf.turn(pages)
        self._view.show_shelf(self._shelf.page())

    def typed(self, text: str) -> None:
        """Show what the words in the search field find."""
        if text:
            self._desk.end_done()
        words = lookup.take_apart(text).text
        if words != self._shelf.page().searching:
            self._shelf.search(words)
            self._view.show_shelf(self._shelf.page())

    def entered(self, text: str, current: int) -> None:
        """Take what was typed and confirmed: a code, words, a quantity.

        Args:
            text: What stands in the field; ``5*`` alone sets the quantity of
                the current line.
            current: Number of the line that is current, or 0.
        """
        typed = lookup.take_apart(text)
        if not typed.text:
            if typed.times is not None and current:
                clear = self._view.clear_search
                self.lines.set_quantity(current, typed.times, clear)
        elif not self._take_code(typed.text, typed.times):
            self._take_words(typed)

    def _take_words(self, typed: lookup.Typed) -> None:
        if lookup.looks_like_code(typed.text):
            self._miss(Notice.UNKNOWN_CODE, typed.text)
            return
        product = self._shelf.best(typed.text)
        if product is None:
            self._miss(Notice.NO_HITS, typed.text)
        else:
            self._offer(lookup.Found(product), typed.times)

    def scanned(self, code: str, typed: str = "") -> None:
        """Take a scan.

        Args:
            code: What the scanner read.
            typed: What stood in the search field: ``3*`` means three of it.
        """
        if not self._take_code(code, lookup.take_apart(typed).times):
            self._miss(Notice.UNKNOWN_CODE, code)

    def tile(self, product_id: str, typed: str = "") -> None:
        """Take the product of a tile."""
        product = self._session.catalogue.products.get(product_id)
        if product is not None:
            self._offer(lookup.Found(product), lookup.take_apart(typed).times)

    def _take_code(self, code: str, times: int | None) -> bool:
        rules = read_rules(self._session.till.settings.label_rules)
        found = lookup.look_up(self._session.catalogue, code, rules)
        if found is not None:
            self._offer(found, times)
            return True
        if lookup.is_receipt(code):
            self._view.clear_search()
            self._session.pending_receipt = code.strip().upper()
            self._session.go("receipts")
            return True
        return False

    def _miss(self, notice: Notice, text: str) -> None:
        self._desk.end_done()
        self._view.sound(found=False)
        self._view.notify(notice, text=text)

    # Putting goods into the basket

    def _offer(self, found: lookup.Found, times: int | None) -> None:
        """Add a product, or ask for what is missing to add it."""
        product, self._asking = found.product, found
        quantity = found.quantity if times is None else times
        self._view.clear_search()
        self._desk.end_done()
        if product.one_off and product.stock == 0:
            self.refuse_tile(product.product_id)
        elif product.kind is Kind.OPEN and found.price is None:
            self._panels.ask_price(product, quantity or 1)
        elif product.weighed and quantity is None:
            self._panels.ask_weight(product)
        else:
            self._add_found(found, 1 if quantity is None else quantity)

    def refuse_tile(self, product_id: str) -> None:
        """Say why a tile can't be taken: the piece is sold."""
        product = self._session.catalogue.products.get(product_id)
        if product is not None:
            self._view.sound(found=False)
            self._view.notify(Notice.PIECE_SOLD, name=product.name)

    def weigh(self, product: Product, grams: int, then: Callable[[], None]) -> None:
        """Add a weighed product."""
        if self._add_found(self._asked_for(product), grams):
            then()

    def price(
        self, product: Product, quantity: int, price: int, then: Callable[[], None]
    ) -> None:
        """Add a product at the price that was typed."""
        found = replace(self._asked_for(product), price=price)
        if self._add_found(found, quantity):
            then()

    def _asked_for(self, product: Product) -> lookup.Found:
        """Give what the code said for which a panel asked the rest."""
        asking = self._asking
        same = asking is not None and asking.product == product
        return asking if asking is not None and same else lookup.Found(product)

    def price_of(self, product: Product, grams: int) -> int:
        """Tell what a weight costs, while it is being typed."""
        return amount_of(product.price, grams, weighed=True)

    def _add_found(self, found: lookup.Found, quantity: int) -> bool:
        """Add what a code said; goods past their day are said, and still sold."""
        before, product = self._open.basket, found.product
        try:
            after = before.add(
                product,
                quantity,
                price=found.price,
                batch=found.batch,
                best_before=found.best_before,
            )
        except PosError as error:
            self._view.sound(found=False)
            self._view.show_error(error)
            return False
        line_no = _changed(before.lines, after.lines)
        if not self._desk.change(after, line_no):
            return False
        self._view.sound(found=True)
        self.lines.warn_if_short(product)
        if past(found.best_before, self._desk.today):
            self._view.notify(Notice.EXPIRED, name=product.name, day=found.best_before)
        return True


def _changed(before: tuple[Line, ...], after: tuple[Line, ...]) -> int:
    """Give the number of the line that is new, or holds more than before."""
    if len(after) > len(before):
        return after[-1].line_no
    pairs = zip(before, after, strict=True)
    return next(new.line_no for old, new in pairs if new is not old)
