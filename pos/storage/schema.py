"""The tables, the same on SQLite and PostgreSQL.

The journal and its postings and moves are the truth and are never changed.
Every table of ``PROJECTIONS`` can be rebuilt from the journal. The rest is the
till's own: reference data, settings, secrets, drafts and the spool.
"""

from typing import Final

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from pos.storage import settlement_tables, share_tables, sync_tables
from pos.storage.tables import Base, Key, Number

__all__ = ["PROJECTIONS", "Base", "settlement_tables", "share_tables", "sync_tables"]

#: Tables that replaying the journal must give back, row by row.
PROJECTIONS: Final = (
    "postings",
    "stock_moves",
    "stock",
    "till_state",
    "shifts",
    "shift_totals",
    "sales",
    "sale_lines",
    "sale_tenders",
    "refunds",
    "refund_lines",
    "people",
    "neighbours",
    "bags",
    "deposits",
    "day_locks",
    "pickup_steps",
    *share_tables.PROJECTIONS,
    *settlement_tables.PROJECTIONS,
)


class JournalRow(Base):
    """One document: its bytes, and what of them is searched for."""

    __tablename__ = "journal"
    till: Mapped[Key]
    epoch: Mapped[Number]
    seq: Mapped[Number]
    doc_id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    at_ms: Mapped[int]
    shift_id: Mapped[str]
    previous: Mapped[str]
    digest: Mapped[str]
    signature: Mapped[bytes]
    data: Mapped[bytes]
    __table_args__ = (Index("ix_journal_shift_id_kind", "shift_id", "kind"),)


class PostingRow(Base):
    """One signed amount on one account."""

    __tablename__ = "postings"
    doc_id: Mapped[Key]
    line_no: Mapped[Number]
    account: Mapped[str]
    amount: Mapped[int]
    shift_id: Mapped[str]
    business_day: Mapped[str]
    __table_args__ = (
        Index("ix_postings_shift", "shift_id", "account", "amount"),
        Index("ix_postings_day", "business_day", "account", "amount"),
    )


class MoveRow(Base):
    """Goods that went from one place to another."""

    __tablename__ = "stock_moves"
    doc_id: Mapped[Key]
    line_no: Mapped[Number]
    product_id: Mapped[str]
    source: Mapped[str]
    target: Mapped[str]
    quantity: Mapped[int]
    __table_args__ = (Index("ix_stock_moves_product", "product_id"),)


class StockRow(Base):
    """How much of a product is where: the sum of its moves."""

    __tablename__ = "stock"
    product_id: Mapped[Key]
    place: Mapped[Key]
    quantity: Mapped[int]


class TillStateRow(Base):
    """Head of a till's chain, and its counters."""

    __tablename__ = "till_state"
    till: Mapped[Key]
    epoch: Mapped[int]
    seq: Mapped[int]
    digest: Mapped[str]
    at_ms: Mapped[int]
    receipt_seq: Mapped[int]
    shift_number: Mapped[int]
    z_no: Mapped[int]


class ShiftRow(Base):
    """One shift; ``z_no`` 0 while it is open."""

    __tablename__ = "shifts"
    shift_id: Mapped[Key]
    till: Mapped[str]
    number: Mapped[int]
    cashier: Mapped[str]
    business_day: Mapped[str]
    opened_ms: Mapped[int]
    offset_min: Mapped[int]
    float_total: Mapped[int]
    rules: Mapped[str]
    counts: Mapped[str]
    closed_ms: Mapped[int]
    z_no: Mapped[int]
    expected: Mapped[int]
    reason: Mapped[str]
    __table_args__ = (
        Index(
            "uq_shifts_one_open",
            "till",
            unique=True,
            sqlite_where=text("z_no = 0"),
            postgresql_where=text("z_no = 0"),
        ),
        Index("ix_shifts_day", "business_day"),
    )


class ShiftTotalsRow(Base):
    """Running totals of a shift, kept in each document's own transaction."""

    __tablename__ = "shift_totals"
    shift_id: Mapped[Key]
    sales: Mapped[int]
    gross: Mapped[int]
    discount: Mapped[int]
    rounding: Mapped[int]
    cash: Mapped[int]
    qris: Mapped[int]
    qris_unverified: Mapped[int]
    qris_unverified_count: Mapped[int]
    transfer: Mapped[int]
    voids: Mapped[int]
    void_amount: Mapped[int]
    refunds: Mapped[int]
    refund_amount: Mapped[int]
    refund_cash: Mapped[int]
    paid_in: Mapped[int]
    paid_out: Mapped[int]
    drawer_opens: Mapped[int]
    lines_removed: Mapped[int]
    baskets_abandoned: Mapped[int]
    reprints: Mapped[int]
    first_receipt: Mapped[str]
    last_receipt: Mapped[str]
    drawer: Mapped[int]
    dropped: Mapped[int]


