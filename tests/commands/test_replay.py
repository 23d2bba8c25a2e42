import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.commands.conftest import Run


def test_replaying_gives_every_row_back(run: Run, history: Path) -> None:
    code, out, err = run("replay", "--check", "--data", str(history))

    assert (code, out, err) == (0, "Every table is what the journal says.\n", "")
    assert run("replay", "--check", "--json", "--data", str(history))[1] == "[]\n"


def test_a_row_that_differs_is_named(run: Run, history: Path, tmp_path: Path) -> None:
    folder = tmp_path / "till"
    shutil.copytree(history, folder)
    with closing(sqlite3.connect(folder / "till.db")) as file:
        file.execute("DELETE FROM sale_tenders WHERE rowid = 3")
        file.commit()

    code, out, _ = run("replay", "--check", "--data", str(folder))
    assert code == 1
    assert out.startswith("row.missing sale_tenders/")
    _, out, _ = run("replay", "--check", "--json", "--data", str(folder))
    assert [x["kind"] for x in json.loads(out)] == ["row.missing"]
