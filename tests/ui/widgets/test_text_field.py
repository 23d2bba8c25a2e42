from __future__ import annotations

from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.widgets.text_field import Captioned, TextField

Show = Callable[[QWidget], QWidget]


def test_words_leave_room_for_icon_and_keycap(show: Show) -> None:
    field = TextField("Cari", hint="Pindai", icon="scan-barcode", key="F2")
    show(field)
    QTest.keyClicks(field, "roti")

    assert field.text() == "roti"
    assert field.textMargins().left() >= 32
    assert field.textMargins().right() >= 32
    assert field.height() >= 48


def test_trouble_replaces_the_hint_and_goes_again(show: Show) -> None:
    made = Captioned("Referensi", TextField("Referensi"), hint="Empat angka.")
    show(made)
    words = made._below

    made.set_trouble("Kurang dari empat angka.")
    assert words.text() == "Kurang dari empat angka."
    made.set_trouble("")
    assert words.text() == "Empat angka."
