"""The evening's reconciliation of a business day, over all tills known here."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pos.domain.cash import Account
from pos.domain.day_lock import Check, DayLock, Figures, Source, checklist
from pos.domain.journal import Document
from pos.domain.ports import Instant
from pos.domain.tender import TenderKind
from pos.printing.receipt import Row, Section
from pos.reports import day as day_report
from pos.reports.day import DayReport
from pos.reports.words import words
from pos.storage import custody, day_locks, days, settlement
from pos.storage.custody import DayCash
from pos.storage.engine import Connection
from pos.storage.settlement import DayQris, Unverified

#: Kinds of documents that an addendum lists: those that change what was sold or
#: counted. Opened drawers and removed lines are in its count only.
_TOLD: Final = frozenset(
    {
        "sale.completed",
        "sale.voided",
        "refund.completed",
        "cash.paid_in",
        "cash.paid_out",
        "shift.closed",
    }
)

#: What a sale, a void or a refund is worth is what it moved on these.
_MEANS: Final = {
    Account.DRAWER.value: TenderKind.CASH,
    Account.QRIS.value: TenderKind.QRIS,
    Account.QRIS_UNVERIFIED.value: TenderKind.QRIS,
    Account.TRANSFER.value: TenderKind.TRANSFER,
}
_TRADE: Final = frozenset({"sale.completed", "sale.voided", "refund.completed"})


@dataclass(frozen=True, slots=True)
class Late:
    """One document of a locked day that came later.

    Attributes:
        number: Its receipt or Z number, or empty.
        amount: What it changed, in rupiah: of trade what was paid, of a closed
            shift its variance, of other cash what the drawer got.
    """

    doc_id: str
    kind: str
    till: str
    at_ms: int
    offset_min: int
    actor: str
    number: str
    amount: int


@dataclass(frozen=True, slots=True)
class Addendum:
    """What came for a day after it was locked, with figures of its own.

    Attributes:
        documents: How many came, those that aren't listed too.
        net: What sales less refunds and voids came to; the sum of the means.
        cash: Part of ``net`` in the drawer; likewise the other two.
        variance: What drawers that were closed later were over or short.
    """

    documents: int
    late: tuple[Late, ...]
    net: int
    cash: int
    qris: int
    transfer: int
    variance: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A business day: frozen when it was locked, else as it is now.

    Attributes:
        lock: Who locked it and when; None while it isn't locked.
        addendum: What came later; None while nothing did.
    """

    business_day: str
    figures: Figures
    checks: tuple[Check, ...]
    lock: DayLock | None = None
    addendum: Addendum | None = None


def read(connection: Connection, business_day: str) -> Reconciliation:
    """Tell what a day came to. A locked day's figures are those of its document."""
    lock = day_locks.find_lock(connection, business_day)
    if lock is None:
        figures = figures_of(connection, business_day)
        return Reconciliation(business_day, figures, checklist(figures))
    late = _addendum(day_locks.came_later(connection, lock))
    return Reconciliation(business_day, lock.figures, lock.checks, lock, late)


def figures_of(connection: Connection, business_day: str) -> Figures:
    """Work out a day's figures from what is known now."""
    report = day_report.read(connection, business_day)
    totals, last = report.totals, report.shifts[-1].unsent if report.shifts else None
    seen = settlement.unverified(connection, business_day)
    became = settlement.day_qris(connection, business_day)
    back = day_locks.refunded_by(connection, business_day)
    cash = _cash(connection, business_day)
    return Figures(
        sales=totals.sales,
        gross=totals.gross,
        discount=totals.discount,
        rounding=totals.rounding,
        total=totals.total,
        refunds=totals.refunds,
        refund_amount=totals.refund_amount,
        refund_cash=totals.refund_cash,
        voids=totals.voids,
        void_amount=totals.void_amount,
        cash=totals.cash,
        qris=totals.qris,
        transfer=totals.transfer,
        paid_in=totals.paid_in,
        paid_out=totals.paid_out,
        dropped=totals.dropped,
        unverified=seen.amount,
        unverified_count=seen.count,
        approvals=day_locks.approvals(connection, business_day),
        drawer_opens=totals.drawer_opens,
        reprints=totals.reprints,
        baskets_abandoned=totals.baskets_abandoned,
        lines_removed=totals.lines_removed,
        unprinted=sum(x.unprinted for x in report.shifts),
        unsent=last.count if last else None,
        safe=cash.safe,
        bags=cash.bags,
        transit=cash.transit,
        arrived=cash.arrived,
        hours=tuple(sorted(days.sales_by_hour(connection, business_day).items())),
        sources=(*_drawers(report), *_means(report, seen, back, became)),
        qris_settled=became.settled,
        qris_lost=became.lost,
    )


