from __future__ import annotations

import pytest

from pos.domain.errors import SettingError
from pos.domain.mdr import DEFAULT_RATES, criteria_of, expected, read_rates

RATES = read_rates(DEFAULT_RATES)
MICRO = (
    "00020101021126620016ID.CO.CONTOH.WWW011893600000000000000002090000000000303UMI"
    "51440014ID.CO.QRIS.WWW0215ID00000000000000303UMI5204546253033605802ID5915TOKO "
    "CONTOH UJI6009PALEMBANG61053013162070703A0163046C4A"
)


@pytest.mark.parametrize(
    ("criteria", "day", "amount", "fee"),
    [
        ("UMI", "2026-11-25", 500_000, 0),
        ("UMI", "2026-11-25", 500_001, 1_500),  # 0,3 % of all of it
        ("UMI", "2026-11-25", 1_250_000, 3_750),
        ("UMI", "2024-11-30", 5_000, None),  # before the rate that is known
        ("UMI", "2024-12-01", 5_000, 0),
        ("URE", "2026-11-25", 37_550, 263),  # 262,85
        ("BLU", "2026-11-25", 10_125, 41),  # 40,5: a half goes up
        ("XYZ", "2026-11-25", 5_000, None),
    ],
)
def test_the_fee_by_criteria_day_and_amount(
    criteria: str, day: str, amount: int, fee: int | None
) -> None:
    assert expected(RATES, criteria, day, amount) == fee


def test_the_newest_rate_that_holds_is_taken() -> None:
    rates = read_rates("2026-01-01 UMI 0,1; 2026-06-01 UMI 0,2\n")

    assert expected(rates, "UMI", "2026-05-31", 100_000) == 100
    assert expected(rates, "UMI", "2026-06-01", 100_000) == 200


@pytest.mark.parametrize(
    "line", ["UMI 0,3", "2026-01-01 UMI 0.3", "2026-01-01 UMI 11", "2026-01-01 UMI 0 5"]
)
def test_a_rate_that_cannot_be_read_is_refused(line: str) -> None:
    with pytest.raises(SettingError) as refused:
        read_rates(line)
    assert refused.value.fields == {"name": "mdr_rates", "why": "rate", "value": line}


def test_the_criteria_stand_in_the_shops_code() -> None:
    assert criteria_of(MICRO) == "UMI"
    assert criteria_of("") == criteria_of("no code") == "URE"
