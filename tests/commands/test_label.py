from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.commands.conftest import Run
from tests.printing.labels.reading import pdf_pages, tspl
from tests.printing.reading import codes_in

CRISPS = "8997700000060"


def test_a_sheet(run: Run, history: Path, tmp_path: Path) -> None:
    file = tmp_path / "label.pdf"
    grid = ("--count", "30", "--sheet", "3x8", "--start", "7")
    arguments = ("TMP-006", *grid, "-o", str(file))
    assert run("label", *arguments, "--data", str(history))[0] == 0
    reader = PdfReader(BytesIO(file.read_bytes()))
    assert len(reader.pages) == 2
    assert "Rp16.000" in reader.pages[0].extract_text()


def test_a_label_printers_bytes(run: Run, history: Path, tmp_path: Path) -> None:
    file = tmp_path / "label.tspl"
    arguments = ("TMP-006", "RTI-001", "--as", "tspl", "--count", "3", "-o", str(file))
    assert run("label", *arguments, "--data", str(history))[0] == 0
    tape = tspl(file.read_bytes())
    assert len(tape.labels) == 6
    assert set(codes_in(tape.labels[0])) == {CRISPS}


def test_a_weighed_packet_as_a_picture(run: Run, history: Path, tmp_path: Path) -> None:
    file = tmp_path / "label.png"
    packet = ("101", "--grams", "350", "--packed", "2026-11-26", "--size", "50x30")
    arguments = (*packet, "--as", "png", "-o", str(file))
    assert run("label", *arguments, "--data", str(history))[0] == 0
    with Image.open(file) as picture:
        assert picture.size == (400, 240)
        (code,) = codes_in(picture)
    assert code.startswith("210010100350")


def test_without_a_sheet_each_label_is_a_page(
    run: Run, history: Path, tmp_path: Path
) -> None:
    file = tmp_path / "label.pdf"
    arguments = ("TMP-006", "--count", "2", "--size", "58x40", "-o", str(file))
    assert run("label", *arguments, "--data", str(history))[0] == 0
    sizes = [page.size for page in pdf_pages(file.read_bytes())]
    assert sizes == [(464, 320)] * 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("XX",), "XX"),
        (("TMP-006", "--size", "25x20"), "needs 30 mm, the label has 25 mm"),
        (("TMP-006", "--size", "50x12"), "Try a size of: "),
        (("TMP-006", "--size", "5x5"), "5x5 is not a size"),
        (("TMP-006", "--symbol", "ean13", "--price", "9000"), "PLU"),
        (("KUE-101", "--symbol", "ean13"), "Use another --symbol"),
        (("TMP-006", "--sheet", "9x9"), "No such sheet"),
        (("TMP-006", "--sheet", "4xa", "--size", "40x30"), "No such sheet"),
        (("TMP-006", "--sheet", "9x9", "--size", "40x30"), "No such sheet"),
        (("TMP-006", "--sheet", "3x8", "--start", "25"), "1 to 24"),
        (("TMP-006", "--shift", "a"), "not a shift"),
        (("TMP-006", "--count", "0"), "1 to 999"),
    ],
)
def test_what_cannot_be_is_said_with_the_next_step(
    run: Run, history: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    file = tmp_path / "label.pdf"
    code, _, err = run("label", *arguments, "-o", str(file), "--data", str(history))
    assert code == 2
    assert words in err
    assert not file.exists()
