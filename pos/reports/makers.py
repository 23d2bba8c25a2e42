"""Papers of makers' shares: statement, payout list, PNBP, tie to the Zs, public."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.catalogue import Kind as Counted
from pos.domain.errors import PeriodError
from pos.domain.money import rupiah
from pos.domain.ports import Instant
from pos.domain.public_summary import REST
from pos.domain.share_period import Owed
from pos.domain.table import Column, Fact, Kind, Table, day_shown, shown, summed
from pos.printing.receipt import Row, Section
from pos.reports.words import words
from pos.storage import maker_lines, periods
from pos.storage.engine import Connection
from pos.storage.maker_lines import Tie, Work
from pos.storage.periods import Period

Label = dict[str, str]


class Paper(StrEnum):
    """Which paper."""

    STATEMENT = "statement"  # one maker's, to sign
    PAYOUT = "payout"  # everybody's, to sign
    PNBP = "pnbp"  # of all periods: what the state was owed and got
    TIE = "tie"  # every Z against what its lines were split into
    PUBLIC = "public"  # what may be told to anybody


@dataclass(frozen=True, slots=True)
class MakerReport:
    """What a paper is made of.

    Attributes:
        periods: The period, or all of them for the PNBP register.
        owed: The maker's, on her statement.
        works: Likewise, by product.
        ties: Of the reconciliation.
    """

    paper: Paper
    periods: tuple[Period, ...]
    owed: Owed | None = None
    works: tuple[Work, ...] = ()
    ties: tuple[Tie, ...] = ()

    @property
    def period(self) -> Period:
        """The one it is about."""
        return self.periods[0]

    @property
    def apart(self) -> int:
        """What doesn't tie, each Z counted as it is large; nothing in order."""
        return sum(abs(tie.apart) for tie in self.ties)


def read(
    connection: Connection, paper: Paper, number: int = 0, code: str = ""
) -> MakerReport:
    """Gather what a paper says.

    Args:
        connection: The database.
        paper: Which.
        number: Of the period; 0 for the last one.
        code: The maker's, for a statement.

    Raises:
        PeriodError: There is no such period (``why``: ``missing``), nothing of it
            may be published (``few``), or the maker has nothing in it (``maker``).
    """
    if paper is Paper.PNBP:
        known = tuple(x for x in periods.periods(connection) if x.standing)
        if not known:
            raise PeriodError(why="missing")
        return MakerReport(paper, known[::-1])
    period = (
        periods.find_number(connection, number) if number else periods.last(connection)
    )
    if period is None:
        raise PeriodError(why="missing")
    if paper is Paper.PUBLIC and not period.figures.public:
        raise PeriodError(why="few")
    if paper is Paper.STATEMENT:
        owed = period.figures.maker(code.strip().upper())
        if owed is None or not owed.code:
            raise PeriodError(why="maker", code=code)
        found = maker_lines.works(connection, period.period_id, owed.code)
        return MakerReport(paper, (period,), owed, found)
    ties = maker_lines.tie(connection, period) if paper is Paper.TIE else ()
    return MakerReport(paper, (period,), ties=ties)


def title(report: MakerReport, language: str) -> str:
    """Name the paper."""
    return words(language)["makers"][f"title_{report.paper.value}"]


_SIGNED: Final = {
    Paper.STATEMENT: ("maker", "treasurer", "giatja"),
    Paper.PAYOUT: ("made", "giatja", "head"),
    Paper.PNBP: ("treasurer", "giatja", "head"),
    Paper.TIE: ("treasurer", "giatja", "head"),
    Paper.PUBLIC: (),
}


def signatures(report: MakerReport, language: str) -> tuple[str, ...]:
    """Name who signs it; a maker may put her thumb into her box."""
    label = words(language)["makers"]
    return tuple(label[f"sign_{key}"] for key in _SIGNED[report.paper])


def facts(report: MakerReport, language: str) -> tuple[Fact, ...]:
    """Say what stands beside the tables."""
    label = words(language)["makers"]
    if report.paper is Paper.PNBP:
        return (Fact(label["periods"], len(report.periods), Kind.COUNT),)
    period, figures = report.period, report.period.figures
    head = (
        Fact(label["period"], period.number, Kind.COUNT),
        Fact(label["days"], _span(period)),
    )
    if report.paper is Paper.PUBLIC:
        return head
    state = Fact(label["state"], label[period.state.value])
    if report.owed is not None:
        return (
            *head,
            Fact(label["code"], report.owed.code),
            state,
            *_money(label, report.owed),
            *_paid(label, period, report.owed.code),
        )
    parts = tuple(
        Fact(label.get(key, key), amount, Kind.MONEY) for key, amount in figures.parts
    )
    whole = Fact(label["total"], figures.total, Kind.MONEY)
    return (*head, state, *parts, whole, *_apart(report, label))


def _apart(report: MakerReport, label: Label) -> tuple[Fact, ...]:
    if report.paper is not Paper.TIE:
        return ()
    return (Fact(label["apart"], report.apart, Kind.MONEY),)


