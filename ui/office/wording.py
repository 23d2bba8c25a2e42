"""Words of the office: how each till's books stand at the hub."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import plain
from pos.domain.ports import Instant
from pos.operations.office import OfficeStatus
from pos.sync.status import Link
from ui.marks import QT_TRANSLATE_NOOP
from ui.sync.wording import age_words
from ui.widgets.card import State
from ui.widgets.table_model import Cell, TableRow

if TYPE_CHECKING:
    from pos.storage.hub.freshness import Freshness

#: A till with an open shift is late when nothing came for so long; any other when
#: nothing came for a day and a half: a shop closes at night.
LATE_MS: Final = 30 * 60_000
STALE_MS: Final = 36 * 3_600_000

_WHY: Final = {
    "hub.link": QT_TRANSLATE_NOOP(
        "Office",
        "Pusat tidak menjawab; dicoba lagi sendiri. Kabar terakhir {age}.",
    ),
    "hub.cut": QT_TRANSLATE_NOOP(
        "Office",
        "Sambungan ke pusat putus; dicoba lagi sendiri. Kabar terakhir {age}.",
    ),
    "hub.login": QT_TRANSLATE_NOOP(
        "Office",
        "Pusat menolak kata sandi kantor. Minta yang baru, lalu Atur di Kasir.",
    ),
    "hub.certificate": QT_TRANSLATE_NOOP(
        "Office",
        "Yang menjawab bukan pusat kita: sertifikatnya lain. Jangan lanjutkan.",
    ),
    "hub.foreign": QT_TRANSLATE_NOOP(
        "Office", "Di alamat itu bukan pusat Kasir Si Cantik. Atur alamatnya di Kasir."
    ),
    "hub.newer": QT_TRANSLATE_NOOP(
        "Office", "Pusat memakai versi lebih baru. Perbarui program ini."
    ),
    "hub.older": QT_TRANSLATE_NOOP(
        "Office", "Tabel pusat dari versi lama. Minta pengelola memperbarui pusat."
    ),
    "hub.document": QT_TRANSLATE_NOOP(
        "Office", "Ada dokumen yang tidak terbaca di pusat. Perbarui program ini."
    ),
}
_WHY_OTHER: Final = QT_TRANSLATE_NOOP(
    "Office", "Pusat menolak pertanyaan kantor. Hubungi pengelola pusat."
)
_CONNECTED: Final = QT_TRANSLATE_NOOP("Office", "Tersambung")
_AWAY: Final = QT_TRANSLATE_NOOP("Office", "Tidak tersambung")
_NEW: Final = QT_TRANSLATE_NOOP("Office", "Belum pernah mengirim")
_SHIFT: Final = QT_TRANSLATE_NOOP("Office", "Shift {number} · {cashier}")
_CLOSED: Final = QT_TRANSLATE_NOOP("Office", "Tutup")
_GOOD: Final = QT_TRANSLATE_NOOP("Office", "Tersambung")
_BEHIND: Final = QT_TRANSLATE_NOOP("Office", "Menghitung {count} dokumen")
_GONE: Final = QT_TRANSLATE_NOOP("Office", "Terputus")
_TRYING: Final = QT_TRANSLATE_NOOP("Office", "Menyambung…")


def say(words: str) -> str:
    """Translate words that were marked for it."""
    return QCoreApplication.translate("Office", words)


def why(status: OfficeStatus, now_ms: int) -> str:
    """Say why the hub can't be asked, and what happens or is to be done."""
    words = say(_WHY.get(status.code, _WHY_OTHER))
    return words.format(age=age_words(status.heard_ms, now_ms))


def hub_pill(status: OfficeStatus) -> tuple[str, State, str]:
    """Say how the hub is reached."""
    if status.link is Link.UNTRIED:
        return say(_TRYING), State.NEUTRAL, "cloud"
    if status.link is not Link.GOOD:
        return say(_GONE), State.WARN, "cloud-off"
    if status.behind:
        words = say(_BEHIND).format(count=plain(status.behind))
        return words, State.NEUTRAL, "loader-circle"
    return say(_GOOD), State.GOOD, "cloud-check"


def till_row(till: "Freshness", since_ms: int) -> TableRow:
    """Say how fresh a till's books are.

    Args:
        till: As the hub told.
        since_ms: How long ago it told.
    """
    arrived = None if till.arrived_ms is None else till.arrived_ms + since_ms
    shift = say(_CLOSED)
    if till.shift:
        shift = say(_SHIFT).format(number=till.shift, cashier=till.cashier)
    return TableRow(
        till.till,
        (
            Cell(till.till, strong=True),
            _link(till),
            _arrived(till, arrived),
            Cell(_written(till)),
            Cell(shift),
            Cell(plain(till.behind) if till.behind else "\N{EN DASH}"),
        ),
    )


def _link(till: "Freshness") -> Cell:
    if till.connected:
        return Cell(say(_CONNECTED), State.GOOD, icon="cloud-check", badge=True)
    return Cell(say(_AWAY), State.NEUTRAL, icon="cloud-off", badge=True)


def _arrived(till: "Freshness", arrived_ms: int | None) -> Cell:
    """Say how long ago something came, loudly when that is too long."""
    if arrived_ms is None:
        return Cell(say(_NEW), State.WARN)
    words = age_words(1, 1 + max(arrived_ms, 0))
    late = arrived_ms > (LATE_MS if till.shift else STALE_MS)
    return Cell(words, State.WARN if late else None, strong=True)


def _written(till: "Freshness") -> str:
    if not till.written_ms:
        return "\N{EN DASH}"
    local = Instant(till.written_ms, till.offset_min).local
    return local.strftime("%d-%m-%Y \u00b7 %H.%M")
