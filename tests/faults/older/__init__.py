"""Tills as older programs left them, with sales that were not sent.

Each archive was written by the last program with that schema. Before the schema is
raised, keep the till of today: ``python -m tests.faults.older`` (see ``__main__``).
"""

from __future__ import annotations

import tarfile
from pathlib import Path

FOLDER = Path(__file__).parent

#: The place that the older programs had sent to.
STORE = "store:contoh"

#: Of the documents for the store, in their order: how many it had said yes to, and
#: how many had arrived. Programs before the exchange had sent none.
SAID, ARRIVED = 2, 3

#: The first schema that knew of deliveries.
FIRST_WITH_DELIVERIES = 4


def archives() -> dict[int, Path]:
    """Give the archives by schema."""
    return {int(x.name[7:9]): x for x in sorted(FOLDER.glob("schema-*.tar.xz"))}


def unpack(schema: int, folder: Path) -> None:
    """Put an older till into a folder."""
    with tarfile.open(archives()[schema]) as archive:
        archive.extractall(folder, filter="data")
