import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pos.__main__ import main
from pos.domain.money import plain
from pos.domain.ports import Instant
from pos.printing.pdf.page import sheet_pages
from pos.printing.pdf.seal import seal_pdf
from tests.commands.conftest import Run
from tests.printing.pdf.sealing import KEY, SHEET, with_figure


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


@pytest.fixture(scope="module")
def page(history: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The last day as a sealed PDF, as the command writes it."""
    file = tmp_path_factory.mktemp("page") / "day.pdf"
    assert main(["report", "day", "--data", str(history), "--pdf", str(file)]) == 0
    return file


def net_of(run: Run, history: Path) -> tuple[bytes, bytes]:
    _, out, _ = run("report", "day", "--json", "--data", str(history))
    totals = json.loads(out)["totals"]
    net = totals["gross"] - totals["discount"] + totals["rounding"]
    net -= totals["refund_amount"]
    return plain(net).encode(), plain(net + 100_000).encode()


def test_a_sealed_page_is_as_it_was_sealed(run: Run, history: Path, page: Path) -> None:
    code, out, err = run("verify", "--pdf", str(page), "--data", str(history))

    assert (code, err) == (0, "")
    assert out.startswith("As sealed: LAPORAN HARIAN, till KSR1, ")


def test_an_altered_figure_is_named(
    run: Run, history: Path, page: Path, tmp_path: Path
) -> None:
    before, after = net_of(run, history)
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(with_figure(page.read_bytes(), before, after))

    code, out, _ = run("verify", "--pdf", str(forged), "--data", str(history))

    assert code == 1
    assert f'{before.decode()}", found "' in out
    assert after.decode() in out
    assert out.endswith("NOT AS SEALED: 1 findings\n")


def test_the_public_key_alone_is_enough(
    run: Run, history: Path, page: Path, tmp_path: Path
) -> None:
    _, out, _ = run("verify", "--data", str(history))
    key = out.split("Public key of KSR1: ")[1].strip()
    nowhere = str(tmp_path / "nowhere")

    code, out, _ = run("verify", "--pdf", str(page), "--key", key, "--data", nowhere)
    assert (code, out.split(":")[0]) == (0, "As sealed")
    other = "--key", "0" * 64, "--data", nowhere
    code, out, _ = run("verify", "--pdf", str(page), *other)
    assert code == 1
    assert out.startswith("signature: this till didn't sign this seal")


def test_a_verdict_is_given_as_json(run: Run, history: Path, page: Path) -> None:
    options = ("--json", "--data", str(history))
    code, out, _ = run("verify", "--pdf", str(page), *options)

    verdict = json.loads(out)
    assert (code, verdict["intact"], verdict["alterations"]) == (0, True, [])
    assert verdict["figures"]["title"] == "LAPORAN HARIAN"


@pytest.mark.parametrize(
    ("content", "next_step"),
    [
        (b"text", "Choose another file."),
        (None, "Ask for the file as the till saved it."),
    ],
)
def test_what_is_no_sealed_page_is_said(
    run: Run, history: Path, tmp_path: Path, content: bytes | None, next_step: str
) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(sheet_pages(SHEET) if content is None else content)

    code, out, err = run("verify", "--pdf", str(file), "--data", str(history))

    assert (code, out) == (2, "")
    assert next_step in err


def test_a_page_of_a_till_nobody_knows_asks_for_its_key(
    run: Run, history: Path, tmp_path: Path
) -> None:
    file = tmp_path / "paper.pdf"
    at = Instant(0, 420)
    pdf = sheet_pages(SHEET)
    file.write_bytes(seal_pdf(pdf, KEY, "KSR9", at, (), {}))

    code, _, err = run("verify", "--pdf", str(file), "--data", str(history))

    assert code == 2
    assert "Till KSR9 isn't known here. Give its public key with --key" in err


def test_a_key_that_is_none_is_said(
    run: Run, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        run("verify", "--pdf", str(page), "--key", "abc")
    assert ended.value.code == 2
    assert "no public key" in capsys.readouterr().err
