"""Statements of providers and banks, and what they settle."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _unsure(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=True)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "statement_rows",
        *map(_text, ("row_key", "doc_id", "source", "kind")),
        *map(_number, ("row_no", "at_ms", "timed", "amount")),
        _unsure("fee"),
        *map(_text, ("settled_on", "reference")),
        sa.PrimaryKeyConstraint("row_key", "doc_id", name=op.f("pk_statement_rows")),
    )
    op.create_index("ix_statement_rows_kind", "statement_rows", ["kind", "at_ms"])
    op.create_table(
        "statement_choices",
        *map(_text, ("doc_id", "row_key", "choice", "payment", "reason", "actor")),
        _number("at_ms"),
        sa.PrimaryKeyConstraint("doc_id", name=op.f("pk_statement_choices")),
    )
    _index("statement_choices", "row_key")
    op.create_table(
        "statement_matches",
        _text("doc_id"),
        _number("line_no"),
        *map(_text, ("row_key", "payment", "kind", "how")),
        *map(_number, ("score", "amount", "received", "fee")),
        _unsure("expected_fee"),
        _number("back"),
        sa.PrimaryKeyConstraint("doc_id", "line_no", name=op.f("pk_statement_matches")),
    )
    _index("statement_matches", "row_key")
    _index("statement_matches", "payment")
    op.create_table(
        "qris_marks",
        *map(_text, ("doc_id", "payment", "mark", "reference")),
        _number("amount"),
        *map(_text, ("reason", "actor")),
        _number("at_ms"),
        sa.PrimaryKeyConstraint("doc_id", name=op.f("pk_qris_marks")),
    )
    _index("qris_marks", "payment")
    op.create_table(
        "statement_notes",
        *map(_text, ("row_key", "note")),
        sa.PrimaryKeyConstraint("row_key", name=op.f("pk_statement_notes")),
    )


def _index(table: str, column: str) -> None:
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
