import pytest

from pos.printing.labels.wording import day, weight, word


def test_days_are_written_day_month_year() -> None:
    assert day("id", "2026-05-07") == "7 Mei 2026"
    assert day("en", "2026-05-07") == "7 May 2026"


@pytest.mark.parametrize(
    ("grams", "text"), [(350, "350 g"), (1_000, "1 kg"), (1_250, "1,25 kg")]
)
def test_weights(grams: int, text: str) -> None:
    assert weight(grams) == text


@pytest.mark.parametrize("key", ["weight", "packed", "best_before", "maker", "care"])
def test_both_languages_have_the_words(key: str) -> None:
    assert word("id", key) != word("en", key)
