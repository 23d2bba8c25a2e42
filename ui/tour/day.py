"""The day itself: set up, sell, refund, count, close, and check the books."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QApplication

from pos.demo import PINS
from pos.operations import maintenance, report_files
from pos.printing.profile import PROFILES
from pos.printing.virtual import Printed, VirtualPrinter, save
from pos.storage import print_jobs, queries, shift_history
from pos.storage.engine import Connection
from ui.app import Application, Options
from ui.settings.screen import SettingsScreen
from ui.tour.buyer_scene import show_buyer
from ui.tour.device_scenes import set_up_scale, set_up_scanner, weigh_live
from ui.tour.evening_scene import reconcile_day
from ui.tour.label_scene import make_labels
from ui.tour.paper_scene import run_out_of_paper
from ui.tour.pilot import Pilot, TourError
from ui.tour.printer_scene import set_printer_up

KEY = Qt.Key

#: What the shop puts on its receipt.
LOGO: Final = Path(__file__).parents[2] / "resources" / "pictures" / "mark.png"

#: Longer than a passing message stays.
PASSING_MS: Final = 2_600

#: Barcodes of the example shop's goods.
KERIPIK, ROTI, PAKCOY, SONGKET = (
    "8997700000046",
    "8997700000213",
    "8997700000121",
    "8997700000411",
)


class Tour:
    """Plays one booth day and keeps what it sees."""

    def __init__(self, out: Path, folder: Path, language: str) -> None:
        self._out, self._folder, self._language = out, folder, language
        self._papers: list[Printed] = []
        self._profile = PROFILES["58"]

    def play(self, width: int, height: int) -> int:
        """Play it; 0 when it went to its end and the books are intact."""
        app = QApplication(sys.argv[:1])
        with VirtualPrinter(0, profile=self._profile, on_printed=self._keep) as printer:
            self._printer = printer
            options = Options(folder=self._folder, language=self._language)
            application = Application(app, options)
            application.start()
            size = QSize(width, height)
            self.pilot = Pilot(application, self._out, size)
            try:
                for step in self._steps():
                    step()
                return self._finish()
            except TourError as error:
                print(f"the tour stopped: {error}", file=sys.stderr)
                self.pilot.shot("stopped")
                return 1
            finally:
                application.close()

    def _keep(self, printed: Printed) -> None:
        """Keep a paper; called on the printer's thread."""
        self._papers.append(printed)

    def _steps(self) -> tuple[Callable[[], None], ...]:
        return (
            self._set_up,
            self._use_printer,
            self._sign_in,
            self._open_shift,
            self._sell_cash,
            self._sell_with_change,
            self._search_and_weigh,
            lambda: weigh_live(self.pilot),
            self._give_discount,
            self._hold_and_recall,
            self._sell_by_qris,
            lambda: show_buyer(self.pilot),
            self._sell_by_transfer,
            self._mix_tenders,
            lambda: run_out_of_paper(self.pilot, self._printer, ROTI),
            self._refund,
            self._move_cash,
            self._close,
            self._look_around,
            self._dress_receipt,
            self._lock,
        )

    def _set_up(self) -> None:
        """First start: the example shop, with a printer on the network."""
        pilot = self.pilot
        pilot.shot("first-start")
        pilot.click_role("choice")
        pilot.wait(lambda: pilot.started, "the example shop")
        pilot.shot("sign-in")

    def _use_printer(self) -> None:
        """The admin sets the printer up."""
        set_printer_up(self.pilot, self._printer.address)

    def _sign_in(self) -> None:
        """The cashier signs in."""
        self.pilot.click("face.K-03")
        self.pilot.press(PINS["K-03"])
        self.pilot.wait(lambda: self.pilot.window.key == "shift", "the shift screen")

    def _open_shift(self) -> None:
        """Count the float: five notes of each small kind."""
        pilot = self.pilot
        pilot.shot("start-shift")
        for pieces in ("0", "2", "10", "15", "20", "10"):
            pilot.press(pieces, KEY.Key_Tab)
        pilot.shot("start-shift-counted")
        pilot.click(QCoreApplication.translate("StartPage", "Mulai shift"))
        pilot.go("sell")

    def _sell_cash(self) -> None:
        """Three scans, exact cash: two keys."""
        pilot = self.pilot
        pilot.shot("sell-empty")
        for code in (KERIPIK, ROTI, ROTI, PAKCOY):
            pilot.scan(code)
        pilot.pause(PASSING_MS)
        pilot.shot("sell")
        pilot.press(KEY.Key_F10)
        pilot.shot("pay-cash-exact")
        pilot.press(KEY.Key_Return)
        pilot.wait(lambda: pilot.window.key == "sell", "the sale")
        pilot.shot("done-exact")

    def _sell_with_change(self) -> None:
        """The buyer gives a note of Rp100.000: three keys."""
        pilot = self.pilot
        for code in (KERIPIK, ROTI, PAKCOY):
            pilot.scan(code)
        pilot.press(KEY.Key_F10, KEY.Key_F6)
        pilot.shot("pay-cash-note")
        pilot.press(KEY.Key_Return)
        pilot.shot("done-change")

    def _search_and_weigh(self) -> None:
        """A slip in the name, then a weight."""
        pilot = self.pilot
        pilot.press("nastr")
        pilot.shot("search-slip")
        pilot.press(KEY.Key_Return)
        pilot.shot("weigh")
        pilot.press("350", KEY.Key_Return)
        pilot.scan(SONGKET)
        pilot.shot("sell-weighed-and-piece")

    def _give_discount(self) -> None:
        """Ten percent, within the cashier's limit."""
        pilot = self.pilot
        pilot.press(KEY.Key_F6)
        pilot.shot("discount")
        pilot.press(KEY.Key_Escape)

    def _hold_and_recall(self) -> None:
        """The buyer fetches money first."""
        pilot = self.pilot
        pilot.press(KEY.Key_F3)
        pilot.shot("hold")
        pilot.press(KEY.Key_Return)
        pilot.scan(ROTI)
        pilot.press(KEY.Key_F10, KEY.Key_Return)
        pilot.press(KEY.Key_F4)
        pilot.shot("recall")
        pilot.press(KEY.Key_Return)
        pilot.shot("recalled")

    def _sell_by_qris(self) -> None:
        """The code with the amount in it, proven by four digits."""
        pilot = self.pilot
        pilot.press(KEY.Key_F10, KEY.Key_Q)
        pilot.shot("pay-qris")
        pilot.press(KEY.Key_C)
        pilot.shot("pay-qris-on-paper")
        pilot.press("4711", KEY.Key_Return)
        pilot.shot("done-qris")

    def _sell_by_transfer(self) -> None:
        """An agency pays by transfer."""
        pilot = self.pilot
        pilot.scan(KERIPIK)
        pilot.press(KEY.Key_F10, KEY.Key_B)
        pilot.shot("pay-transfer")
        pilot.press("20261124", KEY.Key_Return)

    def _mix_tenders(self) -> None:
        """A part by QRIS, the rest in cash."""
        pilot = self.pilot
        for code in (KERIPIK, PAKCOY):
            pilot.scan(code)
        pilot.press(KEY.Key_F10, KEY.Key_G)
        pilot.shot("pay-mixed")
        pilot.press(KEY.Key_Escape)

    def _refund(self) -> None:
        """Scan a receipt, copy it, give one line back with the supervisor's PIN."""
        pilot = self.pilot
        pilot.go("receipts")
        pilot.shot("receipts")
        pilot.scan(self._newest())
        pilot.shot("receipt")
        pilot.press(KEY.Key_F9)
        pilot.shot("reprint")
        pilot.press(KEY.Key_Space, KEY.Key_F8)
        pilot.shot("refund")
        pilot.press("1")
        pilot.press(KEY.Key_Return)
        pilot.shot("approval")
        pilot.press(PINS["P-01"])
        pilot.shot("refunded")
        pilot.press(KEY.Key_Escape)

    def _newest(self) -> str:
        """Give the number of the last sale paid in cash."""
        till = self.pilot.session.till
        rows = till.readers.run(queries.sales)
        return next(row.receipt_no for row in rows if row.tenders == "cash")

    def _move_cash(self) -> None:
        """Small change comes in; an X in between."""
        pilot = self.pilot
        pilot.go("shift")
        pilot.shot("shift")
        pilot.click("shift.x")
        pilot.shot("report-x")
        pilot.press(KEY.Key_Escape)
        pilot.click("shift.paid_in")
        pilot.shot("paid-in")
        pilot.press(KEY.Key_Escape)

    def _close(self) -> None:
        """Count blind, explain, close; the Z report is printed."""
        pilot = self.pilot
        pilot.press(KEY.Key_F10)
        pilot.shot("count")
        for pieces in ("1", "2", "10", "15", "20", "10"):
            pilot.press(pieces, KEY.Key_Tab)
        pilot.shot("counted")
        pilot.press(KEY.Key_F10)
        pilot.shot("other-tenders")
        pilot.press(KEY.Key_Return)
        pilot.shot("variance")
        pilot.press("1", KEY.Key_Return)
        pilot.shot("close")
        pilot.press(KEY.Key_Return)
        pilot.shot("z")

    def _look_around(self) -> None:
        """The admin looks at products, reports and settings."""
        pilot = self.pilot
        pilot.click("face.A-01")
        pilot.press(PINS["A-01"])
        pilot.wait(lambda: pilot.window.key != "sign_in", "the admin's first screen")
        for key in ("products", "reports", "settings"):
            pilot.go(key)
            pilot.shot(key)
        reconcile_day(pilot)
        make_labels(pilot)
        set_up_scanner(pilot)
        set_up_scale(pilot)
        pilot.press(KEY.Key_F1)
        pilot.shot("help")
        pilot.press(KEY.Key_Escape)

    def _dress_receipt(self) -> None:
        """A logo, one more line, no cashier's code: seen as it is done."""
        pilot = self.pilot
        pilot.click("part.receipt")
        screen = pilot.window.screen_of("settings")
        if not isinstance(screen, SettingsScreen):
            raise TourError("no settings")
        page = screen.receipt
        pilot.wait(lambda: not page.picture.picture.isNull(), "the preview")
        pilot.shot("receipt-look")
        page.take_picture(LOGO)
        pilot.click("fact.cashier")
        pilot.tap(page.header[0])
        pilot.press("0711 351234")
        pilot.shot("receipt-look-tried")
        pilot.tap(page.button)
        pilot.shot("receipt-look-saved")

    def _lock(self) -> None:
        """The admin leaves the laptop."""
        self.pilot.window.lock()
        self.pilot.shot("locked")

    def _finish(self) -> int:
        """Keep the papers and the Z report, then check the books."""
        till = self.pilot.session.till
        self.pilot.wait(
            lambda: till.readers.run(print_jobs.waiting) == 0, "the last paper"
        )
        for number, printed in enumerate(self._papers, 1):
            save(printed, self._profile, self._out / "papers", f"{number:02}")
        till.readers.run(self._save_z)
        found = till.readers.run(
            lambda connection: maintenance.verify(connection, till.key.public_key)
        )
        for finding in found.findings:
            print(finding, file=sys.stderr)
        if not found.findings:
            print(
                f"{self.pilot.pictures} pictures, {len(self._papers)} papers; "
                f"intact: {found.documents} documents, seal {found.seal}"
            )
        return 1 if found.findings else 0

    def _save_z(self, connection: Connection) -> None:
        (shift,) = queries.shifts(connection)
        closing = shift_history.closing(connection, shift.shift_id)
        if closing is None:
            raise TourError("no Z report")
        page = report_files.z_page(
            connection, closing.doc_id, self.pilot.session.till.sealer
        )
        (self._out / f"Z-{shift.z_no}.pdf").write_bytes(page)
