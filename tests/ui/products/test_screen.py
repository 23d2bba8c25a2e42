from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.operations.catalogue import Catalogue
from pos.storage import queries
from tests.ui import trade
from tests.ui.products import sheets
from tests.ui.whole import Whole
from tests.ui.window import Shown
from ui.help import Keycap
from ui.products.import_page import ImportPage
from ui.products.list_page import ListPage
from ui.products.receive_dialog import ReceiveDialog
from ui.products.screen import ProductsScreen
from ui.session import Session
from ui.widgets.label import Label

KEY = Qt.Key
NEW = [("N-1", "Kue Ape", 3_000), ("N-2", "Kue Lapis", 4_000)]


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shown:
    session.person = trade.supervisor(session.till)
    return Shown(qtbot, ProductsScreen(session))


@pytest.fixture
def screen(shown: Shown) -> ProductsScreen:
    assert isinstance(shown.screen, ProductsScreen)
    return shown.screen


def choose(screen: ProductsScreen, file: Path | None) -> None:
    screen.choose_file = lambda _: file


def listed(page: ListPage) -> list[str]:
    return [row.cells[0].text for row in page.table.rows()]


def page_of(screen: ProductsScreen) -> ListPage | ImportPage:
    return screen.list if screen.list.isVisible() else screen.file


def sku(screen: ProductsScreen) -> str:
    product = screen.presenter.product
    return product.sku if product else ""


def receiving(shown: Shown) -> ReceiveDialog:
    dialog = shown.dialog()
    assert isinstance(dialog, ReceiveDialog)
    return dialog


def stock_of(till: Till, code: str) -> int:
    everything = till.readers.run(queries.products)
    product = next(x for x in everything if x.sku == code)
    assert product.stock is not None
    return product.stock


def test_typing_searches_and_the_arrows_move_in_the_list(
    shown: Shown, screen: ProductsScreen
) -> None:
    shown.press("TEMPE")
    assert screen.list.search.text() == "tempe"
    first = sku(screen)

    shown.press(KEY.Key_Down)
    assert sku(screen) == listed(screen.list)[1] != first
    shown.press(KEY.Key_PageDown, KEY.Key_Up)
    assert sku(screen) == listed(screen.list)[8]
    assert screen.list.search.hasFocus()


def test_escape_empties_the_search(shown: Shown, screen: ProductsScreen) -> None:
    everything = len(listed(screen.list))
    shown.press("NASTAR", KEY.Key_Escape)

    assert screen.list.search.text() == ""
    assert len(listed(screen.list)) == everything


def test_letters_in_the_list_begin_a_search(
    shown: Shown, screen: ProductsScreen
) -> None:
    shown.press(KEY.Key_Enter)
    assert screen.list.table.hasFocus()

    shown.press("R")

    assert screen.list.search.hasFocus()
    assert screen.list.search.text() == "r"

    shown.press(KEY.Key_Enter, KEY.Key_F2)
    assert screen.list.search.selectedText() == "r"


