"""What support needs to know of the printers, as text without any secret.

Neither names of people nor what was printed are in it: settings, what was
found, how the printers are, and the codes of what went wrong.
"""

import platform
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos import VERSION
from pos.domain.ports import Instant
from pos.domain.printer import PrinterRole, PrinterSetup
from pos.printing.discovery import Found
from pos.storage.print_jobs import JobNote

#: What replaces the user's own folder and name.
HOME: Final = "~"
NAME: Final = "(user)"


@dataclass(frozen=True, slots=True)
class Known:
    """What the report is made of.

    Attributes:
        states: How each printer is, in the words of ``pos.spools``.
        jobs: The newest first.
    """

    at: Instant
    printers: Mapping[PrinterRole, PrinterSetup]
    states: Mapping[PrinterRole, str]
    found: Iterable[Found]
    jobs: Iterable[JobNote]


def report(known: Known) -> str:
    """Write it."""
    lines = [*_system(known), *_printers(known), *_found(known), *_jobs(known)]
    return _without_names("\n".join(lines) + "\n")


def _system(known: Known) -> Iterator[str]:
    yield f"Kasir Si Cantik {VERSION}, {known.at.local:%Y-%m-%d %H.%M}"
    yield f"system: {platform.platform()}, Python {platform.python_version()}"


def _printers(known: Known) -> Iterator[str]:
    for role in PrinterRole:
        setup = known.printers.get(role)
        if setup is None:
            yield f"{role} printer: none"
            continue
        yield f"{role} printer: {setup.address} ({setup.name or 'no name'})"
        yield f"  state: {known.states.get(role, 'untried')}, proof: {setup.proof}"
        yield (
            f"  paper: {setup.width_mm} mm, {setup.dots} dots, "
            f"{setup.columns} columns, code page {setup.code_page}, "
            f"raster only: {_yes(setup.whole_raster)}"
        )
        yield (
            f"  cutter: {_yes(setup.cutter)}, feed: {setup.feed_lines}, drawer pin: "
            f"{setup.drawer_pin}, own QR: {_yes(setup.native_qr)}, "
            f"own barcode: {_yes(setup.native_barcode)}"
        )


def _found(known: Known) -> Iterator[str]:
    found = tuple(known.found)
    yield f"found: {len(found)}"
    for each in found:
        trouble = f", trouble: {each.trouble}" if each.trouble else ""
        sure = "" if each.sure else ", maybe"
        name = each.name or "no name"
        yield f"  {each.way}: {each.address} ({name}, {each.place}{sure}{trouble})"


def _jobs(known: Known) -> Iterator[str]:
    jobs = tuple(known.jobs)
    yield f"last jobs: {len(jobs)}"
    for job in jobs:
        at = Instant(job.created_ms, known.at.offset_min).local
        error = f", error: {job.error}" if job.error else ""
        yield (
            f"  {at:%Y-%m-%d %H.%M.%S} {job.printer} {job.kind}: {job.state}, tries: "
            f"{job.attempts}, bytes: {job.bytes_sent}{error}"
        )


def _yes(on: bool) -> str:  # noqa: FBT001  # it is the value that is said
    return "yes" if on else "no"


def _without_names(text: str) -> str:
    """Take out where this user lives, and what the user is called."""
    import getpass

    text = text.replace(str(Path.home()), HOME)
    user = getpass.getuser()
    return re.sub(rf"(?<![\w/]){re.escape(user)}(?!\w)", NAME, text)
