"""A bundle: documents in one signed file, carried from till to till on a stick.

Format, version 1: a gzip file of UTF-8 lines. The first is a JSON object that
says whose file it is and how far its till knows each chain. Each further one is
a document: its hash and signature in hex, and its canonical bytes, which hold no
line break. The last line is the word ``end``, the SHA-256 of all lines before
and the till's Ed25519 signature over that hash. A file without it is half a
file, and is refused whole.
"""

import gzip
import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from pos.domain.errors import DocumentError, PosError
from pos.domain.journal import Document, canonical, decode
from pos.domain.ports import Signer

FORMAT: Final = "kasir-bundle"
VERSION: Final = 1
SUFFIX: Final = ".kasir"

#: Characters of the longest line that is read: a document is far smaller, and a
#: hostile file must not fill the memory.
LONGEST_LINE: Final = 8 * 1024 * 1024

#: Documents of one kind that are given: a hostile file must not fill the memory.
MOST_CHOSEN: Final = 1_000

_END: Final = "end"

#: Says whether a key signed a hash: public key, signature, hash.
Verify = Callable[[bytes, bytes, bytes], bool]


class BundleError(PosError):
    """The file isn't a bundle that can be taken in.

    ``why``: ``foreign`` (another kind of file), ``newer``, ``half`` (cut off or
    damaged), ``signature``.
    """

    code = "bundle.invalid"


@dataclass(frozen=True, slots=True)
class Header:
    """Whose bundle it is.

    Attributes:
        till: The till that wrote it.
        public_key: The key it is signed with, 32 bytes.
        at_ms: When it was written, milliseconds since 1970 in UTC.
        vector: How far that till knows each chain: till, epoch, last sequence.
    """

    till: str
    public_key: bytes
    at_ms: int
    vector: tuple[tuple[str, int, int], ...]


def write(
    file: Path, header: Header, documents: Iterable[Document], signer: Signer
) -> int:
    """Write a bundle, durable and whole before it bears its name.

    Returns:
        How many documents it holds.

    Raises:
        OSError: The stick is full, gone or can't be written.
    """
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as raw:
            count = _write_lines(raw, header, documents, signer)
            raw.flush()
            os.fsync(raw.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return count


def _write_lines(
    raw: IO[bytes], header: Header, documents: Iterable[Document], signer: Signer
) -> int:
    digest, count = hashlib.sha256(), 0
    with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as lines:

        def put(line: bytes) -> None:
            digest.update(line)
            lines.write(line)

        put(canonical(_said(header)) + b"\n")
        for document in documents:
            put(_line(document))
            count += 1
        signature = signer.sign(digest.digest())
        lines.write(f"{_END} {digest.hexdigest()} {signature.hex()}\n".encode())
    return count


def _said(header: Header) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "v": VERSION,
        "till": header.till,
        "key": header.public_key.hex(),
        "at_ms": header.at_ms,
        "vector": [list(x) for x in header.vector],
    }


def _line(document: Document) -> bytes:
    head = f"{document.digest} {document.signature.hex()} "
    return head.encode() + document.data + b"\n"


def read_header(file: Path) -> Header:
    """Read whose bundle it is; nothing of it is believed yet.

    Raises:
        BundleError: It isn't a bundle, or of a newer format.
    """
    with _reading(file) as lines:
        return _header(lines.readline(LONGEST_LINE))


def check(
    file: Path, verify: Verify, kind: str = ""
) -> tuple[Header, int, tuple[Document, ...]]:
    """Read a bundle from end to end, once, and check that it is whole and signed.

    Args:
        file: Which one.
        verify: Says whether a key signed a hash.
        kind: Documents of this kind are given, too; of none when empty.

    Returns:
        Its header, how many documents it holds, and those of the kind.

    Raises:
        BundleError: It can't be believed; none of it may be taken in.
    """
    digest, count = hashlib.sha256(), 0
    chosen: list[bytes] = []
    mark = f'"{kind}"'.encode()
    with _reading(file) as lines:
        first = lines.readline(LONGEST_LINE)
        header = _header(first)
        digest.update(first)
        for line in _lines(lines):
            if line.startswith(b"end "):
                _check_end(lines, line, digest.digest(), header, verify)
                found = map(_document, chosen)
                return header, count, tuple(x for x in found if x.kind == kind)
            digest.update(line)
            count += 1
            if kind and mark in line and len(chosen) < MOST_CHOSEN:
                chosen.append(line)
    raise BundleError(why="half")


def _check_end(
    lines: IO[bytes],
    line: bytes,
    digest: bytes,
    header: Header,
    verify: Verify,
) -> None:
    try:
        _, said, signature = line.decode().split()
        whole = bytes.fromhex(said) == digest and not lines.read(1)
        signed = verify(header.public_key, bytes.fromhex(signature), digest)
    except ValueError as error:
        raise BundleError(why="half") from error
    if not whole:
        raise BundleError(why="half")
    if not signed:
        raise BundleError(why="signature")


def documents(file: Path) -> Iterator[Document]:
    """Give a bundle's documents in its order; ``check`` comes before.

    Raises:
        BundleError: The file changed since it was checked (``why``: ``half``).
    """
    with _reading(file) as lines:
        _header(lines.readline(LONGEST_LINE))
        for line in _lines(lines):
            if line.startswith(b"end "):
                return
            yield _document(line)
    raise BundleError(why="half")


def _document(line: bytes) -> Document:
    try:
        digest, signature, data = line.rstrip(b"\n").split(b" ", 2)
        return decode(data, digest.decode(), bytes.fromhex(signature.decode()))
    except (ValueError, DocumentError) as error:
        raise BundleError(why="half") from error


def _header(line: bytes) -> Header:
    if not line.endswith(b"\n"):
        raise BundleError(why="half")
    try:
        said = json.loads(line)
        if said["format"] != FORMAT:
            raise BundleError(why="foreign")
        if said["v"] > VERSION:
            raise BundleError(why="newer", found=said["v"], known=VERSION)
        vector = tuple((str(t), int(e), int(s)) for t, e, s in said["vector"])
        key = bytes.fromhex(said["key"])
        return Header(str(said["till"]), key, int(said["at_ms"]), vector)
    except (ValueError, KeyError, TypeError) as error:
        raise BundleError(why="foreign") from error


def _lines(lines: IO[bytes]) -> Iterator[bytes]:
    while line := lines.readline(LONGEST_LINE):
        if not line.endswith(b"\n"):
            raise BundleError(why="half")
        yield line


class _reading:  # noqa: N801  # a context manager that reads like a function
    """Open a bundle; whatever is wrong with the file becomes a ``BundleError``."""

    def __init__(self, file: Path) -> None:
        self._lines = gzip.open(file)  # noqa: SIM115  # closed in __exit__

    def __enter__(self) -> IO[bytes]:
        return self._lines  # type: ignore[return-value]

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        self._lines.close()
        if isinstance(error, gzip.BadGzipFile):
            raise BundleError(why="foreign") from error
        if isinstance(error, (EOFError, zlib.error)):
            raise BundleError(why="half") from error
