"""TCP, mostly port 9100: bytes in, a few status bytes back."""

import queue
import socket
import threading
from contextlib import suppress
from typing import Final

from pos.domain.printer_address import RAW_PORT
from pos.printing.transports.transport import (
    CONNECT_MS,
    STALL_MS,
    TransportError,
)

#: How long to wait for the printer to take the end of the stream.
LINGER_MS: Final = 300

#: Answers that are read while waiting for it: some printers never stop talking.
CHATTER: Final = 16


class Network:
    """A printer on the network. Let go between jobs: other tills may want it.

    Attributes:
        host: Name or number.
        port: TCP port.
    """

    answers = True
    keeps = False

    def __init__(self, host: str, port: int = RAW_PORT) -> None:
        self.host = host
        self.port = port
        self._socket: socket.socket | None = None

    def open(self) -> None:
        """Connect, within two seconds."""
        try:
            number = _number_of(self.host)
            self._socket = socket.create_connection(
                (number, self.port), CONNECT_MS / 1000
            )
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            raise TransportError(why="unreachable", detail=str(error)) from error

    def write(self, data: bytes) -> int:
        """Hand bytes to the network; a printer that takes none stalls."""
        connection = self._connected()
        connection.settimeout(STALL_MS / 1000)
        try:
            return connection.send(data)
        except TimeoutError as error:
            raise TransportError(why="stalled") from error
        except OSError as error:
            raise TransportError(why="lost", detail=str(error)) from error

    def read(self, timeout_ms: int) -> bytes:
        """Give what came back within the time."""
        connection = self._connected()
        connection.settimeout(max(timeout_ms, 1) / 1000)
        try:
            answer = connection.recv(256)
        except TimeoutError:
            return b""
        except OSError as error:
            raise TransportError(why="lost", detail=str(error)) from error
        if not answer:
            raise TransportError(why="lost", detail="closed by the printer")
        return answer

    def close(self) -> None:
        """End the stream, and read until the printer ends its own.

        A socket closed with unread answers resets the connection, and the
        reset overtakes bytes the printer hasn't taken yet.
        """
        if self._socket is None:
            return
        with suppress(OSError), self._socket as connection:
            connection.shutdown(socket.SHUT_WR)
            connection.settimeout(LINGER_MS / 1000)
            for _ in range(CHATTER):
                if not connection.recv(256):
                    break
        self._socket = None

    def _connected(self) -> socket.socket:
        if self._socket is None:
            raise TransportError(why="lost", detail="not open")
        return self._socket


def _number_of(host: str) -> str:
    """Look a name up, within the connect time.

    The system's own look-up takes half a minute without a network, and knows no
    shorter one: it is left to end on a thread of its own.

    Raises:
        OSError: There is no such name, or nobody answers for it in time.
    """
    if _is_number(host):
        return host
    found: queue.SimpleQueue[str | OSError] = queue.SimpleQueue()

    def look() -> None:
        try:
            found.put(str(socket.getaddrinfo(host, None)[0][4][0]))
        except OSError as error:
            found.put(error)

    threading.Thread(target=look, name=f"look-up-{host}", daemon=True).start()
    try:
        answer = found.get(timeout=CONNECT_MS / 1000)
    except queue.Empty as late:
        raise TimeoutError(host) from late
    if isinstance(answer, OSError):
        raise answer
    return answer


def _is_number(host: str) -> bool:
    for family in (socket.AF_INET, socket.AF_INET6):
        with suppress(OSError):
            socket.inet_pton(family, host.partition("%")[0])
            return True
    return False
