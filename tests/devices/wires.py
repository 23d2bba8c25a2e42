"""Serial cables made of ptys: with something at the far end, to be pulled out."""

from __future__ import annotations

import os
import pty
import select
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

Answer = Callable[[bytes], bytes]


class Wire:
    """A port under a name that stays, as a system's ports do.

    Attributes:
        path: What the program opens.
        asked: Everything that came from the program.
    """

    def __init__(self, path: Path, answer: Answer) -> None:
        self.path, self._answer = str(path), answer
        self.asked = b""
        self.came = Event()
        self.plug()

    def plug(self) -> None:
        """Put the cable in."""
        self._master, self._slave = pty.openpty()
        tty.setraw(self._slave)
        Path(self.path).symlink_to(os.ttyname(self._slave))
        self._ends, self._end = os.pipe()
        self._thread = Thread(target=self._serve, args=(self._master,))
        self._thread.start()

    def unplug(self) -> None:
        """Pull the cable out: the name is gone, and reading fails."""
        Path(self.path).unlink()
        os.close(self._end)
        self._thread.join()
        for end in (self._ends, self._slave, self._master):
            os.close(end)

    def send(self, data: bytes) -> None:
        """Say something without being asked."""
        os.write(self._master, data)

    def _serve(self, master: int) -> None:
        while True:
            ready, _, _ = select.select([master, self._ends], [], [])
            if self._ends in ready:
                return
            asked = os.read(master, 256)
            self.asked += asked
            self.came.set()
            answer = self._answer(asked)
            if answer:
                os.write(master, answer)


@contextmanager
def wired(path: Path, answer: Answer = lambda _: b"") -> Iterator[Wire]:
    """A cable for as long as the block lasts."""
    wire = Wire(path, answer)
    try:
        yield wire
    finally:
        with suppress(FileNotFoundError):
            wire.unplug()
