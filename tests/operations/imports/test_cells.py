from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.catalogue import Kind
from pos.domain.money import plain, rupiah
from pos.operations.imports import cells
from pos.operations.imports.cells import CellError

READERS = [
    cells.read_text,
    cells.read_needed,
    cells.read_price,
    cells.read_unit,
    cells.read_stock,
    cells.read_kilograms,
    cells.read_barcodes,
    cells.read_plu,
    cells.read_maker,
    cells.read_image,
    cells.read_shelf_days,
    cells.read_kind,
    cells.read_yes,
]


def refusal(read: Callable[[str], object], text: str) -> str:
    with pytest.raises(CellError) as caught:
        read(text)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("12500", 12_500),
        ("12.500", 12_500),
        ("Rp12.500", 12_500),
        ("Rp 12.500", 12_500),
        ("Rp12.500,-", 12_500),
        ("12500,00", 12_500),
        ("12500.00", 12_500),
        ("Rp 12.500,00", 12_500),
        ("2.750.000", 2_750_000),
        ("999999999", 999_999_999),
        ("0", 0),
    ],
)
def test_prices(text: str, price: int) -> None:
    assert cells.read_price(text) == price


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("12,5", "invalid"),
        ("12.500,50", "invalid"),
        ("12500,000", "invalid"),
        (",00", "invalid"),
        ("12,500", "invalid"),
        ("12.5", "invalid"),
        ("12.50", "invalid"),
        ("sepuluh ribu", "invalid"),
        ("", "invalid"),
        ("1000000000", "large"),
        ("1.000.000.000", "large"),
        ("999999999999999999999", "invalid"),
        ("1e9", "large"),
        ("1E+09", "large"),
        ("1,5E+09", "large"),
        ("-5000", "negative"),
        ("-Rp5.000", "negative"),
        ("=A1*2", "formula"),
        ("+5000", "formula"),
        ("@5000", "formula"),
        ("#REF!", "formula"),
        ("12\x00500", "control"),
    ],
)
def test_prices_that_are_none(text: str, reason: str) -> None:
    assert refusal(cells.read_price, text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("=1+1", "formula"),
        ("=cmd|' /C calc'!A0", "formula"),
        ("@SUM(A1)", "formula"),
        ("-2+3", "formula"),
        ("Tempe\x07", "control"),
        ("Tempe\nSegar", "control"),
        ("Tempe\u202eragS", "control"),
        ("Tempe\ufeff", "control"),
        ("\x1b@Tempe", "control"),
        ("", "missing"),
        ("T" * 41, "long"),
    ],
)
def test_words_that_are_none(text: str, reason: str) -> None:
    assert refusal(cells.read_needed, text) == reason


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("pcs", "pcs"),
        ("PCS", "pcs"),
        ("Toples", "toples"),
        ("Kg", "kg"),
        ("jar", "toples"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert cells.read_unit(text) == unit


@pytest.mark.parametrize("text", ["gros", "gram", "1", "kg/pcs"])
def test_units_that_are_none(text: str) -> None:
    assert refusal(cells.read_unit, text) == "unknown"


@pytest.mark.parametrize(("text", "count"), [("0", 0), ("12", 12), ("1.200", 1_200)])
def test_stock(text: str, count: int) -> None:
    assert cells.read_stock(text) == count


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("-1", "negative"),
        ("1,5", "invalid"),
        ("1.5", "invalid"),
        ("banyak", "invalid"),
        ("999999999", "large"),
        ("1e5", "large"),
    ],
)
def test_stock_that_is_none(text: str, reason: str) -> None:
    assert refusal(cells.read_stock, text) == reason


@pytest.mark.parametrize(
    ("text", "grams"),
    [("2", 2_000), ("2,5", 2_500), ("2.5", 2_500), ("0,125", 125), ("12,050", 12_050)],
)
def test_kilograms(text: str, grams: int) -> None:
    assert cells.read_kilograms(text) == grams


@pytest.mark.parametrize("text", ["12.500", "1,2345", "2,", ",5", "2 kg"])
def test_kilograms_that_could_mean_two_things(text: str) -> None:
    assert refusal(cells.read_kilograms, text) == "invalid"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ()),
        ("8999999999995", ("8999999999995",)),
        ("8999999999995; SC-001", ("8999999999995", "SC-001")),
        ("A-1 A-1|B-2", ("A-1", "B-2")),
    ],
)
def test_barcodes(text: str, codes: tuple[str, ...]) -> None:
    assert cells.read_barcodes(text) == codes


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("8,99123E+12", "rounded"),
        ("8.99123E+12", "rounded"),
        ("12", "invalid"),
        ("A" * 49, "invalid"),
        ("kodé-001", "invalid"),
    ],
)
def test_barcodes_that_are_none(text: str, reason: str) -> None:
    assert refusal(cells.read_barcodes, text) == reason


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (cells.read_plu, "1234567"),
        (cells.read_plu, "A1"),
        (cells.read_maker, "Siti Aminah"),
        (cells.read_maker, "Siti"),
        (cells.read_image, "../songket.png"),
        (cells.read_image, "/etc/passwd"),
        (cells.read_image, ".png"),
        (cells.read_image, "songket.svg"),
        (cells.read_shelf_days, "9999"),
        (cells.read_shelf_days, "1,5"),
        (cells.read_shelf_days, "²"),
    ],
)
def test_forms_that_are_fixed(read: Callable[[str], object], text: str) -> None:
    assert refusal(read, text) == "invalid"


def test_forms_that_fit() -> None:
    assert cells.read_plu("0123") == "0123"
    assert cells.read_maker("SM-07") == "SM-07"
    assert cells.read_image("songket bungo-1.jpg") == "songket bungo-1.jpg"
    assert cells.read_shelf_days("90") == 90


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hitung", Kind.COUNTED),
        ("Timbang", Kind.WEIGHED),
        ("one_off", Kind.ONE_OFF),
        ("Satu-satunya", Kind.ONE_OFF),
        ("Harga Terbuka", Kind.OPEN),
    ],
)
def test_kinds(text: str, kind: Kind) -> None:
    assert cells.read_kind(text) is kind


def test_yes_and_no() -> None:
    assert [cells.read_yes(text) for text in ("ya", "X", "1", "✓")] == [True] * 4
    assert [cells.read_yes(text) for text in ("", "Tidak", "0", "no")] == [False] * 4
    assert refusal(cells.read_yes, "mungkin") == "unknown"


@given(st.integers(0, cells.TOO_DEAR - 1))
def test_a_price_is_read_as_it_is_written(price: int) -> None:
    assert cells.read_price(str(price)) == price
    assert cells.read_price(plain(price)) == price
    assert cells.read_price(rupiah(price)) == price


@given(
    st.sampled_from(READERS), st.text() | st.text("0123456789.,-+eERp =", max_size=9)
)
def test_any_text_gives_a_value_or_a_reason(
    read: Callable[[str], object], text: str
) -> None:
    with suppress(CellError):
        read(text)
