from __future__ import annotations

from random import Random

import pytest

from pos.domain.basket import Basket
from pos.domain.errors import ReasonNeededError
from pos.domain.sale import check_out
from pos.domain.tender import Tender, TenderKind
from pos.domain.void import REVERSED, void_body, void_moves, void_postings
from tests.domain.chance import random_basket, random_rules, random_tenders
from tests.domain.test_sale import BREAD, RULES, document_of


def test_a_void_undoes_every_posting_and_move() -> None:
    random = Random(3)
    for _ in range(300):
        basket, rules = random_basket(random), random_rules(random)
        tenders = random_tenders(random, basket, rules)
        sale = document_of(check_out(basket, tenders, rules))

        undone = {x.account: x.amount for x in void_postings(sale)}

        assert all(undone[x.account] == -x.amount for x in sale.entry.postings)
        assert sum(undone.values()) == 0


def test_a_void_brings_the_goods_back() -> None:
    checkout = check_out(
        Basket("sale").add(BREAD, 3), (Tender(TenderKind.CASH, 50_000),), RULES
    )
    sale = document_of(checkout)

    (there,), (back,) = sale.entry.moves, void_moves(sale)

    assert (back.source, back.target) == (there.target, there.source)
    assert back.quantity == there.quantity


def test_a_void_says_why_and_what_it_reverses() -> None:
    checkout = check_out(
        Basket("sale").add(BREAD, 3), (Tender(TenderKind.CASH, 50_000),), RULES
    )
    sale = document_of(checkout)

    with pytest.raises(ReasonNeededError):
        void_body(sale, 8, "KSR1-261124-000008", " ", "P-01")
    body = void_body(sale, 8, "KSR1-261124-000008", " salah ", "P-01")

    assert (body["reason"], body["approved_by"]) == ("salah", "P-01")
    assert body["amount"] == 15_100
    assert body["reversed"] == {name: sale.body[name] for name in REVERSED}
