"""The hub as a target: every document of this till, in the order of its chain."""

from dataclasses import replace
from typing import Final

from pos.domain.journal import Document
from pos.domain.sync_ports import Brought, Hub, HubError
from pos.sync.target import Answer, Reply, clean

#: What a hub that gave no answer means for the document, or for the target.
_TROUBLE: Final = {
    "link": (Answer.RETRY, "sync.no_link"),
    "login": (Answer.PAUSED, "sync.key_refused"),
    "foreign": (Answer.PAUSED, "sync.no_hub"),
    "newer": (Answer.PAUSED, "sync.newer"),
    # somebody else answers in its place: nothing was said to him
    "certificate": (Answer.PAUSED, "sync.hub_certificate"),
    "cut": (Answer.UNKNOWN, "sync.cut"),
    "refused": (Answer.REFUSED, "sync.refused"),
}

_BROUGHT: Final = {
    Brought.THERE: Reply(Answer.ACKED),
    Brought.GAP: Reply(Answer.HELD, code="sync.gap", set_back=True),
    # never resent, never dropped: somebody has to find out which till is the real one
    Brought.FORK: Reply(Answer.PAUSED, code="sync.fork"),
    Brought.STRANGER: Reply(Answer.PAUSED, code="sync.stranger"),
}


class HubTarget:
    """Brings this till's documents to the hub.

    Attributes:
        name: ``hub:`` and where it is.
        settling_ms: 0: what a transaction did is there at once, or never.
    """

    settling_ms = 0

    def __init__(self, place: str, hub: Hub) -> None:
        self.name = f"hub:{place}"
        self._hub = hub

    def wants(self, document: Document) -> bool:  # noqa: ARG002  # the hub has it all
        """Take every document: the hub's journal is the till's own."""
        return True

    def causes(self, document: Document) -> tuple[str, ...]:  # noqa: ARG002
        """Name none: the hub itself refuses what comes before its predecessor."""
        return ()

    def find(self, document: Document, first_tried_ms: int) -> Reply | None:  # noqa: ARG002
        """Look a document up by its id and compare its hash."""
        try:
            there = self._hub.digest_of(document.doc_id)
        except HubError as error:
            return _unanswered(error)
        if there is None:
            return None
        return _BROUGHT[Brought.THERE if there == document.digest else Brought.FORK]

    def send(self, document: Document) -> Reply:
        """Add a document at the end of its chain."""
        try:
            return _BROUGHT[self._hub.bring([document])]
        except HubError as error:
            return _trouble(error)

    def probe(self) -> Reply:
        """Ask whether it is there, is a hub, and lets this till in."""
        try:
            self._hub.check()
        except HubError as error:
            return _unanswered(error)
        return Reply(Answer.ACKED)


def _unanswered(error: HubError) -> Reply:
    """Say why a question, which changes nothing by itself, has no answer."""
    reply = _trouble(error)
    lost = reply.answer in (Answer.UNKNOWN, Answer.REFUSED)
    return replace(reply, answer=Answer.RETRY) if lost else reply


def _trouble(error: HubError) -> Reply:
    answer, code = _TROUBLE[str(error.fields["why"])]
    return Reply(answer, words=clean(str(error.fields.get("detail", ""))), code=code)
