"""What a campaign is, and how campaigns are found.

A campaign tries one promise of the till many times, with seeded chance. It is a
module of this package with:

    NAME    what `./test campaign NAME` is called with
    SLICE   how many rounds the plain `./test` plays
    PLANTS  bugs it can plant in itself: name -> what is broken; a campaign that
            doesn't fail with each of its planted bugs proves nothing
    run     plays `n` rounds from `seed`, with one planted bug or with none
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol, cast


@dataclass(frozen=True, slots=True)
class Result:
    """What a campaign saw.

    Attributes:
        counts: what was tried, by name, in the order to print it.
        failures: one line for each broken promise, with what reproduces it.
    """

    counts: Mapping[str, int]
    failures: Sequence[str] = ()


class Campaign(Protocol):
    """The shape of a campaign's module."""

    NAME: str
    SLICE: int
    PLANTS: Mapping[str, str]

    def run(self, n: int, seed: int, plant: str | None) -> Result:
        """Play `n` rounds; the same seed plays the same rounds."""


def campaigns() -> dict[str, Campaign]:
    """Return every campaign of this package by its name, sorted."""
    found = map(_as_campaign, _modules())
    return dict(sorted((each.NAME, each) for each in found if each is not None))


def _modules() -> list[ModuleType]:
    package = __name__.rpartition(".")[0]
    path = importlib.import_module(package).__path__
    names = (module.name for module in pkgutil.iter_modules(path))
    return [
        importlib.import_module(f"{package}.{name}")
        for name in names
        if not name.startswith(("_", "test_"))
    ]


def _as_campaign(module: ModuleType) -> Campaign | None:
    if not hasattr(module, "NAME"):
        return None
    missing = [part for part in ("SLICE", "PLANTS", "run") if not hasattr(module, part)]
    if missing:
        message = f"campaign {module.__name__} lacks {', '.join(missing)}"
        raise TypeError(message)
    return cast("Campaign", module)
