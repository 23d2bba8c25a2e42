"""See whether a target still has what it had: it may be restored from a backup."""

from typing import Final

from pos.domain.sync_ports import DeliveryStore
from pos.sync.target import Answer, Reply, Target

#: Found in a row after which the rest is believed to be there too.
ENOUGH: Final = 50


class Audit:
    """Walks from the newest document back to where the target has all of them.

    Attributes:
        going: Whether a walk isn't at its end.
    """

    def __init__(self, target: Target, store: DeliveryStore) -> None:
        self._target, self._store = target, store
        self.going = False
        self._before, self._found, self._enough = "", 0, 1
        self._highest = 0

    def begin(self, *, deep: bool = False) -> None:
        """Start at the newest document.

        Args:
            deep: Something is wrong: one document that is there proves nothing.
        """
        if self.going:
            return
        self.going = True
        self._before, self._found = "", 0
        self._enough = ENOUGH if deep else 1

    def learn(self) -> None:
        """Note the highest number that the target has given lately."""
        recent = self._store.arrived(self._target.name, "", ENOUGH)
        self._highest = max((_number(x.remote_id) for x in recent), default=0)

    def numbered(self, remote_id: str) -> bool:
        """Note the number of what was just made there.

        Returns:
            True when the number isn't above all before: a target that counts
            has been set back to an earlier state.
        """
        number = _number(remote_id)
        set_back = 0 < number <= self._highest
        self._highest = number if set_back else max(number, self._highest)
        return set_back

    def step(self) -> Reply | None:
        """Look up one document.

        Returns:
            The reply when it couldn't be told; the walk stays where it is.
        """
        newest = self._store.arrived(self._target.name, self._before, 1)
        if not newest:
            self.going = False
            return None
        (delivery,) = newest
        document = delivery.document
        reply = self._target.find(document, delivery.first_tried_ms)
        if reply is None:
            self._store.doubt(self._target.name, {document.doc_id})
            self._found, self._enough = 0, ENOUGH
        elif reply.answer in (Answer.ACKED, Answer.DIVERGENT):
            self._found += 1
        else:
            return reply
        # a doubted document isn't among the arrived ones any more
        self._before = document.doc_id
        self.going = self._found < self._enough
        return None


def _number(remote_id: str) -> int:
    return int(remote_id) if remote_id.isascii() and remote_id.isdigit() else 0
