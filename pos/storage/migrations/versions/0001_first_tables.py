"""First tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915  # as Alembic writes it
    """Make the change."""
    op.create_table(
        "barcodes",
        sa.Column("barcode", sa.String(), nullable=False),
        sa.Column("product_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("barcode", name=op.f("pk_barcodes")),
    )
    with op.batch_alter_table("barcodes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_barcodes_product_id"), ["product_id"], unique=False
        )

    op.create_table(
        "buyers",
        sa.Column("sale_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sale_id", name=op.f("pk_buyers")),
    )
    op.create_table(
        "credentials",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        sa.Column("failed", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_credentials")),
    )
    op.create_table(
        "drafts",
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("saved_ms", sa.BigInteger(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_drafts")),
    )
    op.create_table(
        "journal",
        sa.Column("till", sa.String(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("doc_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("till", "epoch", "seq", name=op.f("pk_journal")),
        sa.UniqueConstraint("doc_id", name=op.f("uq_journal_doc_id")),
    )
    with op.batch_alter_table("journal", schema=None) as batch_op:
        batch_op.create_index(
            "ix_journal_shift_id_kind", ["shift_id", "kind"], unique=False
        )

    op.create_table(
        "people",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("active", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_people")),
        sa.UniqueConstraint("code", name=op.f("uq_people_code")),
    )
    op.create_table(
        "postings",
        sa.Column("doc_id", sa.String(), nullable=False),
        sa.Column("line_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("business_day", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("doc_id", "line_no", name=op.f("pk_postings")),
    )
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.create_index(
            "ix_postings_day", ["business_day", "account", "amount"], unique=False
        )
        batch_op.create_index(
            "ix_postings_shift", ["shift_id", "account", "amount"], unique=False
        )

    op.create_table(
        "print_jobs",
        sa.Column("job_id", sa.String(), nullable=False),
        sa.Column("doc_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("printer", sa.String(), nullable=False),
        sa.Column("copy_no", sa.BigInteger(), nullable=False),
        sa.Column("created_ms", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("bytes_sent", sa.BigInteger(), nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("job_id", name=op.f("pk_print_jobs")),
    )
    with op.batch_alter_table("print_jobs", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_print_jobs_doc_id"), ["doc_id"], unique=False
        )
        batch_op.create_index(
            "ix_print_jobs_waiting", ["state", "printer"], unique=False
        )

    op.create_table(
        "products",
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("floor_price", sa.BigInteger(), nullable=True),
        sa.Column("plu", sa.String(), nullable=False),
        sa.Column("image", sa.String(), nullable=False),
        sa.Column("maker", sa.String(), nullable=False),
        sa.Column("shelf_days", sa.BigInteger(), nullable=False),
        sa.Column("favourite", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.Column("active", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", name=op.f("pk_products")),
        sa.UniqueConstraint("sku", name=op.f("uq_products_sku")),
    )
    op.create_table(
        "receipts",
        sa.Column("doc_id", sa.String(), nullable=False),
        sa.Column("copy_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("doc_id", "copy_no", name=op.f("pk_receipts")),
    )
    with op.batch_alter_table("receipts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_receipts_number"), ["number"], unique=False
        )

    op.create_table(
        "refund_lines",
        sa.Column("refund_id", sa.String(), nullable=False),
        sa.Column("line_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("restock", sa.BigInteger(), nullable=False),
        sa.Column("maker", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("refund_id", "line_no", name=op.f("pk_refund_lines")),
    )
    op.create_table(
        "refunds",
        sa.Column("refund_id", sa.String(), nullable=False),
        sa.Column("receipt_no", sa.String(), nullable=False),
        sa.Column("sale_id", sa.String(), nullable=False),
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("business_day", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("approved_by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("tender", sa.String(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("refund_id", name=op.f("pk_refunds")),
        sa.UniqueConstraint("receipt_no", name=op.f("uq_refunds_receipt_no")),
    )
    with op.batch_alter_table("refunds", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_refunds_sale_id"), ["sale_id"], unique=False
        )

    op.create_table(
        "sale_lines",
        sa.Column("sale_id", sa.String(), nullable=False),
        sa.Column("line_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("sku", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("unit_price", sa.BigInteger(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("maker", sa.String(), nullable=False),
        sa.Column("refunded", sa.BigInteger(), nullable=False),
        sa.Column("free_again", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("sale_id", "line_no", name=op.f("pk_sale_lines")),
    )
    with op.batch_alter_table("sale_lines", schema=None) as batch_op:
        batch_op.create_index(
            "uq_sale_lines_one_sale_per_piece",
            ["product_id"],
            unique=True,
            sqlite_where=sa.text("kind = 'one_off' AND free_again = 0"),
            postgresql_where=sa.text("kind = 'one_off' AND free_again = 0"),
        )

    op.create_table(
        "sale_tenders",
        sa.Column("sale_id", sa.String(), nullable=False),
        sa.Column("tender_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
        sa.Column("verified", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sale_id", "tender_no", name=op.f("pk_sale_tenders")),
    )
    with op.batch_alter_table("sale_tenders", schema=None) as batch_op:
        batch_op.create_index(
            "ix_sale_tenders_reference",
            ["business_day", "kind", "reference"],
            unique=False,
        )

    op.create_table(
        "sales",
        sa.Column("sale_id", sa.String(), nullable=False),
        sa.Column("receipt_no", sa.String(), nullable=False),
        sa.Column("till", sa.String(), nullable=False),
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("business_day", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("cashier", sa.String(), nullable=False),
        sa.Column("items", sa.BigInteger(), nullable=False),
        sa.Column("subtotal", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("rounding", sa.BigInteger(), nullable=False),
        sa.Column("change_due", sa.BigInteger(), nullable=False),
        sa.Column("unverified", sa.BigInteger(), nullable=False),
        sa.Column("refunded", sa.BigInteger(), nullable=False),
        sa.Column("voided_by", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sale_id", name=op.f("pk_sales")),
        sa.UniqueConstraint("receipt_no", name=op.f("uq_sales_receipt_no")),
    )
    with op.batch_alter_table("sales", schema=None) as batch_op:
        batch_op.create_index("ix_sales_day", ["business_day", "at_ms"], unique=False)
        batch_op.create_index("ix_sales_shift", ["shift_id"], unique=False)

    op.create_table(
        "settings",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "shift_totals",
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("sales", sa.BigInteger(), nullable=False),
        sa.Column("gross", sa.BigInteger(), nullable=False),
        sa.Column("discount", sa.BigInteger(), nullable=False),
        sa.Column("rounding", sa.BigInteger(), nullable=False),
        sa.Column("cash", sa.BigInteger(), nullable=False),
        sa.Column("qris", sa.BigInteger(), nullable=False),
        sa.Column("qris_unverified", sa.BigInteger(), nullable=False),
        sa.Column("qris_unverified_count", sa.BigInteger(), nullable=False),
        sa.Column("transfer", sa.BigInteger(), nullable=False),
        sa.Column("voids", sa.BigInteger(), nullable=False),
        sa.Column("void_amount", sa.BigInteger(), nullable=False),
        sa.Column("refunds", sa.BigInteger(), nullable=False),
        sa.Column("refund_amount", sa.BigInteger(), nullable=False),
        sa.Column("refund_cash", sa.BigInteger(), nullable=False),
        sa.Column("paid_in", sa.BigInteger(), nullable=False),
        sa.Column("paid_out", sa.BigInteger(), nullable=False),
        sa.Column("drawer_opens", sa.BigInteger(), nullable=False),
        sa.Column("lines_removed", sa.BigInteger(), nullable=False),
        sa.Column("baskets_abandoned", sa.BigInteger(), nullable=False),
        sa.Column("reprints", sa.BigInteger(), nullable=False),
        sa.Column("first_receipt", sa.String(), nullable=False),
        sa.Column("last_receipt", sa.String(), nullable=False),
        sa.Column("drawer", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("shift_id", name=op.f("pk_shift_totals")),
    )
    op.create_table(
        "shifts",
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("till", sa.String(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("cashier", sa.String(), nullable=False),
        sa.Column("business_day", sa.String(), nullable=False),
        sa.Column("opened_ms", sa.BigInteger(), nullable=False),
        sa.Column("offset_min", sa.BigInteger(), nullable=False),
        sa.Column("float_total", sa.BigInteger(), nullable=False),
        sa.Column("rules", sa.String(), nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.Column("closed_ms", sa.BigInteger(), nullable=False),
        sa.Column("z_no", sa.BigInteger(), nullable=False),
        sa.Column("expected", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("shift_id", name=op.f("pk_shifts")),
    )
    with op.batch_alter_table("shifts", schema=None) as batch_op:
        batch_op.create_index("ix_shifts_day", ["business_day"], unique=False)
        batch_op.create_index(
            "uq_shifts_one_open",
            ["till"],
            unique=True,
            sqlite_where=sa.text("z_no = 0"),
            postgresql_where=sa.text("z_no = 0"),
        )

    op.create_table(
        "stock",
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "place", name=op.f("pk_stock")),
    )
    op.create_table(
        "stock_moves",
        sa.Column("doc_id", sa.String(), nullable=False),
        sa.Column("line_no", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("product_id", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("doc_id", "line_no", name=op.f("pk_stock_moves")),
    )
    with op.batch_alter_table("stock_moves", schema=None) as batch_op:
        batch_op.create_index("ix_stock_moves_product", ["product_id"], unique=False)

    op.create_table(
        "till_state",
        sa.Column("till", sa.String(), nullable=False),
        sa.Column("epoch", sa.BigInteger(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("at_ms", sa.BigInteger(), nullable=False),
        sa.Column("receipt_seq", sa.BigInteger(), nullable=False),
        sa.Column("shift_number", sa.BigInteger(), nullable=False),
        sa.Column("z_no", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("till", name=op.f("pk_till_state")),
    )
    op.create_table(
        "unconfirmed",
        sa.Column("sale_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("sale_id", name=op.f("pk_unconfirmed")),
    )
    _forbid_changes()


def _forbid_changes() -> None:
    """Let nothing change or delete what the journal says.

    Here for SQLite; on PostgreSQL a till's role may only insert and select.
    """
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in ("journal", "postings", "stock_moves"):
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


def downgrade() -> None:
    """Refuse: an older program refuses a newer database instead."""
    raise NotImplementedError
