"""Every control on one page."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from tests.ui.gallery.frame import chrome, stage
from ui.widgets.banner import Banner
from ui.widgets.button import Button, Role
from ui.widgets.card import Card, Note, State
from ui.widgets.chips import ChipRow, Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.page import Page
from ui.widgets.pill import Pill
from ui.widgets.progress_panel import ProgressPanel
from ui.widgets.switch import Switch
from ui.widgets.text_field import Captioned, TextField


def controls() -> QWidget:
    made = chrome("settings", words="LATIHAN \N{EN DASH} BUKAN TRANSAKSI")
    page = Page("Setelan")
    stage(made).addWidget(page)
    banner = Banner("Tutup")
    banner.say(
        "Printer tidak terhubung. Struk tersimpan; tekan Cetak ulang.",
        State.BAD,
        step="Cetak ulang",
        key="printer",
    )
    page.body.addWidget(banner)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(forms(), 1)
    row.addWidget(states(), 1)
    page.body.addLayout(row, 1)
    return made


def forms() -> QWidget:
    card = Card()
    choices = [Choice(look, look) for look in ("Terang", "Luar ruang", "Gelap")]
    card.body.addWidget(ChipRow(choices, "Tema"))
    card.body.addWidget(Switch("Suara", "Bunyi pendek saat barang ditemukan.", on=True))
    card.body.addWidget(Switch("Tangan kiri"))
    name = TextField("Nama pembeli", hint="Boleh kosong")
    card.body.addWidget(Captioned("Nama pembeli", name, hint="Tampil di struk."))
    wrong = Captioned("Referensi", TextField("Referensi"))
    wrong.set_trouble("Empat angka terakhir dari aplikasi pembeli.")
    card.body.addWidget(wrong)
    combo = QComboBox()
    combo.addItems(["80 mm", "58 mm"])
    card.body.addWidget(Captioned("Lebar kertas", combo))
    checks = QHBoxLayout()
    ticked = QCheckBox("Cetak dua kali")
    ticked.setChecked(True)
    checks.addWidget(ticked)
    chosen = QRadioButton("Tunai")
    chosen.setChecked(True)
    checks.addWidget(chosen)
    card.body.addLayout(checks)
    card.body.addStretch(1)
    return card


def states() -> QWidget:
    card = Card()
    pills = QHBoxLayout()
    for state in State:
        pills.addWidget(Pill(state.name.title(), state))
    card.body.addLayout(pills)
    roles = QHBoxLayout()
    for role in Role:
        roles.addWidget(Button(role.name.title(), role=role, icon="check"))
    card.body.addLayout(roles)
    off = QHBoxLayout()
    for role in (Role.NORMAL, Role.PAY, Role.DANGER):
        button = Button("Mati", role=role, icon="x", key="F9")
        button.setEnabled(False)
        off.addWidget(button)
    card.body.addLayout(off)
    for state in (State.GOOD, State.WARN, State.BAD):
        card.body.addWidget(Note("Satu kalimat tentang keadaan.", state))
    progress = ProgressPanel("Mengimpor katalog", "Batalkan")
    progress.set_progress(12_400, 20_000, "12.400 dari 20.000 baris, 8 detik lagi")
    card.body.addWidget(progress)
    card.body.addWidget(
        EmptyState("inbox", "Belum ada struk", "Jual dulu satu barang.")
    )
    return card
