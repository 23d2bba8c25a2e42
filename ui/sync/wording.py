"""Words of the exchange with other places, in the language of the interface."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from pos.domain.money import plain, rupiah
from pos.domain.ports import Instant
from pos.domain.sync_place import CONTRACT, HUB, WOOCOMMERCE, SyncPlace
from pos.domain.sync_ports import Neighbour, Tally
from pos.operations.deliveries import Attention, Oversold
from pos.operations.neighbours import fingerprint
from pos.operations.office import OfficeStatus
from pos.operations.pull import PullStatus
from pos.operations.pull_check import Oddity
from pos.sync.neighbours import NeighbourStatus
from pos.sync.status import Link, TargetStatus
from ui.marks import QT_TRANSLATE_NOOP
from ui.sync.codes import CODES
from ui.sync.presenter import Disbelieved, PlaceShown, Task
from ui.widgets.card import State
from ui.widgets.table_model import Cell, TableRow

if TYPE_CHECKING:
    from pos.storage.hub.freshness import Freshness

_MINUTE_MS: Final = 60_000
_HOUR, _DAY = 60, 24 * 60

_KINDS: Final = {
    WOOCOMMERCE: QT_TRANSLATE_NOOP("Sync", "Toko web"),
    CONTRACT: QT_TRANSLATE_NOOP("Sync", "Toko web"),
    HUB: QT_TRANSLATE_NOOP("Sync", "Pusat"),
}

_FAILING: Final = QT_TRANSLATE_NOOP("Sync", "Belum tersambung. Dicoba lagi sendiri.")
_PAUSED: Final = QT_TRANSLATE_NOOP("Sync", "Dihentikan sementara.")

_ODDITIES: Final = {
    "price": QT_TRANSLATE_NOOP("Sync", "{sku}: harga tidak wajar ({after})"),
    "price_jump": QT_TRANSLATE_NOOP("Sync", "{sku}: harga {before} jadi {after}"),
    "prices": QT_TRANSLATE_NOOP("Sync", "{after} dari {before} harga berubah"),
    "gone": QT_TRANSLATE_NOOP("Sync", "Tinggal {after} dari {before} produk"),
    "sku_twice": QT_TRANSLATE_NOOP("Sync", "SKU {sku} dipakai dua produk"),
    "too_many": QT_TRANSLATE_NOOP("Sync", "Jumlah produk tidak wajar"),
    "currency": QT_TRANSLATE_NOOP("Sync", "{sku}: bukan rupiah ({after})"),
    "name": QT_TRANSLATE_NOOP("Sync", "{sku}: nama tidak bisa dipakai"),
    "sku": QT_TRANSLATE_NOOP("Sync", "SKU tidak bisa dipakai: {after}"),
    "stock": QT_TRANSLATE_NOOP("Sync", "{sku}: stok tidak wajar ({after})"),
    "id": QT_TRANSLATE_NOOP("Sync", "{sku}: nomor produk tidak bisa dipakai"),
}
_MORE: Final = QT_TRANSLATE_NOOP("Sync", "{first}, dan {count} lagi")
_CATALOGUE: Final = QT_TRANSLATE_NOOP("Sync", "Katalog")
_TWICE: Final = QT_TRANSLATE_NOOP(
    "Sync", "{name} terjual dua kali. {first} dibayar lebih dulu; kembalikan {others}"
)
_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Sync", "Berbeda di sana: {what} {theirs}, di sini {ours}"
)
_REFUSED: Final = QT_TRANSLATE_NOOP("Sync", "Ditolak: {words}")
_REFUSED_BARE: Final = QT_TRANSLATE_NOOP("Sync", "Ditolak tanpa keterangan")
STRANGER: Final = QT_TRANSLATE_NOOP(
    "Sync", "{till} belum dikenal. Cocokkan kodenya di layar {till}: {mark}"
)
_DISBELIEVED: Final = QT_TRANSLATE_NOOP(
    "Sync", "Catatan {till} tidak diambil: {why}. Hubungi pengelola kasir."
)
_DISBELIEVED_WHY: Final = {
    "fork": QT_TRANSLATE_NOOP("Sync", "ada dua catatan bernomor sama"),
    "signature": QT_TRANSLATE_NOOP("Sync", "tanda tangannya tidak cocok"),
    "changed": QT_TRANSLATE_NOOP("Sync", "isinya berubah"),
    "lost": QT_TRANSLATE_NOOP("Sync", "kasir ini kehilangan catatannya sendiri"),
}
_DISBELIEVED_OTHER: Final = QT_TRANSLATE_NOOP("Sync", "tidak bisa dipercaya")
_JUST_NOW: Final = QT_TRANSLATE_NOOP("Sync", "baru saja")
_MINUTES: Final = QT_TRANSLATE_NOOP("Sync", "{count} menit lalu")
_HOURS: Final = QT_TRANSLATE_NOOP("Sync", "{count} jam lalu")
_DAYS: Final = QT_TRANSLATE_NOOP("Sync", "{count} hari lalu")
_NEVER: Final = QT_TRANSLATE_NOOP("Sync", "belum pernah")
_ALL_SENT: Final = QT_TRANSLATE_NOOP("Sync", "Semua terkirim")
_UNSENT: Final = QT_TRANSLATE_NOOP("Sync", "{count} · {total}")

_PILL_OFFLINE: Final = QT_TRANSLATE_NOOP("Sync", "Luring · {count} belum terkirim")
_PILL_OFFLINE_ALL: Final = QT_TRANSLATE_NOOP("Sync", "Luring · semua terkirim")
_PILL_PAUSED: Final = QT_TRANSLATE_NOOP("Sync", "Sinkron terhenti · {count} menunggu")
_PILL_TASKS: Final = QT_TRANSLATE_NOOP("Sync", "{count} perlu tindakan")
_PILL_SENDING: Final = QT_TRANSLATE_NOOP("Sync", "Mengirim · {count} lagi")
_PILL_GOOD: Final = QT_TRANSLATE_NOOP("Sync", "Tersinkron · {age}")

_CONNECTED: Final = QT_TRANSLATE_NOOP("Sync", "Tersambung")
_AWAY: Final = QT_TRANSLATE_NOOP("Sync", "Tidak tersambung")
_PILL_HUB: Final = QT_TRANSLATE_NOOP("Sync", "Pusat · {age}")
_PILL_HUB_GONE: Final = QT_TRANSLATE_NOOP("Sync", "Pusat terputus · {age}")
_PILL_HUB_BEHIND: Final = QT_TRANSLATE_NOOP("Sync", "Menghitung · {count} dokumen lagi")

Pill = tuple[str, State, str]


def say(words: str) -> str:
    """Translate words that were marked for it."""
    return QCoreApplication.translate("Sync", words)


def kind_words(place: SyncPlace) -> str:
    """Name what a place is."""
    return say(_KINDS[place.kind])


def place_words(name: str) -> str:
    """Name a target for a table: what it is."""
    kind = HUB if name.startswith("hub:") else WOOCOMMERCE
    return say(_KINDS[kind])


def age_words(heard_ms: int, now_ms: int) -> str:
    """Say how long ago something was; a clock that jumped says just now."""
    if not heard_ms:
        return say(_NEVER)
    minutes = max(0, now_ms - heard_ms) // _MINUTE_MS
    if minutes < 1:
        return say(_JUST_NOW)
    if minutes < _HOUR:
        return say(_MINUTES).format(count=minutes)
    if minutes < _DAY:
        return say(_HOURS).format(count=minutes // _HOUR)
    return say(_DAYS).format(count=minutes // _DAY)


def why_words(code: str, words: str, link: Link) -> str:
    """Say why a place can't be reached or stops, with what to do."""
    known = say(CODES[code]) if code in CODES else ""
    if not known:
        known = say(_PAUSED if link is Link.PAUSED else _FAILING)
    return f"{known} ({words})" if words else known


