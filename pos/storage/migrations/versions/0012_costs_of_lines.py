"""What the material of each line that was sold cost."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

#: In the bytes of a sale that has a line whose cost is known.
_COST = b'"cost":'

_SALES = sa.text("SELECT doc_id, data FROM journal WHERE kind = 'sale.completed'")
_LINE = sa.text(
    "UPDATE sale_lines SET cost = :cost WHERE sale_id = :sale AND line_no = :line"
)


def upgrade() -> None:
    """Make the change, and take over what the documents say."""
    with op.batch_alter_table("sale_lines") as lines:
        lines.add_column(
            sa.Column("cost", sa.BigInteger(), nullable=False, server_default="0")
        )
    connection = op.get_bind()
    for doc_id, data in connection.execute(_SALES).fetchall():
        if _COST in bytes(data):
            for line in json.loads(bytes(data))["body"]["lines"]:
                cost = _material(line)
                row = {"cost": cost, "sale": doc_id, "line": line["no"]}
                connection.execute(_LINE, row)


def _material(line: dict[str, int | str]) -> int:
    """Give what a line cost: by the unit, or by the kg, a half rounded up."""
    cost, quantity = int(line.get("cost", 0)), int(line["quantity"])
    if line["kind"] == "weighed":
        amount = (2 * cost * quantity + 1_000) // 2_000
        return max(amount, 1) if cost and quantity else amount
    return cost * quantity


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
