"""Contrast and colour-blind distances, computed for every theme."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from ui.tokens import THEMES, Theme, Tokens

TEXT = 4.5  # WCAG AA, any size of type
EDGE = 3.0  # WCAG AA, edges of controls and icons
#: Machado, Oliveira and Fernandes 2009, full severity.
BLINDNESS = {
    "protan": (0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216,
               -0.003882, -0.048116, 1.051998),
    "deutan": (0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413,
               -0.011820, 0.042940, 0.968881),
    "tritan": (1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602,
               0.004733, 0.691367, 0.303900),
    "none": (1, 0, 0, 0, 1, 0, 0, 0, 1),
}  # fmt: skip
Linear = tuple[float, float, float]

looks = pytest.mark.parametrize(
    "look", THEMES.values(), ids=lambda look: str(look.theme)
)


def linear(colour: str) -> Linear:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def seen(colour: str, eyes: str) -> Linear:
    matrix, (red, green, blue) = BLINDNESS[eyes], linear(colour)
    rows = [matrix[at : at + 3] for at in (0, 3, 6)]
    mixed = [row[0] * red + row[1] * green + row[2] * blue for row in rows]
    first, second, third = (min(max(part, 0), 1) for part in mixed)
    return first, second, third


def lab(light: Linear) -> Linear:
    red, green, blue = light
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (
        part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116
        for part in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, eyes: str) -> float:
    pairs = zip(lab(seen(one, eyes)), lab(seen(other, eyes)), strict=True)
    return math.sqrt(sum((a - b) ** 2 for a, b in pairs))


def text_pairs(look: Tokens) -> dict[str, tuple[str, str]]:
    grounds = ("ground", "surface", "raised", "sunken", "selected", "gold_wash")
    pairs = {
        f"{ink} on {ground}": (getattr(look, ink), getattr(look, ground))
        for ink in ("ink", "ink_soft", "accent")
        for ground in grounds
    }
    pairs |= {
        "on_bar": (look.on_bar, look.bar),
        "on_bar_soft": (look.on_bar_soft, look.bar),
        "on_bar on pill": (look.on_bar, look.bar_soft),
        "accent on its wash": (look.accent, look.accent_wash),
        "ink on pressed": (look.ink, look.pressed),
        "on_primary": (look.on_primary, look.primary),
        "on_primary pressed": (look.on_primary, look.primary_pressed),
        "on_pay": (look.on_pay, look.pay),
        "on_pay pressed": (look.on_pay, look.pay_pressed),
        "gold_ink": (look.gold_ink, look.surface),
        "off": (look.off_ink, look.off_ground),
        "off on surface": (look.off_ink, look.surface),
    }
    for name in ("good", "warn", "bad", "info"):
        hue = getattr(look, name)
        pairs |= {
            f"{name} on wash": (hue.ink, hue.wash),
            f"{name} on surface": (hue.ink, look.surface),
            f"{name} on ground": (hue.ink, look.ground),
            f"{name} fill": (hue.on_fill, hue.fill),
        }
    for place, colour in enumerate(look.categories):
        pairs[f"category {place} chosen"] = (look.on_category, colour)
        pairs[f"category {place} word"] = (colour, look.surface)
    return pairs


@looks
def test_every_text_can_be_read_on_its_ground(look: Tokens) -> None:
    weak = {
        name: round(contrast(*pair), 2)
        for name, pair in text_pairs(look).items()
        if contrast(*pair) < TEXT
    }
    assert not weak


@looks
def test_edges_and_rings_can_be_seen(look: Tokens) -> None:
    pairs = {
        "border on surface": (look.border, look.surface),
        "border on ground": (look.border, look.ground),
        "focus on surface": (look.focus, look.surface),
        "focus on ground": (look.focus, look.ground),
        "focus on bar": (look.focus_on_bar, look.bar),
        "accent edge": (look.accent, look.surface),
    }
    assert not {name: pair for name, pair in pairs.items() if contrast(*pair) < EDGE}


@looks
@pytest.mark.parametrize("eyes", BLINDNESS)
def test_states_stay_apart_for_every_eye(look: Tokens, eyes: str) -> None:
    inks = [look.good.ink, look.warn.ink, look.bad.ink, look.info.ink]
    close = [pair for pair in combinations(inks, 2) if distance(*pair, eyes) < 18]

    assert not close


@looks
@pytest.mark.parametrize("eyes", BLINDNESS)
def test_categories_stay_apart_for_every_eye(look: Tokens, eyes: str) -> None:
    pairs = combinations(look.categories, 2)
    close = {
        pair: distance(*pair, eyes) for pair in pairs if distance(*pair, eyes) < 16
    }

    assert not close


@looks
def test_pay_is_never_near_the_colour_of_danger(look: Tokens) -> None:
    assert all(distance(look.pay, look.bad.ink, eyes) > 20 for eyes in BLINDNESS)


def test_gold_is_never_text_in_the_light() -> None:
    for theme in (Theme.DAY, Theme.SUN):
        look = THEMES[theme]
        assert look.gold not in (look.ink, look.ink_soft, look.gold_ink, look.accent)


def test_glare_gets_thick_edges_and_larger_type() -> None:
    look = THEMES[Theme.SUN]

    assert (look.line, look.type_percent, look.shadow) == (2, 115, False)
