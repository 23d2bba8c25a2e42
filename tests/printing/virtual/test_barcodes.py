import pytest

from pos.printing.profile import PROFILES
from pos.printing.virtual.barcodes import modules, text_of
from tests.printing.reading import codes_in, printed

PAPER = PROFILES["80"]


@pytest.mark.parametrize(
    ("kind", "data", "text", "name"),
    [
        (0, b"03600029145", "0036000291452", "EAN13"),
        (65, b"036000291452", "0036000291452", "EAN13"),
        (67, b"4006381333931", "4006381333931", "EAN13"),
        (2, b"400638133393", "4006381333931", "EAN13"),
        (68, b"40170725", "40170725", "EAN8"),
        (69, b"*ABC-123*", "ABC-123", "Code39"),
        (4, b"ABC 7", "ABC 7", "Code39"),
        (70, b"1234567890", "1234567890", "ITF"),
        (73, b"{BABC{C\x0c\x22", "ABC1234", "Code128"),
    ],
)
def test_what_a_printer_draws_reads_back(
    kind: int, data: bytes, text: str, name: str
) -> None:
    counted = bytes([kind, len(data)]) + data if kind >= 65 else bytes([kind]) + data
    ended = b"" if kind >= 65 else b"\0"
    stream = b"\x1dw\x03\x1dh\x60\n\x1dk" + counted + ended + b"\n\x1dV\x00"
    found = codes_in(printed(stream, PAPER).image)
    assert {x.lstrip("0") for x in found} == {text.lstrip("0")}
    assert name in found.values() or (name == "EAN13" and "UPCA" in found.values())


@pytest.mark.parametrize(
    ("kind", "text"), [(67, "4006381333930"), (69, "kecil"), (70, "123"), (71, "A1B")]
)
def test_what_cannot_be_drawn_is_shown_as_its_text(kind: int, text: str) -> None:
    assert modules(kind, text) is None
    data = text.encode()
    stream = b"\x1dk" + bytes([kind, len(data)]) + data + b"\x1dV\x00"
    assert printed(stream, PAPER).lines == (f"[{text}]",)


def test_a_check_digit_is_added_where_it_is_missing() -> None:
    assert text_of(2, b"400638133393") == "4006381333931"
    assert text_of(3, b"4017072") == "40170725"
    assert text_of(2, b"40063813339x") == "40063813339x"
