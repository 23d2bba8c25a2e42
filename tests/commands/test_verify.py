import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.commands.conftest import Run


@pytest.fixture
def touched(history: Path, tmp_path: Path) -> Path:
    """The simulated days with one figure changed by hand."""
    folder = tmp_path / "till"
    shutil.copytree(history, folder)
    with closing(sqlite3.connect(folder / "till.db")) as file:
        file.execute("UPDATE shift_totals SET cash = cash - 5000 WHERE rowid = 1")
        file.commit()
    return folder


def test_intact_books_are_said_to_be_intact(run: Run, history: Path) -> None:
    code, out, err = run("verify", "--data", str(history))

    assert (code, err) == (0, "")
    assert out.startswith("Intact: ")


def test_a_touched_figure_is_named_with_its_place(run: Run, touched: Path) -> None:
    code, out, _ = run("verify", "--data", str(touched))

    assert code == 1
    assert out.startswith("row.changed shift_totals/")
    assert "expected cash = " in out
    assert out.endswith("NOT INTACT: 1 findings\n")


def test_findings_are_given_as_json(run: Run, touched: Path) -> None:
    code, out, _ = run("verify", "--json", "--data", str(touched))

    report = json.loads(out)
    assert code == 1
    assert report["documents"] > 100
    (finding,) = report["findings"]
    assert (finding["kind"], finding["where"][0]) == ("row.changed", "shift_totals")
