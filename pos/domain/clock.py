"""Tell a clock that can't be trusted from one that can."""

from typing import Final

from pos.domain.ports import Instant

#: No document can be older than the program: 1 November 2026, UTC.
EARLIEST_MS: Final = 1_793_491_200_000

#: Nor is a laptop used for longer than this without an update: five years.
LATEST_MS: Final = EARLIEST_MS + 5 * 365 * 86_400_000

#: Going back less than this is a clock being set right by the network.
TOLERANCE_MS: Final = 120_000


def anomaly(now: Instant, last_ms: int) -> str:
    """Name what is wrong with the clock, or nothing.

    Returns:
        ``back`` when it stands before the last document, ``range`` when it has
        just left the years it can be in, else an empty text. Each is named
        once, when it begins.
    """
    if last_ms and now.at_ms < last_ms - TOLERANCE_MS:
        return "back"
    was_fine = not last_ms or EARLIEST_MS <= last_ms <= LATEST_MS
    if was_fine and not EARLIEST_MS <= now.at_ms <= LATEST_MS:
        return "range"
    return ""
