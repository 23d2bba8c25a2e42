"""Rules 1 to 7: what became of each document."""

from __future__ import annotations

import ssl
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest

from pos.system import SystemIds
from tests.sync.store_api_conformance.api import (
    Api,
    Json,
    moved,
    refund,
    sale,
    void,
)
from tests.sync.store_api_conformance.conftest import stock_of
from tests.sync.store_api_conformance.rules import rule
from tests.sync.woocommerce.front import Fault


def outcomes(results: list[Json]) -> list[str]:
    return [x["outcome"] for x in results]


def taken_once(api: Api, start: str, sku: str, before: int, sold: int) -> None:
    now = stock_of(api, start, sku, before)
    words = f"{sold} were sold of {before}, and {now} are left."
    rule(1, now == before - sold, words)


def test_a_sale_comes_twice_and_counts_once(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    document = sale((bread, 3))
    (first,), (second,) = goods.push(document), goods.push(document)
    rule(1, first["outcome"] == "created", f"The first time was {first['outcome']}.")
    rule(1, second["outcome"] == "duplicate", f"The second was {second['outcome']}.")
    rule(1, first["store_id"] == second["store_id"], "It has another id of yours now.")
    taken_once(goods, start, bread, stock, 3)


def test_the_reply_is_lost(goods: Api, start: str, bread: str, stock: int) -> None:
    document = sale((bread, 2))
    goods.front.plan(Fault.REPLY_LOST, "POST", "/documents")
    goods.lost([document])
    goods.known(document["id"])
    (again,) = goods.push(document)
    rule(1, again["outcome"] == "duplicate", "What got no answer was taken in twice.")
    taken_once(goods, start, bread, stock, 2)


def test_the_request_is_lost(api: Api) -> None:
    document = sale(("UJI-TIDAK-ADA", 1))
    api.front.plan(Fault.REQUEST_LOST, "POST", "/documents")
    api.lost([document])
    (found,) = api.look_up(document["id"])
    rule(6, found["known"] is False, "What never arrived is said to be there.")
    rule(1, outcomes(api.push(document)) == ["created"], "It couldn't be sent again.")


def test_the_same_sale_comes_four_times_at_once(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    document = sale((bread, 1))
    trust = ssl.create_default_context(cafile=goods.wire.behind or None)

    def push(_: int) -> Any:
        with httpx2.Client(verify=trust, timeout=60, trust_env=False) as http:
            said = http.post(
                f"{goods.wire.straight}/v1/documents",
                json={"documents": [document]},
                headers=goods.headers(),
            )
            return said.json()["results"][0]["outcome"]

    with ThreadPoolExecutor(4) as hands:
        told = sorted(hands.map(push, range(4)))
    words = f"Four at once were told {told}; one is created, the rest duplicates."
    rule(1, told == ["created", *["duplicate"] * 3], words)
    taken_once(goods, start, bread, stock, 1)


def test_another_digest_under_the_same_id(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    document = sale((bread, 1))
    goods.push(document)
    other = sale((bread, 5)) | {"id": document["id"]}
    (said,) = goods.push(other)
    rule(2, said["outcome"] == "conflict", f"It was {said['outcome']}.")
    kept = goods.known(document["id"])
    rule(2, kept["digest"] == document["digest"], "The first digest isn't kept.")
    rule(2, kept["stored"]["amount"] == 5_000, "The first sale isn't kept.")
    taken_once(goods, start, bread, stock, 1)


def test_a_field_that_is_not_known_makes_no_difference(api: Api) -> None:
    document = sale(("UJI-TIDAK-ADA", 1))
    api.push(document)
    (said,) = api.push(document | {"a_field_of_tomorrow": {"x": [1]}})
    words = f"A field of a newer till made it {said['outcome']}."
    rule(10, said["outcome"] == "duplicate", words)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda x: {name: value for name, value in x.items() if name != "lines"},
        lambda x: x | {"type": "something"},
        lambda x: x | {"id": "17"},
        lambda x: x | {"total": 5_000.5, "due": 5_000.5},
    ],
    ids=["no lines", "unknown type", "no UUID", "a fraction"],
)
def test_a_bad_one_among_good_ones(api: Api, spoil: Any) -> None:
    first, bad, last = (sale(("UJI-TIDAK-ADA", 1)) for _ in range(3))
    told = outcomes(api.push(first, spoil(bad), last))
    words = f"A bad one between two good ones: {told}."
    rule(3, told == ["created", "rejected", "created"], words)


def test_fifty_are_cut_off_and_each_is_looked_up(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    batch = [sale((bread, 1)) for _ in range(50)]
    goods.front.plan(Fault.REPLY_CUT, "POST", "/documents")
    goods.lost(batch)
    known = [x["known"] for x in goods.look_up(*(x["id"] for x in batch))]
    told = outcomes(goods.push(*batch))
    due = ["duplicate" if there else "created" for there in known]
    words = f"Looked up: {known}. Sent again: {told}."
    rule(6, told == due, words)
    taken_once(goods, start, bread, stock, 50)


def test_a_million_bytes_are_taken(api: Api) -> None:
    lines = [("UJI-TIDAK-ADA", 1)] * 90
    batch = [sale(*lines) for _ in range(50)]
    told = set(outcomes(api.push(*batch)))
    rule(10, told == {"created"}, f"Fifty sales of ninety lines: {told}.")


def test_more_than_there_is(goods: Api) -> None:
    cursor = goods.now()
    sku = goods.put("SONGKET", 1)
    first, second = sale((sku, 1)), sale((sku, 2))
    told = goods.push(first, second)
    rule(4, outcomes(told) == ["created"] * 2, f"{outcomes(told)}")
    rule(4, told[0]["oversold"] == [], "One of one isn't too many.")
    due = [{"sku": sku, "missing": 2}]
    rule(4, told[1]["oversold"] == due, f"{told[1]['oversold']}; due is {due}.")
    kept = goods.known(second["id"])["oversold"]
    rule(4, kept == due, "That it was oversold isn't kept.")
    left = stock_of(goods, cursor, sku, 1)
    rule(4, left == -2, f"The stock is {left}; it has to go below zero, to -2.")


def test_goods_that_nobody_knows(api: Api) -> None:
    (said,) = api.push(sale(("UJI-TIDAK-ADA", 1)))
    rule(4, said["outcome"] == "created", "A sale was refused for its goods.")
    told = said["unmatched"]
    rule(4, told == ["UJI-TIDAK-ADA"], f"unmatched is {told}.")


def test_what_is_kept_is_told(goods: Api, bread: str) -> None:
    document = sale((bread, 2), (bread, 1), ("UJI-TIDAK-ADA", 4))
    told = [goods.push(document)[0], goods.push(document)[0]]
    told.append(goods.known(document["id"]))
    for said in told:
        stored = said["stored"]
        rule(5, stored["amount"] == 35_000, f"35,000 became {stored['amount']}.")
        rule(5, stored["status"] == "completed", f"It is {stored['status']}.")
        lines = sorted((x["line"], x["quantity"], x["total"]) for x in stored["lines"])
        due = [(1, 2, 10_000), (2, 1, 5_000), (3, 4, 20_000)]
        rule(5, lines == due, f"The lines are {lines}; due is {due}.")
        moves = stored["stock"]
        rule(5, moves == [{"sku": bread, "change": -3}], f"The stock: {moves}.")
        rule(2, said["digest"] == document["digest"], "The digest isn't as sent.")


def test_a_void_takes_a_sale_back(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    sold = sale((bread, 4))
    goods.push(sold)
    (said,) = goods.push(void(sold))
    rule(5, said["outcome"] == "created", f"The void was {said['outcome']}.")
    rule(5, said["stored"]["amount"] == 20_000, "The void has another amount.")
    status = goods.known(sold["id"])["stored"]["status"]
    rule(5, status == "voided", f"The voided sale is {status}.")
    taken_once(goods, start, bread, stock, 0)


def test_a_refund_comes_twice_and_counts_once(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    sold = sale((bread, 4))
    back = refund(sold, 3)
    told = goods.push(sold, back) + goods.push(back)
    due = ["created", "created", "duplicate"]
    rule(1, outcomes(told) == due, f"{outcomes(told)}; due is {due}.")
    rule(5, told[1]["stored"]["amount"] == 15_000, "The refund has another amount.")
    taken_once(goods, start, bread, stock, 1)


def test_a_refund_of_nothing(api: Api) -> None:
    (said,) = api.push(refund(sale(("UJI-TIDAK-ADA", 1))))
    told = said["outcome"], said.get("problem", {}).get("type")
    due = ("rejected", "urn:kasir:sale-unknown")
    rule(9, told == due, f"A refund without its sale: {told}; due is {due}.")


def test_ids_that_nobody_sent(api: Api) -> None:
    document = sale(("UJI-TIDAK-ADA", 1))
    api.push(document)
    ids = [SystemIds().new() for _ in range(49)]
    found = api.look_up(*ids[:20], document["id"], *ids[20:])
    told = [x["known"] for x in found]
    rule(6, told == [False] * 20 + [True] + [False] * 29, f"{told}")


def test_goods_come_in_go_along_and_come_back(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    moves = [
        moved(bread, 30, "received"),
        moved(bread, -20, "lease_out"),
        moved(bread, 5, "lease_back"),
        moved(bread, -1, "corrected"),
    ]
    for document in moves:
        told = outcomes(goods.push(document) + goods.push(document))
        rule(1, told == ["created", "duplicate"], f"{document['reason']}: {told}.")
    now = stock_of(goods, start, bread, stock)
    rule(7, now == stock + 14, f"30 - 20 + 5 - 1 made {stock} to {now}.")


def test_what_went_along_before_is_sold(
    goods: Api, start: str, bread: str, stock: int
) -> None:
    (said,) = goods.push(sale((bread, 7), leased=True))
    rule(7, said["stored"]["stock"] == [], "A sale from the booth moved stock.")
    now = stock_of(goods, start, bread, stock)
    rule(7, now == stock, f"{stock} became {now}; leased goods left before.")


def test_grams_are_grams(goods: Api) -> None:
    cursor = goods.now()
    sku = goods.put("BAYAM", 5_000, 24_000, kind="weighed")
    goods.push(moved(sku, -1_250, "lease_out"))
    now = stock_of(goods, cursor, sku, 5_000)
    rule(7, now == 3_750, f"5,000 g less 1,250 g is {now}.")
