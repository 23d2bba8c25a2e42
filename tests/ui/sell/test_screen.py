"""The selling page by real keys and touches in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.people import Right
from pos.operations import sell
from pos.operations.catalogue import Catalogue
from tests.ui.sell.booth import Booth
from tests.ui.trade import cashier, make_sale, open_shift, supervisor
from tests.ui.whole import Whole
from ui.sell.done_panel import DonePanel
from ui.sell.screen import SellScreen
from ui.session import Session
from ui.widgets.button import Button
from ui.widgets.label import Figure

Key = Qt.Key
CHIPS, CHIPS_CODE, BREAD = "TMP-004", "8997700000046", "RTI-001"
NASTAR, PIECE, OPEN = "KUE-101", "SKT-001", "SKT-011"


@pytest.fixture
def booth(qtbot: QtBot, session: Session) -> Booth:
    session.sign_in(cashier(session.till))
    session.shift = open_shift(session.till, session.actor)
    made = Booth(session)
    qtbot.addWidget(made.window)
    return made.open()


def lines(booth: Booth) -> list[tuple[str, int]]:
    return [(line.sku, line.quantity) for line in booth.basket.basket.lines]


def touch(widget: QWidget, at: QPoint | None = None) -> None:
    spot = at if at is not None else widget.rect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(widget, left, Qt.KeyboardModifier.NoModifier, spot)


def button(booth: Booth, words: str) -> Button:
    """A button of the panel that is open."""
    dialog = booth.dialog()
    assert dialog is not None
    found = [x for x in dialog.findChildren(Button) if x.text() == words]
    return found[0]


def test_the_search_field_is_always_ready(booth: Booth) -> None:
    search = booth.sell.shelf.search
    assert search.hasFocus()
    touch(booth.sell.shelf.chips.chip("Roti"))
    booth.write("ke")
    assert search.text() == "ke"
    booth.sell.side.lines.setFocus()
    booth.press("J")
    assert search.hasFocus()
    assert search.text().casefold() == "kej"
    booth.press(Key.Key_Escape)
    assert not search.text()


def test_f2_leads_to_the_search_and_takes_the_text_along(booth: Booth) -> None:
    booth.write("roti")
    booth.sell.side.lines.setFocus()
    booth.press(Key.Key_F2)
    assert booth.sell.shelf.search.selectedText() == "roti"


def test_a_touch_on_a_tile_sells_it(booth: Booth) -> None:
    grid = booth.sell.shelf.grid
    place = [tile.key for tile in grid.tiles()].index(booth.product(CHIPS).product_id)
    model = grid.model()
    assert model is not None
    index = model.index(place, 0)
    grid.scrollTo(index)
    touch(grid.viewport(), grid.visualRect(index).center() - QPoint(9, 9))
    assert lines(booth) == [(CHIPS, 1)]
    assert booth.sell.shelf.search.hasFocus()


def test_scanning_changes_rows_and_resets_nothing(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    resets: list[str] = []
    basket, tiles = booth.sell.side.lines.model(), booth.sell.shelf.grid.model()
    assert basket is not None
    assert tiles is not None
    basket.modelReset.connect(lambda: resets.append("basket"))
    tiles.modelReset.connect(lambda: resets.append("tiles"))
    tiles.dataChanged.connect(lambda *_: resets.append("tiles changed"))
    booth.scan(CHIPS_CODE, BREAD, CHIPS_CODE)
    assert not resets
    assert [row.quantity for row in booth.sell.side.lines.rows()] == ["3", "1"]


def test_sounds_tell_found_from_not_found(qtbot: QtBot, booth: Booth) -> None:
    booth.scan(CHIPS_CODE, "8990000000012")
    qtbot.waitUntil(lambda: booth.sounds == ["found", "not_found"])
    assert booth.strip() == "8990000000012 tidak dikenal. Ketik namanya."
    assert booth.dialog() is None


def test_arrows_plus_minus_and_delete_work_on_the_basket(booth: Booth) -> None:
    booth.scan(CHIPS_CODE, BREAD)
    booth.press(Key.Key_Up, Key.Key_Plus, Key.Key_Plus, Key.Key_Down, Key.Key_Plus)
    assert lines(booth) == [(CHIPS, 3), (BREAD, 2)]
    booth.press(Key.Key_Minus, Key.Key_Minus)
    assert lines(booth) == [(CHIPS, 3)]
    booth.press(Key.Key_Delete)
    assert lines(booth) == []
    assert booth.speaker.passing == "Keripik Tempe Original 100 g dihapus"


def test_those_keys_are_text_once_something_is_typed(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.write("a")
    booth.press(Key.Key_Plus, Key.Key_Delete)
    assert booth.sell.shelf.search.text() == "a+"
    assert lines(booth) == [(CHIPS, 1)]


def test_enter_in_an_empty_field_does_nothing(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.write("roti srikaya")
    booth.press(*[Key.Key_Return] * 5)
    assert lines(booth) == [(CHIPS, 1), ("RTI-003", 1)]
    assert booth.page is booth.sell
    assert not booth.sell.shelf.search.text()


def test_a_removed_line_comes_back_with_one_press(booth: Booth) -> None:
    booth.scan(CHIPS_CODE, BREAD)
    booth.press(Key.Key_Up, Key.Key_Delete)
    toast = booth.speaker._toast
    assert toast is not None
    touch(toast.undo)
    assert lines(booth) == [(CHIPS, 1), (BREAD, 1)]


def test_the_stepper_is_touched_in_the_line(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    listing = booth.sell.side.lines
    area = listing.stepper_area("1")
    touch(listing.viewport(), QPoint(area.right() - 10, area.center().y()))
    assert lines(booth) == [(CHIPS, 2)]
    touch(listing.viewport(), QPoint(area.left() + 10, area.center().y()))
    assert lines(booth) == [(CHIPS, 1)]


def test_a_weight_is_typed_with_its_price_in_sight(booth: Booth) -> None:
    booth.scan(NASTAR)
    dialog = booth.dialog()
    assert dialog is not None
    booth.press(Key.Key_Return)  # nothing typed yet
    booth.press("350")
    figures = [figure.text() for figure in dialog.findChildren(Figure)]
    assert "Rp33.250" in figures
    booth.press(Key.Key_Return)
    assert booth.dialog() is None
    assert lines(booth) == [(NASTAR, 350)]
    assert booth.sell.shelf.search.hasFocus()


def test_a_weight_can_be_touched_in(booth: Booth) -> None:
    booth.scan(NASTAR)
    dialog = booth.dialog()
    assert dialog is not None
    for key in "275":
        touch(dialog.findChildren(QWidget, f"key.{key}")[0])
    touch(button(booth, "Tambah"))
    assert lines(booth) == [(NASTAR, 275)]


def test_a_scan_under_a_panel_waits_for_its_end(booth: Booth) -> None:
    booth.scan(NASTAR)
    booth.scan(CHIPS_CODE, NASTAR, BREAD)
    booth.press("100", Key.Key_Return)
    assert lines(booth) == [(NASTAR, 100), (CHIPS, 1)]
    booth.press(Key.Key_Escape)  # the second nastar isn't wanted
    assert lines(booth) == [(NASTAR, 100), (CHIPS, 1), (BREAD, 1)]


def test_an_open_price_is_typed(booth: Booth) -> None:
    booth.scan(OPEN)
    booth.press("1250000", Key.Key_Return)
    assert booth.basket.settlement.total == 1_250_000


def test_a_line_is_opened_by_keys_alone(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.sell.side.lines.setFocus(Qt.FocusReason.TabFocusReason)
    booth.press(Key.Key_Return)
    booth.press("12", Key.Key_Return)
    assert lines(booth) == [(CHIPS, 12)]


@pytest.mark.parametrize("words", ["Harga", "Diskon", "Hapus"])
def test_a_line_offers_more(booth: Booth, words: str) -> None:
    booth.scan(CHIPS_CODE)
    booth.sell.presenter.lines.ask(1)
    touch(button(booth, words))
    if words == "Hapus":
        assert lines(booth) == []
    else:
        assert booth.dialog() is not None


def test_an_agreed_price_asks_for_a_pin_and_holds_the_floor(booth: Booth) -> None:
    booth.approver = supervisor(booth.session.till)
    booth.scan(PIECE)
    booth.sell.presenter.lines.ask(1)
    touch(button(booth, "Harga"))
    booth.press("1000000", Key.Key_Return)
    dialog = booth.dialog()
    assert dialog is not None
    assert "Rp1.500.000" in dialog._hint.text()
    booth.press("2000000", Key.Key_Return)
    assert booth.asked == [Right.PRICE]
    assert booth.dialog() is None
    (row,) = booth.sell.side.lines.rows()
    assert row.detail.endswith("semula 2.750.000")


def test_a_discount_is_given_with_its_reason(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.press(Key.Key_F6, "10")
    assert not button(booth, "Beri diskon").isEnabled()
    dialog = booth.dialog()
    assert dialog is not None
    touch(dialog.findChildren(QWidget, "chip.1")[0])
    booth.press(Key.Key_Return)
    assert booth.dialog() is None
    assert booth.basket.settlement.total == 13_500
    assert not booth.asked
    booth.press(Key.Key_F6)
    touch(button(booth, "Hapus diskon"))
    assert booth.basket.settlement.total == 15_000


def test_a_large_discount_waits_for_the_pin(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.press(Key.Key_F6, "50")
    dialog = booth.dialog()
    assert dialog is not None
    touch(dialog.findChildren(QWidget, "chip.1")[0])
    booth.press(Key.Key_Return)
    assert booth.asked == [Right.DISCOUNT]
    assert booth.dialog() is dialog
    booth.approver = supervisor(booth.session.till)
    booth.press(Key.Key_Return)
    assert booth.basket.settlement.total == 7_500


def test_hold_and_recall_take_two_keys_each(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.press(Key.Key_F3, Key.Key_Return)
    assert lines(booth) == []
    booth.scan(BREAD)
    booth.press(Key.Key_F4, Key.Key_Return)
    assert lines(booth) == [(CHIPS, 1)]
    assert booth.pressed == 4
    held = booth.session.till.readers.run(sell.held)
    assert [x.basket.lines[0].sku for x in held] == [BREAD]


def test_a_label_is_typed(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.press(Key.Key_F3)
    booth.write("Ibu kerudung biru")
    booth.press(Key.Key_Return)
    assert booth.sell.side.recall.text() == "Buka simpanan (1)"
    assert booth.strip() == "Keranjang disimpan. Buka lagi dengan F4."


def test_the_buyer_and_a_note_are_shown(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    booth.press(Key.Key_F8)
    booth.write("Ibu Rina")
    booth.press(Key.Key_Return)
    assert booth.sell.side._count.text() == "1 barang · Ibu Rina"
    touch(booth.sell.side.more)
    touch(button(booth, "Catatan"))
    booth.write("Bungkus terpisah")
    booth.press(Key.Key_Return)
    assert booth.sell.side._note.text() == "Catatan: Bungkus terpisah"


def test_emptying_needs_a_second_word(booth: Booth) -> None:
    booth.scan(CHIPS_CODE)
    touch(booth.sell.side.more)
    touch(button(booth, "Kosongkan keranjang"))
    assert lines(booth) == [(CHIPS, 1)]
    booth.press(Key.Key_Escape)
    assert lines(booth) == [(CHIPS, 1)]
    touch(booth.sell.side.more)
    touch(button(booth, "Kosongkan keranjang"))
    touch(button(booth, "Kosongkan keranjang"))
    assert lines(booth) == []


def test_a_shop_without_products_says_what_to_do(booth: Booth) -> None:
    booth.session.catalogue = Catalogue(())
    booth.sell.presenter._take_catalogue()
    assert booth.sell.shelf.import_button.isVisible()
    touch(booth.sell.shelf.import_button)
    assert booth.gone == ["products"]


def test_words_nobody_has_show_no_tiles(booth: Booth) -> None:
    booth.write("zebra cross")
    assert booth.sell.shelf._no_hits.isVisible()
    booth.press(Key.Key_Return)
    assert booth.strip() == "Tidak ada “zebra cross”. Coba kata lain."
    booth.press(Key.Key_Escape)
    assert booth.sell.shelf.grid.isVisible()


def test_a_sold_piece_cannot_be_chosen(booth: Booth) -> None:
    make_sale(booth.session.till, booth.session.actor, {PIECE: 1})
    booth.session.refresh_stock()
    tiles = {tile.key: tile for tile in booth.sell.shelf.grid.tiles()}
    tile = tiles[booth.product(PIECE).product_id]
    assert (tile.badge, tile.enabled) == ("terjual", False)
    booth.sell.shelf.grid.refused.emit(tile.key)
    assert booth.strip().startswith("Songket Bungo Cino")


def test_badges_tell_the_stock(booth: Booth) -> None:
    tiles = {tile.key: tile for tile in booth.sell.shelf.grid.tiles()}
    badges = {
        sku: tiles[booth.product(sku).product_id].badge
        for sku in (CHIPS, NASTAR, PIECE, "KUE-004")
        if booth.product(sku).product_id in tiles
    }
    assert badges[CHIPS] == "stok 20"
    assert badges[NASTAR] == "timbang"
    assert badges[PIECE] == "1 dari 1"
    assert tiles[booth.product(PIECE).product_id].picture.endswith(".png")


def test_without_a_shift_the_way_leads_to_one(booth: Booth) -> None:
    booth.session.shift = None
    booth.scan(CHIPS_CODE)
    assert booth.sell.side.pay.text() == "Mulai shift"
    booth.press(Key.Key_F10)
    assert booth.gone == ["shift"]


def test_the_left_handed_have_the_basket_on_the_left(booth: Booth) -> None:
    booth.sell.set_left_handed(left_handed=True)
    QApplication.sendPostedEvents()
    layout = booth.sell.layout()
    assert layout is not None
    layout.activate()
    assert booth.sell.side.x() < booth.sell.shelf.x()


def test_a_sale_nobody_saw_is_shown_after_a_restart(
    qtbot: QtBot, session: Session
) -> None:
    actor = cashier(session.till)
    session.sign_in(actor)
    session.shift = open_shift(session.till, actor)
    till = session.till
    sale = make_sale(till, actor, {CHIPS: 1})
    till.writer.run(
        lambda tx: tx.connection.execute(
            "INSERT INTO unconfirmed VALUES (?)", (sale.sale_id,)
        )
    )
    booth = Booth(session)
    qtbot.addWidget(booth.window)
    booth.open()
    dialog = booth.dialog()
    assert dialog is not None
    assert dialog.accessibleName() == f"Penjualan {sale.receipt_no} sudah tersimpan"
    booth.press(Key.Key_Return)
    assert booth.dialog() is None
    assert till.readers.run(sell.unconfirmed) is None


def test_the_window_sells_from_scan_to_change(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    open_shift(till, cashier(till))
    whole.session.announce(frozenset({"shift"}))
    whole.sign_in("K-03")
    assert whole.key == "sell"
    whole.window.scanned(CHIPS_CODE)
    whole.press(Key.Key_F10)
    assert whole.key == "pay"
    whole.window.scanned(CHIPS_CODE)  # the buyer wants another
    assert whole.key == "sell"
    whole.press(Key.Key_F10, Key.Key_F4, Key.Key_Return)  # 50.000
    done = whole.window.findChildren(DonePanel)[0]
    assert done.isVisible()
    assert done.figure() == "Rp20.000"
    whole.press(Key.Key_F1)
    assert whole.dialog() is not None
    whole.press(Key.Key_Return)
    whole.window.scanned("KSR1-261123-000001")
    assert whole.key == "receipts"


def test_the_basket_outlives_locking_and_another_language(
    qtbot: QtBot, till: Till
) -> None:
    whole = Whole(qtbot, till)
    open_shift(till, cashier(till))
    whole.session.announce(frozenset({"shift"}))
    whole.sign_in("K-03")
    whole.window.scanned(CHIPS_CODE)
    whole.window.lock()
    whole.sign_in("K-03")
    whole.set(language="en")
    whole.window.scanned(CHIPS_CODE)
    screen = whole.window.screen_of("sell")
    assert isinstance(screen, SellScreen)
    assert [row.quantity for row in screen.side.lines.rows()] == ["2"]
    whole.set(language="id")
