"""What every screen shares: the till, who is signed in, the shift, the catalogue."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from pos.bootstrap import Till
from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.domain.shift import Shift
from pos.operations import catalogue as catalogue_operations
from pos.operations.catalogue import Catalogue
from pos.storage import queries
from pos.storage.engine import Connection
from pos.storage.writer import Changes

if TYPE_CHECKING:
    from ui.tasks import Tasks

Result = TypeVar("Result")

Listener = Callable[[Changes], None]
Approved = Callable[[Person], None]
AskApproval = Callable[[Right, Approved], None]


class Session:
    """The state that outlives a screen. Lives on the UI thread; knows no Qt.

    Attributes:
        person: Who is signed in, or None.
        shift: The open shift, or None.
        ask_approval: Shows the supervisor's PIN pad in place and calls back
            with the person who allowed it; the window sets it.
        go: Shows a screen by its key; the window sets it.
        speaks: Gives the language of the interface; the application sets it,
            because it may be asked for another one than the saved one.
        pending_part: Part of the place that is gone to: ``cash``, or a business
            day; the place shows it and empties this.
        list_papers: Shows the papers that wait; the window sets it.
        pending_receipt: Number of a receipt that was scanned on another
            screen; the receipts screen opens it and empties this.
    """

    def __init__(self, till: Till, tasks: "Tasks") -> None:
        self.till, self.tasks = till, tasks
        self.person: Person | None = None
        self.shift: Shift | None = None
        self.catalogue = Catalogue(())
        self.ask_approval: AskApproval = _nobody
        self.go: Callable[[str], None] = _nowhere
        self.speaks: Callable[[], str] = lambda: till.settings.language
        self.pending_receipt = ""
        self.pending_part = ""
        self.list_papers: Callable[[], None] = _nothing
        self._listeners: list[Listener] = []

    @property
    def office(self) -> bool:
        """Whether this is an office: it reads every till's books and changes none."""
        return self.till.identity.office

    @property
    def actor(self) -> Person:
        """Who is signed in.

        Raises:
            RuntimeError: Nobody is: a screen was shown that shouldn't be.
        """
        if self.person is None:
            raise RuntimeError
        return self.person

    def listen(self, listener: Listener) -> None:
        """Call somebody with the nouns that changed.

        They are ``sale``, ``shift``, ``stock``, ``catalogue``, ``settings``,
        ``print``, ``draft``, ``person``, ``clock``, ``session`` and the like:
        the first part of a document's kind.
        """
        self._listeners.append(listener)

    def forget_listeners(self) -> None:
        """Call nobody any more: the screens are made anew."""
        self._listeners.clear()

    def announce(self, changes: Changes) -> None:
        """Take over what changed, then tell everybody."""
        if "settings" in changes:
            self._read(
                lambda _: self.till.reload_settings(),
                lambda _: self._tell(changes),
            )
        elif "catalogue" in changes:
            self.load_catalogue()
        elif "shift" in changes:
            self._read(
                queries.open_shift, lambda shift: self._set_shift(shift, changes)
            )
        else:
            self._tell(changes)

    def load_catalogue(self) -> None:
        """Read the whole catalogue; ``catalogue`` is announced when it is there."""
        self._read(catalogue_operations.load, self._set_catalogue)

    def refresh_stock(self, product_ids: tuple[str, ...] = ()) -> None:
        """Read stock figures, of some products or of all; announces ``stock``."""
        self._read(
            lambda connection: queries.stock_in_shop(connection, product_ids),
            self._set_stock,
        )

    def sign_out(self) -> None:
        """Let nobody be signed in; announces ``session``."""
        self.person = None
        self._tell(frozenset({"session"}))

    def sign_in(self, person: Person) -> None:
        """Note who is signed in; announces ``session``."""
        self.person = person
        self._tell(frozenset({"session"}))

    def _set_catalogue(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._tell(frozenset({"catalogue"}))

    def _set_stock(self, stock: dict[str, int]) -> None:
        self.catalogue.set_stock(stock)
        self._tell(frozenset({"stock"}))

    def _set_shift(self, shift: Shift | None, changes: Changes) -> None:
        self.shift = shift
        self._tell(changes)

    def _tell(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    def _read(
        self, ask: Callable[[Connection], Result], then: Callable[[Result], None]
    ) -> None:
        self.tasks.read(ask, then, _raise)


def _raise(error: PosError) -> None:
    raise error


def _nobody(_right: Right, _approved: Approved) -> None:
    """Approve nothing: no window is there to ask in."""


def _nowhere(_key: str) -> None:
    """Go nowhere: no window is there."""


def _nothing() -> None:
    """Show nothing: no window is there."""
