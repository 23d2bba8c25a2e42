"""What a person with a pencil would write down: plain sums, no code of the till."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

#: Rupiah that coins can pay: what is less is rounded off the cash.
STEP = 100


def worth(price: int, quantity: int, *, weighed: bool) -> int:
    """Price a line: half a rupiah of a weighed good goes up."""
    return (2 * price * quantity + 1000) // 2000 if weighed else price * quantity


@dataclass
class Day:
    """What a day sold and gave back."""

    sales: int = 0
    total: int = 0
    refunded: int = 0
    variance: int = 0


@dataclass
class PlainBook:
    """Where every rupiah is, and what each day came to.

    Attributes:
        places: Rupiah by place, named as people name them.
    """

    places: Counter[str] = field(default_factory=Counter)
    days: defaultdict[str, Day] = field(default_factory=lambda: defaultdict(Day))

    def move(self, source: str, target: str, amount: int) -> None:
        """Move money; a source may owe it."""
        self.places[source] -= amount
        self.places[target] += amount

    def sell(self, day: str, *paid: tuple[str, int]) -> None:
        """Take money for goods: each means with what it brought."""
        self.days[day].sales += 1
        for place, amount in paid:
            self.days[day].total += amount
            self.move("sold", place, amount)

    def cancel(self, day: str, *paid: tuple[str, int]) -> None:
        """Undo a sale of this day, as if it had never been."""
        self.days[day].sales -= 1
        for place, amount in paid:
            self.days[day].total -= amount
            self.move(place, "sold", amount)

    def give_back(self, day: str, place: str, amount: int) -> None:
        """Pay a buyer back on this day."""
        self.days[day].refunded += amount
        self.move(place, "sold", amount)

    def count(self, day: str, counted: int, expected: int) -> None:
        """Empty a drawer that was counted; what differs is nobody's."""
        self.move("drawer", "safe", expected)
        self.move("nobody", "safe", counted - expected)
        self.days[day].variance += counted - expected
