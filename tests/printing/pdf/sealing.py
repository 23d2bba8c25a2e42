"""Sealed pages for tests, and ways to alter them as a forger would."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from pos.domain.ports import Instant
from pos.printing.pdf.page import sheet_pages
from pos.printing.pdf.seal import NAME, Heads, code_of, seal_pdf
from pos.printing.pdf.sheet import Sheet, sheet_body, sheet_of
from tests.printing.papers import Z_REPORT

AT: Final = Instant(1_795_489_200_000, 420)
HEADS: Final[Heads] = (("KSR1", 1, 42, "ab" * 32), ("KSR2", 1, 7, "cd" * 32))
SHEET: Final = sheet_of(Z_REPORT)


@dataclass(frozen=True)
class Key:
    """An Ed25519 key made of one letter."""

    letter: str = "k"

    @property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.letter.encode() * 32)

    @property
    def public_key(self) -> bytes:
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._key.sign(message)


KEY: Final = Key()


def sealed(sheet: Sheet = SHEET, key: Key = KEY, heads: Heads = HEADS) -> bytes:
    figures = sheet_body(sheet)
    pdf = sheet_pages(replace(sheet, qr=code_of("KSR1", heads, figures)))
    return seal_pdf(pdf, key, "KSR1", AT, heads, figures)


def rewritten(pdf: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """Open a PDF, change it, and save it again, with its attachments."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    change(writer)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def with_stream(pdf: bytes, edit: Callable[[bytes], bytes], page: int = 0) -> bytes:
    """Edit the marks of a page, as a program for PDFs or a hex editor would."""

    def change(writer: PdfWriter) -> None:
        found = writer.pages[page]
        contents = found.get_contents()
        assert contents is not None
        stream = DecodedStreamObject()
        edited = edit(contents.get_data())
        assert edited != contents.get_data()
        stream.set_data(edited)
        found[NameObject("/Contents")] = writer._add_object(stream)

    return rewritten(pdf, change)


def with_figure(pdf: bytes, before: bytes, after: bytes, page: int = 0) -> bytes:
    """Replace a figure in the marks of a page.

    The typeface's own codes stand there; digits are written as themselves.
    """
    pattern = re.escape(b"(" + before + b") Tj")
    return with_stream(
        pdf, lambda data: re.sub(pattern, b"(" + after + b") Tj", data, count=1), page
    )


def seal_of(pdf: bytes) -> bytes:
    """Take the attached seal out of a PDF."""
    ((data,),) = PdfReader(BytesIO(pdf)).attachments.values()
    return data


def with_seal(pdf: bytes, seal: bytes) -> bytes:
    """Give a PDF another seal instead of its own."""

    def change(writer: PdfWriter) -> None:
        for attached in list(writer.attachment_list):
            attached.delete()
        writer.add_attachment(NAME, seal)

    return rewritten(pdf, change)
