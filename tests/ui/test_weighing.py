"""Live weight and tare, without a window."""

from __future__ import annotations

import pytest

from pos.devices.scales.reading import Heard, Reading, Weight
from pos.domain.errors import ScaleError
from ui.weighing import Weighing, WeightShown


class Clock:
    """Time made by hand."""

    now_ms = 10_000

    def read(self) -> int:
        return self.now_ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def weighing(clock: Clock) -> Weighing:
    return Weighing(clock.read)


def stable(grams: int, at_ms: int = 10_000) -> Heard:
    return Heard(Reading(Weight.STABLE, grams), at_ms)


def test_before_anything_came_there_is_nothing(weighing: Weighing) -> None:
    assert weighing.shown() == WeightShown(None, "silent", 0)


def test_a_stable_weight_is_shown_and_taken(weighing: Weighing) -> None:
    weighing.hear(stable(350))

    assert weighing.shown() == WeightShown(350, "", 0)
    assert weighing.take() == 350


def test_a_moving_weight_is_shown_and_not_taken(weighing: Weighing) -> None:
    weighing.hear(Heard(Reading(Weight.MOVING, 350), 10_000))

    assert weighing.shown() == WeightShown(350, "moving", 0)
    with pytest.raises(ScaleError):
        weighing.take()


def test_a_scale_that_moves_without_a_figure_shows_none(weighing: Weighing) -> None:
    weighing.hear(Heard(Reading(Weight.MOVING), 10_000))

    assert weighing.shown() == WeightShown(None, "moving", 0)


def test_an_old_weight_goes(weighing: Weighing, clock: Clock) -> None:
    weighing.hear(stable(350))
    clock.now_ms += 1_001

    assert weighing.shown() == WeightShown(None, "stale", 0)


@pytest.mark.parametrize("weight", [Weight.OVERLOAD, Weight.NEGATIVE, Weight.GARBLED])
def test_what_is_no_weight_shows_none(weighing: Weighing, weight: Weight) -> None:
    weighing.hear(Heard(Reading(weight), 10_000))

    assert weighing.shown() == WeightShown(None, weight.value, 0)


def test_what_lies_there_becomes_the_tare_and_goes_again(weighing: Weighing) -> None:
    weighing.hear(stable(18))
    weighing.tare_now()
    assert weighing.shown() == WeightShown(0, "tare", 18)

    weighing.hear(stable(368))
    assert weighing.take() == 350
    weighing.tare_now()
    assert weighing.take() == 368


def test_a_typed_tare_counts_above_what_lies_there(weighing: Weighing) -> None:
    weighing.hear(stable(368))
    weighing.tare_now(18)
    weighing.tare_now(68)

    assert weighing.take() == 300


def test_a_tare_that_is_not_sure_is_refused(weighing: Weighing) -> None:
    weighing.hear(Heard(Reading(Weight.MOVING, 18), 10_000))

    with pytest.raises(ScaleError):
        weighing.tare_now()
    assert weighing.tare == 0
