"""Pictures of web orders: ``python -m tests.ui.pickups.shots FOLDER [STATE …]``."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from pos.demo import set_up_demo
from pos.domain.pickup import NameCheck
from pos.operations import pickups
from tests.ui import trade
from tests.ui.pickups.orders import DUE, NAMELESS, ORDERS, PAID, let_wait
from tests.ui.sync.exchange import STORE
from tests.ui.whole import Whole
from ui.pickups.screen import PickupsScreen


class Scene:
    """The whole window on the page of web orders."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.till = set_up_demo(folder)
        self.whole = Whole(qtbot, self.till)

    def go(self, who: str = "K-03") -> PickupsScreen:
        self.whole.sign_in(who)
        self.whole.window.go("pickups")
        screen = self.whole.window.screen_of("pickups")
        assert isinstance(screen, PickupsScreen)
        return screen

    def hand_over(self, order_id: str, check: NameCheck) -> None:
        till, actor = self.till, trade.cashier(self.till)
        where = (STORE.name, order_id)
        till.writer.run(
            lambda tx: pickups.hand_over(tx, actor, till.settings, *where, check)
        )


def nothing(scene: Scene) -> None:
    scene.go()


def none_waits(scene: Scene) -> None:
    let_wait(scene.till)
    scene.go()


def waiting(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go()


def due(scene: Scene) -> None:
    trade.open_shift(scene.till, trade.cashier(scene.till))
    let_wait(scene.till, *ORDERS)
    scene.go().table.select(f"{STORE.name} {DUE.order_id}")


def handing(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(PAID.number)


def paying(scene: Scene) -> None:
    trade.open_shift(scene.till, trade.cashier(scene.till))
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(DUE.number)


def no_shift(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(DUE.number)


def nameless(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned(NAMELESS.number)


def done(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.hand_over(PAID.order_id, NameCheck.MATCHED)
    scene.hand_over(NAMELESS.order_id, NameCheck.NUMBER)
    screen = scene.go()
    screen.scopes.chip("done").click()


def unknown(scene: Scene) -> None:
    let_wait(scene.till, *ORDERS)
    scene.go().scanned("SC-999")


STATES = {
    act.__name__: act
    for act in (
        *(nothing, none_waits, waiting, due, handing, paying, no_shift),
        *(nameless, done, unknown),
    )
}
SIZES = ((1366, 768), (1920, 1080))


def main(folder: Path, names: list[str]) -> None:
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    language = os.environ.get("SHOT_LANGUAGE", "")
    for name in names or STATES:
        with tempfile.TemporaryDirectory() as place:
            scene = Scene(QtBot(cast("Any", _Request())), Path(place, "till"))
            if language:
                scene.whole.set(language=language)
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


class _Request:
    """What pytest-qt asks of a test: nothing here."""

    class _Node:
        @staticmethod
        def get_closest_marker(_name: str) -> None:
            return None

    node = _Node()
    _pyfuncitem = node

    class config:  # noqa: N801
        @staticmethod
        def getini(_name: str) -> str:
            return "false"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    main(options.folder, options.names)
