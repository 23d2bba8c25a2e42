"""What the parts of the settings about scanner and scale decide."""

from collections.abc import Callable
from typing import Protocol

from pos.devices.port import FoundPort, PortError, find_ports
from pos.devices.scales.detect import detect
from pos.devices.scales.scale import ScaleSetup
from pos.devices.scanner import Link
from pos.domain.embedded_barcode import read_rules
from pos.domain.errors import PosError, ScaleError
from ui.scan_trace import Trace
from ui.sell.lookup import Found, look_up
from ui.session import Session
from ui.settings.scan_study import Study, study


class DevicesView(Protocol):
    """What the parts about devices can show."""

    def show_ports(self, ports: tuple[FoundPort, ...]) -> None:
        """Show the serial ports of this computer."""

    def show_study(self, found: Study) -> None:
        """Show what a recorded scan tells of its scanner."""

    def show_scale_found(self, setup: ScaleSetup) -> None:
        """Show which scale answered."""

    def show_scale_missing(self, error: PosError | None) -> None:
        """Say that no scale answered, or why it couldn't be asked."""


class DevicesPresenter:
    """Decides about scanner and scale; knows no Qt."""

    def __init__(self, session: Session, view: DevicesView) -> None:
        self._session, self._view = session, view
        self._detecting = False

    def find_ports(self) -> None:
        """Look for serial ports."""
        self._session.tasks.compute(
            find_ports, self._view.show_ports, lambda _: self._view.show_ports(())
        )

    @property
    def scanner_link(self) -> Link:
        """How the port of the serial scanner is."""
        return self._session.till.devices.scanner_link

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

    def detect_scale(self, path: str) -> None:
        """Find out which scale hangs on a port; takes some seconds."""
        if self._detecting or not path:
            return
        self._detecting = True
        now_ms = self._session.till.clock.monotonic_ms
        self._session.tasks.compute(
            lambda: _detect(path, now_ms), self._detected, self._not_detected
        )

    def _detected(self, setup: ScaleSetup | None) -> None:
        self._detecting = False
        if setup is None:
            self._view.show_scale_missing(None)
        else:
            self._view.show_scale_found(setup)

    def _not_detected(self, error: PosError) -> None:
        self._detecting = False
        self._view.show_scale_missing(error)


def _detect(path: str, now_ms: Callable[[], int]) -> ScaleSetup | None:
    try:
        return detect(path, now_ms)
    except PortError as error:
        raise ScaleError(why="gone") from error