def unsent_words(tally: Tally) -> str:
    """Say how much isn't there yet, and what it is worth."""
    if not tally.unsent:
        return say(_ALL_SENT)
    return say(_UNSENT).format(count=plain(tally.unsent), total=rupiah(tally.total))


def link_pill(shown: PlaceShown, now_ms: int) -> Pill:
    """Say how a place is reached, for its card."""
    target = shown.target
    if shown.place.paused:
        return say(QT_TRANSLATE_NOOP("Sync", "Dijeda")), State.NEUTRAL, "circle-pause"
    if target is None or target.link is Link.UNTRIED:
        return say(QT_TRANSLATE_NOOP("Sync", "Menyambung…")), State.NEUTRAL, "cloud"
    if target.link is Link.PAUSED:
        return say(QT_TRANSLATE_NOOP("Sync", "Terhenti")), State.WARN, "cloud-alert"
    if target.link is Link.FAILING:
        return say(QT_TRANSLATE_NOOP("Sync", "Luring")), State.WARN, "cloud-off"
    age = age_words(target.tally.heard_ms, now_ms)
    words = say(QT_TRANSLATE_NOOP("Sync", "Tersambung")) + f" \u00b7 {age}"
    return words, State.GOOD, "cloud-check"


def bar_pill(told: tuple[object, ...], now_ms: int) -> Pill:
    """Say the worst of all places in the top bar; empty words when there is none."""
    targets = [x for x in told if isinstance(x, TargetStatus)]
    if not targets:
        return _office_pill(told, now_ms)
    pulls = [x for x in told if isinstance(x, PullStatus)]
    sales = plain(max(x.tally.sales for x in targets))
    links = {x.link for x in targets}
    tasks = sum(x.tally.quarantined + x.tally.divergent for x in targets)
    tasks += sum(bool(x.oddities) for x in pulls)
    heard = [x for x in told if isinstance(x, NeighbourStatus)]
    tasks += sum(len(x.strangers) + len(x.disbelieved) for x in heard)
    if Link.PAUSED in links:
        words = say(_PILL_PAUSED).format(count=sales)
        return words, State.WARN, "cloud-alert"
    if Link.FAILING in links or Link.UNTRIED in links:
        late = any(x.tally.sales for x in targets)
        words = say(_PILL_OFFLINE if late else _PILL_OFFLINE_ALL).format(count=sales)
        return words, State.WARN if late else State.NEUTRAL, "cloud-off"
    if tasks:
        words = say(_PILL_TASKS).format(count=plain(tasks))
        return words, State.WARN, "triangle-alert"
    unsent = max(x.tally.unsent for x in targets)
    if unsent:
        words = say(_PILL_SENDING).format(count=plain(unsent))
        return words, State.NEUTRAL, "cloud-upload"
    heard_ms = min(x.tally.heard_ms for x in targets)
    words = say(_PILL_GOOD).format(age=age_words(heard_ms, now_ms))
    return words, State.NEUTRAL, "cloud-check"


