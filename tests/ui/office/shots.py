"""Pictures of the office: ``python -m tests.ui.office.shots FOLDER [STATE …]``."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, cast

from PySide6.QtCore import Qt

from pos.config import Settings
from pos.demo import set_up_demo
from pos.operations import settings as settings_operations
from pos.simulation import Simulation, SteppedClock, first_day_ms
from pos.system import SystemClock
from tests.ui import album, trade
from tests.ui.office.test_screen import seen, sign_in
from tests.ui.office.world import OfficeHub, new_hub
from tests.ui.whole import threaded
from ui.appearance import Appearance
from ui.receipts.screen import ReceiptsScreen
from ui.reconcile.screen import ReconcileScreen
from ui.reports.screen import ReportsScreen
from ui.setup.window import SetupWindow

DAYS, SALES = 2, 25


class Scene(album.Scene):
    """The window of an office that two booths bring their days to."""

    def __init__(self, hub: OfficeHub, folder: Path) -> None:
        self.hub = hub
        till = hub.open_office(folder)
        till.start_syncing()
        super().__init__(threaded(album.new_bot(), till))
        self.until(lambda: bool(seen(self.whole)))
        self.until(lambda: not any(seen(self.whole).values()))
        sign_in(self.whole)

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=60_000)

    def settle(self, milliseconds: int = 700) -> None:
        self.qtbot.wait(milliseconds)

    def speak(self, language: str) -> None:
        """Save another language, as the office's first person."""
        settings = replace(self.till.settings, language=language)
        actor = self.whole.session.actor
        self.whole.session.tasks.write(
            lambda tx: settings_operations.save(tx, actor, settings),
            lambda _: None,
            lambda _: None,
        )
        self.settle()

    def close(self) -> None:
        super().close()
        self.hub.line.mend()


def reports(scene: Scene) -> None:
    screen = scene.whole.screen_of("reports", ReportsScreen)
    scene.until(lambda: screen.presenter.shown is not None)


def z(scene: Scene) -> None:
    reports(scene)
    screen = scene.whole.screen_of("reports", ReportsScreen)
    screen.presenter.turn(-1)
    scene.settle()
    scene.whole.press(Qt.Key.Key_Return)
    scene.until(screen.report.isVisible)


def receipts(scene: Scene) -> None:
    scene.whole.window.go("receipts")
    screen = scene.whole.screen_of("receipts", ReceiptsScreen)
    scene.until(lambda: bool(screen.list.table.rows()))


def receipt(scene: Scene) -> None:
    receipts(scene)
    screen = scene.whole.screen_of("receipts", ReceiptsScreen)
    screen.presenter.open(screen.list.table.rows()[2].key)
    scene.until(lambda: screen.presenter.detail is not None)


def reconcile(scene: Scene) -> None:
    scene.whole.window.go("reconcile")
    screen = scene.whole.screen_of("reconcile", ReconcileScreen)
    scene.until(lambda: screen.presenter.shown is not None)


def cash(scene: Scene) -> None:
    reconcile(scene)
    screen = scene.whole.screen_of("reconcile", ReconcileScreen)
    screen.tabs.choose("cash")
    screen.tabs.chosen.emit("cash")
    scene.until(lambda: screen.cash.presenter.shown is not None)


def tills(scene: Scene) -> None:
    scene.whole.window.go("tills")
    scene.settle()


def gone(scene: Scene) -> None:
    tills(scene)
    scene.hub.line.cut()
    scene.till.syncs.hurry()
    scene.until(lambda: bool(scene.whole.window.hub.notice))
    scene.settle()


def gone_reports(scene: Scene) -> None:
    reports(scene)
    gone(scene)
    scene.whole.window.go("reports")
    scene.settle()


def settings(scene: Scene) -> None:
    scene.whole.window.go("settings")
    scene.settle()


def address(scene: Scene) -> None:
    tills(scene)
    screen = scene.whole.window.screen_of("tills")
    cast("Any", screen).set_up.click()
    scene.settle()


STATES = album.named(
    *(reports, z, receipts, receipt, reconcile, cash),
    *(tills, gone, gone_reports, settings, address),
)


def _trade(hub: OfficeHub, folder: Path, code: str, seed: int) -> None:
    """Let a booth trade some days, and leave a shift open with some sales."""
    now_ms = SystemClock().now().at_ms
    start_ms = first_day_ms(now_ms, DAYS)
    clock = SteppedClock(start_ms + 7 * 3_600_000)
    till = set_up_demo(folder, code=code, clock=clock)
    random = Random(seed)
    Simulation(till, clock, random, SALES).play(start_ms, DAYS, lambda _: None)
    clock.set(now_ms - 90 * 60_000)
    actor = trade.cashier(till)
    trade.open_shift(till, actor)
    for count in range(6 + seed):
        clock.set(now_ms - (60 - count * 5) * 60_000)
        trade.make_sale(till, actor, {"TMP-001": 1 + count % 3})
    hub.take(till)
    till.close()


def _first_start(pictures: album.Album) -> None:
    appearance = Appearance(pictures.app, pictures.language)
    appearance.apply(Settings())
    window = SetupWindow(appearance)
    window.show()
    pictures.take(window, "choice")
    window.office.click()
    pictures.take(window, "form")
    window.close()


def main(folder: Path, names: list[str]) -> None:
    pictures = album.Album(folder)
    if not names or "first" in names:
        _first_start(pictures)
    hub = new_hub()
    with tempfile.TemporaryDirectory() as place:
        for code, seed in (("KSR1", 1), ("KSR2", 2)):
            _trade(hub, Path(place, code), code, seed)
    wanted = [x for x in names if x != "first"]
    album.fill(pictures, wanted, STATES, partial(Scene, hub))
    hub.close()


if __name__ == "__main__":
    main(*album.asked(__doc__))
