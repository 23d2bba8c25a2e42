"""The laptop hub's certificate: made once, its own authority, and pinned by tills."""

import os
import shutil
import socket
import ssl
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pos.domain.pairing import pin_of
from pos.domain.sync_ports import HubError

#: Before any clock that may be wrong, and after any laptop: it isn't the date that
#: makes a till believe it.
_FROM: Final = datetime(2020, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(2120, 1, 1, tzinfo=UTC)

#: What a PostgreSQL client says first when it wants TLS (protocol, SSLRequest).
SSL_REQUEST: Final = b"\x00\x00\x00\x08\x04\xd2\x16\x2f"

_SECONDS: Final = 5


def certificate_of(folder: Path) -> tuple[Path, Path]:
    """Give the files of certificate and key, made the first time.

    The certificate signs itself: there is no authority whose key could be stolen,
    and a till believes this very one, whatever address the laptop has today.
    """
    certificate, key = folder / "hub.pem", folder / "hub.key"
    if not certificate.exists():
        _make(certificate, key)
    return certificate, key


def _make(certificate: Path, key: Path) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    own = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name(
        [x509.NameAttribute(x509.NameOID.COMMON_NAME, "Kasir Si Cantik: pusat")]
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(own.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(_FROM)
        .not_valid_after(_UNTIL)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(own, hashes.SHA256())
    )
    secret = own.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    descriptor = os.open(key, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(secret)
    part = certificate.with_suffix(".part")
    part.write_bytes(made.public_bytes(Encoding.PEM))
    shutil.move(part, certificate)  # the last: what is there is whole


def pin_of_file(certificate: Path) -> str:
    """Give what a pairing text says of a certificate in a file."""
    return pin_of(ssl.PEM_cert_to_DER_cert(certificate.read_text()))


def fetch(host: str, port: int, pin: str) -> str:
    """Ask a hub for its certificate, and believe it if it is the one that is meant.

    Args:
        host: Where it is.
        port: Likewise.
        pin: What the pairing text says of it.

    Returns:
        The certificate, as PEM.

    Raises:
        HubError: Nobody answers (``why``: ``link``), or somebody else
            (``certificate``).
    """
    try:
        with socket.create_connection((host, port), _SECONDS) as plain:
            plain.sendall(SSL_REQUEST)
            if plain.recv(1) != b"S":
                raise HubError(why="certificate", detail=f"{host} speaks no TLS")
            # nobody is believed yet: only the certificate is looked at
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            with context.wrap_socket(plain) as sealed:
                found = sealed.getpeercert(binary_form=True) or b""
                with suppress(OSError):
                    sealed.unwrap()
    except ssl.SSLError as error:
        raise HubError(why="certificate", detail=str(error)) from error
    except OSError as error:
        raise HubError(why="link", detail=f"{host}: {error}") from error
    if pin_of(found) != pin:
        raise HubError(why="certificate", detail=f"{host} shows {pin_of(found)}")
    return ssl.DER_cert_to_PEM_cert(found)
