from __future__ import annotations

from pos.operations import shift
from pos.storage import shift_history
from tests.shop import FLOAT, Shop, in_notes


def test_before_the_first_shift_there_is_no_float(shop: Shop) -> None:
    assert shop.read(shift_history.last_float) == {}


def test_the_newest_shift_tells_its_float_by_note_and_coin(shop: Shop) -> None:
    shop.open()
    shop.close_shift()
    shop.open({"n20000": 3, "c500": 0})

    assert shop.read(shift_history.last_float) == {"n20000": 3}


def test_the_last_count_is_told_by_note_and_coin(shop: Shop) -> None:
    opened = shop.open()
    assert shop.read(lambda c: shift_history.last_count(c, opened.shift_id)) == {}

    shop.write(lambda tx: shift.count(tx, shop.cashier, {"n50000": 1}))
    shop.write(lambda tx: shift.count(tx, shop.cashier, {"n50000": 2}))

    counted = shop.read(lambda c: shift_history.last_count(c, opened.shift_id))
    assert counted == {"n50000": 2}


def test_only_a_closed_shift_has_a_closing_document(shop: Shop) -> None:
    opened = shop.open()
    assert shop.read(lambda c: shift_history.closing(c, opened.shift_id)) is None

    shop.close_shift(in_notes(0), "kosong")

    closing = shop.read(lambda c: shift_history.closing(c, opened.shift_id))
    assert closing is not None
    assert (closing.kind, closing.body["z_no"]) == ("shift.closed", 1)


def test_cash_that_was_no_sale_is_listed_newest_first(shop: Shop) -> None:
    opened = shop.open(FLOAT)
    actor, settings = shop.cashier, shop.settings
    shop.write(lambda tx: shift.pay_in(tx, actor, settings, 50_000, "uang kecil"))
    shop.write(lambda tx: shift.open_drawer(tx, actor, settings, "tukar"))
    shop.write(lambda tx: shift.pay_out(tx, actor, settings, 20_000, "plastik"))
    shop.sell(shop.basket())

    moves = shop.read(lambda c: shift_history.cash_moves(c, opened.shift_id))

    assert [(x.kind, x.amount, x.reason, x.actor) for x in moves] == [
        ("cash.paid_out", 20_000, "plastik", "K-03"),
        ("drawer.opened", 0, "tukar", "K-03"),
        ("cash.paid_in", 50_000, "uang kecil", "K-03"),
    ]
