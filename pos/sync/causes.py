"""What has to be at a target before a document may go there: a refund's sale."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from pos.domain.journal import Document
from pos.domain.sync_ports import DeliveryStore
from pos.sync.target import CAUSE_MISSING, Answer, Reply, Target


class Causes:
    """Keeps documents back whose causes aren't there yet, and lets them go."""

    def __init__(self, target: Target, store: DeliveryStore) -> None:
        self._target, self._store = target, store
        self._held: dict[str, frozenset[str]] = {}

    @property
    def held(self) -> AbstractSet[str]:
        """Ids of the documents that are kept back."""
        return self._held.keys()

    def forget(self) -> None:
        """Look at each of them again."""
        self._held.clear()

    def keep_back(self, document: Document) -> bool:
        """Tell whether a document has to wait; from now on it is kept back."""
        causes = self._target.causes(document)
        if not causes:
            return False
        states = self._store.states(self._target.name, causes)
        missing = frozenset(x for x, state in states.items() if not state.settled)
        if missing:
            self._held[document.doc_id] = missing
        return bool(missing)

    def release(self, cause: str) -> bool:
        """Let go what waited for a document; tell whether there was anything."""
        free = [x for x, causes in self._held.items() if cause in causes]
        for doc_id in free:
            del self._held[doc_id]
        return bool(free)

    def judge(self, document: Document, reply: Reply) -> Reply:
        """Take "there is no such sale" for "not yet", unless it never comes.

        Another till may have yet to bring it. One of our own that was there is
        looked up, and sent again if the target lost it.
        """
        if (reply.answer, reply.code) != (Answer.REFUSED, CAUSE_MISSING):
            return reply
        name, causes = self._target.name, self._target.causes(document)
        if self._store.aside(name, causes):
            return reply
        lost = bool(self._store.states(name, causes))
        if lost:
            self._store.doubt(name, causes)
        return replace(reply, answer=Answer.HELD, set_back=lost)
