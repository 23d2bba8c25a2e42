from __future__ import annotations

import gzip
import json
import threading
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos.domain.errors import SettingError
from pos.sync.target import Answer, Reply
from pos.sync.trouble import StoreError
from pos.sync.woocommerce.client import LARGEST_BODY, Client, Site
from tests.shop import HandClock
from tests.sync.woocommerce.front import Answer as Said
from tests.sync.woocommerce.front import Fault, Front, Request
from tests.sync.woocommerce.shop import Shop

BIG = b'[{"id":1,"name":"' + b"x" * 10_000_000 + b'"}]'


@pytest.fixture
def client(site: Site, clock: HandClock) -> Iterator[Client]:
    opened = Client(site, clock)
    yield opened
    opened.close()


def refusal(client: Client, *, writes: bool) -> Reply:
    with pytest.raises(StoreError) as caught:
        client.post("/orders", {}) if writes else client.get("/orders")
    client.close()
    return caught.value.reply


@pytest.mark.parametrize(
    "url",
    [
        "http://toko.example.id",
        "toko.example.id",
        "https://",
        "ftp://toko.example.id",
        "https://kasir:rahasia@toko.example.id",
    ],
)
def test_only_https_is_an_address(url: str, clock: HandClock) -> None:
    with pytest.raises(SettingError):
        Client(Site(url, "ck", "cs"), clock)


def test_an_authority_that_is_not_there_is_a_wrong_setting(clock: HandClock) -> None:
    with pytest.raises(SettingError):
        Client(Site("https://toko.example.id", "ck", "cs", "/no/such/file"), clock)


def test_the_secret_is_not_shown() -> None:
    assert "rahasia" not in repr(Site("https://toko.example.id", "ck", "rahasia"))


def test_nobody_there_is_tried_again(clock: HandClock) -> None:
    client = Client(Site("https://127.0.0.1:9", "ck", "cs"), clock)
    for writes in (True, False):
        reply = refusal(client, writes=writes)
        assert (reply.answer, reply.code) == (Answer.RETRY, "sync.no_link")


def test_a_stranger_is_told_nothing(site: Site, front: Front, clock: HandClock) -> None:
    reply = refusal(Client(replace(site, authority=""), clock), writes=True)
    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.tls")
    assert not front.seen


def test_another_host_with_a_good_certificate_is_told_nothing(
    shop: Shop, tmp_path: Path, clock: HandClock
) -> None:
    with Front(shop.handle, tmp_path, host="hotspot.example") as front:
        site = Site(front.url, "ck_till", "cs_till", front.authority)
        reply = refusal(Client(site, clock), writes=True)
        assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.tls")
        assert not front.seen


def test_a_certificate_out_of_its_time_points_to_the_clock(
    shop: Shop, tmp_path: Path, clock: HandClock
) -> None:
    ended = datetime(2020, 1, 1, tzinfo=UTC)
    with Front(shop.handle, tmp_path, ended=ended) as front:
        site = Site(front.url, "ck_till", "cs_till", front.authority)
        reply = refusal(Client(site, clock), writes=True)
        assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.clock")


def test_what_speaks_no_tls_is_a_portal_or_a_stranger(
    shop: Shop, tmp_path: Path, clock: HandClock
) -> None:
    with Front(shop.handle, tmp_path, secure=False) as front:
        url = front.url.replace("http:", "https:")
        reply = refusal(Client(Site(url, "ck", "cs"), clock), writes=True)
        assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.tls")
        assert not front.seen


@pytest.mark.parametrize(
    ("fault", "reading", "writing"),
    [
        (Fault.REQUEST_LOST, "retry sync.no_link", "unknown sync.no_link"),
        (Fault.REPLY_LOST, "retry sync.no_link", "unknown sync.no_link"),
        (Fault.REPLY_CUT, "retry sync.no_link", "unknown sync.no_link"),
        (
            Fault.GARBLED,
            "retry sync.store_unreadable",
            "unknown sync.store_unreadable",
        ),
        (Fault.BAD_GATEWAY, "retry sync.store_failed", "unknown sync.store_failed"),
        (
            Fault.GATEWAY_TIMEOUT,
            "retry sync.store_failed",
            "unknown sync.store_failed",
        ),
        (Fault.BLOCKED, "paused sync.store_blocked", "paused sync.store_blocked"),
        (Fault.PORTAL, "paused sync.portal", "unknown sync.store_unreadable"),
        (Fault.LOGIN, "paused sync.portal", "paused sync.portal"),
        (Fault.MAINTENANCE, "retry sync.store_busy", "retry sync.store_busy"),
        (Fault.TOO_MANY, "retry sync.store_busy", "retry sync.store_busy"),
        (Fault.UNAVAILABLE, "retry sync.store_busy", "retry sync.store_busy"),
    ],
)
def test_each_trouble_has_its_answer(
    client: Client, front: Front, fault: Fault, reading: str, writing: str
) -> None:
    for writes, expected in ((False, reading), (True, writing)):
        front.plan(fault, "POST" if writes else "GET")
        reply = refusal(client, writes=writes)
        assert f"{reply.answer} {reply.code}" == expected


def test_it_waits_as_long_as_it_is_asked_to(client: Client, front: Front) -> None:
    waits = []
    for fault in (Fault.MAINTENANCE, Fault.TOO_MANY, Fault.UNAVAILABLE):
        front.plan(fault)
        waits.append(refusal(client, writes=True).retry_after_ms)
    assert waits == [600_000, 7_000, 0]


