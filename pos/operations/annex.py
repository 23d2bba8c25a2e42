"""Who is behind a maker's code: kept, shown and printed by the bendahara alone.

Nothing here touches the journal, the settings, the log or the folder of reports.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from pos.config import Settings
from pos.domain.errors import AnnexError, MakerError
from pos.domain.makers import parse_makers
from pos.domain.people import Person, Right, require
from pos.domain.ports import Instant
from pos.domain.table import Column, Table
from pos.operations import receipts
from pos.printing.pdf.sheet import Sheet
from pos.printing.sheets import print_sheets
from pos.printing.wording import wording
from pos.reports.words import words
from pos.storage import annex as stored
from pos.storage.annex import Annex, Entry

#: Characters of the longest name or number.
_LONGEST: Final = 60


def create(folder: Path, actor: Person, passphrase: str) -> None:
    """Make the till's annex, with a passphrase that nothing keeps.

    Raises:
        AnnexError: See ``pos.storage.annex.create``.
        ApprovalNeededError: The actor isn't the bendahara.
    """
    require(actor, Right.ANNEX)
    stored.create(folder, passphrase)


def unseal(folder: Path, actor: Person, passphrase: str) -> Annex:
    """Open the annex.

    Raises:
        AnnexError: See ``pos.storage.annex.unseal``.
        ApprovalNeededError: The actor isn't the bendahara.
    """
    require(actor, Right.ANNEX)
    return stored.unseal(folder, passphrase)


def keep(folder: Path, actor: Person, passphrase: str, entry: Entry) -> Annex:
    """Write down who is behind a code, instead of what stood there.

    Raises:
        MakerError: That is no maker's code.
        AnnexError: There is no name, or it is too long (``why``: ``name``), or see
            ``pos.storage.annex.unseal``.
        ApprovalNeededError: The actor isn't the bendahara.
    """
    annex = unseal(folder, actor, passphrase)
    cleaned = _checked(entry)
    annex[cleaned.code] = cleaned
    stored.write(folder, annex, passphrase)
    return annex


def forget(folder: Path, actor: Person, passphrase: str, code: str) -> Annex:
    """Take a person out of the annex: from then on the code is nobody's.

    Raises:
        AnnexError: See ``pos.storage.annex.unseal``.
        ApprovalNeededError: The actor isn't the bendahara.
    """
    annex = unseal(folder, actor, passphrase)
    annex.pop(code, None)
    stored.write(folder, annex, passphrase)
    return annex


def change_passphrase(folder: Path, actor: Person, old: str, new: str) -> None:
    """Seal the annex with another passphrase.

    Raises:
        AnnexError: See ``pos.storage.annex.change_passphrase``.
        ApprovalNeededError: The actor isn't the bendahara.
    """
    require(actor, Right.ANNEX)
    stored.change_passphrase(folder, old, new)


def _checked(entry: Entry) -> Entry:
    makers = parse_makers(entry.code)
    if len(makers) != 1 or makers[0].weight != 1:
        raise MakerError(text=entry.code)
    name, register, pen = (
        " ".join(x.split()) for x in (entry.name, entry.register, entry.pen_name)
    )
    every = (name, register, pen)
    if not name or any(len(x) > _LONGEST or not x.isprintable() for x in every):
        raise AnnexError(why="name", most=_LONGEST)
    return replace(
        entry, code=makers[0].code, name=name, register=register, pen_name=pen
    )


def page(annex: Annex, settings: Settings, at: Instant) -> bytes:
    """Give the annex as an A4 page to lock away: without a seal of the journal."""
    from pos.printing.pdf.page import sheet_pages

    language = settings.receipt_language
    label = words(language)["annex"]
    columns = tuple(
        Column(label[key], key) for key in ("code", "name", "register", "pen_name")
    )
    rows = tuple(
        (x.code, x.name, x.register, x.pen_name)
        for x in sorted(annex.values(), key=lambda x: x.code)
    )
    sheet = Sheet(
        shop=receipts.shop_of(settings),
        title=label["title"],
        language=language,
        facts=(wording(language).moment(at.at_ms, at.offset_min), label["secret"]),
        tables=(Table(label["secret"], columns, rows),),
        signatures=(label["treasurer"],),
    )
    return sheet_pages(sheet)


def print_page(
    annex: Annex,
    actor: Person,
    settings: Settings,
    at: Instant,
    send: Callable[[Path], None] = print_sheets,
) -> None:
    """Print the annex through the computer's own printer; no file of it stays.

    Raises:
        ApprovalNeededError: The actor isn't the bendahara.
        TransportError: See ``pos.printing.sheets.print_sheets``.
    """
    require(actor, Right.ANNEX)
    # where another program still reads the page, it can't be taken away under it
    with tempfile.TemporaryDirectory(
        prefix="kasir-", ignore_cleanup_errors=True
    ) as folder:
        file = Path(folder, "lampiran.pdf")
        file.touch(mode=0o600)
        file.write_bytes(page(annex, settings, at))
        send(file)
