"""Add or change products from CSV or XLSX."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from pos.bootstrap import Till, open_till
from pos.config import read_identity
from pos.domain.errors import StorageError
from pos.domain.people import Person, Role
from pos.operations import catalogue
from pos.operations.import_catalogue import Import, plan_import
from pos.operations.imports.errors import UnreadableFileError
from pos.operations.imports.pace import Pace
from pos.operations.imports.plan import Problem
from pos.storage import queries

#: Who imports by command: whoever may open the till's folder.
STAFF: Final = Person("", "CLI", Role.ADMIN)

#: Problems printed; the rest is counted.
SHOWN: Final = 50

_UNREADABLE: Final = {
    "missing": "There is no file {path}.",
    "large": "{path} is too large. Split it.",
    "empty": "{path} has no rows.",
    "format": "{path} is neither CSV nor XLSX.",
    "encoding": "{path} is not readable text. Save it as CSV in UTF-8.",
    "rows": "{path} has too many rows. Split it.",
    "columns": "{path} lacks columns that are needed: {missing}. Found: {found}.",
    "columns_twice": "{path} has a column twice: {found}.",
}

_REASONS: Final = {
    "control": "has characters that can't be printed",
    "formula": "is a formula: put its value there",
    "long": "is too long",
    "missing": "is missing",
    "negative": "is below zero",
    "zero": "is zero",
    "large": "is too large",
    "invalid": "can't be read",
    "unknown": "isn't known",
    "rounded": "has decimals, or isn't a whole number",
    "duplicate": "stands there twice",
    "taken": "belongs to another product",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE.{csv,xlsx}")
    parser.add_argument("--dry-run", action="store_true", help="check, write nothing")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Import the file, all of it or nothing; 1 when rows have to be mended."""
    if options.dry_run and read_identity(options.data) is None:
        looked, written = _plan(options.file, None), False
    else:
        looked, written = _import(options)
    if options.json:
        _print_json(looked, written=written)
    else:
        _print(looked, written=written)
    return 0 if looked.plan.usable else 1


def _import(options: argparse.Namespace) -> tuple[Import, bool]:
    till = open_till(options.data)
    try:
        looked = _plan(options.file, till)
        write = looked.plan.usable and not options.dry_run
        if write:
            products = looked.plan.products(till.ids)
            till.writer.run(
                lambda tx: catalogue.save_products(tx, STAFF, products, looked.source)
            )
        return looked, write
    finally:
        till.close()


def _plan(file: Path, till: Till | None) -> Import:
    known = till.readers.run(queries.products) if till else ()
    try:
        return plan_import(file, known, Pace(progress=tell))
    except UnreadableFileError as error:
        raise read_words(file, error) from error
    finally:
        if sys.stderr.isatty():
            print(file=sys.stderr)


def read_words(file: Path, error: UnreadableFileError) -> StorageError:
    """Say why a whole file can't be taken, as an error that is printed."""
    fields = {"path": file, "missing": "", "found": ""} | error.fields
    words = _UNREADABLE[error.reason].format_map(
        {name: _listed(value) for name, value in fields.items()}
    )
    return StorageError(why="file", detail=words)


def _listed(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


def tell(done: int, total: int) -> None:
    """Say on a terminal how far it is."""
    if sys.stderr.isatty() and total:
        print(f"\r{done * 100 // total} %", end="", file=sys.stderr, flush=True)


def _print_json(looked: Import, *, written: bool) -> None:
    plan = looked.plan
    figures = {
        "written": written,
        "new": plan.new,
        "changed": plan.changed,
        "unchanged": plan.unchanged,
        "problem_count": plan.problem_count,
        "problems": [asdict(problem) for problem in plan.problems],
        "ignored_columns": list(plan.ignored),
    }
    print(json.dumps(figures, ensure_ascii=False, indent=1))


def _print(looked: Import, *, written: bool) -> None:
    plan = looked.plan
    for problem in plan.problems[:SHOWN]:
        print(_explain(problem))
    if plan.problem_count:
        rest = plan.problem_count - min(plan.problem_count, SHOWN)
        more = f" ({rest} more not shown)" if rest else ""
        many = "" if plan.problem_count == 1 else "s"
        print(f"{plan.problem_count} problem{many}{more}. Nothing was changed.")
        return
    if plan.ignored:
        print(f"Columns not used: {', '.join(plan.ignored)}")
    done = "Imported" if written else "Would import"
    print(
        f"{done}: {plan.new} new, {plan.changed} changed, {plan.unchanged} unchanged."
    )


def _explain(problem: Problem) -> str:
    field, _, reason = problem.code.partition(".")
    words = _REASONS.get(reason, reason)
    return f"row {problem.row}: {problem.column or field} {words}: {problem.value!r}"
