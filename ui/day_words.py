"""How days are said."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def day_words(day: str, language: str) -> str:
    """Write a business day: ``Sen, 23 Nov 2026``."""
    found = date.fromisoformat(day)
    return QLocale(language).toString(
        QDate(found.year, found.month, found.day), "ddd, d MMM yyyy"
    )
