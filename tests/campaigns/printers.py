"""No receipt is lost and none is repeated unmarked, whenever a printer fails.

Each receipt, and the kick of the drawer before it, meets a fault at a byte of
chance in most of its tries: the connection breaks, the power goes, the printer falls
silent, deaf, or swallows everything. Half of them go over TCP, half over a serial
line. Then tills that print are killed with SIGKILL, and the next prints what they left.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

from pos.domain.printer import Proof
from pos.domain.printing_ports import JobState, PrintJob
from pos.printing import render
from pos.printing.delivery import Delivery
from pos.printing.delivery import Result as Sent
from pos.printing.patience import Patience
from pos.printing.printer import Printer
from pos.printing.profile import PROFILES
from pos.printing.raster import no_pictures
from pos.printing.spool import Spool
from pos.printing.status import Condition
from pos.printing.transports import network, serial_line
from pos.printing.virtual import Printed
from tests.campaigns import _paper_kills
from tests.campaigns._bad_printer import (
    BadPrinter,
    Fault,
    Network,
    Plan,
    SerialLine,
    bad_printer,
)
from tests.campaigns.campaign import Result
from tests.printing.jobs import MemoryJobs, a_job, a_kick, number_of

NAME = "printers"
SLICE = 24
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "naive": "bytes that left are taken for paper, as most programs do",
        "unmarked": "a repeat doesn't say CETAK ULANG",
        "ack-first": "a job is done before its bytes leave",
        "kick-again": "a kick of the drawer is tried again",
        "forgets-sending": "a killed till prints again as if for the first time",
    }
)

PROFILE = PROFILES["58"]

#: A printer's slowness, small enough to try a thousand.
QUICK = Patience(
    back_off_ms=(1, 5, 20),
    poll_ms=20,
    watch_ms=60_000,
    hello_ms=80,
    answer_ms=80,
    confirm_ms=120,
    bytes_per_s=1_000_000,
    kick_ms=600_000,
    repeats=4,
)
STALL_MS = 120

#: Tries of a job that meet a fault, if chance will.
UNLUCKY_TRIES = 3
UNLUCK = 0.6
LONGEST_AWAY_MS = 200

#: Bytes around a job: questions before it, proof behind it.
AROUND = 18

#: The bug that shows only when tills are killed; the others show without.
KILLERS_OWN = "forgets-sending"

#: The least tills that are killed, and receipts to one of them.
LEAST_KILLS = 8
KILL_EVERY = 25

#: The most seconds that a receipt may take on average.
SLOWEST_S = 5


@dataclass
class Trial:
    """One printer's receipts: what was asked for, and what came out."""

    way: str
    seed: int
    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def fail(self, words: str) -> None:
        self.failures.append(f"seed {self.seed}, {self.way}: {words}")


class UnluckyJobs(MemoryJobs):
    """A queue that arms the printer each time a job is taken from it."""

    def __init__(self, printer: BadPrinter, trial: Trial, *jobs: PrintJob) -> None:
        super().__init__(*jobs)
        self._printer, self._trial = printer, trial
        self._chance = random.Random(f"{trial.seed} {trial.way}")
        self._tries: Counter[str] = Counter()

    def next(self, printer: str) -> PrintJob | None:
        job = super().next(printer)
        if job is not None:
            self._tries[job.job_id] += 1
            if self._tries[job.job_id] <= UNLUCKY_TRIES:
                self._arm(job)
        return job

    def _arm(self, job: PrintJob) -> None:
        if not job.kick and self._chance.random() >= UNLUCK:
            return
        asked = Printer("kasir", "", PROFILE)
        size = len(render.bytes_of(job, asked, no_pictures)) + AROUND
        plan = Plan(
            self._chance.choice([*Fault]),
            self._chance.randint(1, size),
            self._chance.randint(1, LONGEST_AWAY_MS),
        )
        self._trial.counts[f"faults, {plan.fault}"] += 1
        self._printer.arm(plan)


