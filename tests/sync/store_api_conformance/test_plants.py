"""The suite catches a server that breaks a rule, and names the rule."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pos.system import SystemClock
from tests.sync.store_api import ledger, shelf
from tests.sync.store_api.server import Server
from tests.sync.store_api_conformance import (
    test_catalogue,
    test_documents,
    test_shop,
)
from tests.sync.store_api_conformance.api import Api, Json, Wire
from tests.sync.store_conformance.subject import new_run
from tests.sync.woocommerce.front import Answer, Front, Request

Change = Callable[[Server, Json], None]


@pytest.fixture
def server() -> Iterator[Server]:
    clock = SystemClock()
    with closing(Server(lambda: clock.now().at_ms)) as opened:
        yield opened


@pytest.fixture
def planted(server: Server, tmp_path: Path) -> Iterator[Api]:
    """Give a server of our own, whatever server the suite runs against."""
    with Front(server.handle, tmp_path) as front:
        wire = Wire(front.url, front.url, "key_till", front.authority, front.authority)
        with closing(Api(wire, front, new_run())) as api:
            api.about = api.good("GET", "/v1/about")
            yield api


def before(api: Api, change: Callable[[Json], None]) -> None:
    """Plant: pushed documents are changed before the server sees them."""
    serve = api.front.serve

    def changed(request: Request) -> Answer:
        if request.path != "/v1/documents":
            return serve(request)
        body = json.loads(request.body)
        for document in body["documents"]:
            change(document)
        parts = (request.method, request.path, request.query, request.headers)
        return serve(Request(*parts, json.dumps(body).encode()))

    api.front.serve = changed


def after(api: Api, end: str, change: Callable[[Json], None]) -> None:
    """Plant: answers of an address are changed."""
    serve = api.front.serve

    def changed(request: Request) -> Answer:
        said = serve(request)
        if not request.path.endswith(end) or said.status != 200:
            return said
        value = json.loads(said.body)
        change(value)
        return Answer(200, json.dumps(value).encode(), said.headers)

    api.front.serve = changed


def run(api: Api, test: Callable[..., None]) -> None:
    """Run a test about bread."""
    sku = api.put("ROTI", 100)
    test(api, api.now(), sku, 100)


def test_a_sound_server_breaks_nothing(planted: Api) -> None:
    run(planted, test_documents.test_a_sale_comes_twice_and_counts_once)
    test_catalogue.test_what_is_deleted_leaves_a_tombstone(planted)


def test_an_id_that_is_forgotten_breaks_rule_1(planted: Api, server: Server) -> None:
    before(planted, lambda _: forget(server))
    with pytest.raises(AssertionError, match="Rule 1 is broken"):
        run(planted, test_documents.test_a_sale_comes_twice_and_counts_once)


def forget(server: Server) -> None:
    server._db.execute("DELETE FROM documents")


def test_a_conflict_that_is_not_seen_breaks_rule_2(
    planted: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "_compare", lambda *_: None)
    with pytest.raises(AssertionError, match="Rule 2 is broken"):
        run(planted, test_documents.test_another_digest_under_the_same_id)


def test_one_bad_document_that_stops_the_rest_breaks_rule_3(planted: Api) -> None:
    def stop(said: Json) -> None:
        bad = [x for x in said["results"] if x["outcome"] == "rejected"]
        if bad:
            said["results"] = [bad[0] | {"id": x["id"]} for x in said["results"]]

    after(planted, "/v1/documents", stop)
    with pytest.raises(AssertionError, match="Rule 3 is broken"):
        test_documents.test_a_bad_one_among_good_ones(
            planted, lambda x: x | {"type": "something"}
        )


def test_stock_that_stops_at_zero_breaks_rule_4(
    planted: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ledger.Ledger._add

    def stop(self: ledger.Ledger, change: Json) -> int:
        real(self, change)
        self._db.execute("UPDATE products SET stock = MAX(stock, 0)")
        return 0

    monkeypatch.setattr(ledger.Ledger, "_add", stop)
    with pytest.raises(AssertionError, match="Rule 4 is broken"):
        test_documents.test_more_than_there_is(planted)


def test_an_amount_of_its_own_breaks_rule_5(
    planted: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ledger.amount_of
    monkeypatch.setattr(ledger, "amount_of", lambda said: real(said) - 1)
    sku = planted.put("ROTI", 100)
    with pytest.raises(AssertionError, match="Rule 5 is broken"):
        test_documents.test_what_is_kept_is_told(planted, sku)


def test_ids_that_are_left_out_break_rule_6(planted: Api) -> None:
    def leave_out(said: Json) -> None:
        said["documents"] = [x for x in said["documents"] if x["known"]]

    after(planted, "/lookup", leave_out)
    with pytest.raises(AssertionError, match="Rule 6 is broken"):
        test_documents.test_ids_that_nobody_sent(planted)


def test_a_look_up_that_lags_breaks_rule_6(planted: Api) -> None:
    def lag(said: Json) -> None:
        ids = [x["id"] for x in said["documents"]]
        said["documents"] = [{"id": x, "known": False} for x in ids]

    after(planted, "/lookup", lag)
    with pytest.raises(AssertionError, match="Rule 6 is broken"):
        run(planted, test_documents.test_the_reply_is_lost)


def test_a_booths_sale_that_takes_the_shops_stock_breaks_rule_7(planted: Api) -> None:
    def take(document: Json) -> None:
        lines = document.get("lines", ())
        document["stock"] = [{"sku": x["sku"], "change": -x["quantity"]} for x in lines]

    before(planted, take)
    with pytest.raises(AssertionError, match="Rule 7 is broken"):
        run(planted, test_documents.test_what_went_along_before_is_sold)


def test_a_deletion_without_a_tombstone_breaks_rule_8(
    planted: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    def delete(db: Any, sku: str) -> None:
        facts = {"name": "x", "kind": "counted", "price": 1, "live": True, "stock": 1}
        shelf.put(db, f"{sku}-LAIN", facts)  # the counter goes on
        db.execute("DELETE FROM products WHERE sku = ?", (sku,))

    monkeypatch.setattr(shelf, "delete", delete)
    with pytest.raises(AssertionError, match="Rule 8 is broken"):
        test_catalogue.test_what_is_deleted_leaves_a_tombstone(planted)


def test_a_page_for_people_breaks_rule_9(planted: Api) -> None:
    serve = planted.front.serve

    def page(request: Request) -> Answer:
        said = serve(request)
        html = Answer(said.status, b"<html>401</html>", {"Content-Type": "text/html"})
        return html if said.status == 401 else said

    planted.front.serve = page
    with pytest.raises(AssertionError, match="Rule 9 is broken"):
        test_shop.test_a_refused_key_changes_nothing(planted)


def test_a_price_with_a_fraction_breaks_rule_10(planted: Api) -> None:
    def cents(said: Json) -> None:
        said["products"] = [x | {"price": x["price"] + 0.0} for x in said["products"]]

    after(planted, "/v1/changes", cents)
    with pytest.raises(AssertionError, match="Rule 10 is broken"):
        run(planted, test_documents.test_a_sale_comes_twice_and_counts_once)
