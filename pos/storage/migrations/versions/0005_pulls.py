"""Pulls: what a source says, staged, and which product is which there."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    with op.batch_alter_table("sync_targets") as targets:
        for name in ("checked_epoch", "checked_seq"):
            targets.add_column(
                sa.Column(name, sa.BigInteger(), nullable=False, server_default="0")
            )
    op.create_table(
        "pulls",
        sa.Column("source", sa.String(), nullable=False),
        *_texts("cursor", "next_cursor", "state", "problems"),
        *_whole("heard_ms", "swept_ms"),
        sa.PrimaryKeyConstraint("source", name=op.f("pk_pulls")),
    )
    op.create_table(
        "staged_products",
        *_texts("source", "remote_id", "sku", "name", "category", "kind"),
        *_whole("price"),
        *_texts("barcodes", "image"),
        *_whole("live"),
        sa.Column("stock", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("source", "remote_id", name=op.f("pk_staged_products")),
    )
    op.create_table(
        "staged_ids",
        *_texts("source", "remote_id"),
        *_whole("gone"),
        sa.PrimaryKeyConstraint("source", "remote_id", name=op.f("pk_staged_ids")),
    )
    op.create_table(
        "store_products",
        *_texts("source", "remote_id", "product_id"),
        sa.Column("stock", sa.BigInteger(), nullable=True),
        *_texts("image"),
        *_whole("live"),
        sa.PrimaryKeyConstraint("source", "remote_id", name=op.f("pk_store_products")),
    )
    with op.batch_alter_table("store_products") as products:
        products.create_index(op.f("ix_store_products_product_id"), ["product_id"])


def _whole(*names: str) -> list["sa.Column[int]"]:
    return [sa.Column(name, sa.BigInteger(), nullable=False) for name in names]


def _texts(*names: str) -> list["sa.Column[str]"]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
