from pathlib import Path

import pytest

from pos.commands.readonly import view
from pos.printing.samples import SAMPLES
from pos.storage import queries
from tests.commands.conftest import Run


def _newest(folder: Path) -> tuple[str, int]:
    with view(folder) as data:
        sale = queries.sales(data.connection, limit=1)[0]
        return sale.receipt_no, sale.due


def test_text(run: Run, history: Path) -> None:
    number, due = _newest(history)
    code, out, _ = run("receipt", number.lower(), "--data", str(history))
    assert code == 0
    assert number in out
    assert f"{due:,}".replace(",", ".") in out
    assert max(map(len, out.splitlines())) <= 32


@pytest.mark.parametrize(
    ("form", "start"), [("escpos", b"\x1b@"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
@pytest.mark.parametrize("width", ["58", "80"])
def test_files(
    run: Run, history: Path, tmp_path: Path, form: str, start: bytes, width: str
) -> None:
    number, _ = _newest(history)
    file = tmp_path / "struk"
    arguments = ("--as", form, "--width", width, "-o", str(file))
    assert run("receipt", number, *arguments, "--data", str(history))[0] == 0
    assert file.read_bytes().startswith(start)


def test_unknown_number(run: Run, history: Path) -> None:
    code, _, err = run("receipt", "KSR1-000000-999999", "--data", str(history))
    assert code == 2
    assert "KSR1-000000-999999" in err


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_an_example_of_each_paper_needs_no_till(
    run: Run, name: str, language: str
) -> None:
    arguments = ("--sample", name, "--language", language, "--training")
    code, out, _ = run("receipt", *arguments)
    assert code == 0
    marks = {"id": "LATIHAN - BUKAN TRANSAKSI", "en": "TRAINING - NOT A SALE"}
    lines = [line.strip() for line in out.splitlines()]
    assert lines.count(marks[language]) == 2


def test_a_number_or_an_example_is_needed(run: Run) -> None:
    for arguments in ((), ("--sample", "kwitansi")):
        with pytest.raises(SystemExit) as refused:
            run("receipt", *arguments)
        assert refused.value.code == 2
