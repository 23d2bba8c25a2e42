"""The printers' part of the settings and its wizard, held together."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from pos.domain.errors import PosError
from pos.domain.printer import PrinterRole, PrinterSetup
from ui.errands import QtErrands
from ui.session import Session
from ui.settings.printer import wording
from ui.settings.printer.page import PrinterPage
from ui.settings.printer.part_presenter import PrintersPresenter, Shown
from ui.settings.printer.wizard import PrinterWizard


class PrinterPart(QObject):
    """Forwards between the page, the wizard and who decides.

    Signals:
        said: Words for a passing message.
        refused: Why something isn't done.
        opened: The wizard covers the settings.
        closed: The settings are shown again.

    Attributes:
        page: Among the other parts of the settings.
        wizard: Instead of all of them.
    """

    said = Signal(str)
    refused = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.page, self.wizard = PrinterPage(), PrinterWizard(session)
        self.presenter = PrintersPresenter(session, QtErrands(self), self)
        page, deciding = self.page, self.presenter
        page.wanted.connect(self.open)
        page.drawer_wanted.connect(lambda: deciding.try_drawer(wording.trial_reason()))
        page.forgotten.connect(deciding.forget)
        page.report_wanted.connect(deciding.report)
        self.wizard.left.connect(self.closed)
        self.wizard.kept.connect(self._keep)
        self.wizard.refused.connect(self.refused)

    def open(self, role: PrinterRole = PrinterRole.RECEIPT) -> None:
        """Let the wizard find a printer."""
        self.opened.emit()
        self.wizard.open(role)

    def close_down(self) -> None:
        """Leave the wizard wherever it is; nothing is changed."""
        self.wizard.close_down()
        self.closed.emit()

    def _keep(self, setup: PrinterSetup) -> None:
        words = self.tr("Printer {name} tersimpan dan dipakai mulai sekarang.")
        self.said.emit(words.format(name=setup.name or setup.address))
        self.closed.emit()

    # What the presenter shows.

    def show_printer(self, role: PrinterRole, shown: Shown) -> None:
        """Show a printer, or that there is none."""
        self.page.show_printer(role, shown)

    def show_reporting(self) -> None:
        """Say that the report is being made."""
        self.page.report.setEnabled(False)
        self.said.emit(self.tr("Menyusun laporan printer…"))

    def copy_report(self, text: str) -> None:
        """Put the report onto the clipboard, and say so."""
        QGuiApplication.clipboard().setText(text)
        self.page.report.setEnabled(True)
        self.said.emit(self.tr("Laporan disalin. Tempel di pesan untuk teknisi."))

    def show_drawer_kicked(self) -> None:
        """Say that the drawer should open now."""
        self.said.emit(self.tr("Laci dibuka sekali lewat printer."))

    def show_forgotten(self) -> None:
        """Say that a printer isn't used any more."""
        self.said.emit(self.tr("Printer dilepas. Struk tetap tersimpan."))

    def show_printer_refused(self, error: PosError) -> None:
        """Say why it isn't done."""
        self.page.report.setEnabled(True)
        self.refused.emit(error)
