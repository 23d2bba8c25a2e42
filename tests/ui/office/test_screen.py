"""The office's window over a real hub: what it shows, and when the hub is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.storage import queries
from pos.sync.status import Link
from tests.day import play_day
from tests.shop import BREAD, Shop, open_shop
from tests.ui.office.world import PIN, OfficeHub, with_days
from tests.ui.whole import Whole, threaded
from ui.office.screen import OfficeScreen
from ui.office.watch import status_of
from ui.receipts.screen import ReceiptsScreen
from ui.reconcile.screen import ReconcileScreen
from ui.reports.screen import ReportsScreen
from ui.tasks import QtTasks
from ui.widgets.wait_state import WaitState

SOON_MS = 30_000
ROOT = Path(__file__).parents[3]


@pytest.fixture
def shops(tmp_path: Path) -> Iterator[tuple[Shop, Shop]]:
    one, two = open_shop(tmp_path / "one"), open_shop(tmp_path / "two", "KSR2")
    play_day(one)
    two.open()
    two.sell(two.basket((BREAD, 4)))
    yield one, two
    for shop in (one, two):
        shop.till.close()


@pytest.fixture
def hub(shops: tuple[Shop, Shop]) -> Iterator[OfficeHub]:
    made = with_days(*shops)
    yield made
    made.close()


@pytest.fixture
def office(hub: OfficeHub, tmp_path: Path) -> Iterator[Till]:
    opened = hub.open_office(tmp_path / "office")
    opened.start_syncing()
    yield opened
    opened.close()


@pytest.fixture
def whole(qtbot: QtBot, office: Till) -> Whole:
    made = threaded(qtbot, office)
    until(made, lambda: bool(seen(made)))
    sign_in(made)
    return made


def sign_in(whole: Whole) -> None:
    door = whole.window.door
    whole.qtbot.waitUntil(lambda: bool(door._people), timeout=SOON_MS)
    door.choose("B-01")
    whole.press(PIN)
    whole.qtbot.waitUntil(lambda: whole.key == "reports", timeout=SOON_MS)
    reports = whole.screen_of("reports", ReportsScreen)
    reports.tabs.chip("day").click()


def until(whole: Whole, true: Callable[[], bool]) -> None:
    whole.qtbot.waitUntil(true, timeout=SOON_MS)


def seen(whole: Whole) -> dict[str, int]:
    """Give what waits to be counted of each till, once the hub was asked."""
    status = status_of(whole.session)
    good = status is not None and status.link is Link.GOOD
    return {x.till: x.behind for x in status.tills} if status and good else {}


def test_the_office_shows_every_tills_day_and_sells_nothing(whole: Whole) -> None:
    assert seen(whole) == {"KSR1": 0, "KSR2": 0}
    places = whole.window._allowed(whole.session.actor)
    assert places == ("receipts", "reconcile", "reports", "tills", "settings")

    reports = whole.screen_of("reports", ReportsScreen)
    until(whole, lambda: reports.presenter.shown is not None)
    shown = reports.presenter.shown
    assert shown is not None
    assert {x.shift.till for x in shown.shifts} == {"KSR1", "KSR2"}
    assert not reports.day.print.isVisible()

    reports.presenter.choose(shown.shifts[0].shift.shift_id)
    whole.press(Qt.Key.Key_Return)
    until(whole, reports.report.isVisible)
    assert not reports.report.print.isVisible()


def test_a_z_of_any_till_is_saved_as_a_page(whole: Whole, office: Till) -> None:
    reports = whole.screen_of("reports", ReportsScreen)
    until(whole, lambda: reports.presenter.shown is not None)
    assert reports.presenter.shown is not None
    closed = next(x.shift for x in reports.presenter.shown.shifts if not x.shift.open)

    reports.presenter.choose(closed.shift_id)
    reports.presenter.save()

    page = office.folder / "reports" / f"Z-KSR1-{closed.z_no}.pdf"
    until(whole, page.exists)
    assert page.read_bytes().startswith(b"%PDF")


def test_a_receipt_of_any_till_is_read_and_nothing_else(
    whole: Whole, shops: tuple[Shop, Shop]
) -> None:
    (sale,) = shops[1].read(queries.sales)
    whole.window.scanned(sale.receipt_no)

    assert whole.key == "receipts"
    screen = whole.screen_of("receipts", ReceiptsScreen)
    until(whole, lambda: screen.presenter.detail is not None)
    detail = screen.presenter.detail
    assert detail is not None
    assert (detail.sale.receipt_no, detail.may_refund) == (sale.receipt_no, False)
    assert sale.receipt_no in detail.paper.words
    for button in (screen.detail.refund, screen.detail.copy, screen.detail.void):
        assert not button.isVisible()
    whole.press("1", Qt.Key.Key_Return)
    assert not screen.presenter.refunding.asking


def test_a_day_is_reconciled_to_be_read(whole: Whole) -> None:
    whole.window.go("reconcile")
    screen = whole.screen_of("reconcile", ReconcileScreen)

    until(whole, lambda: screen.presenter.shown is not None)
    assert screen.presenter.shown is not None
    assert screen.presenter.shown.found.lock is not None
    assert not screen.day.lock.isVisible()
    assert not screen.tabs.chip("settle").isVisible()
    screen.tabs.chosen.emit("cash")
    until(whole, lambda: screen.cash.presenter.shown is not None)
    assert not screen.cash.seal.isVisible()


def test_what_a_till_brings_shows_by_itself(
    whole: Whole, hub: OfficeHub, shops: tuple[Shop, Shop]
) -> None:
    reports = whole.screen_of("reports", ReportsScreen)
    until(whole, lambda: reports.presenter.shown is not None)
    before = reports.presenter.shown
    assert before is not None

    shops[1].sell(shops[1].basket((BREAD, 7)))
    hub.take(shops[1].till)
    whole.session.till.syncs.hurry()

    def grown() -> bool:
        shown = reports.presenter.shown
        more = shown.report.totals.net - before.report.totals.net if shown else 0
        return more == 7 * BREAD.price

    until(whole, grown)


def waits(screen: ReportsScreen) -> list[WaitState]:
    return [x for x in screen.findChildren(WaitState) if x.isVisible()]


def test_a_lost_hub_is_said_with_one_step_and_comes_back(
    whole: Whole, hub: OfficeHub
) -> None:
    whole.window.go("tills")
    screen = whole.screen_of("tills", OfficeScreen)
    assert [x.key for x in screen.tills.rows()] == ["KSR1", "KSR2"]

    hub.line.cut()
    whole.session.till.syncs.hurry()
    until(whole, lambda: "dicoba lagi sendiri" in whole.window.hub.notice)
    assert len(screen.tills.rows()) == 2  # what was known stays
    notice = whole.window.hub._banner
    assert notice is not None
    notice.close_button.click()
    assert not whole.window.hub.notice
    whole.window.go("reports")  # which has no answer, so that it is said again
    until(whole, lambda: bool(whole.window.hub.notice))
    assert not whole.window.speaker.lasting
    reports = whole.screen_of("reports", ReportsScreen)
    reports.tabs.chip("day").click()  # nothing was read for it yet
    lost = "Belum ada kabar dari pusat"
    until(whole, lambda: lost in [x.accessibleName() for x in waits(reports)])

    hub.line.mend()
    notice.step.click()
    until(whole, lambda: not whole.window.hub.notice)
    until(whole, lambda: reports.presenter.shown is not None)


def test_another_address_is_tried_before_it_is_saved(
    whole: Whole, hub: OfficeHub
) -> None:
    whole.window.go("tills")
    screen = whole.screen_of("tills", OfficeScreen)
    screen.set_up.click()
    dialog = screen._dialog
    assert dialog is not None
    assert not dialog.kinds.isVisible()

    dialog.address.setText("postgresql://kasir@127.0.0.1:1/nowhere")
    dialog.test.click()
    until(whole, dialog.test.isEnabled)
    assert screen.presenter.place == hub.place

    dialog.address.setText(hub.place.address + "?x=1")
    whole.press(Qt.Key.Key_Return)
    until(whole, lambda: "lamat" in dialog._hint.text())
    assert screen.presenter.place == hub.place


@pytest.mark.parametrize("part", ["home", "day", "sales"])
def test_every_part_of_the_reports_has_its_answer_from_the_hub(
    whole: Whole, part: str
) -> None:
    reports = whole.screen_of("reports", ReportsScreen)
    reports.tabs.choose(part)
    reports.enter()

    until(whole, lambda: reports._stack.currentWidget() is getattr(reports, part))
    tasks = whole.session.tasks
    assert isinstance(tasks, QtTasks)
    until(whole, lambda: tasks.idle)
    assert not whole.window.speaker.lasting
    assert not whole.window.hub.notice


def test_what_the_office_shows_asks_the_books() -> None:
    """A page of sales or money that asked the till's own tables would be empty."""
    shown = ("presenter.py", "cash_presenter.py")  # the other parts are a till's
    asked = [ROOT / "ui" / "reconcile" / name for name in shown]
    asked += (ROOT / "ui" / "reports").glob("*.py")
    assert len(asked) > len(shown)
    assert [x.name for x in asked if "tasks.read(" in x.read_text("utf-8")] == []
