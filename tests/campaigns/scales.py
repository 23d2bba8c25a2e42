"""No unstable, stale, too heavy or damaged weight is ever sold by.

Each round a scale of a random protocol says something, at rest or not, perhaps
damaged on its way, perhaps long ago. What may be used is used to the gram.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from pos.devices.scales.protocols import DIALOGUES, Dialogue
from pos.devices.scales.reading import FRESH_MS, Heard, Reading, Weight, usable
from pos.devices.scales.simulated import (
    Pan,
    adam_frame,
    cas_frame,
    stream_frame,
    toledo_frame,
)
from pos.domain.errors import ScaleError
from tests.campaigns.campaign import Result

NAME = "scales"
SLICE = 10_000
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "moving-is-stable": "a weight counts before the scale is at rest",
        "no-check-byte": "the check byte of a frame is made to fit",
        "ever-fresh": "the last weight counts however old it is",
        "frame-anywhere": "a figure counts wherever it stands among the bytes",
        "overload-counts": "the figure of a scale that is overloaded counts",
    }
)
ENOUGH = 20
REFUSED = (Weight.MOVING, Weight.OVERLOAD, Weight.NEGATIVE, Weight.FAULT)
SAY: Mapping[str, tuple[Callable[[Pan], bytes], ...]] = MappingProxyType(
    {
        "toledo": (toledo_frame,),
        "cas": (cas_frame,),
        "stream": (stream_frame, lambda pan: stream_frame(pan, short=True)),
        "adam": (adam_frame,),
    }
)
NOISE = b"\x00\x7f\x80\xffXyz?!"


def run(n: int, seed: int, plant: str | None) -> Result:
    """Weigh `n` times."""
    chance = random.Random(seed)
    failures: list[str] = []
    for number in range(n):
        told = _round(chance, plant)
        if told:
            failures.append(f"seed {seed}, weighing {number}: {told}")
        if len(failures) >= ENOUGH:
            break
    return Result({"weighings": number + 1}, failures)


def _round(chance: random.Random, plant: str | None) -> str:
    """Weigh once; say what went wrong, or nothing."""
    name = chance.choice([*DIALOGUES])
    pan = _pan(chance, name)
    said = chance.choice(SAY[name])(pan)
    hurt = chance.random() < 0.3
    came = _damage(chance, name, said) if hurt else said
    age_ms = chance.choice((0, 1, FRESH_MS, FRESH_MS + 1, 5_000, 3_600_000))
    may = pan.weight is Weight.STABLE and pan.grams and not hurt and age_ms <= FRESH_MS
    grams = _use(_understand(DIALOGUES[name], came, plant), age_ms, plant)
    if grams == (pan.grams if may else None):
        return ""
    return f"{name} {pan} {age_ms} ms old, {came!r}: used {grams}"


def _pan(chance: random.Random, name: str) -> Pan:
    weight = chance.choice((Weight.STABLE, *REFUSED))
    if weight is Weight.FAULT and name != "toledo":
        weight = Weight.OVERLOAD  # the others have no word for it
    return Pan(chance.choice((0, 1, 5, 350, chance.randint(1, 60_000))), weight)


def _damage(chance: random.Random, name: str, said: bytes) -> bytes:
    """Hurt a frame in a way that can be seen: only CAS guards every digit."""
    way = chance.choice(("head", "tail", "noise"))
    if way == "head":
        return said[chance.randint(1, 4) :]
    if way == "tail":
        return said[: -chance.randint(1, 4)]
    place = chance.randrange(len(said))
    if name == "stream" and len(said) == 22:
        place = chance.choice([x for x in range(22) if x not in (6, 7)])  # free bytes
    byte = chance.choice(NOISE)
    if name == "cas":
        byte = said[place] ^ (1 << chance.randrange(8))
    return said[:place] + bytes((byte,)) + said[place + 1 :]


def _understand(each: Dialogue, came: bytes, plant: str | None) -> Reading | None:
    frame, rest = each.cut(came)
    if plant == "frame-anywhere":
        found = re.search(rb"(\d+)\.(\d{3})", came)
        return Reading(Weight.STABLE, int(found[1] + found[2])) if found else None
    if plant == "no-check-byte" and each.name == "cas" and frame:
        inner = frame[2:12]
        reading = each.parse(cas_fitted(inner))
    else:
        reading = each.parse(frame or rest)
    broken = {"moving-is-stable": Weight.MOVING, "overload-counts": Weight.OVERLOAD}
    if plant and broken.get(plant) is reading.weight:
        grams = reading.grams or 1
        return replace(reading, weight=Weight.STABLE, grams=grams)
    return reading


def cas_fitted(inner: bytes) -> bytes:
    """Give a frame whose check byte fits whatever is in it."""
    check = 0
    for byte in inner:
        check ^= byte
    return b"\x01\x02" + inner + bytes((check,)) + b"\x03\x04"


def _use(reading: Reading | None, age_ms: int, plant: str | None) -> int | None:
    now_ms = 10_000_000
    at_ms = now_ms if plant == "ever-fresh" else now_ms - age_ms
    try:
        return usable(Heard(reading, at_ms), now_ms)
    except ScaleError:
        return None