def joined_row(till: "Freshness", now_ms: int) -> TableRow:
    """Say of a till at this laptop's hub whether it is there."""
    link = Cell(say(_AWAY), State.NEUTRAL, icon="cloud-off", badge=True)
    if till.connected:
        link = Cell(say(_CONNECTED), State.GOOD, icon="cloud-check", badge=True)
    heard = age_words(till.written_ms, now_ms)
    return TableRow(till.till, (Cell(till.till, strong=True), link, Cell(heard)))


def _office_pill(told: tuple[object, ...], now_ms: int) -> Pill:
    """Say how an office sees its hub; nothing at a till without any place."""
    seen = [x for x in told if isinstance(x, OfficeStatus)]
    if not seen or seen[0].link is Link.UNTRIED:
        return "", State.NEUTRAL, ""
    hub = seen[0]
    age = age_words(hub.heard_ms, now_ms)
    if hub.link is not Link.GOOD:
        return say(_PILL_HUB_GONE).format(age=age), State.WARN, "cloud-off"
    if hub.behind:
        words = say(_PILL_HUB_BEHIND).format(count=plain(hub.behind))
        return words, State.NEUTRAL, "loader-circle"
    return say(_PILL_HUB).format(age=age), State.NEUTRAL, "cloud-check"


def task_row(task: Task, offset_min: int) -> TableRow:
    """Say a task as a row of the list."""
    about = task.about
    if isinstance(about, Attention):
        moment = Instant(about.at_ms, offset_min).local.strftime("%d-%m \u00b7 %H.%M")
        cells = (
            Cell(moment),
            Cell(about.receipt_no or about.kind, strong=True),
            Cell(place_words(about.target)),
            Cell(attention_words(about), State.WARN),
            Cell(rupiah(about.amount) if about.amount else "", strong=True),
        )
    elif isinstance(about, Oversold):
        words = twice_words(about)
        cells = (
            Cell(""),
            Cell(about.first[0], strong=True),
            Cell(about.first[1]),
            Cell(words, State.BAD),
            Cell(""),
        )
    elif isinstance(about, Neighbour):
        cells = (
            Cell(""),
            Cell(about.till, strong=True),
            Cell(say(_KINDS[HUB])),
            Cell(stranger_words(about), State.WARN),
            Cell(""),
        )
    elif isinstance(about, Disbelieved):
        cells = (
            Cell(""),
            Cell(about.till, strong=True),
            Cell(say(_KINDS[HUB])),
            Cell(disbelieved_words(about), State.BAD),
            Cell(""),
        )
    else:
        name, oddities = about
        cells = (
            Cell(""),
            Cell(say(_CATALOGUE), strong=True),
            Cell(place_words(name)),
            Cell(oddities_words(oddities), State.WARN),
            Cell(""),
        )
    return TableRow(task.key, cells)


