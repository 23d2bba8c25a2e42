"""The connection to a shop that keeps the contract: its address, its key, its noes."""

from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote, urlsplit

from pos.domain.ports import Clock
from pos.sync import https
from pos.sync.https import Door
from pos.sync.trouble import Dialect

#: Path below the shop's address; its number is the contract's version.
ROOT: Final = "/v1"
VERSION: Final = "1"

#: What a problem's ``type`` begins with, where the contract names it.
PROBLEM: Final = "urn:kasir:"

#: What a header takes as it is: all that prints and isn't a letter or a digit.
_PLAIN: Final = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~"

#: Errors as RFC 9457 has them.
DIALECT: Final = Dialect(
    code="type",
    words="detail",
    read_only=f"{PROBLEM}read-only",
    no_route="about:blank",
)


@dataclass(frozen=True, slots=True)
class Shop:
    """Where a shop is, and our key for it.

    Attributes:
        url: Such as ``https://toko.example.id/kasir``; https only.
        key: The bearer key.
        authority: PEM file of the only authority to believe; empty for the
            system's own.
    """

    url: str
    key: str = field(repr=False)
    authority: str = ""

    @property
    def place(self) -> str:
        """Host and path, which name the shop."""
        parts = urlsplit(self.url)
        return parts.netloc + parts.path.rstrip("/")


class Client(https.Client):
    """Asks a shop that keeps the contract."""

    def __init__(self, shop: Shop, clock: Clock) -> None:
        """Get ready; nothing is opened before the first request.

        Raises:
            SettingError: The address isn't https, or the authority's file
                can't be read.
        """
        bearer = f"Bearer {quote(shop.key, safe=_PLAIN)}"  # a mistyped one is refused
        door = Door(shop.url, ROOT, bearer, DIALECT, shop.authority)
        super().__init__(door, clock)