def test_a_touch_on_a_row_shows_its_details(
    screen: ProductsScreen,
) -> None:
    table = screen.list.table
    spot = table.visualRect(table.model().index(3, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert sku(screen) == listed(screen.list)[3]


def test_a_chip_lists_its_category(screen: ProductsScreen) -> None:
    screen.list.search.setText("tempe")
    screen.list.chips.chip("Songket").click()

    assert screen.list.search.text() == ""
    assert all(code.startswith("SKT") for code in listed(screen.list))


def test_a_scan_selects_the_product(shown: Shown, screen: ProductsScreen) -> None:
    screen.list.search.setText("nastar")

    assert screen.scanned("SKT-003")

    assert sku(screen) == "SKT-003"
    assert screen.presenter.product is not None
    assert screen.list.table.current_key() == screen.presenter.product.product_id
    assert screen.list.search.text() == ""

    assert screen.scanned("4006381333931")
    assert shown.errors[-1].startswith("4006381333931 tidak ada di katalog.")


def test_goods_are_received_by_keys_alone(
    shown: Shown, screen: ProductsScreen, till: Till
) -> None:
    before = stock_of(till, "TMP-001")
    screen.scanned("TMP-001")

    shown.press(KEY.Key_F10, "25", KEY.Key_Return)

    assert stock_of(till, "TMP-001") == before + 25
    assert shown.dialog() is None
    words = "25 bungkus Tempe Segar Papan 400 g masuk stok."
    assert shown.toasts[-1][0] == words
    assert screen.list.receive.isEnabled()


def test_another_product_is_found_in_the_panel(
    shown: Shown, screen: ProductsScreen, till: Till
) -> None:
    before = stock_of(till, "HDR-101")
    screen.list.receive.click()
    dialog = receiving(shown)

    shown.press(KEY.Key_F2, "CABAI", KEY.Key_Return, "1500")
    assert dialog.quantity.value() == 1_500
    shown.press(KEY.Key_Return)

    assert stock_of(till, "HDR-101") == before + 1_500
    assert shown.toasts[-1][0].startswith("1,5 kg ")


def test_the_keypad_and_a_touched_row_do_the_same(
    shown: Shown, screen: ProductsScreen, till: Till
) -> None:
    before = stock_of(till, "RTI-001")
    screen.list.receive.click()
    dialog = receiving(shown)
    dialog.search.setText("roti manis cokelat")
    spot = dialog.hits.visualRect(dialog.hits.model().index(0, 0)).center()
    QTest.mouseClick(dialog.hits.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    for code in ("1", "0"):
        dialog.keypad.key(code).click()
    dialog.save.click()

    assert stock_of(till, "RTI-001") == before + 10


def test_scans_in_the_panel_count(shown: Shown, screen: ProductsScreen) -> None:
    screen.list.receive.click()
    dialog = receiving(shown)
    dialog.scanned("8997700000015")
    dialog.scanned("8997700000015")
    assert dialog.quantity.value() == 2

    dialog.scanned("SKT-001")
    assert not dialog.save.isEnabled()
    assert not dialog.quantity.isEnabled()

    shown.press(KEY.Key_Escape)
    assert shown.dialog() is None


def test_a_comma_is_refused_in_words(shown: Shown, screen: ProductsScreen) -> None:
    screen.scanned("TMP-001")
    shown.press(KEY.Key_F10, KEY.Key_Comma)
    dialog = receiving(shown)

    words = [label.text() for label in dialog.findChildren(Label)]
    assert "Ketik angka bulat saja, tanpa koma." in words


def test_a_file_is_imported_by_keys_alone(
    shown: Shown, screen: ProductsScreen, tmp_path: Path, session: Session
) -> None:
    choose(screen, sheets.write(tmp_path, NEW))
    session.listen(lambda _: None)
    window = shown.window.windowHandle()

    QTest.keyClick(window, KEY.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert page_of(screen) is screen.file
    assert screen.file.save.text() == "Impor 2 produk"
    shown.press(KEY.Key_Return)

    assert shown.toasts[-1][0] == "Tersimpan: 2 produk baru, 0 berubah."
    assert page_of(screen) is screen.list
    session.load_catalogue()
    assert "N-1" in listed(screen.list)


def test_prices_that_jump_hold_the_import_until_they_are_marked(
    shown: Shown, screen: ProductsScreen, tmp_path: Path
) -> None:
    rows = [("TMP-001", "Tempe Segar Papan 400 g", 80_000), *NEW]
    choose(screen, sheets.write(tmp_path, rows))
    screen.list.file.click()
    plan = screen.file.plan
    assert plan.jumps.isVisible()

    shown.press(KEY.Key_Return)
    assert page_of(screen) is screen.file
    assert plan.note.text().startswith("Periksa dulu harga")
    assert plan.switch.hasFocus()

    shown.press(KEY.Key_Space)
    assert plan.switch.isChecked()
    screen.file.save.click()
    assert shown.toasts[-1][0] == "Tersimpan: 2 produk baru, 1 berubah."


def test_every_change_can_be_looked_at(screen: ProductsScreen, tmp_path: Path) -> None:
    rows = [("TMP-001", "Tempe", 80_000), *NEW]
    choose(screen, sheets.write(tmp_path, rows))
    screen.list.file.click()
    screen.file.plan.chips.chip("changes").click()

    changes = screen.file.plan.changes
    assert changes.isVisible()
    assert [row.cells[1].text for row in changes.rows()] == ["TMP-001", "N-1", "N-2"]


def test_problems_are_shown_and_another_file_can_be_chosen(
    shown: Shown, screen: ProductsScreen, tmp_path: Path
) -> None:
    choose(screen, sheets.write(tmp_path, [("", "Kue", "x")]))
    screen.list.file.click()
    assert not screen.file.save.isVisible()

    choose(screen, sheets.write(tmp_path, NEW))
    screen.file.again.click()
    assert screen.file.save.isVisible()

    shown.press(KEY.Key_Escape)
    assert page_of(screen) is screen.list


def test_no_file_chosen_changes_nothing(screen: ProductsScreen) -> None:
    choose(screen, None)
    screen.list.file.click()

    assert page_of(screen) is screen.list


def test_an_import_waits_while_another_screen_is_looked_at(
    screen: ProductsScreen, tmp_path: Path
) -> None:
    choose(screen, sheets.write(tmp_path, NEW))
    screen.list.file.click()
    screen.leave()
    screen.enter()

    assert page_of(screen) is screen.file
    assert not screen.scanned("8997700000015")  # for the selling page


def test_without_products_there_is_one_thing_to_do(
    shown: Shown, screen: ProductsScreen, session: Session, tmp_path: Path
) -> None:
    session.catalogue = Catalogue(())
    screen.enter()
    assert screen.list.first_file.isVisible()
    assert not screen.list.search.isVisible()

    choose(screen, sheets.write(tmp_path, NEW))
    shown.press(KEY.Key_Return)

    assert page_of(screen) is screen.file


def test_the_panel_is_gone_when_the_screen_is_left(
    shown: Shown, screen: ProductsScreen
) -> None:
    screen.list.receive.click()
    screen.leave()

    assert shown.dialog() is None


def test_a_cashier_receives_with_a_pin_over_the_panel(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    whole.sign_in("K-03")
    whole.window.go("products")
    before = stock_of(till, "TMP-001")
    whole.window.scanned("8997700000015")
    whole.press(KEY.Key_F10, "5", KEY.Key_Return)
    assert not isinstance(whole.dialog(), ReceiveDialog)

    whole.press(PINS["P-01"])

    qtbot.waitUntil(lambda: whole.dialog() is None)
    assert stock_of(till, "TMP-001") == before + 5


def test_help_lists_the_keys_of_the_screen(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    whole.sign_in("P-01")
    whole.window.go("products")
    whole.press(KEY.Key_F1)
    panel = whole.dialog()
    assert panel is not None

    names = {cap.accessibleName() for cap in panel.findChildren(Keycap)}
    assert {"F2", "F10", "Ctrl+O"} <= names
