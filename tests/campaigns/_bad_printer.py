"""A printer that fails at a given byte, on a network or on a serial line.

It obeys ESC/POS as the virtual printer does, and keeps what came out of it: a
power cut takes what it had not printed yet, as it does in real ones.
"""

from __future__ import annotations

import os
import pty
import select
import socket
import struct
import threading
import time
import tty
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from pos.printing.profile import Profile
from pos.printing.transports import Transport, serial_line, transport
from pos.printing.virtual import Head, Mode, Printed
from pos.printing.virtual.commands import Command
from pos.printing.virtual.sensors import Sensors

#: How long it looks at its line before it looks at the clock again.
LOOK_S = 0.02


class Fault(StrEnum):
    """What happens at the byte."""

    RESET = "reset"  # the connection breaks; the printer stays as it is
    UNPLUG = "unplug"  # the power goes, and comes back after a while
    HUSH = "hush"  # it prints on, and says nothing for a while
    DEAF = "deaf"  # it takes nothing for a while
    SWALLOW = "swallow"  # it takes bytes and prints none, until it is switched off


@dataclass(frozen=True, slots=True)
class Plan:
    """A fault, after how many bytes, and for how long (milliseconds)."""

    fault: Fault
    after: int
    away_ms: int


class Network:
    """A network card: one connection at a time."""

    def __init__(self) -> None:
        self._port = 0
        self._connection: socket.socket | None = None
        self.switch_on()

    def way(self) -> Transport:
        return transport(f"tcp://127.0.0.1:{self._port}")

    def switch_on(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self._port))
        self._port = self._listener.getsockname()[1]

    def switch_off(self) -> None:
        self.cut()
        self._listener.close()

    def take(self, *, deaf: bool) -> bytes:
        """Give what came within a moment; a closed connection is taken leave of."""
        end = self._connection or self._listener
        deaf = deaf and self._connection is not None
        ready, _, _ = select.select([] if deaf else [end], [], [], LOOK_S)
        if not ready:
            return b""
        if self._connection is None:
            self._connection = self._listener.accept()[0]
            return b""
        data = b""
        with suppress(OSError):
            data = self._connection.recv(1024)
        if not data:
            self._connection.close()
            self._connection = None
        return data

    def say(self, answer: bytes) -> None:
        if self._connection:
            with suppress(OSError):
                self._connection.send(answer)

    def cut(self) -> None:
        """Break the connection with a reset, as a pulled plug does."""
        if self._connection:
            at_once = struct.pack("ii", 1, 0)
            with suppress(OSError):
                self._connection.setsockopt(
                    socket.SOL_SOCKET, socket.SO_LINGER, at_once
                )
            self._connection.close()
        self._connection = None


class SerialLine:
    """A USB adapter: a new pseudo-terminal behind the same name each time."""

    def __init__(self, folder: Path) -> None:
        self._link = folder / "ttyUSB0"
        self._ends: tuple[int, ...] = ()
        self.switch_on()

    def way(self) -> Transport:
        return serial_line.SerialLine(str(self._link), 115200)

    def switch_on(self) -> None:
        master, slave = pty.openpty()
        tty.setraw(slave)
        os.set_blocking(master, False)
        self._ends = (master, slave)
        part = self._link.with_suffix(".part")
        part.symlink_to(os.ttyname(slave))
        part.replace(self._link)

    def switch_off(self) -> None:
        self._link.unlink(missing_ok=True)
        for end in self._ends:
            os.close(end)
        self._ends = ()

    def take(self, *, deaf: bool) -> bytes:
        ready, _, _ = select.select([] if deaf else self._ends[:1], [], [], LOOK_S)
        return os.read(self._ends[0], 1024) if ready else b""

    def say(self, answer: bytes) -> None:
        with suppress(OSError):
            os.write(self._ends[0], answer)

    def cut(self) -> None:
        self.switch_off()
        self.switch_on()


class BadPrinter:
    """Obeys, until the byte that it is told to fail at.

    Attributes:
        printed: Every piece of paper so far.
    """

    def __init__(self, line: Network | SerialLine, profile: Profile) -> None:
        self._line, self._profile = line, profile
        self.printed: list[Printed] = []
        self._kicks = 0
        self._plan: Plan | None = None
        self._taken = 0
        self._fault: Fault | None = None
        self._until = 0.0
        self._stopping = threading.Event()
        self._new_head()
        self._thread = threading.Thread(target=self._run, daemon=True)

    @property
    def kicks(self) -> int:
        """Kicks of the drawer so far, through every power cut."""
        return self._kicks + self._head.kicks

    def arm(self, plan: Plan) -> None:
        """Fail after so many bytes from now on; called from the spool's thread."""
        self._plan, self._taken = plan, 0

    def _new_head(self) -> None:
        self._head = Head(self._profile)
        self._head.say, self._head.answer = self._say, self._answer

    def _say(self, answer: bytes) -> None:
        if self._fault is not Fault.HUSH:
            self._line.say(answer)

    def _answer(self, question: Command) -> bytes:
        well = Sensors(Mode.OK)
        if question.name == b"\x10\x04":
            return well.real_time(question.data[0])
        return well.paper() if question.name == b"\x1dr" else b""

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._fault and time.monotonic() >= self._until:
                self._recover()
            if self._fault is Fault.UNPLUG:
                self._stopping.wait(LOOK_S)
                continue
            self._obey(self._line.take(deaf=self._fault is Fault.DEAF))

    def _obey(self, data: bytes) -> None:
        plan, self._taken = self._plan, self._taken + len(data)
        if not plan or self._taken < plan.after:
            self._print(data)
            return
        before = len(data) - (self._taken - plan.after)
        self._print(data[:before])
        self._plan = None
        self._break(plan)
        if self._fault in (Fault.HUSH, Fault.DEAF):
            self._print(data[before:])  # it has them in its buffer already

    def _print(self, data: bytes) -> None:
        if data and self._fault is not Fault.SWALLOW:
            self.printed.extend(self._head.feed(data))

    def _break(self, plan: Plan) -> None:
        self._until = time.monotonic() + plan.away_ms / 1000
        if plan.fault is Fault.RESET:
            self._line.cut()
            return
        self._fault = plan.fault
        if plan.fault is Fault.UNPLUG:
            self._lose_power()

    def _lose_power(self) -> None:
        self._line.switch_off()
        hanging = self._head.end()
        self.printed.extend([hanging] if hanging else [])
        self._kicks += self._head.kicks
        self._new_head()

    def _recover(self) -> None:
        if self._fault is Fault.SWALLOW:
            self._lose_power()
        if self._fault in (Fault.SWALLOW, Fault.UNPLUG):
            self._line.switch_on()
        self._fault = None

    def _switch_off(self) -> None:
        self._stopping.set()
        self._thread.join()
        if self._fault is not Fault.UNPLUG:
            self._line.switch_off()


@contextmanager
def bad_printer(line: Network | SerialLine, profile: Profile) -> Iterator[BadPrinter]:
    """Give a printer that is switched on, and off at the end."""
    printer = BadPrinter(line, profile)
    printer._thread.start()
    try:
        yield printer
    finally:
        printer._switch_off()
