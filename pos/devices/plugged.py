"""What is plugged into this till, as its settings say."""

from collections.abc import Callable

from pos.config import Settings
from pos.devices.port import read_line
from pos.devices.scales.scale import Scale, ScaleSetup
from pos.devices.scanner import Link, SerialScanner

NowMs = Callable[[], int]


class Plugged:
    """Starts, replaces and stops devices when settings change.

    A scanner is read from ``listen`` on; a scale only while somebody watches.

    Attributes:
        scale: The scale, or None when none is set up.
    """

    def __init__(self, now_ms: NowMs) -> None:
        self._now_ms = now_ms
        self.scale: Scale | None = None
        self._scanner: SerialScanner | None = None
        self._wanted: tuple[str, str] = ("", "")
        self._on_code: Callable[[str], None] | None = None
        self._on_link: Callable[[Link], None] = lambda _: None

    @property
    def scanner_link(self) -> Link:
        """How the port of the serial scanner is."""
        return self._scanner.link if self._scanner is not None else Link.NONE

    def listen(
        self, on_code: Callable[[str], None], on_link: Callable[[Link], None]
    ) -> None:
        """Hand codes and changes of the port to somebody, on the device's thread."""
        self._on_code, self._on_link = on_code, on_link
        self._start_scanner()

    def use(self, settings: Settings) -> None:
        """Follow the settings; what stays the same goes on undisturbed."""
        setup = _scale_of(settings)
        if setup != (self.scale.setup if self.scale else None):
            if self.scale is not None:
                self.scale.unwatch()
            self.scale = Scale(setup, self._now_ms) if setup else None
        wanted = (settings.scan_port, settings.scan_line)
        if wanted != self._wanted:
            self._wanted = wanted
            self._start_scanner()

    def stop(self) -> None:
        """Close every port; waits until they are."""
        scale, self.scale = self.scale, None
        scanner, self._scanner = self._scanner, None
        if scale is not None:
            scale.unwatch()
            scale.join()
        if scanner is not None:
            scanner.stop()
            scanner.join()

    def _start_scanner(self) -> None:
        before, self._scanner = self._scanner, None
        if before is not None:
            before.stop()
        path, line = self._wanted
        if path and self._on_code is not None:
            self._scanner = SerialScanner(
                path,
                read_line(line),
                self._on_code,
                on_link=self._on_link,
                after=before,
            )


def _scale_of(settings: Settings) -> ScaleSetup | None:
    if not (settings.scale_protocol and settings.scale_port):
        return None
    return ScaleSetup(settings.scale_protocol, settings.scale_port, settings.scale_line)
