"""Match what was sold with what a statement says, one to one, and never wrongly.

A match needs a reference that fits, the same amount, and a moment that is near. All
else is a doubt for a person, with its score. Two payments that nothing tells apart
are matched only with as many rows, and said to be exchangeable.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from pos.domain.components import components
from pos.domain.evidence import Clue, Evidence, Limits, compare, names_of
from pos.domain.payment import Choice, How, Payment, Why
from pos.domain.statement import WHOLE, StatementKind, StatementRow


@dataclass(frozen=True, slots=True)
class Pair:
    """A payment and the row that pays it.

    Attributes:
        how: Who or what says so.
        late: Whether the row is of a much later moment than the sale.
        reason: A person's words, where the amounts differ.
    """

    payment: Payment
    row: StatementRow
    evidence: Evidence
    how: How
    late: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A payment that a row may be of, and what speaks for it."""

    payment: Payment
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row that may be a payment's, or no payment's; a person decides.

    Attributes:
        candidates: What it may be, the best first; empty when it is of none known.
        why: Why it isn't a match.
        exchangeable: Whether any choice among them would be right.
    """

    row: StatementRow
    candidates: tuple[Candidate, ...]
    why: Why
    exchangeable: bool = False


@dataclass(frozen=True, slots=True)
class Matching:
    """Each row and each payment, in exactly one list.

    Attributes:
        late: Doubts whose only doubt is that they come late.
        missing: Payments that should be in a statement by now.
        waiting: Payments that may still come.
        extra: Rows of no payment known here.
        left: Rows that a person said are of no payment.
        duplicates: Rows whose reference another row has.
    """

    pairs: tuple[Pair, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    late: tuple[Doubt, ...] = ()
    missing: tuple[Payment, ...] = ()
    waiting: tuple[Payment, ...] = ()
    extra: tuple[StatementRow, ...] = ()
    left: tuple[StatementRow, ...] = ()
    duplicates: tuple[StatementRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What was decided before.

    Attributes:
        choices: What a person chose, by the row's key.
        posted: Payments by the reference of the row that paid them, posted already.
    """

    choices: Mapping[str, Choice] = field(default_factory=dict)
    posted: Mapping[str, Payment] = field(default_factory=dict)


def match(
    payments: Iterable[Payment],
    rows: Iterable[StatementRow],
    limits: Limits,
    today: str,
    known: Known | None = None,
) -> Matching:
    """Match open payments with rows that aren't posted.

    Args:
        payments: Neither settled nor written off.
        rows: Of statements of one kind, not posted, in the order of their files.
        limits: How far apart in time two may be.
        today: ``YYYY-MM-DD``: a payment that was due before is missing.
        known: Decisions and posted rows.
    """
    return Matcher(payments, rows, limits, known or Known()).run(today)


