"""Documents of several tills in one database."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    _add_tables()
    with op.batch_alter_table("people") as people:
        people.add_column(
            sa.Column("till", sa.String(), nullable=False, server_default="")
        )
        people.drop_constraint("uq_people_code", type_="unique")
        people.create_index("uq_people_code", ["till", "code"], unique=True)
    with op.batch_alter_table("sale_lines") as lines:
        lines.add_column(
            sa.Column("till", sa.String(), nullable=False, server_default="")
        )
        lines.drop_index("uq_sale_lines_one_sale_per_piece")
        lines.create_index(
            "uq_sale_lines_one_sale_per_piece",
            ["product_id", "till"],
            unique=True,
            sqlite_where=sa.text("kind = 'one_off' AND free_again = 0"),
            postgresql_where=sa.text("kind = 'one_off' AND free_again = 0"),
        )
    # until now a database held the documents of its own till and no other's
    own = "(SELECT min(till) FROM journal)"
    op.execute(f"INSERT INTO own_till SELECT {own} WHERE {own} IS NOT NULL")
    for table in ("people", "sale_lines"):
        op.execute(f"UPDATE {table} SET till = {own}")  # noqa: S608


def _add_tables() -> None:
    op.create_table(
        "neighbours",
        sa.Column("till", sa.String(), nullable=False),
        sa.Column("public_key", sa.String(), nullable=False),
        sa.Column("accepted_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("till", name=op.f("pk_neighbours")),
    )
    op.create_table(
        "own_till",
        sa.Column("till", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("till", name=op.f("pk_own_till")),
    )
    op.create_table(
        "held_documents",
        sa.Column("till", sa.String(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("till", "epoch", "seq", name=op.f("pk_held_documents")),
    )


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
