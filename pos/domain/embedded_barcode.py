"""Barcodes of the shop's own labels that carry a weight or a price.

GS1 leaves the prefixes 02 and 20 to 29 to each shop and defines no contents
for Indonesia, so a table of rules says what stands where. Labels are printed
and read by the same one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Final

from pos.domain.errors import LabelError, SettingError
from pos.domain.gtin import check_digit, is_gtin

_PATTERN: Final = re.compile(r"((?:02|2[0-9])[0-9]*)(\.+)\{(N+)(D*)\}")
_LENGTH: Final = 13
_GRAM_DECIMALS: Final = 3
_MULTIPLIERS: Final = (1, 100)


class Carries(StrEnum):
    """What a label tells beside the product."""

    WEIGHT = "weight"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Rule:
    """Where product and figure stand in a label's EAN-13.

    Attributes:
        pattern: Twelve places before the check digit: fixed digits, a dot for
            each digit of the product's code, then ``{NNDDD}``: digits of the
            figure before and behind the point. A weight is in kg.
        carries: What the figure is.
        multiplier: Rupiah in one unit of a price, 1 or 100.

    Raises:
        SettingError: A pattern that can't be; a price with decimals.
    """

    pattern: str
    carries: Carries
    multiplier: int = 1

    def __post_init__(self) -> None:
        """Refuse a rule that could never be read right."""
        found = _PATTERN.fullmatch(self.pattern)
        if found is None:
            raise _wrong("rule_pattern", self.pattern)
        length = len(self.pattern.strip("{}").replace("{", ""))
        if length != _LENGTH - 1:
            raise _wrong("rule_length", self.pattern, length)
        most = _GRAM_DECIMALS if self.carries is Carries.WEIGHT else 0
        if len(found[4]) > most:
            raise _wrong("rule_decimals", self.pattern)
        if self.multiplier not in _MULTIPLIERS:
            raise _wrong("rule_multiplier", self.pattern)


def _wrong(why: str, pattern: str, length: int = 0) -> SettingError:
    fields = {"name": "label_rules", "value": pattern, "length": length}
    return SettingError(why=why, **fields)


#: Weight behind 21, price behind 23, as most label scales are set.
USUAL_RULES: Final = (
    Rule("21.....{NNDDD}", Carries.WEIGHT),
    Rule("23.....{NNNNN}", Carries.PRICE),
)

#: Rules that one table holds; each label is tried against all of them.
MOST_RULES: Final = 12


def read_rules(text: str) -> tuple[Rule, ...]:
    """Read the table as settings keep it: ``21.....{NNDDD} weight`` in a line.

    A price may have its multiplier behind it: ``23.....{NNNNN} price 100``.

    Raises:
        SettingError: A line isn't such a rule (``why``: ``rule_…``), one
            pattern stands twice (``rule_twice``), or there are too many
            (``rule_many``); ``value`` is the pattern.
    """
    rules = tuple(_read_rule(line) for line in text.splitlines() if line.strip())
    patterns = [rule.pattern for rule in rules]
    twice = next((x for x in patterns if patterns.count(x) > 1), "")
    if twice:
        raise _wrong("rule_twice", twice)
    if len(rules) > MOST_RULES:
        raise _wrong("rule_many", rules[-1].pattern)
    return rules


def _read_rule(line: str) -> Rule:
    pattern, *words = line.split()
    carries, times = [*words, "", "1"][:2] if words else ("", "1")
    if carries not in set(Carries) or not (times or "1").isdecimal():
        raise _wrong("rule_pattern", pattern)
    return Rule(pattern, Carries(carries), int(times or "1"))


def write_rules(rules: Sequence[Rule]) -> str:
    """Write a table as settings keep it."""
    return "\n".join(
        f"{rule.pattern} {rule.carries}"
        + (f" {rule.multiplier}" if rule.multiplier > 1 else "")
        for rule in rules
    )


@dataclass(frozen=True, slots=True)
class Embedded:
    """What a label says; one of weight and price.

    Attributes:
        product_code: The digits as they stand, leading zeros among them.
        grams: The weight, or None.
        price: Rupiah for the whole packet, or None.
    """

    product_code: str
    grams: int | None = None
    price: int | None = None


@dataclass(frozen=True, slots=True)
class _Places:
    """A pattern taken apart."""

    text: re.Pattern[str]
    fixed: str
    code: int
    figure: int
    decimals: int


def read(barcode: str, rules: Sequence[Rule]) -> Embedded | None:
    """Read a label by the rule with most fixed digits, the first among equals.

    None when no rule fits, the check digit is wrong, or the figure is zero.
    """
    # A scanner may send a leading zero's number as UPC-A, without it.
    digits = barcode.strip().zfill(_LENGTH)
    if len(digits) != _LENGTH or not is_gtin(digits):
        return None
    by_fixed = sorted(rules, key=lambda rule: -len(_places(rule.pattern).fixed))
    for rule in by_fixed:
        found = _places(rule.pattern).text.fullmatch(digits)
        if found:
            return _embedded(rule, found[1], int(found[2]))
    return None


def write(label: Embedded, rules: Sequence[Rule]) -> str:
    """Give the number that ``read`` takes for this label, by the same rules.

    Raises:
        LabelError: No rule holds the product's code and the figure exactly
            (``why``: ``embedded``).
    """
    for rule in rules:
        digits = _written(label, rule)
        if digits is None:
            continue
        code = label.product_code.zfill(_places(rule.pattern).code)
        if read(digits, rules) == replace(label, product_code=code):
            return digits
    raise LabelError(why="embedded", code=label.product_code)


def _written(label: Embedded, rule: Rule) -> str | None:
    """Write a label by one rule; None when it doesn't hold it."""
    places = _places(rule.pattern)
    if rule.carries is Carries.PRICE:
        amount, unit = label.price, rule.multiplier
    else:
        amount, unit = label.grams, 10 ** (_GRAM_DECIMALS - places.decimals)
    code = label.product_code
    if (
        not amount
        or amount < 0
        or amount % unit
        or not (code.isascii() and code.isdigit())
    ):
        return None
    digits = f"{places.fixed}{code.zfill(places.code)}"
    digits += str(amount // unit).zfill(places.figure)
    return digits + check_digit(digits) if len(digits) == _LENGTH - 1 else None


def _embedded(rule: Rule, product_code: str, figure: int) -> Embedded | None:
    """Turn a figure into grams or rupiah."""
    if not figure:
        return None
    if rule.carries is Carries.PRICE:
        return Embedded(product_code, price=figure * rule.multiplier)
    missing = _GRAM_DECIMALS - _places(rule.pattern).decimals
    return Embedded(product_code, grams=figure * 10**missing)


@lru_cache(maxsize=64)
def _places(pattern: str) -> _Places:
    """Take a checked pattern apart."""
    found = _PATTERN.fullmatch(pattern)
    if found is None:
        raise _wrong("rule_pattern", pattern)
    fixed, code, whole, decimals = found.groups()
    figure = len(whole + decimals)
    text = rf"{fixed}(\d{{{len(code)}}})(\d{{{figure}}})\d"
    pattern_of = re.compile(text, re.ASCII)
    return _Places(pattern_of, fixed, len(code), figure, len(decimals))
