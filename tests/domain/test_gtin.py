import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.gtin import check_digit, is_gtin, normalise

digits = st.text("0123456789", min_size=12, max_size=12)


@pytest.mark.parametrize(
    "barcode",
    ["4006381333931", "036000291452", "96385074", "10012345678902", "8999999999995"],
)
def test_numbers_in_use(barcode: str) -> None:
    assert is_gtin(barcode)
    assert check_digit(barcode[:-1]) == barcode[-1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "4006381333932",
        "400638133393",
        "SC-0001",
        "4006381333931".translate({0x30: 0xFF10}),
    ],
)
def test_other_texts(text: str) -> None:
    assert not is_gtin(text)


@pytest.mark.parametrize(
    ("barcode", "normal"),
    [
        ("036000291452", "0036000291452"),
        ("0036000291452", "0036000291452"),
        ("00036000291452", "0036000291452"),
        (" 4006381333931\n", "4006381333931"),
        ("96385074", "96385074"),
        ("0000096385074", "96385074"),
        ("10012345678902", "10012345678902"),
        ("SC-0001", "SC-0001"),
        ("036000291453", "036000291453"),
    ],
)
def test_one_form_for_each_number(barcode: str, normal: str) -> None:
    assert normalise(barcode) == normal


@given(digits, st.integers(0, 11), st.integers(1, 9))
def test_a_wrong_digit_is_noticed(number: str, at: int, by: int) -> None:
    wrong = number[:at] + str((int(number[at]) + by) % 10) + number[at + 1 :]
    assert check_digit(wrong) != check_digit(number)


@given(st.text() | digits)
def test_the_normal_form_is_its_own(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