class SaleRow(Base):
    """One sale, with who cancelled it."""

    __tablename__ = "sales"
    sale_id: Mapped[Key]
    receipt_no: Mapped[str] = mapped_column(unique=True)
    till: Mapped[str]
    shift_id: Mapped[str]
    business_day: Mapped[str]
    at_ms: Mapped[int]
    cashier: Mapped[str]
    items: Mapped[int]
    subtotal: Mapped[int]
    discount: Mapped[int]
    total: Mapped[int]
    rounding: Mapped[int]
    change_due: Mapped[int]
    unverified: Mapped[int]
    refunded: Mapped[int]
    voided_by: Mapped[str]
    __table_args__ = (
        Index("ix_sales_shift", "shift_id"),
        Index("ix_sales_day", "business_day", "at_ms"),
    )


class SaleLineRow(Base):
    """One line of a sale, what came back of it, what its material cost, if known."""

    __tablename__ = "sale_lines"
    sale_id: Mapped[Key]
    line_no: Mapped[Number]
    product_id: Mapped[str]
    sku: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    kind: Mapped[str]
    quantity: Mapped[int]
    unit_price: Mapped[int]
    gross: Mapped[int]
    discount: Mapped[int]
    net: Mapped[int]
    maker: Mapped[str]
    refunded: Mapped[int]
    free_again: Mapped[int]
    till: Mapped[str]
    cost: Mapped[int] = mapped_column(server_default="0")
    __table_args__ = (
        # of one till: what two of them sold without hearing of each other stays
        Index(
            "uq_sale_lines_one_sale_per_piece",
            "product_id",
            "till",
            unique=True,
            sqlite_where=text("kind = 'one_off' AND free_again = 0"),
            postgresql_where=text("kind = 'one_off' AND free_again = 0"),
        ),
    )


class SaleTenderRow(Base):
    """One means of payment of a sale."""

    __tablename__ = "sale_tenders"
    sale_id: Mapped[Key]
    tender_no: Mapped[Number]
    kind: Mapped[str]
    amount: Mapped[int]
    reference: Mapped[str]
    verified: Mapped[int]
    business_day: Mapped[str]
    __table_args__ = (
        Index("ix_sale_tenders_reference", "business_day", "kind", "reference"),
    )


class RefundRow(Base):
    """One refund."""

    __tablename__ = "refunds"
    refund_id: Mapped[Key]
    receipt_no: Mapped[str] = mapped_column(unique=True)
    sale_id: Mapped[str] = mapped_column(index=True)
    shift_id: Mapped[str]
    business_day: Mapped[str]
    at_ms: Mapped[int]
    actor: Mapped[str]
    approved_by: Mapped[str]
    reason: Mapped[str]
    tender: Mapped[str]
    net: Mapped[int]
    amount: Mapped[int]


class RefundLineRow(Base):
    """One line of a refund."""

    __tablename__ = "refund_lines"
    refund_id: Mapped[Key]
    line_no: Mapped[Number]
    product_id: Mapped[str]
    quantity: Mapped[int]
    net: Mapped[int]
    restock: Mapped[int]
    maker: Mapped[str]


class BagRow(Base):
    """Cash in a sealed bag; ``gone`` once opened, or proved to be deposited."""

    __tablename__ = "bags"
    bag_id: Mapped[Key]
    number: Mapped[str]
    till: Mapped[str]
    shift_id: Mapped[str]
    business_day: Mapped[str]
    amount: Mapped[int]
    sealed_ms: Mapped[int]
    sealed_by: Mapped[str]
    witness: Mapped[str]
    deposit_id: Mapped[str]
    gone: Mapped[int]
    __table_args__ = (
        Index("ix_bags_here", "gone", "business_day"),
        Index("ix_bags_deposit", "deposit_id"),
    )


class DepositRow(Base):
    """Bags brought to the bank or treasury, and the numbers that prove it."""

    __tablename__ = "deposits"
    deposit_id: Mapped[Key]
    till: Mapped[str]
    way: Mapped[str]
    reference: Mapped[str]
    amount: Mapped[int]
    sent_ms: Mapped[int]
    sent_by: Mapped[str]
    witness: Mapped[str]
    expires_ms: Mapped[int]
    ntb: Mapped[str]
    ntpn: Mapped[str]
    received: Mapped[int]
    received_ms: Mapped[int]
    cancelled: Mapped[int]


