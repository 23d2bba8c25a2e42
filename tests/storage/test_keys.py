from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError

from pos.domain.errors import StorageError
from pos.storage.keys import (
    FileSecrets,
    KeyringSecrets,
    TillKey,
    keyring_works,
    verifier,
)


class MemoryKeyring(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]

    def _check(self) -> None:
        if self.locked:
            raise KeyringError("locked")


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    made = MemoryKeyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", made)
    return made


def test_a_secret_in_a_file_is_for_the_user_only(tmp_path: Path) -> None:
    secrets = FileSecrets(tmp_path / "secrets")
    assert secrets.get("pepper") is None
    secrets.put("pepper", b"\x00\xff")
    secrets.put("pepper", b"new")

    assert FileSecrets(tmp_path / "secrets").get("pepper") == b"new"
    if sys.platform != "win32":
        mode = (tmp_path / "secrets" / "pepper").stat().st_mode
        assert stat.S_IMODE(mode) == 0o600


def test_a_secret_in_the_keyring_is_kept_by_till(ring: MemoryKeyring) -> None:
    KeyringSecrets("till-1").put("pepper", b"\x00\xff")

    assert KeyringSecrets("till-1").get("pepper") == b"\x00\xff"
    assert KeyringSecrets("till-2").get("pepper") is None
    assert [*ring.kept.values()] == ["00ff"]


def test_a_locked_keyring_is_said_and_never_worked_around(ring: MemoryKeyring) -> None:
    assert keyring_works()
    ring.locked = True

    assert not keyring_works()
    acts: tuple[Callable[[], object], ...] = (
        lambda: KeyringSecrets("t").get("pepper"),
        lambda: KeyringSecrets("t").put("pepper", b"x"),
    )
    for act in acts:
        with pytest.raises(StorageError) as refused:
            act()
        assert refused.value.fields["why"] == "keyring"


def test_the_tills_key_signs_and_its_public_half_checks(tmp_path: Path) -> None:
    secrets = FileSecrets(tmp_path)
    TillKey.create(secrets)
    key, again = TillKey(secrets), TillKey(secrets)

    holds = verifier(again.public_key)

    assert holds(key.sign(b"sale"), b"sale")
    assert not holds(key.sign(b"sale"), b"sell")
    assert not holds(b"short", b"sale")
    assert not verifier(b"no key")(key.sign(b"sale"), b"sale")


def test_a_till_without_its_key_says_so(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        TillKey(FileSecrets(tmp_path)).sign(b"sale")
    assert refused.value.fields == {"why": "key_missing"}
