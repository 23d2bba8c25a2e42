"""Where a scan goes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from tests.ui.trade import cashier, open_shift
from tests.ui.whole import Whole
from ui.widgets.dialog import Dialog


class Taking(Dialog):
    """A dialog that takes scans."""

    def __init__(self, whole: Whole) -> None:
        super().__init__(whole.window, "?")
        self.taken: list[str] = []

    def scanned(self, code: str) -> None:
        self.taken.append(code)


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    open_shift(till, cashier(till))
    made = Whole(qtbot, till)
    made.sign_in("K-03")
    return made


@pytest.fixture
def code(whole: Whole) -> str:
    product = next(iter(whole.session.catalogue.products.values()))
    return product.barcodes[0]


def lines(whole: Whole) -> int:
    return len(whole.window.basket.basket.lines)


def test_a_scan_fills_the_basket_from_the_selling_page(whole: Whole, code: str) -> None:
    whole.window.scanned(code)

    assert lines(whole) == 1


def test_a_scan_nobody_else_wants_leads_to_the_selling_page(
    whole: Whole, code: str
) -> None:
    whole.window.go("shift")
    whole.window.scanned(code)

    assert whole.key == "sell"
    assert lines(whole) == 1


def test_the_settings_take_their_scans_themselves(whole: Whole, code: str) -> None:
    whole.window.go("settings")
    whole.window.scanned(code)

    assert whole.key == "settings"
    assert lines(whole) == 0


def test_a_locked_till_takes_no_scan(whole: Whole, code: str) -> None:
    whole.window.lock()
    whole.window.scanned(code)

    assert whole.key == "sign_in"
    assert lines(whole) == 0


def test_a_dialog_that_takes_scans_gets_them(whole: Whole, code: str) -> None:
    dialog = Taking(whole)
    dialog.open()
    whole.window.scanned(code)

    assert dialog.taken == [code]
    assert lines(whole) == 0
    dialog.dismiss()


def test_scans_over_another_dialog_wait_until_it_is_gone(
    whole: Whole, code: str
) -> None:
    dialog = Dialog(whole.window, "?")
    dialog.open()
    whole.window.scanned(code)
    whole.window.scanned(code)
    assert lines(whole) == 0

    dialog.dismiss()
    whole.qtbot.waitUntil(lambda: lines(whole) == 1)
    assert whole.window.basket.basket.lines[0].quantity == 2
