"""Words for the printer's troubles and for papers that aren't out."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.ports import Instant
from pos.domain.printing_ports import JobState
from pos.operations.print_queue import Outcome
from pos.storage.open_papers import Backlog
from ui.marks import QT_TRANSLATE_NOOP
from ui.printing.presenter import Notice, PaperRow
from ui.widgets.card import State

_NOTICES: Final = {
    Notice.PAPER: QT_TRANSLATE_NOOP(
        "Printing", "Kertas printer habis. Ganti kertasnya; printer lanjut sendiri."
    ),
    Notice.COVER: QT_TRANSLATE_NOOP(
        "Printing", "Penutup printer terbuka. Tutup; printer lanjut sendiri."
    ),
    Notice.FAILED: QT_TRANSLATE_NOOP(
        "Printing",
        "Printer macet. Matikan, ambil kertas yang tersangkut, lalu hidupkan.",
    ),
    Notice.GONE: QT_TRANSLATE_NOOP(
        "Printing",
        "Printer tidak terhubung. Periksa kabel dan dayanya; penjualan jalan terus.",
    ),
    Notice.BUSY: QT_TRANSLATE_NOOP(
        "Printing", "Printer sedang dipakai program lain. Tutup program itu."
    ),
    Notice.PERMISSION: QT_TRANSLATE_NOOP(
        "Printing",
        "Komputer belum mengizinkan kasir memakai printer. Masukkan pengguna ke grup "
        "lp atau dialout, lalu masuk ulang.",
    ),
    Notice.WRONG: QT_TRANSLATE_NOOP(
        "Printing",
        "Alamat printer tidak bisa dipakai di komputer ini. Cari printer lagi di "
        "Setelan.",
    ),
    Notice.MUTE: QT_TRANSLATE_NOOP(
        "Printing",
        "Printer tidak menjawab; statusnya tidak diketahui. Matikan lalu hidupkan.",
    ),
    Notice.DOUBT: QT_TRANSLATE_NOOP(
        "Printing", "Ada kertas yang belum pasti keluar. Lihat printer, lalu putuskan."
    ),
}

_WAITING: Final = QT_TRANSLATE_NOOP("Printing", "Menunggu: {count}.")
_DOUBTFUL: Final = QT_TRANSLATE_NOOP("Printing", "Perlu dilihat: {count}.")

_KINDS: Final = {
    "sale": QT_TRANSLATE_NOOP("Printing", "Struk"),
    "refund": QT_TRANSLATE_NOOP("Printing", "Slip pengembalian"),
    "void": QT_TRANSLATE_NOOP("Printing", "Slip pembatalan"),
    "x_report": QT_TRANSLATE_NOOP("Printing", "Laporan X"),
    "z_report": QT_TRANSLATE_NOOP("Printing", "Laporan Z"),
    "day_report": QT_TRANSLATE_NOOP("Printing", "Laporan hari"),
    "cash_slip": QT_TRANSLATE_NOOP("Printing", "Slip kas"),
    "test_page": QT_TRANSLATE_NOOP("Printing", "Halaman uji"),
    "label": QT_TRANSLATE_NOOP("Printing", "Label"),
}
_OTHER: Final = QT_TRANSLATE_NOOP("Printing", "Kertas")
_COPY: Final = QT_TRANSLATE_NOOP("Printing", "Duplikat ke-{number}")

_STATES: Final = {
    JobState.QUEUED: QT_TRANSLATE_NOOP("Printing", "Menunggu printer"),
    JobState.SENDING: QT_TRANSLATE_NOOP("Printing", "Sedang dikirim"),
    JobState.FAILED: QT_TRANSLATE_NOOP("Printing", "Tidak bisa dicetak"),
    JobState.UNKNOWN: QT_TRANSLATE_NOOP(
        "Printing", "Belum pasti keluar: lihat kertasnya"
    ),
}
_BEGUN: Final = QT_TRANSLATE_NOOP("Printing", "Terputus, menunggu dicetak ulang")

_OUTCOMES: Final = {
    Outcome.CAME_OUT: QT_TRANSLATE_NOOP("Printing", "Sudah keluar"),
    Outcome.AGAIN: QT_TRANSLATE_NOOP("Printing", "Cetak ulang"),
    Outcome.DROPPED: QT_TRANSLATE_NOOP("Printing", "Batalkan"),
}


def notice_words(notice: Notice, backlog: Backlog) -> str:
    """Say what is the matter, the one next step, and how much waits."""
    parts = [_say(_NOTICES[notice])]
    if backlog.waiting and notice is not Notice.DOUBT:
        parts.append(_say(_WAITING).format(count=backlog.waiting))
    if notice is Notice.DOUBT:
        parts.append(_say(_DOUBTFUL).format(count=backlog.doubtful))
    return " ".join(parts)


def title(row: PaperRow) -> str:
    """Name a paper: what it is, its number, which copy."""
    parts = [_say(_KINDS.get(row.kind, _OTHER))]
    if row.number:
        parts.append(row.number)
    if row.copy_no:
        parts.append(_say(_COPY).format(number=row.copy_no))
    return " \u00b7 ".join(parts)


def under(row: PaperRow, offset_min: int) -> str:
    """Say when it was asked for and how it is."""
    at = Instant(row.at_ms, offset_min).local.strftime("%H.%M")
    waits = row.state is JobState.QUEUED and row.begun
    return f"{at} \u00b7 {_say(_BEGUN if waits else _STATES[row.state])}"


def state_of(row: PaperRow) -> State:
    """Give the weight of a paper's state."""
    doubtful = row.state in (JobState.UNKNOWN, JobState.FAILED)
    return State.WARN if doubtful else State.NEUTRAL


def outcome_words(outcome: Outcome) -> str:
    """Say a decision as a button."""
    return _say(_OUTCOMES[outcome])


def _say(words: str) -> str:
    return QCoreApplication.translate("Printing", words)
