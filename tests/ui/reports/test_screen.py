"""Printing a report as a page, on the computer's own printer."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.operations import shift
from pos.printing.transports import TransportError
from tests.ui.conftest import person
from tests.ui.trade import cashier, make_sale, open_shift
from tests.ui.whole import Whole
from ui.reports import presenter
from ui.reports.screen import ReportsScreen


@pytest.fixture
def reports(qtbot: QtBot, till: Till) -> tuple[Whole, ReportsScreen]:
    """A supervisor at the Z report of a shift."""
    open_shift(till, cashier(till))
    make_sale(till, cashier(till), {"TMP-001": 2})
    supervisor = person(till, "P-01")
    till.writer.run(lambda tx: shift.count(tx, supervisor, {"n10000": 5}))
    till.writer.run(lambda tx: shift.close(tx, supervisor, till.settings, "coba"))
    whole = Whole(qtbot, till)
    whole.sign_in("P-01")
    whole.window.go("reports")
    screen = whole.window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    screen.tabs.chip("day").click()
    screen.presenter.open_shift()
    return whole, screen


def test_a_report_is_printed_as_a_page(
    reports: tuple[Whole, ReportsScreen], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, screen = reports
    sent: list[Path] = []
    monkeypatch.setattr(presenter, "print_sheets", sent.append)

    screen.report.sheet.click()

    assert [(file.name, file.exists()) for file in sent] == [("Z-1.pdf", True)]
    assert "Z-1.pdf dikirim ke printer komputer." in whole.window.speaker.passing


def test_a_computer_without_a_printer_says_what_to_do(
    reports: tuple[Whole, ReportsScreen], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, screen = reports

    def refuse(_file: Path) -> None:
        raise TransportError(why="unreachable")

    monkeypatch.setattr(presenter, "print_sheets", refuse)

    screen.report.sheet.click()

    assert whole.window.speaker.lasting.startswith("Printer komputer tidak menerima.")
