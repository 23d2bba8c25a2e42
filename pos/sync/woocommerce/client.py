"""The connection to a WooCommerce shop: its address, its key, its ways to say no."""

import base64
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from pos.domain.ports import Clock
from pos.sync import https
from pos.sync.https import LARGEST_BODY, Door, Said
from pos.sync.trouble import Dialect

__all__ = ["LARGEST_BODY", "Client", "Said", "Site"]

#: Path of the API below the site's address; a key works only on this one.
ROOT: Final = "/wp-json/wc/v3"

#: WordPress says ``rest_no_route`` when WooCommerce is off, or the version lacks
#: an address.
DIALECT: Final = Dialect(
    code="code",
    words="message",
    read_only="woocommerce_rest_authentication_error",
    no_route="rest_no_route",
    total="x-wp-total",
)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a store is, and our key for it.

    Attributes:
        url: Such as ``https://toko.example.id``; https only.
        key: The consumer key.
        secret: Its secret.
        authority: PEM file of the only authority to believe; empty for the
            system's own.
    """

    url: str
    key: str
    secret: str = field(repr=False)
    authority: str = ""

    @property
    def host(self) -> str:
        """The host and port, which name the store."""
        return urlsplit(self.url).netloc


class Client(https.Client):
    """Asks a WooCommerce shop."""

    def __init__(self, site: Site, clock: Clock) -> None:
        """Get ready; nothing is opened before the first request.

        Raises:
            SettingError: The address isn't https, or the authority's file
                can't be read.
        """
        self.site = site
        pair = base64.b64encode(f"{site.key}:{site.secret}".encode()).decode()
        door = Door(site.url, ROOT, f"Basic {pair}", DIALECT, site.authority)
        super().__init__(door, clock)
