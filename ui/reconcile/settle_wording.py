"""Words and figures of QRIS and bank: lists, evidence, ages, fees."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.evidence import Clue, Evidence
from pos.domain.matching import Candidate
from pos.domain.money import plain, rupiah
from pos.domain.payment import How, Payment, PaymentKind, Why
from pos.domain.ports import Instant
from pos.domain.statement import StatementRow
from pos.reports.settlement import Standing
from ui.marks import QT_TRANSLATE_NOOP
from ui.reconcile.settle_items import Item, Part
from ui.widgets.card import State
from ui.widgets.label import Ink
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_DASH: Final = "\N{EN DASH}"
_DOT: Final = " \N{MIDDLE DOT} "
_MINUTE_MS: Final = 60_000
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR

_PARTS: Final[dict[Part, str]] = {
    Part.UNVERIFIED: QT_TRANSLATE_NOOP("Settle", "Belum terlihat"),
    Part.DOUBT: QT_TRANSLATE_NOOP("Settle", "Ragu"),
    Part.LATE: QT_TRANSLATE_NOOP("Settle", "Terlambat"),
    Part.MISSING: QT_TRANSLATE_NOOP("Settle", "Belum masuk"),
    Part.EXTRA: QT_TRANSLATE_NOOP("Settle", "Lebih"),
    Part.DUPLICATE: QT_TRANSLATE_NOOP("Settle", "Ganda"),
    Part.MATCHED: QT_TRANSLATE_NOOP("Settle", "Cocok"),
}
_WHYS: Final[dict[Why, str]] = {
    Why.AMOUNT: QT_TRANSLATE_NOOP("Settle", "jumlah beda"),
    Why.LATE: QT_TRANSLATE_NOOP("Settle", "datang terlambat"),
    Why.NO_REFERENCE: QT_TRANSLATE_NOOP("Settle", "tanpa referensi"),
    Why.REFERENCE: QT_TRANSLATE_NOOP("Settle", "referensi beda"),
    Why.SEVERAL: QT_TRANSLATE_NOOP("Settle", "mirip beberapa"),
    Why.DUPLICATE: QT_TRANSLATE_NOOP("Settle", "referensi ganda"),
    Why.RETURNED: QT_TRANSLATE_NOOP("Settle", "dana ditarik"),
}
_HOWS: Final[dict[How, str]] = {
    How.REFERENCE: QT_TRANSLATE_NOOP("Settle", "referensi cocok"),
    How.EXCHANGEABLE: QT_TRANSLATE_NOOP("Settle", "boleh tertukar"),
    How.HAND: QT_TRANSLATE_NOOP("Settle", "dipilih orang"),
    How.RETURNED: QT_TRANSLATE_NOOP("Settle", "dana ditarik"),
}
_KINDS: Final[dict[PaymentKind, str]] = {
    PaymentKind.QRIS: QT_TRANSLATE_NOOP("Settle", "QRIS"),
    PaymentKind.TRANSFER: QT_TRANSLATE_NOOP("Settle", "Transfer"),
    PaymentKind.REFUND: QT_TRANSLATE_NOOP("Settle", "Pengembalian"),
    PaymentKind.DEPOSIT: QT_TRANSLATE_NOOP("Settle", "Setoran"),
    PaymentKind.PAYOUT: QT_TRANSLATE_NOOP("Settle", "Pencairan"),
}
_CLUES: Final[dict[Clue, str]] = {
    Clue.WHOLE: QT_TRANSLATE_NOOP("Settle", "Referensi sama"),
    Clue.TAIL: QT_TRANSLATE_NOOP("Settle", "Akhir referensi sama"),
    Clue.NONE: QT_TRANSLATE_NOOP("Settle", "Referensi tidak ada"),
    Clue.OTHER: QT_TRANSLATE_NOOP("Settle", "Referensi berbeda"),
}
_EMPTY: Final[dict[Part, str]] = {
    Part.UNVERIFIED: QT_TRANSLATE_NOOP("Settle", "Semua QRIS terlihat masuk"),
    Part.DOUBT: QT_TRANSLATE_NOOP("Settle", "Tidak ada yang diragukan"),
    Part.LATE: QT_TRANSLATE_NOOP("Settle", "Tidak ada yang terlambat"),
    Part.MISSING: QT_TRANSLATE_NOOP("Settle", "Tidak ada yang hilang"),
    Part.EXTRA: QT_TRANSLATE_NOOP("Settle", "Tidak ada uang tanpa penjualan"),
    Part.DUPLICATE: QT_TRANSLATE_NOOP("Settle", "Tidak ada referensi ganda"),
    Part.MATCHED: QT_TRANSLATE_NOOP("Settle", "Belum ada yang cocok"),
}


def part_word(part: Part, count: int) -> str:
    """Name a list, with how many stand in it."""
    word = translate("Settle", _PARTS[part])
    return f"{word} {plain(count)}" if count else word


def empty_words(part: Part) -> tuple[str, str]:
    """Say that a list is empty, and what would fill it."""
    hint = translate("Settle", "Impor laporan penyedia atau mutasi bank dengan Ctrl+O.")
    return translate("Settle", _EMPTY[part]), hint


def item_row(item: Item, offset_min: int, today: str) -> TableRow:
    """Say a line: when, what, how much, its score, and its state."""
    thing = item.row or item.payment
    at_ms = thing.at_ms if thing else 0
    amount = thing.amount if thing else 0
    score = plain(item.evidence.score) if item.evidence else _DASH
    return TableRow(
        item.key,
        (
            Cell(moment(at_ms, offset_min, timed=item.row is None or item.row.timed)),
            Cell(_name(item), strong=True),
            Cell(rupiah(amount)),
            Cell(score),
            _state(item, today),
        ),
        faded=item.left,
    )


def moment(at_ms: int, offset_min: int, *, timed: bool = True) -> str:
    """Write a moment, short; a day where the time isn't known."""
    local = Instant(at_ms, offset_min).local
    return local.strftime("%d-%m %H.%M" if timed else "%d-%m")


