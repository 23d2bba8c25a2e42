"""How days are said."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from pos.domain.period import Period


def day_words(day: str, language: str) -> str:
    """Write a business day: ``Sen, 23 Nov 2026``."""
    found = date.fromisoformat(day)
    return QLocale(language).toString(
        QDate(found.year, found.month, found.day), "ddd, d MMM yyyy"
    )


def period_words(period: Period, language: str) -> str:
    """Write a range of days: ``1 - 27 Nov 2026``, a month by its name."""
    locale, first, last = QLocale(language), period.first, period.last
    if first == last:
        return day_words(period.since, language)
    if period == Period.whole_month(first):
        return locale.toString(_qdate(first), "MMMM yyyy")
    head = "d MMM yyyy"
    if first.year == last.year:
        head = "d" if first.month == last.month else "d MMM"
    begin = locale.toString(_qdate(first), head)
    return f"{begin} \N{EN DASH} {locale.toString(_qdate(last), 'd MMM yyyy')}"


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
