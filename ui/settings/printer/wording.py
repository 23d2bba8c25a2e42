"""Words of the printer wizard: what was found, what is asked, what went wrong."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.domain.printer import PrinterSetup, Proof
from pos.printing.calibration import SAMPLES, Outcome
from pos.printing.discovery import Found, Way
from pos.printing.status import Condition
from ui.marks import QT_TRANSLATE_NOOP
from ui.settings.printer.finding import Looked
from ui.settings.printer.questions import NOTHING, Option, Topic
from ui.widgets.card import State

#: Named as the tool that collects the words expects it.
translate: Final = QCoreApplication.translate

WAYS: Final[dict[Way, tuple[str, str]]] = {
    Way.NODE: (QT_TRANSLATE_NOOP("Printer", "Kabel USB"), "usb"),
    Way.QUEUE: (QT_TRANSLATE_NOOP("Printer", "Printer komputer ini"), "printer"),
    Way.HERE: (QT_TRANSLATE_NOOP("Printer", "Di komputer ini"), "monitor"),
    Way.ANNOUNCED: (QT_TRANSLATE_NOOP("Printer", "Jaringan"), "wifi"),
    Way.NETWORK: (QT_TRANSLATE_NOOP("Printer", "Jaringan"), "wifi"),
    Way.USB: (QT_TRANSLATE_NOOP("Printer", "Kabel USB"), "usb"),
    Way.SERIAL: (QT_TRANSLATE_NOOP("Printer", "Serial atau Bluetooth"), "link"),
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, and the one next step."""

    headline: str
    hint: str
    icon: str = "printer-x"


_CONDITIONS: Final[dict[Condition, tuple[str, str]]] = {
    Condition.PAPER_OUT: (
        QT_TRANSLATE_NOOP("Printer", "Kertas printer habis"),
        QT_TRANSLATE_NOOP("Printer", "Isi kertas, tutup printer, lalu coba lagi."),
    ),
    Condition.COVER_OPEN: (
        QT_TRANSLATE_NOOP("Printer", "Penutup printer terbuka"),
        QT_TRANSLATE_NOOP("Printer", "Tutup sampai berbunyi klik, lalu coba lagi."),
    ),
    Condition.OFFLINE: (
        QT_TRANSLATE_NOOP("Printer", "Printer sedang tidak siap"),
        QT_TRANSLATE_NOOP("Printer", "Matikan, nyalakan lagi, lalu coba lagi."),
    ),
    Condition.FAULT: (
        QT_TRANSLATE_NOOP("Printer", "Pisau atau kepala printer macet"),
        QT_TRANSLATE_NOOP(
            "Printer", "Buka penutup, lepaskan kertas yang tersangkut, lalu coba lagi."
        ),
    ),
}

_ERRORS: Final[dict[str, tuple[str, str]]] = {
    "unsupported": (
        QT_TRANSLATE_NOOP("Printer", "Komputer ini tidak bisa memakai cara itu"),
        QT_TRANSLATE_NOOP("Printer", "Pilih printer lain dari daftar."),
    ),
    "busy": (
        QT_TRANSLATE_NOOP("Printer", "Printer sedang dipakai program lain"),
        QT_TRANSLATE_NOOP("Printer", "Tutup program itu, lalu coba lagi."),
    ),
    "permission": (
        QT_TRANSLATE_NOOP("Printer", "Komputer tidak mengizinkan printer ini"),
        QT_TRANSLATE_NOOP("Printer", "Minta izin printer dari admin komputer."),
    ),
    "refused": (
        QT_TRANSLATE_NOOP("Printer", "Antrean komputer menolak halaman itu"),
        QT_TRANSLATE_NOOP(
            "Printer", "Hidupkan antreannya di setelan komputer, lalu coba lagi."
        ),
    ),
    "lost": (
        QT_TRANSLATE_NOOP("Printer", "Sambungan putus di tengah halaman"),
        QT_TRANSLATE_NOOP("Printer", "Periksa kabelnya, lalu coba lagi."),
    ),
    "stalled": (
        QT_TRANSLATE_NOOP("Printer", "Printer berhenti menerima data"),
        QT_TRANSLATE_NOOP("Printer", "Matikan, nyalakan lagi, lalu coba lagi."),
    ),
}

_UNREACHABLE: Final = (
    QT_TRANSLATE_NOOP("Printer", "Printer tidak terjangkau"),
    QT_TRANSLATE_NOOP(
        "Printer", "Nyalakan printer dan periksa kabelnya, lalu coba lagi."
    ),
)

