"""Every widget, in every theme, as pictures to look at.

Run ``python -m tests.ui.gallery FOLDER [SCREEN...]``; it checks nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.ui.gallery import office, parts, selling
from tests.ui.gallery.frame import OPENERS

__all__ = ["OPENERS", "SCREENS"]

SCREENS: dict[str, Callable[[], QWidget]] = {
    "sell": selling.sell,
    "pay": selling.pay,
    "dialogs": selling.dialogs,
    "pin": selling.pin,
    "close_shift": office.close_shift,
    "reconcile": office.reconcile,
    "receipt": office.receipt,
    "controls": parts.controls,
}
