"""How long the engine waits for what, in milliseconds."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

#: Gives a whole number from 0 to the one it is given, both included.
Chance = Callable[[int], int]

MINUTE_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Patience:
    """Times in milliseconds.

    Attributes:
        base_ms: The longest first wait after a failure; doubles with each.
        cap_ms: Where doubling ends.
        long_ms: Once a target has failed for so long, the cap is ``far_ms``.
        link_ms: The longest wait when it is the link that fails: what comes
            back should be noticed within half a minute.
        pause_ms: Between questions to a target that refuses the key.
        idle_ms: Between questions to a target that nothing goes to.
        look_ms: Between looks at whether the newest document is still there.
        walk_ms: Between walks back over all that arrived since the last one.
        again_ms: Between two such walks that a target's answers call for.
        debounce_ms: Between two wakes that both ask the target.
    """

    base_ms: int = 1_000
    cap_ms: int = MINUTE_MS
    long_ms: int = 60 * MINUTE_MS
    far_ms: int = 15 * MINUTE_MS
    link_ms: int = 30_000
    pause_ms: int = 15 * MINUTE_MS
    idle_ms: int = 2 * MINUTE_MS
    look_ms: int = 30 * MINUTE_MS
    walk_ms: int = 24 * 60 * MINUTE_MS
    again_ms: int = MINUTE_MS
    debounce_ms: int = 1_000

    def back_off(self, failures: int, chance: Chance, cap_ms: int) -> int:
        """Give a wait with full jitter.

        So that many tills don't come back at the same moment, it is anything up
        to the doubled base (AWS Architecture Blog, "Exponential Backoff And
        Jitter", 2015).

        Args:
            failures: In a row, this one included; from 1.
            chance: Draws it.
            cap_ms: The most it may be.
        """
        doubled = self.base_ms << min(failures - 1, 30)
        return chance(min(cap_ms, doubled))


USUAL: Final = Patience()
