"""The tables of statements and what they settle: rows are only ever added.

Two tills may say something of the same payment without hearing of each other: with
one row for each document the tables end the same, whatever came first.
"""

from typing import Final

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from pos.storage.tables import Base, Key, Number

#: What replaying the journal must give back of them.
PROJECTIONS: Final = (
    "statement_rows",
    "statement_choices",
    "statement_matches",
    "qris_marks",
)


class StatementRowRow(Base):
    """One row of a provider's or bank's statement, as a document took it in."""

    __tablename__ = "statement_rows"
    row_key: Mapped[Key]
    doc_id: Mapped[Key]
    source: Mapped[str]
    kind: Mapped[str]
    row_no: Mapped[int]
    at_ms: Mapped[int]
    timed: Mapped[int]
    amount: Mapped[int]
    fee: Mapped[int | None]
    settled_on: Mapped[str]
    reference: Mapped[str]
    __table_args__ = (Index("ix_statement_rows_kind", "kind", "at_ms"),)


class StatementChoiceRow(Base):
    """What a person chose for a row of a statement; the last one holds."""

    __tablename__ = "statement_choices"
    doc_id: Mapped[Key]
    row_key: Mapped[str] = mapped_column(index=True)
    choice: Mapped[str]
    payment: Mapped[str]
    reason: Mapped[str]
    actor: Mapped[str]
    at_ms: Mapped[int]


class StatementMatchRow(Base):
    """One row of a statement that settled a payment; ``back`` takes it back."""

    __tablename__ = "statement_matches"
    doc_id: Mapped[Key]
    line_no: Mapped[Number]
    row_key: Mapped[str] = mapped_column(index=True)
    payment: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    how: Mapped[str]
    score: Mapped[int]
    amount: Mapped[int]
    received: Mapped[int]
    fee: Mapped[int]
    expected_fee: Mapped[int | None]
    back: Mapped[int]


class QrisMarkRow(Base):
    """What a person said later of a QRIS payment: it came, or it never will."""

    __tablename__ = "qris_marks"
    doc_id: Mapped[Key]
    payment: Mapped[str] = mapped_column(index=True)
    mark: Mapped[str]
    reference: Mapped[str]
    amount: Mapped[int]
    reason: Mapped[str]
    actor: Mapped[str]
    at_ms: Mapped[int]


class StatementNoteRow(Base):
    """Other words of a row: they may name people, so they never leave the till."""

    __tablename__ = "statement_notes"
    row_key: Mapped[Key]
    note: Mapped[str]
