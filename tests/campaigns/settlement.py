"""A statement is matched with what was sold, and never wrongly.

Payments of some weeks meet a provider's file in any spelling. One in twenty is
spoiled: missing, late, twice, wrong by a digit, two equal ones in one minute, or a
stranger's payment that looks like a missing one.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from pos.domain import evidence
from pos.domain.evidence import Clue, Evidence, is_slip
from pos.domain.matching import Known, Matcher, Matching
from pos.domain.payment import How, Payment, PaymentKind
from pos.domain.statement import Form, StatementKind, StatementRow
from pos.operations.imports.figures import Calendar
from pos.operations.imports.pace import Pace
from pos.operations.imports.statement import read_statement
from tests.campaigns._statement_file import Written, write
from tests.campaigns.campaign import Result

NAME = "settlement"
SLICE = 2_000
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "amount-only": "a reference that is another one counts as the same",
        "no-time": "the moment is ignored",
        "greedy": "each row takes the payment that fits best, sure or not",
        "slip": "amounts that differ by a digit count as the same",
        "duplicates": "a row that stands there twice isn't set aside",
        "loose-twins": "equal payments are paired though a row of them is missing",
    }
)

#: 2 November 2026, 9.00 in Palembang.
START_MS = 1_793_584_800_000
DAY_MS, HOUR_MS, MINUTE_MS = 86_400_000, 3_600_000, 60_000
OPEN_MS = 9 * HOUR_MS
#: Payments of a day, and the most days that they are spread over.
A_DAY = 250
DAYS = 25
AMOUNTS = (5_000, 7_000, 8_500, 10_000, 12_500, 15_000, 22_000, 37_500, 65_000, 250_000)
KINDS = ("missing", "late", "twice", "digit", "twins", "stranger", "unseen", "half")
NOISE = 0.05
#: Of 10.000: what has to be found of all that can be found.
LEAST_RECALL = 9_500
FORM = Form("Dompet", StatementKind.QRIS, {})
TODAY = "2026-12-31"
ENOUGH = 20


@dataclass
class World:
    """What was sold, what the provider says of it, and what is true.

    Attributes:
        truth: The payment of each row, by the row's reference and place.
    """

    chance: random.Random
    payments: list[Payment] = field(default_factory=list)
    rows: list[tuple[Written, str]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    twice: int = 0

    def sell(self, at_ms: int, amount: int, rrn: str, *, seen: bool = True) -> Payment:
        key = f"s{len(self.payments)}.1"
        day = f"2026-11-{2 + (at_ms - START_MS) // DAY_MS:02d}"
        references = (rrn[-4:],) if seen else ()
        payment = Payment(
            key, PaymentKind.QRIS, amount, at_ms, day, key, references, day, seen
        )
        self.payments.append(payment)
        return payment

    def say(self, at_ms: int, amount: int, rrn: str, key: str) -> None:
        self.rows.append((Written(at_ms, amount, amount * 3 // 1000, rrn), key))

    def rrn(self) -> str:
        return str(self.chance.randint(10**11, 10**12 - 1))


def make_world(n: int, chance: random.Random) -> World:
    """Sell n payments; one in twenty is spoiled in some way."""
    world, a_day = World(chance), max(A_DAY, n // DAYS + 1)
    while len(world.payments) < n:
        day, place = divmod(len(world.payments), a_day)
        at_ms = START_MS + day * DAY_MS + place * OPEN_MS // a_day
        at_ms += chance.randint(0, 100) * 1_000
        amount, rrn = chance.choice(AMOUNTS), world.rrn()
        kind = chance.choice(KINDS) if chance.random() < NOISE else ""
        if kind:
            world.counts[kind] += 1
        _trade(world, kind, at_ms, amount, rrn)
    world.rows.sort(key=lambda x: x[0].at_ms)
    return world


def _trade(world: World, kind: str, at_ms: int, amount: int, rrn: str) -> None:
    """Sell one payment, and write what the provider says of it."""
    chance = world.chance
    sold = world.sell(at_ms, amount, rrn, seen=kind not in {"unseen", "half"})
    said_ms = at_ms - chance.randint(0, 90) * 1_000
    if kind == "late":
        said_ms = at_ms + chance.randint(2, 40) * HOUR_MS
    if kind not in {"missing", "stranger"}:
        wrong = kind == "digit"
        said = _wrong_digit(amount, chance) if wrong else amount
        world.say(said_ms, said, rrn, sold.key)
    _sell_beside(world, kind, at_ms, amount, rrn)


def _sell_beside(world: World, kind: str, at_ms: int, amount: int, rrn: str) -> None:
    """Add what makes a payment hard to tell: a twin, a copy of its row, a stranger."""
    chance = world.chance
    if kind == "twins":
        other, second = world.rrn(), at_ms + chance.randint(1, 20) * 1_000
        if chance.random() < 0.2:
            other = other[:-4] + rrn[-4:]  # nothing tells them apart
        twin = world.sell(second, amount, other)
        if chance.random() < 0.8:
            world.say(second - 5_000, amount, other, twin.key)
    elif kind == "half":  # two alike that nobody saw arrive, and one of them didn't
        world.sell(at_ms + 10_000, amount, world.rrn(), seen=False)
    elif kind == "stranger":
        stranger = world.rrn()[:-4] + rrn[-4:]
        world.say(at_ms + chance.randint(1, 9) * HOUR_MS, amount, stranger, "")
    elif kind == "twice":
        world.twice += 1
        world.say(at_ms + chance.randint(0, 5) * MINUTE_MS, amount, rrn, "")


def _wrong_digit(amount: int, chance: random.Random) -> int:
    digits = list(str(amount))
    place = chance.randrange(len(digits))
    others = [x for x in "123456789" if x != digits[place]]
    return int("".join((*digits[:place], chance.choice(others), *digits[place + 1 :])))


class _AmountOnly(Matcher):
    def compare(self, payment: Payment, row: StatementRow) -> Evidence:
        return replace(super().compare(payment, row), clue=Clue.TAIL)

    def named(self, row: StatementRow) -> list[Payment]:
        return self.neighbours(row)

    def neighbours(self, row: StatementRow) -> list[Payment]:
        alike = self.by_amount.get(row.amount, ())
        return [self.payments[key] for key in alike if key in self.payments]


class _NoTime(Matcher):
    def compare(self, payment: Payment, row: StatementRow) -> Evidence:
        return replace(super().compare(payment, row), near=True)


class _Slip(Matcher):
    def compare(self, payment: Payment, row: StatementRow) -> Evidence:
        seen = super().compare(payment, row)
        return replace(seen, same=seen.same or is_slip(payment.amount, row.amount))


class _Greedy(Matcher):
    def take_sure(self, clue: Clue) -> None:
        del clue
        for row in list(self.rows.values()):
            there = [(self.compare(x, row), x) for x in self.neighbours(row)]
            there = [x for x in there if x[0].possible]
            if there:
                seen, payment = max(there, key=lambda x: x[0].score)
                self.pair(payment, row, seen, How.REFERENCE)


class _Duplicates(Matcher):
    def take_duplicates(self) -> None:
        """Set nothing aside."""


class _LooseTwins(Matcher):
    def take_sure(self, clue: Clue) -> None:
        del clue
        edges = self.edges(self.neighbours, lambda seen: seen.same and seen.near)
        for payments, rows in self.parts(edges):
            for payment, row in zip(payments, rows, strict=False):
                seen = self.compare(payment, row)
                self.pair(payment, row, seen, How.EXCHANGEABLE)


BROKEN: Mapping[str, type[Matcher]] = MappingProxyType(
    {
        "amount-only": _AmountOnly,
        "no-time": _NoTime,
        "greedy": _Greedy,
        "slip": _Slip,
        "duplicates": _Duplicates,
        "loose-twins": _LooseTwins,
    }
)


def run(n: int, seed: int, plant: str | None) -> Result:
    """Match n payments with a file that tells of them."""
    chance = random.Random(seed)
    world = make_world(n, chance)
    written = [row for row, _ in world.rows]
    said = read_statement(write(written, chance), FORM, Calendar(420, TODAY), Pace())
    if len(said.rows) != len(written):
        first = said.problems[:1]
        return Result({}, [f"seed {seed}: the file can't be read: {first}"])
    rows = said.rows
    truth = dict(
        zip((x.key for x in rows), (key for _, key in world.rows), strict=True)
    )
    matcher = BROKEN.get(plant or "", Matcher)
    found = matcher(world.payments, rows, evidence.QRIS, Known()).run(TODAY)
    failures = [*_unlisted(world, rows, found), *_judge(world, found, truth)]
    right = sum(
        _is_true(x.payment, truth[x.row.key], world, x.how) for x in found.pairs
    )
    findable = _findable(world)
    precision = 10_000 * right // max(len(found.pairs), 1)
    recall = 10_000 * right // max(findable, 1)
    if recall < LEAST_RECALL:
        failures.append(f"only {recall} of 10.000 were found")
    counts = {
        "payments": len(world.payments),
        "rows": len(rows),
        **{f"spoiled: {kind}": count for kind, count in world.counts.items()},
        "matched": len(found.pairs),
        "of them exchangeable": sum(x.how is How.EXCHANGEABLE for x in found.pairs),
        "in doubt": len(found.doubts),
        "late": len(found.late),
        "missing": len(found.missing),
        "extra": len(found.extra),
        "duplicate reference": len(found.duplicates),
        "false matches": len(found.pairs) - right,
        "precision, of 10.000": precision,
        "recall, of 10.000": recall,
    }
    return Result(counts, [f"seed {seed}: {x}" for x in failures[:ENOUGH]])


def _is_true(payment: Payment, key: str, world: World, how: How) -> bool:
    """Tell whether a pair is right; of exchangeable ones, whether it could be."""
    if payment.key == key or how is not How.EXCHANGEABLE:
        return payment.key == key
    other = next((x for x in world.payments if x.key == key), None)
    return other is not None and (other.amount, other.references) == (
        payment.amount,
        payment.references,
    )


def _judge(world: World, found: Matching, truth: Mapping[str, str]) -> list[str]:
    failures = [
        f"{x.payment.key} of {x.payment.amount} was matched with row {x.row.number}"
        f" of {x.row.amount}, which is {truth[x.row.key] or 'nobody'}'s"
        for x in found.pairs
        if x.payment.amount != x.row.amount
        or not _is_true(x.payment, truth[x.row.key], world, x.how)
    ]
    if len(found.duplicates) != world.twice:
        failures.append(f"{len(found.duplicates)} duplicates, not {world.twice}")
    return failures


def _unlisted(
    world: World, rows: tuple[StatementRow, ...], found: Matching
) -> list[str]:
    """Find what stands in no list, or in two."""
    doubts = (*found.doubts, *found.late)
    in_rows = [x.row.key for x in found.pairs] + [x.row.key for x in doubts]
    in_rows += [x.key for x in (*found.extra, *found.left, *found.duplicates)]
    sure = [x.payment.key for x in found.pairs]
    sure += [x.key for x in (*found.missing, *found.waiting)]
    doubted = {c.payment.key for x in doubts for c in x.candidates}
    failures = []
    if sorted(in_rows) != sorted(x.key for x in rows):
        failures.append("a row is in no list, or in two")
    if len(set(sure)) != len(sure) or {*sure} & doubted:
        failures.append("a payment is in two lists")
    if {*sure} | doubted != {x.key for x in world.payments}:
        failures.append("a payment is in no list")
    return failures


def _findable(world: World) -> int:
    """Count payments whose row is there, with the right amount."""
    by_key = {x.key: x.amount for x in world.payments}
    return sum(by_key.get(key) == row.amount for row, key in world.rows)
