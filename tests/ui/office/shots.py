"""Pictures of the office: ``python -m tests.ui.office.shots FOLDER [STATE …]``."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from pos.config import Settings
from pos.demo import set_up_demo
from pos.operations import settings as settings_operations
from pos.simulation import Simulation, SteppedClock, first_day_ms
from pos.system import SystemClock
from tests.ui import trade
from tests.ui.office.test_screen import seen, sign_in
from tests.ui.office.world import OfficeHub, new_hub
from tests.ui.sync.shots import SIZES, _Request
from tests.ui.whole import threaded
from ui.appearance import Appearance
from ui.receipts.screen import ReceiptsScreen
from ui.reconcile.screen import ReconcileScreen
from ui.reports.screen import ReportsScreen
from ui.setup.window import SetupWindow

DAYS, SALES = 2, 25


class Scene:
    """The window of an office that two booths bring their days to."""

    def __init__(self, qtbot: QtBot, folder: Path, hub: OfficeHub) -> None:
        self.qtbot, self.hub = qtbot, hub
        self.till = hub.open_office(folder)
        self.till.start_syncing()
        self.whole = threaded(qtbot, self.till)
        self.until(lambda: bool(seen(self.whole)))
        self.until(lambda: not any(seen(self.whole).values()))
        sign_in(self.whole)

    def until(self, true: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(true, timeout=60_000)

    def settle(self, milliseconds: int = 700) -> None:
        self.qtbot.wait(milliseconds)


def reports(scene: Scene) -> None:
    screen = scene.whole.window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    scene.until(lambda: screen.presenter.shown is not None)


def z(scene: Scene) -> None:
    reports(scene)
    screen = scene.whole.window.screen_of("reports")
    assert isinstance(screen, ReportsScreen)
    screen.presenter.turn(-1)
    scene.settle()
    scene.whole.press(Qt.Key.Key_Return)
    scene.until(screen.report.isVisible)


def receipts(scene: Scene) -> None:
    scene.whole.window.go("receipts")
    screen = scene.whole.window.screen_of("receipts")
    assert isinstance(screen, ReceiptsScreen)
    scene.until(lambda: bool(screen.list.table.rows()))


def receipt(scene: Scene) -> None:
    receipts(scene)
    screen = scene.whole.window.screen_of("receipts")
    assert isinstance(screen, ReceiptsScreen)
    screen.presenter.open(screen.list.table.rows()[2].key)
    scene.until(lambda: screen.presenter.detail is not None)


def reconcile(scene: Scene) -> None:
    scene.whole.window.go("reconcile")
    screen = scene.whole.window.screen_of("reconcile")
    assert isinstance(screen, ReconcileScreen)
    scene.until(lambda: screen.presenter.shown is not None)


def cash(scene: Scene) -> None:
    reconcile(scene)
    screen = scene.whole.window.screen_of("reconcile")
    assert isinstance(screen, ReconcileScreen)
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


STATES = {
    act.__name__: act
    for act in (
        *(reports, z, receipts, receipt, reconcile, cash),
        *(tills, gone, gone_reports, settings, address),
    )
}


def change_language(scene: Scene, language: str) -> None:
    """Save another language, as the office's first person."""
    settings = replace(scene.till.settings, language=language)
    actor = scene.whole.session.actor
    scene.whole.session.tasks.write(
        lambda tx: settings_operations.save(tx, actor, settings),
        lambda _: None,
        lambda _: None,
    )


def _trade(folder: Path, code: str, seed: int) -> OfficeHub | None:
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
    _HUB[0].take(till)
    till.close()
    return None


_HUB: list[OfficeHub] = []


def _first_start(app: QApplication, folder: Path, language: str) -> None:
    appearance = Appearance(app, language)
    appearance.apply(Settings())
    window = SetupWindow(appearance)
    window.show()
    for name in ("choice", "form"):
        if name == "form":
            window.office.click()
        for size in SIZES:
            window.resize(*size)
            app.sendPostedEvents()
            file = f"{name}{language and '-' + language}-{size[1]}.png"
            window.grab().save(str(folder / file))
    window.close()


def main(folder: Path, names: list[str]) -> None:
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    language = os.environ.get("SHOT_LANGUAGE", "")
    if not names or "first" in names:
        _first_start(app, folder, language)
    with tempfile.TemporaryDirectory() as place:
        _HUB.append(new_hub())
        for code, seed in (("KSR1", 1), ("KSR2", 2)):
            _trade(Path(place, code), code, seed)
        for name in [x for x in names if x != "first"] or STATES:
            qtbot = QtBot(cast("Any", _Request()))
            scene = Scene(qtbot, Path(place, name), _HUB[0])
            if language:
                change_language(scene, language)
                scene.settle()
            STATES[name](scene)
            for size in SIZES:
                scene.whole.window.resize(*size)
                app.sendPostedEvents()
                file = f"{name}{language and '-' + language}-{size[1]}.png"
                scene.whole.window.grab().save(str(folder / file))
            scene.whole.window.close()
            scene.whole.window.deleteLater()
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            scene.till.close()
            scene.hub.line.mend()
        _HUB[0].close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    main(options.folder, options.names)
