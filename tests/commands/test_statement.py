from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine

from pos.commands.statement import _REASONS
from pos.operations.imports import statement
from tests.commands.conftest import Run
from tests.operations.settling import BREAD_ROW, CAKE_ROW, HEAD, sell_a_day
from tests.shop import open_shop


@pytest.fixture(autouse=True)
def _friday() -> Iterator[None]:
    """The days that the statements name are past."""
    with time_machine.travel("2026-11-27T03:00:00+00:00"):
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A till with a day's QRIS and a transfer, closed."""
    shop = open_shop(tmp_path / "till")
    sell_a_day(shop)
    shop.till.close()
    return tmp_path / "till"


def test_a_statement_is_read_listed_and_posted(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "dompet.csv"
    file.write_text(HEAD + CAKE_ROW + BREAD_ROW.replace("15.000", "16.000"))
    till = ("--data", str(folder))
    read = ("statement", "read", str(file), "--from", "Dompet", *till)

    code, out, _ = run(*read, "--dry-run")
    assert (code, out) == (
        0,
        "Would take in: 2 new rows, 0 known, 0 not paid; Rp53.550 in all.\n",
    )
    assert json.loads(run(*read, "--json", "--days", "2")[1])["new"] == 2
    assert json.loads(run(*read, "--json")[1])["known"] == 2
    code, out, _ = run("statement", "list", *till)
    assert code == 0
    assert "QRIS: 1 matched, 1 in doubt, 1 missing" in out
    listed = json.loads(run("statement", "list", "--json", *till)[1])
    assert [x["score"] for x in listed["qris"]["matched"]] == [90]
    assert [x["why"] for x in listed["qris"]["doubt"]] == ["amount"]
    assert [x["amount"] for x in listed["unverified"]] == [5_000]

    words = "1 pairs, Rp37.550 received, Rp263 MDR (expected Rp263).\n"
    assert run("statement", "post", "--dry-run", *till)[1] == f"Would post: {words}"
    assert run("statement", "post", *till)[1] == f"Posted: {words}"
    posted = json.loads(run("statement", "post", "--json", *till)[1])
    assert posted["pairs"] == 0
    assert run("verify", *till)[0] == 0


def test_what_is_missing_of_a_call_is_said(run: Run, folder: Path) -> None:
    till = ("--data", str(folder))

    assert "No file was named" in run("statement", "read", *till)[2]
    assert "--from NAME" in run("statement", "read", "x.csv", *till)[2]


def test_a_broken_file_names_its_rows(run: Run, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "dompet.csv"
    file.write_text(HEAD + CAKE_ROW + BREAD_ROW.replace("15.000", "1x"))
    read = ("statement", "read", str(file), "--from", "Dompet")
    code, out, _ = run(*read, "--data", str(folder))

    assert code == 1
    assert out == (
        "row 3: Nominal can't be read: '1x'\n1 problems. Nothing was changed.\n"
    )


def test_columns_are_mapped_by_hand(run: Run, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "lain.csv"
    file.write_text("Kapan;Berapa\n24/11/2026 10.00;5.000\n")
    read = ("statement", "read", str(file), "--from", "Lain", "--data", str(folder))
    code, _, err = run(*read)
    assert code == 2
    assert "Found: Kapan, Berapa" in err

    code, out, _ = run(*read, "--column", "date=Kapan", "--column", "amount=Berapa")
    assert (code, out[:7]) == (0, "Took in")
    assert run(*read)[1].startswith("Took in: 0 new rows, 1 known")


def test_every_reason_has_its_words() -> None:
    source = Path(statement.__file__).read_text()
    reported = set(re.findall(r'self\.report\(row, "\w+", "(\w+)"', source))

    assert reported
    assert reported <= {*_REASONS}
