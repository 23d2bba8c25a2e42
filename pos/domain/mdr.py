"""What a provider keeps of a QRIS payment (MDR), by a table of dated rates.

Bank Indonesia sets the rates by the merchant's criteria, which stand in the shop's
own code. The shop may not charge them to the buyer (PBI 23/6/PBI/2021 art. 52), so
they are an expense.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pos.domain.errors import SettingError
from pos.domain.money import divide_half_up
from pos.domain.qris import QrisError, parse

#: Micro shops pay nothing up to Rp500.000 from December 2024 on; the others pay
#: what has held since 2023. Rates are editable, since the next ruling will come.
DEFAULT_RATES: Final = (
    "2023-07-01 UKE 0,7\n"
    "2023-07-01 UME 0,7\n"
    "2023-07-01 UBE 0,7\n"
    "2023-07-01 URE 0,7\n"
    "2023-07-01 BLU 0,4\n"
    "2023-07-01 PSO 0,4\n"
    "2024-12-01 UMI 0 500000 0,3"
)

#: A code that names no criteria belongs to a regular merchant.
REGULAR: Final = "URE"

#: A rate is kept in thousandths of a percent: 0,3 % is 300.
_PARTS: Final = 100_000
_MOST_RATE: Final = 10_000

_LINE: Final = re.compile(
    r"(\d{4}-\d{2}-\d{2}) ([A-Z]{3}) (\d{1,2}(?:,\d{1,3})?)"
    r"(?: (\d{1,9}) (\d{1,2}(?:,\d{1,3})?))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Rate:
    """What holds from a day on. Rates are thousandths of a percent.

    Attributes:
        since: ``YYYY-MM-DD``.
        criteria: Three letters, such as ``UMI`` for a micro shop.
        rate: Of a payment up to ``up_to``, of any payment where that is 0.
        above: Of the whole of a larger payment.
    """

    since: str
    criteria: str
    rate: int
    up_to: int = 0
    above: int = 0

    def of(self, amount: int) -> int:
        """Give the MDR of a payment, to the nearest rupiah."""
        rate = self.above if self.up_to and amount > self.up_to else self.rate
        return divide_half_up(amount * rate, _PARTS)


def read_rates(text: str) -> tuple[Rate, ...]:
    """Read a table: ``2024-12-01 UMI 0 500000 0,3``, a rate a line or behind ``;``.

    That is: from this day on, for this criteria, this percentage; with a limit, up
    to it, and another percentage of what is larger.

    Raises:
        SettingError: A line can't be read.
    """
    rates = []
    for line in text.replace(";", "\n").splitlines():
        plain = " ".join(line.split())
        if not plain:
            continue
        found = _LINE.fullmatch(plain)
        if found is None:
            raise SettingError(name="mdr_rates", why="rate", value=line)
        since, criteria, rate, up_to, above = found.groups()
        parts = (_thousandths(rate), _thousandths(above or "0"))
        if max(parts) > _MOST_RATE:
            raise SettingError(name="mdr_rates", why="rate", value=line)
        rates.append(Rate(since, criteria, parts[0], int(up_to or 0), parts[1]))
    return tuple(rates)


def _thousandths(percent: str) -> int:
    whole, _, decimals = percent.partition(",")
    return int(whole) * 1_000 + int(decimals.ljust(3, "0"))


def expected(rates: Sequence[Rate], criteria: str, day: str, amount: int) -> int | None:
    """Give the MDR that a payment of a day should cost, None when no rate is known."""
    known = [x for x in rates if x.criteria == criteria and x.since <= day]
    if not known:
        return None
    return max(known, key=lambda x: x.since).of(amount)


def criteria_of(payload: str) -> str:
    """Read the merchant's criteria out of the shop's code.

    The regular one where the code names none, and where there is no code.
    """
    try:
        code = parse(payload) if payload else None
    except QrisError:
        code = None
    return (code.criteria if code else "") or REGULAR
