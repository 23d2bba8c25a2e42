"""Makers' shares: a dated rule splits what a line brought, to the rupiah.

Which rule is lawful is uncertain and differs between prisons, so none is built
in: a shop adopts its own, with its legal basis, and each line keeps the rule of
its day.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pos.domain.errors import MakerError, PolicyError
from pos.domain.money import share_up_to, split

#: The part that goes to the makers (premi, UU 22/2022 art. 9 j).
PREMI: Final = "premi"
#: The state's part (PNBP, PP 45/2024), and what buys the next material.
PNBP: Final = "pnbp"
CAPITAL: Final = "capital"

#: Hundredths of a percent in a whole.
WHOLE_BP: Final = 10_000

#: Letters and then figures, so that no name is taken for a code.
_CODE: Final = re.compile(r"[A-Z]{1,6}-?\d{1,6}", re.ASCII)
_MOST_MAKERS: Final = 30
_HEAVIEST: Final = 10_000


@dataclass(frozen=True, slots=True)
class Maker:
    """Somebody who made a part of it, by code only, and how much of it."""

    code: str
    weight: int = 1


def parse_makers(text: str) -> tuple[Maker, ...]:
    """Read who made a product: ``SM-04``, or with weights ``SM-04*2+SM-07``.

    Raises:
        MakerError: A code or weight can't be read, or one stands there twice.
    """
    parts = [part.strip().upper() for part in text.split("+")] if text.strip() else []
    makers = tuple(_maker(part) for part in parts)
    codes = [maker.code for maker in makers]
    if len(set(codes)) < len(codes) or len(codes) > _MOST_MAKERS:
        raise MakerError(text=text)
    return makers


def write_makers(makers: tuple[Maker, ...]) -> str:
    """Write makers as ``parse_makers`` reads them."""
    return "+".join(
        maker.code if maker.weight == 1 else f"{maker.code}*{maker.weight}"
        for maker in makers
    )


def _maker(text: str) -> Maker:
    code, star, weight = (part.strip() for part in text.partition("*"))
    plain = weight.isascii() and weight.isdigit()
    if not _CODE.fullmatch(code) or (star and not plain):
        raise MakerError(text=text)
    heavy = int(weight) if star else 1
    if not 0 < heavy <= _HEAVIEST:
        raise MakerError(text=text)
    return Maker(code, heavy)


class Basis(StrEnum):
    """What of a line is split."""

    GROSS = "gross"  # all that the buyer paid for it
    NET = "net"  # that, less what its material cost
    PIECE = "piece"  # a fixed rate for each unit or kilogram; the rest is split


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts that a line's proceeds are split into.

    Attributes:
        key: ``premi``, ``pnbp``, ``capital`` or another word of the shop's.
        bp: Its share in hundredths of a percent.
    """

    key: str
    bp: int


@dataclass(frozen=True, slots=True)
class Policy:
    """A share policy: how proceeds are split from a day on.

    Attributes:
        policy_id: Of the document that adopted it.
        number: Counts up; what people call it by.
        parts: In the order in which a tie gives away a rupiah; they sum to all.
        floor: Least premi for each unit or kilogram, in rupiah; 0 for none.
        rate: Premi for each unit or kilogram where the basis is ``piece``.
        valid_from: First business day, ``YYYY-MM-DD``.
        legal_basis: The rule that it follows, in words.
    """

    policy_id: str
    number: int
    basis: Basis
    parts: tuple[Part, ...]
    valid_from: str
    legal_basis: str
    floor: int = 0
    rate: int = 0


def check_policy(policy: Policy) -> None:
    """Check that a policy can be adopted.

    Raises:
        PolicyError: ``why`` says what is wrong: ``parts`` (they don't sum to a
            whole, one is missing its premi, or stands there twice), ``floor``,
            ``rate``, ``day``, ``legal_basis``.
    """
    keys = [part.key for part in policy.parts]
    wrong = {
        "parts": (
            sum(part.bp for part in policy.parts) != WHOLE_BP
            or any(part.bp < 0 or not part.key for part in policy.parts)
            or len(set(keys)) < len(keys)
            or PREMI not in keys
            or CAPITAL not in keys
        ),
        "floor": policy.floor < 0,
        "rate": (policy.rate > 0) != (policy.basis is Basis.PIECE),
        "day": not _is_day(policy.valid_from),
        "legal_basis": not policy.legal_basis.strip(),
    }
    for why, is_wrong in wrong.items():
        if is_wrong:
            raise PolicyError(why=why)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Sold:
    """What of a line its shares depend on.

    Attributes:
        net: What the buyer paid for it, in rupiah.
        quantity: Units, or grams when weighed.
        weighed: Whether rates are for a kilogram.
        cost: What its material cost, in rupiah.
    """

    net: int
    quantity: int
    weighed: bool = False
    cost: int = 0


