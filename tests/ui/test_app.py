"""The start: what is shown first, and what follows behind it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from pos.config import Settings, read_identity
from pos.demo import set_up_demo
from pos.storage.engine import InstanceLock
from ui import app as module
from ui import theme
from ui.app import Application, Options
from ui.main_window import MainWindow
from ui.setup.trouble import TroubleWindow
from ui.setup.window import SetupWindow

Window = TypeVar("Window", bound=QWidget)

PATIENCE_MS = 30_000
ROOT = Path(__file__).parents[2]


class Start:
    """The program in this process, closed when the test is over."""

    def __init__(self, qapp: QApplication, qtbot: QtBot) -> None:
        self._qapp, self.qtbot = qapp, qtbot
        self._made: list[Application] = []

    def __call__(self, options: Options) -> Application:
        made = Application(self._qapp, options)
        self._made.append(made)
        made.start()
        return made

    def window(self, made: Application) -> MainWindow:
        """The window, once its till is open."""

        def ready() -> bool:
            return made.window is not None and made.window.session is not None

        self.qtbot.waitUntil(ready, timeout=PATIENCE_MS)
        assert made.window is not None
        return made.window

    def stop(self) -> None:
        for made in self._made:
            self._qapp.aboutToQuit.disconnect(made.close)
            made.close()
            made.deleteLater()
        for window in self._qapp.topLevelWidgets():
            window.close()
            window.deleteLater()


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    qapp.setQuitOnLastWindowClosed(False)
    made = Start(qapp, qtbot)
    yield made
    made.stop()
    theme.apply(qapp)


def shown(kind: type[Window]) -> list[Window]:
    windows = QApplication.topLevelWidgets()
    return [x for x in windows if isinstance(x, kind) and x.isVisible()]


def test_a_till_that_exists_opens_behind_its_sign_in(
    start: Start, tmp_path: Path
) -> None:
    set_up_demo(tmp_path / "till").close()
    made = start(Options(tmp_path / "till"))
    assert made.window is not None
    assert made.window.key == "sign_in"
    assert made.window.session is None

    window = start.window(made)
    start.qtbot.waitUntil(lambda: window.prepared, timeout=PATIENCE_MS)
    assert window.key == "sign_in"


def test_the_demo_makes_its_shop_and_opens_it(start: Start, tmp_path: Path) -> None:
    made = start(Options(tmp_path / "shop", demo=True))
    window = start.window(made)

    identity = read_identity(tmp_path / "shop")
    assert identity is not None
    assert identity.demo
    assert window.key == "sign_in"
    assert not shown(SetupWindow)


def test_a_fresh_machine_asks_and_the_form_makes_a_till(
    start: Start, tmp_path: Path
) -> None:
    made = start(Options(tmp_path / "new"))
    setup = shown(SetupWindow)[0]
    setup.own.click()
    for name, value in (("place", "Toko"), ("pin", "135790"), ("again", "135790")):
        field = setup.findChild(QLineEdit, f"setup.{name}")
        assert field is not None
        field.setText(value)
    setup.form.done.click()
    window = start.window(made)

    window.door.choose("A-01")
    window.door.screen.pad.entered.emit("135790")
    start.qtbot.waitUntil(lambda: window.key == "settings", timeout=PATIENCE_MS)
    assert window.screen_of("settings").where() == "steps"


def test_from_the_first_start_to_a_shift_in_the_example_takes_two_clicks(
    start: Start, tmp_path: Path
) -> None:
    made = start(Options(tmp_path / "new"))
    setup = shown(SetupWindow)[0]
    setup.example.click()
    window = start.window(made)
    window.door.screen.pad.entered.emit("135790")

    start.qtbot.waitUntil(lambda: window.key == "shift", timeout=PATIENCE_MS)


def test_a_language_can_be_asked_for(start: Start, tmp_path: Path) -> None:
    set_up_demo(tmp_path / "till").close()
    made = start(Options(tmp_path / "till", language="en"))
    session = start.window(made).session

    assert made.language == "en"
    assert session is not None
    assert session.speaks() == "en"


def test_a_till_that_is_open_elsewhere_is_said_when_nobody_answers(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KNOCKS", 1)
    set_up_demo(tmp_path / "till").close()
    lock = InstanceLock(tmp_path / "till")
    start(Options(tmp_path / "till"))

    assert shown(TroubleWindow)
    lock.release()


def test_a_file_that_is_no_database_is_said(start: Start, tmp_path: Path) -> None:
    set_up_demo(tmp_path / "till").close()
    (tmp_path / "till" / "till.db").write_bytes(b"not a database" * 1_000)
    for extra in ("till.db-wal", "till.db-shm"):
        (tmp_path / "till" / extra).unlink(missing_ok=True)
    start(Options(tmp_path / "till"))

    assert shown(TroubleWindow)


def test_settings_dress_the_window(start: Start, tmp_path: Path) -> None:
    from dataclasses import replace

    from pos.operations import settings as operations
    from tests.ui.conftest import person

    till = set_up_demo(tmp_path / "till")
    admin = person(till, "A-01")
    changed = replace(till.settings, theme="gelap")
    till.writer.run(lambda tx: operations.save(tx, admin, changed))
    till.close()
    start.window(start(Options(tmp_path / "till")))

    assert theme.tokens().theme == "gelap"
    assert Settings().theme == "terang"


def test_the_language_asked_for_outlives_the_first_start(
    start: Start, tmp_path: Path
) -> None:
    made = start(Options(tmp_path / "shop", demo=True, language="en"))
    assert made.language == "en"

    session = start.window(made).session

    assert made.language == "en"
    assert session is not None
    assert session.speaks() == "en"


_KEYS_COME = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import Application, Options

app = QApplication([])
made = Application(app, Options(Path(sys.argv[1])))
made.start()
look = QTimer()
look.timeout.connect(lambda: app.activeWindow() and app.exit(0))
look.start(20)
QTimer.singleShot(30_000, lambda: app.exit(1))
sys.exit(app.exec())
"""


@pytest.mark.skipif(not shutil.which("Xvfb"), reason="no X server without a screen")
def test_the_keys_come_where_no_window_manager_gives_them(tmp_path: Path) -> None:
    set_up_demo(tmp_path / "till").close()
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            display = f":{numbers.readline().strip()}"
        answer = subprocess.run(
            [sys.executable, "-c", _KEYS_COME, str(tmp_path / "till")],
            cwd=ROOT,
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            check=False,
        )
    finally:
        server.terminate()
        server.wait()

    assert answer.returncode == 0
