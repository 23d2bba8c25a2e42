"""How long the spool waits for what."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Patience:
    """Times in milliseconds, and how often.

    Attributes:
        back_off_ms: Before each further try, while no byte has left.
        poll_ms: Between questions to a printer somebody has to look after.
        watch_ms: Between questions to a printer that has nothing to do.
        queue_ms: Between looks at a queue of the system.
        hello_ms: For the first answer of a printer that may not answer.
        answer_ms: For an answer of one that is known to.
        confirm_ms: For the answer from behind the last byte, beyond the time
            that printing takes.
        bytes_per_s: The slowest that a printer is expected to print.
        kick_ms: How old a kick of the drawer may get.
        repeats: How often a job is repeated after an unproved try.
    """

    back_off_ms: tuple[int, ...] = (500, 1000, 2000, 5000)
    poll_ms: int = 2000
    watch_ms: int = 2000
    queue_ms: int = 500
    hello_ms: int = 500
    answer_ms: int = 2000
    confirm_ms: int = 3000
    bytes_per_s: int = 4000
    kick_ms: int = 30_000
    repeats: int = 3

    def back_off(self, failures: int) -> int:
        """Give the wait after so many failures before this one."""
        return self.back_off_ms[min(failures, len(self.back_off_ms) - 1)]

    def to_confirm(self, sent: int) -> int:
        """Give the time until so many bytes are printed and answered for."""
        return self.confirm_ms + 1000 * sent // self.bytes_per_s


#: For printers on a network or a cable.
USUAL: Final = Patience()
