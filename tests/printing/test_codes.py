import pytest

from pos.printing.codes import QR_DOTS, bar_dots, module_dots, qr_matrix


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