def _name(item: Item) -> str:
    if item.payment is not None and item.payment.kind is PaymentKind.PAYOUT:
        return payment_name(item.payment)
    if item.payment is not None:
        return item.payment.number
    return row_name(item.row) if item.row else ""


def kind_word(kind: PaymentKind) -> str:
    """Name what was awaited."""
    return translate("Settle", _KINDS[kind])


def payment_name(payment: Payment) -> str:
    """Name a payment: its kind and its number."""
    return f"{kind_word(payment.kind)} {payment.number}"


def proof(payment: Payment) -> str:
    """Give the reference that a person wrote down; a bill's number is our own."""
    bill = payment.kind is PaymentKind.QRIS
    return ", ".join(payment.references[:-1] if bill else payment.references[:1])


def row_name(row: StatementRow) -> str:
    """Name a row: its source and its reference, or its words."""
    return _DOT.join(x for x in (row.source, row.reference or row.note) if x)


def _state(item: Item, today: str) -> Cell:
    if item.left:
        return Cell(translate("Settle", "dibiarkan"), State.NEUTRAL, icon="ban")
    if item.pair is not None:
        return _pair_state(item, today)
    if item.doubt is not None:
        return _doubt_state(item)
    if item.part is Part.UNVERIFIED or item.part is Part.MISSING:
        return _age(item, today)
    if item.part is Part.DUPLICATE:
        return Cell(translate("Settle", "referensi ganda"), State.WARN)
    return Cell(translate("Settle", "tanpa penjualan"), State.WARN)


def _pair_state(item: Item, today: str) -> Cell:
    pair = item.pair
    if pair is None:
        return Cell("")
    on = pair.row.settled_on or pair.payment.due
    if pair.payment.kind is PaymentKind.QRIS and on > today:
        words = translate("Settle", "cair {day}")
        said = words.format(day=f"{on[8:10]}-{on[5:7]}")
        return Cell(said, State.INFO, icon="hourglass")
    state = State.WARN if pair.how in {How.RETURNED, How.HAND} else State.GOOD
    return Cell(translate("Settle", _HOWS[pair.how]), state)


def _doubt_state(item: Item) -> Cell:
    doubt = item.doubt
    if doubt is None:
        return Cell("")
    if doubt.exchangeable:
        return Cell(translate("Settle", "boleh tertukar"), State.INFO)
    return Cell(translate("Settle", _WHYS[doubt.why]), State.WARN)


def _age(item: Item, today: str) -> Cell:
    payment = item.payment
    if payment is None:
        return Cell("")
    days = age_of(payment, today)
    if not days:
        return Cell(translate("Settle", "hari ini"), State.WARN, icon="clock")
    words = translate("Settle", "{days} hari").format(days=plain(days))
    late = bool(payment.due) and payment.due < today
    return Cell(words, State.BAD if late else State.WARN, icon="clock")


def age_of(payment: Payment, today: str) -> int:
    """Give the days since a payment's business day."""
    from datetime import date

    if not payment.business_day:
        return 0
    since = date.fromisoformat(today) - date.fromisoformat(payment.business_day)
    return max(since.days, 0)


