"""Rupiah as whole numbers: format, read, round and split."""

from collections.abc import Sequence
from typing import Final

from pos.domain.errors import InvalidAmountError

#: Notes and coins in circulation (Bank Indonesia, issue years 2016 and 2022).
#: Rp1.000 exists as note and as coin, so a count names the kind too.
NOTES: Final = (100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000)
COINS: Final = (1_000, 500, 200, 100)

#: The largest amount a field accepts: one short of a trillion, 12 digits.
LARGEST: Final = 999_999_999_999

#: Digits of the largest amount, and of a group between dots.
_DIGITS: Final = 12
_GROUP: Final = 3

MODES: Final = ("down", "nearest", "up")


def plain(amount: int) -> str:
    """Write an amount with dots between thousands: ``12.500``."""
    return f"{amount:,}".replace(",", ".")


def rupiah(amount: int) -> str:
    """Write an amount as people here do: ``Rp12.500``, ``-Rp12.500``."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{plain(abs(amount))}"


def parse_amount(text: str) -> int:
    """Read ``12500``, ``12.500`` or ``Rp 12.500`` as rupiah.

    Raises:
        InvalidAmountError: Anything else, a comma among it: in Indonesia it
            starts the decimals, and rupiah has none.
    """
    bare = text.strip().removeprefix("Rp").removeprefix("rp").strip()
    groups = bare.split(".")
    grouped = len(groups) == 1 or (
        1 <= len(groups[0]) <= _GROUP
        and all(len(group) == _GROUP for group in groups[1:])
    )
    digits = "".join(groups)
    if not (grouped and digits.isascii() and digits.isdigit()):
        raise InvalidAmountError(text=text)
    if len(digits.lstrip("0")) > _DIGITS:
        raise InvalidAmountError(text=text)
    return int(digits)


def divide_half_up(numerator: int, denominator: int) -> int:
    """Divide to the nearest whole number; a half goes away from zero."""
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))


def round_to(amount: int, step: int, mode: str) -> int:
    """Round a non-negative amount to a multiple of ``step``.

    Args:
        amount: Rupiah, zero or more.
        step: The smallest coin given, such as 100; 1 or less rounds nothing.
        mode: One of ``MODES``; a half goes up in ``nearest``.
    """
    if step <= 1:
        return amount
    if mode == "down":
        return amount // step * step
    if mode == "up":
        return -(-amount // step) * step
    return (2 * amount + step) // (2 * step) * step


def split(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split an amount by weight so that the parts sum to it, to the rupiah.

    Largest remainder (Hamilton); a tie goes to the earlier part. A negative
    total gives the negative of what its positive would. All weights zero
    means equal parts.

    Raises:
        ValueError: There is nobody to give to, or a weight is negative.
    """
    if not weights or min(weights) < 0:
        raise ValueError(weights)
    if len(weights) == 1:
        return (total,)
    if total < 0:
        return tuple(-part for part in split(-total, weights))
    whole = sum(weights)
    if whole == 0:
        weights, whole = [1] * len(weights), len(weights)
    parts = [total * weight // whole for weight in weights]
    left = total - sum(parts)
    if left:  # the order of equals stays: the earlier part comes first
        remainders = [total * weight % whole for weight in weights]
        places = range(len(parts))
        largest = sorted(places, key=remainders.__getitem__, reverse=True)
        for i in largest[:left]:
            parts[i] += 1
    return tuple(parts)


def share_up_to(total: int, part: int, whole: int) -> int:
    """Give what ``part`` of ``whole`` units are worth when taken from the front.

    Differences of this function pay out a line piece by piece so that the
    last piece brings the sum to ``total`` exactly.
    """
    return total * part // whole
