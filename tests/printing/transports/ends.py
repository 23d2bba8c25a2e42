"""The far end of a serial line or device node: a pseudo-terminal that a test holds."""

import os
import pty
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager


class FarEnd:
    """What a printer's side of the line took, and what it says."""

    def __init__(self) -> None:
        self.file, self._near = pty.openpty()
        tty.setraw(self._near)
        self.path = os.ttyname(self._near)
        self.taken = b""
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def read_on(self) -> None:
        """Take bytes from now on, on a thread of its own."""
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        while True:
            try:
                data = os.read(self.file, 4096)
            except OSError:
                return
            with self._changed:
                self.taken += data
                self._changed.notify_all()

    def wait_for(self, data: bytes) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: data in self.taken, 10)

    def say(self, data: bytes) -> None:
        os.write(self.file, data)

    def unplug(self) -> None:
        """Close both of its descriptors: the line is dead."""
        for file in {self.file, self._near} - {-1}:
            os.close(file)
        self.file = self._near = -1

    def end(self) -> None:
        self.unplug()
        if self._thread is not None:
            self._thread.join(10)


@contextmanager
def far_end() -> Iterator[FarEnd]:
    end = FarEnd()
    try:
        yield end
    finally:
        end.end()
