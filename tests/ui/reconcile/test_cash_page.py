from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import PINS
from pos.domain.custody import Way
from pos.operations import sealed_pages
from pos.reports.exports import Form
from pos.storage import custody as stored
from tests.ui.reconcile.shots import sell_a_day
from tests.ui.whole import Whole
from tests.ui.window import everything_in
from ui.reconcile import cash_wording
from ui.reconcile.cash_dialogs import ProofDialog, SealDialog, SendDialog
from ui.reconcile.cash_page import CashPage
from ui.reconcile.cash_presenter import read_cash
from ui.reconcile.screen import ReconcileScreen
from ui.widgets.card import State
from ui.widgets.export_dialog import ExportDialog
from ui.widgets.reason_dialog import ReasonDialog

KEY = Qt.Key


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    """A day whose Rp21.500 are in the safe, and who may seal and deposit."""
    made = Whole(qtbot, till)
    sell_a_day(till)
    return made


def entered(whole: Whole) -> CashPage:
    whole.sign_in("A-01")
    whole.window.go("reconcile")
    screen = whole.window.screen_of("reconcile")
    assert isinstance(screen, ReconcileScreen)
    screen.tabs.chip("cash").click()
    return screen.cash


def seal(whole: Whole, number: str) -> None:
    """Count one note of Rp10.000 into a bag, before the supervisor."""
    whole.press(KEY.Key_F6)
    dialog = whole.dialog()
    assert isinstance(dialog, SealDialog)
    dialog.number.setText(number)
    dialog.count.set_counts({"n10000": 1})
    dialog.confirmed.emit()
    whole.press(PINS["P-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is None or whole.dialog() is dialog)


def text(page: CashPage, row: int) -> list[str]:
    return [cell.text for cell in page.moves.rows()[row].cells]


def test_cash_goes_from_the_safe_to_the_treasury(whole: Whole) -> None:
    page = entered(whole)
    seal(whole, "b-0412")
    assert text(page, 0)[:2] == ["Kantong B-0412", "10.000"]

    whole.press(KEY.Key_F7)
    sending = whole.dialog()
    assert isinstance(sending, SendDialog)
    sending.way.chip(Way.SIMPONI.value).click()
    sending.reference.setText("82026112400017")  # a digit is missing
    sending.confirmed.emit()
    whole.press(PINS["P-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is sending)
    assert any("15 angka" in said for said in everything_in(sending))
    sending.reference.setText("820261124000017")
    sending.confirmed.emit()
    whole.press(PINS["P-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)
    assert text(page, 0)[:2] == ["SIMPONI 820261124000017", "10.000"]

    whole.press(KEY.Key_F8)
    proving = whole.dialog()
    assert isinstance(proving, ProofDialog)
    proving.ntb.setText("123456789012")
    proving.ntpn.setText("1A2B3C4D5E6F7G8H")
    proving.confirmed.emit()
    assert whole.dialog() is None
    assert text(page, 0)[2] == "1A2B3C4D5E6F7G8H"
    assert not page.proof.isEnabled()
    day = whole.till.readers.run(stored.cash_by_day)[0]
    assert (day.safe, day.bags, day.transit, day.arrived) == (11_500, 0, 0, 10_000)


def test_who_seals_is_no_witness(whole: Whole) -> None:
    page = entered(whole)
    whole.press(KEY.Key_F6)
    dialog = whole.dialog()
    assert isinstance(dialog, SealDialog)
    dialog.number.setText("B-1")
    dialog.count.set_counts({"n10000": 1})
    page.presenter.seal(page.days.current_key(), "B-1", {"n10000": 1})
    panel = whole.dialog()
    assert panel is not dialog
    whole.press(KEY.Key_Right, PINS["A-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is dialog)

    assert any("Saksi harus orang lain" in said for said in everything_in(dialog))
    assert whole.till.readers.run(stored.bags_here) == ()


def test_more_than_the_safe_holds_is_not_sealed(whole: Whole) -> None:
    entered(whole)
    seal(whole, "B-1")
    seal(whole, "B-2")
    seal(whole, "B-3")

    assert len(whole.till.readers.run(stored.bags_here)) == 2
    assert isinstance(whole.dialog(), SealDialog)


def test_a_bag_is_opened_before_a_witness(whole: Whole) -> None:
    entered(whole)
    seal(whole, "B-1")
    whole.press(KEY.Key_F9, "1")
    assert isinstance(whole.dialog(), ReasonDialog)
    whole.press(KEY.Key_Return, PINS["P-01"])
    whole.qtbot.waitUntil(lambda: whole.dialog() is None)

    assert whole.till.readers.run(stored.bags_here) == ()


def test_days_that_owe_a_deposit_too_long_are_red(whole: Whole) -> None:
    page = entered(whole)
    (day,) = whole.till.readers.run(stored.cash_by_day)

    assert page.days.rows()[0].cells[1].state is State.WARN
    late = cash_wording.day_row(day, "id", late=True).cells[1]
    assert (late.text, late.state) == ("21.500 terlambat", State.BAD)
    today = date.fromisoformat(day.business_day)
    for last, found in ((today, set()), (today + timedelta(days=1), {str(today)})):
        ask = partial(read_cash, last=last)
        assert whole.till.readers.run(ask).late == found


def test_a_row_is_current_though_its_rows_came_after_the_keys(whole: Whole) -> None:
    page = entered(whole)
    page.forget()
    whole.session.announce(frozenset({"bag"}))

    whole.press(KEY.Key_F6)
    assert isinstance(whole.dialog(), SealDialog)


def test_who_leaves_the_page_leaves_no_figure(whole: Whole) -> None:
    page = entered(whole)
    whole.window.go("sell")

    assert "21.500" not in " ".join(everything_in(page))


@pytest.mark.parametrize("form", [Form.PDF, Form.XLSX])
def test_the_register_is_saved_with_all_that_is_owed(whole: Whole, form: Form) -> None:
    entered(whole)
    whole.press_held(KEY.Key_S, Qt.KeyboardModifier.ControlModifier)
    asking = whole.dialog()
    assert isinstance(asking, ExportDialog)
    asking.buttons[form].click()

    (file,) = (whole.till.folder / "reports").glob(f"Setoran-*.{form}")
    assert file.name in whole.window.speaker.passing
    if form is Form.PDF:
        key = whole.till.key.public_key
        assert sealed_pages.verify(file.read_bytes(), key).intact
    whole.window.go("sell")
