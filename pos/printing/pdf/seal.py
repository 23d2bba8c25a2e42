"""The seal of a PDF: what stands on its pages, signed with the till's key.

It is a small file attached to the PDF. It names the figures, where the journal
ended when they were read, and of each page a fingerprint of all that draws it and
the words that can be read on it. The words say which figure was altered; the
fingerprint says so too where somebody painted over it. Saving the file again with
another program that leaves the pages as they are doesn't break the seal.
"""

import hashlib
import json
import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pos.domain.errors import SealError
from pos.domain.journal import canonical
from pos.domain.ports import Instant, Signer

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

#: The attached file, and the format of what is in it.
NAME: Final = "segel-kasir.json"
VERSION: Final = 1

#: What is signed begins with this, so that no signature of a page can be taken for
#: one of a document, or the other way round.
PURPOSE: Final = b"kasir-si-cantik page\n"

#: Parts of a page that say how it is stored, or where in the file: not how it looks.
_STORED: Final = frozenset(
    {"/Parent", "/Length", "/Filter", "/DecodeParms", "/StructParents", "/Trans"}
)

#: What a library raises for bytes that aren't the PDF they say they are.
_DAMAGED: Final = (
    *(ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError),
    *(ArithmeticError, OSError, RecursionError, zlib.error, NotImplementedError),
)

#: What a page looks like: fingerprint of all that draws it, and its lines.
Look = tuple[str, tuple[str, ...]]

#: Where a chain ended: till, epoch, sequence, hash.
Heads = tuple[tuple[str, int, int, str], ...]


class Altered(StrEnum):
    """What isn't as it was sealed."""

    SIGNATURE = "signature"  # not signed by this till, or the seal itself was changed
    PAGES = "pages"  # pages were added or taken out
    WORDS = "words"  # something else can be read
    DRAWING = "drawing"  # the same can be read, and it is drawn otherwise


@dataclass(frozen=True, slots=True)
class Alteration:
    """One thing that isn't as it was sealed.

    Attributes:
        page: From 1; 0 for the whole file.
        sealed: What stood there.
        found: What stands there now.
    """

    kind: Altered
    page: int
    sealed: str = ""
    found: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """What a PDF's seal says, before it is believed.

    Attributes:
        till: Whose key signed it.
        heads: Where each chain known then ended.
        figures: The figures as plain data.
        pages: What each page looked like.
        signed: The very bytes that are signed.
    """

    till: str
    at: Instant
    heads: Heads
    figures: dict[str, Any]
    pages: tuple[Look, ...]
    signed: bytes
    signature: bytes


def figures_digest(figures: object) -> str:
    """Hash figures: SHA-256 of their canonical bytes, hex."""
    return hashlib.sha256(canonical(figures)).hexdigest()


def code_of(till: str, heads: Heads, figures: object) -> str:
    """Write the journal's head and the figures' hash for a QR code.

    ``KASIR1:KSR1:1:417:<head, 64 hex>:<figures, 64 hex>``, in the letters that QR
    codes hold most densely. It ties a printed page to the journal.
    """
    own = next((x for x in heads if x[0] == till), (till, 0, 0, ""))
    parts = ("KASIR1", *map(str, own), figures_digest(figures))
    return ":".join(parts).upper()


