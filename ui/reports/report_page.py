"""One report on the screen: X, Z, or the day's."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from pos.domain.printing_ports import JobState
from pos.domain.shift import Shift
from ui import theme
from ui.day_words import day_words
from ui.reports import wording
from ui.reports.presenter import Paper, ReportShown
from ui.shift.report_view import ReportView
from ui.widgets.button import Button, Role, Size
from ui.widgets.card import Card, Note, State, SummaryRow, ink_of
from ui.widgets.label import Ink, Label, Type
from ui.widgets.page import Page
from ui.widgets.side_column import SideColumn


class ReportPage(Page):
    """Sections at the left; what it is and what can be done at the right.

    Signals:
        went_back: To the day.
        print_wanted: Print it.
        save_wanted: Save it as a page.
        sheet_wanted: Print it as a page, on the computer's own printer.
    """

    went_back = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, language: str, *, office: bool = False) -> None:
        """Make an empty page.

        Args:
            language: Of its days.
            office: Leave out what only the till itself has: its printer.
        """
        super().__init__("")
        self._language, self._office = language, office
        self.report = ReportView()
        self._name = Label("", Type.HEADING)
        self._rows = {
            "day": SummaryRow(self.tr("Tanggal buku")),
            "shift": SummaryRow(self.tr("Shift")),
            "cashier": SummaryRow(self.tr("Kasir")),
            "variance": SummaryRow(self.tr("Selisih")),
        }
        self._note = Note("")
        self.back = Button(self.tr("Kembali"), icon="arrow-left")
        self.back.set_key("Esc", active=False)
        self.save = Button(
            self.tr("Simpan PDF"), icon="file-down", key="Ctrl+S", size=Size.LARGE
        )
        self.sheet = Button(
            self.tr("Cetak A4"), icon="printer", key="Alt+P", size=Size.LARGE
        )
        self.print = Button(
            "", role=Role.PRIMARY, icon="printer", key="F9", size=Size.HERO
        )
        self._lay_out()
        self.print.setVisible(not office)
        self.back.clicked.connect(self.went_back)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.sheet.clicked.connect(self.sheet_wanted)

    def show_report(self, shown: ReportShown) -> None:
        """Show a report."""
        self.title.setText(self._title(shown))
        self._name.setText(self._kind(shown))
        self.report.show_sections(shown.sections)
        self._rows["day"].set_value(day_words(shown.day, self._language))
        self._show_shift(shown.shift)
        words = {
            Paper.X: self.tr("Cetak X"),
            Paper.Z: self.tr("Cetak salinan Z"),
            Paper.DAY: self.tr("Cetak"),
        }
        self.print.setText(words[shown.paper])
        for button in (self.save, self.sheet):
            button.setVisible(shown.paper is not Paper.X)
        self._note.set_text(*self._say(shown))

    def forget(self) -> None:
        """Take every figure off the page."""
        self.report.show_sections(())
        self._rows["variance"].set_value("")

    def _show_shift(self, shift: Shift | None) -> None:
        for key in ("shift", "cashier", "variance"):
            self._rows[key].setVisible(shift is not None)
        if shift is None:
            return
        number = f"{shift.till} \N{MIDDLE DOT} {shift.number}"
        self._rows["shift"].set_value(number if self._office else str(shift.number))
        self._rows["cashier"].set_value(shift.cashier)
        self._rows["variance"].setVisible(not shift.open)
        if not shift.open:
            words, state = wording.variance(shift.variance)
            ink = Ink.GOOD if state is State.GOOD else ink_of(state)
            self._rows["variance"].set_value(words, ink)

    def _title(self, shown: ReportShown) -> str:
        if shown.paper is Paper.DAY:
            return self.tr("Laporan harian")
        if shown.shift is not None and shown.paper is Paper.Z:
            return self.tr("Laporan Z {number}").format(number=shown.shift.z_no)
        return self.tr("Laporan X")

    def _kind(self, shown: ReportShown) -> str:
        return {
            Paper.X: self.tr("Shift masih berjalan"),
            Paper.Z: self.tr("Shift ditutup"),
            Paper.DAY: self.tr("Semua shift hari ini"),
        }[shown.paper]

    def _say(self, shown: ReportShown) -> tuple[str, State, str]:
        """Say what the paper is worth, and where it is."""
        if shown.paper is Paper.X:
            words = self.tr("Angka sementara. Laporan Z tercetak saat shift ditutup.")
            return words, State.INFO, ""
        if shown.paper is Paper.DAY:
            words = self.tr("Jumlah dari laporan X dan Z hari ini.")
            return words, State.INFO, ""
        if self._office:
            till = shown.shift.till if shown.shift else ""
            words = self.tr("Dari dokumen kasir {till} di pusat.").format(till=till)
            return words, State.INFO, "database"
        return self._say_printed(shown)

    def _say_printed(self, shown: ReportShown) -> tuple[str, State, str]:
        """Say whether a Z report was printed."""
        match shown.printing:
            case JobState.QUEUED | JobState.SENDING:
                words = self.tr("Laporan Z menunggu printer.")
                return words, State.INFO, "printer"
            case JobState.SENT | JobState.CONFIRMED:
                return self.tr("Laporan Z tercetak."), State.GOOD, "printer-check"
            case None:
                words = self.tr("Belum dicetak. Simpan PDF, atau cetak salinannya.")
                return words, State.WARN, "printer-x"
            case _:
                words = self.tr("Belum tercetak. Cetak salinannya bila perlu.")
                return words, State.WARN, "printer-x"

    def _lay_out(self) -> None:
        self.tools.addWidget(self.back)
        card = Card()
        card.body.setContentsMargins(theme.MARGIN, 20, theme.GRID, 12)
        card.body.addWidget(self.report)
        about = Card()
        about.body.addWidget(self._name)
        for row in self._rows.values():
            about.body.addWidget(row)
        side = SideColumn()
        side.body.addWidget(about)
        side.body.addWidget(self._note)
        side.body.addStretch(1)
        side.body.addWidget(self.save)
        side.body.addWidget(self.sheet)
        side.body.addWidget(self.print)
        across = QHBoxLayout()
        across.setSpacing(theme.GUTTER)
        across.addWidget(card, 1)
        across.addWidget(side)
        self.body.addLayout(across, 1)
