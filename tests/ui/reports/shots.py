"""Pictures of the reports: ``python -m tests.ui.reports.shots FOLDER``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from random import Random
from typing import Any, cast

from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.reports.sales import By
from pos.simulation import DAY_MS, HOUR_MS, Simulation, SteppedClock
from tests.ui.sync.shots import SIZES, _Request
from tests.ui.whole import Whole
from ui.reports.screen import ReportsScreen

#: 10 November 2026, midnight in Palembang; the last day is the 27th.
START_MS = 1_794_243_600_000
DAYS = 18


def trade(folder: Path, days: int = DAYS) -> Till:
    """Play some days of the example shop; the clock stands at the last one's end."""
    clock = SteppedClock(START_MS + 7 * HOUR_MS)
    till = set_up_demo(folder, clock=clock)
    Simulation(till, clock, Random(7), 40).play(START_MS, days, lambda _: None)
    clock.set(START_MS + (days - 1) * DAY_MS + 18 * HOUR_MS)
    return till


class Album:
    """The window, and the folder that its pictures go into."""

    def __init__(self, till: Till, folder: Path, language: str) -> None:
        self._folder, self._language = folder, language
        self.whole = Whole(QtBot(cast("Any", _Request())), till)
        self.whole.set(language=language)
        self.whole.sign_in("A-01")
        self.whole.window.go("reports")
        screen = self.whole.window.screen_of("reports")
        assert isinstance(screen, ReportsScreen)
        self.screen = screen

    def shot(self, name: str) -> None:
        for size in SIZES:
            self.whole.window.resize(*size)
            QApplication.sendPostedEvents()
            file = f"{name}-{self._language}-{size[1]}.png"
            self.whole.window.grab().save(str(self._folder / file))


def main(folder: Path) -> None:
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        till = trade(Path(place, "till"))
        album = Album(till, folder, os.environ.get("SHOT_LANGUAGE", "id"))
        album.shot("home")
        screen = album.screen
        screen.tabs.chip("day").click()
        album.shot("day")
        screen.tabs.chip("sales").click()
        for by in (By.DAY, By.HOUR, By.PRODUCT, By.CASHIER, By.DISCOUNT):
            screen.sales_presenter.choose(by)
            album.shot(f"sales-{by}")
        screen.sales.chooser.ask()
        album.shot("period")
        screen.sales.chooser.forget()
        screen.sales_presenter.choose(By.PRODUCT)
        screen.sales.ask_form()
        album.shot("export")
        screen.sales.forget()
        screen.sales_presenter.choose(By.CATEGORY)
        rows = screen.sales.table.rows()
        screen.sales_presenter.open_row(rows[1].key)
        album.shot("behind")
        screen.sales_presenter.close_behind()
        screen.sales_presenter.turn(-1)
        screen.sales_presenter.turn(-1)
        album.shot("empty")
        till.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
