from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from pos.domain.catalogue import Kind, Product
from pos.domain.errors import ApprovalNeededError, DeliveryError
from pos.domain.sync_place import SyncPlace
from pos.operations import pull_swap
from pos.operations.pull import EVERY_MS, MOST, REFUSED_MS, SWEEP_MS, Puller
from pos.storage import journal, queries, staging
from pos.sync.status import Link
from pos.sync.target import Answer, IdPage, Page, RemoteProduct, Reply
from tests.shop import BREAD, CAKE, Shop

PLACE = SyncPlace("woocommerce", "https://toko.example.id")

BREAD_THERE = RemoteProduct("11", "ROTI", "Roti Kasur", "5500.00", "IDR", "40")
SOAP_THERE = RemoteProduct(
    "12", "SABUN", "Sabun", "12000", "IDR", categories=("Rumah",), barcodes=("777",)
)
CAKE_THERE = RemoteProduct("13", "KUE", "Kue", "37550", "IDR", "9")


@dataclass
class Shelves:
    """A source whose catalogue is a list; each page holds two products."""

    name: str = PLACE.name
    products: list[RemoteProduct] = field(default_factory=list)
    gone: tuple[str, ...] = ()
    replies: list[Reply] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    version: int = 0

    def changes(self, cursor: str, page: str) -> Page | Reply:
        self.asked.append((cursor, page))
        if self.replies:
            return self.replies.pop(0)
        start = int(page or 0)
        part = tuple(self.products[start : start + 2])
        more = start + 2 < len(self.products)
        self.version += 1
        return Page(
            part,
            self.gone,
            str(start + 2) if more else "",
            f"c{self.version}",
            len(self.products),
        )

    def ids(self, page: str) -> IdPage | Reply:
        start = int(page or 0)
        ids = tuple(x.remote_id for x in self.products[start : start + 2])
        return IdPage(ids, str(start + 2) if start + 2 < len(self.products) else "")


class Pulling:
    """A shop, a source and the pull between them."""

    def __init__(self, shop: Shop, *there: RemoteProduct) -> None:
        self.shop, self.source = shop, Shelves(products=[*there])
        self.puller = self.new(PLACE)

    def new(self, place: SyncPlace) -> Puller:
        till = self.shop.till
        return Puller(self.source, place, till.writer, till.readers, self.shop.clock)

    def run(self, pass_ms: int = 0) -> None:
        """Let time pass, and work until there is nothing to do."""
        self.shop.clock.pass_ms(pass_ms)
        for _ in range(200):
            if self.puller.step() > 0:
                return
        pytest.fail("the pull doesn't come to rest")

    @property
    def goods(self) -> dict[str, Product]:
        return {x.sku: x for x in self.shop.read(queries.products)}

    @property
    def codes(self) -> list[str]:
        return [x.code for x in self.puller.status().oddities]

    def decide(self, *, yes: bool) -> None:
        shop, name = self.shop, self.source.name
        shop.write(lambda tx: pull_swap.decide(tx, shop.supervisor, name, yes=yes))


@pytest.fixture
def pulling(shop: Shop) -> Pulling:
    return Pulling(shop, BREAD_THERE, SOAP_THERE, CAKE_THERE)


def test_what_is_there_is_taken_over_in_one_swap(pulling: Pulling) -> None:
    before = pulling.goods
    pulling.run()

    goods = pulling.goods
    assert goods["ROTI"] == replace(before["ROTI"], name="Roti Kasur", price=5_500)
    soap = goods["SABUN"]
    assert (soap.price, soap.category, soap.barcodes) == (12_000, "Rumah", ("777",))
    assert (soap.kind, soap.stock) == (Kind.COUNTED, None)
    assert goods["KUE"] == before["KUE"]
    status = pulling.puller.status()
    assert (status.link, status.done) == (Link.GOOD, 0)
    assert status.heard_ms == pulling.shop.clock.at_ms
    *_, written = pulling.shop.read(lambda c: [*journal.walk(c)])
    assert written.kind == "catalogue.pulled"
    assert written.body["prices"] == [{"sku": "ROTI", "before": 5_000, "after": 5_500}]


def test_the_stores_stock_stands_apart_from_our_own_moves(pulling: Pulling) -> None:
    pulling.run()

    assert pulling.shop.read(staging.store_stock) == {"p-bread": 40, "p-cake": 9}
    assert pulling.goods["ROTI"].stock == 500


def test_nothing_is_taken_over_before_the_last_page(pulling: Pulling) -> None:
    pulling.source.replies = []
    before = pulling.goods
    pulling.puller.step()
    pulling.puller.step()
    assert pulling.goods == before
    pulling.puller = pulling.new(PLACE)  # the program ended here

    pulling.run()

    assert pulling.goods["ROTI"].price == 5_500


