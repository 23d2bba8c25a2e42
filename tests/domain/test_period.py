from datetime import date

import pytest

from pos.domain.errors import DayError
from pos.domain.period import Period, month_of, week_of


def test_a_period_counts_both_its_ends() -> None:
    period = Period("2026-11-24", "2026-11-26")

    assert period.days == 3
    assert list(period.each_day()) == ["2026-11-24", "2026-11-25", "2026-11-26"]
    assert Period("2026-11-24", "2026-11-24").days == 1


def test_before_it_are_as_many_days() -> None:
    assert Period("2026-03-01", "2026-03-03").before == Period(
        "2026-02-26", "2026-02-28"
    )


def test_it_does_not_end_before_it_begins() -> None:
    with pytest.raises(DayError):
        Period.of(date(2026, 11, 25), date(2026, 11, 24))


def test_a_month_ends_with_the_day_that_is_known() -> None:
    assert Period.month_of("2026-11-24") == Period("2026-11-01", "2026-11-24")


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026-11-29", "2026-11-23"),
        ("2027-01-01", "2026-12-28"),
    ],
)
def test_a_week_begins_on_monday(day: str, monday: str) -> None:
    assert week_of(day) == monday


def test_a_month_is_named_by_its_first_day() -> None:
    assert month_of("2026-11-24") == "2026-11-01"


@pytest.mark.parametrize(
    ("period", "steps", "turned"),
    [
        (("2026-11-01", "2026-11-27"), -1, ("2026-10-01", "2026-10-31")),
        (("2026-11-01", "2026-11-30"), 1, ("2026-12-01", "2026-12-31")),
        (("2026-12-01", "2026-12-31"), 1, ("2027-01-01", "2027-01-31")),
        (("2026-01-01", "2026-01-31"), -1, ("2025-12-01", "2025-12-31")),
        (("2028-03-01", "2028-03-31"), -1, ("2028-02-01", "2028-02-29")),
        (("2026-11-20", "2026-11-26"), -1, ("2026-11-13", "2026-11-19")),
        (("2026-11-26", "2026-11-26"), 1, ("2026-11-27", "2026-11-27")),
        (("2026-10-01", "2026-11-30"), -1, ("2026-08-01", "2026-09-30")),
    ],
)
def test_months_are_turned_as_months_and_days_as_days(
    period: tuple[str, str], steps: int, turned: tuple[str, str]
) -> None:
    assert Period(*period).turned(steps) == Period(*turned)


def test_what_two_periods_share() -> None:
    week = Period("2026-11-23", "2026-11-29")
    assert week.within(Period("2026-11-01", "2026-11-25")) == Period(
        "2026-11-23", "2026-11-25"
    )
