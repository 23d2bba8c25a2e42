"""Deliveries: where documents are on their way to each target."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.create_table(
        "sync_targets",
        sa.Column("target", sa.String(), nullable=False),
        *_whole("epoch", "seq"),
        *_texts("life"),
        *_whole("doubt_epoch", "doubt_seq", "heard_ms"),
        sa.PrimaryKeyConstraint("target", name=op.f("pk_sync_targets")),
    )
    op.create_table(
        "deliveries",
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("doc_id", sa.String(), nullable=False),
        *_whole("epoch", "seq"),
        sa.Column("kind", sa.String(), nullable=False),
        *_whole("amount"),
        sa.Column("state", sa.String(), nullable=False),
        *_whole("attempts", "first_tried_ms", "tried_ms"),
        *_texts("remote_id", "words", "code", "differences"),
        sa.PrimaryKeyConstraint("target", "doc_id", name=op.f("pk_deliveries")),
    )
    with op.batch_alter_table("deliveries", schema=None) as batch_op:
        batch_op.create_index(
            "ix_deliveries_state", ["target", "state", "epoch", "seq"]
        )
        batch_op.create_index("ix_deliveries_place", ["target", "epoch", "seq"])
        batch_op.create_index("ix_deliveries_document", ["doc_id"])


def _whole(*names: str) -> list["sa.Column[int]"]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _texts(*names: str) -> list["sa.Column[str]"]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
