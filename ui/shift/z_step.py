"""The last step of closing: the Z report, its number and its paper."""

from PySide6.QtWidgets import QHBoxLayout

from pos.domain.money import rupiah
from pos.domain.printing_ports import JobState
from ui import theme
from ui.shift.closing import Closed
from ui.shift.closing_steps import CloseStep
from ui.shift.report_view import ReportView
from ui.widgets.button import Button
from ui.widgets.card import Card, Note, State, SummaryRow
from ui.widgets.label import Figure, Ink, Label


class ZStep(CloseStep):
    """Step 4: what the Z report says, whether it is printed, and what comes next."""

    def __init__(self) -> None:
        super().__init__("", "log-out")
        self.next.setText(self.tr("Keluar"))
        self.report = ReportView()
        card = Card()
        card.body.setContentsMargins(theme.MARGIN, 20, theme.GRID, 12)
        card.body.addWidget(self.report)
        self.main.addWidget(card)
        self._number = Figure("")
        self._variance = SummaryRow(self.tr("Selisih"))
        self._printing = Note("")
        self.reprint = Button(self.tr("Cetak ulang"), icon="printer", key="F9")
        self.save = Button(self.tr("Simpan PDF"), icon="file-down")
        self.sheet = Button(self.tr("Cetak A4"), icon="printer", key="Alt+P")
        self.again = Button(self.tr("Mulai shift baru"), icon="play")
        number = Card()
        number.body.addWidget(Label(self.tr("Laporan Z nomor"), ink=Ink.SOFT))
        number.body.addWidget(self._number)
        number.body.addWidget(self._variance)
        number.body.addSpacing(theme.GRID)
        number.body.addWidget(self._printing)
        self.side.addWidget(number)
        papers = QHBoxLayout()
        papers.setSpacing(12)
        papers.addWidget(self.reprint, 1)
        papers.addWidget(self.save, 1)
        self.side.addLayout(papers)
        self.side.addWidget(self.sheet)
        self.side.addWidget(self.again)
        self.finish_side()

    def show_closed(self, closed: Closed) -> None:
        """Show the report of a closed shift."""
        shift = closed.shift
        self._number.set_text(str(shift.z_no))
        self._variance.set_value(*self._sign(shift.variance))
        self.report.show_sections(closed.report.sections)
        self.show_printing(closed.printing)

    def show_printing(self, printing: JobState | None) -> None:
        """Say how far the paper is."""
        self._printing.set_text(*self._state(printing))

    def forget(self) -> None:
        """Take the report off the step."""
        self._number.set_text("")
        self._variance.set_value("")
        self.report.show_sections(())

    def _sign(self, variance: int) -> tuple[str, Ink]:
        if variance > 0:
            words = self.tr("{amount} lebih")
        elif variance < 0:
            words = self.tr("{amount} kurang")
        else:
            return self.tr("Pas"), Ink.GOOD
        return words.format(amount=rupiah(abs(variance))), Ink.WARN

    def _state(self, printing: JobState | None) -> tuple[str, State, str]:
        match printing:
            case JobState.QUEUED | JobState.SENDING:
                words = self.tr("Laporan Z menunggu printer.")
                return words, State.INFO, "printer"
            case JobState.SENT | JobState.CONFIRMED:
                return self.tr("Laporan Z tercetak."), State.GOOD, "printer-check"
            case JobState.FAILED | JobState.UNKNOWN | JobState.CANCELLED:
                words = self.tr("Laporan Z belum tercetak. Tekan Cetak ulang.")
                return words, State.WARN, "printer-x"
            case None:
                words = self.tr("Printer belum diatur. Simpan PDF laporan ini.")
                return words, State.WARN, "printer-x"