def _cash(connection: Connection, business_day: str) -> DayCash:
    """Tell where the day's cash is now."""
    found = custody.cash_by_day(connection, business_day, business_day)
    return found[0] if found else DayCash(business_day, 0, 0, 0, 0, 0)


def _drawers(report: DayReport) -> list[Source]:
    """Set what each drawer should hold against what was counted."""
    return [
        Source(
            TenderKind.CASH,
            x.shift.till,
            x.shift.number,
            x.shift.cashier,
            x.expected,
            None if x.shift.open else x.shift.counted,
            x.shift.reason,
        )
        for x in report.shifts
    ]


def _means(
    report: DayReport, seen: Unverified, back: dict[str, int], became: DayQris
) -> tuple[Source, Source]:
    """Set what should have arrived against what was seen to arrive."""
    totals = report.totals
    qris = totals.qris - back.get(TenderKind.QRIS.value, 0)
    transfer = totals.transfer - back.get(TenderKind.TRANSFER.value, 0)
    came = qris - seen.amount - became.lost
    why = "; ".join(became.reasons) if became.lost else ""
    return (
        Source(TenderKind.QRIS, "", 0, "", qris, came, why),
        Source(TenderKind.TRANSFER, "", 0, "", transfer, transfer),
    )


def _addendum(documents: Iterable[Document]) -> Addendum | None:
    count, late = 0, []
    means = dict.fromkeys(TenderKind, 0)
    variance = 0
    for document in documents:
        count += 1
        if document.kind in _TRADE:
            for posting in document.entry.postings:
                kind = _MEANS.get(posting.account)
                if kind is not None:
                    means[kind] += posting.amount
        elif document.kind == "shift.closed":
            variance += _changed(document)
        if document.kind in _TOLD:
            late.append(_late(document))
    if not count:
        return None
    cash, qris, transfer = (
        means[x] for x in (TenderKind.CASH, TenderKind.QRIS, TenderKind.TRANSFER)
    )
    net = cash + qris + transfer
    return Addendum(count, tuple(late), net, cash, qris, transfer, variance)


def _late(document: Document) -> Late:
    number = document.body.get("receipt_no") or document.body.get("z_no", "")
    return Late(
        document.doc_id,
        document.kind,
        document.till,
        document.at.at_ms,
        document.at.offset_min,
        document.entry.actor,
        str(number),
        _changed(document),
    )


def _changed(document: Document) -> int:
    """Tell what a document changed, in rupiah."""
    postings = document.entry.postings
    if document.kind == "shift.closed":
        short = Account.OVER_SHORT.value
        return -sum(x.amount for x in postings if x.account == short)
    return sum(x.amount for x in postings if x.account in _MEANS)


def lock_sections(found: Reconciliation, language: str) -> tuple[Section, ...]:
    """Say on paper how a day was locked, and what came later; nothing before."""
    lock, late, label = found.lock, found.addendum, words(language)["lock"]
    if lock is None:
        return ()
    at = Instant(lock.at_ms, lock.offset_min).local.strftime("%d-%m-%Y %H.%M")
    rows = [
        Row(label["at"], at),
        Row(label["by"], ", ".join(lock.approved_by)),
        Row.of_amount(label["net"], lock.figures.net, strong=True),
        Row.of_amount(label["variance"], lock.figures.variance),
    ]
    if lock.note:
        rows.append(Row(label["note"], lock.note))
    if late is not None:
        rows.append(Row.of_amount(label["late"].format(count=late.documents), late.net))
        rows.append(Row.of_amount(label["late_variance"], late.variance))
    return (Section(label["title"], tuple(rows)),)
