"""The QR code on the screen."""

from __future__ import annotations

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pos.demo import QRIS
from pos.domain.qris import make_dynamic
from ui.pay.qr_code import MODULE, QUIET, QrCode, modules


def test_a_code_is_read_back_as_it_was(qtbot: QtBot) -> None:
    payload = make_dynamic(QRIS, 78_345, "KSR1-0123456789")
    shown = QrCode("Kode")
    qtbot.addWidget(shown)
    shown.set_payload(payload)
    shown.resize(400, 360)
    picture = shown.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    wide = picture.bytesPerLine()
    grey = Image.frombuffer("L", (wide, picture.height()), bytes(picture.constBits()))
    found = zxingcpp.read_barcodes(grey)
    assert [x.text for x in found] == [payload]


def test_it_never_asks_for_less_than_phones_can_read(qtbot: QtBot) -> None:
    shown = QrCode("Kode")
    qtbot.addWidget(shown)
    shown.set_payload(QRIS)
    side = MODULE * (len(modules(QRIS)) + 2 * QUIET)
    assert shown.minimumSizeHint().width() == side
    shown.resize(3 * side, 2 * side)
    assert shown.module_size() == 2 * MODULE


def test_an_empty_code_paints_nothing(qtbot: QtBot) -> None:
    shown = QrCode("Kode")
    qtbot.addWidget(shown)
    shown.resize(50, 50)
    shown.show()
    shown.set_payload("")
    assert shown.payload == ""
    assert shown.grab().width() == 50
