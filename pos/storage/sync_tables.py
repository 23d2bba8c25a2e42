"""The tables of the exchange with other places: none of them is a projection."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from pos.storage.tables import Base, Key


class SyncTargetRow(Base):
    """How far the journal was taken up for a target, and when it last answered.

    ``epoch`` and ``seq`` are the cursor: the last document that was looked at.
    ``life`` is the till's epoch and the machine it ran on when this target was
    last begun with: when they differ, the till was restored or copied since,
    and what was written up to ``doubt_epoch`` and ``doubt_seq`` may be there.
    Up to ``checked_epoch`` and ``checked_seq`` all was there when looked up.
    """

    __tablename__ = "sync_targets"
    target: Mapped[Key]
    epoch: Mapped[int]
    seq: Mapped[int]
    life: Mapped[str]
    doubt_epoch: Mapped[int]
    doubt_seq: Mapped[int]
    heard_ms: Mapped[int]
    checked_epoch: Mapped[int]
    checked_seq: Mapped[int]


class DeliveryRow(Base):
    """One document on its way to one target: no projection, and never replayed."""

    __tablename__ = "deliveries"
    target: Mapped[Key]
    doc_id: Mapped[Key]
    epoch: Mapped[int]
    seq: Mapped[int]
    kind: Mapped[str]
    amount: Mapped[int]
    state: Mapped[str]
    attempts: Mapped[int]
    first_tried_ms: Mapped[int]
    tried_ms: Mapped[int]
    remote_id: Mapped[str]
    words: Mapped[str]
    code: Mapped[str]
    differences: Mapped[str]
    __table_args__ = (
        Index("ix_deliveries_state", "target", "state", "epoch", "seq"),
        Index("ix_deliveries_place", "target", "epoch", "seq"),
        Index("ix_deliveries_document", "doc_id"),
    )


class PullRow(Base):
    """How far a catalogue was pulled from a source, and what it waits for.

    ``cursor`` is kept with the swap; ``problems`` is what a person has to
    decide about, as JSON.
    """

    __tablename__ = "pulls"
    source: Mapped[Key]
    cursor: Mapped[str]
    next_cursor: Mapped[str]
    state: Mapped[str]
    problems: Mapped[str]
    heard_ms: Mapped[int]
    swept_ms: Mapped[int]


class StagedRow(Base):
    """A product as a source says it is, checked and not yet taken over."""

    __tablename__ = "staged_products"
    source: Mapped[Key]
    remote_id: Mapped[Key]
    sku: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    kind: Mapped[str]
    price: Mapped[int]
    barcodes: Mapped[str]
    image: Mapped[str]
    live: Mapped[int]
    stock: Mapped[int | None]


class StagedIdRow(Base):
    """A remote id that a source still has, or says is gone."""

    __tablename__ = "staged_ids"
    source: Mapped[Key]
    remote_id: Mapped[Key]
    gone: Mapped[int]


class StoreProductRow(Base):
    """Which of our products is which at a source, and its stock as it says."""

    __tablename__ = "store_products"
    source: Mapped[Key]
    remote_id: Mapped[Key]
    product_id: Mapped[str] = mapped_column(index=True)
    stock: Mapped[int | None]
    image: Mapped[str]
    live: Mapped[int]


class PickupRow(Base):
    """A web order that waits to be picked up, as the store said it last.

    It has the buyer's name, which is nowhere else, and goes with the order.
    ``place`` is its place in the store's list.
    """

    __tablename__ = "pickups"
    source: Mapped[Key]
    order_id: Mapped[Key]
    number: Mapped[str]
    buyer: Mapped[str]
    ordered_utc: Mapped[str]
    lines: Mapped[str]
    total: Mapped[int]
    paid: Mapped[int]
    prepared: Mapped[int]
    place: Mapped[int]


class PickupPullRow(Base):
    """When a store's web orders were last heard of."""

    __tablename__ = "pickup_pulls"
    source: Mapped[Key]
    heard_ms: Mapped[int]


class StorePictureRow(Base):
    """What is known of a picture's address.

    ``tag`` is what the server called its state; ``file`` lies among the pictures,
    and is empty when there is none that can be used.
    """

    __tablename__ = "store_pictures"
    address: Mapped[Key]
    tag: Mapped[str]
    file: Mapped[str]
    bytes: Mapped[int]
    checked_ms: Mapped[int]
