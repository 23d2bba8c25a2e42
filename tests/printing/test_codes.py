from dataclasses import replace
from random import Random

import pytest
from PIL import Image

from pos.printing.blocks import Barcode, Cut, Qr
from pos.printing.codes import (
    LARGE_QR_DOTS,
    QR_DOTS,
    QR_QUIET,
    bar_dots,
    module_dots,
    qr_matrix,
)
from pos.printing.escpos import emit, encode
from pos.printing.profile import PROFILES
from pos.printing.samples import sample
from tests.printing.reading import codes_in, printed

#: What payment codes, addresses and numbers are made of.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-/:?=&%"


def payload(length: int) -> str:
    """Give a text of a length, the same in every run."""
    return "".join(Random(length).choices(LETTERS, k=length))


@pytest.mark.parametrize("dots", [384, 512, 576])
@pytest.mark.parametrize("length", [1, 60, 250, 300])
def test_what_is_scanned_has_at_least_three_dots_a_module(
    length: int, dots: int
) -> None:
    text = "x" * length
    matrix = qr_matrix(text)
    assert matrix
    assert module_dots(text, dots) >= 3
    assert (len(matrix) + 8) * module_dots(text, dots) <= dots


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("profile", ["58", "80"])
def test_every_payload_reads_back_from_the_paper(
    profile: str, *, large: bool, whole: bool
) -> None:
    head = replace(PROFILES[profile], whole_raster=whole)
    for length in range(60, 301, 20):
        text = payload(length)
        paper = printed(emit([Qr(text, large), Cut()], head), head).image
        assert codes_in(paper) == {text: "QRCode"}, length
        assert module_dots(text, head.dots, large=large) >= 3
        assert quiet_modules(paper, module_dots(text, head.dots, large=large)) >= 4


def quiet_modules(paper: Image.Image, size: int) -> int:
    """Measure the white modules above and to the left of a code."""
    grey = paper.convert("L")
    left, top, right, bottom = grey.point(lambda shade: 255 - shade).getbbox() or (
        (0,) * 4
    )
    beside = min(left, paper.width - right)
    return min(beside, top, paper.height - bottom) // size


@pytest.mark.parametrize("profile", ["58", "80"])
def test_every_number_reads_back_from_the_paper(profile: str) -> None:
    head, dice = PROFILES[profile], Random(42)
    for _ in range(40):
        till = dice.choice(["B1", "KSR1", "SMX26", "A"])
        number = f"{till}-{dice.randrange(10**6):06}-{dice.randrange(10**6):06}"
        block = Barcode(number) if bar_dots(number, head.dots) else Qr(number)
        shown = codes_in(printed(emit([block, Cut()], head), head).image)
        assert list(shown) == [number]


@pytest.mark.parametrize("profile", ["58", "80"])
def test_a_request_to_pay_fills_the_width(profile: str) -> None:
    head, receipt = PROFILES[profile], sample("qris_request")
    size = module_dots(receipt.qr, head.dots, large=True)
    matrix = qr_matrix(receipt.qr)
    assert matrix
    across = len(matrix) + 2 * QR_QUIET
    assert size == LARGE_QR_DOTS[0] or (size + 1) * across > head.dots
    assert codes_in(printed(encode(receipt, head), head).image) == {
        receipt.qr: "QRCode"
    }


def test_a_code_that_does_not_fit_says_so() -> None:
    assert module_dots("x" * 1500, 384) == 0
    assert module_dots("x" * 5000, 576) == 0
    assert qr_matrix("x" * 5000) is None
    assert module_dots("", 576) == 0
    assert bar_dots("SMEXPO-PLB-1-260819-000042", 384) == 0
    assert bar_dots("é", 576) == 0


def test_the_widest_module_that_fits_is_taken() -> None:
    assert bar_dots("B1-260819-000042", 384) == 2
    assert bar_dots("B1-260819-000042", 576) == 3
    assert module_dots("B1-260819-000042", 384) == QR_DOTS[0]
