"""The ten rules of ``docs/store-api/README.md``, and a failure that names one."""

from __future__ import annotations

RULE = {
    1: "An id is taken in once, for ever.",
    2: "The same id with another digest is a conflict.",
    3: "Each document stands alone.",
    4: "What has left the booth is a fact.",
    5: "Say what you have, not what you were sent.",
    6: "Not there is said, never left out.",
    7: "Stock moves by changes.",
    8: "A cursor loses nothing.",
    9: "A no says what to do.",
    10: "Whole numbers only.",
}


def rule(number: int, holds: object, words: str) -> None:
    """Fail in words that a web developer can act on."""
    assert holds, f"Rule {number} is broken: {RULE[number]}\n  {words}"
