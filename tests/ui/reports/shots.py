"""Pictures of the reports: ``python -m tests.ui.reports.shots FOLDER``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from random import Random

from pos.bootstrap import Till
from pos.demo import set_up_demo
from pos.reports.sales import By
from pos.simulation import DAY_MS, HOUR_MS, Simulation, SteppedClock
from tests.ui.album import Album, Visit
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


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        till = trade(Path(place, "till"))
        visit = Visit(Album(folder, "id"), till, "reports", ReportsScreen)
        visit.shot("home")
        screen = visit.screen
        screen.tabs.chip("day").click()
        visit.shot("day")
        screen.tabs.chip("sales").click()
        for by in (By.DAY, By.HOUR, By.PRODUCT, By.CASHIER, By.DISCOUNT):
            screen.sales_presenter.choose(by)
            visit.shot(f"sales-{by}")
        screen.sales.chooser.ask()
        visit.shot("period")
        screen.sales.chooser.forget()
        screen.sales_presenter.choose(By.PRODUCT)
        screen.sales.ask_form()
        visit.shot("export")
        screen.sales.forget()
        screen.sales_presenter.choose(By.CATEGORY)
        rows = screen.sales.table.rows()
        screen.sales_presenter.open_row(rows[1].key)
        visit.shot("behind")
        screen.sales_presenter.close_behind()
        screen.sales_presenter.turn(-1)
        screen.sales_presenter.turn(-1)
        visit.shot("empty")
        till.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
