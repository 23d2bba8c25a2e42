"""Seal A4 pages with the till's key, and tell later whether they were altered."""

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pos.domain.errors import StorageError
from pos.domain.journal import seal
from pos.domain.ports import Instant, Signer
from pos.printing.pdf.seal import (
    Alteration,
    Heads,
    Seal,
    alterations,
    code_of,
    read_seal,
    seal_pdf,
)
from pos.printing.pdf.sheet import Sheet, sheet_body
from pos.storage.engine import Connection
from pos.storage.head import ends

#: Where a till keeps its reports, inside its own folder.
FOLDER: Final = "reports"


@dataclass(frozen=True, slots=True)
class Sealer:
    """Whose key seals: the till's code and its key."""

    till: str
    key: Signer


def make(
    sheet: Sheet, sealer: Sealer, at: Instant, heads: Heads, *, own_seal: str = ""
) -> bytes:
    """Give a sheet as a sealed PDF.

    Args:
        sheet: What stands on the pages; its seal and QR code are filled in here.
        sealer: Whose key seals it.
        at: When its figures were read.
        heads: Where each chain ended then; see ``pos.storage.head.ends``.
        own_seal: Stands at the foot instead of the seal of the till's head: that
            of the document whose paper it is.
    """
    from pos.printing.pdf.page import sheet_pages

    figures = sheet_body(sheet)
    foot = own_seal or next(
        (seal(x[2], x[3]) for x in heads if x[0] == sealer.till), ""
    )
    code = code_of(sealer.till, heads, figures)
    pdf = sheet_pages(replace(sheet, seal=foot, qr=code))
    return seal_pdf(pdf, sealer.key, sealer.till, at, heads, figures)


def save(  # what is said, by whom, when and where to
    connection: Connection,
    folder: Path,
    name: str,
    sheet: Sheet,
    sealer: Sealer,
    at: Instant,
) -> Path:
    """Write a sheet as a sealed PDF into the till's folder of reports.

    Returns:
        The file: ``reports/<name>`` in the till's folder.

    Raises:
        StorageError: The file can't be written (``why``: ``write``).
    """
    return write(folder, name, make(sheet, sealer, at, ends(connection)))


def write(folder: Path, name: str, page: bytes, inside: str = FOLDER) -> Path:
    """Write a file into a folder of the till's own; whole, or not at all.

    Raises:
        StorageError: It can't be written (``why``: ``write``).
    """
    file = folder / inside / name
    part = file.with_name(f".{name}.part")
    try:
        file.parent.mkdir(exist_ok=True)
        part.write_bytes(page)
        part.replace(file)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise StorageError(
            why="write", path=str(file), detail=error.strerror or str(error)
        ) from error
    return file


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a sealed PDF.

    Attributes:
        seal: What it says of itself.
        alterations: What isn't as it was sealed.
        strange: Heads that this journal says otherwise: it isn't the journal the
            figures were read from, or that one was written anew.
        unknown: Heads beyond what this journal holds.
    """

    seal: Seal
    alterations: tuple[Alteration, ...]
    strange: Heads = ()
    unknown: Heads = ()

    @property
    def intact(self) -> bool:
        """Whether it is as it was sealed, from this very journal."""
        return not (self.alterations or self.strange)


def verify(
    pdf: bytes, public_key: bytes, connection: Connection | None = None
) -> Verdict:
    """Compare a sealed PDF with its seal, and its heads with a journal.

    Args:
        pdf: The file.
        public_key: Of the till that the seal names, 32 bytes.
        connection: A journal to look for the heads in; None to leave them.

    Raises:
        SealError: It has no seal that can be read.
    """
    found = read_seal(pdf)
    wrong = alterations(pdf, found, public_key)
    if connection is None or wrong:
        return Verdict(found, wrong)
    known = {
        head: connection.execute(
            "SELECT digest FROM journal WHERE till = ? AND epoch = ? AND seq = ?",
            head[:3],
        ).fetchone()
        for head in found.heads
    }
    return Verdict(
        found,
        wrong,
        tuple(head for head, row in known.items() if row and row[0] != head[3]),
        tuple(head for head, row in known.items() if row is None),
    )


def key_of(connection: Connection, till: str, own_key: bytes) -> bytes | None:
    """Give the key of a till that is known here, its own one or a neighbour's."""
    own = connection.execute("SELECT till FROM own_till").fetchone()
    if own and own[0] == till:
        return own_key
    row = connection.execute(
        "SELECT public_key FROM neighbours WHERE till = ?", (till,)
    ).fetchone()
    return bytes.fromhex(row[0]) if row else None
