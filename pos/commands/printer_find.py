"""List the printers that this computer can reach."""

import json
import sys
from dataclasses import asdict
from typing import Final

from pos.printing.discovery import (
    Found,
    Progress,
    Search,
    Way,
    arrange,
    looks,
)

#: What is said of ways that weren't looked at to their end.
_UNDONE: Final = {
    Progress.UNAVAILABLE: "This computer has no way to look at",
    Progress.LATE: "Not finished in time",
    Progress.FAILED: "Failed",
}

#: How long the search may take before what it has is listed.
WAIT_MS = 8000


def find(*, network: bool = False, as_json: bool = False) -> int:
    """Look, and print what was found, the best first.

    Returns:
        0 when there is a printer, 1 when there is none.
    """
    everything: list[Found] = []
    ways: dict[Way, Progress] = {}
    search = Search(
        looks(network=network), on_found=everything.append, on_progress=ways.__setitem__
    )
    search.start()
    search.wait(WAIT_MS)
    search.cancel()
    found = arrange(everything)
    if as_json:
        printers = [asdict(printer) for printer in found]
        print(json.dumps({"printers": printers, "ways": ways}, ensure_ascii=False))
    else:
        _list(found, ways)
    return 0 if found else 1


def _list(found: tuple[Found, ...], ways: dict[Way, Progress]) -> None:
    for printer in found:
        name = printer.name or "(no name)"
        unsure = "" if printer.sure else "  maybe a printer"
        print(f"{printer.address}  {name}  {printer.place}{unsure}")
        if printer.trouble == "permission":
            remedy = printer.remedy or "give yourself the right to use it"
            print(f"    not allowed to use it: {remedy}, then sign in again")
    for progress, words in _UNDONE.items():
        undone = sorted(way for way, how in ways.items() if how is progress)
        if undone:
            print(f"{words}: {', '.join(undone)}.", file=sys.stderr)
    if not found:
        print(
            "No printer found. Switch it on and connect it, or look through the "
            "network with --network.",
            file=sys.stderr,
        )