#: What is asked, and where to look.
_QUESTIONS: Final[dict[Topic, tuple[str, str]]] = {
    Topic.RULERS: (
        QT_TRANSLATE_NOOP("Printer", "Penggaris mana yang paling panjang dan utuh?"),
        QT_TRANSLATE_NOOP(
            "Printer",
            "Lihat bagian A. Yang utuh berakhir dengan angkanya di satu baris.",
        ),
    ),
    Topic.BARS: (
        QT_TRANSLATE_NOOP(
            "Printer", "Garis mana yang paling panjang dan berujung hitam?"
        ),
        QT_TRANSLATE_NOOP(
            "Printer",
            "Lihat bagian B. Ujung kanan yang hilang berarti terlalu panjang.",
        ),
    ),
    Topic.LETTERS: (
        QT_TRANSLATE_NOOP("Printer", "Baris mana yang hurufnya sama persis?"),
        QT_TRANSLATE_NOOP(
            "Printer", "Lihat bagian C. Bila beberapa benar, pilih yang teratas."
        ),
    ),
    Topic.NATIVE: (
        QT_TRANSLATE_NOOP("Printer", "Apakah kode E dan F tercetak?"),
        QT_TRANSLATE_NOOP(
            "Printer", "Kode yang utuh tampak seperti D. Bila ragu, pilih Tidak ada."
        ),
    ),
    Topic.CUT: (
        QT_TRANSLATE_NOOP("Printer", "Apakah kertas terpotong sendiri?"),
        QT_TRANSLATE_NOOP("Printer", "Bila tidak, sobek kertasnya di gerigi printer."),
    ),
    Topic.EDGE: (
        QT_TRANSLATE_NOOP("Printer", "Angka terkecil yang terlihat di ujung kertas?"),
        QT_TRANSLATE_NOOP("Printer", "Lihat bagian G, di tempat kertas putus."),
    ),
    Topic.DRAWER: (
        QT_TRANSLATE_NOOP("Printer", "Apakah laci uang tersambung ke printer?"),
        QT_TRANSLATE_NOOP(
            "Printer", "Setiap ketukan membuka laci satu kali dan dicatat."
        ),
    ),
}

_OPTIONS: Final[dict[tuple[Topic, str], str]] = {
    (Topic.RULERS, NOTHING): QT_TRANSLATE_NOOP(
        "Printer", "Kertas tidak keluar, atau kacau"
    ),
    (Topic.LETTERS, "none"): QT_TRANSLATE_NOOP("Printer", "Tidak ada yang benar"),
    (Topic.NATIVE, "both"): QT_TRANSLATE_NOOP("Printer", "Keduanya"),
    (Topic.NATIVE, "qr"): QT_TRANSLATE_NOOP("Printer", "Hanya E, kode QR"),
    (Topic.NATIVE, "barcode"): QT_TRANSLATE_NOOP("Printer", "Hanya F, kode batang"),
    (Topic.NATIVE, "none"): QT_TRANSLATE_NOOP("Printer", "Tidak ada"),
    (Topic.CUT, "yes"): QT_TRANSLATE_NOOP("Printer", "Ya, terpotong"),
    (Topic.CUT, "no"): QT_TRANSLATE_NOOP("Printer", "Tidak, saya sobek"),
}

_RULERS: Final = {"A1": 32, "A2": 42, "A3": 48}
_BARS: Final = {"B1": 384, "B2": 512, "B3": 576}

_PROOFS: Final[dict[Proof, str]] = {
    Proof.CONFIRMED: QT_TRANSLATE_NOOP("Printer", "Printer memastikan setiap struk"),
    Proof.SENT: QT_TRANSLATE_NOOP("Printer", "Printer memberi tahu keadaannya saja"),
    Proof.ONE_WAY: QT_TRANSLATE_NOOP(
        "Printer", "Printer tidak menjawab; lihat kertasnya"
    ),
    Proof.UNKNOWN: QT_TRANSLATE_NOOP("Printer", "Belum diketahui"),
}


def language() -> str:
    """Give the code of the language of the interface: the page speaks it too."""
    return translate("Printer", "id")


def say(words: str) -> str:
    """Say words of the wizard in the language of the interface."""
    return translate("Printer", words)


def title(found: Found) -> str:
    """Name a printer that was found."""
    if found.name:
        return found.name
    if found.sure:
        return translate("Printer", "Printer tanpa nama")
    return translate("Printer", "Tanpa nama")


def place(found: Found) -> str:
    """Say how and where it was found."""
    way = say(WAYS[found.way][0])
    return f"{way} · {found.place}" if found.place else way


def found_state(found: Found) -> tuple[str, State]:
    """Say what is known of a printer that was found."""
    if found.trouble:
        return translate("Printer", "Perlu izin"), State.WARN
    if found.sure:
        return translate("Printer", "Siap dicoba"), State.GOOD
    return translate("Printer", "Mungkin printer"), State.NEUTRAL