def task_words(task: Task) -> str:
    """Say a task in full, for the panel beside the list."""
    about = task.about
    if isinstance(about, Attention):
        return attention_words(about)
    if isinstance(about, Oversold):
        return twice_words(about)
    if isinstance(about, Neighbour):
        return stranger_words(about)
    if isinstance(about, Disbelieved):
        return disbelieved_words(about)
    return "\n".join(oddity_words(x) for x in about[1][:8])


def stranger_words(about: Neighbour) -> str:
    """Say what to compare before another till is believed."""
    return say(STRANGER).format(till=about.till, mark=fingerprint(about.public_key))


def disbelieved_words(about: Disbelieved) -> str:
    """Say that nothing more of a till is taken in, and why."""
    why = say(_DISBELIEVED_WHY.get(about.why, _DISBELIEVED_OTHER))
    return say(_DISBELIEVED).format(till=about.till, why=why)


def attention_words(about: Attention) -> str:
    """Say what is wrong with a document at a place."""
    if about.differences:
        first = about.differences[0]
        words = say(_DIFFERS)
        return words.format(what=first.what, theirs=first.theirs, ours=first.ours)
    if about.words:  # the place's own words say most
        return say(_REFUSED).format(words=about.words)
    return say(CODES.get(about.code, _REFUSED_BARE))


def twice_words(about: Oversold) -> str:
    """Name who was paid first, and whose money has to be given back."""
    first = f"{about.first[0]} ({about.first[1]})"
    others = ", ".join(f"{number} ({till})" for number, till in about.others)
    return say(_TWICE).format(name=about.name, first=first, others=others)


def oddities_words(oddities: tuple[Oddity, ...]) -> str:
    """Say the first of several oddities, and how many more there are."""
    first = oddity_words(oddities[0])
    more = len(oddities) - 1
    return say(_MORE).format(first=first, count=more) if more else first


def oddity_words(odd: Oddity) -> str:
    """Say one thing that a source says and nobody believes yet."""
    words = say(_ODDITIES.get(odd.code, "{after}"))
    return words.format(sku=odd.sku, before=odd.before, after=odd.after)
