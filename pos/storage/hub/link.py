"""A till's link to the hub: opened when it is needed, dropped when it fails."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TypeVar

import psycopg

from pos.domain.errors import StorageError
from pos.domain.journal import Document
from pos.domain.sync_ports import Brought, HubError, Neighbour
from pos.storage.hub import journal
from pos.storage.hub.connection import HubConnection, connect
from pos.storage.hub.journal import page_beyond
from pos.storage.hub.set_up import schema_version

Result = TypeVar("Result")


class HubLink:
    """One connection, on the thread of whoever asks."""

    def __init__(
        self, address: str, password: Callable[[], str | None], authority: str = ""
    ) -> None:
        """Remember where it is; nothing is opened yet.

        Args:
            address: As in ``connect``.
            password: Gives the role's password, from the keyring, when it is needed.
            authority: As in ``connect``.
        """
        self._address, self._password = address, password
        self._authority = authority
        self._connection: HubConnection | None = None

    def check(self) -> None:
        """Ask whether it is a hub that this program understands."""
        try:
            version = self.ask(schema_version)
        except StorageError as error:
            raise HubError(why="newer", detail=str(error)) from error
        if not version:
            raise HubError(why="foreign", detail=self._address)

    def digest_of(self, doc_id: str) -> str | None:
        """Give the hash of what it has under an id, or None."""
        return self.ask(lambda hub: journal.digest_of(hub, doc_id))

    def bring(self, documents: Sequence[Document]) -> Brought:
        """Add documents of one till, in their order: all of them, or none."""
        return self.ask(lambda hub: journal.bring(hub, documents))

    def tills(self) -> tuple[Neighbour, ...]:
        """List the tills that it takes documents of."""
        return self.ask(journal.tills)

    def read(
        self, till: str, known: Mapping[tuple[str, int], int], limit: int
    ) -> tuple[Document, ...]:
        """Give a till's next documents that somebody who knows so much lacks."""
        return self.ask(lambda hub: tuple(page_beyond(hub, till, known, limit)))

    def close(self) -> None:
        """Let go of the server."""
        open_one, self._connection = self._connection, None
        if open_one is not None:
            with suppress(psycopg.Error):
                open_one.close()

    def ask(self, question: Callable[[HubConnection], Result]) -> Result:
        """Ask something; a connection that failed isn't used again.

        Raises:
            HubError: No answer, or a no.
        """
        if self._connection is None:
            self._connection = connect(self._address, self._password(), self._authority)
        try:
            return question(self._connection)
        except psycopg.Error as error:
            cut = isinstance(error, psycopg.OperationalError)
            if cut or self._connection.raw.closed:
                self.close()
            words = " ".join(str(error).split())
            raise HubError(why="cut" if cut else "refused", detail=words) from error