def test_the_cursor_goes_on_with_the_swap(pulling: Pulling) -> None:
    pulling.run()
    pulling.source.products = [replace(SOAP_THERE, price="12500")]
    pulling.run(EVERY_MS)

    assert [cursor for cursor, _ in pulling.source.asked] == ["", "", "c2"]
    assert pulling.goods["SABUN"].price == 12_500


def test_a_page_that_fails_is_asked_again(pulling: Pulling) -> None:
    pulling.source.replies = [Reply(Answer.RETRY, code="sync.no_link")]
    pulling.run()
    links = [pulling.puller.status().link]
    pulling.run(60_000)
    links.append(pulling.puller.status().link)

    assert links == [Link.FAILING, Link.GOOD]
    assert pulling.goods["ROTI"].price == 5_500


def test_what_the_till_owns_stays(pulling: Pulling) -> None:
    pulling.puller = pulling.new(replace(PLACE, owns=("price",)))
    pulling.run()

    assert pulling.goods["ROTI"].name == "Roti"
    assert pulling.goods["ROTI"].price == 5_500


def test_a_product_is_known_by_its_id_there_whatever_its_sku(pulling: Pulling) -> None:
    pulling.run()
    soap_id = pulling.goods["SABUN"].product_id
    pulling.source.products = [replace(SOAP_THERE, sku="SABUN-2")]
    pulling.run(EVERY_MS)

    assert "SABUN" not in pulling.goods
    assert pulling.goods["SABUN-2"].product_id == soap_id


def test_what_was_deleted_there_is_found_by_the_nightly_sweep(pulling: Pulling) -> None:
    pulling.run()
    pulling.source.products = [BREAD_THERE, CAKE_THERE]
    pulling.run(EVERY_MS)
    before = pulling.goods
    pulling.run(SWEEP_MS)

    assert (before["SABUN"].active, pulling.goods["SABUN"].active) == (True, False)
    assert pulling.goods["ROTI"].active


def test_what_the_source_calls_gone_is_gone_at_once(pulling: Pulling) -> None:
    pulling.run()
    pulling.source.products, pulling.source.gone = [], ("12",)
    pulling.run(EVERY_MS)

    assert not pulling.goods["SABUN"].active


BAD = RemoteProduct("21", "X-1", "Baik", "1000", "IDR")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (replace(BAD, price="-1000"), "price"),
        (replace(BAD, price="NaN"), "price"),
        (replace(BAD, price="1e9"), "price"),
        (replace(BAD, price="0"), "price"),
        (replace(BAD, price="999999999"), "price"),
        (replace(BAD, price="1000.50"), "price"),
        (replace(BAD, price="٣٠٠٠"), "price"),
        (replace(BAD, currency="USD"), "currency"),
        (replace(BAD, name="Kue\x1bp\x00"), "name"),
        (replace(BAD, name="<script>alert(1)</script>"), "name"),
        (replace(BAD, name="Kue" * 500), "name"),
        (replace(BAD, name="  "), "name"),
        (replace(BAD, sku=""), "sku"),
        (replace(BAD, sku="X\n1"), "sku"),
        (replace(BAD, remote_id=""), "id"),
        (replace(BAD, stock="many"), "stock"),
        (replace(BAD, stock="99999999999"), "stock"),
    ],
)
def test_a_product_that_can_not_be_stops_all_of_it(
    pulling: Pulling, wrong: RemoteProduct, code: str
) -> None:
    before = pulling.goods
    pulling.source.products.append(wrong)
    pulling.run()

    assert pulling.codes == [code]
    assert pulling.goods == before
    (odd,) = pulling.puller.status().oddities
    assert odd.after.isprintable()
    assert len(odd.after) <= 120


def test_a_yes_takes_the_rest_without_what_can_not_be(pulling: Pulling) -> None:
    pulling.source.products.append(replace(BAD, price="-5"))
    pulling.run()
    pulling.run(EVERY_MS)
    pulling.decide(yes=True)
    pulling.run(EVERY_MS)

    assert "X-1" not in pulling.goods
    assert pulling.goods["ROTI"].price == 5_500
    assert not pulling.codes


def test_a_yes_holds_over_the_end_of_the_program(pulling: Pulling) -> None:
    pulling.source.products.append(replace(BAD, price="-5"))
    pulling.run()
    pulling.decide(yes=True)
    pulling.puller = pulling.new(PLACE)
    pulling.run()

    assert pulling.goods["ROTI"].price == 5_500


