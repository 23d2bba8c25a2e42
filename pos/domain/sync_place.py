"""A place outside that the till exchanges with, as it was set up."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from pos.domain.errors import SettingError

WOOCOMMERCE, CONTRACT, HUB = "woocommerce", "store_api", "hub"

#: What can be exchanged with, and the scheme its address begins with.
SCHEMES: Final = {
    WOOCOMMERCE: ("https",),
    CONTRACT: ("https",),  # docs/store-api
    HUB: ("postgresql", "postgres"),
}

_HEADS: Final = {WOOCOMMERCE: "store", CONTRACT: "store-api", HUB: "hub"}

#: Fields of a product that a store may own; the till owns the others.
FIELDS: Final = ("name", "price", "category", "barcodes", "live")

_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class SyncPlace:
    """Where a target, or a source, is. Its key is in the keyring, never here.

    Attributes:
        kind: A key of ``SCHEMES``.
        address: Such as ``https://toko.example.id``.
        authority: PEM file of the only authority to believe; empty for the
            system's own.
        paused: Whether somebody switched it off for a while.
        owns: Which of ``FIELDS`` it decides; the till decides the others.
    """

    kind: str
    address: str
    authority: str = ""
    paused: bool = False
    owns: tuple[str, ...] = FIELDS

    @property
    def name(self) -> str:
        """What its deliveries are kept under, such as ``store:toko.example.id``."""
        parts = urlsplit(self.address)
        host = parts.netloc.rpartition("@")[2]
        path = "" if self.kind == WOOCOMMERCE else parts.path.rstrip("/")
        return f"{_HEADS[self.kind]}:{host}{path}"

    @property
    def key_name(self) -> str:
        """Name of its key among the secrets: a file name on every system."""
        plain = "".join(c if c.isalnum() or c in "-." else "_" for c in self.name)
        return f"sync-{plain}"


def check_place(place: SyncPlace) -> None:
    """Check where a place is.

    Raises:
        SettingError: Field ``name`` says what can't be used: ``sync_kind``,
            ``sync_address``, ``sync_owns``.
    """
    if place.kind not in SCHEMES:
        raise SettingError(name="sync_kind", why="sync_kind", value=place.kind)
    try:
        parts = urlsplit(place.address)
        good = parts.scheme in SCHEMES[place.kind] and bool(parts.hostname)
        bare = parts.password is None and not (parts.query or parts.fragment)
    except ValueError:
        good = bare = False
    printable = place.address.isprintable() and " " not in place.address
    if not (good and bare and printable and len(place.address) <= _LONGEST):
        raise SettingError(name="sync_address", why="sync_address", value=place.address)
    if not set(place.owns) <= set(FIELDS):
        raise SettingError(
            name="sync_owns", why="sync_owns", value=", ".join(place.owns)
        )
