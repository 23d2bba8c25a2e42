"""How the exchange with each place stands, as frozen values for whoever asks."""

from dataclasses import dataclass
from enum import StrEnum

from pos.domain.sync_ports import Tally


class Link(StrEnum):
    """How a place is reached."""

    UNTRIED = "untried"  # not asked since the program began
    GOOD = "good"  # the last exchange went well
    FAILING = "failing"  # tried again by itself
    PAUSED = "paused"  # somebody has to do something; asked again now and then


@dataclass(frozen=True, slots=True)
class TargetStatus:
    """How a target stands.

    Attributes:
        code: Why it is failing or paused, ours; empty when it is good.
        words: What the place itself said, cleaned.
        under_way: Id of the document that is being brought there, or empty.
        done: Documents brought there since it last had nothing to do.
        again_ms: Wait until it is tried again, as of the moment this was made.
    """

    name: str
    link: Link
    tally: Tally
    code: str = ""
    words: str = ""
    under_way: str = ""
    done: int = 0
    again_ms: int = 0

    @property
    def busy(self) -> bool:
        """Whether documents are going there."""
        return self.link is Link.GOOD and self.tally.unsent > 0
