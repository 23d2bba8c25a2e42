"""A printer that isn't there: takes ESC/POS on a TCP port and shows the paper."""

import re
import selectors
import socket
import struct
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final, Self

from pos.printing.profile import PROFILES, Profile
from pos.printing.virtual.commands import Command
from pos.printing.virtual.head import Head, Printed
from pos.printing.virtual.sensors import WAITING, Mode, Sensors

#: Bytes it takes while it can't print, as real ones do, and then no more.
BUFFER: Final = 16_384

#: Questions that are answered even while the paper is out.
REAL_TIME: Final = re.compile(rb"\x10\x04([\x01-\x04])")

#: What ``GS I`` answers: a model's number; maker and model by name.
MODEL: Final = b"\x20"
NAMES: Final = {66: b"_Kasir Si Cantik\0", 67: b"_Virtual %d mm\0"}


class VirtualPrinter:
    """A TCP printer with one connection at a time.

    Use it as a context manager. Its thread owns the sockets and the paper;
    everything public may be called from any thread.

    Attributes:
        profile: Its paper.
        host: Where it listens.
        port: On which port; chosen by the system when 0 was asked for.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        profile: Profile = PROFILES["80"],
        host: str = "127.0.0.1",
        mode: Mode = Mode.OK,
        on_printed: Callable[[Printed], None] = lambda _printed: None,
        head: Head | None = None,
    ) -> None:
        self.profile = profile
        self._listener = socket.create_server((host, port))
        self.host = host
        self.port: int = self._listener.getsockname()[1]
        self._head = head or Head(profile)
        self._head.say, self._head.answer = self._say, self._answer
        self._on_printed = on_printed
        self._changed = threading.Condition()
        self._mode, self._reset_after = mode, 0
        self._printed: list[Printed] = []
        self._received = b""
        self._taken = 0
        self._backlog = b""
        self._connection: socket.socket | None = None
        self._connections = self._served = 0
        self._stopping = False
        self._stopped = threading.Event()
        self._bell, self._rope = socket.socketpair()
        self._thread = threading.Thread(
            target=self._run, name=f"virtual-printer-{self.port}", daemon=True
        )

    @property
    def address(self) -> str:
        """The address that the spool knows it by."""
        return f"tcp://{self.host}:{self.port}"

    @property
    def mode(self) -> Mode:
        """How it behaves now."""
        return self._mode

    @property
    def printed(self) -> tuple[Printed, ...]:
        """Each piece of paper so far."""
        with self._changed:
            return tuple(self._printed)

    @property
    def kicks(self) -> int:
        """Kicks of the drawer so far."""
        return self._head.kicks

    @property
    def received(self) -> bytes:
        """Every byte that was taken."""
        with self._changed:
            return self._received

    @property
    def connections(self) -> int:
        """Connections so far."""
        return self._connections

    @property
    def served(self) -> int:
        """Connections so far that have ended."""
        return self._served

    def set_mode(self, mode: Mode, *, after: int = 0) -> None:
        """Behave differently from now on.

        Args:
            mode: How.
            after: For ``Mode.RESET``: bytes to take before breaking the
                connection, once.
        """
        with self._changed:
            self._mode, self._reset_after, self._taken = mode, after, 0
            self._changed.notify_all()
        self._ring()

    def wait_until(
        self, wanted: "Callable[[VirtualPrinter], bool]", timeout_s: int = 10
    ) -> bool:
        """Wait until something is true of it; False when it took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: wanted(self), timeout_s)

    def wait_for_papers(self, count: int, timeout_s: int = 10) -> bool:
        """Wait until so many pieces of paper came out."""
        return self.wait_until(lambda me: len(me.printed) >= count, timeout_s)

    def start(self) -> Self:
        """Switch it on."""
        self._thread.start()
        return self

    def stop(self) -> None:
        """Switch it off and wait for its thread."""
        self._stopping = True
        self._ring()
        self._thread.join()
        for end in (self._listener, self._bell, self._rope):
            end.close()

    def join(self) -> None:
        """Wait until it is switched off; Ctrl+C gets through on every system.

        It doesn't join the thread: a join that is interrupted takes the thread
        for ended (bpo-45274), and the last paper would be lost.
        """
        while not self._stopped.wait(1):
            pass

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_error: object) -> None:
        self.stop()

    # From here on everything runs in its own thread.

    def _ring(self) -> None:
        with suppress(OSError):
            self._rope.send(b"!")

    def _run(self) -> None:
        try:
            self._listen()
        finally:
            self._stopped.set()

    def _listen(self) -> None:
        while not self._stopping:
            if self._ready(self._listener):
                self._connection, _ = self._listener.accept()
                self._connections += 1
                with suppress(OSError), self._connection:
                    self._serve(self._connection)
                self._connection = None
            self._catch_up()
            if not self._backlog:
                self._deliver(self._head.end())
            with self._changed:
                self._served = self._connections
                self._changed.notify_all()

    def _ready(self, end: socket.socket | None) -> bool:
        """Wait for an end to have something, or for the bell."""
        with selectors.DefaultSelector() as selector:
            selector.register(self._bell, selectors.EVENT_READ)
            if end:
                selector.register(end, selectors.EVENT_READ)
            events = {key.fileobj for key, _ in selector.select()}
        if self._bell in events:
            self._bell.recv(64)
        return end in events

    def _serve(self, connection: socket.socket) -> None:
        while not self._stopping:
            self._catch_up()
            full = len(self._backlog) >= BUFFER
            deaf = self._mode is Mode.DEAD or full
            if not self._ready(None if deaf else connection):
                continue
            data = connection.recv(self._appetite())
            if not data:
                return
            self._take(data)
            if self._mode is Mode.RESET and self._taken >= self._reset_after:
                self._break(connection)
                return

    def _appetite(self) -> int:
        if self._mode is Mode.RESET:
            return max(self._reset_after - self._taken, 1)
        return 4096

    def _take(self, data: bytes) -> None:
        with self._changed:
            self._received += data
            self._taken += len(data)
            self._changed.notify_all()
        if self._mode in WAITING:
            self._backlog += REAL_TIME.sub(self._answer_now, data)
        else:
            self._print(data)

    def _answer_now(self, question: re.Match[bytes]) -> bytes:
        self._say(Sensors(self._mode).real_time(question[1][0]))
        return b""

    def _catch_up(self) -> None:
        """Print what was taken while there was trouble."""
        if self._backlog and self._mode not in WAITING:
            data, self._backlog = self._backlog, b""
            self._print(data)

    def _print(self, data: bytes) -> None:
        for printed in self._head.feed(data):
            self._deliver(printed)
        with self._changed:
            self._changed.notify_all()

    def _deliver(self, printed: Printed | None) -> None:
        if printed is None:
            return
        with self._changed:
            self._printed.append(printed)
            self._changed.notify_all()
        self._on_printed(printed)

    def _answer(self, question: Command) -> bytes:
        sensors = Sensors(self._mode)
        if question.name == b"\x10\x04":
            return sensors.real_time(question.data[0])
        if question.name == b"\x1dr":
            return sensors.paper()
        if question.name == b"\x1da":
            return sensors.automatic() if question.data[0] else b""
        return self._name(question.data[0])

    def _name(self, asked: int) -> bytes:
        """Answer ``GS I n``."""
        name = NAMES.get(asked, MODEL)
        return name % self.profile.width_mm if b"%" in name else name

    def _say(self, answer: bytes) -> None:
        if self._connection and self._mode is not Mode.SILENT:
            with suppress(OSError):
                self._connection.send(answer)

    def _break(self, connection: socket.socket) -> None:
        """Close with a reset, as a pulled plug or a crash does."""
        at_once = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
        with self._changed:
            self._mode = Mode.OK
