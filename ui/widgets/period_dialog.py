"""A panel that asks for a range of business days."""

import re
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos.domain.errors import DayError
from pos.domain.period import Period
from pos.domain.table import day_shown
from ui import messages
from ui.widgets.button import Button, Role
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type
from ui.widgets.text_field import TextField

#: A day as it is typed here: day, month, year, with any sign between them.
_TYPED: Final = re.compile(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*")


class PeriodDialog(Dialog):
    """The usual ranges as chips, and the two days, which can be typed.

    Signals:
        chosen: The period; the panel is closed already.
    """

    chosen = Signal(object)

    def __init__(self, host: QWidget, period: Period, today: date) -> None:
        super().__init__(host, self.tr("Pilih masa"), width=620)
        self._usual = usual_periods(today)
        words = {
            "today": self.tr("Hari ini"),
            "week": self.tr("7 hari"),
            "month": self.tr("Bulan ini"),
            "last_month": self.tr("Bulan lalu"),
            "thirty": self.tr("30 hari"),
            "year": self.tr("Tahun ini"),
        }
        choices = [Choice(key, words[key]) for key in self._usual]
        self.usual = ChipRow(choices, self.tr("Masa yang biasa"))
        self.since = TextField(self.tr("Hari pertama"))
        self.until = TextField(self.tr("Hari terakhir"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.since)
        row.addWidget(Label(self.tr("sampai"), Type.BODY, Ink.SOFT))
        row.addWidget(self.until)
        self.body.addWidget(self.usual)
        self.body.addLayout(row)
        self.add_cancel(self.tr("Batal"))
        self.add_button(Button(self.tr("Pilih"), role=Role.PRIMARY), confirms=True)
        self._fill(period)
        same = [key for key, x in self._usual.items() if x == period]
        if same:
            self.usual.choose(same[0])
        self.usual.chosen.connect(lambda key: self._fill(self._usual[key]))
        self.confirmed.connect(self._choose)

    def start(self) -> None:
        """Show the panel; the first day has the keys."""
        self.open(self.since)
        self.since.selectAll()

    def _fill(self, period: Period) -> None:
        self.since.setText(day_shown(period.since))
        self.until.setText(day_shown(period.until))

    def _choose(self) -> None:
        first, last = (read_day(x.text()) for x in (self.since, self.until))
        if first is None or last is None:
            words = self.tr("Tulis hari seperti 24-11-2026.")
            self.set_hint(words, Ink.BAD)
            (self.since if first is None else self.until).setFocus()
            return
        try:
            period = Period.of(first, last)
        except DayError as error:
            self.set_hint(messages.words(error), Ink.BAD)
            return
        self.close_now()
        self.chosen.emit(period)


def read_day(text: str) -> date | None:
    """Read ``24-11-2026`` and the like; None when it is no day."""
    found = _TYPED.fullmatch(text)
    if found is None:
        return None
    day, month, year = map(int, found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def usual_periods(today: date) -> dict[str, Period]:
    """Give the ranges that people ask for, up to today."""
    month = today.replace(day=1)
    return {
        "today": Period.of(today, today),
        "week": Period.of(today - timedelta(days=6), today),
        "month": Period.of(month, today),
        "last_month": Period.whole_month(month - timedelta(days=1)),
        "thirty": Period.of(today - timedelta(days=29), today),
        "year": Period.of(today.replace(month=1, day=1), today),
    }
