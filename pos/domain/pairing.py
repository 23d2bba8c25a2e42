"""The text by which a till finds a hub and knows it: shown, scanned or typed."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from typing import Final

from pos.domain.errors import SettingError

#: Letters and digits that nobody takes for one another (Crockford's base 32).
ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE: Final = str.maketrans("OIL", "011")

_HEAD: Final = "KASIR"

#: Characters of 5 bits each: 80 bits that tell the certificate, 80 that let in, and
#: 20 that tell a slip of the finger.
_PIN: Final = 16
_SECRET: Final = 16
_CHECK: Final = 4

_HOST: Final = re.compile(r"[A-Z0-9][A-Z0-9.-]{0,99}", re.ASCII)
_LAST_PORT: Final = 65_535


@dataclass(frozen=True, slots=True)
class Pairing:
    """How to get in to a hub once, to be let in for good.

    Attributes:
        hosts: Addresses of the hub's computer, the likeliest first.
        pin: Tells its certificate; see ``pin_of``.
        secret: Password of the role that may only ask to be let in.
    """

    hosts: tuple[str, ...]
    port: int
    pin: str
    secret: str

    @property
    def text(self) -> str:
        """What is shown: fits a QR code of capitals, and can be typed."""
        where = f"{'/'.join(self.hosts)}:{self.port}"
        code = self.pin + self.secret
        code += _check(where, code)
        groups = "-".join(code[i : i + 4] for i in range(0, len(code), 4))
        return f"{_HEAD}:{where.upper()}:{groups}"


def read(text: str) -> Pairing:
    """Read a pairing text; spaces, small letters and missing dashes don't matter.

    Raises:
        SettingError: It is none, or a character is wrong (``why``: ``pairing``).
    """
    parts = "".join(text.split()).upper().split(":")
    if len(parts) != len((_HEAD, "hosts", "port", "code")) or parts[0] != _HEAD:
        raise SettingError(name="pairing", why="pairing", value=text)
    _, hosts, port, typed = parts
    code = typed.replace("-", "").translate(_ALIKE)
    body, check = code[:-_CHECK], code[-_CHECK:]
    good = (
        all(_HOST.fullmatch(host) for host in hosts.split("/"))
        and port.isascii()
        and port.isdigit()
        and 0 < int(port) <= _LAST_PORT
        and len(body) == _PIN + _SECRET
        and check == _check(f"{hosts}:{int(port)}", body)
    )
    if not good:
        raise SettingError(name="pairing", why="pairing", value=text)
    where = tuple(host.lower() for host in hosts.split("/"))
    return Pairing(where, int(port), body[:_PIN], body[_PIN:])


def is_pairing(text: str) -> bool:
    """Tell whether a text means to be a pairing text, right or wrong."""
    return "".join(text.split()).upper().startswith(f"{_HEAD}:")


def new_secret() -> str:
    """Make what lets in: 80 bits, for the minutes that it is shown."""
    return "".join(secrets.choice(ALPHABET) for _ in range(_SECRET))


def pin_of(certificate: bytes) -> str:
    """Write the first 80 bits of a certificate's SHA-256.

    Args:
        certificate: In DER, as it is sent.
    """
    return _letters(hashlib.sha256(certificate).digest(), _PIN)


def _check(where: str, code: str) -> str:
    return _letters(hashlib.sha256(f"{where.upper()}/{code}".encode()).digest(), _CHECK)


def _letters(digest: bytes, count: int) -> str:
    bits = int.from_bytes(digest, "big")
    spare = len(digest) * 8
    return "".join(ALPHABET[bits >> (spare - 5 * (i + 1)) & 31] for i in range(count))
