"""Keeps the top bar true: duty, sync and clock."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from pos.domain.errors import PosError
from pos.operations.entrance import Entrance
from pos.system import SystemClock
from ui.chrome import TopBar
from ui.top_bar import Bar, Duty

if TYPE_CHECKING:
    from pos.storage.engine import Connection
    from pos.storage.writer import Changes
    from ui.session import Session

_LOOK_EVERY_MS: Final = 5_000


class Status(QObject):
    """Looks at the clock now and then, and when told to."""

    def __init__(self, bar: TopBar, entrance: Entrance) -> None:
        super().__init__(bar)
        self._bar = Bar(bar)
        self._entrance = entrance
        self._session: Session | None = None
        self._last_ms = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_EVERY_MS)
        self.show()

    def attach(self, session: "Session") -> None:
        """Take the open till."""
        self._session = session
        self._read_last()
        self.show()

    def changed(self, changes: "Changes") -> None:
        """Take over what changed."""
        if changes & {"session", "shift", "settings"}:
            self._show_duty()
        if "settings" in changes:
            self.show_scanner()
        if "sync" in changes:
            self._show_sync()
        if "clock" in changes:
            self._read_last()

    def show(self) -> None:
        """Say everything again."""
        self._show_duty()
        self.show_scanner()
        self._look()

    def show_scanner(self) -> None:
        """Say when the scanner on a serial port is away."""
        if self._session is None:
            return
        from pos.devices.scanner import Link

        link = self._session.till.devices.scanner_link
        self._bar.show_scanner(gone=link is Link.GONE)

    def _look(self) -> None:
        clock = self._session.till.clock if self._session else SystemClock()
        self._bar.show_clock(clock.now(), self._last_ms)
        self._show_sync()

    def _show_duty(self) -> None:
        demo = self._entrance.identity.demo
        session = self._session
        if session is None:
            self._bar.show_duty(Duty(self._entrance.settings, demo=demo))
            return
        number = session.shift.number if session.shift else 0
        settings = session.till.settings
        self._bar.show_duty(Duty(settings, session.person, number, demo))

    def _show_sync(self) -> None:
        if self._session is None:
            return
        from ui.sync.wording import bar_pill

        till = self._session.till
        self._bar.show_sync(*bar_pill(till.syncs.status, till.clock.now().at_ms))

    def _read_last(self) -> None:
        """Learn when the last document was written: no earlier time is right."""
        if self._session is not None:
            self._session.tasks.read(self._ask_last, self.set_last, _ignore)

    def _ask_last(self, connection: "Connection") -> int:
        from pos.storage.head import read_head

        return read_head(connection, self._entrance.identity.till).at_ms

    def set_last(self, at_ms: int) -> None:
        """Compare the clock with the last document's from now on."""
        self._last_ms = at_ms
        self._look()


def _ignore(_error: PosError) -> None:
    """The clock is only compared when the answer comes."""
