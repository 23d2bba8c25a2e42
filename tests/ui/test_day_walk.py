from dataclasses import dataclass

from pos.storage.days import BusinessDay
from ui.day_walk import DayWalk, place_of

DAYS = tuple(BusinessDay(f"2026-11-{day}", 1, False) for day in (26, 25, 23))


@dataclass(frozen=True)
class Shown:
    place: int
    days: tuple[BusinessDay, ...] = DAYS


def walk() -> tuple[DayWalk, list[str]]:
    asked: list[str] = []
    made = DayWalk(lambda: asked.append(made.wanted))
    return made, asked


def test_it_turns_among_the_days_that_have_shifts() -> None:
    days, asked = walk()

    assert days.turn(Shown(0), -1)
    assert days.turn(Shown(1), -1)
    assert days.turn(Shown(2), 1)
    assert asked == ["2026-11-25", "2026-11-23", "2026-11-25"]


def test_it_does_not_turn_beyond_them() -> None:
    days, asked = walk()

    assert not days.turn(Shown(0), 1)
    assert not days.turn(Shown(2), -1)
    assert not days.turn(None, 1)
    assert asked == []


def test_an_answer_about_a_day_that_was_left_is_not_taken() -> None:
    days, _ = walk()

    assert days.takes("2026-11-26")
    days.go_to("2026-11-25")
    assert not days.takes("2026-11-26")
    assert days.takes("2026-11-25")


def test_a_day_that_is_not_there_is_the_newest() -> None:
    assert place_of(DAYS, "2026-11-23") == 2
    assert place_of(DAYS, "2026-11-24") == 0
    assert place_of(DAYS, "") == 0
