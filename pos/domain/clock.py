"""Tell a clock that can't be trusted from one that can."""

from typing import Final

from pos.domain.ports import Instant

#: No till of this program is older: 1 January 2025, UTC.
EARLIEST_MS: Final = 1_735_689_600_000

#: Nor does this version serve for longer than five years: 1 January 2032.
LATEST_MS: Final = 1_956_528_000_000

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