def _money(label: Label, owed: Owed) -> tuple[Fact, ...]:
    said = (
        ("earned", owed.earned),
        ("brought", owed.brought),
        ("payable", owed.payable),
        ("carried", owed.carried),
    )
    return tuple(Fact(label[key], amount, Kind.MONEY) for key, amount in said)


def _paid(label: Label, period: Period, code: str) -> tuple[Fact, ...]:
    found = next((x for x in period.payouts if x.code == code), None)
    if found is None:
        return ()
    day = Instant(found.at_ms, period.offset_min).local_date.isoformat()
    way = f"{label[found.way]}, {found.reference}"
    return (Fact(label["paid"], day, Kind.DAY), Fact(label["way"], way))


def _span(period: Period) -> str:
    return f"{day_shown(period.figures.first_day)} - {day_shown(period.last_day)}"


def sections(report: MakerReport, language: str) -> tuple[Section, ...]:
    """Say the facts in two columns, as pages do."""
    every = facts(report, language)
    label = words(language)["makers"]
    words_first = [x for x in every if x.kind is not Kind.MONEY]
    money = [x for x in every if x.kind is Kind.MONEY]
    left = [Row(x.label, x.said) for x in words_first]
    right = [
        Row.of_amount(x.label, int(x.value or 0), strong=x.label == label["payable"])
        for x in money
    ]
    if report.paper is Paper.PUBLIC:
        left.append(Row(label["why"], label["five"]))
    return tuple(Section("", tuple(rows)) for rows in (left, right) if rows)


def tables(report: MakerReport, language: str) -> tuple[Table, ...]:
    """Say the figures as a table."""
    label = words(language)["makers"]
    make = {
        Paper.STATEMENT: _works,
        Paper.PAYOUT: _payouts,
        Paper.PNBP: _pnbp,
        Paper.TIE: _ties,
        Paper.PUBLIC: _public,
    }
    return (make[report.paper](report, label),)


def _columns(label: Label, *keys: str) -> tuple[Column, ...]:
    """Give columns: ``$`` before a key is for money, ``@`` for days."""
    kinds = {"$": Kind.MONEY, "@": Kind.DAY}
    return tuple(
        Column(label[key.lstrip("$@")], key.lstrip("$@"), kinds.get(key[0], Kind.TEXT))
        for key in keys
    )


def _works(report: MakerReport, label: Label) -> Table:
    columns = _columns(label, "product", "sku", "quantity", "$sold", "$premi")
    rows = [
        (work.name, work.sku, _quantity(work), work.net, work.premi)
        for work in report.works
    ]
    return summed(label["works"], columns, rows, label["total"])


def _quantity(work: Work) -> str:
    weighed = work.kind == Counted.WEIGHED.value
    return shown(work.quantity, Kind.GRAMS if weighed else Kind.COUNT)


def _payouts(report: MakerReport, label: Label) -> Table:
    columns = _columns(
        label, "code", "$earned", "$brought", "$payable", "$carried", "paid", "hand"
    )
    done = {x.code: x for x in report.period.payouts}
    rows = [
        (
            owed.code or label["nobody"],
            owed.earned,
            owed.brought,
            owed.payable,
            owed.carried,
            done[owed.code].reference if owed.code in done else "",
            f"{number}. " + "." * 34 if owed.payable else "",
        )
        for number, owed in enumerate(report.period.figures.makers, 1)
    ]
    return summed(label["list"], columns, rows, label["total"])


def _pnbp(report: MakerReport, label: Label) -> Table:
    columns = _columns(
        label, "number", "@until", "$pnbp", "$brought", "$due", "$deposited", "ntpn"
    )
    rows = [
        (
            str(period.number),
            period.last_day,
            period.figures.state.earned,
            period.figures.state.brought,
            period.figures.state.payable,
            sum(x.amount for x in period.deposits),
            _proof(period, label),
        )
        for period in report.periods
    ]
    return summed(label["register"], columns, rows, label["total"])


def _proof(period: Period, label: Label) -> str:
    if period.deposits:
        return ", ".join(f"{x.ntpn}: {rupiah(x.amount)}" for x in period.deposits)
    if not period.figures.state.payable:
        return label["nothing"]
    return label["waits"]


def _ties(report: MakerReport, label: Label) -> Table:
    columns = _columns(
        label,
        "@day",
        "till",
        "z",
        "$net",
        "$here",
        "$elsewhere",
        "$undivided",
        "$apart",
    )
    rows = [
        (
            tie.business_day,
            tie.till,
            f"Z {tie.z_no}" + (f", {label['late']}" if tie.late else ""),
            None if tie.late else tie.net,
            tie.here,
            None if tie.late else tie.elsewhere,
            None if tie.late else tie.undivided,
            tie.apart,
        )
        for tie in report.ties
    ]
    return summed(label["ties"], columns, rows, label["total"])


def _public(report: MakerReport, label: Label) -> Table:
    columns = _columns(label, "category", "least", "$sold", "$premi")
    rows = [
        (
            label["rest"] if cell.category == REST else cell.category,
            label["or_more"].format(count=cell.makers),
            cell.net,
            cell.premi,
        )
        for cell in report.period.figures.public
    ]
    return summed(label["summary"], columns, rows, label["total"])