def seal_pdf(
    pdf: bytes,
    signer: Signer,
    till: str,
    at: Instant,
    heads: Heads,
    figures: dict[str, object],
) -> bytes:
    """Attach a seal to a finished PDF.

    Args:
        pdf: All its pages.
        signer: The till's key.
        till: Whose key it is.
        at: When the figures were read.
        heads: Where each chain known to the till ended then.
        figures: What the pages say, as plain data.
    """
    from pypdf import PdfWriter

    body = {
        "v": VERSION,
        "till": till,
        "at_ms": at.at_ms,
        "offset_min": at.offset_min,
        "heads": [list(head) for head in heads],
        "figures": figures,
        "pages": [[mark, list(lines)] for mark, lines in _looks(pdf)],
    }
    signature = signer.sign(_message(canonical(body)))
    attached = canonical({"body": body, "signature": signature.hex()})
    writer = PdfWriter(clone_from=BytesIO(pdf))
    writer.add_attachment(NAME, attached)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def read_seal(pdf: bytes) -> Seal:
    """Read the seal of a PDF; nothing of it is checked yet.

    Raises:
        SealError: It is no PDF (``why``: ``pdf``), it has no seal (``missing``),
            or a newer program sealed it (``newer``).
    """
    reader = _open(pdf)
    try:
        whole = json.loads(_attached(reader))
        body = whole["body"]
        if body["v"] > VERSION:
            raise SealError(why="newer")
        return Seal(
            till=str(body["till"]),
            at=Instant(body["at_ms"], body["offset_min"]),
            heads=tuple((t, e, s, d) for t, e, s, d in body["heads"]),
            figures=dict(body["figures"]),
            pages=tuple((print_, tuple(lines)) for print_, lines in body["pages"]),
            signed=canonical(body),
            signature=bytes.fromhex(whole["signature"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise SealError(why="missing") from error


def alterations(pdf: bytes, seal: Seal, public_key: bytes) -> tuple[Alteration, ...]:
    """Compare a PDF with its seal; empty when all is as it was sealed.

    Args:
        pdf: The file.
        seal: As ``read_seal`` gave it.
        public_key: The key of the till that the seal names, 32 bytes.
    """
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(public_key)
        key.verify(seal.signature, _message(seal.signed))
    except (InvalidSignature, ValueError):
        return (Alteration(Altered.SIGNATURE, 0),)
    pages = _looks(pdf)
    if len(pages) != len(seal.pages):
        was, now = str(len(seal.pages)), str(len(pages))
        return (Alteration(Altered.PAGES, 0, was, now),)
    return tuple(
        found
        for number, (was, is_now) in enumerate(
            zip(seal.pages, pages, strict=True), start=1
        )
        for found in _changed(number, was, is_now)
    )


def _message(signed: bytes) -> bytes:
    return PURPOSE + hashlib.sha256(signed).digest()


def _open(pdf: bytes) -> "PdfReader":
    from pypdf import PdfReader

    # what a damaged file makes the library say is no news to whoever asked
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with _readable():
        reader = PdfReader(BytesIO(pdf))
        len(reader.pages)
    return reader


@contextmanager
def _readable() -> Iterator[None]:
    """Say in one way that a file is damaged.

    Raises:
        SealError: It can't be read as a PDF (``why``: ``pdf``).
    """
    from pypdf.errors import PyPdfError

    try:
        yield
    except (PyPdfError, *_DAMAGED) as error:
        raise SealError(why="pdf") from error


def _looks(pdf: bytes) -> tuple[Look, ...]:
    """Give what each page looks like."""
    reader = _open(pdf)
    with _readable():
        return tuple((_fingerprint(page), _lines(page)) for page in reader.pages)


def _attached(reader: "PdfReader") -> bytes:
    """Give the one attached seal; with two nobody could say which one counts."""
    with _readable():
        found = reader.attachments.get(NAME, [])
    if len(found) != 1:
        raise SealError(why="missing")
    return found[0]


def _changed(number: int, was: Look, is_now: Look) -> Iterator[Alteration]:
    if was[0] == is_now[0]:
        return
    sealed, found = was[1], is_now[1]
    matcher = SequenceMatcher(None, sealed, found, autojunk=False)
    changes = [x for x in matcher.get_opcodes() if x[0] != "equal"]
    for _, before, after, start, end in changes:
        words = " ".join(sealed[before:after]), " ".join(found[start:end])
        yield Alteration(Altered.WORDS, number, *words)
    if not changes:
        yield Alteration(Altered.DRAWING, number)


def _lines(page: "PageObject") -> tuple[str, ...]:
    """Give the words that can be read on a page, line by line."""
    lines = (" ".join(line.split()) for line in page.extract_text().splitlines())
    return tuple(filter(None, lines))


def _fingerprint(page: "PageObject") -> str:
    """Hash all that draws a page: its marks, typefaces, pictures, size and notes."""
    digest = hashlib.sha256()
    for part in _parts(page, ()):
        digest.update(b"%d " % len(part))
        digest.update(part)
    return digest.hexdigest()


def _parts(found: Any, above: tuple[int, ...]) -> Iterator[bytes]:  # noqa: ANN401
    """Walk an object of the file and all that it leads to, in one order."""
    from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

    value = found.get_object()
    if id(value) in above:  # a part that leads back to itself
        yield b"again"
        return
    above = (*above, id(value))
    if isinstance(value, DictionaryObject):
        for key in sorted(value.keys() - _STORED):
            yield key.encode()
            yield from _parts(value.raw_get(key), above)
        if isinstance(value, StreamObject):
            yield value.get_data()
    elif isinstance(value, ArrayObject):
        yield b"%d" % len(value)
        for one in value:
            yield from _parts(one, above)
    else:
        yield _scalar(value)


def _scalar(value: object) -> bytes:
    """Write a number, name or text the same however the file stores it."""
    from pypdf.generic import FloatObject, NumberObject

    if isinstance(value, NumberObject | FloatObject):
        return f"{value:.4f}".encode()
    return value if isinstance(value, bytes) else str(value).encode()
