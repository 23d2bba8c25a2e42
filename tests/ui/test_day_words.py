import pytest

from pos.domain.period import Period
from ui.day_words import day_words, period_words


def test_a_day_has_its_name() -> None:
    assert day_words("2026-11-23", "id") == "Sen, 23 Nov 2026"
    assert day_words("2026-11-23", "en") == "Mon, 23 Nov 2026"


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2026-11-23", "2026-11-23", "Sen, 23 Nov 2026"),
        ("2026-11-01", "2026-11-30", "November 2026"),
        ("2026-11-01", "2026-11-27", "1 \N{EN DASH} 27 Nov 2026"),
        ("2026-10-30", "2026-11-05", "30 Okt \N{EN DASH} 5 Nov 2026"),
        ("2026-12-30", "2027-01-02", "30 Des 2026 \N{EN DASH} 2 Jan 2027"),
    ],
)
def test_a_period_is_said_as_short_as_it_can_be(
    since: str, until: str, words: str
) -> None:
    assert period_words(Period(since, until), "id") == words
