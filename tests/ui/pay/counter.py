"""A paying page without Qt, over a real till."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pos.domain.errors import PosError, TenderError
from pos.domain.people import Person, Right
from pos.domain.ports import Instant
from pos.domain.sale import Sale
from pos.domain.shift import Shift
from pos.storage import queries
from pos.storage.engine import Connection
from tests.ui.trade import cashier, open_shift
from ui.pay.paying import Paying
from ui.pay.presenter import PayPresenter
from ui.sell.open_basket import OpenBasket
from ui.session import Session

CHIPS, NASTAR = "TMP-004", "KUE-101"
TOTAL, DUE = 78_345, 78_300


class HandClock:
    """A clock whose time passes only when a test says so."""

    def __init__(self) -> None:
        self.ms = 1_000

    def now(self) -> Instant:
        return Instant(1_795_000_000_000 + self.ms, 420)

    def monotonic_ms(self) -> int:
        return self.ms


@dataclass
class SeenPay:
    """What the page was last asked to show."""

    states: list[Paying] = field(default_factory=list)
    amount: int = -1
    references_cleared: int = 0
    done: int = 0
    codes_printed: int = 0
    errors: list[PosError] = field(default_factory=list)

    def show_code_printed(self) -> None:
        self.codes_printed += 1

    def show_paying(self, paying: Paying) -> None:
        self.states.append(paying)

    def show_amount(self, amount: int) -> None:
        self.amount = amount

    def clear_reference(self) -> None:
        self.references_cleared += 1

    def sound_done(self) -> None:
        self.done += 1

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)

    def clear_error(self) -> None:
        self.errors.clear()


class Counter:
    """A cashier about to take money.

    Attributes:
        clock: Of the page; the till's own goes on.
        gone: Pages that were asked for.
        rights: Rights that were asked for.
        approver: Who gives them; nobody when None.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.clock = HandClock()
        session.till.clock = self.clock
        self.gone: list[str] = []
        self.rights: list[Right] = []
        self.approver: Person | None = None
        session.go = self.gone.append
        session.ask_approval = self._approve
        session.sign_in(cashier(session.till))
        session.shift = open_shift(session.till, session.actor)
        self.open = OpenBasket(session)
        self.fill((CHIPS, 3), (NASTAR, 351))
        self.page = SeenPay()
        self.paying = PayPresenter(session, self.open)
        self.paying.attach(self.page)
        self.paying.enter()

    def fill(self, *wanted: tuple[str, int]) -> None:
        """Add products to the open basket, by SKU."""
        basket = self.open.basket
        for sku, quantity in wanted:
            product = self.session.catalogue.by_code(sku)
            assert product is not None, sku
            basket = basket.add(product, quantity)
        self.open.change(basket)

    def pay_for(self, *wanted: tuple[str, int]) -> None:
        """Go back, begin a new basket and come to pay for it."""
        self.open.start_new()
        self.fill(*wanted)
        self.paying.enter()

    def with_rules(self, **changes: int) -> None:
        """Change the money rules of the shift."""
        shift: Shift | None = self.session.shift
        assert shift is not None
        rules = replace(shift.rules, **changes)  # type: ignore[arg-type]
        self.session.shift = replace(shift, rules=rules)

    def with_settings(self, **changes: object) -> None:
        till = self.session.till
        till.settings = replace(till.settings, **changes)  # type: ignore[arg-type]

    def state(self) -> Paying:
        return self.page.states[-1]

    def sales(self) -> tuple[Sale, ...]:
        """Everything that was sold."""

        def ask(connection: Connection) -> tuple[Sale, ...]:
            ids = [x.sale_id for x in queries.sales(connection)]
            found = (queries.find_sale(connection, sale_id) for sale_id in ids)
            return tuple(sale for sale in found if sale is not None)

        return self.session.till.readers.run(ask)

    def sale(self) -> Sale:
        """The one sale."""
        (only,) = self.sales()
        return only

    def trouble(self) -> str:
        """Why the last error came."""
        error = self.page.errors[-1] if self.page.errors else None
        return str(error.fields.get("why")) if isinstance(error, TenderError) else ""

    def _approve(self, right: Right, then: Callable[[Person], None]) -> None:
        self.rights.append(right)
        if self.approver is not None:
            then(self.approver)
