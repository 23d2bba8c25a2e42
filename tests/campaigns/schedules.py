"""Documents reach store and hub exactly once, whatever befalls tills and network.

Five tills sell, refund and lease through lost requests, lost replies, requests
that come late or twice, sudden ends of the program, restores of tills, store and
hub, copied laptops and clocks that jump. Then all is healed and counted.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from types import MappingProxyType

from tests.campaigns._schedule import play
from tests.campaigns.campaign import Result

NAME = "schedules"
SLICE = 500
PLANTS: Mapping[str, str] = MappingProxyType(
    {
        "no-look-up": "what may have arrived is sent again without a look",
        "ack-before-reply": "a document counts as arrived as soon as it leaves",
        "drop-after-tries": "a document is given up after three tries",
        "cursor-by-clock": "new documents are told by the clock",
    }
)

ENOUGH = 5
LONGEST = 60


def run(n: int, seed: int, plant: str | None) -> Result:
    """Play schedules, each from its own seed."""
    chance = random.Random(seed)
    documents = orders = played = 0
    failures: list[str] = []
    for _ in range(n):
        own_seed = chance.randrange(2**32)
        world, broken = play(own_seed, plant, chance.randint(10, LONGEST))
        played, documents = played + 1, documents + len(world.made)
        orders += len(world.store.orders)
        failures += [f"seed {seed}, schedule {own_seed}: {x}" for x in broken]
        world.close()
        if len(failures) >= ENOUGH:
            break
    counts = {"schedules": played, "documents": documents, "orders": orders}
    return Result(counts, failures)
