import pytest

from pos.domain.errors import LabelError
from pos.printing.labels.size import (
    ROLLS,
    SHEETS,
    Size,
    millimetres,
    own_sheet,
    sheet_named,
)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("40x30", Size(40_000, 30_000)),
        (" 38.1 x 21,2 ", Size(38_100, 21_200)),
        ("99.1\N{MULTIPLICATION SIGN}38.1", Size(99_100, 38_100)),
    ],
)
def test_a_size_is_read(text: str, size: Size) -> None:
    assert Size.read(text) == size
    assert Size.read(str(size)) == size


@pytest.mark.parametrize("text", ["", "40", "40x", "9x30", "40x211", "-4x30", "4.55x9"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(LabelError):
        Size.read(text)


def test_only_whole_dots_count() -> None:
    assert Size.read("38.1x21.2").dots == (304, 169)


@pytest.mark.parametrize(
    ("um", "text"), [(40_000, "40"), (38_100, "38.1"), (125, "0.125")]
)
def test_millimetres(um: int, text: str) -> None:
    assert millimetres(um) == text


def test_an_own_sheet_stands_in_the_middle() -> None:
    sheet = own_sheet(Size.read("48x25"), 4, 11)
    assert sheet.cells == 44
    assert sheet.corner(0) == (9_000, 11_000)
    assert sheet.corner(5) == (57_000, 36_000)


@pytest.mark.parametrize(("across", "down"), [(5, 11), (4, 12), (0, 3), (3, 0)])
def test_an_own_sheet_must_fit(across: int, down: int) -> None:
    with pytest.raises(LabelError):
        own_sheet(Size.read("48x25"), across, down)


def test_every_roll_has_a_size() -> None:
    assert [str(Size.read(roll)) for roll in ROLLS] == list(ROLLS)


def test_a_sheet_is_found_or_made_by_its_name() -> None:
    assert sheet_named("3x8 70x37") is SHEETS["3x8 70x37"]
    assert sheet_named("5x13  38.1x21.2").left_um == 4_750
    own = sheet_named("4x11 48x25")
    assert (own.cells, own.name) == (44, "4x11 48x25")


@pytest.mark.parametrize("name", ["", "3x8", "3 8 70x37", "9x9 70x37", "3x8 7x7"])
def test_what_is_no_sheet_is_refused(name: str) -> None:
    with pytest.raises(LabelError):
        sheet_named(name)
