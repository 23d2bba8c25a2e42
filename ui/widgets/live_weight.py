"""What a scale shows, large, with its state and the tare."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos.domain.catalogue import GRAMS_PER_KG
from pos.domain.errors import ScaleError
from pos.domain.money import plain
from ui import messages
from ui.marks import QT_TRANSLATE_NOOP
from ui.weighing import WeightShown
from ui.widgets.card import STATE_ICONS, State, SummaryRow
from ui.widgets.label import Figure, Ink, Label, Type
from ui.widgets.pill import Pill

#: By ``ScaleError``'s reason; empty for a weight that may be taken.
_STATES: Final[dict[str, tuple[str, State]]] = {
    "": (QT_TRANSLATE_NOOP("Scale", "Stabil"), State.GOOD),
    "moving": (QT_TRANSLATE_NOOP("Scale", "Bergerak"), State.WARN),
    "empty": (QT_TRANSLATE_NOOP("Scale", "Kosong"), State.NEUTRAL),
    "tare": (QT_TRANSLATE_NOOP("Scale", "Hanya wadah"), State.NEUTRAL),
    "overload": (QT_TRANSLATE_NOOP("Scale", "Terlalu berat"), State.BAD),
    "negative": (QT_TRANSLATE_NOOP("Scale", "Di bawah nol"), State.BAD),
    "fault": (QT_TRANSLATE_NOOP("Scale", "Perlu diperiksa"), State.BAD),
    "garbled": (QT_TRANSLATE_NOOP("Scale", "Tidak terbaca"), State.BAD),
    "stale": (QT_TRANSLATE_NOOP("Scale", "Menunggu"), State.WARN),
    "silent": (QT_TRANSLATE_NOOP("Scale", "Tidak menjawab"), State.WARN),
    "gone": (QT_TRANSLATE_NOOP("Scale", "Tidak tersambung"), State.WARN),
}


def state_word(why: str) -> tuple[str, State]:
    """Say how a scale is, in the language of the interface."""
    words, state = _STATES[why]
    return QCoreApplication.translate("Scale", words), state


def kilos(grams: int) -> str:
    """Write a weight in kg with three decimals: ``0,350 kg``."""
    whole, rest = divmod(grams, GRAMS_PER_KG)
    return f"{plain(whole)},{rest:03d} kg"


def _advice(why: str) -> str:
    """Say what to do about it; nothing where the state alone says enough."""
    if _STATES[why][1] in {State.GOOD, State.NEUTRAL} or why in {"moving", "stale"}:
        return ""
    return messages.words(ScaleError(why=why))


class LiveWeight(QWidget):
    """The weight in the largest type; soft while it can't be taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pill = Pill(*state_word("silent"))
        self.weight = Figure("", Type.CHANGE, align=Qt.AlignmentFlag.AlignRight)
        self.tare = SummaryRow(self.tr("Tara"))
        self.advice = Label("", Type.CAPTION, Ink.SOFT, wrap=True)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Timbangan"), Type.HEADING))
        head.addStretch(1)
        head.addWidget(self.pill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.weight)
        column.addWidget(self.tare)
        column.addWidget(self.advice)
        self.show_weight(WeightShown(None, "silent", 0))

    def show_weight(self, shown: WeightShown) -> None:
        """Show what the scale says now."""
        words, state = state_word(shown.why)
        self.pill.show_state(words, state, STATE_ICONS[state])
        self.advice.setText(_advice(shown.why))
        none = "\N{EN DASH}"
        text = none if shown.grams is None else kilos(shown.grams)
        self.weight.set_text(text, Ink.SOFT if shown.why else Ink.PLAIN)
        tare = kilos(shown.tare) if shown.tare else none
        by_scale = self.tr("oleh timbangan")
        self.tare.set_value(by_scale if shown.net and not shown.tare else tare)
