"""The sealed annex: which person is behind a maker's code, under a key of its own.

One small file beside the database and never in it. Its key is made of a passphrase
that the bendahara knows and nothing keeps: without it the file is noise, to whoever
finds it and to this program.
"""

import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pos.domain.errors import AnnexError

#: The file, inside the till's folder.
FILE: Final = "annex.sealed"

VERSION: Final = 1

#: Characters of the shortest passphrase: a few words, not a word.
SHORTEST: Final = 12

#: Argon2id, of RFC 9106's second choice: 64 MiB, three passes, four lanes.
_COST: Final = {"passes": 3, "memory_kib": 65_536, "lanes": 4}
#: The most that a file may ask for: one that was tampered with mustn't hang us.
_MOST: Final = {"passes": 20, "memory_kib": 1_048_576, "lanes": 16}

_SALT, _NONCE, _KEY = 16, 12, 32


@dataclass(frozen=True, slots=True)
class Entry:
    """Who is behind a code. Never logged: its words are left out of its repr.

    Attributes:
        register: The prison's register number.
        pen_name: The name she chose to be told by, where a consent allows it.
    """

    code: str
    name: str = field(repr=False)
    register: str = field(repr=False)
    pen_name: str = field(default="", repr=False)


Annex = dict[str, Entry]


def exists(folder: Path) -> bool:
    """Tell whether a till has an annex."""
    return (folder / FILE).exists()


def create(folder: Path, passphrase: str) -> None:
    """Make an empty annex.

    Raises:
        AnnexError: There is one (``why``: ``exists``), or the passphrase is too
            short (``weak``).
        OSError: The file can't be written.
    """
    if exists(folder):
        raise AnnexError(why="exists")
    _write(folder, {}, _checked(passphrase))


def unseal(folder: Path, passphrase: str) -> Annex:
    """Open the annex.

    Raises:
        AnnexError: There is none (``why``: ``missing``), the passphrase is wrong
            (``passphrase``), the file is damaged (``broken``), or a newer program
            made it (``newer``).
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    head, sealed = _read(folder / FILE)
    try:
        salt, nonce = bytes.fromhex(head["salt"]), bytes.fromhex(head["nonce"])
        cost = {name: int(head[name]) for name in _COST}
        odd = any(not 0 < cost[name] <= _MOST[name] for name in cost)
        if odd or len(salt) != _SALT:
            raise AnnexError(why="broken")
        cipher = ChaCha20Poly1305(_key(passphrase, salt, cost))
        plain = cipher.decrypt(nonce, sealed, _bound(head))
        return {code: Entry(code, *words) for code, words in json.loads(plain).items()}
    except InvalidTag as error:
        raise AnnexError(why="passphrase") from error
    except (ValueError, KeyError, TypeError) as error:
        raise AnnexError(why="broken") from error


def write(folder: Path, annex: Annex, passphrase: str) -> None:
    """Seal an annex anew, whole or not at all; the passphrase has to open the old.

    Raises:
        AnnexError: As ``unseal`` says.
        OSError: The file can't be written.
    """
    unseal(folder, passphrase)
    _write(folder, annex, passphrase)


def change_passphrase(folder: Path, old: str, new: str) -> None:
    """Seal the annex with another passphrase.

    Raises:
        AnnexError: As ``unseal`` says, or the new one is too short (``weak``).
        OSError: The file can't be written.
    """
    annex = unseal(folder, old)
    _write(folder, annex, _checked(new))


def _checked(passphrase: str) -> str:
    if len(passphrase.strip()) < SHORTEST:
        raise AnnexError(why="weak", least=SHORTEST)
    return passphrase


def _write(folder: Path, annex: Annex, passphrase: str) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    head: dict[str, Any] = {"v": VERSION, "salt": salt.hex(), "nonce": nonce.hex()}
    head |= _COST
    rows = {x.code: [x.name, x.register, x.pen_name] for x in annex.values()}
    plain = json.dumps(rows, ensure_ascii=False, sort_keys=True).encode()
    # as many bytes for few people as for some: the size tells little
    plain = plain.ljust(-(-len(plain) // 4096) * 4096)
    cipher = ChaCha20Poly1305(_key(passphrase, salt, _COST))
    sealed = cipher.encrypt(nonce, plain, _bound(head))
    head["sum"] = hashlib.sha256(_bound(head) + sealed).hexdigest()
    _replace(folder / FILE, json.dumps(head).encode() + b"\n" + sealed)


def _replace(file: Path, data: bytes) -> None:
    part = file.with_name(f"{file.name}.part")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    descriptor = os.open(part, flags, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(file)


def _read(file: Path) -> tuple[dict[str, Any], bytes]:
    """Read head and noise; a checksum tells damage from a wrong passphrase."""
    if not file.exists():
        raise AnnexError(why="missing")
    head_line, _, sealed = file.read_bytes().partition(b"\n")
    try:
        head = dict(json.loads(head_line))
        total = head.pop("sum")
    except (ValueError, KeyError, TypeError) as error:
        raise AnnexError(why="broken") from error
    if head.get("v") != VERSION:
        why = "newer" if isinstance(head.get("v"), int) else "broken"
        raise AnnexError(why=why)
    if hashlib.sha256(_bound(head) + sealed).hexdigest() != total:
        raise AnnexError(why="broken")
    return head, sealed


def _bound(head: dict[str, Any]) -> bytes:
    return json.dumps(head, sort_keys=True).encode()


def _key(passphrase: str, salt: bytes, cost: dict[str, int]) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        passphrase.strip().encode(),
        salt,
        time_cost=cost["passes"],
        memory_cost=cost["memory_kib"],
        parallelism=cost["lanes"],
        hash_len=_KEY,
        type=Type.ID,
    )
