"""Send the calibration page to a printer, and learn what its answers prove."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pos.domain.printer import Proof
from pos.domain.printing_ports import JobState
from pos.printing.delivery import Delivery, Result
from pos.printing.discovery.identify import identify
from pos.printing.escpos import drawer_kick
from pos.printing.learning import Learned
from pos.printing.patience import USUAL, Patience
from pos.printing.status import Condition
from pos.printing.transports import Transport, TransportError, transport


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a try came to.

    Attributes:
        condition: How the printer is, as far as it says.
        proof: The most that its answers prove; unknown when nothing was sent.
        sent: Bytes that left.
        error: Why the way to it is closed, or empty.
        name: What it calls itself, or empty.
    """

    condition: Condition
    proof: Proof = Proof.UNKNOWN
    sent: int = 0
    error: str = ""
    name: str = ""

    @property
    def printed(self) -> bool:
        """Whether there may be paper to look at."""
        return self.sent > 0 and not self.error


def never() -> bool:
    """Go on."""
    return False


def try_page(
    address: str,
    data: bytes,
    *,
    on_condition: Callable[[Condition], None] = lambda _condition: None,
    is_stopping: Callable[[], bool] = never,
    patience: Patience = USUAL,
) -> Outcome:
    """Send a page, unless the printer says that it can't print now.

    Blocks for seconds: never call it on the window's thread.

    Args:
        address: Of the printer; it needn't be set up.
        data: The page's bytes.
        on_condition: Told when the printer stops in the middle.
        is_stopping: Whether nobody waits for the proof any more.
        patience: How long to wait for what.
    """
    way = transport(address)
    try:
        way.open()
        learned = Learned(Proof.UNKNOWN)
        learned.meet(way)
        delivery = Delivery(way, patience, learned, is_stopping)
        condition = delivery.ask()
        if not condition.prints:
            return Outcome(condition, error=_LOST.get(condition, ""))
        name = identify(way, patience.hello_ms).name if delivery.answered else ""

        def tell(condition: Condition, *, paper_low: bool = False) -> None:
            del paper_low
            on_condition(condition)

        delivery.learn_to_prove()
        result = delivery.send(data, resync=False, on_condition=tell)
        return _outcome(result, condition, name, learned)
    except TransportError as error:
        return Outcome(Condition.UNREACHABLE, error=_why(error))
    finally:
        way.close()


def kick(address: str, pin: int) -> Outcome:
    """Kick a drawer once, whatever the printer says of its paper."""
    data = drawer_kick(pin)
    way = transport(address)
    try:
        way.open()
        sent = _write_all(way, data)
    except TransportError as error:
        return Outcome(Condition.UNREACHABLE, error=_why(error))
    finally:
        way.close()
    return Outcome(Condition.SILENT, sent=sent)


#: What a printer that can't be asked any more is told as.
_LOST: Final = {Condition.UNREACHABLE: "lost"}


def _write_all(way: Transport, data: bytes) -> int:
    sent = 0
    while sent < len(data):
        sent += way.write(data[sent:])
    return sent


def _outcome(
    result: Result, condition: Condition, name: str, learned: Learned
) -> Outcome:
    if result.state is JobState.CONFIRMED:
        return Outcome(condition, Proof.CONFIRMED, result.bytes_sent, name=name)
    if result.state is JobState.SENT:
        says = learned.answers or learned.queued
        proof = Proof.SENT if says else Proof.ONE_WAY
        return Outcome(condition, proof, result.bytes_sent, name=name)
    # It says how it is, but never answered from behind the page.
    if result.error in ("silent", "stopped"):
        return Outcome(condition, Proof.SENT, result.bytes_sent, name=name)
    return Outcome(
        Condition.UNREACHABLE, sent=result.bytes_sent, error=result.error, name=name
    )


def _why(error: TransportError) -> str:
    return str(error.fields.get("why"))
