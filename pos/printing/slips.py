"""Papers that aren't a sale: what each of them says, in the language of its head.

A head is a receipt that says who, where and when; see ``layout`` for its order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pos.domain.money import plain
from pos.domain.terbilang import terbilang_rupiah
from pos.printing.receipt import Kind, Receipt, ReceiptLine, Row, Section, Totals
from pos.printing.wording import wording


@dataclass(frozen=True, slots=True)
class QrisRequest:
    """What a buyer is asked to pay.

    Attributes:
        merchant: The name that the buyer's application must show.
        nmid: The shop's number in the national repository.
        payload: What the QR code says; the amount is in it, or is typed.
        valid_until: When it ends, as words; empty when it doesn't.
    """

    merchant: str
    nmid: str
    payload: str
    amount: int
    valid_until: str = ""


def qris_request(head: Receipt, asked: QrisRequest) -> Receipt:
    """Ask for a payment; it says twice that it proves none."""
    words = wording(head.language)
    rows = [Row(words.word("pay_to"), asked.merchant), Row("NMID", asked.nmid)]
    if asked.valid_until:
        rows.append(Row(words.word("valid_until"), asked.valid_until))
    return replace(
        head,
        kind=Kind.QRIS_REQUEST,
        totals=Totals(asked.amount, 0, 0, asked.amount),
        sections=(Section("", tuple(rows)),),
        qr=asked.payload,
        footer=words.word("unpaid"),
    )


@dataclass(frozen=True, slots=True)
class Order:
    """Goods that were ordered, and what was paid of them in advance.

    Attributes:
        number: The order's own number.
        paid: Rupiah paid so far.
        tender: Kind of the tender that paid it.
        collect: When they are fetched, as words.
    """

    number: str
    lines: tuple[ReceiptLine, ...]
    total: int
    paid: int
    tender: str
    collect: str = ""


def deposit(head: Receipt, order: Order) -> Receipt:
    """Give the proof of a deposit, for the buyer to bring when she collects."""
    words = wording(head.language)
    label = words.word("paid_deposit", tender=words.tender(order.tender))
    rows = [
        Row(words.word("order"), order.number),
        Row.of_amount(label, order.paid),
        Row.of_amount(words.word("remaining"), order.total - order.paid, strong=True),
    ]
    if order.collect:
        rows.append(Row(words.word("collect"), order.collect))
    return replace(
        head,
        kind=Kind.DEPOSIT,
        lines=order.lines,
        totals=Totals(order.total, 0, 0, order.total),
        sections=(Section("", tuple(rows)),),
    )


def drop(head: Receipt, amount: int, bag: str, reason: str = "") -> Receipt:
    """Say what went from the drawer into a sealed bag; it goes into the bag too."""
    words = wording(head.language)
    rows = (
        Row(words.word("bag"), bag),
        Row.of_amount(words.word("amount"), amount, strong=True),
        Row(words.word("in_words"), terbilang_rupiah(amount)),
    )
    return replace(
        head,
        kind=Kind.DROP_SLIP,
        sections=(Section("", rows),),
        reason=reason,
        signatures=(words.word("given"), words.word("taken")),
    )


@dataclass(frozen=True, slots=True)
class Handover:
    """What one person hands to the next.

    Attributes:
        giver: Code of who hands over.
        taker: Code of who takes over.
        counted: Notes and coins by their value: how many.
        bags: Numbers of the sealed bags.
    """

    giver: str
    taker: str
    counted: tuple[tuple[int, int], ...]
    bags: tuple[str, ...] = ()


def handover(head: Receipt, handed: Handover) -> Receipt:
    """Say what changed hands, for both to sign."""
    words = wording(head.language)
    people = (
        Row(words.word("from"), handed.giver),
        Row(words.word("to"), handed.taker),
    )
    notes = [
        Row.of_amount(f"{count} x {plain(value)}", count * value)
        for value, count in handed.counted
        if count
    ]
    total = sum(value * count for value, count in handed.counted)
    sum_row = Row.of_amount(words.word("amount"), total, strong=True)
    bags = tuple(Row(words.word("bag"), bag) for bag in handed.bags)
    sections = [
        Section("", people),
        Section(words.word("cash"), (*notes, sum_row)),
        Section("", (*bags, Row(words.word("in_words"), terbilang_rupiah(total)))),
    ]
    return replace(
        head,
        kind=Kind.HANDOVER,
        sections=tuple(sections),
        signatures=(words.word("given"), words.word("taken")),
    )


@dataclass(frozen=True, slots=True)
class Delivery:
    """Goods on their way.

    Attributes:
        goods: Each with how much of it, as words: ``12 loyang``.
    """

    sender: str
    receiver: str
    carrier: str
    goods: Sequence[tuple[str, str]]


def waybill(head: Receipt, sent: Delivery) -> Receipt:
    """Give the paper that goes with goods: no prices, three signatures."""
    words = wording(head.language)
    way = (
        Row(words.word("from"), sent.sender),
        Row(words.word("to"), sent.receiver),
        Row(words.word("carrier"), sent.carrier),
    )
    goods = tuple(Row(name, amount) for name, amount in sent.goods)
    count = Row(words.word("pieces"), plain(len(goods)), strong=True)
    return replace(
        head,
        kind=Kind.WAYBILL,
        sections=(Section("", way), Section(words.word("goods"), (*goods, count))),
        signatures=tuple(words.word(key) for key in ("given", "carried", "taken")),
    )
