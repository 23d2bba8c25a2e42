"""Share policies, the shares of makers, their periods, and what material costs."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def _table(name: str, columns: str, *key: str) -> None:
    """Make a table: ``#`` stands before the name of a column of numbers."""
    made = [
        _number(column[1:]) if column.startswith("#") else _text(column)
        for column in columns.split()
    ]
    primary = sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}"))
    op.create_table(name, *made, primary)


def upgrade() -> None:
    """Make the change."""
    _table(
        "policies",
        "policy_id #number till #at_ms basis parts #floor #rate valid_from "
        "legal_basis approved_by",
        "policy_id",
    )
    op.create_table(
        "maker_shares",
        _text("doc_id"),
        sa.Column("line_no", sa.BigInteger(), autoincrement=False, nullable=False),
        *map(_text, ("part", "code")),
        _number("amount"),
        *map(_text, ("sale_id", "policy_id", "shift_id", "business_day", "till")),
        *map(_number, ("epoch", "seq")),
        _text("period_id"),
        sa.PrimaryKeyConstraint(
            *("doc_id", "line_no", "part", "code"), name=op.f("pk_maker_shares")
        ),
    )
    _table(
        "share_periods",
        "period_id #number till #at_ms #offset_min actor approved_by last_day "
        "figures #standing deposit_doc lock_doc",
        "period_id",
    )
    _table("period_heads", "period_id till #epoch #seq", "period_id", "till")
    _table(
        "period_deposits",
        "period_id deposit_id ntpn #amount",
        *("period_id", "deposit_id"),
    )
    _table(
        "payouts",
        "period_id code #amount doc_id #at_ms way reference approved_by",
        *("period_id", "code"),
    )
    _table(
        "consents",
        "consent_id code scope text_version given_day last_day witness actor "
        "withdrawn_day",
        "consent_id",
    )
    _add_indexes()
    with op.batch_alter_table("products") as products:
        products.add_column(
            sa.Column("cost", sa.BigInteger(), nullable=False, server_default="0")
        )


def _add_indexes() -> None:
    period = ["period_id", "part", "code"]
    op.create_index("ix_maker_shares_period", "maker_shares", period)
    op.create_index("ix_share_periods_number", "share_periods", ["number"])
    op.create_index("ix_period_heads_till", "period_heads", ["till"])
    op.create_index("ix_consents_code", "consents", ["code"])


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
