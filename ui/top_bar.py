"""What the top bar says: where, who, which shift, and the till's states."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos.config import Settings
from pos.domain.clock import anomaly
from pos.domain.people import Person
from pos.domain.ports import Instant
from ui.chrome import TopBar
from ui.marks import QT_TRANSLATE_NOOP
from ui.people_words import role_word
from ui.widgets.card import State

#: What the spool says about the printer, in words, colour and icon.
_PRINTER: Final[dict[str, tuple[str, State, str]]] = {
    "none": (
        QT_TRANSLATE_NOOP("TopBar", "Tanpa printer"),
        State.NEUTRAL,
        "printer-x",
    ),
    "ready": (QT_TRANSLATE_NOOP("TopBar", "Printer siap"), State.NEUTRAL, "printer"),
    "untried": (
        QT_TRANSLATE_NOOP("TopBar", "Printer belum dicoba"),
        State.NEUTRAL,
        "printer",
    ),
    "silent": (
        QT_TRANSLATE_NOOP("TopBar", "Status printer tidak diketahui"),
        State.NEUTRAL,
        "printer",
    ),
    "mute": (
        QT_TRANSLATE_NOOP("TopBar", "Printer tak menjawab"),
        State.WARN,
        "printer-x",
    ),
    "low": (QT_TRANSLATE_NOOP("TopBar", "Kertas hampir habis"), State.WARN, "printer"),
    "permission": (
        QT_TRANSLATE_NOOP("TopBar", "Printer belum diizinkan"),
        State.WARN,
        "printer-x",
    ),
    "busy": (
        QT_TRANSLATE_NOOP("TopBar", "Printer dipakai program lain"),
        State.WARN,
        "printer-x",
    ),
    "wrong": (
        QT_TRANSLATE_NOOP("TopBar", "Alamat printer salah"),
        State.WARN,
        "printer-x",
    ),
    "paper": (QT_TRANSLATE_NOOP("TopBar", "Kertas habis"), State.WARN, "printer-x"),
    "cover": (QT_TRANSLATE_NOOP("TopBar", "Printer terbuka"), State.WARN, "printer-x"),
    "gone": (
        QT_TRANSLATE_NOOP("TopBar", "Printer tidak terhubung"),
        State.WARN,
        "printer-x",
    ),
    "failed": (QT_TRANSLATE_NOOP("TopBar", "Cetak gagal"), State.WARN, "printer-x"),
}

_SCANNER_GONE: Final = QT_TRANSLATE_NOOP("TopBar", "Pemindai terputus")

_CLOCK: Final = {
    "back": QT_TRANSLATE_NOOP("TopBar", "Jam mundur: {time}"),
    "range": QT_TRANSLATE_NOOP("TopBar", "Jam salah: {date}"),
}


def printer_words(state: str) -> tuple[str, State, str]:
    """Say how a printer is: words, what they mean, icon; nothing when unknown."""
    words, meaning, icon = _PRINTER.get(state, ("", State.NEUTRAL, ""))
    return words and _say(words), meaning, icon


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is on duty, where.

    Attributes:
        shift: Number of the open shift, 0 when none is.
    """

    settings: Settings
    person: Person | None = None
    shift: int = 0
    demo: bool = False


class Bar:
    """Keeps the top bar up to date."""

    def __init__(self, bar: TopBar) -> None:
        self._bar = bar
        bar.add_pill("demo", "", icon="test-tube").hide()
        bar.add_pill("sync", "", icon="cloud", pressable=True).hide()
        bar.add_pill("scanner", "", icon="scan-barcode").hide()
        bar.add_pill("printer", "", icon="printer", pressable=True).hide()
        bar.add_pill("clock", "", icon="clock")

    def show_sync(self, words: str, state: State, icon: str) -> None:
        """Say how the exchange with other places stands; empty words hide it."""
        self._bar.set_pill("sync", words, state, icon)

    def show_scanner(self, *, gone: bool) -> None:
        """Say that the scanner on a port was unplugged; nothing while it is there."""
        words = _say(_SCANNER_GONE) if gone else ""
        self._bar.set_pill("scanner", words, State.WARN, "scan-barcode")

    def show_duty(self, duty: Duty) -> None:
        """Say where this is, who works and in which shift."""
        settings = duty.settings
        parts = [settings.stall] if settings.stall else []
        if duty.person is not None:
            parts.append(f"{role_word(duty.person.role)} {duty.person.code}")
        if duty.person is not None and duty.shift:
            parts.append(
                QCoreApplication.translate("TopBar", "Shift {number}").format(
                    number=duty.shift
                )
            )
        under = " · ".join(parts) or settings.shop
        self._bar.set_place(settings.place or settings.shop, under)
        words = QCoreApplication.translate("TopBar", "CONTOH") if duty.demo else ""
        self._bar.set_pill("demo", words, State.WARN, "test-tube")

    def show_clock(self, now: Instant, last_ms: int) -> None:
        """Say the time, loudly when it can't be right.

        Args:
            now: The computer's time.
            last_ms: When the last document was written, 0 before the first.
        """
        time = now.local.strftime("%H.%M")
        wrong = anomaly(now, last_ms) or anomaly(now, 0)
        if wrong:
            words = _say(_CLOCK[wrong])
            date = now.local.strftime("%d-%m-%Y")
            words = words.format(time=time, date=date)
            self._bar.set_pill("clock", words, State.WARN, "triangle-alert")
        else:
            self._bar.set_pill("clock", time, State.NEUTRAL, "clock")


def _say(words: str) -> str:
    return QCoreApplication.translate("TopBar", words)
