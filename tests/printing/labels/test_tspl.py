from dataclasses import replace

import pytest

from pos.printing.labels.label import LabelJob
from pos.printing.labels.layout import layout
from pos.printing.labels.raster import image
from pos.printing.labels.size import Size
from pos.printing.labels.symbols import Symbol
from pos.printing.labels.tspl import again, encode
from tests.printing.labels.reading import tspl
from tests.printing.labels.samples import CRISPS, HOSTILE, SONGKET, coded
from tests.printing.reading import codes_in

COMMANDS = ["SIZE", "GAP", "DIRECTION", "REFERENCE", "CLS", "BITMAP", "PRINT"]


@pytest.mark.parametrize("symbol", Symbol)
def test_twenty_four_labels_of_each_symbol_read_back(symbol: Symbol) -> None:
    labels = [coded(symbol, number) for number in range(24)]
    jobs = [LabelJob(label, 1, 40_000, 30_000) for label in labels]
    tape = tspl(b"".join(map(encode, jobs)))
    read = [set(codes_in(picture)) for picture in tape.labels]
    assert read == [{label.code} for label in labels]


def test_bars_that_are_scaled_to_fit_would_not_all_read_back() -> None:
    labels = [coded(Symbol.CODE128, number) for number in range(24)]
    jobs = [LabelJob(label, 1, 40_000, 30_000) for label in labels]
    tape = tspl(b"".join(map(encode, jobs)))
    scaled = [x.resize((x.width * 2 // 3, x.height)) for x in tape.labels]
    assert sum(bool(codes_in(picture)) for picture in scaled) < 24


def test_the_printer_gets_what_the_preview_shows() -> None:
    (printed,) = tspl(encode(LabelJob(SONGKET, 1, 60_000, 40_000))).labels
    shown = image(layout(SONGKET, Size.read("60x40")))
    assert printed.tobytes() == shown.tobytes()


def test_copies_are_the_printers_to_make() -> None:
    tape = tspl(encode(LabelJob(CRISPS, 17, 40_000, 30_000)))
    assert len(tape.labels) == 17
    assert tape.commands == COMMANDS


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_out_of_a_command(name: str) -> None:
    job = LabelJob(replace(CRISPS, name=name), 1, 40_000, 30_000)
    tape = tspl(encode(LabelJob.from_json(job.to_json())))
    assert tape.commands == COMMANDS
    assert len(tape.labels) == 1
    assert set(codes_in(tape.labels[0])) == {CRISPS.code}


@pytest.mark.parametrize("size", ["38.1x21.2", "33x15", "50x20"])
def test_a_width_that_is_no_whole_byte_is_filled_with_white(size: str) -> None:
    label = replace(CRISPS, symbol=Symbol.DATAMATRIX, packed="", best_before="")
    sides = Size.read(size)
    job = LabelJob(label, 1, sides.width_um, sides.height_um)
    (printed,) = tspl(encode(job)).labels
    assert printed.size == sides.dots
    assert set(codes_in(printed)) == {label.code}


def test_calibration_moves_all_of_it() -> None:
    job = LabelJob(CRISPS, 1, 40_000, 30_000)
    (plain,) = tspl(encode(job)).labels
    (moved,) = tspl(encode(replace(job, shift_x_um=1_000, shift_y_um=-500))).labels
    assert moved.crop((8, 0, 320, 236)).tobytes() == (
        plain.crop((0, 4, 312, 240)).tobytes()
    )


@pytest.mark.parametrize("roll", ["33x15", "78x50"])
@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_job_cut_anywhere_in_its_picture_prints_once_in_the_end(
    roll: str, tenth: int
) -> None:
    sides = Size.read(roll)
    label = replace(CRISPS, symbol=Symbol.DATAMATRIX, packed="", best_before="")
    data = encode(LabelJob(label, 2, sides.width_um, sides.height_um))
    start = data.index(b"BITMAP") + 40
    cut = start + (len(data) - start - 40) * tenth // 10
    tape = tspl(data[:cut] + again(data), lenient=True)
    assert len(tape.labels) == 2
    assert [set(codes_in(x)) for x in tape.labels] == [{label.code}] * 2


def test_a_first_try_begins_on_a_line_of_its_own() -> None:
    assert encode(LabelJob(CRISPS, 1, 40_000, 30_000)).startswith(b"\r\nSIZE ")


def test_simply_sending_it_again_would_spoil_labels() -> None:
    label = replace(CRISPS, symbol=Symbol.DATAMATRIX, packed="", best_before="")
    data = encode(LabelJob(label, 2, 50_000, 30_000))
    cut = (data.index(b"BITMAP") + len(data)) // 2
    tape = tspl(data[:cut] + data, lenient=True)
    assert [set(codes_in(x)) for x in tape.labels] != [{label.code}] * 2
