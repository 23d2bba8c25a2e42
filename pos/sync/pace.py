"""When a target may be asked again, and when each of its documents may."""

from dataclasses import dataclass, field

from pos.sync.patience import Chance, Patience
from pos.sync.status import Link
from pos.sync.target import LINK_CODES, Answer, Reply


@dataclass(slots=True)
class _Late:
    due_ms: int
    floor_ms: int  # sooner proves nothing: the other side may still be at work
    failures: int


@dataclass(slots=True)
class Pace:
    """Holds a target back after failures. All times are monotonic.

    Nothing of it is kept over the end of the program: a wall clock that jumps
    must not hold a document back for years.

    Attributes:
        link: How the target is reached.
        why: The reply that made it fail or pause.
        ask: Whether to ask the target itself before any document is sent.
    """

    patience: Patience
    chance: Chance
    link: Link = Link.UNTRIED
    why: Reply | None = None
    ask: bool = True
    not_before_ms: int = 0
    _failures: int = 0
    _failing_since_ms: int = -1
    _hurried_ms: int = -1
    _late: dict[str, _Late] = field(default_factory=dict)

    def well(self) -> None:
        """A document was answered for: the target is as it should be."""
        self.answered()
        self._failures, self._failing_since_ms = 0, -1

    def answered(self) -> None:
        """The target itself answered well."""
        self.link, self.why, self.ask = Link.GOOD, None, False

    def rest(self) -> None:
        """Nothing is left to do: a target that works starts afresh."""
        if self.link is Link.GOOD:
            self._failures, self._failing_since_ms = 0, -1

    def failed(self, reply: Reply, now_ms: int) -> None:
        """Wait before anything else goes there."""
        self.link, self.why = Link.FAILING, reply
        self._failures += 1
        if self._failing_since_ms < 0:
            self._failing_since_ms = now_ms
        cap_ms = self._cap(reply, now_ms)
        wait_ms = self.patience.back_off(self._failures, self.chance, cap_ms)
        self.not_before_ms = now_ms + max(reply.retry_after_ms, wait_ms)
        self.ask = self.ask or reply.code in LINK_CODES

    def _cap(self, reply: Reply, now_ms: int) -> int:
        if reply.code in LINK_CODES:
            return self.patience.link_ms
        long = now_ms - self._failing_since_ms >= self.patience.long_ms
        return self.patience.far_ms if long else self.patience.cap_ms

    def paused(self, reply: Reply, now_ms: int) -> None:
        """Let nothing go there until it answers well again."""
        self.link, self.why, self.ask = Link.PAUSED, reply, True
        behind_a_door = reply.code in LINK_CODES
        wait_ms = self.patience.link_ms if behind_a_door else self.patience.pause_ms
        self.not_before_ms = now_ms + max(reply.retry_after_ms, wait_ms)

    def hurry(self, now_ms: int) -> None:
        """Ask again now; but not more often than the patience allows."""
        if self._hurried_ms < 0:
            self._hurried_ms = now_ms
        elif now_ms >= self._hurried_ms:
            self._hurried_ms = max(now_ms, self._hurried_ms + self.patience.debounce_ms)
        self.not_before_ms = self._hurried_ms
        self.ask = True
        for late in self._late.values():
            late.due_ms = max(late.floor_ms, now_ms)

    def postpone(self, doc_id: str, now_ms: int, settling_ms: int = 0) -> None:
        """Let others go first: this document comes again later."""
        late = self._late.setdefault(doc_id, _Late(0, 0, 0))
        late.failures += 1
        wait_ms = self.patience.back_off(
            late.failures, self.chance, self.patience.far_ms
        )
        late.floor_ms = now_ms + settling_ms
        late.due_ms = late.floor_ms + wait_ms

    def hold_until(self, doc_id: str, due_ms: int) -> None:
        """Let a document wait, through no failure of its own."""
        self._late[doc_id] = _Late(due_ms, due_ms, 0)

    def known(self, doc_id: str) -> bool:
        """Tell whether a document was postponed in this life."""
        return doc_id in self._late

    def forget(self, doc_id: str) -> None:
        """A document needs no further try."""
        self._late.pop(doc_id, None)

    def not_due(self, now_ms: int) -> set[str]:
        """Give the documents whose turn hasn't come."""
        return {x for x, late in self._late.items() if late.due_ms > now_ms}

    def next_due_ms(self, now_ms: int) -> int | None:
        """Tell when the next postponed document's turn comes."""
        due = [x.due_ms for x in self._late.values() if x.due_ms > now_ms]
        return min(due, default=None)


def is_good(answer: Answer) -> bool:
    """Tell whether an answer about a document shows that the target works."""
    return answer in (Answer.ACKED, Answer.DIVERGENT, Answer.REFUSED, Answer.HELD)
