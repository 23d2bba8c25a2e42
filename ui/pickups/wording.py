"""Words and cells of web orders, in the language of the interface."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import plain, rupiah
from pos.domain.pickup import HANDED_OVER, NameCheck, PickupLine
from pos.domain.ports import Instant
from pos.domain.sync_ports import DeliveryState
from pos.storage.pickups import PickupFound, Step
from ui.marks import QT_TRANSLATE_NOOP
from ui.pickups.presenter import DONE, PickupsShown
from ui.sync.wording import age_words
from ui.widgets.card import State
from ui.widgets.table_model import Cell, TableRow

#: Goods of an order that a row of the list names.
_NAMED: Final = 2

_READY: Final = QT_TRANSLATE_NOOP("Pickups", "Siap diambil")
_NEW: Final = QT_TRANSLATE_NOOP("Pickups", "Perlu disiapkan")
_PAID: Final = QT_TRANSLATE_NOOP("Pickups", "Lunas")
_UNPAID: Final = QT_TRANSLATE_NOOP("Pickups", "Belum lunas")
_MORE: Final = QT_TRANSLATE_NOOP("Pickups", "{goods}, dan {count} lagi")
_NO_NAME: Final = QT_TRANSLATE_NOOP("Pickups", "Tanpa nama")
_SENT: Final = QT_TRANSLATE_NOOP("Pickups", "Selesai di toko")
_ON_ITS_WAY: Final = QT_TRANSLATE_NOOP("Pickups", "Belum terkirim")
_TASK: Final = QT_TRANSLATE_NOOP("Pickups", "Perlu tindakan")
_PREPARED_BY: Final = QT_TRANSLATE_NOOP("Pickups", "Disiapkan {actor} · {till} · {at}")
_HANDED_BY: Final = QT_TRANSLATE_NOOP(
    "Pickups", "Diserahkan {actor} · {till} · {at} · {check}"
)
_CHECKS: Final = {
    NameCheck.MATCHED: QT_TRANSLATE_NOOP("Pickups", "Nama cocok"),
    NameCheck.PROXY: QT_TRANSLATE_NOOP("Pickups", "Diwakili"),
    NameCheck.NUMBER: QT_TRANSLATE_NOOP("Pickups", "Nomor cocok"),
}
_FRESH: Final = QT_TRANSLATE_NOOP("Pickups", "Daftar toko · {age}")
_OFFLINE: Final = QT_TRANSLATE_NOOP("Pickups", "Luring · daftar {age}")
_NEVER: Final = QT_TRANSLATE_NOOP("Pickups", "Daftar belum diambil")

Pill = tuple[str, State, str]


def say(words: str) -> str:
    """Translate words that were marked for it."""
    return QCoreApplication.translate("Pickups", words)


def order_row(order: PickupFound, shown: PickupsShown) -> TableRow:
    """Say an order as a row of the list."""
    pickup = order.pickup
    step = order.handed_over
    words, state, icon = done_pill(step) if step else prepared_pill(order)
    when = step.at_ms if step else ordered_ms(order)
    cells = (
        Cell(pickup.number, strong=True),
        Cell(moment(when, shown)),
        Cell(_who(step) if step else buyer(order)),
        Cell(goods_words(pickup.lines)),
        Cell(rupiah(pickup.total), strong=True)
        if step or pickup.paid
        else Cell(rupiah(pickup.total), State.WARN, strong=True),
        Cell(words, state, icon=icon, badge=True),
    )
    return TableRow(order.key, cells)


def _who(step: Step) -> str:
    return f"{step.actor} \N{MIDDLE DOT} {check_words(step.name_check)}"


def buyer(order: PickupFound) -> str:
    """Name who ordered."""
    return order.pickup.buyer or say(_NO_NAME)


def check_words(check: str) -> str:
    """Say how the buyer was known."""
    return say(_CHECKS[NameCheck(check)]) if check else ""


def prepared_pill(order: PickupFound) -> Pill:
    """Say whether an order is packed."""
    if order.prepared:
        return say(_READY), State.GOOD, "package"
    return say(_NEW), State.NEUTRAL, "package-open"


def paid_pill(order: PickupFound) -> Pill:
    """Say whether it is paid."""
    if order.pickup.due:
        return say(_UNPAID), State.WARN, "hand-coins"
    return say(_PAID), State.GOOD, "circle-check"


def done_pill(step: Step) -> Pill:
    """Say how far the store knows that an order was handed over."""
    if step.delivery is DeliveryState.ACKED:
        return say(_SENT), State.GOOD, "cloud-check"
    if step.delivery in (DeliveryState.QUARANTINED, DeliveryState.DIVERGENT):
        return say(_TASK), State.WARN, "triangle-alert"
    return say(_ON_ITS_WAY), State.INFO, "cloud-upload"


def step_words(step: Step, shown: PickupsShown) -> str:
    """Say who did what with an order, where and when."""
    handed = step.kind == HANDED_OVER
    return say(_HANDED_BY if handed else _PREPARED_BY).format(
        actor=step.actor,
        till=step.till,
        at=moment(step.at_ms, shown),
        check=check_words(step.name_check),
    )


def goods_words(lines: tuple[PickupLine, ...]) -> str:
    """Name the first goods of an order, and count the rest."""
    named = ", ".join(line_words(x) for x in lines[:_NAMED])
    more = len(lines) - _NAMED
    return say(_MORE).format(goods=named, count=plain(more)) if more > 0 else named


def line_words(line: PickupLine) -> str:
    """Say how many of what."""
    return f"{plain(line.quantity)} \N{MULTIPLICATION SIGN} {line.name}"


def heard_pill(shown: PickupsShown) -> Pill:
    """Say how old the list is."""
    if not shown.heard_ms:
        return say(_NEVER), State.WARN, "cloud-off"
    age = age_words(shown.heard_ms, shown.now_ms)
    if shown.failing:
        return say(_OFFLINE).format(age=age), State.WARN, "cloud-off"
    return say(_FRESH).format(age=age), State.NEUTRAL, "cloud-check"


def nothing_words(shown: PickupsShown) -> tuple[str, str, str]:
    """Say why no order is listed: headline, what to do, icon."""
    if shown.search:
        return (
            say(QT_TRANSLATE_NOOP("Pickups", "Tidak ada yang cocok")),
            say(QT_TRANSLATE_NOOP("Pickups", "Ketik nomor pesanan, atau nama lain.")),
            "search",
        )
    if shown.scope == DONE:
        return (
            say(QT_TRANSLATE_NOOP("Pickups", "Belum ada yang diserahkan")),
            say(
                QT_TRANSLATE_NOOP("Pickups", "Pesanan yang diserahkan tampil di sini.")
            ),
            "hand-heart",
        )
    if not shown.store:
        return (
            say(QT_TRANSLATE_NOOP("Pickups", "Belum ada toko web")),
            say(
                QT_TRANSLATE_NOOP(
                    "Pickups",
                    "Tambahkan toko web di Sinkron; pesanannya tampil di sini.",
                )
            ),
            "store",
        )
    return (
        say(QT_TRANSLATE_NOOP("Pickups", "Tidak ada pesanan yang menunggu")),
        say(
            QT_TRANSLATE_NOOP(
                "Pickups", "Pesanan web dengan ambil sendiri tampil di sini."
            )
        ),
        "package-open",
    )


def moment(at_ms: int, shown: PickupsShown) -> str:
    """Write a time, with its day unless that is today; nothing for 0."""
    if not at_ms:
        return ""
    at = Instant(at_ms, shown.offset_min)
    form = "%H.%M" if at.local_date.isoformat() == shown.today else "%d-%m · %H.%M"
    return at.local.strftime(form)


def ordered_ms(order: PickupFound) -> int:
    """Tell when an order was made; 0 when the store doesn't say."""
    try:
        at = datetime.fromisoformat(order.pickup.ordered_utc).replace(tzinfo=UTC)
    except ValueError:
        return 0
    since = at - datetime(1970, 1, 1, tzinfo=UTC)
    return since.days * 86_400_000 + since.seconds * 1000
