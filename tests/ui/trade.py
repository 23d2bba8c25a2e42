"""Sales made through the real operations, for tests that need some."""

from __future__ import annotations

from pos.bootstrap import Till
from pos.domain.basket import Basket
from pos.domain.cash import Count
from pos.domain.people import Person, Role
from pos.domain.sale import Sale
from pos.domain.settle import settle
from pos.domain.shift import Shift
from pos.domain.tender import Tender, TenderKind, cash_due
from pos.operations import catalogue, people, sell, shift
from pos.storage import queries
from tests.ui.conftest import person

FLOAT: Count = {"n20000": 10, "n10000": 15, "n5000": 20, "n2000": 20, "c500": 20}


def cashier(till: Till) -> Person:
    return person(till, "K-03")


def supervisor(till: Till) -> Person:
    return person(till, "P-01")


def newcomer(till: Till, code: str, role: Role) -> Person:
    """Let somebody of a role begin to work here."""
    admin = person(till, "A-01")
    new = people.NewPerson(code, code, role, "135790")
    return till.writer.run(lambda tx: people.add_person(tx, till.guard, admin, new))


def open_shift(till: Till, actor: Person, count: Count | None = None) -> Shift:
    pieces = FLOAT if count is None else count
    return till.writer.run(
        lambda tx: shift.open_shift(tx, actor, till.settings, pieces)
    )


def basket_of(till: Till, wanted: dict[str, int]) -> Basket:
    """A basket of products by SKU: units, or grams of what is weighed."""
    everything = till.readers.run(catalogue.load)
    basket = Basket(till.ids.new())
    for sku, quantity in wanted.items():
        product = everything.by_code(sku)
        assert product is not None, sku
        basket = basket.add(product, quantity)
    return basket


def make_sale(
    till: Till,
    actor: Person,
    wanted: dict[str, int],
    kind: TenderKind = TenderKind.CASH,
    *,
    verified: bool = True,
    reference: str = "",
) -> Sale:
    """Sell, paid exactly in one way."""
    basket = basket_of(till, wanted)
    total = settle(basket).total
    rules = till.settings.rules
    amount = cash_due(total, rules) if kind is TenderKind.CASH else total
    tender = Tender(kind, amount, reference, verified=verified)
    sale = till.writer.run(
        lambda tx: sell.complete(tx, actor, till.settings, basket, (tender,))
    )
    till.writer.run(lambda tx: sell.confirm(tx, sale.sale_id))
    return sale


def drawer(till: Till) -> int:
    """What the drawer should hold now."""
    running = till.readers.run(queries.open_shift)
    assert running is not None
    return till.readers.run(
        lambda connection: queries.shift_totals(connection, running.shift_id).drawer
    )


def pieces_of(amount: int) -> Count:
    """Notes and coins that make an amount, the largest first."""
    count: Count = {}
    for key in ("n100000", "n50000", "n20000", "n10000", "n5000", "n2000"):
        value = int(key[1:])
        count[key], amount = divmod(amount, value)
    for key in ("c1000", "c500", "c200", "c100"):
        value = int(key[1:])
        count[key], amount = divmod(amount, value)
    assert amount == 0
    return count
