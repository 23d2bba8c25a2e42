from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pos.domain.money import LARGEST
from pos.domain.pickup import (
    MOST_LINES,
    NameCheck,
    Pickup,
    PickupLine,
    handed_over_body,
    prepared_body,
)

LINE = PickupLine("ROTI", "Roti", 2)
ORDER = Pickup("71", "SC-71", "Ibu Sari", 10_000, False, "2026-11-26T01:00:00", (LINE,))


@pytest.mark.parametrize(
    "wrong",
    [
        {"order_id": ""},
        {"order_id": "7\n1"},
        {"order_id": "7" * 65},
        {"number": ""},
        {"number": "SC\x1b71"},
        {"buyer": "Sari\x00"},
        {"buyer": "s" * 121},
        {"total": -1},
        {"total": LARGEST + 1},
        {"lines": ()},
        {"lines": (LINE,) * (MOST_LINES + 1)},
        {"lines": (replace(LINE, quantity=0),)},
        {"lines": (replace(LINE, quantity=10_000_000),)},
        {"lines": (replace(LINE, name="Roti\n"),)},
    ],
)
def test_what_can_not_be_shown_or_counted_is_not_sound(wrong: dict[str, Any]) -> None:
    assert ORDER.sound
    assert not replace(ORDER, **wrong).sound


def test_what_is_paid_is_not_due() -> None:
    assert (ORDER.due, replace(ORDER, paid=True).due) == (10_000, 0)


def test_no_document_has_the_buyers_name() -> None:
    bodies = (
        prepared_body("store:x", ORDER),
        handed_over_body("store:x", ORDER, NameCheck.PROXY, "d-1"),
    )
    assert "Sari" not in repr(bodies)
    assert bodies[1]["name_check"] == "proxy"
    assert bodies[1]["paid_in"] == "d-1"