def looking(looked: Looked) -> str:
    """Say how far the search is."""
    under_way = [way for way, progress in looked.ways.items() if not progress.ended]
    names = dict.fromkeys(say(WAYS[way][0]) for way in under_way)
    if names:
        return translate("Printer", "Mencari… {ways}").format(ways=", ".join(names))
    words = translate("Printer", "Selesai mencari. Printer ditemukan: {count}.")
    return words.format(count=len(looked.found))


def locked(found: Found) -> str:
    """Say why a printer can't be used, and what mends it."""
    if found.remedy:
        return translate(
            "Printer",
            "{name} belum boleh dipakai oleh pengguna komputer ini. Jalankan perintah "
            "di bawah, lalu masuk ulang ke komputer.",
        ).format(name=title(found))
    return translate(
        "Printer",
        "{name} belum boleh dipakai oleh pengguna komputer ini. Minta izinnya dari "
        "admin komputer.",
    ).format(name=title(found))


def trouble(outcome: Outcome) -> Trouble:
    """Say why there is no paper to look at."""
    known = _CONDITIONS.get(outcome.condition) or _ERRORS.get(outcome.error)
    headline, hint = known or _UNREACHABLE
    return Trouble(say(headline), say(hint))


def nothing(speed: int) -> Trouble:
    """Say what to do when no paper came, or only rubbish."""
    headline = translate("Printer", "Belum ada kertas yang benar")
    if speed:
        hint = translate(
            "Printer",
            "Periksa kabelnya, lalu coba lagi dengan kecepatan {speed}.",
        ).format(speed=speed)
    else:
        hint = translate(
            "Printer",
            "Pastikan printer yang menyala memang yang ini, lalu coba lagi.",
        )
    return Trouble(headline, hint)


def waiting(condition: Condition) -> Trouble:
    """Say what a printer waits for in the middle of the page."""
    headline, hint = _CONDITIONS.get(condition, _UNREACHABLE)
    return Trouble(say(headline), say(hint))


def question(topic: Topic) -> tuple[str, str]:
    """Ask about the paper, and say where to look."""
    asked, hint = _QUESTIONS[topic]
    return say(asked), say(hint)


def option(topic: Topic, of: Option) -> str:
    """Say one thing that may be seen."""
    words = _OPTIONS.get((topic, of.key))
    if words:
        return say(words)
    if of.key in _RULERS:
        columns = translate("Printer", "{label}  sampai {number}")
        return columns.format(label=of.key, number=_RULERS[of.key])
    if of.key in _BARS:
        return f"{of.key}  {_BARS[of.key]}"
    if topic is Topic.LETTERS:
        return f"{of.key}  {SAMPLES[of.changes['code_page']]}"
    return of.key


def facts(setup: PrinterSetup) -> tuple[tuple[str, str], ...]:
    """Say all that is known of a printer, in rows."""
    yes, no = translate("Printer", "Ya"), translate("Printer", "Tidak")
    paper = translate("Printer", "{mm} mm, {columns} huruf, {dots} titik")
    size = paper.format(mm=setup.width_mm, columns=setup.columns, dots=setup.dots)
    own = [
        word
        for word, has in (
            (translate("Printer", "QR"), setup.native_qr),
            (translate("Printer", "kode batang"), setup.native_barcode),
        )
        if has
    ]
    as_dots = translate("Printer", "Semua sebagai gambar")
    letters = as_dots if setup.whole_raster else str(setup.code_page)
    pictures = translate("Printer", "Sebagai gambar")
    return (
        (translate("Printer", "Kertas"), size),
        (translate("Printer", "Tabel huruf"), letters),
        (translate("Printer", "Kode dari printer"), ", ".join(own) or pictures),
        (translate("Printer", "Memotong kertas"), yes if setup.cutter else no),
        (translate("Printer", "Baris sebelum potong"), str(setup.feed_lines)),
        (translate("Printer", "Pin laci"), str(setup.drawer_pin)),
        (translate("Printer", "Bukti cetak"), say(_PROOFS[setup.proof])),
    )


def brief(setup: PrinterSetup) -> str:
    """Say the most of a printer in one line."""
    cuts = translate("Printer", "memotong kertas")
    tears = translate("Printer", "kertas disobek")
    words = translate("Printer", "{mm} mm, {columns} huruf · {cut} · {proof}")
    proof = say(_PROOFS[setup.proof])
    return words.format(
        mm=setup.width_mm,
        columns=setup.columns,
        cut=cuts if setup.cutter else tears,
        proof=proof[:1].lower() + proof[1:],
    )


def trial_reason() -> str:
    """Say why the drawer was opened, for the journal."""
    return translate("Printer", "Uji laci printer")
