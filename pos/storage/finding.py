"""What is wrong in a till's database, and exactly where."""

from dataclasses import dataclass
from enum import StrEnum


class Wrong(StrEnum):
    """Kinds of damage, by what an auditor does about them."""

    FILE = "file.damaged"
    SCHEMA = "schema.changed"
    UNREGISTERED = "till.unregistered"
    KEY = "key.foreign"
    MISSING = "document.missing"
    MISPLACED = "document.misplaced"
    CHANGED = "document.changed"
    UNREADABLE = "document.unreadable"
    COLUMN = "document.column"
    CHAIN = "chain.broken"
    SIGNATURE = "signature.bad"
    UNBALANCED = "postings.unbalanced"
    NUMBER = "number.gap"
    TAIL = "tail.cut"
    UNREPLAYABLE = "document.unreplayable"
    ROW_CHANGED = "row.changed"
    ROW_MISSING = "row.missing"
    ROW_EXTRA = "row.extra"
    ROWS_MORE = "rows.more"
    ORPHAN = "paper.orphan"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that isn't as the journal, or its chain, says.

    Attributes:
        where: The table, then the key of the row in it: for a document its
            till, epoch and sequence.
        expected: What should be there, as text.
        found: What is there, as text.
    """

    kind: Wrong
    where: tuple[str | int, ...]
    expected: str
    found: str

    def __str__(self) -> str:
        """Write it in one line: ``row.changed sales/0190…: total: 5000, found 1``."""
        place = "/".join(str(part) for part in self.where)
        return f"{self.kind} {place}: expected {self.expected}, found {self.found}"
