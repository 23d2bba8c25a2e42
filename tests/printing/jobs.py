"""A print queue in memory, for the spool's tests."""

import threading
from collections.abc import Callable
from dataclasses import replace

from pos.domain.printing_ports import JobState, PrintJob
from pos.printing.receipt import Receipt
from tests.printing.papers import SALE


class MemoryJobs:
    """Keeps jobs in order, and lets a test wait for what becomes of them.

    Attributes:
        history: Each state that each job was marked with.
    """

    def __init__(self, *jobs: PrintJob) -> None:
        self._changed = threading.Condition()
        self._jobs = {job.job_id: job for job in jobs}
        self.history: list[tuple[str, JobState, str]] = []
        self.broken = False

    def add(self, job: PrintJob) -> None:
        with self._changed:
            self._jobs[job.job_id] = job

    def next(self, printer: str) -> PrintJob | None:
        with self._changed:
            if self.broken:
                self.history.append(("", JobState.QUEUED, "broken"))
                self._changed.notify_all()
                raise OSError
            jobs = self._jobs.values()
            waiting = (x for x in jobs if x.printer == printer and not x.state.done)
            return next(waiting, None)

    def mark(
        self,
        job_id: str,
        state: JobState,
        *,
        error: str = "",
        bytes_sent: int = 0,
        attempts: int = 0,
    ) -> bool:
        with self._changed:
            job = self._jobs[job_id]
            if job.state is JobState.CANCELLED:
                return False
            self._jobs[job_id] = replace(
                job, state=state, bytes_sent=bytes_sent, attempts=attempts
            )
            self.history.append((job_id, state, error))
            self._changed.notify_all()
            return True

    def job(self, job_id: str) -> PrintJob:
        with self._changed:
            return self._jobs[job_id]

    def states(self) -> list[JobState]:
        with self._changed:
            return [job.state for job in self._jobs.values()]

    def errors(self, job_id: str) -> list[str]:
        with self._changed:
            return [error for name, _, error in self.history if name == job_id]

    def wait_until(
        self, wanted: "Callable[[MemoryJobs], bool]", timeout_s: int = 20
    ) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: wanted(self), timeout_s)

    def wait_until_done(self, timeout_s: int = 20) -> bool:
        return self.wait_until(lambda me: all(x.done for x in me.states()), timeout_s)

    def cancel(self, job_id: str) -> None:
        self.mark(job_id, JobState.CANCELLED)


def a_job(number: int, *, printer: str = "kasir") -> PrintJob:
    """Give a job that prints a receipt with its own number."""
    return job_of(replace(SALE, receipt_no=number_of(number)), number, printer=printer)


def job_of(receipt: Receipt, number: int, *, printer: str = "kasir") -> PrintJob:
    return PrintJob(
        job_id=f"job-{number}",
        kind=receipt.kind,
        printer=printer,
        payload_json=receipt.to_json(),
    )


def a_kick(number: int, *, created_ms: int = 0) -> PrintJob:
    return PrintJob(
        f"kick-{number}", "kick", "kasir", "", kick=True, created_ms=created_ms
    )


def number_of(number: int) -> str:
    return f"B1-260819-{number:06}"
