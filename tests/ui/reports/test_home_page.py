"""Staff see first how things stand, and each thing that waits leads somewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.money import rupiah
from pos.domain.tender import TenderKind
from pos.operations import shift
from pos.reports.home import Need
from pos.simulation import SteppedClock
from tests.ui.trade import (
    cashier,
    drawer,
    make_sale,
    open_shift,
    pieces_of,
)
from tests.ui.whole import Whole
from ui.reconcile.screen import ReconcileScreen
from ui.reports.screen import ReportsScreen
from ui.widgets.card import State

Opened = tuple[Whole, ReportsScreen]


@pytest.fixture
def opened(qtbot: QtBot, till: Till) -> Opened:
    """A treasurer signs in, of a till with a QRIS that nobody saw."""
    open_shift(till, cashier(till))
    make_sale(till, cashier(till), {"TMP-001": 3})
    make_sale(till, cashier(till), {"TMP-002": 1}, TenderKind.QRIS, verified=False)
    whole = Whole(qtbot, till)
    whole.sign_in("B-01")
    screen = whole.window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    return whole, screen


def waiting(screen: ReportsScreen) -> list[str]:
    return [row.cells[0].text for row in screen.home.waiting.rows()]


def test_it_is_what_a_treasurer_sees_first(opened: Opened) -> None:
    whole, screen = opened
    shown = screen.home_presenter.shown
    assert shown is not None

    assert screen._stack.currentWidget() is screen.home
    figure = screen.home.stats["day"]._figure.text()
    assert figure == rupiah(shown.day.net)
    assert "1 QRIS belum terlihat masuk" in waiting(screen)
    assert whole.key == "reports"


def test_it_follows_what_happens(opened: Opened) -> None:
    whole, screen = opened
    make_sale(whole.till, cashier(whole.till), {"TMP-001": 1})
    whole.session.announce(frozenset({"sale"}))

    assert screen.home.stats["sales"]._figure.text() == "3"


def test_qris_leads_to_its_day(opened: Opened) -> None:
    whole, screen = opened
    screen.home.waiting.select(Need.QRIS.value)
    screen.home.waiting.setFocus()
    whole.press(Qt.Key.Key_Return)

    assert whole.key == "reconcile"
    place = whole.window.screen_of("reconcile")
    assert isinstance(place, ReconcileScreen)
    assert place.tabs.key() == "day"
    assert whole.session.pending_part == ""


def test_overdue_cash_is_red_and_leads_to_the_deposits(opened: Opened) -> None:
    whole, screen = opened
    till = whole.till
    count = pieces_of(drawer(till))
    till.writer.run(lambda tx: shift.count(tx, cashier(till), count))
    till.writer.run(lambda tx: shift.close(tx, cashier(till), till.settings, ""))
    till.clock = SteppedClock(till.clock.now().at_ms + 5 * 86_400_000)
    whole.session.announce(frozenset({"shift"}))

    (row,) = [x for x in screen.home.waiting.rows() if x.key == Need.OVERDUE]
    assert row.cells[0].state is State.BAD
    assert row.cells[1].text.startswith("Rp")
    screen.home_presenter.act(Need.OVERDUE.value)
    place = whole.window.screen_of("reconcile")
    assert isinstance(place, ReconcileScreen)
    assert (whole.key, place.tabs.key()) == ("reconcile", "cash")


def test_papers_that_wait_are_listed(opened: Opened) -> None:
    whole, screen = opened
    listed: list[bool] = []
    whole.session.list_papers = lambda: listed.append(True)
    whole.till.writer.run(
        lambda tx: tx.connection.execute(
            "INSERT INTO print_jobs (job_id, doc_id, kind, printer, copy_no, "
            "created_ms, state, attempts, bytes_sent, error) "
            "VALUES ('j', 'd', 'sale', 'receipt', 0, 0, 'failed', 1, 0, '')"
        )
    )
    whole.session.announce(frozenset({"print"}))

    assert "1 kertas belum keluar" in waiting(screen)
    screen.home_presenter.act(Need.PAPERS.value)
    assert listed == [True]


def test_what_does_not_wait_leads_nowhere(opened: Opened) -> None:
    whole, screen = opened
    screen.home_presenter.act(Need.UNSENT.value)
    screen.home_presenter.act("")

    assert whole.key == "reports"


def test_leaving_takes_every_figure_away(opened: Opened) -> None:
    whole, screen = opened
    whole.window.go("settings")

    assert waiting(screen) == []
    assert screen.home.stats["day"]._figure.text() == ""
    assert screen.home_presenter.shown is None
