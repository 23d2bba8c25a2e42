"""Words and figures of the reconciliation: sources, checklist, lock, addendum."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.day_lock import Check, Figures, Item, Source
from pos.domain.money import plain, rupiah
from pos.domain.ports import Instant
from pos.domain.tender import TenderKind
from pos.reports.reconcile import Reconciliation
from pos.reports.settlement import QrisNow
from ui.marks import QT_TRANSLATE_NOOP
from ui.reconcile.presenter import DayShown
from ui.widgets.bar_chart import Bar
from ui.widgets.card import State
from ui.widgets.label import Ink
from ui.widgets.table_model import Cell, TableRow

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

_DOT: Final = " \N{MIDDLE DOT} "
_DASH: Final = "\N{EN DASH}"

#: Hours the chart shows at least, so that two sales don't fill it.
_FEWEST_HOURS: Final = 8

_DONE: Final[dict[Item, str]] = {
    Item.SHIFTS: QT_TRANSLATE_NOOP("Reconcile", "Semua shift ditutup"),
    Item.REASONS: QT_TRANSLATE_NOOP("Reconcile", "Tiap selisih ada alasannya"),
    Item.QRIS: QT_TRANSLATE_NOOP("Reconcile", "Semua QRIS terlihat masuk"),
    Item.CASH: QT_TRANSLATE_NOOP("Reconcile", "Semua uang di kantong atau disetor"),
    Item.SENT: QT_TRANSLATE_NOOP("Reconcile", "Semua penjualan terkirim"),
    Item.PRINTED: QT_TRANSLATE_NOOP("Reconcile", "Semua kertas tercetak"),
}
_UNDONE: Final[dict[Item, str]] = {
    Item.SHIFTS: QT_TRANSLATE_NOOP("Reconcile", "{count} shift masih berjalan"),
    Item.REASONS: QT_TRANSLATE_NOOP("Reconcile", "{count} selisih tanpa alasan"),
    Item.QRIS: QT_TRANSLATE_NOOP("Reconcile", "{count} QRIS belum terlihat: {amount}"),
    Item.CASH: QT_TRANSLATE_NOOP("Reconcile", "{amount} belum di kantong"),
    Item.SENT: QT_TRANSLATE_NOOP("Reconcile", "{count} penjualan belum terkirim"),
    Item.PRINTED: QT_TRANSLATE_NOOP("Reconcile", "{count} kertas belum tercetak"),
}


def source_row(source: Source) -> TableRow:
    """Say a source as a row: which, expected, counted, variance."""
    counted = _DASH if source.counted is None else rupiah(source.counted)
    return TableRow(
        f"{source.kind.value}.{source.till}.{source.shift}",
        (
            Cell(_name(source), strong=True),
            Cell(rupiah(source.expected)),
            Cell(counted),
            _state(source),
        ),
    )


def _name(source: Source) -> str:
    if source.kind is TenderKind.CASH:
        shift = translate("Reconcile", "Shift {number}").format(number=source.shift)
        return _DOT.join((source.till, shift, source.cashier))
    if source.kind is TenderKind.QRIS:
        return translate("Reconcile", "QRIS")
    return translate("Reconcile", "Transfer")


def _state(source: Source) -> Cell:
    if source.counted is None:
        return Cell(translate("Reconcile", "berjalan"), State.INFO, icon="play")
    if not source.variance:
        return Cell("0", State.GOOD, strong=True)
    if source.kind is TenderKind.QRIS:
        words = translate("Reconcile", "{amount} belum terlihat")
    elif source.variance < 0:
        words = translate("Reconcile", "{amount} kurang")
    else:
        words = translate("Reconcile", "{amount} lebih")
    amount = plain(abs(source.variance))
    return Cell(words.format(amount=amount), State.WARN, strong=True)


def reasons(figures: Figures) -> str:
    """Say why drawers were over or short; empty when none was."""
    words = translate("Reconcile", "{source}: {reason}")
    return "; ".join(
        words.format(source=_name(source), reason=source.reason)
        for source in figures.drawers
        if source.variance and source.reason
    )


def check(found: Check) -> tuple[str, State]:
    """Say a line of the checklist."""
    if found.done:
        return translate("Reconcile", _DONE[found.item]), State.GOOD
    words = translate("Reconcile", _UNDONE[found.item])
    said = words.format(count=plain(found.count), amount=rupiah(found.amount))
    return said, State.WARN


def receipts(figures: Figures) -> tuple[str, str]:
    """Say how many sales stand, and how many were taken back."""
    words = translate("Reconcile", "{refunds} pengembalian · {voids} batal")
    remark = words.format(refunds=plain(figures.refunds), voids=plain(figures.voids))
    return plain(figures.sales), remark


def net(figures: Figures) -> str:
    """Say what was taken off the net figure."""
    words = translate("Reconcile", "setelah pengembalian {amount}")
    return words.format(amount=rupiah(figures.refund_amount))


def variance(figures: Figures) -> tuple[str, str, Ink]:
    """Say what all drawers were over or short: figure, remark, ink."""
    if figures.open_shifts:
        words = translate("Reconcile", "{count} shift masih berjalan")
        remark = words.format(count=figures.open_shifts)
        return rupiah(figures.variance), remark, Ink.SOFT
    if not figures.apart:
        return rupiah(0), translate("Reconcile", "semua laci pas"), Ink.GOOD
    if all(source.explained for source in figures.drawers):
        remark = translate("Reconcile", "alasan tercatat")
    else:
        remark = translate("Reconcile", "alasan belum lengkap")
    return rupiah(figures.variance), remark, Ink.WARN


def cash(figures: Figures) -> tuple[str, str, Ink]:
    """Say how much of the day's cash isn't proved to be deposited."""
    owed = figures.safe + figures.bags + figures.transit
    if not owed:
        return rupiah(0), translate("Reconcile", "semua disetor"), Ink.GOOD
    words = translate("Reconcile", "kantong {bags} · di jalan {transit}")
    remark = words.format(bags=rupiah(figures.bags), transit=rupiah(figures.transit))
    return rupiah(owed), remark, Ink.PLAIN


def watched(figures: Figures) -> str:
    """Say what is counted to be looked at: approvals, drawer, copies, baskets."""
    words = translate(
        "Reconcile",
        "Izin {approvals} · laci dibuka {opens} · cetak ulang {copies} · "
        "keranjang batal {baskets} · baris dihapus {lines}",
    )
    return words.format(
        approvals=plain(figures.approvals),
        opens=plain(figures.drawer_opens),
        copies=plain(figures.reprints),
        baskets=plain(figures.baskets_abandoned),
        lines=plain(figures.lines_removed),
    )


def qris(found: QrisNow) -> str:
    """Say what became of the day's QRIS, and how old all is that hasn't come."""
    day = found.day
    if not day.received and not any(x.count for x in found.ages):
        return ""
    words = translate(
        "Reconcile", "QRIS hari ini {received}: cair {settled}, belum {outstanding}"
    )
    parts = [
        words.format(
            received=rupiah(day.received),
            settled=rupiah(day.settled),
            outstanding=rupiah(day.outstanding),
        )
    ]
    if day.lost:
        lost = translate("Reconcile", "hilang {amount}")
        parts.append(lost.format(amount=rupiah(day.lost)))
    late = sum(x.amount for x in found.ages if x.days not in {1, 3})
    if late:
        words = translate("Reconcile", "lebih dari 3 hari, semua hari: {amount}")
        parts.append(words.format(amount=rupiah(late)))
    return _DOT.join(parts)


def standing(shown: DayShown) -> tuple[str, State, str]:
    """Say whether the day is locked, and by which seal the journal is known."""
    lock = shown.found.lock
    if lock is None and not shown.seal:
        words = translate("Reconcile", "Jurnal {count} dokumen. Belum dikunci.")
        said = words.format(count=plain(shown.documents))
        return said, State.INFO, "shield-check"
    if lock is None:
        words = translate(
            "Reconcile",
            "Jurnal {count} dokumen, segel {seal}. Cocokkan dengan cetakan terakhir.",
        )
        said = words.format(count=plain(shown.documents), seal=shown.seal)
        return said, State.INFO, "shield-check"
    at = Instant(lock.at_ms, lock.offset_min).local.strftime("%d-%m-%Y %H.%M")
    words = translate("Reconcile", "Dikunci {at} oleh {codes}.")
    said = words.format(at=at, codes=", ".join(lock.approved_by))
    return f"{said} {lock.note}".strip(), State.GOOD, "lock"


def addendum(found: Reconciliation) -> str:
    """Say what came after the lock; empty when nothing did."""
    late = found.addendum
    if late is None:
        return ""
    words = translate(
        "Reconcile",
        "Adendum: {count} dokumen datang kemudian. Penjualan {net}, tunai {cash}, "
        "QRIS {qris}, transfer {transfer}, selisih laci {variance}.",
    )
    return words.format(
        count=plain(late.documents),
        net=rupiah(late.net),
        cash=rupiah(late.cash),
        qris=rupiah(late.qris),
        transfer=rupiah(late.transfer),
        variance=rupiah(late.variance),
    )


def hours(figures: Figures) -> list[Bar]:
    """Give a bar for each hour from the first sale to the last."""
    sold = dict(figures.hours)
    if not sold:
        return []
    first, last = min(sold), max(sold)
    last = min(max(last, first + _FEWEST_HOURS - 1), 23)
    first = max(min(first, last - _FEWEST_HOURS + 1), 0)
    return [Bar(f"{h:02d}", sold.get(h, 0)) for h in range(first, last + 1)]
