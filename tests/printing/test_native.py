from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printing import code128, native
from pos.printing.dots import REAL_TIME
from pos.printing.escpos import encode
from pos.printing.profile import PROFILES
from tests.printing.papers import SALE
from tests.printing.reading import codes_in, printed

NUMBER = "B1-260819-000042"
URL = "https://sicantik.example/s/B1-260819-000042"


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_codes_drawn_by_the_printer_read_back(profile: str) -> None:
    head = replace(PROFILES[profile], native_qr=True, native_barcode=True)
    data = encode(replace(SALE, qr=URL), head)
    assert b"\x1d(k" in data
    assert b"\x1dkI" in data
    assert b"\x1dv0" not in data
    assert codes_in(printed(data, head).image) == {URL: "QRCode", NUMBER: "Code128"}


@pytest.mark.parametrize("kind", ["native_qr", "native_barcode"])
def test_only_what_was_proved_is_left_to_the_printer(kind: str) -> None:
    receipt = replace(SALE, qr=URL)
    usual = encode(receipt, PROFILES["80"])
    assert b"\x1d(k" not in usual
    assert b"\x1dk" not in usual
    head = replace(
        PROFILES["80"],
        native_qr=kind == "native_qr",
        native_barcode=kind == "native_barcode",
    )
    data = encode(receipt, head)
    assert (b"\x1d(k" in data) == (kind == "native_qr")
    assert (b"\x1dkI" in data) == (kind == "native_barcode")
    assert data.count(b"\x1dv0") == 1


def test_it_is_a_fraction_of_the_bytes() -> None:
    head = PROFILES["58"]
    proved = replace(head, native_qr=True, native_barcode=True)
    receipt = replace(SALE, qr=URL)
    assert len(encode(receipt, proved)) * 3 < len(encode(receipt, head))


@pytest.mark.parametrize(
    "number", ["B1-160400-001604", "A160520", "X1620", "B{1", "", "é", "9" * 200]
)
def test_what_could_be_mistaken_becomes_a_picture(number: str) -> None:
    data = native.bars(number, 2)
    assert data is None
    assert REAL_TIME.search(bytes([16, 4]))


@pytest.mark.parametrize("text", ["\x1bp\0\x19\x19", "a\nb", "é", "日本"])
def test_a_text_that_could_command_is_drawn_by_us(text: str) -> None:
    assert native.qr(text, 3) is None


@given(st.text("0123456789AB-", min_size=1, max_size=24))
def test_runs_make_the_whole_text(text: str) -> None:
    runs = code128.runs(text)
    assert "".join(run.text for run in runs) == text
    assert all(
        len(run.text) % 2 == 0 and len(run.text) >= 4 for run in runs if run.digits
    )
    assert all(a.digits != b.digits for a, b in pairwise(runs))
