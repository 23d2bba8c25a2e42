"""See whether a target still has what it had: it may be restored from a backup.

What a restore loses is what arrived in one stretch of time. In a till's own order
that stretch ends right before the first document that arrived after the restore.
So a walk from the newest document back to the one where the last walk began meets
the stretch, however many other tills have sent to the target meanwhile.
"""

from typing import Final

from pos.domain.journal import Document
from pos.domain.sync_ports import DeliveryStore
from pos.sync.target import Answer, Reply, Target

#: Found in a row, behind one that was lost, after which the rest is there too.
ENOUGH: Final = 50

#: Answers about the document itself. A refusal is one too: what it belonged to was
#: deleted there, which must not stop the walk, nor what else goes there.
_TOLD: Final = frozenset({Answer.ACKED, Answer.DIVERGENT, Answer.REFUSED})


class Audit:
    """Walks from the newest document back, and doubts what isn't there any more.

    Attributes:
        going: Whether a walk isn't at its end.
    """

    def __init__(self, target: Target, store: DeliveryStore) -> None:
        self._target, self._store = target, store
        self.going = False
        self._newest: Document | None = None
        self._before, self._until = "", (0, 0)
        self._short, self._left = False, 0
        self._highest = 0

    def begin(self, *, newest_only: bool = False) -> None:
        """Start at the newest document, unless a whole walk is under way.

        Args:
            newest_only: A short look; else it goes on to where the last walk
                began, that document included.
        """
        if self.going and (newest_only or not self._short):
            return
        self.going, self._short = True, newest_only
        self._newest, self._before = None, ""
        self._until = self._store.checked(self._target.name)
        self._left = 1 if newest_only else -1

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
        older = self._store.arrived(self._target.name, self._before, 1)
        if not older:
            self._end()
            return None
        document = older[0].document
        reply = self._target.find(document, older[0].first_tried_ms)
        if reply is None:
            self._store.doubt(self._target.name, {document.doc_id})
            self._short, self._left, self._until = False, ENOUGH, (0, 0)
        elif reply.answer in _TOLD:
            self._left -= 1
        else:
            return reply
        self._newest = self._newest or document
        self._before = document.doc_id
        if self._left == 0 or (document.epoch, document.seq) <= self._until:
            self._end()
        return None

    def _end(self) -> None:
        self.going = False
        if self._newest and not self._short:
            self._store.check(self._target.name, self._newest)


def _number(remote_id: str) -> int:
    return int(remote_id) if remote_id.isascii() and remote_id.isdigit() else 0
