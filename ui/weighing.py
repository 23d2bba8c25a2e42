"""What a weighing comes to: live weight, tare, and what may be taken. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass

from pos.devices.scales.reading import Heard, Reading, Weight, usable
from pos.domain.errors import ScaleError

NowMs = Callable[[], int]


@dataclass(frozen=True, slots=True)
class WeightShown:
    """What is to be seen of a scale.

    Attributes:
        grams: Net, to be shown large; None when there is nothing to show.
        why: Why it can't be taken, as in ``ScaleError``; empty when it can.
        tare: Grams taken off here.
        net: Whether the scale itself took a tare off besides.
    """

    grams: int | None
    why: str
    tare: int
    net: bool = False


class Weighing:
    """Takes what a scale says, and a tare, and tells what may be sold by."""

    def __init__(self, now_ms: NowMs) -> None:
        self._now_ms = now_ms
        self._heard = Heard(at_ms=now_ms())
        self.tare = 0

    def hear(self, heard: Heard) -> None:
        """Take what the scale says."""
        self._heard = heard

    def shown(self) -> WeightShown:
        """Say what is to be seen now."""
        reading, why = self._heard.reading, self._why()
        if reading is None or why == "stale" or not _visible(reading):
            return WeightShown(None, why, self.tare)
        net = max(reading.grams - self.tare, 0)
        return WeightShown(net, why, self.tare, reading.net)

    def take(self) -> int:
        """Give the grams to sell by.

        Raises:
            ScaleError: There are none that are sure; ``why`` says it.
        """
        return usable(self._heard, self._now_ms(), self.tare)

    def tare_now(self, typed: int = 0) -> None:
        """Take off a container: what was typed, else what lies on the scale.

        With a tare there already and nothing typed, it is taken away again.

        Raises:
            ScaleError: What lies there isn't sure.
        """
        if typed or not self.tare:
            self.tare = typed or usable(self._heard, self._now_ms())
        else:
            self.tare = 0

    def _why(self) -> str:
        try:
            self.take()
        except ScaleError as error:
            return str(error.fields["why"])
        return ""


def _visible(reading: Reading) -> bool:
    """Tell whether there is a figure: some scales give none while they move."""
    moving = reading.weight is Weight.MOVING and reading.grams > 0
    return moving or reading.weight is Weight.STABLE
