from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from pos.bootstrap import Till
from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.domain.people import Person, Right
from pos.operations.stock import MOST
from pos.storage import queries
from tests.ui import trade
from ui.products.listing import Listing
from ui.products.receiving import Incoming, ReceivePresenter
from ui.session import Session


@dataclass
class View:
    """Remembers what it was told to show."""

    hits: list[tuple[list[str], str]] = field(default_factory=list)
    incoming: list[Incoming] = field(default_factory=list)
    quantities: list[int] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    refused: list[PosError] = field(default_factory=list)
    received: list[tuple[str, int]] = field(default_factory=list)

    def show_hits(self, hits: Sequence[Product], chosen: str) -> None:
        self.hits.append(([product.sku for product in hits], chosen))

    def show_incoming(self, incoming: Incoming) -> None:
        self.incoming.append(incoming)

    def show_quantity(self, quantity: int) -> None:
        self.quantities.append(quantity)

    def show_unknown(self, code: str) -> None:
        self.unknown.append(code)

    def show_refused(self, error: PosError) -> None:
        self.refused.append(error)

    def show_received(self, product: Product, quantity: int) -> None:
        self.received.append((product.sku, quantity))

    @property
    def why(self) -> tuple[str, object]:
        """Code and reason of the last refusal."""
        error = self.refused[-1]
        return error.code, error.fields.get("why") or error.fields.get("where")


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def listing(session: Session) -> Listing:
    made = Listing()
    made.take(session.catalogue)
    made.set_index(session.catalogue, made.indexing()())
    return made


@pytest.fixture
def receiving(session: Session, listing: Listing, view: View) -> ReceivePresenter:
    session.person = trade.supervisor(session.till)
    return ReceivePresenter(session, listing, view)


def product_of(session: Session, sku: str) -> Product:
    product = session.catalogue.by_code(sku)
    assert product is not None
    return product


def stock_of(till: Till, product: Product) -> int:
    return till.readers.run(queries.stock_in_shop)[product.product_id]


def test_what_runs_out_is_offered_behind_the_product_one_came_from(
    receiving: ReceivePresenter, view: View, session: Session, listing: Listing
) -> None:
    tempe = product_of(session, "TMP-001")
    receiving.start(tempe)

    offered, chosen = view.hits[-1]
    wanting = [product_of(session, "TMP-001").sku]
    wanting += [session.catalogue.products[x].sku for x in listing.wanting()]
    assert offered == wanting
    assert chosen == tempe.product_id
    assert view.incoming[-1].product is tempe
    assert view.incoming[-1].after == tempe.stock


def test_units_are_received(
    receiving: ReceivePresenter, view: View, session: Session, till: Till
) -> None:
    tempe = product_of(session, "TMP-001")
    receiving.start(tempe)
    receiving.set_quantity(30)
    assert view.incoming[-1].after == (tempe.stock or 0) + 30

    receiving.save("panen pagi")

    assert view.received == [("TMP-001", 30)]
    assert stock_of(till, tempe) == (tempe.stock or 0) + 30
    assert product_of(session, "TMP-001").stock == (tempe.stock or 0) + 30


def test_weighed_goods_are_received_in_grams(
    receiving: ReceivePresenter, session: Session, till: Till
) -> None:
    chilli = product_of(session, "HDR-101")
    receiving.start(None)
    receiving.choose(chilli.product_id)
    receiving.set_quantity(2_500)
    receiving.save("")

    assert stock_of(till, chilli) == (chilli.stock or 0) + 2_500


def test_another_product_begins_with_another_number(
    receiving: ReceivePresenter, view: View, session: Session
) -> None:
    receiving.start(product_of(session, "TMP-001"))
    receiving.set_quantity(12)
    receiving.choose(product_of(session, "TMP-002").product_id)

    assert view.quantities[-1] == 0
    assert view.incoming[-1].quantity == 0


def test_the_same_product_keeps_its_number(
    receiving: ReceivePresenter, view: View, session: Session
) -> None:
    tempe = product_of(session, "TMP-001")
    receiving.start(tempe)
    receiving.set_quantity(12)
    receiving.choose(tempe.product_id)
    receiving.choose("not-there")

    assert view.incoming[-1].quantity == 12


def test_each_scan_adds_one(receiving: ReceivePresenter, view: View) -> None:
    receiving.start(None)
    for _ in range(3):
        receiving.scanned("8997700000015")

    assert view.incoming[-1].product.sku == "TMP-001"
    assert view.incoming[-1].quantity == 3
    assert view.hits[-1][0] == ["TMP-001"]

    receiving.scanned("8997700000022")
    assert view.incoming[-1].quantity == 1


def test_an_unknown_scan_leaves_all_as_it_is(
    receiving: ReceivePresenter, view: View, session: Session
) -> None:
    receiving.start(product_of(session, "TMP-001"))
    receiving.scanned("4006381333931")

    assert view.unknown == ["4006381333931"]
    assert view.incoming[-1].product.sku == "TMP-001"


def test_a_search_forgives(receiving: ReceivePresenter, view: View) -> None:
    receiving.search("kripik tmpe")

    assert view.hits[-1][0]
    assert all(sku.startswith("TMP") for sku in view.hits[-1][0])


def test_a_piece_that_is_here_is_refused_at_once(
    receiving: ReceivePresenter, view: View, session: Session
) -> None:
    receiving.start(product_of(session, "SKT-001"))
    assert view.incoming[-1].trouble is not None

    receiving.save("")

    assert view.why == ("piece.taken", "stock")
    assert view.received == []


def test_a_piece_that_was_sold_is_refused_by_the_journal(
    receiving: ReceivePresenter, view: View, session: Session, till: Till
) -> None:
    cashier = trade.cashier(till)
    trade.open_shift(till, cashier)
    trade.make_sale(till, cashier, {"SKT-001": 1})
    session.refresh_stock()
    receiving.start(product_of(session, "SKT-001"))
    assert (view.quantities[-1], view.incoming[-1].trouble) == (1, None)

    receiving.save("")

    assert view.why == ("piece.taken", "gone")


def test_what_nobody_counts_is_refused(
    receiving: ReceivePresenter, view: View, session: Session
) -> None:
    receiving.start(product_of(session, "SKT-011"))  # an open price
    receiving.save("")

    assert view.why == ("catalogue.invalid", "uncounted")


@pytest.mark.parametrize("quantity", [0, MOST + 1])
def test_a_slip_of_the_hand_is_refused(
    receiving: ReceivePresenter, view: View, session: Session, quantity: int
) -> None:
    receiving.start(product_of(session, "TMP-001"))
    receiving.set_quantity(quantity)
    receiving.save("")

    assert view.refused[-1].code == "basket.quantity"
    assert view.received == []


def test_without_a_product_there_is_nothing_to_receive(
    receiving: ReceivePresenter, view: View
) -> None:
    receiving.start(None)
    receiving.save("")

    assert view.why == ("catalogue.invalid", "unchosen")


def test_who_may_not_asks(
    receiving: ReceivePresenter, view: View, session: Session, till: Till
) -> None:
    session.person = trade.cashier(till)
    asked: list[Right] = []

    def allow(right: Right, then: Callable[[Person], None]) -> None:
        asked.append(right)
        then(trade.supervisor(till))

    receiving.start(product_of(session, "TMP-001"))
    receiving.set_quantity(2)
    receiving.save("")
    assert view.received == []

    session.ask_approval = allow
    receiving.save("")
    assert (asked, view.received) == ([Right.IMPORT], [("TMP-001", 2)])