def test_a_no_changes_nothing_and_asks_again_later(pulling: Pulling) -> None:
    before = pulling.goods
    pulling.source.products.append(replace(BAD, price="-5"))
    pulling.run()
    pulling.decide(yes=False)
    pulling.run(EVERY_MS)
    asked = len(pulling.source.asked)
    pulling.run(EVERY_MS)
    assert len(pulling.source.asked) == asked
    assert pulling.goods == before

    pulling.run(REFUSED_MS)
    assert pulling.codes == ["price"]


def test_a_price_that_jumps_by_more_than_half_asks(pulling: Pulling) -> None:
    pulling.source.products[0] = replace(BREAD_THERE, price="50000")
    pulling.run()

    (odd,) = pulling.puller.status().oddities
    assert (odd.code, odd.sku) == ("price_jump", "ROTI")
    assert (odd.before, odd.after) == ("5000", "50000")
    assert pulling.goods["ROTI"].price == 5_000


def many(count: int, price: str = "1000") -> list[RemoteProduct]:
    return [
        RemoteProduct(f"m{i}", f"M-{i:03}", f"Barang {i}", price, "IDR")
        for i in range(count)
    ]


def test_a_fifth_of_all_prices_changed_asks(pulling: Pulling) -> None:
    pulling.source.products = many(30)
    pulling.run()
    pulling.source.products = [*many(20, "1100"), *many(30)[20:]]
    pulling.run(EVERY_MS)

    assert pulling.codes == ["prices"]
    assert pulling.goods["M-001"].price == 1_000


def test_all_products_gone_asks(pulling: Pulling) -> None:
    pulling.run()
    pulling.source.products = []
    pulling.run(SWEEP_MS)

    assert pulling.codes == ["gone"]
    assert pulling.goods["SABUN"].active


def test_the_same_sku_twice_asks(pulling: Pulling) -> None:
    pulling.source.products.append(replace(BREAD_THERE, remote_id="99"))
    pulling.run()

    assert pulling.codes == ["sku_twice"]


def test_a_million_lines_are_not_read(pulling: Pulling) -> None:
    before = pulling.goods
    pulling.source.products = [BAD] * 6_000
    page = tuple(pulling.source.products)

    def changes(cursor: str, page_: str) -> Page:
        del cursor, page_
        return Page(page, next_page="again", total=1_000_000)

    pulling.source.changes = changes  # type: ignore[method-assign,assignment]
    pulling.run()

    assert pulling.codes == ["too_many"]
    assert pulling.goods == before


def test_pages_without_end_are_not_read(pulling: Pulling) -> None:
    pages = iter(range(10**9))
    page = tuple(many(2_000))

    def changes(cursor: str, page_: str) -> Page:
        del cursor, page_
        return Page(page, next_page=str(next(pages)))

    pulling.source.changes = changes  # type: ignore[method-assign,assignment]
    pulling.run()

    assert pulling.codes == ["too_many"]
    assert next(pages) <= MOST // 2_000 + 2


def test_weighed_goods_are_priced_by_kilogram_here(pulling: Pulling) -> None:
    pulling.source.products = [
        RemoteProduct("31", "CABAI", "Cabai", "48.5", "IDR", "9000", weighed=True),
        RemoteProduct("32", "SKT-9", "Songket", "900000", "IDR", "1", piece=True),
    ]
    pulling.run()

    chili, songket = pulling.goods["CABAI"], pulling.goods["SKT-9"]
    assert (chili.price, chili.kind, chili.unit) == (48_500, Kind.WEIGHED, "kg")
    assert songket.kind is Kind.ONE_OFF


def test_a_barcode_that_another_product_has_stays_there(pulling: Pulling) -> None:
    pulling.source.products = [replace(SOAP_THERE, barcodes=("899", "778"))]
    pulling.run()

    assert pulling.goods["SABUN"].barcodes == ("778",)
    assert pulling.goods["ROTI"].barcodes == BREAD.barcodes


def test_an_open_basket_keeps_its_prices(pulling: Pulling) -> None:
    shop = pulling.shop
    shop.open()
    basket = shop.basket((BREAD, 2), (CAKE, 1))
    pulling.run()

    sale = shop.sell(basket)

    assert sale.total == 2 * BREAD.price + CAKE.price


def test_only_who_may_import_decides(pulling: Pulling) -> None:
    shop, name = pulling.shop, pulling.source.name
    with pytest.raises(DeliveryError):
        pulling.decide(yes=True)
    pulling.source.products.append(replace(BAD, price="-5"))
    pulling.run()

    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: pull_swap.decide(tx, shop.cashier, name, yes=True))
    assert pulling.codes == ["price"]
