"""Amounts that a buyer is likely to hand over, for keys of one press."""

from typing import Final

#: Keys on the pay screen, the exact amount among them.
MOST: Final = 6

#: Rupiah below which these notes are offered; larger totals take the last row.
_STEPS: Final = (
    (200_000, (5_000, 10_000, 20_000, 50_000, 100_000)),
    (1_000_000, (10_000, 50_000, 100_000)),
)
_LARGE_STEPS: Final = (50_000, 100_000)


def quick_amounts(due: int) -> tuple[int, ...]:
    """Give the exact amount first, then the totals rounded up to notes.

    Ascending, each once, at most ``MOST``.

    Args:
        due: Rupiah to pay in cash, already rounded; nothing due gives itself.
    """
    steps = next((row for below, row in _STEPS if due < below), _LARGE_STEPS)
    rounded = {-(-due // step) * step for step in steps}
    return (due, *sorted(rounded - {due}))[:MOST]
