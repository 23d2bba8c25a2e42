from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from pos.bootstrap import Till
from pos.domain.catalogue import Product
from pos.domain.errors import PosError
from pos.operations import stock
from pos.operations.catalogue import Catalogue
from tests.ui import trade
from ui.products.listing import EVERYTHING, WANTED
from ui.products.presenter import ProductsPresenter, ProductsShown
from ui.session import Session


@dataclass
class View:
    """Remembers what it was told to show."""

    lists: list[ProductsShown] = field(default_factory=list)
    details: list[Product | None] = field(default_factory=list)
    found: list[Product] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    nothing: int = 0
    errors: list[PosError] = field(default_factory=list)

    def show_products(self, shown: ProductsShown) -> None:
        self.lists.append(shown)

    def show_product(self, product: Product | None) -> None:
        self.details.append(product)

    def show_nothing(self) -> None:
        self.nothing += 1

    def show_found(self, product: Product) -> None:
        self.found.append(product)

    def show_unknown(self, code: str) -> None:
        self.unknown.append(code)

    def show_error(self, error: PosError) -> None:
        self.errors.append(error)

    @property
    def skus(self) -> list[str]:
        shown = self.lists[-1]
        return [shown.catalogue.products[x].sku for x in shown.ids]

    @property
    def sku(self) -> str:
        """Of the product in detail."""
        product = self.details[-1]
        return product.sku if product else ""


@pytest.fixture
def view() -> View:
    return View()


@pytest.fixture
def presenter(session: Session, view: View) -> ProductsPresenter:
    session.person = trade.supervisor(session.till)
    made = ProductsPresenter(session, view)
    made.enter()
    return made


def test_everything_is_listed_and_the_first_is_in_detail(
    presenter: ProductsPresenter, view: View, session: Session
) -> None:
    assert len(view.skus) == view.lists[-1].total == len(session.catalogue.products)
    assert view.lists[-1].place == EVERYTHING
    assert view.sku == view.skus[0]
    assert presenter.product is not None
    assert view.lists[-1].chosen == presenter.product.product_id


def test_the_search_forgives_and_details_its_likeliest_hit(
    presenter: ProductsPresenter, view: View
) -> None:
    presenter.search("kripik tmpe")

    assert view.lists[-1].place == ""
    assert all(sku.startswith("TMP") for sku in view.skus)
    assert view.sku == view.skus[0]

    presenter.search("")
    assert view.lists[-1].place == EVERYTHING


def test_blanks_are_no_other_search(presenter: ProductsPresenter, view: View) -> None:
    presenter.search("tempe")
    before = len(view.lists)
    presenter.search("tempe ")

    assert len(view.lists) == before


def test_nothing_found_details_nothing(
    presenter: ProductsPresenter, view: View
) -> None:
    presenter.search("zzzz")

    assert view.skus == []
    assert view.details[-1] is None
    assert presenter.product is None


def test_choosing_a_category_ends_the_search(
    presenter: ProductsPresenter, view: View
) -> None:
    presenter.search("tempe")
    presenter.choose_place("Songket")

    assert view.lists[-1].words == ""
    assert view.lists[-1].place == "Songket"
    assert all(sku.startswith("SKT") for sku in view.skus)


def test_choosing_a_row_details_it_once(
    presenter: ProductsPresenter, view: View, session: Session
) -> None:
    product = session.catalogue.by_code("RTI-001")
    assert product is not None
    presenter.choose(product.product_id)
    before = len(view.details)
    presenter.choose(product.product_id)
    presenter.choose("")

    assert view.sku == "RTI-001"
    assert len(view.details) == before


def test_a_scan_details_the_product_whatever_is_listed(
    presenter: ProductsPresenter, view: View
) -> None:
    presenter.choose_place("Songket")

    assert presenter.scanned("8997700000015")

    assert view.found[-1].sku == view.sku == "TMP-001"
    assert view.lists[-1].place == EVERYTHING


def test_a_scan_within_the_category_stays_in_it(
    presenter: ProductsPresenter, view: View
) -> None:
    presenter.choose_place("Tempe")
    presenter.scanned("8997700000015")

    assert view.lists[-1].place == "Tempe"


def test_an_unknown_code_is_said_and_a_receipt_is_for_others(
    presenter: ProductsPresenter, view: View
) -> None:
    assert presenter.scanned("4006381333931")
    assert view.unknown == ["4006381333931"]

    assert not presenter.scanned("KSR1-261124-000001")
    assert len(view.unknown) == 1


def test_stock_that_comes_in_is_shown_at_once(
    presenter: ProductsPresenter, view: View, session: Session, till: Till
) -> None:
    presenter.scanned("TMP-001")
    before = view.details[-1]
    assert before is not None
    assert before.stock is not None
    quantities = {before.product_id: 7}
    admin = trade.supervisor(till)
    till.writer.run(lambda tx: stock.receive(tx, admin, quantities, ""))

    session.refresh_stock((before.product_id,))

    after = view.details[-1]
    assert after is not None
    assert after.stock == before.stock + 7
    assert view.lists[-1].chosen == before.product_id


def test_what_is_sold_out_becomes_wanted(
    presenter: ProductsPresenter, view: View, session: Session, till: Till
) -> None:
    cashier = trade.cashier(till)
    trade.open_shift(till, cashier)
    trade.make_sale(till, cashier, {"TMP-001": 23})
    session.refresh_stock()

    presenter.choose_place(WANTED)

    assert "TMP-001" in view.skus


def test_without_products_there_is_nothing_to_list(
    presenter: ProductsPresenter, view: View, session: Session
) -> None:
    session.catalogue = Catalogue(())
    presenter.enter()

    assert view.nothing == 1
    assert presenter.product is None


def test_a_page_that_is_left_follows_nothing(
    presenter: ProductsPresenter, view: View, session: Session
) -> None:
    presenter.leave()
    before = len(view.lists)
    session.load_catalogue()
    session.refresh_stock()

    assert len(view.lists) == before
