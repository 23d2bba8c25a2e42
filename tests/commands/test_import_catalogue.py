import json
from pathlib import Path

import pytest

from pos.bootstrap import Till, open_till
from pos.demo import set_up_demo
from pos.storage import queries
from tests.commands.conftest import Run

GOOD = "sku,nama,kategori,satuan,harga\nX-1,Kue Baru,Kue,pcs,12.500\n"


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "till"
    set_up_demo(folder).close()
    return folder


def _products(folder: Path) -> set[str]:
    till: Till = open_till(folder)
    try:
        return {x.sku for x in till.readers.run(queries.products)}
    finally:
        till.close()


def test_writes_all(run: Run, tmp_path: Path) -> None:
    folder, file = _folder(tmp_path), tmp_path / "baru.csv"
    file.write_text(GOOD)
    code, out, _ = run("import", str(file), "--data", str(folder))
    assert (code, out) == (0, "Imported: 1 new, 0 changed, 0 unchanged.\n")
    assert "X-1" in _products(folder)
    code, out, _ = run("import", str(file), "--json", "--data", str(folder))
    assert (code, json.loads(out)["unchanged"]) == (0, 1)
    assert run("verify", "--data", str(folder))[0] == 0


def test_dry_run_needs_no_till(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "baru.csv"
    file.write_text(GOOD)
    code, out, _ = run("import", str(file), "--dry-run", "--data", str(tmp_path / "no"))
    assert (code, out) == (0, "Would import: 1 new, 0 changed, 0 unchanged.\n")
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    "rows",
    [
        "X-1,Kue Baru,Kue,pcs,12.500\nX-1,Kue Lain,Kue,pcs,1000\n",
        "X-1,Kue Baru,Kue,pcs,1000000000\n",
        "X-1,=1+1,Kue,pcs,1000\n",
        f"X-1,{'k' * 300},Kue,pcs,1000\n",
        "X-1,Kue\x07,Kue,pcs,1000\n",
        "X-1,Kue,Kue,hasta,1000\n",
        "X-1,Kue,Kue,pcs,-1000\n",
    ],
)
def test_bad_rows_change_nothing(run: Run, tmp_path: Path, rows: str) -> None:
    folder, file = _folder(tmp_path), tmp_path / "buruk.csv"
    file.write_text("sku,nama,kategori,satuan,harga\n" + rows)
    before = _products(folder)
    code, out, _ = run("import", str(file), "--data", str(folder))
    assert code == 1
    assert "row " in out
    assert "Nothing was changed." in out
    assert _products(folder) == before


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\x00\x01\x02" * 50])
def test_bad_files_say_why(run: Run, tmp_path: Path, content: bytes) -> None:
    folder, file = _folder(tmp_path), tmp_path / "buruk.csv"
    file.write_bytes(content)
    code, out, err = run("import", str(file), "--data", str(folder))
    assert (code, out) == (2, "")
    assert "Nothing was changed." in err


def test_columns_are_named(run: Run, tmp_path: Path) -> None:
    folder, file = _folder(tmp_path), tmp_path / "buruk.csv"
    file.write_text("foo,bar\n1,2\n")
    _, _, err = run("import", str(file), "--data", str(folder))
    assert "lacks columns that are needed: sku, nama, harga. Found: foo, bar." in err


def test_problems_that_are_not_shown_are_counted(run: Run, tmp_path: Path) -> None:
    folder, file = _folder(tmp_path), tmp_path / "buruk.csv"
    rows = "".join(f"X-{n},Kue,Kue,pcs,-1\n" for n in range(60))
    file.write_text("sku,nama,kategori,satuan,harga\n" + rows)
    _, out, _ = run("import", str(file), "--data", str(folder))
    assert "60 problems (10 more not shown). Nothing was changed." in out


def test_a_file_too_large_is_not_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "besar.csv"
    with file.open("wb") as handle:
        handle.truncate(50_000_000)
    arguments = ("import", str(file), "--dry-run", "--data", str(tmp_path / "no"))
    code, _, err = run(*arguments)
    assert code == 2
    assert "too large" in err
