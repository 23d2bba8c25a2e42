"""A period of makers' shares: open, closed, PNBP deposited, premi paid, locked.

What is open is never a document: it is every line that no closed period knows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

from pos.domain.cash import Account
from pos.domain.errors import PeriodError
from pos.domain.journal import Body, Posting
from pos.domain.makers import CAPITAL, PNBP, PREMI, Amounts
from pos.domain.public_summary import Cell

#: How a premi reaches its maker: cash is barred inside (facts of the prisons).
WAYS: Final = ("savings", "card")

#: Characters of the longest reference of a transfer.
_LONGEST: Final = 40

_ACCOUNTS: Final = {
    PREMI: Account.OWED_MAKERS,
    PNBP: Account.OWED_STATE,
    CAPITAL: Account.OWED_CAPITAL,
}


class State(StrEnum):
    """How far a closed period is."""

    CLOSED = "closed"
    DEPOSITED = "pnbp_deposited"
    PAID = "premi_paid"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed to a maker, or to the state, for a period. Rupiah.

    Attributes:
        code: The maker's; empty for the state, and for goods that name nobody.
        earned: Of the period's own lines; below zero where more came back.
        brought: What the period before carried over.
        payable: What is to be paid; never below zero.
    """

    code: str
    earned: int
    brought: int
    payable: int

    @property
    def carried(self) -> int:
        """What goes over to the next period: below zero, or owed to nobody named."""
        return self.earned + self.brought - self.payable


def owed(code: str, earned: int, brought: int, *, named: bool = True) -> Owed:
    """Work out what is to be paid of what was earned and what was brought along."""
    return Owed(code, earned, brought, max(earned + brought, 0) if named else 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a period came to when it was closed. They never change.

    Attributes:
        first_day: The first business day, ``YYYY-MM-DD``; what came late for
            earlier days is in it too.
        parts: Rupiah by part; they sum to all that was split.
        makers: What is owed to each, by code.
        state: What is owed to it.
        public: What may be published; empty where that would tell of a person.
    """

    number: int
    first_day: str
    last_day: str
    parts: Amounts
    makers: tuple[Owed, ...]
    state: Owed
    public: tuple[Cell, ...]

    @property
    def total(self) -> int:
        """All that was split."""
        return sum(amount for _, amount in self.parts)

    @property
    def payable(self) -> int:
        """All that is to be paid to makers."""
        return sum(maker.payable for maker in self.makers)

    def part(self, key: str) -> int:
        """Give what a part came to."""
        return dict(self.parts).get(key, 0)

    def maker(self, code: str) -> Owed | None:
        """Find what is owed to a maker."""
        return next((maker for maker in self.makers if maker.code == code), None)


def work_out(
    last_day: str,
    first_day: str,
    parts: Mapping[str, int],
    premi: Mapping[str, int],
    public: Sequence[Cell],
    before: Figures | None,
) -> Figures:
    """Work out what a period comes to.

    Args:
        last_day: Its last business day.
        first_day: Its first.
        parts: Rupiah of its lines by part.
        premi: Rupiah of the premi by maker's code.
        public: What may be published of it.
        before: The figures of the period before, None for the first one.
    """
    brought = {x.code: x.carried for x in before.makers if x.carried} if before else {}
    makers = tuple(
        owed(code, premi.get(code, 0), brought.get(code, 0), named=bool(code))
        for code in sorted(premi.keys() | brought.keys())
        if premi.get(code) or brought.get(code)
    )
    state = owed("", parts.get(PNBP, 0), before.state.carried if before else 0)
    number = before.number + 1 if before else 1
    ordered = tuple(sorted(parts.items(), key=_place))
    return Figures(number, first_day, last_day, ordered, makers, state, tuple(public))


def _place(part: tuple[str, int]) -> tuple[int, str]:
    first = (PREMI, PNBP, CAPITAL)
    return (first.index(part[0]) if part[0] in first else len(first), part[0])


def figures_body(figures: Figures) -> Body:
    """Say figures in a document."""
    return asdict(figures) | {
        "parts": [list(pair) for pair in figures.parts],
        "makers": [asdict(x) for x in figures.makers],
        "public": [asdict(x) for x in figures.public],
    }


def read_figures(body: Body) -> Figures:
    """Read figures back from a document."""
    return Figures(
        **body
        | {
            "parts": tuple((key, amount) for key, amount in body["parts"]),
            "makers": tuple(Owed(**row) for row in body["makers"]),
            "state": Owed(**body["state"]),
            "public": tuple(Cell(**row) for row in body["public"]),
        }
    )


def closed(parts: Iterable[tuple[str, int]]) -> tuple[Posting, ...]:
    """Post what a closed period owes to makers, state and capital."""
    amounts: dict[Account, int] = {}
    for key, amount in parts:
        account = _ACCOUNTS.get(key, Account.OWED_OTHERS)
        amounts[account] = amounts.get(account, 0) - amount
    rows = {Account.SHARES: -sum(amounts.values())} | amounts
    return tuple(Posting(name, amount) for name, amount in rows.items() if amount)


def deposited(amount: int) -> tuple[Posting, ...]:
    """Post that what is at the treasury is a period's PNBP."""
    rows = (
        Posting(Account.OWED_STATE, amount),
        Posting(Account.STATE_SETTLED, -amount),
    )
    return tuple(row for row in rows if row.amount)


def paid(amount: int) -> tuple[Posting, ...]:
    """Post premi that was paid from the bank into savings or cards."""
    return (Posting(Account.OWED_MAKERS, amount), Posting(Account.BANK, -amount))


@dataclass(frozen=True, slots=True)
class Payment:
    """Who signed the list, and how they were paid.

    Attributes:
        codes: The makers'.
        way: One of ``WAYS``.
        reference: Of the transfer, as the bank says it.
    """

    codes: tuple[str, ...]
    way: str
    reference: str


def check_payment(payment: Payment) -> str:
    """Check how premi is paid, and give the reference as it is kept.

    Raises:
        PeriodError: Nobody is named, or somebody twice, there is no such way, or no
            reference (``why``: ``nobody``, ``paid``, ``way``, ``reference``).
    """
    cleaned = " ".join(payment.reference.split())
    if not payment.codes:
        raise PeriodError(why="nobody")
    if len(set(payment.codes)) < len(payment.codes):
        raise PeriodError(why="paid")
    if payment.way not in WAYS:
        raise PeriodError(why="way")
    if not cleaned or len(cleaned) > _LONGEST or not cleaned.isprintable():
        raise PeriodError(why="reference")
    return cleaned