class Matcher:
    """One run over all payments and rows."""

    def __init__(
        self,
        payments: Iterable[Payment],
        rows: Iterable[StatementRow],
        limits: Limits,
        known: Known,
    ) -> None:
        self.payments = {x.key: x for x in payments}
        self.by_amount = _index((x.amount, x.key) for x in self.payments.values())
        self.by_reference = _index(
            (name, x.key) for x in self.payments.values() for name in x.references
        )
        self.rows = {x.key: x for x in rows}
        self.all_rows = tuple(self.rows.values())
        self.limits, self.known = limits, known
        self.pairs: list[Pair] = []
        self.doubts: list[Doubt] = []
        self.late: list[Doubt] = []
        self.left: list[StatementRow] = []
        self.duplicates: list[StatementRow] = []

    def run(self, today: str) -> Matching:
        """Decide about everything, the surest first."""
        self.take_choices()
        self.take_returns()
        self.take_duplicates()
        for clue in (Clue.WHOLE, Clue.TAIL):
            self.take_sure(clue)
        self.doubt_rest()
        missing, waiting = self.missing_and_waiting(today)
        return Matching(
            pairs=tuple(self.pairs),
            doubts=tuple(self.doubts),
            late=tuple(self.late),
            missing=missing,
            waiting=waiting,
            extra=tuple(self.rows.values()),
            left=tuple(self.left),
            duplicates=tuple(self.duplicates),
        )

    def take_choices(self) -> None:
        """Follow what a person chose, as long as the payment is still open."""
        for key, choice in self.known.choices.items():
            row = self.rows.get(key)
            if row is None:
                continue
            if not choice.payment:
                self.left.append(self.rows.pop(key))
            elif choice.payment in self.payments:
                payment = self.payments[choice.payment]
                seen = self.compare(payment, row)
                self.pair(payment, row, seen, How.HAND, choice.reason)

    def take_returns(self) -> None:
        """Find the payment that a provider took back: same reference, same sum."""
        for row in [x for x in self.rows.values() if x.amount < 0]:
            paid = self.known.posted.get(row.reference)
            if paid is not None and paid.amount == -row.amount:
                seen = Evidence(Clue.WHOLE, same=True, slip=False, apart_ms=0)
                self.pairs.append(Pair(paid, row, seen, How.RETURNED))
                del self.rows[row.key]

    def take_duplicates(self) -> None:
        """Set rows aside whose reference an earlier row has.

        Where such rows say different amounts nobody knows which one holds: then
        all of them are in doubt.
        """
        groups: dict[str, list[StatementRow]] = defaultdict(list)
        for row in self.rows.values():
            if row.amount > 0 and len(row.reference) >= WHOLE:
                groups[row.reference].append(row)
        for reference, group in groups.items():
            posted = reference in self.known.posted
            if len({x.amount for x in group}) > 1 and not posted:
                for row in group:
                    self.doubt_row(row, Why.DUPLICATE)
                continue
            group.sort(key=lambda x: (x.at_ms, x.number))
            for row in group if posted else group[1:]:
                self.duplicates.append(self.rows.pop(row.key))

    def doubt_row(
        self, row: StatementRow, why: Why, *, exchangeable: bool = False
    ) -> None:
        """Put a row aside with every payment that it may be of."""
        found = [
            Candidate(x, seen)
            for x in self.neighbours(row)
            if (seen := self.compare(x, row)).possible
        ]
        found.sort(key=lambda x: (-x.evidence.score, x.payment.at_ms, x.payment.key))
        doubt = Doubt(row, tuple(found), why, exchangeable)
        (self.late if why is Why.LATE else self.doubts).append(doubt)
        del self.rows[row.key]

    def take_sure(self, clue: Clue) -> None:
        """Pair what fits in reference, amount and time, and fits nothing else."""
        edges = self.edges(self.named, lambda seen: seen.clue is clue and seen.sure)
        for payments, rows in self.parts(edges):
            if len(payments) == len(rows) == 1:
                how = How.REFERENCE
            elif self.exchangeable(payments, rows, edges):
                how = How.EXCHANGEABLE
            else:
                continue
            for payment, row in zip(payments, rows, strict=True):
                self.pair(payment, row, edges[payment.key, row.key], how)

    def edges(
        self,
        beside: Callable[[StatementRow], Iterable[Payment]],
        wanted: Callable[[Evidence], bool],
    ) -> dict[tuple[str, str], Evidence]:
        """Tell which payments and rows fit as it is wanted.

        Args:
            beside: Gives the payments that a row is compared with.
            wanted: Tells from their evidence whether they fit.
        """
        return {
            (payment.key, row.key): seen
            for row in self.rows.values()
            for payment in beside(row)
            if wanted(seen := self.compare(payment, row))
        }

    def named(self, row: StatementRow) -> list[Payment]:
        """Give the open payments whose reference a row may have, each once."""
        found: dict[str, None] = {}
        for name in sorted(names_of(row)):
            found |= dict.fromkeys(self.by_reference.get(name, ()))
        return [self.payments[key] for key in found if key in self.payments]

    def neighbours(self, row: StatementRow) -> list[Payment]:
        """Give those too that have its amount."""
        alike = self.by_amount.get(row.amount, ())
        there = [self.payments[key] for key in alike if key in self.payments]
        return list({x.key: x for x in (*self.named(row), *there)}.values())

    def compare(self, payment: Payment, row: StatementRow) -> Evidence:
        """Look at a payment and a row together."""
        return compare(payment, row, self.limits)

    def parts(
        self, edges: Iterable[tuple[str, str]]
    ) -> Iterator[tuple[list[Payment], list[StatementRow]]]:
        """Give what hangs together, in the order of time."""
        for payments, rows in components(edges):
            yield (
                sorted((self.payments[x] for x in payments), key=_by_time),
                sorted((self.rows[x] for x in rows), key=_by_time),
            )

    def exchangeable(
        self,
        payments: Sequence[Payment],
        rows: Sequence[StatementRow],
        edges: Mapping[tuple[str, str], Evidence],
    ) -> bool:
        """Tell whether any way to pair them is right: all fit all, on one day."""
        alike = {(x.kind, x.amount, x.business_day, x.verified) for x in payments}
        seen = [edges.get((p.key, r.key)) for p, r in product(payments, rows)]
        return (
            len(payments) == len(rows)
            and len(alike) == 1
            and len({(x.amount, x.fee, x.settled_on) for x in rows}) == 1
            and all(x is not None and x.same and x.near for x in seen)
        )

    def doubt_rest(self) -> None:
        """Say of each row that is left what it could be."""
        edges = self.edges(self.neighbours, lambda seen: seen.possible)
        for payments, rows in self.parts(edges):
            alone = len(payments) == len(rows) == 1
            alike = not alone and self.exchangeable(payments, rows, edges)
            seen = edges[payments[0].key, rows[0].key] if alone else None
            for row in rows:
                why = seen.why if seen else Why.SEVERAL
                self.doubt_row(row, why, exchangeable=alike)
        for row in [x for x in self.rows.values() if x.amount < 0]:
            if row.kind is StatementKind.QRIS:
                self.doubt_row(row, Why.RETURNED)

    def missing_and_waiting(
        self, today: str
    ) -> tuple[tuple[Payment, ...], tuple[Payment, ...]]:
        """Tell which payments should have come, and which may still come.

        A statement that tells of later payments would tell of it.
        """
        until = max((x.at_ms for x in self.all_rows), default=0) - self.limits.near_ms
        doubted = {
            x.payment.key
            for doubt in (*self.doubts, *self.late)
            for x in doubt.candidates
        }
        rest = [x for x in self.payments.values() if x.key not in doubted]
        missing = [x for x in rest if x.due < today or x.at_ms < until]
        gone = {x.key for x in missing}
        return tuple(missing), tuple(x for x in rest if x.key not in gone)

    def pair(
        self,
        payment: Payment,
        row: StatementRow,
        seen: Evidence,
        how: How,
        reason: str = "",
    ) -> None:
        """Pair two, which takes both out of the rest."""
        late = not seen.near or bool(row.settled_on and row.settled_on > payment.due)
        self.pairs.append(Pair(payment, row, seen, how, late, reason))
        del self.payments[payment.key], self.rows[row.key]


def _by_time(thing: Payment | StatementRow) -> tuple[int, str]:
    return thing.at_ms, thing.key


def _index(pairs: Iterable[tuple[Hashable, str]]) -> dict[Hashable, list[str]]:
    found: dict[Hashable, list[str]] = defaultdict(list)
    for name, key in pairs:
        found[name].append(key)
    return found
