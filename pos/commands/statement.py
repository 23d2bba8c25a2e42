"""Take statements of providers and banks in, list what they settle, and post it."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pos.bootstrap import Till, open_till
from pos.commands.import_catalogue import STAFF, read_words, tell
from pos.commands.readonly import view
from pos.domain.errors import SettlementError
from pos.domain.matching import Doubt, Matching, Pair
from pos.domain.money import rupiah
from pos.domain.payment import Payment
from pos.domain.statement import DAYS, Form, StatementKind, StatementRow
from pos.operations import settings as settings_operations
from pos.operations import statements
from pos.operations.imports.errors import UnreadableFileError
from pos.operations.imports.pace import Pace
from pos.operations.imports.plan import Problem
from pos.operations.statements import Planned
from pos.reports import settlement
from pos.reports.settlement import Standing
from pos.storage import statement_forms
from pos.storage.engine import Connection
from pos.system import SystemClock

#: Problems printed; the rest is counted.
SHOWN: Final = 50

_REASONS: Final = {
    "cut": "ends before the heading does: the file is half",
    "wide": "has more cells than the heading",
    "missing": "is missing",
    "invalid": "can't be read",
    "future": "is a day to come",
    "sen": "has sen: a payment has none",
    "large": "is too large",
    "long": "is too long",
    "rounded": "was rounded by a spreadsheet: export it as text",
    "differs": "doesn't agree with the other columns or rows",
    "unknown": "isn't known",
    "jump": "doesn't follow from the row before: a row is missing",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Say which arguments the command takes."""
    parser.add_argument(
        "part",
        choices=("read", "list", "post"),
        help="read: take a file in; list: what came, what didn't, what is in doubt; "
        "post: what is at the bank by now",
    )
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.{csv,xlsx}")
    parser.add_argument("--from", dest="source", default="", metavar="NAME")
    parser.add_argument("--bank", action="store_true", help="mutations of an account")
    parser.add_argument("--days", type=int, metavar="N", help="it pays out on H+N")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=HEADING",
        help="which heading holds date, amount, reference, fee, …",
    )
    parser.add_argument("--dry-run", action="store_true", help="write nothing")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Do one part; 1 when a file has to be mended."""
    if options.part == "read":
        return _read(options)
    return _post(options) if options.part == "post" else _list(options)


def _read(options: argparse.Namespace) -> int:
    till = open_till(options.data)
    try:
        planned = _plan(till, options)
        write = planned.usable and not options.dry_run
        if write:
            till.writer.run(lambda tx: statements.save(tx, STAFF, planned))
    finally:
        till.close()
    if options.json:
        _print_json(_planned_figures(planned, written=write))
    else:
        _print_planned(planned, written=write)
    return 0 if planned.usable else 1


def _plan(till: Till, options: argparse.Namespace) -> Planned:
    if options.file is None:
        raise SettlementError(why="file")
    kind = StatementKind.BANK if options.bank else StatementKind.QRIS
    mapped = dict(x.partition("=")[::2] for x in options.column)
    now = till.clock.now()

    def look(connection: Connection) -> Planned:
        known = {x.name: x for x in statement_forms.forms(connection)}
        before = known.get(options.source)
        columns = mapped or (before.columns if before else {})
        days = before.days if before else DAYS
        if options.days is not None:
            days = options.days
        form = Form(options.source, kind, columns, days)
        return statements.plan(connection, options.file, form, now, Pace(tell))

    try:
        return till.readers.run(look)
    except UnreadableFileError as error:
        raise read_words(options.file, error) from error


def _planned_figures(planned: Planned, *, written: bool) -> dict[str, object]:
    statement = planned.statement
    return {
        "written": written,
        "source": planned.form.name,
        "rows": len(statement.rows),
        "new": len(planned.fresh),
        "known": planned.known,
        "skipped": statement.skipped,
        "amount": statement.amount,
        "columns": statement.columns,
        "problem_count": statement.problem_count,
        "problems": [_problem(x) for x in statement.problems],
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "row": problem.row,
        "column": problem.column,
        "code": problem.code,
        "value": problem.value,
    }


def _print_planned(planned: Planned, *, written: bool) -> None:
    statement = planned.statement
    for x in statement.problems[:SHOWN]:
        reason = x.code.rpartition(".")[2]
        field = x.column or x.code.split(".")[1]
        print(f"row {x.row}: {field} {_REASONS.get(reason, reason)}: {x.value!r}")
    if statement.problem_count:
        print(f"{statement.problem_count} problems. Nothing was changed.")
        return
    done = "Took in" if written else "Would take in"
    print(
        f"{done}: {len(planned.fresh)} new rows, {planned.known} known, "
        f"{statement.skipped} not paid; {rupiah(statement.amount)} in all."
    )


def _list(options: argparse.Namespace) -> int:
    with view(options.data) as data:
        rules = settings_operations.load(data.connection).settling
        standing = settlement.read(data.connection, rules, SystemClock().now())
    if options.json:
        _print_json(_standing_figures(standing))
    else:
        _print_standing(standing)
    return 0


def _post(options: argparse.Namespace) -> int:
    till = open_till(options.data)
    try:
        now, rules = till.clock.now(), till.settings.settling
        standing = till.readers.run(lambda c: settlement.read(c, rules, now))
        if not options.dry_run:
            till.writer.run(lambda tx: statements.post(tx, STAFF, standing))
    finally:
        till.close()
    figures = posted_figures(standing)
    if options.json:
        _print_json({"written": not options.dry_run, **figures})
        return 0
    done = "Would post" if options.dry_run else "Posted"
    print(
        f"{done}: {figures['pairs']} pairs, {rupiah(figures['received'])} received, "
        f"{rupiah(figures['fee'])} MDR (expected {rupiah(figures['expected_fee'])})."
    )
    return 0


def posted_figures(standing: Standing) -> dict[str, int]:
    """Sum up what can be posted, in rupiah."""
    what = [standing.settled(x) for x in standing.ready]
    signs = [-1 if x.back else 1 for x in what]
    both = list(zip(signs, what, strict=True))
    return {
        "pairs": len(what),
        "received": sum(sign * x.received for sign, x in both),
        "fee": sum(sign * x.fee for sign, x in both),
        "expected_fee": sum(standing.expected_fee(x) or 0 for x in standing.ready),
    }


def _standing_figures(standing: Standing) -> dict[str, object]:
    return {
        "today": standing.today,
        "outstanding": standing.outstanding,
        "ages": [
            {"days": x.days, "count": x.count, "amount": x.amount}
            for x in standing.ages
        ],
        "unverified": [_payment(x) for x in standing.unverified],
        "fee": standing.fees.fee,
        "expected_fee": standing.fees.expected,
        "qris": _lists(standing, standing.qris),
        "bank": _lists(standing, standing.bank),
    }


def _lists(standing: Standing, found: Matching) -> dict[str, object]:
    return {
        "matched": [_pair(standing, x) for x in found.pairs],
        "doubt": [_doubt(x) for x in found.doubts],
        "late": [_doubt(x) for x in found.late],
        "missing": [_payment(x) for x in found.missing],
        "waiting": [_payment(x) for x in found.waiting],
        "extra": [_row(x) for x in found.extra],
        "left": [_row(x) for x in found.left],
        "duplicate": [_row(x) for x in found.duplicates],
    }


def _pair(standing: Standing, x: Pair) -> dict[str, object]:
    return {
        "payment": _payment(x.payment),
        "row": _row(x.row),
        "score": x.evidence.score,
        "how": x.how.value,
        "late": x.late,
        "at_bank_on": standing.at_bank_on(x),
        "expected_fee": standing.expected_fee(x),
    }


def _doubt(x: Doubt) -> dict[str, object]:
    return {
        "row": _row(x.row),
        "why": x.why.value,
        "exchangeable": x.exchangeable,
        "candidates": [
            {"payment": _payment(y.payment), "score": y.evidence.score}
            for y in x.candidates
        ],
    }


def _payment(x: Payment) -> dict[str, object]:
    return {
        "key": x.key,
        "kind": x.kind.value,
        "number": x.number,
        "amount": x.amount,
        "day": x.business_day,
        "verified": x.verified,
    }


def _row(x: StatementRow) -> dict[str, object]:
    return {
        "key": x.key,
        "source": x.source,
        "number": x.number,
        "amount": x.amount,
        "fee": x.fee,
        "reference": x.reference,
    }


def _print_standing(standing: Standing) -> None:
    print(f"QRIS outstanding: {rupiah(standing.outstanding)}")
    for age in standing.ages:
        words = f"up to {age.days} days" if age.days else "older"
        print(f"  {words:14}{age.count:>6}  {rupiah(age.amount)}")
    unseen = sum(x.amount for x in standing.unverified)
    print(f"Unverified: {len(standing.unverified)}, {rupiah(unseen)}")
    for name, found in (("QRIS", standing.qris), ("Bank", standing.bank)):
        _print_lists(name, found)
    fees = standing.fees
    print(f"MDR: {rupiah(fees.fee)}, by the rates {rupiah(fees.expected)}")


def _print_lists(name: str, found: Matching) -> None:
    lists: dict[str, Sequence[object]] = {
        "matched": found.pairs,
        "in doubt": found.doubts,
        "late": found.late,
        "missing": found.missing,
        "waiting": found.waiting,
        "extra": found.extra,
        "left": found.left,
        "duplicate": found.duplicates,
    }
    said = ", ".join(f"{len(x)} {words}" for words, x in lists.items() if x)
    print(f"{name}: {said or 'nothing'}")


def _print_json(figures: dict[str, object]) -> None:
    print(json.dumps(figures, ensure_ascii=False, indent=1))