def run(n: int, seed: int, plant: str | None) -> Result:
    """Print `n` receipts on failing printers; then kill tills that print."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        for broken in _broken(plant):
            stack.enter_context(broken)
        for module in (network, serial_line):
            stack.enter_context(patch.object(module, "STALL_MS", STALL_MS))
        trials = []
        if plant != KILLERS_OWN:
            trials.append(_print(Network(), n - n // 2, Trial("tcp", seed)))
            trials.append(_print(SerialLine(folder), n // 2, Trial("serial", seed)))
        if plant in (None, KILLERS_OWN):
            rounds = max(n // KILL_EVERY, LEAST_KILLS)
            trials.append(_kill(folder, rounds, Trial("kills", seed), plant))
    counts: Counter[str] = Counter()
    for trial in trials:
        counts.update(trial.counts)
    return Result(dict(counts), [line for x in trials for line in x.failures])


def _print(line: Network | SerialLine, receipts: int, trial: Trial) -> Trial:
    with bad_printer(line, PROFILE) as printer:
        jobs = UnluckyJobs(printer, trial, *_asked_for(receipts))
        setup = Printer("kasir", trial.way, PROFILE, Proof.CONFIRMED, patience=QUICK)
        thread = Spool(
            setup, jobs, now_ms=lambda: 0, open_transport=lambda _address: line.way()
        )
        thread.start()
        if not jobs.wait_until_done(max(receipts, 10) * SLOWEST_S):
            trial.fail(f"jobs are not done: {Counter(jobs.states())}")
        if not thread.stop(20):
            trial.fail("the spool's thread doesn't end")
    _judge(jobs, printer, receipts, trial)
    return trial


def _asked_for(receipts: int) -> Iterator[PrintJob]:
    for number in range(receipts):
        yield a_kick(number)
        yield a_job(number)


def _judge(jobs: MemoryJobs, printer: BadPrinter, receipts: int, trial: Trial) -> None:
    """Hold the paper against what became of each job."""
    whole, unmarked = owners(printer.printed)
    trial.counts[f"receipts, {trial.way}"] += receipts
    for number in range(receipts):
        name, state = number_of(number), jobs.job(f"job-{number}").state
        trial.counts[f"receipts {state}"] += 1
        trial.counts["repeats"] += max(whole[name] - 1, 0)
        if state is JobState.CONFIRMED and not whole[name]:
            trial.fail(f"{name} is confirmed and lost")
        if unmarked[name] > 1:
            trial.fail(f"{name} came out {unmarked[name]} times unmarked")
        if state not in (JobState.CONFIRMED, JobState.SENT, JobState.UNKNOWN):
            trial.fail(f"{name} ended {state}")
    trial.counts["kicks asked for"] += receipts
    trial.counts["kicks of the drawer"] += printer.kicks
    if printer.kicks > receipts:
        trial.fail(f"{printer.kicks} kicks, and {receipts} asked for")


def owners(papers: list[Printed]) -> tuple[Counter[str], Counter[str]]:
    """Count the whole papers of each number, and those not marked as repeats.

    A paper belongs to the receipt that it ends with: one that broke off may
    hang before it.
    """
    whole: Counter[str] = Counter()
    unmarked: Counter[str] = Counter()
    for paper in papers:
        found = _NUMBER.findall(paper.text)
        if paper.cut and found:
            whole[found[-1]] += 1
            unmarked[found[-1]] += "CETAK ULANG" not in paper.text
    return whole, unmarked


_NUMBER = _paper_kills.NUMBER


def _kill(folder: Path, rounds: int, trial: Trial, plant: str | None) -> Trial:
    seen = _paper_kills.play(folder / "till", rounds, trial.seed, plant or "")
    trial.counts.update(seen.counts)
    whole, unmarked = owners(seen.papers)
    for number, state in seen.jobs.items():
        if state == JobState.CONFIRMED.value and not whole[number]:
            trial.fail(f"{number} is confirmed and lost")
        if state not in {"confirmed", "unknown"}:
            trial.fail(f"{number} ended {state}")
        if unmarked[number] > 1:
            trial.fail(f"{number} came out {unmarked[number]} times unmarked")
    for number in seen.acknowledged - seen.jobs.keys():
        trial.fail(f"{number} was sold, and its print job is lost")
    return trial


# Bugs to plant.


def _broken(plant: str | None) -> Iterator[Any]:
    """Give what breaks the spool in this process."""
    if plant == "naive":
        yield patch.object(Delivery, "_heard_of", _hope)
        yield patch.object(Delivery, "ask", _do_not_ask)
    elif plant == "unmarked":
        yield patch.dict(render.RENDERS, {"sale": _never_marked})
    elif plant == "ack-first":
        yield patch.object(Spool, "_mark", _mark_first(Spool._mark))
    elif plant == "kick-again":
        yield patch.object(Spool, "_may_kick", lambda _self, _job: True)
        yield patch.object(Spool, "_conclude", _kick_again(Spool._conclude))


def _hope(_self: Delivery, sent: int, _on_condition: object) -> Sent:
    return Sent(JobState.CONFIRMED, sent)


def _do_not_ask(_self: Delivery) -> Condition:
    return Condition.READY


def _never_marked(job: PrintJob, printer: Printer, pictures: Any) -> bytes:
    fresh = replace(job, bytes_sent=0, state=JobState.QUEUED)
    return render._receipt(fresh, printer, pictures)


def _mark_first(mark: Callable[..., bool]) -> Callable[..., bool]:
    def marked(self: Spool, job: PrintJob, state: JobState, **given: Any) -> bool:
        done = JobState.CONFIRMED if state is not JobState.FAILED else state
        return mark(self, job, done, **given)

    return marked


def _kick_again(conclude: Callable[..., Any]) -> Callable[..., Any]:
    def concluded(self: Spool, job: PrintJob, result: Sent) -> Any:
        return conclude(self, replace(job, kick=False), result)

    return concluded


@contextmanager
def planted(plant: str) -> Iterator[None]:
    """Break the spool of a till that is about to be killed."""
    with ExitStack() as stack:
        for broken in _broken(plant):
            stack.enter_context(broken)
        if plant == "forgets-sending":
            never = property(lambda job: job.bytes_sent > 0)
            stack.enter_context(patch.object(PrintJob, "maybe_on_paper", never))
        yield
