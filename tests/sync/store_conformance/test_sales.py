"""Sales, refunds and voids by our adapter: each arrives once, whatever is lost."""

from __future__ import annotations

from contextlib import closing

import pytest

from pos.domain.journal import Document
from pos.domain.refund import RefundLine
from pos.domain.sale import read_sale
from pos.sync.target import Answer, Reply
from tests.sync.store_conformance.subject import Subject
from tests.sync.woocommerce.front import Fault
from tests.sync.woocommerce.shop import Shop


def found(subject: Subject, document: Document) -> Reply | None:
    """Look a document up with an adapter that remembers nothing."""
    with closing(subject.reopened()) as store:
        return store.find(document, document.at.at_ms)


def made_of(subject: Subject, document: Document) -> int:
    return len(subject.raw.get("/orders", search=document.doc_id))


def test_the_probe_is_content(subject: Subject) -> None:
    reply = subject.store.probe()
    assert reply.answer is Answer.ACKED, reply
    assert reply.words.startswith("WooCommerce")


def test_a_sale_of_everything_arrives_as_it_was_sold(subject: Subject) -> None:
    goods = subject.goods
    stock = {name: subject.stock(name) for name in ("ROTI", "BAYAM")}
    sale = subject.desk.sale(
        (goods["ROTI"], 3),
        (goods["BAYAM"], 333),
        (goods["KAOS-S"], 1),
        (subject.desk.product(subject.sku("TAK-ADA"), 1_234), 1),
        off=1_001,
    )
    reply = subject.store.send(sale)
    assert (reply.answer, reply.code) == (Answer.ACKED, "sync.unmatched"), reply
    order = subject.raw.get(f"/orders/{reply.remote_id}")
    assert order["total"] == str(read_sale(sale).due)
    assert subject.stock("ROTI") == stock["ROTI"] - 3
    assert subject.stock("BAYAM") == stock["BAYAM"] - 333
    again = found(subject, sale)
    assert again is not None
    assert (again.answer, again.remote_id) == (Answer.ACKED, reply.remote_id)


def test_a_lost_reply_leaves_one_order(subject: Subject) -> None:
    before = subject.stock("ROTI")
    sale = subject.desk.sale((subject.goods["ROTI"], 2))
    subject.front.plan(Fault.REPLY_LOST)
    assert subject.store.send(sale).answer is Answer.UNKNOWN
    again = found(subject, sale)
    assert again is not None
    assert again.answer is Answer.ACKED
    assert made_of(subject, sale) == 1
    assert subject.stock("ROTI") == before - 2


def test_a_lost_request_is_shown_not_to_be_there(subject: Subject) -> None:
    sale = subject.desk.sale((subject.goods["ROTI"], 2))
    subject.front.plan(Fault.REQUEST_LOST)
    assert subject.store.send(sale).answer is Answer.UNKNOWN
    assert found(subject, sale) is None
    assert subject.store.send(sale).answer is Answer.ACKED
    assert made_of(subject, sale) == 1


def test_of_a_repeated_request_one_order_stays(subject: Subject) -> None:
    before = subject.stock("ROTI")
    sale = subject.desk.sale((subject.goods["ROTI"], 1))
    subject.front.plan(Fault.TWICE)
    # it looks at most every ten minutes: one that has just looked would wait
    with closing(subject.reopened()) as store:
        store.send(sale)
        assert subject.stock("ROTI") == before - 2
        assert store.probe().answer is Answer.ACKED
    assert subject.stock("ROTI") == before - 1
    reply = found(subject, sale)
    assert reply is not None
    assert reply.answer is Answer.ACKED


def test_of_two_orders_with_goods_of_a_booth_a_person_chooses(subject: Subject) -> None:
    bread = subject.goods["ROTI"]
    sale = subject.desk.sale((bread, 1), leased=((bread, 1),))
    subject.front.plan(Fault.TWICE)
    subject.store.send(sale)
    reply = found(subject, sale)
    assert reply is not None
    assert (reply.answer, reply.code) == (Answer.DIVERGENT, "sync.twice")


@pytest.mark.parametrize(
    ("fault", "answer"),
    [
        (Fault.NOTICE, Answer.ACKED),
        (Fault.REPLY_CUT, Answer.UNKNOWN),
        (Fault.BLOCKED, Answer.HELD),
        (Fault.LOGIN, Answer.PAUSED),
        (Fault.PORTAL, Answer.UNKNOWN),
        (Fault.MAINTENANCE, Answer.RETRY),
        (Fault.TOO_MANY, Answer.RETRY),
    ],
)
def test_what_the_wire_does_is_understood(
    subject: Subject, fault: Fault, answer: Answer
) -> None:
    sale = subject.desk.sale((subject.goods["ROTI"], 1))
    subject.front.plan(fault)
    assert subject.store.send(sale).answer is answer


def test_leased_goods_are_sold_without_the_webs_stock(subject: Subject) -> None:
    bread, before = subject.goods["ROTI"], subject.stock("ROTI")
    sale = subject.desk.sale((bread, 3), leased=((bread, 2),))
    assert subject.store.send(sale).answer is Answer.ACKED
    assert subject.stock("ROTI") == before - 1
    void = subject.desk.void(sale)
    assert subject.store.send(void).answer is Answer.ACKED
    assert subject.stock("ROTI") == before
    again = found(subject, void)
    assert again is not None
    assert again.answer is Answer.ACKED


def test_a_void_cancels_and_a_lost_reply_changes_nothing(subject: Subject) -> None:
    before = subject.stock("ROTI")
    sale = subject.desk.sale((subject.goods["ROTI"], 4))
    subject.store.send(sale)
    void = subject.desk.void(sale)
    subject.front.plan(Fault.REPLY_LOST, "PUT")
    assert subject.store.send(void).answer is Answer.UNKNOWN
    again = found(subject, void)
    assert again is not None
    assert again.answer is Answer.ACKED
    assert subject.stock("ROTI") == before


def test_a_refund_is_given_once_with_the_goods_the_till_says(
    subject: Subject,
) -> None:
    goods = subject.goods
    sale = subject.desk.sale((goods["ROTI"], 3), (goods["BAYAM"], 500))
    subject.store.send(sale)
    bread, spinach = subject.stock("ROTI"), subject.stock("BAYAM")
    refund = subject.desk.refund(
        sale, RefundLine(1, 2, restock=True), RefundLine(2, 200, restock=False)
    )
    subject.front.plan(Fault.REPLY_LOST, end="/refunds")
    assert subject.store.send(refund).answer is Answer.UNKNOWN
    again = found(subject, refund)
    assert again is not None
    assert again.answer is Answer.ACKED, again
    assert subject.stock("ROTI") == bread + 2
    assert subject.stock("BAYAM") == spinach


@pytest.mark.parametrize("where", ["new_order", "completed", "last"])
def test_half_an_order_is_made_whole(
    subject: Subject, in_double: Shop, where: str
) -> None:
    before = subject.stock("ROTI")
    sale = subject.desk.sale((subject.goods["ROTI"], 2))
    in_double.fatal = where
    assert subject.store.send(sale).answer is Answer.UNKNOWN
    again = found(subject, sale)
    assert again is not None
    assert again.answer is Answer.ACKED, again
    assert len(in_double.orders_of(sale.doc_id)) == 1
    assert subject.stock("ROTI") == before - 2
