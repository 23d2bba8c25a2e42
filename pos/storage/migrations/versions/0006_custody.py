"""Sealed bags and deposits."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "bags",
        *map(_text, ("bag_id", "number", "till", "shift_id", "business_day")),
        *map(_number, ("amount", "sealed_ms")),
        *map(_text, ("sealed_by", "witness", "deposit_id")),
        _number("gone"),
        sa.PrimaryKeyConstraint("bag_id", name=op.f("pk_bags")),
    )
    op.create_index("ix_bags_here", "bags", ["gone", "business_day"])
    op.create_index("ix_bags_deposit", "bags", ["deposit_id"])
    op.create_table(
        "deposits",
        *map(_text, ("deposit_id", "till", "way", "reference")),
        *map(_number, ("amount", "sent_ms")),
        *map(_text, ("sent_by", "witness")),
        _number("expires_ms"),
        *map(_text, ("ntb", "ntpn")),
        *map(_number, ("received", "received_ms", "cancelled")),
        sa.PrimaryKeyConstraint("deposit_id", name=op.f("pk_deposits")),
    )
    with op.batch_alter_table("shift_totals") as totals:
        totals.add_column(
            sa.Column("dropped", sa.BigInteger(), nullable=False, server_default="0")
        )


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
