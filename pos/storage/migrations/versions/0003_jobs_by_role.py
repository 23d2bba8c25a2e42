"""Print jobs call their printer by its role; it was the printer's address."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the change."""
    op.execute("UPDATE print_jobs SET printer = 'receipt'")
