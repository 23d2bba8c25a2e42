"""Kill tills that print, and print what they left.

Started as a program it is the till: each line on its standard input is a child
that opens the till, prints and sells until it is killed.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from pos.bootstrap import Till, open_till
from pos.demo import set_up_demo
from pos.domain.basket import Basket
from pos.domain.catalogue import Kind
from pos.domain.errors import PosError
from pos.domain.people import Person, Role
from pos.domain.printer import PrinterSetup, Proof
from pos.domain.tender import Tender, TenderKind
from pos.operations import sell, shift
from pos.operations import settings as settings_operations
from pos.printing.printer import Printer
from pos.printing.profile import PROFILES
from pos.printing.raster import no_pictures
from pos.printing.render import bytes_of
from pos.printing.virtual import Printed, VirtualPrinter
from pos.printing.virtual.commands import Command
from pos.storage import print_jobs, queries
from pos.storage.engine import Connection
from tests.printing.jobs import a_job

ROOT = Path(__file__).parents[2]

#: A receipt's own number on its paper.
NUMBER = re.compile(r"^No\. (\S+)", re.MULTILINE)

#: A till lives up to this long after it began to print.
LIFE_MS = 500

#: How much it sells in that time, at most.
SALES = 3

#: How long the printer takes to answer for what is on paper.
PROOF_S = 0.1

#: How long the last till may take to print what the others left.
REST_S = 120


@dataclass
class Seen:
    """What was sold, what became of the jobs, and every paper."""

    acknowledged: set[str] = field(default_factory=set)
    jobs: dict[str, str] = field(default_factory=dict)
    papers: list[Printed] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)


def play(folder: Path, rounds: int, seed: int, plant: str) -> Seen:
    """Kill so many tills; the same seed kills after the same times."""
    seen, chance = Seen(), random.Random(seed)
    with VirtualPrinter(profile=PROFILES["58"]) as printer:
        _answer_late(printer)
        till = set_up_demo(folder)
        _set_up(till, printer.address)
        till.close()
        command = [sys.executable, "-m", __name__, str(folder), plant]
        pipe = subprocess.PIPE
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with subprocess.Popen(
            command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True
        ) as tills:
            for _ in range(rounds):
                _kill_one(tills, chance, seen)
            assert tills.stdin is not None
            tills.stdin.close()
        _print_the_rest(folder, seen)
        seen.papers = [*printer.printed]
    return seen


def _answer_late(printer: VirtualPrinter) -> None:
    """Let the proof take its time: most kills fall between paper and proof."""
    answer, slow = printer._head.answer, threading.Event()

    def late(question: Command) -> bytes:
        if question.name == b"\x1dr":
            slow.wait(PROOF_S)
        return answer(question)

    printer._head.answer = late


def _set_up(till: Till, address: str) -> None:
    """Set the printer up and open a shift."""
    setup = PrinterSetup(address, proof=Proof.CONFIRMED)
    settings = replace(till.settings, printer=setup)
    everybody = till.readers.run(queries.people)
    admin = next(x for x in everybody if x.role is Role.ADMIN)
    till.writer.run(lambda tx: settings_operations.save(tx, admin, settings))
    float_: dict[str, int] = {"n10000": 50}
    till.writer.run(lambda tx: shift.open_shift(tx, admin, settings, float_))


def _kill_one(tills: subprocess.Popen[str], chance: random.Random, seen: Seen) -> None:
    assert tills.stdin is not None
    assert tills.stdout is not None
    tills.stdin.write(f"{chance.randrange(2**32)}\n")
    tills.stdin.flush()
    child, killer = 0, None
    for line in tills.stdout:
        word, _, rest = line.strip().partition(" ")
        if word == "CHILD":
            child = int(rest)
        elif word == "READY":
            life_s = chance.random() * LIFE_MS / 1000
            killer = threading.Timer(life_s, os.kill, (child, signal.SIGKILL))
            killer.start()
        elif word == "SALE":
            seen.acknowledged.add(rest)
        elif word == "ENDED":
            break
    if killer is not None:
        killer.join()
    seen.counts["tills killed"] += 1


def _print_the_rest(folder: Path, seen: Seen) -> None:
    """Open the till once more and let it print everything."""
    till = open_till(folder)
    done = threading.Event()
    try:
        till.writer.listen(lambda _: done.set())
        till.start_printing()
        deadline = time.monotonic() + REST_S
        while till.readers.run(print_jobs.waiting) and time.monotonic() < deadline:
            done.wait(1)
            done.clear()
        seen.jobs = till.readers.run(_states)
        seen.counts["receipts, kills"] += len(seen.jobs)
        for state in seen.jobs.values():
            seen.counts[f"receipts {state}"] += 1
    finally:
        till.close()


def _states(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        "SELECT number, state FROM print_jobs p JOIN receipts r "
        "ON r.doc_id = p.doc_id AND r.copy_no = p.copy_no WHERE p.kind = 'sale'"
    )
    return dict(rows.fetchall())


# The till that is killed.


def say(*words: str) -> None:
    """Write one line at once: a kill can't tear it."""
    os.write(1, (" ".join(words) + "\n").encode())


def _live(folder: Path, plant: str) -> None:
    """Print and sell until killed."""
    from tests.campaigns.printers import planted

    say("CHILD", str(os.getpid()))
    with planted(plant):
        till = open_till(folder)
        till.start_printing()
        say("READY")
        everybody = till.readers.run(queries.people)
        admin = next(x for x in everybody if x.role is Role.ADMIN)
        goods = till.readers.run(queries.products)
        product = next(x for x in goods if x.kind is Kind.COUNTED)
        for _ in range(SALES):
            say("SALE", _sell(till, admin, Basket(till.ids.new()).add(product, 1)))
        threading.Event().wait()


def _sell(till: Till, cashier: Person, basket: Basket) -> str:
    tenders, settings = [Tender(TenderKind.CASH, 9_000_000)], till.settings
    sale = till.writer.run(
        lambda tx: sell.complete(tx, cashier, settings, basket, tenders)
    )
    return sale.receipt_no


def main(folder: Path, plant: str) -> None:
    """Start a child for each line, and say when it has ended."""
    a_paper = Printer("", "", PROFILES["58"])
    bytes_of(a_job(0), a_paper, no_pictures)  # what children need is imported once
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                _live(folder, plant)
            except (PosError, OSError) as error:
                say("STOPPED", repr(error).replace("\n", " "))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        say("ENDED")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "")
