"""The laptop hub's door to the network: TLS outside, this laptop's own loop inside.

The PostgreSQL of the wheel is built without TLS. It listens on this laptop alone, and
whoever comes from outside comes through here.
"""

import asyncio
import logging
import socket
import ssl
import threading
from asyncio import StreamReader, StreamReaderProtocol, StreamWriter
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TypeVar

from pos.domain.errors import StorageError
from pos.storage.hub.certificate import SSL_REQUEST

Result = TypeVar("Result")

#: What a client says first when it wants Kerberos (protocol, GSSENCRequest).
_GSS_REQUEST: Final = b"\x00\x00\x00\x08\x04\xd2\x16\x30"

#: How long somebody may take to say what he wants.
_GREETING_SECONDS: Final = 10

#: How long the door itself may take to open or to shut.
_PATIENCE_SECONDS: Final = 5

#: Tills, offices and whoever knocks besides, at the same time.
_MOST: Final = 100

_CHUNK: Final = 65_536

#: Rounds of the loop that a cut connection takes at most to end, TLS included.
_ROUNDS: Final = 5

logger: Final = logging.getLogger(__name__)


class Door:
    """Lets nothing in but TLS, and passes it on to the server."""

    def __init__(self, certificate: Path, key: Path) -> None:
        """Get ready.

        Args:
            certificate: PEM.
            key: Its private key.
        """
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.minimum_version = ssl.TLSVersion.TLSv1_2
        self._context.load_cert_chain(certificate, key)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="hub-door", daemon=True
        )
        self._inner = 0
        self._guests: set[asyncio.Task[None]] = set()

    def open(self, port: int, inner: int) -> None:
        """Begin to let in.

        Args:
            port: Where the network reaches it.
            inner: Where the server listens on this laptop.

        Raises:
            StorageError: The port is taken (``why``: ``hub``).
        """
        try:
            listener = socket.create_server(("", port), backlog=_MOST)
        except OSError as error:
            self._loop.close()
            raise StorageError(why="hub", detail=f"port {port}: {error}") from error
        listener.settimeout(0)
        self._inner = inner
        self._thread.start()
        self._loop.call_soon_threadsafe(self._keep, self._listen(listener))

    def close(self) -> None:
        """Let nobody in any more; whoever is in is sent away."""
        if not self._thread.is_alive():
            return
        with suppress(TimeoutError):
            self._run(self._shut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(_PATIENCE_SECONDS)
        if not self._thread.is_alive():
            self._loop.close()

    def _run(self, work: Coroutine[Any, Any, Result]) -> Result:
        asked = asyncio.run_coroutine_threadsafe(work, self._loop)
        return asked.result(_PATIENCE_SECONDS)

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        """Begin something that goes on until it ends, or the door is shut."""
        task = self._loop.create_task(work)
        self._guests.add(task)
        task.add_done_callback(self._guests.discard)

    async def _shut(self) -> None:
        guests = tuple(self._guests)
        for guest in guests:
            guest.cancel()
        await asyncio.gather(*guests, return_exceptions=True)
        for _ in range(_ROUNDS):  # what was cut is let go of in the loop's next rounds
            await asyncio.sleep(0)

    async def _listen(self, listener: socket.socket) -> None:
        with listener:
            while True:
                guest, _ = await self._loop.sock_accept(listener)
                if len(self._guests) > _MOST:
                    guest.close()
                    continue
                guest.settimeout(0)
                self._keep(self._welcome(guest))

    async def _welcome(self, guest: socket.socket) -> None:
        """Let somebody in; whatever goes wrong concerns this one alone."""
        writers: list[StreamWriter] = []
        try:
            if not await asyncio.wait_for(self._greet(guest), _GREETING_SECONDS):
                return
            outside = await self._seal(guest)
            writers.append(outside[1])
            inside = await asyncio.open_connection("127.0.0.1", self._inner)
            writers.append(inside[1])
            both = (_pass(outside[0], inside[1]), _pass(inside[0], outside[1]))
            await asyncio.gather(*both)
        except asyncio.CancelledError:  # the door is shut: nobody is waited for
            for writer in writers:
                writer.transport.abort()
            raise
        except (OSError, ssl.SSLError, TimeoutError, EOFError) as error:
            logger.info("a guest of the hub left: %r", error)
        finally:
            for writer in writers:
                writer.close()
            if not writers:
                guest.close()

    async def _greet(self, guest: socket.socket) -> bool:
        """Hear what is wanted first: only TLS is given.

        Nothing more is read than the greeting, so that no plain byte behind it
        is ever taken for a sealed one.
        """
        while True:
            said = await self._loop.sock_recv(guest, len(SSL_REQUEST))
            if said == SSL_REQUEST:
                await self._loop.sock_sendall(guest, b"S")
                return True
            if said != _GSS_REQUEST:
                return False
            await self._loop.sock_sendall(guest, b"N")

    async def _seal(self, guest: socket.socket) -> tuple[StreamReader, StreamWriter]:
        reader = StreamReader(loop=self._loop)
        protocol = StreamReaderProtocol(reader, loop=self._loop)
        transport, _ = await self._loop.connect_accepted_socket(
            lambda: protocol,
            guest,
            ssl=self._context,
            ssl_handshake_timeout=_GREETING_SECONDS,
        )
        return reader, StreamWriter(transport, protocol, reader, self._loop)


async def _pass(reader: StreamReader, writer: StreamWriter) -> None:
    """Pass on what comes until there is no more, then say so on the other side."""
    try:
        while data := await reader.read(_CHUNK):
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()
