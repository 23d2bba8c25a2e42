from __future__ import annotations

import pytest

from ui import theme
from ui.widgets.drawing import evenly, keycap_width, wrapped

NAME = "Songket Lepus Nago Besaung, set kain dan selendang"


def test_two_lines_at_most_and_the_rest_is_cut() -> None:
    lines = wrapped(NAME, theme.font(theme.BODY), 160)

    assert len(lines) == 2
    assert lines[-1].endswith("…")


@pytest.mark.parametrize(
    "words", ["Keripik Tempe Original 100 g", "Tempe Mendoan isi 5"]
)
@pytest.mark.parametrize("width", range(90, 260, 7))
def test_a_unit_never_stands_alone(words: str, width: int) -> None:
    lines = wrapped(words, theme.font(theme.BODY), width, 4)

    assert all(len(line.strip()) > 2 for line in lines)


def test_lines_in_a_middle_are_about_as_long_as_each_other() -> None:
    words = "Isi nama toko dan petugas pertama. Selesai dalam satu menit."
    type_ = theme.font(theme.BODY)
    lines = evenly(words, type_, 400, 3)

    assert " ".join(lines) == words
    assert len(lines) == len(wrapped(words, type_, 400, 3))
    assert abs(len(lines[0]) - len(lines[-1])) < len(words) // 4
    assert evenly(NAME, type_, 160) == wrapped(NAME, type_, 160)


def test_what_fits_stays_on_one_line() -> None:
    assert wrapped("Roti", theme.font(theme.BODY), 160) == ("Roti",)


def test_a_longer_key_is_wider() -> None:
    assert keycap_width("Enter") > keycap_width("F2")
