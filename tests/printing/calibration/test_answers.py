from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.printer import CODE_PAGES, DRAWER_PINS, PrinterSetup
from pos.printing.calibration.answers import Answers, setup_of
from pos.printing.calibration.page import BARS, NUMBERS, RULERS

BEFORE = PrinterSetup(
    "tcp://192.168.1.50:9100",
    width_mm=80,
    dots=576,
    columns=48,
    code_page=19,
    feed_lines=7,
    cutter=False,
    drawer_pin=5,
    native_qr=True,
)


def seen(**answers: object) -> PrinterSetup:
    return setup_of(Answers(**answers), BEFORE)  # type: ignore[arg-type]


def test_no_answer_changes_nothing() -> None:
    assert seen() == BEFORE


@pytest.mark.parametrize(
    ("columns", "dots", "width_mm"), [(32, 384, 58), (42, 512, 80), (48, 576, 80)]
)
def test_a_ruler_alone_tells_the_whole_head(
    columns: int, dots: int, width_mm: int
) -> None:
    made = seen(columns=columns)

    assert (made.columns, made.dots, made.width_mm) == (columns, dots, width_mm)
    assert seen(dots=dots).columns == columns


def test_the_bar_overrules_what_a_ruler_makes_likely() -> None:
    assert (seen(columns=42, dots=576).dots, seen(columns=42, dots=576).columns) == (
        576,
        42,
    )


def test_letters_never_need_more_dots_than_the_head_has() -> None:
    made = seen(columns=42, dots=384)

    assert (made.columns, made.dots, made.width_mm) == (32, 384, 58)


def test_wrong_letters_mean_dots_only_and_right_ones_take_it_back() -> None:
    assert seen(letters=False).whole_raster
    assert not seen(letters=True, code_page=2).whole_raster
    assert seen(letters=True, code_page=0).code_page == 0


def test_every_other_answer_is_taken_as_it_is() -> None:
    made = seen(
        native_qr=False, native_barcode=True, cuts=True, last_number=3, drawer_pin=2
    )

    assert not made.native_qr
    assert made.native_barcode
    assert (made.cutter, made.feed_lines, made.drawer_pin) == (True, 3, 2)
    assert made.address == BEFORE.address


def maybe(*values: object) -> st.SearchStrategy[object]:
    return st.sampled_from([None, *values])


ANSWERS = st.builds(
    Answers,
    columns=maybe(*RULERS),
    dots=maybe(*BARS),
    code_page=maybe(*CODE_PAGES),
    letters=maybe(True, False),
    native_qr=maybe(True, False),
    native_barcode=maybe(True, False),
    cuts=maybe(True, False),
    last_number=maybe(*range(1, NUMBERS + 1)),
    drawer_pin=maybe(*DRAWER_PINS),
)


@given(ANSWERS)
def test_whatever_is_answered_makes_a_printer_that_can_be_saved(
    answers: Answers,
) -> None:
    made = setup_of(answers, BEFORE)

    made.check()
    assert made.columns * 12 <= made.dots
    assert setup_of(answers, made) == made


def test_every_answer_has_a_strategy() -> None:
    assert len(fields(Answers)) == 9
