"""The way to one printer, opened when it is needed and kept where that is right."""

from collections.abc import Callable

from pos.printing.transports import Transport


class Line:
    """Opens the way to a printer; used by its spool's thread only."""

    def __init__(self, address: str, make: Callable[[str], Transport]) -> None:
        self._address, self._make = address, make
        self._way: Transport | None = None

    @property
    def way(self) -> Transport:
        """The way, open or not.

        Raises:
            TransportError: The address can't be read or used here.
        """
        return self._way or self._make(self._address)

    def open(self) -> Transport:
        """Give the way, open.

        Raises:
            TransportError: It can't be opened.
        """
        if self._way is None:
            way = self._make(self._address)
            way.open()
            self._way = way
        return self._way

    def rest(self) -> None:
        """Close the way unless nobody else can use it: then it stays open."""
        if self._way is not None and not self._way.keeps:
            self.close()

    def close(self) -> None:
        """Close the way, if it is open."""
        way, self._way = self._way, None
        if way is not None:
            way.close()
