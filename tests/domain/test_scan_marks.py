"""Characters without keys are written by name, and taken off codes."""

from __future__ import annotations

from pos.domain.scan_marks import (
    legible_code,
    spelled,
    with_separators,
    without_marks,
)


def test_names_become_characters_and_back() -> None:
    assert spelled("<STX>A<etx>") == "\x02A\x03"
    assert legible_code("\x02A\x1d\x03\x7f") == "<STX>A<GS><ETX><7F>"
    assert spelled("<b>~d") == "<b>~d"


def test_marks_come_off_only_where_they_are() -> None:
    assert without_marks("\x02899\x03", "\x02", "\x03") == "899"
    assert without_marks("899", "\x02", "\x03") == "899"


def test_a_substitute_becomes_the_separator_again() -> None:
    assert with_separators("0101~d0291526", "~d029") == "0101\x1d1526"
    assert with_separators("0101~d029", "") == "0101~d029"
