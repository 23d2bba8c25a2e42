"""In which form a report is taken away."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos.reports.exports import Form
from ui.widgets.button import Button, Role, Size
from ui.widgets.dialog import Dialog
from ui.widgets.label import Ink, Label, Type

_ICONS: Final = {
    Form.PDF: "stamp",
    Form.XLSX: "file-spreadsheet",
    Form.CSV: "table",
    Form.JSON: "file-text",
}


class ExportDialog(Dialog):
    """Four forms, each with what it is good for; 1 to 4 choose.

    Signals:
        chosen: The form; the panel is closed already.
    """

    chosen = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, self.tr("Simpan laporan"), width=560)
        self.buttons: dict[Form, Button] = {}
        for number, (form, words, hint) in enumerate(self._forms(), start=1):
            role = Role.PRIMARY if form is Form.PDF else Role.NORMAL
            button = Button(words, role=role, icon=_ICONS[form], size=Size.LARGE)
            button.set_key(str(number), active=False)
            button.clicked.connect(lambda _checked, form=form: self._choose(form))
            self.buttons[form] = button
            self.body.addWidget(button)
            self.body.addWidget(Label(hint, Type.CAPTION, Ink.SOFT))
        self.add_cancel(self.tr("Batal"))

    def start(self) -> None:
        """Show the panel; the first form has the keys."""
        self.open(self.buttons[Form.PDF])

    def _forms(self) -> tuple[tuple[Form, str, str], ...]:
        return (
            (
                Form.PDF,
                self.tr("PDF bersegel"),
                self.tr("Untuk dicetak, ditandatangani, dan diarsipkan."),
            ),
            (Form.XLSX, self.tr("Excel (XLSX)"), self.tr("Angka tetap angka.")),
            (Form.CSV, self.tr("CSV"), self.tr("Untuk LibreOffice dan program lain.")),
            (Form.JSON, self.tr("JSON"), self.tr("Untuk program.")),
        )

    def _choose(self, form: Form) -> None:
        self.close_now()
        self.chosen.emit(form)
