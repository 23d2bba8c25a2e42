"""A business day that was reconciled, approved and locked: its frozen figures."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from pos.domain.errors import ApprovalNeededError, DayError, ReasonNeededError
from pos.domain.journal import Body
from pos.domain.people import Person, Right, require
from pos.domain.tender import TenderKind

#: Where each chain ended: till, epoch, sequence.
Heads = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """One row of a reconciliation: a shift's drawer, or a means of payment.

    Attributes:
        kind: ``cash`` for a drawer, else the means of payment.
        till: Whose drawer; empty for a sum over all tills.
        shift: Its number on that till, 0 for a sum over all tills.
        cashier: Code; empty likewise.
        expected: What should be there, in rupiah.
        counted: What was counted, or seen to arrive; None while the shift is open.
        reason: Why the two differ, in somebody's words.
    """

    kind: TenderKind
    till: str
    shift: int
    cashier: str
    expected: int
    counted: int | None
    reason: str = ""

    @property
    def variance(self) -> int:
        """Counted minus expected; nothing while nobody has counted."""
        return 0 if self.counted is None else self.counted - self.expected

    @property
    def explained(self) -> bool:
        """Whether it fits, or somebody said why it doesn't."""
        return not self.variance or bool(self.reason)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a business day came to, over all tills known. Rupiah, or counts.

    Attributes:
        sales: How many sales stand; cancelled ones are in ``voids``.
        total: What they came to, discounts taken off and rounding included.
        refund_cash: Part of ``refund_amount`` that left a drawer.
        unverified: QRIS that nobody has seen arrive.
        approvals: Documents that somebody with more rights allowed.
        unprinted: Papers that aren't out; known for this till's printer only.
        unsent: Sales and refunds that aren't at every place; None without places.
        safe: Cash that is counted and in no bag.
        bags: Cash in sealed bags here; ``transit`` on its way, ``arrived`` proved.
        hours: What was sold by the hour of the clock, hours without sales left out.
        qris_settled: QRIS that statements say came; ``qris_lost`` was written off.
    """

    sales: int
    gross: int
    discount: int
    rounding: int
    total: int
    refunds: int
    refund_amount: int
    refund_cash: int
    voids: int
    void_amount: int
    cash: int
    qris: int
    transfer: int
    paid_in: int
    paid_out: int
    dropped: int
    unverified: int
    unverified_count: int
    approvals: int
    drawer_opens: int
    reprints: int
    baskets_abandoned: int
    lines_removed: int
    unprinted: int
    unsent: int | None
    safe: int
    bags: int
    transit: int
    arrived: int
    hours: tuple[tuple[int, int], ...]
    sources: tuple[Source, ...]
    qris_settled: int = 0
    qris_lost: int = 0

    @property
    def qris_outstanding(self) -> int:
        """QRIS that is neither settled nor written off."""
        return self.qris - self.qris_settled - self.qris_lost

    @property
    def net(self) -> int:
        """What sales came to after refunds."""
        return self.total - self.refund_amount

    @property
    def drawers(self) -> tuple[Source, ...]:
        """The shifts' drawers."""
        return tuple(x for x in self.sources if x.kind is TenderKind.CASH)

    @property
    def open_shifts(self) -> int:
        """How many drawers nobody has counted and closed yet."""
        return sum(x.counted is None for x in self.drawers)

    @property
    def variance(self) -> int:
        """What all drawers together were over or short."""
        return sum(x.variance for x in self.drawers)

    @property
    def apart(self) -> int:
        """What drawers were over or short, each counted as it is large."""
        return sum(abs(x.variance) for x in self.drawers)


