"""npm's receipt-printer-encoder, one of the most used generators, on our printer."""

# ruff: noqa: RUF001 - letters that look like others are what is tested here

from __future__ import annotations

import pytest

from pos.printing.profile import PROFILES
from tests.oracles.conftest import Generate
from tests.printing.reading import codes_in, printed

TEXTS = (
    "Kue Lapis 2 x 85.000",
    "Café ñ ü é ½",
    "€ 5 “kutip” – ‘satu’ …",
    "Ærø Łódź Čeština",
    "Привет",
)


@pytest.mark.parametrize("profile", ["58", "80"])
def test_lines_mean_the_same(generate: Generate, profile: str) -> None:
    head = PROFILES[profile]
    paper = [["codepage", "auto"], *(["line", text] for text in TEXTS), ["cut"]]
    (made,) = generate("encoder", head.columns, [paper])
    assert printed(made.data, head).lines == TEXTS


def test_styles_and_tables(generate: Generate) -> None:
    head = PROFILES["80"]
    columns = [{"width": 30, "align": "left"}, {"width": 18, "align": "right"}]
    paper = [
        ["align", "center"],
        ["bold", True],
        ["line", "TOKO"],
        ["bold", False],
        ["height", 2],
        ["line", "TINGGI"],
        ["height", 1],
        ["width", 2],
        ["line", "LEBAR"],
        ["width", 1],
        ["underline", True],
        ["line", "garis"],
        ["underline", False],
        ["invert", True],
        ["line", "balik"],
        ["invert", False],
        ["align", "left"],
        ["table", columns, [["Kue", "170.000"], ["Gula Aren", "30.000"]]],
        ["cut"],
    ]
    (made,) = generate("encoder", head.columns, [paper])
    shown = printed(made.data, head).lines
    wanted = ["TOKO", "TINGGI", "LEBAR", "garis", "balik"]
    assert [x.strip() for x in shown if x.strip()][:5] == wanted
    assert f"{'Kue':30}{'170.000':>18}" in shown
    assert f"{'Gula Aren':30}{'30.000':>18}" in shown
    for word, dots in (("TOKO", 12), ("LEBAR", 24)):
        line = next(x for x in shown if x.strip() == word)
        left = (len(line) - len(line.lstrip())) * 12
        assert abs(2 * left + len(word) * dots - head.dots) <= 24


def test_codes_pulses_and_cuts(generate: Generate) -> None:
    head = PROFILES["80"]
    paper = [
        ["pulse"],
        ["qrcode", "https://sicantik.example/s/1", 2, 6, "m"],
        ["barcode", "B1-260819-000042", "code128", {"height": 60, "width": 2}],
        ["cut"],
    ]
    (made,) = generate("encoder", head.columns, [paper])
    shown = printed(made.data, head)
    assert shown.kicks == 1
    assert codes_in(shown.image) == {
        "https://sicantik.example/s/1": "QRCode",
        "B1-260819-000042": "Code128",
    }
