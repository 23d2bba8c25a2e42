"""The share that each line of a sale keeps for ever, and how documents say it."""

from functools import lru_cache

from pos.domain.catalogue import Kind, amount_of
from pos.domain.errors import MakerError
from pos.domain.journal import Body
from pos.domain.makers import (
    LineShare,
    Maker,
    Policy,
    Sold,
    parse_makers,
    share_line,
)
from pos.domain.settle import SettledLine


def share_settled(policy: Policy, settled: SettledLine) -> LineShare:
    """Split what a line of a paid basket brought."""
    line = settled.line
    weighed = line.kind is Kind.WEIGHED
    cost = amount_of(line.cost, line.quantity, weighed=weighed)
    sold = Sold(settled.net, line.quantity, weighed, cost)
    return share_line(policy, makers_of(line.maker), sold)


@lru_cache(maxsize=4096)
def makers_of(text: str) -> tuple[Maker, ...]:
    """Read who made it; nobody where an older catalogue holds something else.

    A code that can't be read must not cost a sale: its premi waits unnamed.
    """
    try:
        return parse_makers(text)
    except MakerError:
        return ()


def share_body(share: LineShare) -> Body:
    """Say a share in a document."""
    return {
        "policy": share.policy_id,
        "parts": [list(pair) for pair in share.parts],
        "makers": [list(pair) for pair in share.makers],
    }


def read_share(body: Body | None) -> LineShare | None:
    """Read a share back; None where the line was sold without a policy."""
    if body is None:
        return None
    parts = tuple((key, amount) for key, amount in body["parts"])
    makers = tuple((code, amount) for code, amount in body["makers"])
    return LineShare(body["policy"], parts, makers)