class Item(StrEnum):
    """What somebody looks at before a day is locked."""

    SHIFTS = "shifts"  # every one is closed
    REASONS = "reasons"  # every variance has its own
    QRIS = "qris"  # all of it was seen to arrive
    CASH = "cash"  # all of it is in a bag, or further
    PRINTED = "printed"  # no paper waits
    SENT = "sent"  # every sale is at every place


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist.

    Attributes:
        count: How many are still in the way, where they can be counted.
        amount: What it is worth, in rupiah, where it is worth any.
    """

    item: Item
    done: bool
    count: int = 0
    amount: int = 0


def checklist(figures: Figures) -> tuple[Check, ...]:
    """Look at everything that should be done before a day is locked."""
    unexplained = [x for x in figures.drawers if not x.explained]
    checks = (
        Check(Item.SHIFTS, not figures.open_shifts, figures.open_shifts),
        Check(Item.REASONS, not unexplained, len(unexplained)),
        Check(
            Item.QRIS,
            not figures.unverified_count,
            figures.unverified_count,
            figures.unverified,
        ),
        Check(Item.CASH, figures.safe <= 0, 0, max(figures.safe, 0)),
        Check(Item.PRINTED, not figures.unprinted, figures.unprinted),
    )
    if figures.unsent is None:  # there is no place to send to
        return checks
    return (*checks, Check(Item.SENT, not figures.unsent, figures.unsent))


def needs_two(figures: Figures, limit: int) -> bool:
    """Tell whether a second person has to approve.

    Over and short drawers don't make up for each other: two errors aren't none.
    """
    return figures.apart > limit or figures.unverified_count > 0


def check_lock(figures: Figures, note: str) -> None:
    """Check that a day can be locked.

    Raises:
        DayError: It has no shift (``why``: ``empty``), one is open (``open``), or a
            variance without its reason (``unexplained``).
        ReasonNeededError: Something isn't done, and no note names it.
    """
    if not figures.drawers:
        raise DayError(why="empty")
    checks = checklist(figures)
    for check, why in zip(checks, ("open", "unexplained"), strict=False):
        if not check.done:
            raise DayError(why=why, count=check.count)
    if not all(check.done for check in checks) and not note.strip():
        raise ReasonNeededError


def approvals(
    figures: Figures, limit: int, actor: Person, approver: Person | None
) -> list[str]:
    """Check who approves, and give their codes.

    Raises:
        ApprovalNeededError: Nobody has the right, or a second person who has it
            is needed (``why``: ``second``).
    """
    require(actor, Right.LOCK_DAY, approver)
    may = [x for x in (actor, approver) if x is not None and x.may(Right.LOCK_DAY)]
    codes = list(dict.fromkeys(x.code for x in may))
    if needs_two(figures, limit) and len(codes) == 1:
        raise ApprovalNeededError(right=Right.LOCK_DAY.value, why="second")
    return codes


def figures_body(figures: Figures) -> Body:
    """Say figures in a document."""
    body = asdict(figures)
    body["hours"] = [list(pair) for pair in figures.hours]
    body["sources"] = [asdict(x) | {"kind": x.kind.value} for x in figures.sources]
    return body


def read_figures(body: Body) -> Figures:
    """Read figures back from a document."""
    sources = tuple(
        Source(**(row | {"kind": TenderKind(row["kind"])})) for row in body["sources"]
    )
    hours = tuple((hour, amount) for hour, amount in body["hours"])
    return Figures(**(body | {"hours": hours, "sources": sources}))


def checks_body(checks: Sequence[Check]) -> list[list[str | int]]:
    """Say a checklist in a document: name, done, count, amount."""
    return [[x.item.value, int(x.done), x.count, x.amount] for x in checks]


def read_checks(rows: Sequence[Sequence[str | int]]) -> tuple[Check, ...]:
    """Read a checklist back from a document."""
    return tuple(
        Check(Item(str(item)), bool(done), int(count), int(amount))
        for item, done, count, amount in rows
    )


@dataclass(frozen=True, slots=True)
class DayLock:
    """The document that locked a day, as the tables keep it.

    Attributes:
        till: Where it was locked.
        actor: Code of who did it; ``approved_by`` of who answers for it.
        heads: Where each chain known then ended; what is beyond came later.
    """

    lock_id: str
    business_day: str
    till: str
    at_ms: int
    offset_min: int
    actor: str
    approved_by: tuple[str, ...]
    heads: Heads
    figures: Figures
    checks: tuple[Check, ...]
    note: str

    def knew(self, till: str, epoch: int, seq: int) -> bool:
        """Tell whether a document was part of what was locked."""
        ends = {name: (last_epoch, last) for name, last_epoch, last in self.heads}
        return (epoch, seq) <= ends.get(till, (0, 0))
