"""Web orders that wait to be picked up, and what was done with them."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "pickups",
        *map(_text, ("source", "order_id", "number", "buyer", "ordered_utc", "lines")),
        *map(_number, ("total", "paid", "prepared", "place")),
        sa.PrimaryKeyConstraint("source", "order_id", name=op.f("pk_pickups")),
    )
    op.create_table(
        "pickup_pulls",
        _text("source"),
        _number("heard_ms"),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_pickup_pulls")),
    )
    op.create_table(
        "pickup_steps",
        *map(_text, ("doc_id", "till", "kind", "source", "order_id", "number")),
        _number("total"),
        *map(_text, ("lines", "name_check", "paid_in", "actor")),
        _number("at_ms"),
        sa.PrimaryKeyConstraint("doc_id", name=op.f("pk_pickup_steps")),
    )
    op.create_index("ix_pickup_steps_order", "pickup_steps", ["source", "order_id"])
    op.create_index("ix_pickup_steps_at_ms", "pickup_steps", ["at_ms"])


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