def candidate_row(candidate: Candidate, offset_min: int) -> TableRow:
    """Say a payment that a row may be of."""
    payment = candidate.payment
    return TableRow(
        payment.key,
        (
            Cell(payment_name(payment), strong=True),
            Cell(moment(payment.at_ms, offset_min)),
            Cell(rupiah(payment.amount)),
            Cell(plain(candidate.evidence.score)),
        ),
    )


def evidence_lines(seen: Evidence) -> list[tuple[str, State]]:
    """Say what speaks for a pair, and what against it."""
    good = seen.clue in {Clue.WHOLE, Clue.TAIL}
    against = State.BAD if seen.clue is Clue.OTHER else State.WARN
    lines = [(translate("Settle", _CLUES[seen.clue]), State.GOOD if good else against)]
    if seen.same:
        lines.append((translate("Settle", "Jumlah sama"), State.GOOD))
    elif seen.slip:
        lines.append((translate("Settle", "Jumlah beda satu angka"), State.BAD))
    else:
        lines.append((translate("Settle", "Jumlah berbeda"), State.BAD))
    words = translate("Settle", "Selisih waktu {time}")
    state = State.GOOD if seen.near else State.WARN
    lines.append((words.format(time=_span(seen.apart_ms)), state))
    return lines


def _span(apart_ms: int) -> str:
    minutes = apart_ms // _MINUTE_MS
    if minutes < 2 * _HOUR:
        return translate("Settle", "{count} menit").format(count=plain(minutes))
    if minutes < 2 * _DAY:
        hours = plain(minutes // _HOUR)
        return translate("Settle", "{count} jam").format(count=hours)
    return translate("Settle", "{count} hari").format(count=plain(minutes // _DAY))


def outstanding(standing: Standing) -> tuple[str, str, Ink]:
    """Say what is neither at the bank nor written off: figure, remark, ink."""
    if not standing.awaited:
        return rupiah(0), translate("Settle", "semua sudah cair"), Ink.GOOD
    words = translate("Settle", "{count} pembayaran")
    remark = words.format(count=plain(len(standing.awaited)))
    return rupiah(standing.outstanding), remark, Ink.PLAIN


def unverified(standing: Standing) -> tuple[str, str, Ink]:
    """Say what nobody has seen arrive: figure, remark, ink."""
    unseen = standing.unverified
    if not unseen:
        return rupiah(0), translate("Settle", "semua terlihat masuk"), Ink.GOOD
    oldest = max(age_of(x, standing.today) for x in unseen)
    words = translate("Settle", "{count} pembayaran hari ini")
    if oldest:
        words = translate("Settle", "{count} pembayaran, tertua {days} hari")
    remark = words.format(count=plain(len(unseen)), days=plain(oldest))
    return rupiah(sum(x.amount for x in unseen)), remark, Ink.WARN


def to_check(standing: Standing) -> tuple[str, str, Ink]:
    """Say how many rows wait for a person: figure, remark, ink."""
    both = (standing.qris, standing.bank)
    count = sum(len(x.doubts) + len(x.late) for x in both)
    missing = sum(len(x.missing) for x in both)
    words = translate("Settle", "{count} belum masuk")
    remark = words.format(count=plain(missing))
    return plain(count), remark, Ink.WARN if count else Ink.GOOD


def ready(standing: Standing) -> tuple[str, str, Ink]:
    """Say what can be posted, and what it cost: figure, remark, ink."""
    pairs = standing.ready
    if not pairs:
        return rupiah(0), translate("Settle", "belum ada"), Ink.PLAIN
    what = [standing.settled(x) for x in pairs]
    net = sum(-x.net if x.back else x.net for x in what)
    fee = sum(-x.fee if x.back else x.fee for x in what)
    expected = sum(standing.expected_fee(x) or 0 for x in pairs)
    words = translate("Settle", "MDR {fee}, menurut tarif {expected}")
    remark = words.format(fee=rupiah(fee), expected=rupiah(expected))
    return rupiah(net), remark, Ink.PLAIN


def ages(standing: Standing) -> str:
    """Say how old what is outstanding is, and what all of QRIS cost."""
    words = (
        translate("Settle", "sampai 1 hari"),
        translate("Settle", "2 sampai 3 hari"),
        translate("Settle", "4 sampai 7 hari"),
        translate("Settle", "lebih lama"),
    )
    parts = [
        f"{word} {rupiah(age.amount)}"
        for word, age in zip(words, standing.ages, strict=True)
        if age.count
    ]
    fees = standing.fees
    cost = translate("Settle", "MDR tercatat {fee}, menurut tarif {expected}")
    said = cost.format(fee=rupiah(fees.actual), expected=rupiah(fees.expected))
    if not parts:
        return said
    age = translate("Settle", "Belum cair: {ages}").format(ages=_DOT.join(parts))
    return f"{age}.  {said}."