@dataclass(frozen=True, slots=True)
class LineShare:
    """How a line is split. The parts sum to its net, the makers to the premi.

    Attributes:
        policy_id: The rule it follows, for ever.
        parts: Rupiah by part.
        makers: Rupiah of the premi by maker's code.
    """

    policy_id: str
    parts: tuple[tuple[str, int], ...]
    makers: tuple[tuple[str, int], ...]

    def part(self, key: str) -> int:
        """Give what a part comes to, in rupiah."""
        return dict(self.parts).get(key, 0)

    def up_to(self, quantity: int, whole: int) -> "LineShare":
        """Give the share of the first units of the line.

        Differences of it are what refunds reverse: however a line comes back,
        piece by piece, each sums to what is paid back for it and all of them to
        the whole. What rounding leaves over is the capital's meanwhile.
        """
        net = share_up_to(sum(amount for _, amount in self.parts), quantity, whole)
        makers = tuple(
            (code, share_up_to(amount, quantity, whole)) for code, amount in self.makers
        )
        amounts = {key: share_up_to(x, quantity, whole) for key, x in self.parts}
        amounts[PREMI] = sum(amount for _, amount in makers)
        amounts[CAPITAL] += net - sum(amounts.values())
        parts = tuple((key, amounts[key]) for key, _ in self.parts)
        return LineShare(self.policy_id, parts, makers)

    def between(self, start: int, end: int, whole: int) -> "LineShare":
        """Give the share of the units after the first ``start``, up to ``end``."""
        first, last = self.up_to(start, whole), self.up_to(end, whole)
        return LineShare(
            self.policy_id,
            _less(last.parts, first.parts),
            _less(last.makers, first.makers),
        )


Amounts = tuple[tuple[str, int], ...]


def _less(all_of_it: Amounts, off: Amounts) -> Amounts:
    pairs = zip(all_of_it, off, strict=True)
    return tuple((key, amount - less) for (key, amount), (_, less) in pairs)


def share_line(policy: Policy, makers: tuple[Maker, ...], sold: Sold) -> LineShare:
    """Split what a line brought.

    What its material cost goes to the capital first, where the basis is ``net``.
    The premi is at least the policy's floor, as far as the line brought so much;
    what it lacks is taken from the other parts, the last one first.
    """
    keys = [part.key for part in policy.parts]
    cost = min(sold.cost, sold.net) if policy.basis is Basis.NET else 0
    if policy.basis is Basis.PIECE:
        amounts = _by_rate(policy, sold)
    else:
        shares = split(sold.net - cost, [part.bp for part in policy.parts])
        amounts = dict(zip(keys, shares, strict=True))
    amounts[CAPITAL] += cost
    if policy.floor:
        _raise_to_floor(amounts, keys, _for_each(policy.floor, sold))
    premi = split(amounts[PREMI], [maker.weight for maker in makers] or [1])
    codes = [maker.code for maker in makers] or [""]
    return LineShare(
        policy.policy_id,
        tuple((key, amounts[key]) for key in keys),
        tuple(zip(codes, premi, strict=True)),
    )


def _for_each(rate: int, sold: Sold) -> int:
    """Give what a rate comes to: for each unit, or by the gram of a kilogram."""
    return rate * sold.quantity // 1000 if sold.weighed else rate * sold.quantity


def _by_rate(policy: Policy, sold: Sold) -> dict[str, int]:
    premi = min(_for_each(policy.rate, sold), sold.net)
    others = [part for part in policy.parts if part.key != PREMI]
    rest = split(sold.net - premi, [part.bp for part in others])
    shares = zip([part.key for part in others], rest, strict=True)
    return {PREMI: premi, **dict(shares)}


def _raise_to_floor(amounts: dict[str, int], keys: list[str], floor: int) -> None:
    missing = max(floor - amounts[PREMI], 0)
    for key in reversed(keys):
        if key != PREMI:
            taken = min(missing, amounts[key])
            amounts[key] -= taken
            amounts[PREMI] += taken
            missing -= taken
