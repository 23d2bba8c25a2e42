"""Panels over the shift screen: cash in and out, the X report."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.shift.presenter import Report
from ui.shift.report_view import ReportView
from ui.widgets.button import Button, Role, Size
from ui.widgets.dialog import Dialog
from ui.widgets.figure_field import MoneyField
from ui.widgets.keypad import Keypad
from ui.widgets.label import Ink, Label, Type
from ui.widgets.reason_field import ReasonField

#: Width of a report's panel at 100 %, and what its margins take of it.
_REPORT_WIDTH: Final = 940
_FRAME: Final = 56


class CashDialog(Dialog):
    """How much, and why: cash put into the drawer or taken out of it.

    Signals:
        asked: Amount in rupiah and the reason.
    """

    asked = Signal(object, str)

    def __init__(
        self, host: QWidget, title: str, hint: str, reasons: Sequence[str]
    ) -> None:
        super().__init__(host, title, width=860, hint=hint)
        self._hint_words = hint
        self.amount = MoneyField(self.tr("Jumlah"))
        self.keypad = Keypad(zeros="000")
        self.reason = ReasonField(
            self.tr("Alasan"), reasons, hint=self.tr("Atau tulis alasannya")
        )
        row = QHBoxLayout()
        row.setSpacing(theme.px(28))
        row.addLayout(self._left(), 1)
        row.addLayout(self._right(), 1)
        self.body.addLayout(row)
        self.keypad.pressed.connect(self.amount.press)
        self.amount.changed.connect(lambda _: self._calm())
        self.reason.changed.connect(lambda _: self._calm())
        self.amount.refused.connect(self._refuse)
        self.add_cancel(self.tr("Batal"))
        save = Button(self.tr("Simpan"), role=Role.PRIMARY, size=Size.LARGE)
        self.add_button(save, confirms=True)
        self.confirmed.connect(self._ask)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.amount)
        column.addWidget(self.keypad)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Alasan"), Type.HEADING))
        column.addWidget(self.reason)
        column.addStretch(1)
        return column

    def _ask(self) -> None:
        self.asked.emit(self.amount.value(), self.reason.reason())

    def _calm(self) -> None:
        self.set_hint(self._hint_words)

    def _refuse(self, _typed: str) -> None:
        words = self.tr("Ketik angka rupiah saja, tanpa koma.")
        self.set_hint(words, Ink.BAD)


class ReportDialog(Dialog):
    """An X report on the screen; Enter prints it."""

    def __init__(self, host: QWidget, report: Report) -> None:
        super().__init__(host, report.title, width=_REPORT_WIDTH)
        view = ReportView()
        wide = min(theme.px(_REPORT_WIDTH), host.window().width() - 2 * theme.MARGIN)
        view.resize(wide - _FRAME, 1)  # what it needs depends on its width
        view.show_sections(report.sections)
        most = host.window().height() - theme.tall(228)
        view.setFixedHeight(min(view.content_height() + theme.GRID, most))
        self.body.addWidget(view)
        cancel = self.add_cancel(self.tr("Tutup"))
        cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_button(
            Button(self.tr("Cetak"), role=Role.PRIMARY, icon="printer"), confirms=True
        )
