"""What an import would do, and why it can't be done."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pos.domain.catalogue import Product
from pos.domain.ports import Ids


class Change(StrEnum):
    """What a row means for the catalogue."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that has to be mended before anything is written.

    Attributes:
        row: The row's number in the spreadsheet.
        column: What stands above the cell, or empty for the whole row.
        code: Field and reason, such as ``price.invalid``.
        value: What stands in the cell, fit to be shown.
    """

    row: int
    column: str
    code: str
    value: str


@dataclass(frozen=True, slots=True)
class ProductRow:
    """A row that can be taken.

    Attributes:
        row: Its number in the spreadsheet.
        product: As it shall be; the id is empty when the product is new.
        change: What that means for the catalogue.
    """

    row: int
    product: Product
    change: Change


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole file, checked: either rows or problems, never both.

    Attributes:
        rows: Every row, empty as soon as there is one problem.
        problems: The first of them, by row.
        problem_count: How many there are in all.
        ignored: Headings of columns that mean nothing here.
    """

    rows: tuple[ProductRow, ...]
    problems: tuple[Problem, ...]
    problem_count: int
    ignored: tuple[str, ...] = ()

    @property
    def usable(self) -> bool:
        """Whether it can be carried out."""
        return not self.problem_count

    @property
    def new(self) -> int:
        """How many products are added."""
        return self._count(Change.NEW)

    @property
    def changed(self) -> int:
        """How many products are changed."""
        return self._count(Change.CHANGED)

    @property
    def unchanged(self) -> int:
        """How many products are in the file and stay as they are."""
        return self._count(Change.UNCHANGED)

    def products(self, ids: Ids) -> tuple[Product, ...]:
        """Give what is to be written, each new product with an id of its own."""
        return tuple(
            row.product if row.product.product_id else _with_id(row.product, ids)
            for row in self.rows
            if row.change is not Change.UNCHANGED
        )

    def _count(self, change: Change) -> int:
        return sum(row.change is change for row in self.rows)


#: Problems kept to be shown; the rest is only counted.
SHOWN = 1_000


def planned(
    rows: Sequence[ProductRow], problems: Sequence[Problem], ignored: tuple[str, ...]
) -> Plan:
    """Put a plan together; one problem and no row of it may be used."""
    by_row = tuple(sorted(problems, key=lambda problem: problem.row))
    kept = () if by_row else tuple(rows)
    return Plan(kept, by_row[:SHOWN], len(by_row), ignored)


def _with_id(product: Product, ids: Ids) -> Product:
    return replace(product, product_id=ids.new())
