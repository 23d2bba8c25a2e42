"""Keep a serial device open on a thread of its own, through unplugging."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Event, Thread
from typing import Final

from pos.devices.port import Line, Port, PortError, open_port

#: Between two tries to open a port that isn't there.
RETRY_MS: Final = 1_000

#: The longest that a thread looks away from whether it is to stop.
LOOK_MS: Final = 100

OpenPort = Callable[[str, Line], AbstractContextManager[Port]]
Serve = Callable[[Port, Event], None]


class Attached:
    """One device on one port: opened, served, opened again when it was gone.

    Neither ``stop`` nor the constructor waits: both are called by the window.
    """

    def __init__(  # what a thread needs to know at its start
        self,
        path: str,
        line: Line,
        serve: Serve,
        lost: Callable[[], None],
        *,
        after: "Attached | None" = None,
        opening: OpenPort = open_port,
    ) -> None:
        """Start the thread.

        Args:
            path: The port.
            line: Speed and frame.
            serve: Talks through the open port until the event is set; may raise
                ``PortError`` whenever the port does.
            lost: Called each time that the port can't be opened or fails.
            after: Whose thread has to have ended before: two must not read one
                port.
            opening: Opens the port.
        """
        self._path, self._line, self._opening = path, line, opening
        self._serve, self._lost = serve, lost
        self._before = after
        self._stopped = Event()
        self._thread = Thread(target=self._run, name=f"port {path}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to close the port and end."""
        self._stopped.set()

    def join(self) -> None:
        """Wait until the port is closed. Never on the UI thread."""
        self._thread.join()

    def _run(self) -> None:
        before, self._before = self._before, None
        if before is not None:
            before.stop()
            before.join()
        while not self._stopped.is_set():
            try:
                with self._opening(self._path, self._line) as port:
                    self._serve(port, self._stopped)
            except PortError:
                if not self._stopped.is_set():
                    self._lost()
                self._stopped.wait(RETRY_MS / 1000)
