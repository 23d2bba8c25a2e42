"""The basket that is open at this till: shared by selling and paying."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pos.domain.basket import Basket, Line
from pos.domain.errors import PosError
from pos.domain.sale import Sale
from pos.domain.settle import settle
from pos.domain.tender import Tender
from pos.operations import sell
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Transaction
from ui.session import Session

if TYPE_CHECKING:
    from ui.pay.paying import Paying

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Restored:
    """What the till remembers from before it was last switched off.

    Attributes:
        draft: The basket that was open, or None.
        unconfirmed: A sale that was stored but perhaps never shown as done.
    """

    draft: Basket | None
    unconfirmed: Sale | None


class OpenBasket:
    """Holds the basket, keeps its draft, and remembers the sale just made.

    Lives on the UI thread; knows no Qt.

    Attributes:
        basket: Frozen; each edit replaces it.
        settlement: What it comes to.
        done: The sale just completed, until the next one begins.
        last: The last sale completed since the program started.
        uncertain: The disk failed while the sale was being stored: it may be
            there or not, and nothing may change before that is known.
        waiting: Codes scanned while nothing could be added.
        trouble: Told when keeping the draft failed; a screen sets it.
        paying: How the basket is being paid, or None.
        watcher: Told that something the buyer sees has changed; a display that
            faces the buyer sets it, and without one it costs nothing.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.basket = Basket(session.till.ids.new())
        self.settlement = settle(self.basket)
        self.done: Sale | None = None
        self.last: Sale | None = None
        self.uncertain = False
        self.waiting: list[str] = []
        self.trouble: Callable[[PosError], None] = _ignore
        self.paying: Paying | None = None
        self.watcher: Callable[[], None] | None = None
        self._writing = False
        self._newer = False

    def change(self, basket: Basket) -> None:
        """Take over an edited basket and keep its draft."""
        self.basket = basket
        self.settlement = settle(basket)
        self.done = None
        self._keep()
        self._tell()

    @property
    def taken(self) -> tuple[Tender, ...]:
        """Tenders already received for this basket; its draft keeps them."""
        return self.basket.taken

    @property
    def received(self) -> int:
        """What they come to, in rupiah."""
        return sum(tender.amount for tender in self.basket.taken)

    def take(self, taken: tuple[Tender, ...]) -> None:
        """Note what has been received so far."""
        self.change(self.basket.take(taken))

    def start_new(self) -> None:
        """Begin with an empty basket; nothing is kept of the one before."""
        self._begin(Basket(self._session.till.ids.new()))

    def take_over(self, basket: Basket) -> None:
        """Go on with a basket that is on disk already: recalled or restored."""
        self._begin(basket)

    def finish(self, sale: Sale) -> None:
        """Note that the basket has been sold; the next one is ready."""
        self._warn_of_stock(sale)
        self.start_new()
        self.done = self.last = sale
        self._tell()
        counted = tuple({line.product_id for line in sale.lines if line.counted})
        if counted:
            self._session.refresh_stock(counted)

    def end_done(self) -> None:
        """Let the sale just made go: the next one begins."""
        self.done = None
        self._tell()

    def set_paying(self, paying: "Paying | None") -> None:
        """Note how the basket is being paid; None when it isn't any more."""
        if paying is not self.paying:
            self.paying = paying
            self._tell()

    def _tell(self) -> None:
        if self.watcher is not None:
            self.watcher()

    def _warn_of_stock(self, sale: Sale) -> None:
        for line in sale.lines:
            product = self._session.catalogue.products.get(line.product_id)
            if product is None or product.stock is None:
                continue
            if line.quantity > product.stock:
                _log.warning(
                    "Sold %d of %s with %d in stock",
                    line.quantity,
                    line.sku,
                    product.stock,
                )

    def hold(
        self, label: str, then: Callable[[], None], failed: Callable[[PosError], None]
    ) -> None:
        """Put the basket aside under a label and begin a new one."""
        actor, held = self._session.actor, self.basket
        self._newer = False

        def done() -> None:
            if self.basket is not held:
                # A scan came in between: it belongs to what is being put aside.
                self.hold(label, then, failed)
                return
            self.start_new()
            then()

        self._session.tasks.write(
            lambda tx: sell.hold(tx, actor, held, label), lambda _: done(), failed
        )

    def recall(
        self, slot: str, then: Callable[[], None], failed: Callable[[PosError], None]
    ) -> None:
        """Take a basket off hold; an open one is put aside in its place."""
        actor, open_now = self._session.actor, self.basket
        self._newer = False

        def swap(tx: Transaction) -> Basket:
            if not open_now.empty:
                sell.hold(tx, actor, open_now, open_now.buyer)
            return sell.recall(tx, actor, slot)

        def done(basket: Basket) -> None:
            self.take_over(basket)
            then()

        self._session.tasks.write(swap, done, failed)

    def abandon(
        self, then: Callable[[], None], failed: Callable[[PosError], None]
    ) -> None:
        """Empty the basket for good; journalled once its total was shown."""
        actor, gone = self._session.actor, self.basket
        self._newer = False

        def done() -> None:
            self.start_new()
            then()

        self._session.tasks.write(
            lambda tx: sell.abandon(tx, actor, gone), lambda _: done(), failed
        )

    def journal_removal(self, line: Line) -> None:
        """Leave a trace of goods taken out after the buyer had seen the total."""
        actor, basket = self._session.actor, self.basket
        if basket.total_shown:
            self._session.tasks.write(
                lambda tx: sell.remove_line(tx, actor, basket, line), _ignore, self._say
            )

    def restore(
        self,
        then: Callable[[Restored], None],
        failed: Callable[[PosError], None],
    ) -> None:
        """Bring back what was open when the program last ended."""

        def ask(connection: Connection) -> Restored:
            return Restored(sell.load_draft(connection), sell.unconfirmed(connection))

        def done(found: Restored) -> None:
            if found.draft is not None and self.basket.empty:
                self.take_over(found.draft)
            then(found)

        self._session.tasks.read(ask, done, failed)

    def make_certain(
        self, then: Callable[[], None], failed: Callable[[PosError], None]
    ) -> None:
        """Look up whether a sale was stored although the disk failed."""
        sale_id = self.basket.sale_id

        def done(sale: Sale | None) -> None:
            self.uncertain = False
            if sale is not None:
                self.finish(sale)
            then()

        self._session.tasks.read(
            lambda connection: queries.find_sale(connection, sale_id), done, failed
        )

    def confirm(self, sale: Sale) -> None:
        """Note that the cashier has seen a sale as done."""
        self._session.tasks.write(
            lambda tx: sell.confirm(tx, sale.sale_id), _ignore, self._say
        )

    def _begin(self, basket: Basket) -> None:
        self.basket = basket
        self.settlement = settle(basket)
        self.done = None
        self.paying = None
        self.uncertain = False
        self._newer = False
        self._tell()

    def _keep(self) -> None:
        """Save the draft; while one save runs, only the newest state waits."""
        if self._writing:
            self._newer = True
            return
        self._writing, self._newer = True, False
        actor, basket = self._session.actor, self.basket
        self._session.tasks.write(
            lambda tx: sell.save_draft(tx, actor, basket), self._kept, self._not_kept
        )

    def _kept(self, _: None) -> None:
        self._writing = False
        if self._newer:
            self._keep()

    def _not_kept(self, error: PosError) -> None:
        self._writing = False
        self._say(error)

    def _say(self, error: PosError) -> None:
        self.trouble(error)


def _ignore(_: object) -> None:
    """Have nothing to do when it is done."""
