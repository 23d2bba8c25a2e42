"""Words and cells of the receipts screen, in the language of the interface."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import plain, rupiah
from pos.domain.ports import Instant
from pos.domain.printing_ports import JobState
from pos.domain.sale import Sale
from pos.domain.tender import Tender
from pos.storage.queries import SaleSummary
from pos.storage.sale_history import EventKind, SaleEvent
from ui.marks import QT_TRANSLATE_NOOP
from ui.people_words import right_words
from ui.receipts.detail import Detail
from ui.receipts.presenter import ListShown
from ui.widgets.card import State
from ui.widgets.table_model import Cell, TableRow

_TENDERS: Final = {
    "cash": QT_TRANSLATE_NOOP("Receipts", "Tunai"),
    "qris": QT_TRANSLATE_NOOP("Receipts", "QRIS"),
    "transfer": QT_TRANSLATE_NOOP("Receipts", "Transfer"),
}
_VOIDED: Final = QT_TRANSLATE_NOOP("Receipts", "Dibatalkan")
_ALL_BACK: Final = QT_TRANSLATE_NOOP("Receipts", "Kembali penuh")
_PART_BACK: Final = QT_TRANSLATE_NOOP("Receipts", "Kembali sebagian")
_UNVERIFIED: Final = QT_TRANSLATE_NOOP("Receipts", "QRIS belum diverifikasi")
_UNVERIFIED_SHORT: Final = QT_TRANSLATE_NOOP("Receipts", "Belum diverifikasi")
_WAITING: Final = QT_TRANSLATE_NOOP("Receipts", "Antre cetak")
_UNPRINTED: Final = QT_TRANSLATE_NOOP("Receipts", "Belum tercetak")
_EVENTS: Final = {
    EventKind.REFUND: QT_TRANSLATE_NOOP("Receipts", "Pengembalian {amount}"),
    EventKind.VOID: QT_TRANSLATE_NOOP("Receipts", "Dibatalkan {amount}"),
    EventKind.COPY: QT_TRANSLATE_NOOP("Receipts", "Duplikat {number}"),
}
_ALLOWED: Final = QT_TRANSLATE_NOOP("Receipts", "izin {code}")
_ALLOWED_WHAT: Final = QT_TRANSLATE_NOOP("Receipts", "Izin {code}: {what}")
_UNSEEN: Final = QT_TRANSLATE_NOOP("Receipts", "belum diverifikasi")
_REFERENCE: Final = QT_TRANSLATE_NOOP("Receipts", "ref {reference}")

Flag = tuple[str, State, str]


def say(words: str) -> str:
    """Translate words that were marked for it."""
    return QCoreApplication.translate("Receipts", words)


def sale_row(sale: SaleSummary, shown: ListShown) -> TableRow:
    """Say a sale as a row of the list."""
    flag = _flag(sale)
    paper = printing_flag(JobState(sale.print_state) if sale.print_state else None)
    return TableRow(
        sale.sale_id,
        (
            Cell(moment(Instant(sale.at_ms, shown.offset_min), shown.today)),
            _number(sale, shown),
            Cell(plain(sale.items)),
            Cell(tender_words(sale.tenders)),
            Cell(rupiah(sale.due), strong=True),
            _badge(flag),
            _badge(paper),
        ),
        faded=sale.voided,
    )


def _number(sale: SaleSummary, shown: ListShown) -> Cell:
    """Write the number, in another colour while it isn't at every place."""
    if sale.sale_id in shown.unsent:
        return Cell(sale.receipt_no, State.INFO, strong=True, icon="cloud-upload")
    return Cell(sale.receipt_no, strong=True)


def moment(at: Instant, today: str) -> str:
    """Write a time, with its day unless that is today."""
    local = at.local
    if at.local_date.isoformat() == today:
        return local.strftime("%H.%M")
    return local.strftime("%d-%m-%y \u00b7 %H.%M")


def tender_words(kinds: str) -> str:
    """Name the means of payment of a sale, each once: ``Tunai + QRIS``."""
    each = dict.fromkeys(kind for kind in kinds.split("+") if kind)
    return " + ".join(say(_TENDERS[kind]) for kind in each)


def tender_word(tender: Tender) -> str:
    """Name a tender with its reference, or that nobody saw it arrive."""
    word = say(_TENDERS[tender.kind.value])
    if not tender.verified:
        return f"{word} \u00b7 {say(_UNSEEN)}"
    if tender.reference:
        reference = say(_REFERENCE).format(reference=tender.reference)
        return f"{word} \u00b7 {reference}"
    return word


def printing_flag(printing: JobState | None) -> Flag | None:
    """Say that a paper isn't printed yet, or nothing."""
    match printing:
        case JobState.QUEUED | JobState.SENDING:
            return say(_WAITING), State.INFO, "printer"
        case JobState.FAILED | JobState.UNKNOWN | JobState.CANCELLED:
            return say(_UNPRINTED), State.WARN, "printer-x"
        case _:
            return None


def detail_flags(detail: Detail) -> tuple[Flag, ...]:
    """Say all that is out of the ordinary with a sale."""
    flags: list[Flag | None] = []
    if detail.voided:
        flags.append((say(_VOIDED), State.BAD, "ban"))
    elif detail.refunded:
        words = _PART_BACK if detail.may_refund else _ALL_BACK
        flags.append((say(words), State.WARN, "undo-2"))
    if detail.unverified and not detail.voided:
        flags.append((say(_UNVERIFIED), State.WARN, "triangle-alert"))
    flags.append(printing_flag(detail.printing))
    return tuple(flag for flag in flags if flag is not None)


def approval_words(sale: Sale) -> tuple[str, ...]:
    """Say who allowed what in a sale, a line for each person."""
    return tuple(
        say(_ALLOWED_WHAT).format(code=code, what=", ".join(map(right_words, rights)))
        for code, rights in sale.approvals.items()
    )


def event_words(event: SaleEvent, today: str) -> tuple[str, str]:
    """Say what happened to a sale, and under it when, who and why."""
    fields = {"amount": rupiah(event.amount), "number": event.number}
    head = say(_EVENTS[event.kind]).format(**fields)
    parts = [moment(event.at, today), event.actor]
    if event.approved_by:
        parts.append(say(_ALLOWED).format(code=event.approved_by))
    if event.reason:
        parts.append(event.reason)
    return head, " \u00b7 ".join(parts)


def _flag(sale: SaleSummary) -> Flag | None:
    """Say the most weighty thing; the detail says them all."""
    if sale.voided:
        return say(_VOIDED), State.BAD, "ban"
    if sale.refunded:
        words = _ALL_BACK if sale.refunded >= sale.due else _PART_BACK
        return say(words), State.WARN, "undo-2"
    if sale.unverified:
        return say(_UNVERIFIED_SHORT), State.WARN, "qr-code"
    return None


def _badge(flag: Flag | None) -> Cell:
    if flag is None:
        return Cell("")
    words, state, icon = flag
    return Cell(words, state, icon=icon, badge=True)
