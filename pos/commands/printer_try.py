"""Print the calibration page on a printer, and say what its answers prove."""

import json
import sys
from dataclasses import asdict
from typing import Final

from pos.domain.printer import Proof
from pos.domain.printer_address import read_address
from pos.printing.calibration import Outcome, page, try_page
from pos.printing.profile import PROFILES
from pos.printing.status import Condition

_PROOFS: Final = {
    Proof.CONFIRMED: "It answers from behind the page: receipts can be confirmed.",
    Proof.SENT: "It says how it is, but not what it printed.",
    Proof.ONE_WAY: "It never answers: nobody knows whether it printed. Look.",
}

_TROUBLES: Final = {
    Condition.PAPER_OUT: "It has no paper. Put some in and try again.",
    Condition.COVER_OPEN: "Its cover is open. Close it and try again.",
    Condition.OFFLINE: "It is switched to offline. Switch it on and try again.",
    Condition.FAULT: "Its blade or head is stuck. Open it, clear it and try again.",
}


def attempt(address: str, width: str, *, as_json: bool = False) -> int:
    """Print the page.

    Returns:
        0 when there is paper to look at, 1 when there is none.

    Raises:
        AddressError: The address can't be read.
    """
    read_address(address)
    outcome = try_page(address, page("en", PROFILES[width].dots))
    if as_json:
        print(json.dumps(asdict(outcome), ensure_ascii=False))
    elif outcome.printed:
        print(f"{outcome.sent} bytes sent. {_PROOFS[outcome.proof]}")
    else:
        print(f"error: {explain(outcome)}", file=sys.stderr)
    return 0 if outcome.printed else 1


def explain(outcome: Outcome) -> str:
    """Say why there is no paper, and the one next step."""
    if outcome.condition in _TROUBLES:
        return _TROUBLES[outcome.condition]
    if outcome.sent:
        return "The connection broke in the middle. Check the cable and try again."
    if outcome.error == "unsupported":
        return "This computer has no such way to a printer. Use another address."
    return "It can't be reached. Switch it on, check cable and address, and try again."
