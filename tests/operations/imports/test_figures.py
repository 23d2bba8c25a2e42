from __future__ import annotations

import pytest

from pos.domain.ports import Instant
from pos.operations.imports.figures import (
    Calendar,
    FigureError,
    month_first,
    read_moment,
    read_rounded,
    read_rupiah,
    read_sen,
)

HERE = Calendar(420, "2026-11-27")


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("12500", 12_500),
        ("12.500", 12_500),
        ("12,500", 12_500),
        ("1.250.000,00", 1_250_000),
        ("1,250,000.00", 1_250_000),
        ("Rp 1,250,000", 1_250_000),
        ("Rp1.250.000", 1_250_000),
        ("Rp. 3.500", 3_500),
        ("IDR 5.000", 5_000),
        ("12.500,-", 12_500),
        ("1 250 000", 1_250_000),
        ("'0012500", 12_500),
        ('="12500"', 12_500),
        ("+5.000", 5_000),
        ("-Rp12.500", -12_500),
        ("Rp -12.500", -12_500),
        ("12.500-", -12_500),
        ("(12.500)", -12_500),
        ("5.000 DB", -5_000),
        ("5,000.00 CR", 5_000),
        ("5.000,00 D", -5_000),
        ("0", 0),
    ],
)
def test_sums_in_every_spelling(text: str, rupiah: int) -> None:
    assert read_rupiah(text) == rupiah


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "invalid"),
        ("abc", "invalid"),
        ("1.250.00", "invalid"),
        ("12.5000", "invalid"),
        ("1.250,000", "invalid"),
        ("1e5", "invalid"),
        ("0.500.000", "sen?"),
        ("12.5", "sen"),
        ("12.500,50", "sen"),
        ("9999999999999", "large"),
    ],
)
def test_what_is_no_sum_of_rupiah(text: str, reason: str) -> None:
    if reason == "sen?":  # a leading zero changes nothing
        assert read_rupiah(text) == 500_000
        return
    with pytest.raises(FigureError) as refused:
        read_rupiah(text)
    assert refused.value.reason == reason


def test_fees_may_have_sen() -> None:
    assert read_sen("37,55") == 3_755
    assert [read_rounded(x) for x in ("37,49", "37,5", "-37.50", "1.037,55")] == [
        37,
        38,
        -38,
        1_038,
    ]


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("25/11/2026 14.03", "2026-11-25 14:03:00"),
        ("25-11-2026 14:03:59", "2026-11-25 14:03:59"),
        ("25.11.2026 14.03", "2026-11-25 14:03:00"),
        ("25/11/26 23:59", "2026-11-25 23:59:00"),
        ("2026-11-25 14:03:00.123", "2026-11-25 14:03:00"),
        ("2026-11-25T14:03:00Z", "2026-11-25 21:03:00"),
        ("2026-11-25T14:03:00+07:00", "2026-11-25 14:03:00"),
        ("25 Nov 2026 14:03 WIT", "2026-11-25 12:03:00"),
        ("Rabu, 25 November 2026 14:03 WIB", "2026-11-25 14:03:00"),
        ("17 Agustus 2026", "2026-08-17"),
        ("1 Mei 2026", "2026-05-01"),
        ("25 Desember 2025 pukul 10.00", "2025-12-25 10:00:00"),
        ("Nov 25, 2026 2:03 PM", "2026-11-25 14:03:00"),
        ("Nov 25, 2026 12:03 AM", "2026-11-25 00:03:00"),
        ("20261125", "2026-11-25"),
        ("20261125140300", "2026-11-25 14:03:00"),
        ("25/11", "2026-11-25"),
        ("25/12", "2025-12-25"),
    ],
)
def test_moments_in_every_spelling(text: str, local: str) -> None:
    found = read_moment(text, HERE)
    said = Instant(found.at_ms, 420).local

    assert found.timed is (" " in local)
    assert said.strftime("%Y-%m-%d %H:%M:%S" if found.timed else "%Y-%m-%d") == local
    assert found.day == local[:10]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "invalid"),
        ("kemarin", "invalid"),
        ("31/02/2026", "invalid"),
        ("11/25/2026", "invalid"),
        ("25 Foo 2026", "invalid"),
        ("25/11/2026 25.00", "invalid"),
        ("25/11/2026 siang", "invalid"),
        ("28/11/2026", "future"),
    ],
)
def test_what_is_no_moment(text: str, reason: str) -> None:
    with pytest.raises(FigureError) as refused:
        read_moment(text, HERE)
    assert refused.value.reason == reason


def test_a_time_of_its_own_column() -> None:
    assert read_moment("25/11/2026", HERE, "14.03").timed


def test_the_month_stands_first_only_where_a_whole_column_says_so() -> None:
    assert month_first(["11/25/2026", "11/02/2026"])
    assert not month_first(["11/02/2026", "10/02/2026"])
    assert not month_first(["25/11/2026", "11/25/2026"])
    american = Calendar(420, "2026-11-27", month_first=True)
    assert read_moment("11/25/2026", american).day == "2026-11-25"