class DayLockRow(Base):
    """A business day that was locked; lists and figures as JSON."""

    __tablename__ = "day_locks"
    lock_id: Mapped[Key]
    business_day: Mapped[str]
    till: Mapped[str]
    at_ms: Mapped[int]
    offset_min: Mapped[int]
    actor: Mapped[str]
    approved_by: Mapped[str]
    heads: Mapped[str]
    figures: Mapped[str]
    checklist: Mapped[str]
    note: Mapped[str]
    __table_args__ = (Index("ix_day_locks_day", "business_day"),)


class PickupStepRow(Base):
    """What was done with a web order: packed, or handed over."""

    __tablename__ = "pickup_steps"
    doc_id: Mapped[Key]
    till: Mapped[str]
    kind: Mapped[str]
    source: Mapped[str]
    order_id: Mapped[str]
    number: Mapped[str]
    total: Mapped[int]
    lines: Mapped[str]
    name_check: Mapped[str]
    paid_in: Mapped[str]
    actor: Mapped[str]
    at_ms: Mapped[int]
    __table_args__ = (
        Index("ix_pickup_steps_order", "source", "order_id"),
        Index("ix_pickup_steps_at_ms", "at_ms"),
    )


class PersonRow(Base):
    """Who signs in at which till, by code."""

    __tablename__ = "people"
    person_id: Mapped[Key]
    code: Mapped[str]
    role: Mapped[str]
    active: Mapped[int]
    till: Mapped[str]
    __table_args__ = (Index("uq_people_code", "till", "code", unique=True),)


class NeighbourRow(Base):
    """Another till whose documents are believed, and the key they are signed with."""

    __tablename__ = "neighbours"
    till: Mapped[Key]
    public_key: Mapped[str]
    accepted_by: Mapped[str]


class OwnTillRow(Base):
    """Whose database this is: one row, none on a hub."""

    __tablename__ = "own_till"
    till: Mapped[Key]


class HeldDocumentRow(Base):
    """A neighbour's document that came before the one that it follows."""

    __tablename__ = "held_documents"
    till: Mapped[Key]
    epoch: Mapped[Number]
    seq: Mapped[Number]
    digest: Mapped[str]
    signature: Mapped[bytes]
    data: Mapped[bytes]


class CredentialRow(Base):
    """A person's name and PIN: never in the journal, never sent."""

    __tablename__ = "credentials"
    person_id: Mapped[Key]
    name: Mapped[str]
    pin_hash: Mapped[str]
    failed: Mapped[int]


class ProductRow(Base):
    """What is sold: reference data, owned by the store."""

    __tablename__ = "products"
    product_id: Mapped[Key]
    sku: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    category: Mapped[str]
    unit: Mapped[str]
    kind: Mapped[str]
    price: Mapped[int]
    floor_price: Mapped[int | None]
    plu: Mapped[str]
    image: Mapped[str]
    maker: Mapped[str]
    shelf_days: Mapped[int]
    favourite: Mapped[int]
    counted: Mapped[int]
    active: Mapped[int]
    cost: Mapped[int] = mapped_column(server_default="0")


class BarcodeRow(Base):
    """One barcode of a product."""

    __tablename__ = "barcodes"
    barcode: Mapped[Key]
    product_id: Mapped[str] = mapped_column(index=True)


class SettingRow(Base):
    """One setting, as JSON."""

    __tablename__ = "settings"
    name: Mapped[Key]
    value: Mapped[str]


class DraftRow(Base):
    """A basket that isn't a sale yet: the open one, or one on hold."""

    __tablename__ = "drafts"
    slot: Mapped[Key]
    label: Mapped[str]
    actor: Mapped[str]
    saved_ms: Mapped[int]
    data: Mapped[bytes]


class BuyerRow(Base):
    """A buyer's name, kept apart from the journal so that it can be erased."""

    __tablename__ = "buyers"
    sale_id: Mapped[Key]
    name: Mapped[str]


class UnconfirmedRow(Base):
    """A sale that was committed but that no screen has shown as done yet."""

    __tablename__ = "unconfirmed"
    sale_id: Mapped[Key]


class ReceiptRow(Base):
    """What a paper says, frozen with its document; 0 is the original."""

    __tablename__ = "receipts"
    doc_id: Mapped[Key]
    copy_no: Mapped[Number]
    kind: Mapped[str]
    number: Mapped[str] = mapped_column(index=True)
    data: Mapped[bytes]


class PrintJobRow(Base):
    """One thing to print."""

    __tablename__ = "print_jobs"
    job_id: Mapped[Key]
    doc_id: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    printer: Mapped[str]
    copy_no: Mapped[int]
    created_ms: Mapped[int]
    state: Mapped[str]
    attempts: Mapped[int]
    bytes_sent: Mapped[int]
    error: Mapped[str]
    __table_args__ = (Index("ix_print_jobs_waiting", "state", "printer"),)
