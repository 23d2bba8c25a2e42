"""What a printer's answers prove, learned while it is talked to."""

from typing import Final

from pos.domain.printer import Proof
from pos.printing.transports import Queued, Transport

#: Silences in a row after which a printer is taken for one that never answers.
SILENCES: Final = 3

#: What is known at first: whether it says how it is, and what it printed.
_KNOWN: Final[dict[Proof, tuple[bool | None, bool | None]]] = {
    Proof.CONFIRMED: (True, True),
    Proof.SENT: (True, False),
    Proof.ONE_WAY: (False, False),
    Proof.UNKNOWN: (None, None),
}


class Learned:
    """Keeps what is known of one printer, beginning with its setup.

    Attributes:
        answers: Whether it says how it is; None while nobody knows.
        proves: Whether it answers from behind what it printed; None while
            nobody knows.
        queued: Whether a queue of the system stands before it.
    """

    def __init__(self, proof: Proof) -> None:
        self._given, self.queued = proof, False
        self.answers, self.proves = _KNOWN[proof]
        self._silences = self._misses = 0

    def forget(self) -> None:
        """Begin anew with a printer that was away: it may be another one.

        What it has once proved it has to prove again: its silence is trouble,
        not a habit. Whoever sets another one up says so in the settings.
        """
        if self.proof in (Proof.CONFIRMED, Proof.SENT):
            self._given = self.proof
        self.answers, self.proves = _KNOWN[self._given]
        self._silences = self._misses = 0

    @property
    def proof(self) -> Proof:
        """The most that can be known of a job."""
        if self.answers is None:
            return Proof.UNKNOWN
        if not self.answers:
            return Proof.SENT if self.queued else Proof.ONE_WAY
        return {True: Proof.CONFIRMED, False: Proof.SENT, None: Proof.UNKNOWN}[
            self.proves
        ]

    def answered(self) -> None:
        """Take note that it said how it is."""
        self.answers, self._silences = True, 0

    def kept_silent(self) -> None:
        """Take note that it said nothing; one that has answered before is stuck."""
        if self.answers is None:
            self._silences += 1
            if self._silences >= SILENCES:
                self.answers = self.proves = False

    def meet(self, way: Transport) -> None:
        """Take note of the way to it: some lead only there."""
        self.queued = isinstance(way, Queued)
        if not way.answers:
            self.answers = self.proves = False

    def tried_to_prove(self, *, proved: bool) -> None:
        """Take note whether it answered from behind while it had nothing to print."""
        self._misses = 0 if proved else self._misses + 1
        if proved:
            self.proves = True
        elif self.proves is None and self._misses >= SILENCES:
            self.proves = False
