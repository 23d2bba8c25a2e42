"""Start the program: paint first, then open the till and load the rest."""

import gc
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pos.config import Settings, default_data_dir, demo_data_dir, office_data_dir
from pos.domain.errors import AlreadyOpenError, PosError
from pos.operations.entrance import Entrance, look_in
from pos.storage.engine import InstanceLock
from pos.system import SystemClock
from ui import log
from ui.appearance import Appearance
from ui.main_window import MainWindow
from ui.opening import Opening

if TYPE_CHECKING:
    from pos.bootstrap import Till
    from pos.first_start import HubAccess, Plan
    from pos.storage.writer import Changes
    from ui.milestones import Milestones
    from ui.setup.window import SetupWindow
    from ui.warm_up import WarmUp

_KNOCK_EVERY_MS: Final = 200
_KNOCKS: Final = 25


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked for.

    Attributes:
        folder: Where the till lives; the platform's folder when None.
        demo: The example shop instead of a real till.
        language: Overrules the setting; empty follows it.
        office: An office instead of a till: where its hub is, or empty for the one
            that it knows; None for a till.
        exit_after: ``paint`` or ``scan``: print how long it took, and leave.
    """

    folder: Path | None = None
    demo: bool = False
    language: str = ""
    exit_after: str = ""
    office: str | None = None

    @property
    def place(self) -> Path:
        """The till's folder, or the office's."""
        if self.folder is not None:
            return self.folder
        if self.office is not None:
            return office_data_dir()
        return demo_data_dir() if self.demo else default_data_dir()


class Application(QObject):
    """Decides what is shown first, and opens the till behind it."""

    def __init__(self, app: QApplication, options: Options) -> None:
        super().__init__(app)
        self._options, self._folder = options, options.place
        self._appearance = Appearance(app, options.language)
        self._opening = Opening(self)
        self._opening.opened.connect(self._opened)
        self._opening.refused.connect(self._refused)
        self._opening.broke.connect(_raise)
        self._till: Till | None = None
        self._warm_up: WarmUp | None = None
        self._lock: InstanceLock | None = None
        self._knocks = 0
        self.window: MainWindow | None = None
        self._setup: SetupWindow | None = None
        self._milestones: Milestones | None = None
        self._trouble: QWidget | None = None
        app.aboutToQuit.connect(self.close)
        log.catch_all(self._tell)

    @property
    def language(self) -> str:
        """The language in force."""
        return self._appearance.language

    def start(self) -> None:
        """Show the first window."""
        try:
            entrance = look_in(self._folder)
            if entrance is None:
                self._begin_setup()
                return
            self._lock = InstanceLock(self._folder)
        except AlreadyOpenError:
            self._knock()
        except PosError as error:
            self._refused(error)
        else:
            self._show_sign_in(entrance)

    def _show_sign_in(self, entrance: Entrance) -> None:
        self._appearance.apply_first(entrance.settings)
        self.window = MainWindow(entrance, self._appearance, SystemClock().monotonic_ms)
        if self._options.exit_after:
            from ui.milestones import Milestones

            self._milestones = Milestones(self.window, self._options.exit_after)
        self.window.painted.connect(lambda: self._appearance.apply(entrance.settings))
        self.window.painted.connect(self._open)
        self._show(self.window)

    def _show(self, window: QWidget) -> None:
        window.resize(1366, 768)
        window.showMaximized()
        # Where no window manager gives the keys to a new window, as in a kiosk, it
        # has to ask for them itself, or no shortcut works.
        window.activateWindow()

    def _open(self) -> None:
        """Open the till, now that something is on the screen."""
        from ui.single_instance import Doorbell

        bell = Doorbell(self._folder, self)
        bell.rung.connect(self._come_forward)
        log.write_to(self._folder)
        if self._till is not None:  # it was just set up
            self._attach(self._till)
            return
        self._opening.start(partial(_open_till, self._folder, self._lock))

    def _opened(self, till: "Till") -> None:
        self._till = till
        if self.window is None:  # it was just set up
            entrance = look_in(till.folder)
            if entrance is not None:
                self._show_sign_in(entrance)
                self._prepare_new(entrance)
            if self._setup is not None:
                self._setup.close()
        else:
            self._attach(till)

    def _prepare_new(self, entrance: Entrance) -> None:
        """Lead whoever made a new till to what it still lacks: its printer first."""
        identity = entrance.identity
        if self.window is not None and not (identity.demo or identity.office):
            self.window.begin_with("settings")

    def _attach(self, till: "Till") -> None:
        from ui.session import Session
        from ui.tasks import QtTasks
        from ui.warm_up import WarmUp

        tasks = QtTasks(till, self)
        session = Session(till, tasks)
        session.speaks = lambda: self.language
        tasks.changed.connect(session.announce)
        if self.window is not None:
            self.window.attach(session)
        session.listen(_spare_collector)
        till.start_printing()
        till.start_hub()
        till.syncs.submit(till.start_syncing)
        self._warm_up = WarmUp(self)
        self._warm_up.ready.connect(self._prepare)
        self._warm_up.start()

    def _prepare(self) -> None:
        """Build the first page, unless the till was closed meanwhile."""
        if self.window is not None and self._till is not None:
            self.window.prepare()

    def _begin_setup(self) -> None:
        from ui.setup.window import SetupWindow

        self._appearance.apply(Settings())
        self._setup = SetupWindow(self._appearance)
        self._setup.example_chosen.connect(self._make_example)
        self._setup.planned.connect(self._make)
        self._setup.office_planned.connect(self._make_office)
        self._setup.pairing_planned.connect(self._make_paired)
        self._show(self._setup)
        if self._options.demo:
            self._setup.presenter.choose_example()
        elif self._options.office is not None:
            self._setup.presenter.choose_office(self._options.office)

    def _make_example(self) -> None:
        self._folder = self._options.folder or demo_data_dir()
        self._opening.start(partial(_open_example, self._folder))

    def _make(self, plan: "Plan") -> None:
        self._opening.start(partial(_make_till, self._folder, plan))

    def _make_office(self, plan: "Plan", hub: "HubAccess") -> None:
        self._opening.start(partial(_make_office, self._folder, plan, hub))

    def _make_paired(self, plan: "Plan", text: str) -> None:
        self._opening.start(partial(_make_paired, self._folder, plan, text))

    def _refused(self, error: PosError) -> None:
        if self._setup is not None and self._setup.isVisible():
            if isinstance(error, AlreadyOpenError) and not self._knocks:
                self._knock()  # the example shop is open in another window
            else:
                self._setup.presenter.refuse(error)
            return
        from ui.setup.trouble import TroubleWindow

        self._trouble = TroubleWindow(error)
        self._show(self._trouble)
        if self.window is not None:
            self.window.close()

    def _knock(self) -> None:
        """Show the window that is open already, and leave."""
        from ui.single_instance import knock

        self._knocks += 1
        if knock(self._folder):
            QTimer.singleShot(0, QApplication.quit)
        elif self._knocks < _KNOCKS:  # it may be just starting itself
            QTimer.singleShot(_KNOCK_EVERY_MS, self._knock)
        else:
            self._refused(AlreadyOpenError(path=str(self._folder)))

    def _come_forward(self) -> None:
        log.note("second_start")
        if self.window is not None:
            state = self.window.windowState()
            self.window.setWindowState(state & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()

    def _tell(self, _error: BaseException) -> None:
        """Calm whoever stands at the till: what was paid is kept."""
        if self.window is not None:
            self.window.show_fault()

    def close(self) -> None:
        """Let go of everything."""
        self._opening.finish()
        if self._warm_up is not None:
            self._warm_up.finish()
        till, self._till = self._till, None
        if till is not None:
            till.close()
        elif self._lock is not None:
            self._lock.release()
        log.close()


def _open_till(folder: Path, lock: InstanceLock | None) -> "Till":
    from pos.bootstrap import open_till

    return open_till(folder, lock=lock)


def _open_example(folder: Path) -> "Till":
    from pos.first_start import open_example

    return open_example(folder)


def _make_till(folder: Path, plan: "Plan") -> "Till":
    from pos.first_start import make_till

    return make_till(folder, plan)


def _make_office(folder: Path, plan: "Plan", hub: "HubAccess") -> "Till":
    from pos.first_start import make_office

    return make_office(folder, plan, hub)


def _make_paired(folder: Path, plan: "Plan", text: str) -> "Till":
    from pos.first_start import make_paired_office

    return make_paired_office(folder, plan, text)


def _raise(error: Exception) -> None:
    raise error


def _spare_collector(changes: "Changes") -> None:
    """Let the collector leave the catalogue alone: it stays.

    Going through it would stop a scan for as long as a frame and more.
    """
    if "catalogue" in changes:
        gc.collect()
        gc.freeze()


def run(options: Options) -> int:
    """Run the program until its window is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("kasir-si-cantik")
    application = Application(app, options)
    application.start()
    gc.freeze()
    gc.enable()  # main.py switched it off for the imports
    return app.exec()
