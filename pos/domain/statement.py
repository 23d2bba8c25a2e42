"""What a provider or a bank says it received: the rows of its statement."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from pos.domain.journal import Body

#: Characters of a reference that is one of a kind; a shorter one needs the moment.
WHOLE: Final = 6

#: Working days until a provider pays out, unless somebody says otherwise.
DAYS: Final = 1

#: Characters of a row's key: 96 bits of its hash.
_KEY: Final = 24

_NOT_A_LETTER: Final = re.compile(r"[^0-9A-Z]+")


class StatementKind(StrEnum):
    """Whose statement it is."""

    QRIS = "qris"  # a provider's: payments by QRIS, with its fee
    BANK = "bank"  # the mutations of the unit's account


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One row of a statement.

    Attributes:
        key: The same for the same row, in whichever file it stands.
        source: Name of the provider or bank, as it is remembered here.
        number: Its row in the file.
        at_ms: The moment, or the beginning of its day.
        timed: Whether the file says the time of day.
        amount: Rupiah that came in; less than nothing went out again.
        fee: What the provider kept of it, None when the file doesn't say.
        settled_on: Day on which the provider pays it out; may be empty.
        reference: The provider's, letters and digits only.
        note: Other words of the row. They may name people, so they stay on the
            till that read them and can be erased.
    """

    key: str
    source: str
    kind: StatementKind
    number: int
    at_ms: int
    timed: bool
    amount: int
    fee: int | None = None
    settled_on: str = ""
    reference: str = ""
    note: str = ""

    @property
    def net(self) -> int:
        """What reaches the bank of it."""
        return self.amount - (self.fee or 0)


def bare(text: str) -> str:
    """Write a reference as it is compared: capital letters and digits."""
    return _NOT_A_LETTER.sub("", text.upper())


def with_keys(rows: Iterable[StatementRow]) -> tuple[StatementRow, ...]:
    """Give every row its key: what it says, and the how-manieth that says so.

    So a file that is read twice, and files whose days overlap, name the same rows
    the same, while two equal payments within one file stay two. A long reference
    is enough without the moment, which another file may write less exactly, and
    without the source, which somebody may name otherwise.
    """
    seen: dict[tuple[object, ...], int] = {}
    keyed = []
    for row in rows:
        said: tuple[object, ...] = (row.kind.value, row.amount, row.reference)
        if len(row.reference) < WHOLE:
            said = (*said, row.source, row.at_ms, bare(row.note))
        seen[said] = seen.get(said, 0) + 1
        whole = "\n".join(map(str, (*said, seen[said])))
        digest = hashlib.sha256(whole.encode()).hexdigest()
        keyed.append(replace(row, key=digest[:_KEY]))
    return tuple(keyed)


def row_body(row: StatementRow) -> list[str | int | None]:
    """Say a row in a document. Its other words are left out on purpose."""
    return [
        row.key,
        row.number,
        row.at_ms,
        int(row.timed),
        row.amount,
        row.fee,
        row.settled_on,
        row.reference,
    ]


@dataclass(frozen=True, slots=True)
class Form:
    """How a provider writes its statements: remembered once somebody said it.

    Attributes:
        columns: The heading of the column that holds each field.
        days: Working days until it pays out: H+n.
    """

    name: str
    kind: StatementKind
    columns: Mapping[str, str]
    days: int = DAYS


def form_body(form: Form) -> Body:
    """Say a form as it is kept."""
    return {
        "kind": form.kind.value,
        "columns": dict(form.columns),
        "days": form.days,
    }


def read_form(name: str, body: Body) -> Form:
    """Read a form back."""
    return Form(name, StatementKind(body["kind"]), body["columns"], body["days"])
