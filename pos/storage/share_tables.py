"""The tables of makers' shares: every one of them follows from the journal."""

from typing import Final

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from pos.storage.tables import Base, Key, Number

#: What replaying the journal must give back of them.
PROJECTIONS: Final = (
    "policies",
    "maker_shares",
    "share_periods",
    "period_heads",
    "period_deposits",
    "payouts",
    "consents",
)


class PolicyRow(Base):
    """A share policy that was adopted; its parts as JSON."""

    __tablename__ = "policies"
    policy_id: Mapped[Key]
    number: Mapped[int]
    till: Mapped[str]
    at_ms: Mapped[int]
    basis: Mapped[str]
    parts: Mapped[str]
    floor: Mapped[int]
    rate: Mapped[int]
    valid_from: Mapped[str]
    legal_basis: Mapped[str]
    approved_by: Mapped[str]


class MakerShareRow(Base):
    """What a line of a sale, void or refund gave to one part, or took back.

    The premi has a row for each maker; other parts have one without a code. The
    key lets a line be in one period and no second one; without any it waits for
    the next to be closed.
    """

    __tablename__ = "maker_shares"
    doc_id: Mapped[Key]
    line_no: Mapped[Number]
    part: Mapped[Key]
    code: Mapped[Key]
    amount: Mapped[int]
    sale_id: Mapped[str]
    policy_id: Mapped[str]
    shift_id: Mapped[str]
    business_day: Mapped[str]
    till: Mapped[str]
    epoch: Mapped[int]
    seq: Mapped[int]
    period_id: Mapped[str]
    __table_args__ = (Index("ix_maker_shares_period", "period_id", "part", "code"),)


class SharePeriodRow(Base):
    """A period that was closed; its figures as JSON.

    ``standing`` is 0 where another till closed the same number before it, by the
    clock, without hearing of it.
    """

    __tablename__ = "share_periods"
    period_id: Mapped[Key]
    number: Mapped[int]
    till: Mapped[str]
    at_ms: Mapped[int]
    offset_min: Mapped[int]
    actor: Mapped[str]
    approved_by: Mapped[str]
    last_day: Mapped[str]
    figures: Mapped[str]
    standing: Mapped[int]
    deposit_doc: Mapped[str]
    lock_doc: Mapped[str]
    __table_args__ = (Index("ix_share_periods_number", "number"),)


class PeriodHeadRow(Base):
    """Where a chain ended when a period was closed: what is beyond came later."""

    __tablename__ = "period_heads"
    period_id: Mapped[Key]
    till: Mapped[Key]
    epoch: Mapped[int]
    seq: Mapped[int]
    __table_args__ = (Index("ix_period_heads_till", "till"),)


class PeriodDepositRow(Base):
    """What of a deposit to the treasury is a period's PNBP."""

    __tablename__ = "period_deposits"
    period_id: Mapped[Key]
    deposit_id: Mapped[Key]
    ntpn: Mapped[str]
    amount: Mapped[int]


class PayoutRow(Base):
    """A maker's premi of a period, paid. The key lets it be paid once."""

    __tablename__ = "payouts"
    period_id: Mapped[Key]
    code: Mapped[Key]
    amount: Mapped[int]
    doc_id: Mapped[str]
    at_ms: Mapped[int]
    way: Mapped[str]
    reference: Mapped[str]
    approved_by: Mapped[str]


class ConsentRow(Base):
    """What a maker, by code, agreed to be told about, and until when."""

    __tablename__ = "consents"
    consent_id: Mapped[Key]
    code: Mapped[str]
    scope: Mapped[str]
    text_version: Mapped[str]
    given_day: Mapped[str]
    last_day: Mapped[str]
    witness: Mapped[str]
    actor: Mapped[str]
    withdrawn_day: Mapped[str]
    __table_args__ = (Index("ix_consents_code", "code"),)
