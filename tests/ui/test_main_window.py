"""The window: who gets where, what it shows around the screens, what it keeps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.printer import PrinterSetup
from tests.ui.trade import cashier, open_shift
from tests.ui.whole import Whole
from ui import theme
from ui.chrome import TopBar
from ui.help import HelpPanel
from ui.rail import RailItem
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.pill import Pill
from ui.widgets.toast import Toast

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    return Whole(qtbot, till)


@pytest.fixture
def selling(whole: Whole) -> Whole:
    """A cashier at the selling page, in an open shift."""
    open_shift(whole.till, cashier(whole.till))
    whole.sign_in("K-03")
    return whole


def rail(whole: Whole) -> list[str]:
    items = whole.window.findChildren(RailItem)
    return [x.objectName().partition(".")[2] for x in items if x.isVisible()]


def pill(whole: Whole, key: str) -> Pill:
    shown = whole.window.findChildren(Pill, f"pill.{key}")
    return next(found for found in shown if found.window() is whole.window)


def test_nobody_gets_anywhere_before_the_pin(whole: Whole) -> None:
    whole.window.go("sell")

    assert whole.key == "sign_in"
    assert not rail(whole)


def test_after_the_set_up_it_begins_where_it_is_told_once(whole: Whole) -> None:
    whole.window.begin_with("settings")
    whole.sign_in("A-01")
    assert whole.key == "settings"

    whole.window.go("receipts")
    whole.window.lock()
    whole.sign_in("K-03")
    assert whole.key == "shift"


def test_who_may_not_go_there_begins_as_usual(whole: Whole) -> None:
    whole.window.begin_with("reports")
    whole.sign_in("K-03")

    assert whole.key == "shift"


def test_without_a_shift_the_cashier_begins_at_the_shift(whole: Whole) -> None:
    whole.sign_in("K-03")

    assert whole.key == "shift"


def test_with_a_shift_the_cashier_begins_selling(selling: Whole) -> None:
    assert selling.key == "sell"


def test_the_rail_shows_what_the_person_may(selling: Whole) -> None:
    assert rail(selling) == [
        "sell",
        "receipts",
        "pickups",
        "products",
        "shift",
        "sync",
        "settings",
    ]

    selling.window.lock()
    selling.sign_in("P-01")
    assert "reports" in rail(selling)


def test_a_place_without_the_right_is_not_shown(selling: Whole) -> None:
    selling.window.go("reports")

    assert selling.key == "sell"


def test_the_top_bar_says_who_where_and_which_shift(selling: Whole) -> None:
    bar = selling.window.findChild(TopBar)

    assert bar is not None
    assert bar.accessibleName() == "SMEXPO Palembang"
    assert bar.accessibleDescription() == "Stan B-12 · Kasir K-03 · Shift 1"
    assert pill(selling, "demo").text() == "CONTOH"


def test_locking_hides_everything_and_names_nobody(selling: Whole) -> None:
    selling.press_held(Qt.Key.Key_L, Control)
    selling.qtbot.waitUntil(lambda: selling.key == "sign_in")

    assert selling.session.person is None
    assert not rail(selling)


def test_whoever_locked_comes_back_to_the_same_page(selling: Whole) -> None:
    selling.window.go("receipts")
    selling.window.lock()
    selling.sign_in("K-03")

    assert selling.key == "receipts"


def test_somebody_else_begins_anew(selling: Whole) -> None:
    selling.window.go("receipts")
    selling.window.lock()
    selling.sign_in("K-07")

    assert selling.key == "sell"


def test_locking_keeps_the_basket(selling: Whole) -> None:
    product = next(iter(selling.session.catalogue.products.values()))
    selling.window.scanned(product.barcodes[0])
    selling.window.lock()
    selling.sign_in("K-03")

    assert selling.window.basket.basket.lines


def test_locking_closes_what_lies_over_the_screen(selling: Whole) -> None:
    selling.press(Qt.Key.Key_F1)
    selling.qtbot.waitUntil(lambda: selling.dialog() is not None)
    selling.window.lock()

    assert selling.dialog() is None


def test_the_till_locks_when_nobody_is_there(selling: Whole) -> None:
    selling.set(lock_minutes=3)
    selling.now_ms += 179_000
    selling.window.ears.look()
    assert selling.key == "sell"

    selling.now_ms += 1_000
    selling.window.ears.look()
    assert selling.key == "sign_in"


def test_a_key_shows_that_somebody_is_there(selling: Whole) -> None:
    selling.set(lock_minutes=3)
    selling.now_ms += 179_000
    selling.press(Qt.Key.Key_Down)
    selling.now_ms += 2_000
    selling.window.ears.look()

    assert selling.key == "sell"


def test_help_lists_the_keys_of_the_screen(selling: Whole) -> None:
    selling.press(Qt.Key.Key_F1)
    selling.qtbot.waitUntil(lambda: isinstance(selling.dialog(), HelpPanel))
    panel = selling.dialog()
    assert panel is not None
    said = [label.text() for label in panel.findChildren(Label)]

    assert "Bayar" in said
    assert any("Jual" in words for words in said)


def test_another_theme_and_size_take_effect_at_once(selling: Whole) -> None:
    selling.set(theme="gelap", scale=115)

    assert theme.tokens().theme == "gelap"
    assert theme.scale() == 115
    selling.set(theme="terang", scale=100)


def test_the_left_handed_get_the_rail_on_the_right(selling: Whole) -> None:
    selling.set(left_handed=True)
    QApplication.sendPostedEvents()
    item = next(x for x in selling.window.findChildren(RailItem) if x.isVisible())
    place = item.mapTo(selling.window, item.rect().center()).x()

    assert place > selling.window.width() // 2


def test_another_language_makes_the_screens_anew_and_keeps_the_basket(
    selling: Whole,
) -> None:
    product = next(iter(selling.session.catalogue.products.values()))
    selling.window.scanned(product.barcodes[0])
    before = selling.window.screen_of("sell")
    selling.set(language="en")

    assert selling.window.screen_of("sell") is not before
    assert selling.key == "sell"
    assert rail(selling) == [
        "sell",
        "receipts",
        "pickups",
        "products",
        "shift",
        "sync",
        "settings",
    ]
    assert selling.window.basket.basket.lines
    selling.set(language="id")


def test_a_fault_is_told_calmly_and_selling_goes_on(selling: Whole) -> None:
    selling.window.show_fault()
    assert "gangguan" in selling.window.speaker.lasting

    product = next(iter(selling.session.catalogue.products.values()))
    selling.window.scanned(product.barcodes[0])
    assert selling.window.basket.basket.lines
    assert not selling.window.speaker.lasting


def test_a_clock_that_went_back_is_shown(selling: Whole) -> None:
    assert "Jam" not in pill(selling, "clock").text()

    selling.window.status.set_last(selling.till.clock.now().at_ms + 600_000)
    assert pill(selling, "clock").text().startswith("Jam mundur")


def test_without_a_printer_the_bar_says_so(selling: Whole) -> None:
    assert pill(selling, "printer").text() == "Tanpa printer"

    selling.set(printer=PrinterSetup("tcp://127.0.0.1:9"))
    assert pill(selling, "printer").text() != "Tanpa printer"


def passing(whole: Whole) -> QRect:
    """Where the passing words stand, in the window."""
    (toast,) = (x for x in whole.window.findChildren(Toast) if x.isVisible())
    return QRect(toast.mapTo(whole.window, QPoint(0, 0)), toast.size())


@pytest.mark.parametrize("percent", [100, 130])
def test_passing_words_cover_nothing_that_can_be_pressed(
    selling: Whole, percent: int
) -> None:
    selling.set(scale=percent)
    for key in ("sell", "shift", "receipts", "products"):
        selling.window.go(key)
        selling.window.speaker.say("Keripik Tempe Original 100 g dihapus", _nothing)
        QApplication.sendPostedEvents()
        words = passing(selling)
        buttons = [x for x in selling.window.findChildren(Button) if x.isVisible()]
        buttons = [x for x in buttons if not isinstance(x.parent(), Toast)]
        assert buttons
        for button in buttons:
            area = QRect(button.mapTo(selling.window, QPoint(0, 0)), button.size())
            assert not words.intersects(area), (key, button.text())


def test_passing_words_and_their_way_back_end_with_the_page(selling: Whole) -> None:
    back: list[str] = []
    selling.window.speaker.say("Hitungan dikosongkan.", lambda: back.append("back"))
    toast = selling.window.findChildren(Toast)[0]
    selling.window.go("receipts")

    assert not selling.window.speaker.passing
    toast.undone.emit("said")
    assert not back


def test_a_shift_that_began_is_said_on_the_page_that_comes(whole: Whole) -> None:
    whole.sign_in("K-03")
    whole.press("1", Qt.Key.Key_F10)

    assert whole.key == "sell"
    assert whole.window.speaker.passing == "Shift 1 dimulai."


def _nothing() -> None:
    """Take nothing back."""
