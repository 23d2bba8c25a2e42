"""One target's deliveries: brings each document there, once, in causal order."""

import logging
from collections import deque
from collections.abc import Callable
from typing import Final

from pos.domain.ports import Clock
from pos.domain.sync_ports import Delivery, DeliveryState, DeliveryStore, Outcome
from pos.sync.audit import Audit
from pos.sync.causes import Causes
from pos.sync.pace import Pace, is_good
from pos.sync.patience import USUAL, Chance, Patience
from pos.sync.status import TargetStatus
from pos.sync.target import Answer, Reply, Target

#: Documents looked at, or fetched, at a time: a small unit for the writer.
PAGE: Final = 100

_STATES: Final = {
    Answer.ACKED: DeliveryState.ACKED,
    Answer.DIVERGENT: DeliveryState.DIVERGENT,
    Answer.REFUSED: DeliveryState.QUARANTINED,
}

logger: Final = logging.getLogger(__name__)


class Lane:
    """Brings this till's documents to one target.

    ``step`` does at most one exchange, so that lanes can take turns. Before it
    sends anything, it marks it durably; what was marked in an earlier life is
    looked up first.
    """

    def __init__(
        self,
        target: Target,
        store: DeliveryStore,
        clock: Clock,
        chance: Chance,
        *,
        patience: Patience = USUAL,
    ) -> None:
        """Get ready.

        Args:
            target: Where to.
            store: Keeps the deliveries.
            clock: Tells the time.
            chance: Draws the jitter.
            patience: How long to wait for what.
        """
        self.target = target
        self._store, self._clock = store, clock
        self._patience = patience
        self._pace = Pace(patience, chance)
        self._audit = Audit(target, store)
        self._begun = False
        self._fresh = True
        self._ahead: deque[Delivery] = deque()
        self._more = False
        self._refill_ms: int | None = 0
        self._chosen: Delivery | None = None
        self._causes = Causes(target, store)
        self._settled_ms = self._idle_since_ms = 0
        self._walked_ms = self._looked_ms = self._walk_ms = 0
        self._done = 0

    def nudge(self) -> None:
        """There may be new documents."""
        self._fresh = True

    def hurry(self) -> None:
        """Somebody asks, or the link changed: try everything again."""
        self._fresh = True
        self._causes.forget()
        self._pace.hurry(self._clock.monotonic_ms())
        self._refill_ms = 0

    @property
    def resting(self) -> bool:
        """Whether nothing is to be done but what was put off."""
        at_work = self._fresh or self._pace.ask or self._audit.going or self._chosen
        return self._begun and not at_work and not self._more

    def status(self) -> TargetStatus:
        """Say how it stands."""
        pace = self._pace
        now_ms = self._clock.monotonic_ms()
        return TargetStatus(
            self.target.name,
            pace.link,
            self._store.tally(self.target.name),
            code=pace.why.code if pace.why else "",
            words=pace.why.words if pace.why else "",
            under_way=self._chosen.document.doc_id if self._chosen else "",
            done=self._done,
            again_ms=max(0, pace.not_before_ms - now_ms) if pace.why else 0,
        )

    def step(self) -> int:
        """Do what is next.

        Returns:
            Milliseconds until there is something to do; 0 for at once.
        """
        now_ms = self._clock.monotonic_ms()
        if not self._begun:
            self._begin(now_ms)
        if self._fresh:
            self._take_up()
            return 0
        if now_ms < self._pace.not_before_ms:
            return self._pace.not_before_ms - now_ms
        if self._pace.ask:
            self._probe()
            return 0
        return self._work(now_ms)

    def _begin(self, now_ms: int) -> None:
        earlier = self._store.begin(self.target.name)
        self._audit.learn()
        self._begin_walk(now_ms)
        self._settled_ms = now_ms + (self.target.settling_ms if earlier else 0)
        self._idle_since_ms = now_ms
        self._begun = True

    def _begin_walk(self, now_ms: int) -> None:
        self._walked_ms = self._looked_ms = now_ms
        self._walk_ms = now_ms + self._patience.walk_ms
        self._audit.begin()

    def _take_up(self) -> None:
        """Make rows for a page of new documents; there may be more."""
        seen = self._store.fresh(self.target.name, PAGE)
        wanted = {x.doc_id for x in seen if self.target.wants(x)}
        self._store.take_up(self.target.name, seen, wanted)
        self._fresh = len(seen) == PAGE
        if wanted and not self._ahead:
            self._refill_ms = 0

    def _work(self, now_ms: int) -> int:
        if now_ms >= self._walk_ms:
            self._begin_walk(now_ms)
        if self._chosen is None:
            # one step to choose it, so that it can be told what is under way
            self._chosen = self._next(now_ms)
            if self._audit.going:  # documents and looks back take turns
                self._look_back()
                return 0
            return 0 if self._chosen else self._rest(now_ms)
        try:
            self._bring(self._chosen)
        finally:
            self._chosen = None
        self._idle_since_ms = self._clock.monotonic_ms()
        return 0

    def _rest(self, now_ms: int) -> int:
        """There is nothing to bring: ask now and then whether all is well."""
        self._done = 0
        self._pace.rest()
        if now_ms - self._looked_ms >= self._patience.look_ms:
            self._looked_ms = now_ms
            self._audit.begin(newest_only=True)
            return 0
        if now_ms - self._idle_since_ms >= self._patience.idle_ms:
            self._idle_since_ms = now_ms
            self._pace.ask = True
            return 0
        wait_ms = self._idle_since_ms + self._patience.idle_ms - now_ms
        due_ms = self._pace.next_due_ms(now_ms)
        return wait_ms if due_ms is None else min(wait_ms, due_ms - now_ms)

    def _probe(self) -> None:
        reply = self._guard(self.target.probe)
        now_ms = self._clock.monotonic_ms()
        if reply is None or reply.answer is Answer.ACKED:
            self._pace.answered()
            self._store.heard(self.target.name, self._clock.now().at_ms)
        elif reply.answer in (Answer.RETRY, Answer.UNKNOWN, Answer.HELD):
            self._pace.failed(reply, now_ms)
        else:
            self._pace.paused(reply, now_ms)
        if reply is not None and reply.set_back:
            self._walk_soon(now_ms)

    def _look_back(self) -> None:
        reply = self._guard(self._audit.step)
        if reply is not None:
            self._hold_back(reply)
        self._refill_ms = 0

    def _next(self, now_ms: int) -> Delivery | None:
        """Give the next document whose turn it is and that may go."""
        while True:
            due = self._refill_ms is not None and now_ms >= self._refill_ms
            if due or (self._more and not self._ahead):
                self._refill(now_ms)
            if not self._ahead:
                return None
            delivery = self._ahead.popleft()
            if self._may_go(delivery, now_ms):
                return delivery

    def _refill(self, now_ms: int) -> None:
        left_out = self._pace.not_due(now_ms) | self._causes.held
        found = self._store.waiting(self.target.name, left_out, PAGE)
        self._ahead = deque(found)
        self._more = bool(found)
        self._refill_ms = self._pace.next_due_ms(now_ms)

    def _may_go(self, delivery: Delivery, now_ms: int) -> bool:
        doc_id = delivery.document.doc_id
        left_over = delivery.state.maybe_there and not self._pace.known(doc_id)
        if left_over and now_ms < self._settled_ms:
            self._pace.hold_until(doc_id, self._settled_ms)
            return False
        return not self._causes.keep_back(delivery.document)

    def _bring(self, delivery: Delivery) -> None:
        document, reply, sent = delivery.document, None, False
        if delivery.state.maybe_there:
            since_ms = delivery.first_tried_ms
            reply = self._guard(lambda: self.target.find(document, since_ms))
        if reply is None:
            at_ms = self._clock.now().at_ms
            if not self._store.sending(self.target.name, document.doc_id, at_ms):
                return  # somebody set it aside meanwhile
            reply, sent = self._guard(lambda: self.target.send(document)), True
        self._conclude(delivery, reply or Reply(Answer.UNKNOWN), sent=sent)

    def _conclude(self, delivery: Delivery, reply: Reply, *, sent: bool) -> None:
        reply = self._causes.judge(delivery.document, reply)
        doc_id, good = delivery.document.doc_id, is_good(reply.answer)
        state = _STATES.get(reply.answer) or _still_open(reply.answer, sent=sent)
        self._store.conclude(
            self.target.name,
            doc_id,
            Outcome(state, reply.remote_id, reply.words, reply.code, reply.differences),
            self._clock.now().at_ms if good else 0,
        )
        now_ms = self._clock.monotonic_ms()
        if not state.open:
            self._done += 1
            self._pace.forget(doc_id)
            if self._causes.release(doc_id):
                self._refill_ms = 0
        else:
            lost = state is DeliveryState.UNKNOWN and sent
            settling_ms = self.target.settling_ms if lost else 0
            self._pace.postpone(doc_id, now_ms, settling_ms)
            self._refill_ms = self._pace.next_due_ms(now_ms)
        if good:
            self._pace.well()
        else:
            self._hold_back(reply)
        counted_back = sent and self._audit.numbered(reply.remote_id)
        if reply.set_back or counted_back:
            self._walk_soon(now_ms)

    def _walk_soon(self, now_ms: int) -> None:
        """Look back over what arrived, but not at each hint anew."""
        soonest_ms = self._walked_ms + self._patience.again_ms
        self._walk_ms = min(self._walk_ms, max(now_ms, soonest_ms))

    def _hold_back(self, reply: Reply) -> None:
        now_ms = self._clock.monotonic_ms()
        if reply.answer is Answer.PAUSED:
            self._pace.paused(reply, now_ms)
        else:
            self._pace.failed(reply, now_ms)

    def _guard(self, ask: Callable[[], Reply | None]) -> Reply | None:
        """Let a fault in an adapter cost one try, not the thread."""
        try:
            return ask()
        except Exception:
            logger.exception("%s failed", self.target.name)
            return Reply(Answer.UNKNOWN, code="sync.fault")


def _still_open(answer: Answer, *, sent: bool) -> DeliveryState:
    """Say what an open document is now: only a plain no proves that nothing left."""
    nothing_done = sent and answer in (Answer.RETRY, Answer.HELD)
    return DeliveryState.PENDING if nothing_done else DeliveryState.UNKNOWN
