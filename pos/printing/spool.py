"""One printer's queue: its thread takes jobs from storage and brings them to paper.

What is on paper can't be called back, so the rules are about proof. Before the
first byte leaves, a job is tried again silently. After it, the next try says
CETAK ULANG. A kick of the drawer is never tried again.
"""

import logging
import threading
from collections.abc import Callable
from enum import Enum, auto
from typing import Final

from pos.domain.errors import PosError
from pos.domain.printer import Proof
from pos.domain.printing_ports import JobState, JobStore, PrintJob
from pos.printing.delivery import Delivery, Result
from pos.printing.learning import Learned
from pos.printing.line import Line
from pos.printing.printer import Printer
from pos.printing.raster import Pictures, no_pictures
from pos.printing.render import bytes_of
from pos.printing.status import Condition, PrinterState
from pos.printing.transports import Transport, TransportError, transport
from pos.printing.watching import Watch

logger: Final = logging.getLogger(__name__)


class _Next(Enum):
    """What the thread does after a try."""

    JOB = auto()  # take the next job
    LATER = auto()  # wait longer each time
    POLL = auto()  # the printer has to be looked after: ask again soon


class Spool:
    """Brings one printer's jobs to paper, in order, on its own thread."""

    def __init__(  # noqa: PLR0913  # its printer, and those around it
        self,
        printer: Printer,
        store: JobStore,
        *,
        now_ms: Callable[[], int],
        on_state: Callable[[PrinterState], None] = lambda _state: None,
        on_proof: Callable[[Proof], None] = lambda _proof: None,
        pictures: Pictures = no_pictures,
        open_transport: Callable[[str], Transport] = transport,
    ) -> None:
        """Get ready; ``start`` begins.

        Args:
            printer: Which one.
            store: Where its jobs are; called from the spool's thread.
            now_ms: The wall clock, milliseconds since 1970.
            on_state: Told on the spool's thread when the state changes.
            on_proof: Told on the spool's thread what answers prove, once learned.
            pictures: Finds logos.
            open_transport: Makes a transport of an address.
        """
        self.printer = printer
        self._store = store
        self._now_ms = now_ms
        self._on_state = on_state
        self._on_proof = on_proof
        self._pictures = pictures
        self._patience = printer.patience
        self._learned = Learned(printer.proof)
        self._told_proof = printer.proof
        self._line = Line(printer.address, open_transport)
        self._watch = Watch(printer, self._line, self._learned, self._is_stopping)
        self._state: PrinterState | None = None
        self._changed = threading.Condition()
        self._woken = False
        self._stopping = False
        self._thread = threading.Thread(
            target=self._run, name=f"spool-{printer.name}", daemon=True
        )

    @property
    def state(self) -> PrinterState | None:
        """What was told last, or None before the first job."""
        return self._state

    def start(self) -> None:
        """Begin with what storage holds."""
        self._thread.start()

    def wake(self) -> None:
        """Look at the queue now: a job was added, or somebody asks to try again."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    def stop(self, timeout_s: int = 10) -> bool:
        """Stop after what can't be interrupted; nothing in the queue is lost.

        Returns:
            Whether the thread ended within the time.
        """
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout_s)
        return not self._thread.is_alive()

    # From here on everything runs in the spool's thread.

    def _run(self) -> None:
        failures = 0
        while not self._stopping:
            outcome = self._next()
            if outcome is None:
                failures = 0
                self._rest()
            elif outcome is _Next.JOB:
                failures = 0
            elif outcome is _Next.POLL:
                self._wait(self._patience.poll_ms)
            else:
                self._wait(self._patience.back_off(failures))
                failures += 1
        self._line.close()

    def _next(self) -> _Next | None:
        """Try the next job; None when there is none. Nothing ends the thread."""
        try:
            job = self._store.next(self.printer.name)
            return self._try(job) if job else None
        except Exception:
            if self._stopping:
                # The storage may be closed: the job stays as it is marked there.
                logger.info("print job left for the next start", exc_info=True)
            else:
                logger.exception("print job not handled")
            return _Next.LATER

    def _wait(self, timeout_ms: int | None) -> bool:
        """Wait until somebody calls, or for the time; tell whether somebody did."""
        timeout = None if timeout_ms is None else timeout_ms / 1000
        with self._changed:
            called = self._changed.wait_for(
                lambda: self._woken or self._stopping, timeout
            )
            self._woken = False
            return called

    def _rest(self) -> None:
        """Wait for a job; look after the printer meanwhile, if it answers."""
        state = self._state
        if state and self._wait(self._watch.pause_ms(state.condition)):
            return
        try:
            seen = self._watch.look()
        except TransportError as error:
            self._cannot_reach(error)
        except Exception:
            logger.exception("printer not looked at")
            self._tell(Condition.UNREACHABLE, error="lost")
        else:
            self._keep_proof()
            self._tell_heard(seen.condition, paper_low=seen.paper_low)

    def _is_stopping(self) -> bool:
        return self._stopping

    def _try(self, job: PrintJob) -> _Next:
        if job.kick and not self._may_kick(job):
            return _Next.JOB
        try:
            data = bytes_of(job, self.printer, self._pictures)
        except Exception as error:
            code = error.code if isinstance(error, PosError) else "print.failed"
            if not isinstance(error, PosError):
                logger.exception("print job can't be laid out")
            self._mark(job, JobState.FAILED, error=code)
            return _Next.JOB
        return self._deliver(job, data)

    def _may_kick(self, job: PrintJob) -> bool:
        """Let a kick go once, and only while somebody stands at the drawer."""
        if job.maybe_on_paper:
            self._mark(job, JobState.UNKNOWN, error="kick.unproved")
            return False
        if self._now_ms() - job.created_ms > self._patience.kick_ms:
            self._mark(job, JobState.CANCELLED, error="kick.late")
            return False
        return True

    def _deliver(self, job: PrintJob, data: bytes) -> _Next:
        try:
            way = self._line.open()
        except TransportError as error:
            self._cannot_reach(error)
            return _Next.LATER
        self._learned.meet(way)
        delivery = Delivery(way, self._patience, self._learned, self._is_stopping)
        try:
            outcome = self._talk(job, data, delivery)
        except TransportError as error:
            self._cannot_reach(error)
            outcome = _Next.LATER
        except BaseException:
            self._line.close()
            raise
        if outcome is _Next.LATER:
            self._line.close()
        self._line.rest()
        return outcome

    def _cannot_reach(self, error: TransportError) -> None:
        # A printer that comes back may be another one: learn it again.
        self._learned.forget()
        self._tell(Condition.UNREACHABLE, error=error.why)

    def _talk(self, job: PrintJob, data: bytes, delivery: Delivery) -> _Next:
        # A one-way printer mustn't keep a drawer shut while it says nothing.
        if self.printer.escpos and (not job.kick or self._learned.answers):
            obstacle = self._look(delivery)
            if obstacle:
                return obstacle
            if not job.kick:
                delivery.learn_to_prove()
            self._keep_proof()
        attempts = job.attempts + 1
        sent = job.bytes_sent
        if not self._mark(job, JobState.SENDING, attempts=attempts, bytes_sent=sent):
            return _Next.JOB
        result = delivery.send(
            data,
            resync=job.maybe_on_paper and self.printer.escpos,
            on_condition=self._tell,
            expires_ms=self._patience.kick_ms if job.kick else None,
        )
        return self._conclude(job, result)

    def _look(self, delivery: Delivery) -> _Next | None:
        """Ask the printer how it is; None when a job may go to it."""
        condition = delivery.ask()
        if condition is Condition.SILENT and self._learned.answers:
            # It may be waiting for the rest of a picture: fill that up.
            condition = delivery.ask_again()
        self._tell_heard(condition, paper_low=delivery.paper_low)
        if condition is Condition.UNREACHABLE:
            return _Next.LATER
        if condition is Condition.SILENT and self._learned.answers:
            return _Next.LATER
        return None if condition.prints else _Next.POLL

    def _keep_proof(self) -> None:
        proof = self._learned.proof
        if proof not in (Proof.UNKNOWN, self._told_proof):
            self._told_proof = proof
            self._on_proof(proof)

    def _conclude(self, job: PrintJob, result: Result) -> _Next:
        if result.state is not JobState.UNKNOWN:
            self._mark(job, result.state, attempts=job.attempts + 1)
            return _Next.JOB
        self._line.close()  # a printer is heard anew after what wasn't proved
        if result.bytes_sent == 0:
            # Nothing of this try left: the job is as it was before.
            self._mark(
                job,
                JobState.SENDING if job.state is JobState.SENDING else JobState.QUEUED,
                error=result.error,
                bytes_sent=job.bytes_sent,
                attempts=job.attempts,
            )
            self._tell(Condition.UNREACHABLE, error=result.error)
            return _Next.LATER
        attempts = job.attempts + 1
        final = job.kick or attempts > self._patience.repeats
        self._mark(
            job,
            JobState.UNKNOWN if final else JobState.QUEUED,
            error=result.error,
            bytes_sent=max(result.bytes_sent, job.bytes_sent),
            attempts=attempts,
        )
        return _Next.JOB if final else _Next.LATER

    def _mark(
        self,
        job: PrintJob,
        state: JobState,
        *,
        error: str = "",
        bytes_sent: int = 0,
        attempts: int = 0,
    ) -> bool:
        return self._store.mark(
            job.job_id, state, error=error, bytes_sent=bytes_sent, attempts=attempts
        )

    def _tell_heard(self, condition: Condition, *, paper_low: bool) -> None:
        """Tell what it said of itself; known to answer, its silence is trouble."""
        mute = condition is Condition.SILENT and self._learned.answers
        self._tell(condition, error="mute" if mute else "", paper_low=paper_low)

    def _tell(
        self, condition: Condition, *, error: str = "", paper_low: bool = False
    ) -> None:
        state = PrinterState(self.printer.name, condition, error, paper_low)
        if state != self._state:
            self._state = state
            self._on_state(state)
