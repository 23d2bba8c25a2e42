"""What the parts of the settings about scanner and scale decide. No Qt."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import Protocol

from pos.devices.port import FoundPort, PortError, find_ports
from pos.devices.scales.detect import detect
from pos.devices.scales.scale import ScaleSetup
from pos.devices.scanner import Link
from pos.domain.embedded_barcode import Rule, read_rules
from pos.domain.errors import PosError, ScaleError
from ui.scan_trace import Trace
from ui.sell.lookup import Found, look_up
from ui.session import Session
from ui.settings.scan_study import Study, study


class PortsView(Protocol):
    """What shows serial ports."""

    def show_ports(self, ports: tuple[FoundPort, ...]) -> None:
        """Show the serial ports of this computer."""


class ScannerView(PortsView, Protocol):
    """What the part about the scanner can show."""

    def show_study(self, found: Study) -> None:
        """Show what a recorded scan tells of its scanner."""


class ScaleView(PortsView, Protocol):
    """What the part about the scale can show."""

    def show_found(self, setup: ScaleSetup) -> None:
        """Show which scale answered."""

    def show_missing(self, error: PosError | None) -> None:
        """Say that no scale answered, or why it couldn't be asked."""


class ScannerPresenter:
    """Decides what is tried and recorded."""

    def __init__(self, session: Session, view: ScannerView) -> None:
        self._session, self._view = session, view

    @property
    def link(self) -> Link:
        """How the port of the serial scanner is."""
        return self._session.till.devices.scanner_link

    def find_ports(self) -> None:
        """Look for serial ports."""
        _find_ports(self._session, self._view)

    def look_up(self, code: str) -> Found | None:
        """Tell what a code means, as the selling page would."""
        rules = read_rules(self._session.till.settings.label_rules)
        return look_up(self._session.catalogue, code, rules)

    def study(self, trace: Trace) -> None:
        """Look at a recorded scan."""
        self._view.show_study(study(trace, self._session.till.settings, self._name))

    def _name(self, code: str) -> str:
        found = self.look_up(code)
        return found.product.name if found is not None else ""


class ScalePresenter:
    """Decides which scale is looked for, and what labels mean."""

    def __init__(self, session: Session, view: ScaleView) -> None:
        self._session, self._view = session, view
        self._detecting = False
        self._stopped = Event()

    def find_ports(self) -> None:
        """Look for serial ports."""
        _find_ports(self._session, self._view)

    def detect(self, path: str) -> None:
        """Find out which scale hangs on a port; takes some seconds."""
        if self._detecting:
            return
        self._detecting = True
        self._stopped = stopped = Event()
        now_ms = self._session.till.clock.monotonic_ms
        self._session.tasks.compute(
            lambda: _detect(path, now_ms, stopped), self._detected, self._not_detected
        )

    def stop(self) -> None:
        """Try no further: nobody waits for it."""
        self._stopped.set()

    def look_up(self, code: str, rules: Sequence[Rule]) -> Found | None:
        """Tell what a label means by rules that aren't saved yet."""
        return look_up(self._session.catalogue, code, rules)

    def _detected(self, setup: ScaleSetup | None) -> None:
        self._detecting = False
        if setup is None:
            self._view.show_missing(None)
        else:
            self._view.show_found(setup)

    def _not_detected(self, error: PosError) -> None:
        self._detecting = False
        self._view.show_missing(error)


def _find_ports(session: Session, view: PortsView) -> None:
    session.tasks.compute(find_ports, view.show_ports, lambda _: view.show_ports(()))


def _detect(path: str, now_ms: Callable[[], int], stopped: Event) -> ScaleSetup | None:
    try:
        return detect(path, now_ms, stopped=stopped)
    except PortError as error:
        raise ScaleError(why="gone") from error
