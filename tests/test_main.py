"""What is loaded when the sign-in is painted and when selling, and what has to wait."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pos.demo import set_up_demo

ROOT = Path(__file__).parents[1]

#: Runs the real program, and says what is loaded when it is painted, and at the end.
PROGRAM = """
import sys
from ui.milestones import Milestones
import main

painted = Milestones._painted

def told(milestones):
    print(*sys.modules)
    painted(milestones)

Milestones._painted = told
main.main()
print(*sys.modules)
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


#: Packages that nothing needs which is asked for by signing in or scanning.
UNASKED = (
    *("sqlalchemy", "alembic", "psycopg", "httpx2", "ssl", "asyncio"),
    *("escpos", "PIL", "reportlab", "pypdf", "openpyxl", "xlsxwriter"),
    *("pos.printing.pdf.page", "pos.sync.https", "pos.storage.hub.connection"),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], ...]:
    folder = tmp_path_factory.mktemp("first") / "till"
    set_up_demo(folder).close()
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, "--data", str(folder), "--exit-after", "scan"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    painted, _times, scanned = ended.stdout.splitlines()
    return frozenset(painted.split()), frozenset(scanned.split())


@pytest.fixture(scope="module")
def loaded(told: tuple[frozenset[str], ...]) -> frozenset[str]:
    return told[0]


@pytest.mark.parametrize("module", [*LATER, *OURS_LATER])
def test_what_paints_nothing_waits_until_something_is_painted(
    loaded: frozenset[str], module: str
) -> None:
    assert "ui.sign_in.screen" in loaded
    assert module not in loaded


@pytest.mark.parametrize("module", UNASKED)
def test_what_nobody_asked_for_does_not_stand_in_the_way_of_selling(
    told: tuple[frozenset[str], ...], module: str
) -> None:
    assert "ui.sell.screen" in told[1]
    assert module not in told[1]
