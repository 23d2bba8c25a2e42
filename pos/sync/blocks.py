"""Tell a store that blocks us from one that blocks a single document."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from pos.domain.journal import Document
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError

#: How often a firewall may block one document before a person has to look.
MOST_BLOCKS: Final = 3


class Blocks:
    """Counts how often each document was blocked while others would pass.

    A firewall may dislike words in a single name or note: that must not stop all
    the others. It is tried again a few times, since some only dislike many requests
    at once.
    """

    def __init__(self, knock: Callable[[Document], object]) -> None:
        """Get ready.

        Args:
            knock: Sends something harmless the same way as documents, and raises
                ``StoreError`` when that is blocked too.
        """
        self._knock = knock
        self._blocked: dict[str, int] = {}

    def judge(self, document: Document, reply: Reply) -> Reply:
        """Give what the engine is told of a document that was sent."""
        if reply.code != "sync.store_blocked":
            return reply
        try:
            self._knock(document)
        except StoreError:
            return reply
        tries = self._blocked.get(document.doc_id, 0) + 1
        self._blocked[document.doc_id] = tries
        held = tries < MOST_BLOCKS
        return replace(reply, answer=Answer.HELD if held else Answer.REFUSED)
