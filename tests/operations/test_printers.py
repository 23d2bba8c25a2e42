from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.errors import ApprovalNeededError
from pos.domain.printer import PrinterSetup
from pos.operations import printers
from pos.storage import print_jobs
from pos.storage.queries import open_shift, shift_totals
from tests.shop import Shop

SETUP = PrinterSetup("tcp://127.0.0.1:9", drawer_pin=5)


def kicks(shop: Shop) -> int:
    return sum(job.kind == "kick" for job in shop.read(print_jobs.recent))


def test_a_trial_is_counted_by_the_open_shift(shop: Shop) -> None:
    shop.open()
    document = shop.write(
        lambda tx: printers.note_drawer_trial(tx, shop.admin, "Uji laci", 2)
    )
    shift = shop.read(open_shift)

    assert shift is not None
    assert document.entry.shift_id == shift.shift_id
    assert document.body == {"reason": "Uji laci", "pin": 2}
    assert kicks(shop) == 0
    assert shop.read(lambda x: shift_totals(x, shift.shift_id)).drawer_opens == 1


def test_without_a_shift_it_stands_alone(shop: Shop) -> None:
    document = shop.write(
        lambda tx: printers.note_drawer_trial(tx, shop.admin, "Uji laci", 2)
    )

    assert document.entry.shift_id == ""
    assert document.entry.business_day


def test_the_printer_that_is_set_up_is_kicked_once_whatever_cash_does(
    shop: Shop,
) -> None:
    settings = replace(shop.settings, printer=SETUP, kick_drawer=False)
    document = shop.write(
        lambda tx: printers.try_drawer(tx, shop.admin, settings, "Uji laci")
    )

    assert document.body["pin"] == 5
    assert kicks(shop) == 1


def test_a_cashier_tries_no_drawer(shop: Shop) -> None:
    with pytest.raises(ApprovalNeededError):
        shop.write(
            lambda tx: printers.note_drawer_trial(tx, shop.cashier, "Uji laci", 2)
        )
