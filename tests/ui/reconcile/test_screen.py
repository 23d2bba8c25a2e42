from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.reports.exports import Form
from pos.storage.day_locks import find_lock, locked_days
from tests.ui import trade
from tests.ui.reconcile.shots import lock, sell_a_day
from tests.ui.whole import Whole
from tests.ui.window import everything_in
from ui.approval.panel import ApprovalPanel
from ui.reconcile.addendum_dialog import AddendumDialog
from ui.reconcile.screen import ReconcileScreen
from ui.widgets.export_dialog import ExportDialog
from ui.widgets.reason_dialog import ReasonDialog

KEY = Qt.Key


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    return Whole(qtbot, till)


def entered(whole: Whole, code: str = "A-01") -> ReconcileScreen:
    whole.sign_in(code)
    whole.window.go("reconcile")
    screen = whole.window.screen_of("reconcile")
    assert isinstance(screen, ReconcileScreen)
    return screen


def test_before_any_shift_it_says_so(whole: Whole) -> None:
    screen = entered(whole)

    assert screen.presenter.shown is None
    assert "Belum ada hari untuk dicocokkan" in {*everything_in(screen)}


def test_a_day_shows_every_source_and_why_a_drawer_was_short(whole: Whole) -> None:
    sell_a_day(whole.till, verified=False)
    screen = entered(whole)

    rows = [[cell.text for cell in row.cells] for row in screen.day.sources.rows()]
    drawer = "KSR1 \N{MIDDLE DOT} Shift 1 \N{MIDDLE DOT} K-03"
    assert rows == [
        [drawer, "Rp524.000", "Rp521.500", "2.500 kurang"],
        ["QRIS", "Rp16.000", "Rp0", "16.000 belum terlihat"],
        ["Transfer", "Rp8.000", "Rp8.000", "0"],
    ]
    assert "kembalian keliru" in screen.day.reasons.text()
    assert "1 QRIS belum terlihat: Rp16.000" in screen.day.checklist.texts()


def test_two_locks_a_day_from_the_keyboard(whole: Whole) -> None:
    business_day = sell_a_day(whole.till)
    entered(whole)
    whole.press(KEY.Key_F10)
    assert isinstance(whole.dialog(), ReasonDialog)
    whole.press("2", KEY.Key_Return)
    assert isinstance(whole.dialog(), ApprovalPanel)
    whole.press(PINS["B-01"])
    # digits are looked at a moment: a scan would come as quickly
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)

    kept = whole.till.readers.run(lambda c: find_lock(c, business_day))
    assert kept is not None
    assert (kept.note, kept.approved_by) == ("Uang di brankas", ("A-01", "B-01"))


def test_without_words_the_question_stays(whole: Whole) -> None:
    sell_a_day(whole.till)
    entered(whole)
    whole.press(KEY.Key_F10, KEY.Key_Return)

    assert isinstance(whole.dialog(), ReasonDialog)
    whole.press(KEY.Key_Escape)
    assert whole.dialog() is None
    assert whole.till.readers.run(locked_days) == frozenset()


def test_qris_nobody_saw_asks_for_a_second_person(whole: Whole) -> None:
    sell_a_day(whole.till, verified=False)
    entered(whole)
    whole.press(KEY.Key_F10, "1", KEY.Key_Return, KEY.Key_Left, PINS["A-01"])
    whole.qtbot.waitUntil(lambda: isinstance(whole.dialog(), ReasonDialog))

    assert whole.till.readers.run(locked_days) == frozenset()
    assert any("Perlu dua orang" in text for text in everything_in(whole.window))


def test_a_day_that_runs_can_not_be_locked(whole: Whole) -> None:
    trade.open_shift(whole.till, trade.cashier(whole.till))
    screen = entered(whole)

    assert not screen.day.lock.isEnabled()
    whole.press(KEY.Key_F10)
    assert whole.dialog() is None


def test_a_locked_day_says_by_whom_and_what_came_later(whole: Whole) -> None:
    business_day = sell_a_day(whole.till)
    screen = entered(whole)
    lock(whole.till, business_day)
    actor = trade.cashier(whole.till)
    trade.open_shift(whole.till, actor)
    trade.make_sale(whole.till, actor, {"TMP-001": 1})
    whole.session.announce(frozenset({"day", "shift", "sale"}))

    assert not screen.day.lock.isVisible()
    assert "A-01, B-01" in screen.day.standing.text()
    assert "Adendum: 2 dokumen" in screen.day.addendum.text()
    assert "Rp48.000" in {*everything_in(screen)}  # as locked, without the later sale


@pytest.mark.parametrize("form", list(Form))
def test_it_is_saved_in_every_form(whole: Whole, form: Form) -> None:
    business_day = sell_a_day(whole.till)
    entered(whole)
    whole.press_held(KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    asking = whole.dialog()
    assert isinstance(asking, ExportDialog)
    asking.buttons[form].click()

    file = Path(whole.till.folder, "reports", f"Harian-{business_day}.{form}")
    assert file.exists()
    whole.window.go("sell")


def later(whole: Whole) -> tuple[ReconcileScreen, str]:
    """A locked day for which a sale came; give its receipt's number too."""
    business_day = sell_a_day(whole.till)
    screen = entered(whole)
    assert not screen.day.late.isVisible()
    lock(whole.till, business_day)
    actor = trade.cashier(whole.till)
    trade.open_shift(whole.till, actor)
    sale = trade.make_sale(whole.till, actor, {"TMP-001": 1})
    whole.session.announce(frozenset({"day", "shift", "sale"}))
    return screen, sale.receipt_no


def test_what_came_later_is_listed_and_leads_to_its_receipt(whole: Whole) -> None:
    screen, receipt_no = later(whole)

    screen.day.late.click()
    listing = whole.dialog()
    assert isinstance(listing, AddendumDialog)
    (row,) = listing.table.rows()
    said = [cell.text for cell in row.cells]
    assert (said[1:4], said[5]) == (["KSR1", "penjualan", receipt_no], "8.000")
    assert "1 dokumen yang tidak mengubah jumlah" in listing._hint.text()
    whole.press(KEY.Key_Return)

    assert whole.key == "receipts"


def test_a_list_that_is_left_leaves_the_day(whole: Whole) -> None:
    screen, _ = later(whole)
    screen.day.late.click()
    whole.press(KEY.Key_Escape)

    assert whole.dialog() is None
    assert whole.key == "reconcile"
    whole.window.go("sell")


def test_who_leaves_leaves_no_figure(whole: Whole) -> None:
    sell_a_day(whole.till)
    screen = entered(whole)
    whole.window.go("sell")

    said = " ".join(everything_in(screen))
    assert "524.000" not in said
    assert "kembalian keliru" not in said


def test_the_days_are_turned_with_the_arrows(whole: Whole) -> None:
    first = sell_a_day(whole.till)
    screen = entered(whole)
    whole.press(KEY.Key_Left, KEY.Key_F2)

    assert screen.presenter.shown is not None
    assert screen.presenter.shown.day == first  # there is no other
    assert whole.dialog() is not None
    whole.press(KEY.Key_Escape)
