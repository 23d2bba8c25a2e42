from __future__ import annotations

import pytest

from pos.domain.evidence import BANK, QRIS, Clue, compare, is_slip
from pos.domain.payment import Payment, PaymentKind, Why
from pos.domain.statement import StatementKind, StatementRow

NOON_MS = 1_795_496_400_000
MINUTE_MS = 60_000


def payment(*references: str, amount: int = 5_000) -> Payment:
    return Payment(
        "p", PaymentKind.QRIS, amount, NOON_MS, "2026-11-24", "R-1", references
    )


def row(
    reference: str = "", late_ms: int = 0, amount: int = 5_000, note: str = ""
) -> StatementRow:
    at_ms = NOON_MS + late_ms
    return StatementRow(
        "k",
        "Dompet",
        StatementKind.QRIS,
        1,
        at_ms,
        True,
        amount,
        reference=reference,
        note=note,
    )


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (15_000, 16_000, True),  # a digit is another one
        (15_000, 51_000, True),  # two changed places
        (15_000, 1_500, True),  # a zero is missing
        (15_000, 150_000, True),
        (15_000, 15_000, False),
        (15_000, 26_000, False),
        (15_000, 105_500, False),
        (5_000, -5_000, False),
        (12_345, 52_341, False),  # changed places, but no neighbours
    ],
)
def test_a_slip_of_the_hand(one: int, other: int, slip: bool) -> None:
    assert is_slip(one, other) is slip
    assert is_slip(other, one) is slip


@pytest.mark.parametrize(
    ("references", "said", "clue"),
    [
        (("4821",), row("998877664821"), Clue.TAIL),
        (("998877664821",), row("998877664821"), Clue.WHOLE),
        (("4822",), row("998877664821"), Clue.OTHER),
        ((), row("998877664821"), Clue.NONE),
        (("4821",), row(""), Clue.NONE),
        (("KSR10A1B2C3D4E",), row("", note="QRIS KSR1-0A1B2C3D4E siang"), Clue.WHOLE),
        (("821",), row("998877664821"), Clue.NONE),  # too short to say anything
        (("TRF81",), row("", note="TRSF E-BANKING TRF81 SITI"), Clue.TAIL),
    ],
)
def test_what_references_say(
    references: tuple[str, ...], said: StatementRow, clue: Clue
) -> None:
    assert compare(payment(*references), said, QRIS).clue is clue


@pytest.mark.parametrize(
    ("said", "sure", "possible", "why", "score"),
    [
        (row("998877664821"), True, True, Why.LATE, 90),
        (row("998877664821", 14 * MINUTE_MS), True, True, Why.LATE, 85),
        (row("998877664821", -16 * MINUTE_MS), False, True, Why.LATE, 78),
        (row("998877664821", 8 * 1440 * MINUTE_MS), False, False, Why.LATE, 70),
        (row("998877664821", amount=6_000), False, True, Why.AMOUNT, 70),
        (row("998877664821", amount=7_777), False, True, Why.AMOUNT, 60),
        (row("998877660000"), False, True, Why.REFERENCE, 50),
        (row(""), False, True, Why.NO_REFERENCE, 50),
        (row("", 20 * MINUTE_MS), False, False, Why.NO_REFERENCE, 38),
    ],
)
def test_what_is_sure_what_is_possible_and_its_score(
    said: StatementRow, sure: bool, possible: bool, why: Why, score: int
) -> None:
    seen = compare(payment("4821"), said, QRIS)

    assert (seen.sure, seen.possible, seen.why, seen.score) == (
        sure,
        possible,
        why,
        score,
    )


def test_a_day_without_a_time_is_all_of_it() -> None:
    midnight = StatementRow(
        "k", "BANK", StatementKind.BANK, 1, NOON_MS - 43_200_000, False, 5_000
    )

    assert compare(payment(), midnight, BANK).apart_ms == 0
