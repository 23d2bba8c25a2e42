"""What is loaded when the sign-in is painted, and what has to wait."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pos.demo import set_up_demo

ROOT = Path(__file__).parents[1]

#: Runs the real program until it is painted, and says what is loaded then.
PROGRAM = """
import sys
from ui.milestones import Milestones
import main

painted = Milestones._painted

def told(milestones):
    print(*sys.modules)
    painted(milestones)

Milestones._painted = told
sys.exit(main.main())
"""

#: Packages that sell, print, report or sign, but paint nothing.
LATER = (
    *("sqlalchemy", "alembic", "psycopg", "sqlite3"),
    *("escpos", "segno", "PIL", "reportlab", "openpyxl", "xlsxwriter"),
    *("argon2", "cryptography", "keyring", "uuid_utils", "platformdirs"),
    *("biip", "rapidfuzz", "socket", "ssl", "logging.handlers"),
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtTest"),
)

#: Parts of our own that have to wait, too.
OURS_LATER = (
    *("pos.bootstrap", "pos.spools", "pos.printing", "pos.reports"),
    *("pos.domain.tender", "pos.domain.sale", "pos.storage.writer"),
    *("ui.style", "ui.scanner", "ui.session", "ui.tasks", "ui.sound"),
    *("ui.sell.screen", "ui.pay.screen", "ui.setup.window"),
    *("ui.widgets.banner", "ui.widgets.dialog", "ui.widgets.toast"),
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    folder = tmp_path_factory.mktemp("first") / "till"
    set_up_demo(folder).close()
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--data", str(folder), "--exit-after", "paint"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return frozenset(ended.stdout.splitlines()[0].split())


@pytest.mark.parametrize("module", [*LATER, *OURS_LATER])
def test_what_paints_nothing_waits_until_something_is_painted(
    loaded: frozenset[str], module: str
) -> None:
    assert "ui.sign_in.screen" in loaded
    assert module not in loaded
