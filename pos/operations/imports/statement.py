"""Read a provider's or bank's statement: every row, or why it can't be read."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pos.domain.statement import Form, StatementRow, bare, with_keys
from pos.operations.imports import figures
from pos.operations.imports.figures import Calendar, FigureError, Moment
from pos.operations.imports.pace import Pace
from pos.operations.imports.plan import SHOWN, Problem
from pos.operations.imports.sheet import Row, read_rows
from pos.operations.imports.statement_columns import Columns, recognise

#: A row that begins so and has no date sums others up, or tells a balance.
_SUM: Final = re.compile(
    r"(grand |sub ?)?total|jumlah|saldo|mutasi (kredit|debet|debit)|opening|closing"
    r"|ending|beginning|rekap|ringkasan|summary",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(r"((grand |sub ?)?total|jumlah)\b", re.IGNORECASE)

_DONE: Final = frozenset(
    {
        *("", "berhasil", "sukses", "success", "succeeded", "successful", "settled"),
        *("settlement", "paid", "lunas", "selesai", "completed", "approved", "capture"),
    }
)
_NOT_DONE: Final = frozenset(
    {
        *("gagal", "failed", "pending", "menunggu", "expired", "kedaluwarsa"),
        *("kadaluarsa", "dibatalkan", "cancelled", "canceled", "denied", "ditolak"),
    }
)
_BACK: Final = frozenset(
    {
        *("refund", "refunded", "pengembalian", "chargeback", "void", "reversal"),
        *("dikembalikan", "retur", "koreksi"),
    }
)

_LONGEST_NOTE: Final = 120
_LONGEST_REFERENCE: Final = 40
#: A fee above a tenth of the payment was read wrongly, or is no MDR.
_MOST_FEE: Final = 10
_ROUNDED: Final = re.compile(r"\d(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_FEWEST_BALANCES: Final = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement, read: rows or problems, never both.

    Attributes:
        problems: The first of them, by row; ``problem_count`` counts all.
        skipped: Rows of payments that weren't made: failed, or still pending.
        columns: The headings that hold each field.
    """

    rows: tuple[StatementRow, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    skipped: int
    columns: dict[str, str]

    @property
    def amount(self) -> int:
        """What all rows sum to."""
        return sum(x.amount for x in self.rows)


def read_statement(
    data: bytes, form: Form, calendar: Calendar, pace: Pace
) -> Statement:
    """Read a file, CSV or XLSX.

    Raises:
        UnreadableFileError: It is no statement.
        ImportCancelledError: By the pace.
    """
    rows = read_rows(data, pace)
    columns = recognise(rows, form.columns)
    body = rows[columns.at + 1 :]
    dates = [_cell(row, columns, "date") for row in body]
    calendar = replace(calendar, month_first=figures.month_first(dates))
    reader = _Reader(form, columns, calendar)
    reader.heading = rows[columns.at].cells
    for place, row in enumerate(pace.checking(body, len(body))):
        reader.take(row, last=place == len(body) - 1)
    reader.check_balances()
    problems = sorted(reader.problems, key=lambda x: x.row)
    kept = () if problems else with_keys(reader.rows)
    return Statement(
        rows=kept,
        problems=tuple(problems[:SHOWN]),
        problem_count=len(problems),
        skipped=reader.skipped,
        columns=dict(columns.headings),
    )


def _cell(row: Row, columns: Columns, field: str) -> str:
    place = columns.places.get(field, len(row.cells))
    return row.cells[place] if place < len(row.cells) else ""


class _Reader:
    """Reads one row after the other."""

    def __init__(self, form: Form, columns: Columns, calendar: Calendar) -> None:
        self.form, self.columns, self.calendar = form, columns, calendar
        self.heading: Sequence[str] = ()
        self.rows: list[StatementRow] = []
        self.problems: list[Problem] = []
        self.skipped = 0
        self.sums = [0, 0]  # since the last total, and of all
        self.balances: list[tuple[int, int, int] | None] = []

    def take(self, row: Row, *, last: bool) -> None:
        """Read a row into a payment, a total to be checked, or a problem."""
        if tuple(row.cells) == tuple(self.heading):
            return  # a new page repeats it
        date = self.text(row, "date")
        if self.is_sum(row, date):
            self.check_sum(row)
            return
        found = len(self.problems)
        if last and len(row.cells) < self.columns.width and self.rows:
            self.report(row, "row", "cut", " ".join(row.cells))
        if any(row.cells[self.columns.width :]):
            self.report(row, "row", "wide", " ".join(row.cells))
        status = self.status(row)
        moment, amount = self.moment(row, date), self.amount(row)
        fee, reference = self.fee(row, amount), self.reference(row)
        settled_on = self.settled_on(row)
        if len(self.problems) > found or moment is None or amount is None:
            return
        if status in _NOT_DONE:
            self.skipped += 1
            return
        if status in _BACK and amount > 0:
            amount, fee = -amount, None if fee is None else -abs(fee)
        self.keep(row, moment, amount, (fee, settled_on, reference))

    def keep(
        self,
        row: Row,
        moment: Moment,
        amount: int,
        rest: tuple[int | None, str, str],
    ) -> None:
        """Keep what was read."""
        words = [self.text(row, x) for x in ("bill", "note")]
        note = " ".join(" ".join(words).split())[:_LONGEST_NOTE]
        self.sums = [x + amount for x in self.sums]
        self.note_balance(row, amount)
        if not amount:
            return
        self.rows.append(
            StatementRow(
                "",
                self.form.name,
                self.form.kind,
                row.number,
                moment.at_ms,
                moment.timed,
                amount,
                *rest,
                note="".join(x for x in note if x.isprintable()),
            )
        )

    def text(self, row: Row, field: str) -> str:
        """Give what stands in a field."""
        return figures.unquoted(_cell(row, self.columns, field))

    def report(self, row: Row, field: str, reason: str, value: str) -> None:
        """Note what is wrong with a row, fit to be shown."""
        shown = "".join(
            x if x.isprintable() else "\N{REPLACEMENT CHARACTER}" for x in value
        )
        heading = self.columns.headings.get(field, "")
        code = f"statement.{field}.{reason}"
        self.problems.append(Problem(row.number, heading, code, shown[:60]))

    def figure(self, row: Row, field: str, read: Callable[[str], int]) -> int | None:
        """Read a sum; nothing where there is none."""
        text = self.text(row, field)
        if text in {"", "-"}:
            return None
        try:
            return read(text)
        except FigureError as error:
            self.report(row, field, error.reason, text)
            return None

    def moment(self, row: Row, date: str) -> Moment | None:
        """Read when it was."""
        try:
            return figures.read_moment(date, self.calendar, self.text(row, "time"))
        except FigureError as error:
            reason = error.reason if date else "missing"
            self.report(row, "date", reason, date or " ".join(row.cells))
            return None

    def settled_on(self, row: Row) -> str:
        """Read when the provider pays it out; that may be to come."""
        text = self.text(row, "settled_on")
        if text in {"", "-"}:
            return ""
        ever = replace(self.calendar, today="9999-12-31")
        try:
            return figures.read_moment(text, ever).day
        except FigureError as error:
            self.report(row, "settled_on", error.reason, text)
            return ""

    def amount(self, row: Row) -> int | None:
        """Read how much came, or went: one column, or one for each side."""
        found = len(self.problems)
        amount = self.figure(row, "amount", figures.read_rupiah)
        came = self.figure(row, "credit", figures.read_rupiah)
        went = self.figure(row, "debit", figures.read_rupiah)
        if amount is None and (came is not None or went is not None):
            amount = abs(came or 0) - abs(went or 0)
        if amount is None and len(self.problems) == found:
            self.report(row, "amount", "missing", " ".join(row.cells))
        side = bare(self.text(row, "side"))
        if amount is not None and side in {"D", "DB", "DR", "DEBET", "DEBIT"}:
            amount = -abs(amount)
        return amount

    def fee(self, row: Row, amount: int | None) -> int | None:
        """Read what was kept; where net and fee are both said they have to agree."""
        fee = self.figure(row, "fee", figures.read_rounded)
        net = self.figure(row, "net", figures.read_rounded)
        if amount is None or (fee is None and net is None):
            return fee
        fee = fee if fee is None or amount < 0 else abs(fee)
        kept = amount - net if net is not None else fee
        if fee is not None and kept is not None and abs(abs(kept) - abs(fee)) > 1:
            self.report(row, "net", "differs", self.text(row, "net"))
        if kept is not None and abs(kept) * _MOST_FEE > abs(amount):
            self.report(
                row, "fee", "large", self.text(row, "fee") or self.text(row, "net")
            )
        return kept

    def reference(self, row: Row) -> str:
        """Read the reference, letters and digits only."""
        text = self.text(row, "reference")
        if _ROUNDED.fullmatch(text):
            self.report(row, "reference", "rounded", text)
        reference = bare(text)
        if len(reference) > _LONGEST_REFERENCE:
            self.report(row, "reference", "long", text)
        return reference

    def status(self, row: Row) -> str:
        """Read whether it was paid, failed, or given back."""
        said = [self.text(row, x).casefold() for x in ("status", "type")]
        back = [x for x in said if x in _BACK]
        if back:
            return back[0]
        if said[0] not in _DONE | _NOT_DONE:
            self.report(row, "status", "unknown", said[0])
        return said[0]

    def is_sum(self, row: Row, date: str) -> bool:
        """Tell whether a row only sums others up."""
        words = [text for text in row.cells if text]
        named = any(_SUM.match(text) for text in words[:2])
        return named and (not date or bool(_SUM.match(date)))

    def check_sum(self, row: Row) -> None:
        """Compare a total with the rows above it, where it stands in their column."""
        words = next(text for text in row.cells if text)
        text = self.text(row, "amount")
        if not _TOTAL.match(words) or not text or _TOTAL.match(text):
            return
        try:
            said = figures.read_sen(text)
        except FigureError:
            return
        if said not in {x * figures.SEN for x in self.sums}:
            self.report(row, "total", "differs", text)
        self.sums[0] = 0

    def note_balance(self, row: Row, amount: int) -> None:
        """Keep what a row says of the account after it."""
        balance = self.figure(row, "balance", figures.read_rounded)
        self.balances.append(None if balance is None else (row.number, amount, balance))

    def check_balances(self) -> None:
        """Find the row before which another one was lost: its balance jumps.

        Statements go forwards or backwards in time; a jump is one both ways.
        """
        if sum(x is not None for x in self.balances) < _FEWEST_BALANCES:
            return
        ways = (list(self.jumps(self.balances)), list(self.jumps(self.balances[::-1])))
        fewest = min(ways, key=len)
        for number, balance in fewest:
            self.problems.append(
                Problem(
                    number,
                    self.columns.headings.get("balance", ""),
                    "statement.balance.jump",
                    str(balance),
                )
            )

    @staticmethod
    def jumps(
        balances: Sequence[tuple[int, int, int] | None],
    ) -> Iterable[tuple[int, int]]:
        """Give the rows whose balance doesn't follow from the one before."""
        for before, after in pairwise(balances):
            if before and after and before[2] + after[1] != after[2]:
                yield after[0], after[2]
