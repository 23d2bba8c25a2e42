from dataclasses import replace
from datetime import date

import pytest

from pos.domain.catalogue import Kind as ProductKind
from pos.domain.catalogue import Product
from pos.domain.errors import LabelError
from pos.printing.labels.label import Kind
from pos.printing.labels.size import SHEETS
from pos.printing.labels.symbols import Symbol
from tests.shop import SETTINGS
from ui.products.labels.wanted import (
    Look,
    Output,
    Packed,
    Wanted,
    face_of,
    jobs,
    make,
)

TODAY = date(2026, 11, 26)
BREAD = Product(
    "p1",
    "RTI-1",
    "Roti",
    "Roti",
    "pcs",
    ProductKind.COUNTED,
    6_000,
    ("8997700000213",),
    shelf_days=3,
)


@pytest.mark.parametrize(
    ("look", "packed", "until"),
    [
        (Look(), "", ""),
        (Look(packed=Packed.TODAY), "2026-11-26", "2026-11-29"),
        (Look(packed=Packed.YESTERDAY), "2026-11-25", "2026-11-28"),
        (Look(packed=Packed.TODAY, keep_days=10), "2026-11-26", "2026-12-06"),
        (Look(keep_days=10), "", ""),
    ],
)
def test_days_on_the_label(look: Look, packed: str, until: str) -> None:
    ((label, count),) = make([Wanted(BREAD, 2)], SETTINGS, look, TODAY)
    assert (label.packed, label.best_before, count) == (packed, until, 2)


def test_what_is_chosen_wins_over_what_suits_the_product() -> None:
    look = Look(kind=Kind.SHELF, symbol=Symbol.QR)
    ((label, _),) = make([Wanted(BREAD, 1)], SETTINGS, look, TODAY)
    assert (label.kind, label.symbol) == (Kind.SHELF, Symbol.QR)


def test_none_of_a_product_makes_no_label_and_none_at_all_is_refused() -> None:
    wanted = [Wanted(BREAD, 0), Wanted(BREAD, 3)]
    assert [n for _, n in make(wanted, SETTINGS, Look(), TODAY)] == [3]
    with pytest.raises(LabelError, match="count"):
        make([Wanted(BREAD, 0)], SETTINGS, Look(), TODAY)


def test_a_label_that_cannot_be_made_names_its_product() -> None:
    with pytest.raises(LabelError) as caught:
        face_of(BREAD, SETTINGS, Look(roll="20x10"), TODAY)
    assert caught.value.fields["name"] == "Roti"


def test_sizes_follow_where_labels_come_out() -> None:
    assert str(Look(roll="58x40").size) == "58x40"
    sheet = Look(output=Output.SHEET, sheet="5x13 38.1x21.2")
    assert str(sheet.size) == "38.1x21.2"
    assert Look(sheet="gone").on_sheet == next(iter(SHEETS.values()))


def test_jobs_carry_size_and_calibration() -> None:
    settings = replace(SETTINGS, label_shift="5,-3", label_roll="50x30")
    look = Look().begun(settings, Output.ROLL)
    (job,) = jobs(make([Wanted(BREAD, 2)], settings, look, TODAY), look)
    assert (job.width_um, job.height_um, job.copies) == (50_000, 30_000, 2)
    assert (job.shift_x_um, job.shift_y_um) == (500, -300)


def test_roll_and_sheets_each_remember_their_own() -> None:
    roll = Look(roll="58x40", shift_x=5).kept_in(SETTINGS)
    assert (roll.label_roll, roll.label_shift) == ("58x40", "5,0")
    assert (roll.label_sheet, roll.sheet_shift) == ("3x8 70x37", "0,0")
    sheet = Look(output=Output.SHEET, sheet="4x11 48x25", shift_y=-2).kept_in(roll)
    assert (sheet.label_sheet, sheet.sheet_shift) == ("4x11 48x25", "0,-2")
    again = Look().begun(sheet, Output.SHEET)
    assert (again.on_sheet.cells, again.shift_um) == (44, (0, -200))
    assert Look().begun(sheet, Output.ROLL).shift_um == (500, 0)
