"""The reconciliation of a day as tables: sources, checklist, what came later."""

from pos.domain.day_lock import Source
from pos.domain.ports import Instant
from pos.domain.table import Column, Kind, Table
from pos.domain.tender import TenderKind
from pos.reports.reconcile import Reconciliation
from pos.reports.words import words

Label = dict[str, str]


def tables(found: Reconciliation, language: str) -> tuple[Table, ...]:
    """Say a reconciled day as tables; the last one only where something came later."""
    label = words(language)["reconcile"]
    every = (_sources(found, language), _checklist(found, label))
    return (*every, *_late(found, language))


def signatures(language: str) -> tuple[str, ...]:
    """Name who signs the page."""
    label = words(language)["reconcile"]
    return (label["made"], label["checked"], label["known"])


def _sources(found: Reconciliation, language: str) -> Table:
    label = words(language)["reconcile"]
    return Table(
        label["sources"],
        (
            Column(label["source"], "source"),
            Column(label["reason"], "reason"),
            Column(label["expected"], "expected", Kind.MONEY),
            Column(label["counted"], "counted", Kind.MONEY),
            Column(label["variance"], "variance", Kind.MONEY),
        ),
        tuple(
            (
                _name(x, language),
                x.reason,
                x.expected,
                x.counted,
                None if x.counted is None else x.variance,
            )
            for x in found.figures.sources
        ),
    )


def _name(source: Source, language: str) -> str:
    text = words(language)
    if source.kind is TenderKind.CASH:
        shift = f"{text['shift']['shift']} {source.shift}"
        return f"{source.till}, {shift}, {source.cashier}"
    return text["tenders"][source.kind.value]


def _checklist(found: Reconciliation, label: Label) -> Table:
    return Table(
        label["checklist"],
        (
            Column(label["item"], "item"),
            Column(label["state"], "state"),
            Column(label["count"], "count", Kind.COUNT),
            Column(label["amount"], "amount", Kind.MONEY),
        ),
        tuple(
            (
                label[check.item.value],
                label["done"] if check.done else label["undone"],
                check.count or None,
                check.amount or None,
            )
            for check in found.checks
        ),
    )


def _late(found: Reconciliation, language: str) -> tuple[Table, ...]:
    if found.addendum is None:
        return ()
    label, kinds = words(language)["reconcile"], words(language)["kinds"]
    columns = (
        Column(label["at"], "at"),
        Column(label["till"], "till"),
        Column(label["kind"], "kind"),
        Column(label["number"], "number"),
        Column(label["actor"], "actor"),
        Column(label["amount"], "amount", Kind.MONEY),
    )
    rows = tuple(
        (
            Instant(x.at_ms, x.offset_min).local.strftime("%d-%m-%Y %H.%M"),
            x.till,
            kinds.get(x.kind, x.kind),
            x.number,
            x.actor,
            x.amount,
        )
        for x in found.addendum.late
    )
    return (Table(label["late"], columns, rows),)
