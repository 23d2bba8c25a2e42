"""What a scale says: a weight that may be used, or why there is none."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from typing import Final

from pos.domain.errors import ScaleError

#: A weight older than this may be of what lay there before.
FRESH_MS: Final = 1_000

#: The heaviest that is believed; shop scales end at 30 to 60 kg.
MOST_G: Final = 99_999

#: Grams in one unit, exactly (the pound by international agreement, 1959).
_GRAMS: Final = {
    "kg": Decimal(1000),
    "g": Decimal(1),
    "lb": Decimal("453.59237"),
    "oz": Decimal("28.349523125"),
}


class Weight(StrEnum):
    """What a frame is worth; only a stable one may be used."""

    STABLE = "stable"
    MOVING = "moving"
    OVERLOAD = "overload"
    NEGATIVE = "negative"
    FAULT = "fault"  # the scale says that something else is wrong
    GARBLED = "garbled"  # the bytes are no frame


@dataclass(frozen=True, slots=True)
class Reading:
    """One frame, understood.

    Attributes:
        grams: The weight when stable; a hint for the eye when moving; else 0.
        net: Whether the scale took a tare off by itself.
    """

    weight: Weight
    grams: int = 0
    net: bool = False


GARBLED: Final = Reading(Weight.GARBLED)


@dataclass(frozen=True, slots=True)
class Heard:
    """A reading, and when it came.

    Attributes:
        reading: None while the scale hasn't answered.
        at_ms: On the clock that never goes back.
        why_not: ``gone`` when the port can't be opened, ``silent`` when nothing
            answers; empty while it talks.
    """

    reading: Reading | None = None
    at_ms: int = 0
    why_not: str = ""


def weighed(number: str, unit: str, *, stable: bool, net: bool = False) -> Reading:
    """Turn the figure of a frame into a reading, by ``Decimal``, half up.

    Args:
        number: Digits with a point, perhaps with a sign and blanks before.
        unit: ``kg``, ``g``, ``lb`` or ``oz``, in any case.
        stable: Whether the scale says that it is at rest.
        net: Whether the scale took a tare off.
    """
    factor = _GRAMS.get(unit.strip().lower())
    try:
        exact = Decimal(number.replace(" ", ""))
    except InvalidOperation:
        return GARBLED
    if factor is None or not exact.is_finite():
        return GARBLED
    grams = int((exact * factor).quantize(Decimal(1), ROUND_HALF_UP))
    if exact.is_signed() and exact:
        return Reading(Weight.NEGATIVE, net=net)
    if grams > MOST_G:
        return Reading(Weight.OVERLOAD, net=net)
    return Reading(Weight.STABLE if stable else Weight.MOVING, grams, net)


def usable(heard: Heard, now_ms: int, tare: int = 0) -> int:
    """Give the grams that may be sold by: stable, fresh, more than the tare.

    Args:
        heard: The newest that the scale said.
        now_ms: On the same clock as ``heard.at_ms``.
        tare: Grams of the container that the scale doesn't know of.

    Raises:
        ScaleError: With ``why``: ``gone``, ``silent``, ``stale``, ``moving``,
            ``overload``, ``negative``, ``fault``, ``garbled``, ``empty`` or
            ``tare``.
    """
    reading = heard.reading
    if heard.why_not or reading is None:
        raise ScaleError(why=heard.why_not or "silent")
    if not 0 <= now_ms - heard.at_ms <= FRESH_MS:
        raise ScaleError(why="stale")
    if reading.weight is not Weight.STABLE:
        raise ScaleError(why=reading.weight.value)
    if reading.grams <= 0:
        raise ScaleError(why="empty")
    if reading.grams <= tare:
        raise ScaleError(why="tare")
    return reading.grams - tare
