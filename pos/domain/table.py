"""A table of plain figures, whatever shows, prints or exports it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pos.domain.money import plain

#: A figure is a whole number, a word or a day a text; None where there is none.
Cell = str | int | None

_THOUSAND: Final = 1_000
_TEN: Final = 10


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    DAY = "day"  # YYYY-MM-DD
    COUNT = "count"
    MONEY = "money"  # rupiah
    GRAMS = "grams"
    TENTHS = "tenths"  # tenths of a percent


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: As its head says it.
        key: Its name for programs, without spaces.
    """

    name: str
    key: str
    kind: Kind = Kind.TEXT

    @property
    def figures(self) -> bool:
        """Whether it holds numbers."""
        return self.kind not in {Kind.TEXT, Kind.DAY}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each as its column says.

    Attributes:
        total: The row of sums below them; empty for none.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()


def summed(
    title: str, columns: tuple[Column, ...], rows: Iterable[Sequence[Cell]], word: str
) -> Table:
    """Make a table with the sums of its columns of money below, behind a word."""
    made = tuple(tuple(row) for row in rows)
    sums = [
        sum(x for row in made if isinstance(x := row[i], int))
        if column.kind is Kind.MONEY
        else None
        for i, column in enumerate(columns)
    ]
    return Table(title, columns, made, (word, *sums[1:]) if made else ())


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure beside the tables, and what it is."""

    label: str
    value: Cell
    kind: Kind = Kind.TEXT

    @property
    def said(self) -> str:
        """The value as people here write it."""
        return shown(self.value, self.kind)


def shown(cell: Cell, kind: Kind) -> str:
    """Write a cell as people here do: ``12.500``, ``1,250 kg``, ``24-11-2026``."""
    if cell is None or cell == "":
        return ""
    if isinstance(cell, str):
        return day_shown(cell) if kind is Kind.DAY else cell
    sign, size = "-" if cell < 0 else "", abs(cell)
    if kind is Kind.GRAMS:
        return f"{sign}{plain(size // _THOUSAND)},{size % _THOUSAND:03} kg"
    if kind is Kind.TENTHS:
        return f"{sign}{plain(size // _TEN)},{size % _TEN}%"
    return plain(cell)


def day_shown(day: str) -> str:
    """Write a day as people here do: day, month, year."""
    return "-".join(reversed(day.split("-")))


def table_body(table: Table) -> dict[str, object]:
    """Say a table as plain data: keys of its columns, and the cells as they are."""
    return {
        "title": table.title,
        "columns": [[x.key, x.name, x.kind.value] for x in table.columns],
        "rows": [list(row) for row in table.rows],
        "total": list(table.total),
    }
