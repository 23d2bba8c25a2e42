"""What a scan, a tile and a typed word do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import (
    EmptyBasketError,
    InvalidQuantityError,
    PieceTakenError,
    StorageError,
)
from pos.domain.gtin import check_digit
from pos.operations.catalogue import Catalogue
from tests.ui.sell.seen import Stall
from tests.ui.trade import cashier, make_sale
from ui.sell.shelf import FAVOURITES
from ui.sell.view import Notice

CHIPS, CHIPS_CODE = "TMP-004", "8997700000046"
NASTAR, PIECE, OPEN = "KUE-101", "SKT-001", "SKT-011"


def test_a_scan_adds_a_line_and_lights_it_up(stall: Stall) -> None:
    stall.selling.scanned(CHIPS_CODE)
    assert stall.lines() == [(CHIPS, 1)]
    assert stall.page.shown.flash == 1
    assert stall.page.shown.settlement.total == 15_000
    assert stall.page.sounds == [True]


def test_the_same_again_counts_up_on_its_line(stall: Stall) -> None:
    for code in (CHIPS_CODE, "RTI-001", CHIPS_CODE):
        stall.selling.scanned(code)
    assert stall.lines() == [(CHIPS, 2), ("RTI-001", 1)]
    assert stall.page.shown.flash == 1


def test_scanning_leaves_the_tiles_alone(stall: Stall) -> None:
    before = len(stall.page.shelves)
    for _ in range(5):
        stall.selling.scanned(CHIPS_CODE)
    assert len(stall.page.shelves) == before


def test_a_miss_is_said_beside_the_basket(stall: Stall) -> None:
    stall.selling.scanned("8990000000012")
    assert stall.page.notices == [(Notice.UNKNOWN_CODE, {"text": "8990000000012"})]
    assert stall.page.sounds == [False]
    assert not stall.page.asked
    stall.selling.scanned(CHIPS_CODE)
    assert not stall.page.notices


def test_a_receipt_leads_to_the_receipts(stall: Stall) -> None:
    stall.selling.scanned("ksr1-261123-000001")
    assert stall.gone == ["receipts"]
    assert stall.session.pending_receipt == "KSR1-261123-000001"
    assert stall.open.basket.empty


def test_a_label_of_the_scale_brings_its_weight(stall: Stall) -> None:
    body = "210010100350"
    stall.selling.scanned(body + check_digit(body))
    assert stall.lines() == [(NASTAR, 350)]
    assert stall.page.shown.settlement.total == 33_250


def test_goods_past_their_day_are_said_and_still_sold(stall: Stall) -> None:
    stall.selling.scanned(f"01{CHIPS_CODE:0>14}172001311042")
    (line,) = stall.open.basket.lines
    assert (line.quantity, line.batch, line.best_before) == (1, "42", "2020-01-31")
    told = {"name": line.name, "day": "2020-01-31"}
    assert stall.page.notices == [(Notice.EXPIRED, told)]
    assert stall.page.shown.today > line.best_before

    stall.selling.scanned(f"01{CHIPS_CODE:0>14}17401231")
    assert [x.quantity for x in stall.open.basket.lines] == [1, 1]
    assert not stall.page.notices


def test_a_batch_outlives_the_panel_that_asks_for_the_weight(stall: Stall) -> None:
    code = CHIPS_CODE
    nastar = replace(stall.product(NASTAR), barcodes=(code,))
    stall.session.catalogue = Catalogue((nastar,))
    stall.selling.scanned(f"01{code:0>14}10OVEN-2")
    assert stall.page.asked == [("weight", nastar)]
    stall.selling.weigh(nastar, 350, lambda: None)
    assert stall.open.basket.lines[0].batch == "OVEN-2"

    stall.selling.tile(nastar.product_id)
    stall.selling.weigh(nastar, 200, lambda: None)
    assert stall.open.basket.lines[1].batch == ""


def test_labels_are_read_by_the_rules_of_the_settings(stall: Stall) -> None:
    till = stall.session.till
    till.settings = replace(till.settings, label_rules="27.....{NNNDD} weight")
    stall.selling.scanned("2100101003507")
    assert stall.page.notice() is Notice.UNKNOWN_CODE
    stall.selling.scanned("270010100035" + check_digit("270010100035"))
    assert stall.lines() == [(NASTAR, 350)]


@pytest.mark.parametrize("text", [CHIPS, "tmp-004", CHIPS_CODE, "keripik orig"])
def test_enter_adds_what_was_typed(stall: Stall, text: str) -> None:
    stall.selling.typed(text)
    stall.selling.entered(text, 0)
    assert stall.lines() == [(CHIPS, 1)]
    assert stall.page.cleared


def test_typing_forgives_a_slip(stall: Stall) -> None:
    stall.selling.typed("kripik tempe orig")
    names = [product.name for product in stall.page.shelf.products]
    assert names[0].startswith("Keripik Tempe Original")


def test_words_nobody_has_are_said(stall: Stall) -> None:
    stall.selling.entered("zebra", 0)
    assert stall.page.notice() is Notice.NO_HITS
    stall.selling.entered("899770000", 0)
    assert stall.page.notice() is Notice.UNKNOWN_CODE
    assert stall.open.basket.empty


def test_a_number_and_a_star_mean_so_many(stall: Stall) -> None:
    stall.selling.entered(f"3*{CHIPS_CODE}", 0)
    stall.selling.scanned("RTI-001", typed="4*")
    stall.selling.tile(stall.product("RTI-002").product_id, typed="2*")
    stall.selling.entered("350*101", 0)
    lines = [(CHIPS, 3), ("RTI-001", 4), ("RTI-002", 2), (NASTAR, 350)]
    assert stall.lines() == lines


def test_a_number_and_a_star_alone_change_the_current_line(stall: Stall) -> None:
    stall.selling.scanned(CHIPS_CODE)
    stall.selling.entered("5*", 1)
    assert stall.lines() == [(CHIPS, 5)]
    stall.selling.entered("", 1)
    stall.selling.entered("7*", 0)
    assert stall.lines() == [(CHIPS, 5)]


def test_weighed_goods_ask_for_the_weight(stall: Stall) -> None:
    nastar = stall.product(NASTAR)
    stall.selling.tile(nastar.product_id)
    assert stall.page.asked == [("weight", nastar)]
    assert stall.selling.price_of(nastar, 350) == 33_250
    done: list[bool] = []
    stall.selling.weigh(nastar, 0, lambda: done.append(True))
    assert isinstance(stall.page.errors[-1], InvalidQuantityError)
    stall.selling.weigh(nastar, 350, lambda: done.append(True))
    stall.selling.weigh(nastar, 100, lambda: done.append(True))
    assert stall.lines() == [(NASTAR, 350), (NASTAR, 100)]
    assert done == [True, True]


def test_an_open_price_is_asked_for(stall: Stall) -> None:
    made = stall.product(OPEN)
    stall.selling.tile(made.product_id)
    assert stall.page.asked == [("price", (made, 1))]
    stall.selling.price(made, 1, 1_250_000, lambda: None)
    assert stall.page.shown.settlement.total == 1_250_000


def test_a_piece_is_there_once(stall: Stall) -> None:
    stall.selling.scanned(PIECE)
    stall.selling.scanned(PIECE)
    assert isinstance(stall.page.errors[-1], PieceTakenError)
    assert stall.lines() == [(PIECE, 1)]
    assert stall.page.sounds == [True, False]


def test_a_sold_piece_is_refused(stall: Stall) -> None:
    make_sale(stall.session.till, cashier(stall.session.till), {PIECE: 1})
    stall.session.refresh_stock()
    stall.selling.scanned(PIECE)
    assert stall.page.notice() is Notice.PIECE_SOLD
    assert stall.open.basket.empty


def test_goods_in_hand_are_sold_though_the_stock_says_none(stall: Stall) -> None:
    stall.selling.entered("21*TMP-004", 0)
    assert stall.lines() == [(CHIPS, 21)]
    name = "Keripik Tempe Original 100 g"
    assert stall.page.notices == [(Notice.STOCK_SHORT, {"name": name, "stock": 20})]


def test_stock_is_shown_as_it_changes(stall: Stall) -> None:
    make_sale(stall.session.till, cashier(stall.session.till), {CHIPS: 4})
    stall.session.refresh_stock()
    shown = {x.sku: x.stock for x in stall.page.shelf.products}
    assert shown[CHIPS] == 16


def test_categories_end_a_search(stall: Stall) -> None:
    stall.selling.typed("songket")
    assert stall.page.shelf.searching == "songket"
    stall.selling.choose_place("Roti")
    assert stall.page.shelf.place == "Roti"
    assert {x.category for x in stall.page.shelf.products} == {"Roti"}


def test_a_changed_catalogue_is_shown(stall: Stall) -> None:
    assert stall.page.places[0] == FAVOURITES
    stall.session._set_catalogue(Catalogue(()))
    assert stall.page.shelf.empty_shop


def test_paying_needs_goods_and_a_shift(stall: Stall) -> None:
    stall.selling.pay()
    assert isinstance(stall.page.errors[-1], EmptyBasketError)
    stall.selling.scanned(CHIPS_CODE)
    stall.selling.pay()
    stall.session.shift = None
    stall.selling.pay()
    assert stall.gone == ["pay", "shift"]


def test_the_basket_says_whether_a_shift_is_open(stall: Stall) -> None:
    assert stall.page.shown.shift_open
    stall.session.shift = None
    stall.session._tell(frozenset({"shift"}))
    assert not stall.page.shown.shift_open


def test_codes_scanned_while_storing_open_the_next_sale(stall: Stall) -> None:
    stall.open.waiting.append(CHIPS_CODE)
    stall.selling.enter()
    assert stall.lines() == [(CHIPS, 1)]
    assert not stall.open.waiting


def test_nothing_is_added_while_a_sale_is_uncertain(stall: Stall) -> None:
    stall.open.uncertain = True
    stall.selling.scanned(CHIPS_CODE)
    assert isinstance(stall.page.errors[-1], StorageError)
    assert stall.open.basket.empty
    stall.selling.enter()
    stall.selling.scanned(CHIPS_CODE)
    assert stall.lines() == [(CHIPS, 1)]
