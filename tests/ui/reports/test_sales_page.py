"""Sales of any days, on the screen: by touch and by keys alone."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.money import plain, rupiah
from pos.domain.period import Period
from pos.domain.tender import TenderKind
from pos.operations import sealed_pages
from pos.reports import sales
from pos.reports.exports import Form
from pos.reports.sales import By
from tests.ui.conftest import person
from tests.ui.trade import cashier, make_sale, open_shift, supervisor
from tests.ui.whole import Whole
from ui.reports.screen import ReportsScreen
from ui.widgets.export_dialog import ExportDialog
from ui.widgets.period_dialog import PeriodDialog

Opened = tuple[Whole, ReportsScreen]


@pytest.fixture
def opened(qtbot: QtBot, till: Till) -> Opened:
    """A supervisor at the sales of a till that sold three times."""
    open_shift(till, cashier(till))
    make_sale(till, cashier(till), {"TMP-001": 3})
    make_sale(till, cashier(till), {"TMP-002": 1}, TenderKind.QRIS, reference="4821")
    make_sale(till, cashier(till), {"TMP-001": 1, "TMP-002": 2})
    whole = Whole(qtbot, till)
    whole.sign_in("P-01")
    whole.window.go("reports")
    screen = whole.window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    screen.tabs.chip("sales").click()
    return whole, screen


def shown(screen: ReportsScreen) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in screen.sales.table.rows()]


def figure(widget: QWidget) -> str:
    return widget._figure.text()  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("by", list(By))
def test_every_way_shows_the_databases_figures(opened: Opened, by: By) -> None:
    whole, screen = opened
    screen.sales.ways.chip(by.value).click()

    period = Period.month_of(whole.till.clock.now().local_date.isoformat())
    report = whole.till.readers.run(lambda c: sales.read(c, period, by))
    assert [row.key for row in screen.sales.table.rows()] == [
        row.key for row in report.rows
    ]
    assert [cells[-2] for cells in shown(screen)] == [plain(x.net) for x in report.rows]
    assert figure(screen.sales.stats["net"]) == rupiah(report.whole.net)
    assert screen.sales.ways.key() == by.value


def test_figures_follow_a_sale(opened: Opened) -> None:
    whole, screen = opened
    before = figure(screen.sales.stats["sales"])
    make_sale(whole.till, cashier(whole.till), {"TMP-001": 1})
    whole.session.announce(frozenset({"sale"}))

    assert (before, figure(screen.sales.stats["sales"])) == ("3", "4")


def test_a_row_leads_to_its_receipts_and_one_of_them_to_itself(opened: Opened) -> None:
    whole, screen = opened
    screen.sales.ways.chip("product").click()
    screen.sales.table.setFocus()
    first = shown(screen)[0][0]

    whole.press(Qt.Key.Key_Return)
    assert screen._stack.currentWidget() is screen.behind
    assert screen.behind.title.text() == f"Produk: {first}"
    assert len(screen.behind.receipts.rows()) == 2
    wanted = screen.behind.receipts.current_key()
    whole.press(Qt.Key.Key_Return)

    assert whole.key == "receipts"
    assert wanted.startswith("KSR1-")


def test_escape_goes_back_to_the_sums(opened: Opened) -> None:
    whole, screen = opened
    screen.sales.table.setFocus()
    whole.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)

    assert screen._stack.currentWidget() is screen.sales
    assert shown(screen)


def test_a_row_without_receipts_leads_nowhere(opened: Opened) -> None:
    _, screen = opened
    screen.sales_presenter.open_row("rounding")
    screen.sales_presenter.open_row("nothing")

    assert screen._stack.currentWidget() is screen.sales


def test_other_days_are_chosen_by_arrows_and_in_the_panel(opened: Opened) -> None:
    whole, screen = opened
    today = whole.till.clock.now().local_date
    assert not screen.sales.chooser.later.isEnabled()

    screen.sales.chooser.earlier.click()
    assert shown(screen) == []
    assert screen.sales.chooser.later.isEnabled()
    whole.press(Qt.Key.Key_F2)
    (panel,) = screen.window().findChildren(PeriodDialog)
    panel.usual.chip("today").click()
    panel.confirmed.emit()

    assert len(shown(screen)) == 1
    assert screen.sales_presenter.shown is not None
    assert screen.sales_presenter.shown.period == Period.of(today, today)


def test_days_are_typed_and_said_where_they_are_none(opened: Opened) -> None:
    whole, screen = opened
    whole.press(Qt.Key.Key_F2)
    (panel,) = screen.window().findChildren(PeriodDialog)

    panel.since.setText("31-2-2026")
    panel.confirmed.emit()
    assert panel._hint.text() == "Tulis hari seperti 24-11-2026."
    panel.since.setText("2/1/2026")
    panel.until.setText("1.1.2026")
    panel.confirmed.emit()
    assert panel._hint.text().startswith("Hari pertama sesudah hari terakhir.")
    panel.until.setText("3 1 2026")
    panel.confirmed.emit()

    assert not panel.isVisible()
    assert screen.sales_presenter.shown is not None
    assert screen.sales_presenter.shown.period == Period("2026-01-02", "2026-01-03")


@pytest.mark.parametrize("form", list(Form))
def test_it_is_saved_in_every_form_by_its_number(opened: Opened, form: Form) -> None:
    whole, screen = opened
    number = list(Form).index(form) + 1

    whole.press_held(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert screen.window().findChildren(ExportDialog)
    whole.press(str(number))

    folder = whole.till.folder / "reports"
    whole.qtbot.waitUntil(lambda: any(folder.glob(f"*.{form}")))
    (file,) = folder.glob(f"Penjualan-day-*.{form}")
    assert file.name in whole.window.speaker.passing
    if form is Form.PDF:
        key = whole.till.key.public_key
        assert sealed_pages.verify(file.read_bytes(), key).intact
    whole.window.go("settings")
    if form is Form.JSON:
        assert json.loads(file.read_text())["tables"][0]["rows"]


def test_leaving_takes_every_figure_away(opened: Opened) -> None:
    whole, screen = opened
    whole.window.go("settings")

    assert shown(screen) == []
    assert figure(screen.sales.stats["net"]) == ""
    assert screen.sales_presenter.shown is None


def test_a_period_of_nothing_is_no_report_to_save(opened: Opened) -> None:
    _, screen = opened
    screen.sales.chooser.earlier.click()

    assert not screen.sales.save.isEnabled()
    assert not screen.sales.look.isEnabled()
    assert screen.sales._graph.currentWidget() is screen.sales._no_sales


def test_an_answer_about_what_was_left_is_not_shown(opened: Opened) -> None:
    _, screen = opened
    presenter = screen.sales_presenter
    assert presenter.shown is not None
    late = replace(presenter.shown, by=By.TILL)
    presenter._show(late)

    assert presenter.shown.by is By.DAY


def test_a_cashier_has_no_reports(whole: Whole) -> None:
    whole.sign_in("K-03")
    whole.window.go("reports")

    assert whole.key != "reports"


@pytest.fixture
def whole(qtbot: QtBot, till: Till) -> Whole:
    assert person(till, "K-03")
    assert supervisor(till)
    return Whole(qtbot, till)
