"""One window for each till, with two real processes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos.demo import set_up_demo
from pos.domain.errors import AlreadyOpenError
from pos.storage.engine import InstanceLock
from ui.single_instance import Doorbell, knock, server_name

ROOT = Path(__file__).parents[2]
PATIENCE_MS = 60_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    set_up_demo(tmp_path / "till").close()
    return tmp_path / "till"


def program(folder: Path, *more: str) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "--data", str(folder), *more]


@pytest.fixture
def first(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program, running on a till."""
    with subprocess.Popen(program(folder), cwd=ROOT) as process:
        yield process
        process.kill()


def second_starts(folder: Path) -> int:
    log = folder / "logs" / "kasir.log"
    lines = log.read_text("utf-8").splitlines() if log.exists() else []
    return sum(json.loads(line)["event"] == "second_start" for line in lines)


def test_a_till_is_known_by_its_folder_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    link = tmp_path / "b"
    link.symlink_to(tmp_path / "a")

    assert server_name(tmp_path / "a") == server_name(link)
    assert server_name(tmp_path / "a") != server_name(tmp_path)
    assert len(server_name(tmp_path)) < 40


def test_a_knock_is_heard_by_who_listens(qtbot: QtBot, tmp_path: Path) -> None:
    assert not knock(tmp_path)
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rung):
        assert knock(tmp_path)

    bell.close()
    assert not knock(tmp_path)


def test_what_a_killed_process_left_behind_is_no_obstacle(
    qtbot: QtBot, tmp_path: Path
) -> None:
    crash = (
        "import os, sys; from pathlib import Path;"
        "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from ui.single_instance import Doorbell;"
        "bell = Doorbell(Path(sys.argv[1])); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", crash, str(tmp_path)], cwd=ROOT, check=False)
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rung):
        assert knock(tmp_path)
    bell.close()


def test_the_second_start_shows_the_first_window_and_leaves(
    qtbot: QtBot, folder: Path, first: subprocess.Popen[bytes]
) -> None:
    qtbot.waitUntil(lambda: knock(folder), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: second_starts(folder) == 1, timeout=PATIENCE_MS)

    second = subprocess.run(program(folder), cwd=ROOT, timeout=60, check=False)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: second_starts(folder) == 2, timeout=PATIENCE_MS)
    assert first.poll() is None
    with pytest.raises(AlreadyOpenError):
        InstanceLock(folder)


def test_two_starts_at_once_leave_one_window(
    qtbot: QtBot, folder: Path, first: subprocess.Popen[bytes]
) -> None:
    with subprocess.Popen(program(folder), cwd=ROOT) as second:

        def one_left() -> bool:
            return [first.poll(), second.poll()].count(None) == 1

        qtbot.waitUntil(one_left, timeout=PATIENCE_MS)
        assert {first.poll(), second.poll()} == {None, 0}
        second.kill()


def test_nothing_heavy_is_loaded_before_the_sign_in_is_painted(folder: Path) -> None:
    look = (
        "import sys; from pathlib import Path;"
        "from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from ui.app import Application, Options;"
        "made = Application(app, Options(Path(sys.argv[1])));"
        "made.start();"
        "made.window.painted.disconnect();"
        "made.window.painted.connect("
        "lambda: (print(*sys.modules), app.quit())); app.exec()"
    )
    answer = subprocess.run(
        [sys.executable, "-c", look, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    loaded = set(answer.stdout.split())

    assert "ui.sign_in.screen" in loaded
    heavy = "sqlalchemy alembic reportlab escpos keyring argon2 PIL openpyxl msgspec"
    assert not loaded & set(heavy.split())
    assert not loaded & {"pos.bootstrap", "cryptography", "ui.session", "ui.scanner"}


@pytest.mark.parametrize("until", ["paint", "scan"])
def test_milestones_are_printed(folder: Path, until: str) -> None:
    from pos.bootstrap import open_till
    from tests.ui.trade import cashier, open_shift

    till = open_till(folder)
    open_shift(till, cashier(till))
    till.close()
    answer = subprocess.run(
        program(folder, "--exit-after", until),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    times = json.loads(answer.stdout)

    assert answer.returncode == 0, answer.stderr
    assert times["started"] < times["sign_in_painted"]
    assert (until == "scan") == ("scan_painted" in times)
