"""Which screen the buyer looks at. Knows no Qt."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final


class Wanted(StrEnum):
    """What the setting may say beside the name of a screen."""

    OFF = "off"
    SECOND = "second"  # any screen that isn't the cashier's
    WINDOW = "window"  # a window of its own, to try it


#: Stands before the name of a screen.
SCREEN: Final = "screen:"


def choose(wanted: str, screens: Sequence[str], own: str) -> str | None:
    """Choose a screen by its name; None when the wanted one isn't there.

    The cashier's own screen is never covered.

    Args:
        wanted: As in the setting.
        screens: Names of what is plugged in, in the system's order.
        own: Name of the cashier's screen.
    """
    others = [name for name in screens if name != own]
    if wanted == Wanted.SECOND:
        return next(iter(others), None)
    name = wanted.removeprefix(SCREEN)
    return name if wanted.startswith(SCREEN) and name in others else None
