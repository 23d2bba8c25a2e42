"""Secrets: in the system's keyring, or in a file only the user may read.

Nothing else holds them: no setting, log, backup or document.
"""

import os
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final, Protocol

from pos.domain.errors import StorageError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SERVICE: Final = "kasir-si-cantik"


class Secrets(Protocol):
    """Keeps small secrets by name."""

    def get(self, name: str) -> bytes | None:
        """Give a secret, or None when there is none by this name."""

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret."""


class FileSecrets:
    """One file a secret, mode 0600, for machines without a keyring."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str) -> bytes | None:
        """Give a secret, or None when there is none by this name."""
        file = self._folder / name
        return file.read_bytes() if file.exists() else None

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret, durable before this returns."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        descriptor = os.open(self._folder / name, flags, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())


class KeyringSecrets:
    """The operating system's keyring, one entry a secret."""

    def __init__(self, till_id: str) -> None:
        self._till_id = till_id

    def get(self, name: str) -> bytes | None:
        """Give a secret, or None when there is none by this name.

        Raises:
            StorageError: The keyring is locked or gone (``why``: ``keyring``).
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            text = keyring.get_password(SERVICE, f"{self._till_id}/{name}")
        except KeyringError as error:
            raise StorageError(why="keyring", detail=str(error)) from error
        return bytes.fromhex(text) if text else None

    def put(self, name: str, secret: bytes) -> None:
        """Keep a secret.

        Raises:
            StorageError: The keyring is locked or gone (``why``: ``keyring``).
        """
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(SERVICE, f"{self._till_id}/{name}", secret.hex())
        except KeyringError as error:
            raise StorageError(why="keyring", detail=str(error)) from error


def keyring_works() -> bool:
    """Tell whether this machine has a keyring that keeps what it is given."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, "probe", "1")
        kept = keyring.get_password(SERVICE, "probe") == "1"
        keyring.delete_password(SERVICE, "probe")
    except (KeyringError, RuntimeError):
        return False
    return kept


class TillKey:
    """The till's Ed25519 key. Loaded at its first use: the window paints first."""

    NAME: Final = "till-key"

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._key: Ed25519PrivateKey | None = None
        self._lock = Lock()

    @staticmethod
    def create(secrets: Secrets) -> None:
        """Make a new key and keep it."""
        secrets.put(TillKey.NAME, os.urandom(32))

    def _load(self) -> "Ed25519PrivateKey":
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        with self._lock:
            if self._key is None:
                seed = self._secrets.get(self.NAME)
                if seed is None:
                    raise StorageError(why="key_missing")
                self._key = Ed25519PrivateKey.from_private_bytes(seed)
            return self._key

    @property
    def public_key(self) -> bytes:
        """The public key, 32 bytes.

        Raises:
            StorageError: The key is gone (``why``: ``key_missing``).
        """
        return self._load().public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign a message: 64 bytes."""
        return (self._key or self._load()).sign(message)


def verifier(public_key: bytes) -> Callable[[bytes, bytes], bool]:
    """Give a check of many signatures by one key: signature, then message.

    A key that is none holds for nothing.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
    except ValueError:
        return lambda _signature, _message: False

    def holds(signature: bytes, message: bytes) -> bool:
        try:
            key.verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return holds
