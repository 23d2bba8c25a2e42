"""A share policy as it is typed, and what it would give of one article."""

import re
from collections.abc import Mapping
from typing import Final

from pos.domain.errors import PolicyError
from pos.domain.makers import (
    CAPITAL,
    PNBP,
    PREMI,
    Basis,
    Maker,
    Part,
    Policy,
    Sold,
    check_policy,
    share_line,
)

#: The parts that the panel asks for, in the order in which a tie gives a rupiah.
PARTS: Final = (PREMI, PNBP, CAPITAL)

#: The article of the example: what it brought, and what its material cost.
NET: Final = 100_000
COST: Final = 40_000

_DAY: Final = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", re.ASCII)


def draft(  # a policy is what the fields say
    basis: Basis,
    percent: Mapping[str, int],
    *,
    floor: int,
    rate: int,
    day: str,
    legal_basis: str,
) -> Policy:
    """Give the policy that was typed, not yet checked: percents, and rupiah."""
    return Policy(
        "",
        0,
        basis,
        tuple(Part(key, percent[key] * 100) for key in PARTS),
        day,
        legal_basis,
        floor,
        rate if basis is Basis.PIECE else 0,
    )


def example(policy: Policy) -> tuple[dict[str, int], PolicyError | None]:
    """Split the example by a policy; or say why it can't be, and nothing.

    Days and words don't matter here: they are checked when it is adopted.
    """
    try:
        check_policy(policy)
    except PolicyError as error:
        if error.fields["why"] not in {"day", "legal_basis"}:
            return {}, error
    share = share_line(policy, (Maker("SM-01"),), Sold(NET, 1, cost=COST))
    return dict(share.parts), None


def read_day(text: str) -> str:
    """Read a day as people here write it, ``24-11-2026``, as ``2026-11-24``.

    What can't be read comes back as it is, to be refused with the policy.
    """
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return text.strip()
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
