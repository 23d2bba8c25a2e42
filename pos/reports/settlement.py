"""What should have arrived of QRIS and transfers, and what statements say of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from pos.domain import evidence
from pos.domain.matching import Known, Matching, Pair, match
from pos.domain.payment import How, Payment, PaymentKind
from pos.domain.ports import Instant
from pos.domain.settlement import Age, Settled, SettleRules, by_age, worth
from pos.domain.statement import StatementKind, StatementRow
from pos.printing.receipt import Row, Section
from pos.reports.words import words
from pos.storage import settlement as stored
from pos.storage import statement_forms
from pos.storage.engine import Connection
from pos.storage.settlement import DayQris, Fees


@dataclass(frozen=True, slots=True)
class Standing:
    """Where money is that didn't come in cash, as of a day.

    Attributes:
        unverified: QRIS that nobody has seen arrive, the oldest first.
        awaited: QRIS neither settled nor written off, those included.
        qris: How it fits what providers say; ``bank`` likewise, of transfers,
            deposits, and what providers say they paid out.
        ages: Of ``awaited``.
        fees: What providers kept of all that is settled.
    """

    today: str
    rules: SettleRules
    unverified: tuple[Payment, ...]
    awaited: tuple[Payment, ...]
    qris: Matching
    bank: Matching
    ages: tuple[Age, ...]
    fees: Fees

    @property
    def outstanding(self) -> int:
        """QRIS that is neither at the bank nor written off."""
        return worth(self.awaited)

    @property
    def ready(self) -> tuple[Pair, ...]:
        """Pairs that can be posted: what they name is at the bank by now."""
        qris = (x for x in self.qris.pairs if self.at_bank_on(x) <= self.today)
        return (*qris, *self.bank.pairs)

    def at_bank_on(self, pair: Pair) -> str:
        """Tell when what a provider took in is at the bank."""
        return pair.row.settled_on or pair.payment.due

    def expected_fee(self, pair: Pair) -> int | None:
        """Tell what a QRIS payment should cost, None when no rate is known."""
        if pair.payment.kind is not PaymentKind.QRIS:
            return None
        day = pair.payment.business_day or self.today
        return self.rules.fee(day, pair.row.amount)

    def settled(self, pair: Pair) -> Settled:
        """Say a pair as it is posted. An unsaid fee is what it should be."""
        payment, row = pair.payment, pair.row
        back = pair.how is How.RETURNED
        fee = row.fee if row.fee is not None else self.expected_fee(pair) or 0
        if back:
            return Settled(
                payment.kind,
                verified=True,
                amount=-row.amount,
                received=-row.amount,
                fee=-(row.fee or 0),
                back=True,
            )
        return Settled(payment.kind, payment.verified, payment.amount, row.amount, fee)


def read(connection: Connection, rules: SettleRules, now: Instant) -> Standing:
    """Match everything that is open with every row that settled nothing yet."""
    today = now.local_date
    rules = replace(rules, days=_days(connection, rules))
    tenders = [
        replace(x, due=rules.due(x.business_day))
        for x in stored.open_tenders(connection)
    ]
    qris = tuple(x for x in tenders if x.kind is PaymentKind.QRIS)
    known = Known(stored.choices(connection), stored.posted(connection))
    transfers = [x for x in tenders if x.kind is PaymentKind.TRANSFER]
    return Standing(
        today=today.isoformat(),
        rules=rules,
        unverified=tuple(x for x in qris if not x.verified),
        awaited=qris,
        qris=match(
            qris,
            _rows(connection, StatementKind.QRIS),
            evidence.QRIS,
            today.isoformat(),
            known,
        ),
        bank=match(
            [*transfers, *_others(connection, now)],
            _rows(connection, StatementKind.BANK),
            evidence.BANK,
            today.isoformat(),
            Known(known.choices),
        ),
        ages=by_age((_days_since(x.business_day, today), 1, x.amount) for x in qris),
        fees=stored.fees(connection),
    )


def _days(connection: Connection, rules: SettleRules) -> int:
    """Give H+n: the slowest provider's, as nobody knows whose payment it was."""
    forms = statement_forms.forms(connection)
    days = [x.days for x in forms if x.kind is StatementKind.QRIS]
    return max(days, default=rules.days)


def _days_since(business_day: str, today: date) -> int:
    return (today - date.fromisoformat(business_day)).days


def _rows(connection: Connection, kind: StatementKind) -> tuple[StatementRow, ...]:
    return stored.with_notes(connection, stored.open_rows(connection, kind))


def _others(connection: Connection, now: Instant) -> Iterator[Payment]:
    """Give what a bank's statement should show besides transfers of sales."""
    yield from stored.open_refunds(connection)
    yield from stored.open_payouts(connection, now)
    yield from stored.open_deposits(connection, now.offset_min)


@dataclass(frozen=True, slots=True)
class QrisNow:
    """What became of a business day's QRIS, and of all that is outstanding.

    Attributes:
        ages: Of every day's QRIS that is neither at the bank nor written off.
    """

    day: DayQris
    ages: tuple[Age, ...]


def of_day(connection: Connection, business_day: str, today: date) -> QrisNow:
    """Tell what became of a day's QRIS, as far as it is known now."""
    open_days = stored.outstanding_by_day(connection)
    return QrisNow(
        stored.day_qris(connection, business_day),
        by_age((_days_since(day, today), n, amount) for day, n, amount in open_days),
    )


def sections(found: QrisNow, language: str) -> tuple[Section, ...]:
    """Say on paper what became of QRIS; nothing where there was none."""
    label, day = words(language)["settlement"], found.day
    old = [x for x in found.ages if x.count]
    if not day.received and not old:
        return ()
    rows = [
        Row.of_amount(label["received"], day.received),
        Row.of_amount(label["settled"], day.settled),
        Row.of_amount(label["lost"], day.lost),
        Row.of_amount(label["outstanding"], day.outstanding, strong=True),
    ]
    ages = {age.days: label[f"age_{age.days}"] for age in found.ages}
    rows += [Row.of_amount(ages[x.days], x.amount) for x in old]
    return (Section(label["title"], tuple(rows)),)
