from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from pos.domain.printer import PrinterSetup
from pos.printing.calibration import (
    SAMPLES,
    Answers,
    Label,
    page,
    parts,
    picture,
    setup_of,
)
from pos.printing.calibration.page import NATIVE_QR_TEXT, PICTURE_TEXT
from pos.printing.dots import RASTER
from pos.printing.escpos import CODE_PAGES
from pos.printing.profile import PROFILES, Profile
from pos.printing.virtual import Printed, code_pages, head
from tests.printing.calibration.cashier import look_at
from tests.printing.reading import codes_in, printed

BEFORE = PrinterSetup("tcp://192.168.1.50:9100")


def paper_of(profile: Profile, **habits: bool) -> Printed:
    return printed(page(), profile, **habits)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_who_looks_at_the_paper_finds_the_printer(profile: Profile) -> None:
    seen = look_at(paper_of(profile))

    assert seen == Answers(
        columns=profile.columns,
        dots=profile.dots,
        code_page=19,
        letters=True,
        native_qr=True,
        native_barcode=True,
        cuts=True,
    )
    setup = setup_of(seen, BEFORE)
    assert (setup.width_mm, setup.dots) == (profile.width_mm, profile.dots)
    setup.check()


@pytest.mark.parametrize("habit", ["kanji_first", "wraps_at_once"])
def test_habits_of_cheap_printers_change_nothing(habit: str) -> None:
    seen = look_at(paper_of(PROFILES["58"], **{habit: True}))

    assert (seen.columns, seen.dots, seen.letters) == (32, 384, True)


def test_pages_that_a_printer_lacks_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code_pages, "CODECS", {0: "cp437", 2: "cp850"})
    assert look_at(paper_of(PROFILES["80"])).code_page == 2

    monkeypatch.setattr(code_pages, "CODECS", {0: "cp1257"})
    assert not look_at(paper_of(PROFILES["80"])).letters


def test_codes_that_a_printer_cannot_draw_are_seen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(head.OBEYED, b"\x1d(")
    monkeypatch.delitem(head.OBEYED, b"\x1dk")
    paper = paper_of(PROFILES["58"])
    seen = look_at(paper)

    assert (seen.native_qr, seen.native_barcode) == (False, False)
    assert PICTURE_TEXT in codes_in(paper.image)


def test_every_code_reads_back_at_both_widths() -> None:
    for name in ("58", "80"):
        codes = codes_in(paper_of(PROFILES[name]).image)
        assert set(codes) == {PICTURE_TEXT, NATIVE_QR_TEXT, "KASIR-F"}


def test_parts_are_lettered_in_order_and_in_both_languages() -> None:
    for language in ("id", "en"):
        text = printed(page(language), PROFILES["80"]).text
        places = [text.index(f"\n{label} ") for label in Label]
        assert places == sorted(places)
    assert [part.label for part in parts()] == list(Label)


def test_the_page_kicks_no_drawer_and_stays_short() -> None:
    data = page()

    assert b"\x1bp" not in data
    assert len(data) < 16_384
    assert data.count(b"\x1dV") == 1
    assert all(part.data.startswith(b"\x1b@") for part in parts())
    assert RASTER in data


def test_only_rulers_and_bars_are_wider_than_the_narrowest_paper() -> None:
    narrow = printed(page(), PROFILES["58"]).lines
    wide = printed(page(), PROFILES["80"]).lines
    rulers = [line for line in wide if line.startswith(("A2", "A3"))]

    assert len(narrow) == len(wide) + len(rulers)
    assert [len(x) for x in rulers] == [42, 48]


@pytest.mark.parametrize("label", Label)
def test_each_part_can_be_shown(label: Label) -> None:
    with Image.open(BytesIO(picture([label]))) as shown:
        assert shown.width == 640
        assert shown.height > 60


def test_one_part_shows_only_itself() -> None:
    with Image.open(BytesIO(picture([Label.NATIVE_QR]))) as shown:
        assert list(codes_in(shown)) == [NATIVE_QR_TEXT]


def test_a_head_of_another_width_is_told_by_rulers_and_bars() -> None:
    narrow = replace(PROFILES["80"], dots=576, columns=42)
    seen = replace(look_at(paper_of(narrow)), columns=42)

    assert (setup_of(seen, BEFORE).columns, setup_of(seen, BEFORE).dots) == (42, 576)


def test_each_line_of_letters_is_right_in_its_own_page_only() -> None:
    for slot, sample in SAMPLES.items():
        codec = CODE_PAGES[slot]
        # CP858 is CP850 with one letter changed that no receipt has
        alike = {codec, "cp858" if slot == 2 else codec}
        others = set(CODE_PAGES.values()) - alike
        data = sample.encode(codec)
        assert all(data.decode(x, "replace") != sample for x in others)
