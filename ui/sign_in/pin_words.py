"""What a PIN pad says when a PIN wasn't taken."""

from PySide6.QtCore import QCoreApplication

_MINUTE = 60


def wrong_words(tries_left: int) -> str:
    """Say that the PIN was wrong, and how many tries are left."""
    words = QCoreApplication.translate("Pin", "PIN salah. Sisa percobaan: {count}.")
    return words.format(count=tries_left)


def wait_words(seconds: int) -> str:
    """Say how long to wait until the next try."""
    minutes, rest = divmod(seconds, _MINUTE)
    words = QCoreApplication.translate(
        "Pin", "Terlalu banyak PIN salah. Tunggu {time}."
    )
    return words.format(time=f"{minutes}:{rest:02d}")
