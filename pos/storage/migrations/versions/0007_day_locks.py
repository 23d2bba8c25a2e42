"""Days that were reconciled and locked."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False)


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "day_locks",
        *map(_text, ("lock_id", "business_day", "till")),
        *map(_number, ("at_ms", "offset_min")),
        *map(_text, ("actor", "approved_by", "heads", "figures", "checklist", "note")),
        sa.PrimaryKeyConstraint("lock_id", name=op.f("pk_day_locks")),
    )
    op.create_index("ix_day_locks_day", "day_locks", ["business_day"])


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