@pytest.mark.parametrize(
    ("key", "secret", "writes", "code"),
    [
        ("ck_gone", "cs_till", False, "sync.key_refused"),
        ("ck_till", "cs_wrong", False, "sync.key_refused"),
        ("ck_read", "cs_read", True, "sync.key_read_only"),
    ],
)
def test_a_key_that_does_not_work_pauses(
    site: Site, clock: HandClock, key: str, secret: str, writes: bool, code: str
) -> None:
    client = Client(replace(site, key=key, secret=secret), clock)
    reply = refusal(client, writes=writes)
    assert (reply.answer, reply.code) == (Answer.PAUSED, code)


def test_a_shop_that_was_switched_off_pauses(client: Client, shop: Shop) -> None:
    shop.active = False
    reply = refusal(client, writes=True)
    assert (reply.answer, reply.code) == (Answer.PAUSED, "sync.store_gone")


def test_a_redirection_is_not_followed_and_the_key_stays_here(
    shop: Shop, tmp_path: Path, client: Client, front: Front
) -> None:
    with Front(shop.handle, tmp_path) as elsewhere:
        front.plan(lambda _: Said(307, b"", {"Location": f"{elsewhere.url}/x"}))
        assert refusal(client, writes=True).code == "sync.portal"
        assert not elsewhere.seen


@pytest.mark.parametrize("writes", [False, True])
def test_a_body_without_end_is_put_down(
    client: Client, front: Front, writes: bool
) -> None:
    front.plan(lambda _: Said(200, BIG), "")
    tracemalloc.start()
    reply = refusal(client, writes=writes)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reply.answer is (Answer.UNKNOWN if writes else Answer.RETRY)
    assert reply.code == "sync.store_too_much"
    assert peak < 4 * LARGEST_BODY


def test_a_packed_body_is_not_unpacked(client: Client, front: Front) -> None:
    bomb = gzip.compress(b"[" + b" " * 50_000_000 + b"]")
    front.plan(lambda _: Said(200, bomb, {"Content-Encoding": "gzip"}), "GET")
    assert refusal(client, writes=False).code == "sync.store_too_much"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b'"text"',
        b'{"total": NaN}',
        b'{"total": Infinity}',
        b"\xff\xfe{}",
        b"[" * 100_000,
        b'{"a":' * 5_000,
        b'{"n": ' + b"9" * 10_000 + b"}",
    ],
)
def test_what_is_no_json_is_unreadable(
    client: Client, front: Front, body: bytes
) -> None:
    front.plan(lambda _: Said(201, body))
    reply = refusal(client, writes=True)
    assert (reply.answer, reply.code) == (Answer.UNKNOWN, "sync.store_unreadable")


def test_a_reply_that_drips_is_given_up(site: Site, front: Front) -> None:
    class Hurried(HandClock):
        def monotonic_ms(self) -> int:
            self.since_ms += 200_000
            return self.since_ms

    reply = refusal(Client(site, Hurried()), writes=True)
    assert reply.answer is Answer.UNKNOWN
    assert front.seen


@pytest.mark.parametrize("writes", [False, True])
def test_a_shop_that_says_nothing_is_given_up(
    client: Client, front: Front, monkeypatch: pytest.MonkeyPatch, writes: bool
) -> None:
    monkeypatch.setattr("pos.sync.https.QUIET_S", 1)
    given_up = threading.Event()

    def think(answer: Said) -> Said:
        given_up.wait(30)
        return answer

    front.plan(think, "")
    reply = refusal(client, writes=writes)
    given_up.set()
    assert reply.answer is (Answer.UNKNOWN if writes else Answer.RETRY)


def test_the_difference_of_the_clocks_is_heard(
    client: Client, shop: Shop, clock: HandClock
) -> None:
    shop.now_ms = lambda: clock.at_ms + 3_600_000
    client.get("/orders")
    assert client.skew_ms == 3_600_000


def test_words_are_one_clean_line(client: Client, front: Front) -> None:
    words = {"code": "x", "message": "<b>No</b>\n\x1b[2J" + "x" * 9_000}
    front.plan(lambda _: Said(400, json.dumps(words).encode()))
    reply = refusal(client, writes=True)
    assert reply.words.startswith("No [2Jxxx")
    assert len(reply.words) == 500
    assert reply.words.isprintable()


def test_it_speaks_plainly_and_of_nobody(client: Client, front: Front) -> None:
    client.get("/orders")
    (headers,) = front.headers
    assert headers["accept-encoding"] == "identity"
    assert headers["user-agent"] == "KasirSiCantik"
    assert "cookie" not in headers


def test_one_connection_serves(shop: Shop, client: Client, front: Front) -> None:
    del shop
    for _ in range(3):
        client.get("/orders", search="a b&c=d")
    assert front.calls("GET", "/orders") == 3


def test_the_query_is_sent_as_it_is_meant(front: Front, client: Client) -> None:
    asked: list[Request] = []
    serve = front.serve

    def listen(request: Request) -> Said:
        asked.append(request)
        return serve(request)

    front.serve = listen
    client.get("/products", sku="A B&C=D,é", per_page=5)
    assert asked[0].query == {"sku": "A B&C=D,é", "per_page": "5"}
