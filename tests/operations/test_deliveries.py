from __future__ import annotations

from functools import partial

import pytest

from pos.domain.errors import ApprovalNeededError, DeliveryError, ReasonNeededError
from pos.domain.journal import Document
from pos.domain.sync_ports import DeliveryState, Difference, Outcome
from pos.operations import deliveries
from pos.storage import journal
from pos.storage.deliveries import Deliveries
from pos.storage.writer import Transaction
from tests.shop import Shop

STORE = "store:contoh"


def arrive(shop: Shop, *outcomes: Outcome) -> list[str]:
    """Sell once for each outcome, and let the store answer so."""
    kept = Deliveries(shop.till.writer, shop.till.readers, "KSR1")
    kept.begin(STORE)
    shop.open()
    sold = [shop.sell(shop.basket()).sale_id for _ in outcomes]
    kept.take_up(STORE, kept.fresh(STORE, 100), sold)
    for doc_id, outcome in zip(sold, outcomes, strict=True):
        kept.sending(STORE, doc_id, 5)
        kept.conclude(STORE, doc_id, outcome, 6)
    return sold


POISONED = Outcome(DeliveryState.QUARANTINED, words="Invalid city.", code="sync.no")
OTHER_TOTAL = Outcome(
    DeliveryState.DIVERGENT, "17", differences=(Difference("total", "5000", "5001"),)
)


def state(shop: Shop, doc_id: str) -> object:
    ((found,),) = shop.rows("SELECT state FROM deliveries WHERE doc_id = ?", doc_id)
    return found


def last(shop: Shop) -> Document:
    *_, document = shop.read(lambda c: [*journal.walk(c)])
    return document


def test_what_needs_a_person_is_listed_with_the_words_of_the_place(shop: Shop) -> None:
    bad, _, differs = arrive(shop, POISONED, Outcome(DeliveryState.ACKED), OTHER_TOTAL)

    first, second = shop.read(deliveries.attention)

    assert (first.doc_id, first.words, first.amount) == (bad, "Invalid city.", 5_000)
    assert first.receipt_no.startswith("KSR1-")
    assert (second.doc_id, second.state) == (differs, DeliveryState.DIVERGENT)
    assert second.differences == (Difference("total", "5000", "5001"),)


def test_a_retry_looks_it_up_first_and_is_journalled(shop: Shop) -> None:
    (bad,) = arrive(shop, POISONED)

    shop.write(lambda tx: deliveries.retry(tx, shop.supervisor, bad, STORE))

    assert state(shop, bad) == "unknown"
    written = last(shop)
    assert (written.kind, written.entry.actor) == ("delivery.retried", "P-01")
    assert written.body["document"] == bad


def test_setting_aside_names_both_persons_and_the_reason(shop: Shop) -> None:
    (bad,) = arrive(shop, POISONED)

    shop.write(
        lambda tx: deliveries.set_aside(
            tx, shop.cashier, bad, STORE, " alamat salah ", shop.supervisor
        )
    )

    assert state(shop, bad) == "set_aside"
    written = last(shop)
    assert (written.kind, written.entry.actor) == ("delivery.set_aside", "K-03")
    assert written.body["approved_by"] == "P-01"
    assert written.body["reason"] == "alamat salah"
    assert not shop.read(deliveries.attention)


def test_what_differs_can_be_taken_note_of_and_stays_as_it_is_here(shop: Shop) -> None:
    (differs,) = arrive(shop, OTHER_TOTAL)

    shop.write(
        lambda tx: deliveries.accept(tx, shop.supervisor, differs, STORE, "dicek")
    )

    assert state(shop, differs) == "acked"
    assert last(shop).kind == "delivery.accepted"


def test_a_cashier_alone_decides_nothing(shop: Shop) -> None:
    (bad,) = arrive(shop, POISONED)

    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: deliveries.set_aside(tx, shop.cashier, bad, STORE, "x"))
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: deliveries.accept(tx, shop.cashier, bad, STORE, "x"))
    with pytest.raises(ApprovalNeededError):
        shop.write(lambda tx: deliveries.retry(tx, shop.cashier, bad, STORE))
    assert state(shop, bad) == "quarantined"


def test_a_decision_needs_words_and_something_to_decide(shop: Shop) -> None:
    bad, fine = arrive(shop, POISONED, Outcome(DeliveryState.ACKED))
    before = last(shop)

    with pytest.raises(ReasonNeededError):
        shop.write(
            lambda tx: deliveries.set_aside(tx, shop.supervisor, bad, STORE, " ")
        )
    with pytest.raises(DeliveryError):
        shop.write(lambda tx: deliveries.retry(tx, shop.supervisor, fine, STORE))
    assert last(shop) == before


def sell_the_piece(row: tuple[str, str, str, int], tx: Transaction) -> None:
    sale_id, _, till, _ = row
    tx.connection.execute(
        "INSERT INTO sales SELECT ?, ?, ?, '', '2026-11-24', ?, 'K-03', "
        "1, 5, 0, 5, 0, 0, 0, 0, ''",
        row,
    )
    tx.connection.execute(
        "INSERT INTO sale_lines (sale_id, line_no, product_id, sku, name, "
        "category, kind, quantity, unit_price, gross, discount, net, "
        "maker, refunded, free_again, till) VALUES (?, 1, 'p-songket', "
        "'SKT-1', 'Songket', '', 'one_off', 1, 5, 5, 0, 5, '', 0, 0, ?)",
        (sale_id, till),
    )


def test_a_piece_that_two_tills_sold_names_who_was_paid_first(shop: Shop) -> None:
    for row in (("a", "KSR2-1", "KSR2", 9), ("b", "KSR1-7", "KSR1", 5)):
        shop.write(partial(sell_the_piece, row))

    (piece,) = shop.read(deliveries.oversold)

    assert piece.name == "Songket"
    assert piece.first == ("KSR1-7", "KSR1")
    assert piece.others == (("KSR2-1", "KSR2"),)
