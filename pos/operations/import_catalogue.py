"""Import a catalogue: read a file and plan what to do with it.

Nothing is written here: ``catalogue.save_products`` takes the plan's products,
all of them or none.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pos.domain.catalogue import Product
from pos.domain.journal import Body
from pos.operations.imports.check import check
from pos.operations.imports.columns import recognise
from pos.operations.imports.pace import Pace
from pos.operations.imports.plan import Plan
from pos.operations.imports.sheet import load, read


@dataclass(frozen=True, slots=True)
class Import:
    """A file, looked through.

    Attributes:
        plan: What it would do, or its problems.
        source: What the journal keeps of it: name, hash and counts.
    """

    plan: Plan
    source: Body


def plan_import(
    path: Path, existing: Iterable[Product], pace: Pace | None = None
) -> Import:
    """Look a CSV or XLSX file through, row by row, and change nothing.

    Args:
        path: The file.
        existing: Every product known so far, those not sold any more too.
        pace: Told how far it is; may end it.

    Raises:
        UnreadableFileError: It isn't a sheet of products.
        ImportCancelledError: By the pace.
    """
    pace = pace or Pace()
    data = load(path)
    sheet = read(data, pace)
    plan = check(sheet, recognise(sheet.heading), existing, pace)
    source: Body = {
        "file": path.name,
        "sha256": sha256(data).hexdigest(),
        "rows": len(sheet.rows),
        "new": plan.new,
        "changed": plan.changed,
        "unchanged": plan.unchanged,
    }
    return Import(plan, source)
