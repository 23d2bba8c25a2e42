"""Grams are exact, and only a stable, fresh weight of something is used."""

from __future__ import annotations

import pytest

from pos.devices.scales.reading import (
    FRESH_MS,
    GARBLED,
    MOST_G,
    Heard,
    Reading,
    Weight,
    usable,
    weighed,
)
from pos.domain.errors import ScaleError


@pytest.mark.parametrize(
    ("number", "unit", "grams"),
    [
        ("1.250", "kg", 1_250),
        ("+  1.250", "kg", 1_250),
        ("0.001", "kg", 1),
        ("0.0005", "kg", 1),
        ("0.0004", "kg", 0),
        ("350", " g", 350),
        ("1.000", "lb", 454),
        ("16", "oz", 454),
        ("2.205", "LB", 1_000),
        ("-0.000", "kg", 0),
    ],
)
def test_units_become_grams(number: str, unit: str, grams: int) -> None:
    assert weighed(number, unit, stable=True) == Reading(Weight.STABLE, grams)


@pytest.mark.parametrize(
    ("number", "unit"), [("", "kg"), ("1.2.3", "kg"), ("1.0", "st"), ("NaN", "kg")]
)
def test_what_is_no_figure_is_garbled(number: str, unit: str) -> None:
    assert weighed(number, unit, stable=True) == GARBLED


def test_below_zero_and_beyond_all_scales_is_no_weight() -> None:
    assert weighed("-0.005", "kg", stable=True).weight is Weight.NEGATIVE
    assert weighed("100.000", "kg", stable=True).weight is Weight.OVERLOAD
    assert weighed("99.999", "kg", stable=True).grams == MOST_G


def test_a_stable_fresh_weight_is_used_less_its_tare() -> None:
    heard = Heard(Reading(Weight.STABLE, 350), 1_000)

    assert usable(heard, 1_000) == 350
    assert usable(heard, 1_000 + FRESH_MS, tare=18) == 332


@pytest.mark.parametrize(
    ("heard", "now_ms", "why"),
    [
        (Heard(), 0, "silent"),
        (Heard(why_not="gone"), 0, "gone"),
        (Heard(Reading(Weight.STABLE, 350), 0), FRESH_MS + 1, "stale"),
        (Heard(Reading(Weight.STABLE, 350), 5), 4, "stale"),
        (Heard(Reading(Weight.MOVING, 350), 0), 0, "moving"),
        (Heard(Reading(Weight.OVERLOAD), 0), 0, "overload"),
        (Heard(Reading(Weight.NEGATIVE), 0), 0, "negative"),
        (Heard(Reading(Weight.FAULT), 0), 0, "fault"),
        (Heard(GARBLED, 0), 0, "garbled"),
        (Heard(Reading(Weight.STABLE, 0), 0), 0, "empty"),
        (Heard(Reading(Weight.STABLE, 18), 0), 0, "tare"),
    ],
)
def test_anything_else_is_refused_with_its_reason(
    heard: Heard, now_ms: int, why: str
) -> None:
    with pytest.raises(ScaleError) as refused:
        usable(heard, now_ms, tare=18)

    assert refused.value.fields["why"] == why
