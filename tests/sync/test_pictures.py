from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pos.sync.pictures import LARGEST, SLICE_MS, WHOLE_MS, Gallery, Piece, allowed
from pos.sync.target import Answer as Said
from pos.sync.target import Reply
from tests.shop import HandClock
from tests.sync.woocommerce.front import Answer, Fault, Front, Request

PNG = b"\x89PNG" + bytes(range(256)) * 300


class Host:
    """A host of one picture, that says what is planned."""

    def __init__(self) -> None:
        self.data, self.tag, self.ranges = PNG, '"v1"', True
        self.status = 200
        self.asked: list[dict[str, str]] = []
        self.says: Callable[[Request], Answer] | None = None

    def handle(self, request: Request) -> Answer:
        headers = {key.casefold(): value for key, value in request.headers.items()}
        self.asked.append(headers)
        if self.says is not None:
            return self.says(request)
        tag = {"ETag": self.tag} if self.tag else {}
        if headers.get("if-none-match") == self.tag:
            return Answer(304, b"", tag)
        wanted = headers.get("range", "")
        if wanted and self.ranges and headers.get("if-range") == self.tag:
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
            if start >= len(self.data):
                return Answer(416, b"", tag)
            where = f"bytes {start}-{len(self.data) - 1}/{len(self.data)}"
            return Answer(206, self.data[start:], {**tag, "Content-Range": where})
        return Answer(self.status, self.data if self.status == 200 else b"", tag)


@pytest.fixture
def host() -> Host:
    return Host()


@pytest.fixture
def front(host: Host, tmp_path: Path) -> Iterator[Front]:
    with Front(host.handle, tmp_path) as running:
        yield running


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def gallery(front: Front, clock: HandClock) -> Iterator[Gallery]:
    opened = Gallery(front.url, front.authority, clock)
    yield opened
    opened.close()


def piece(said: Piece | Reply) -> Piece:
    assert isinstance(said, Piece), said
    return said


def reply(said: Piece | Reply) -> Reply:
    assert isinstance(said, Reply), said
    return said


def test_a_picture_comes_whole_and_our_key_stays_here(
    gallery: Gallery, front: Front, host: Host
) -> None:
    got = piece(gallery.fetch(f"{front.url}/a.png"))

    assert (got.data, got.start, got.tag, got.done) == (PNG, 0, '"v1"', True)
    assert "authorization" not in host.asked[0]
    assert "cookie" not in host.asked[0]


def test_what_is_known_is_not_sent_again(gallery: Gallery, front: Front) -> None:
    got = piece(gallery.fetch(f"{front.url}/a.png", tag='"v1"'))
    assert got.same
    assert piece(gallery.fetch(f"{front.url}/a.png", tag='"v0"')).data == PNG


def test_it_goes_on_where_it_stopped(gallery: Gallery, front: Front) -> None:
    got = piece(gallery.fetch(f"{front.url}/a.png", 1_000, '"v1"'))
    assert (got.start, got.data) == (1_000, PNG[1_000:])


def test_a_picture_that_changed_meanwhile_begins_anew(
    gallery: Gallery, front: Front, host: Host
) -> None:
    got = piece(gallery.fetch(f"{front.url}/a.png", 1_000, '"v0"'))
    assert (got.start, got.data) == (0, PNG)
    host.ranges = False
    assert piece(gallery.fetch(f"{front.url}/a.png", 1_000, '"v1"')).start == 0
    host.ranges = True
    again = piece(gallery.fetch(f"{front.url}/a.png", len(PNG), '"v1"'))
    assert (again.data, again.done, again.tag) == (b"", False, "")


def test_a_slow_line_gives_a_piece_a_step(front: Front, clock: HandClock) -> None:
    class Slow(HandClock):
        def monotonic_ms(self) -> int:
            self.since_ms += SLICE_MS
            return self.since_ms

    gallery = Gallery(front.url, front.authority, Slow())
    got = piece(gallery.fetch(f"{front.url}/a.png"))
    gallery.close()

    assert not got.done
    assert 0 < len(got.data) < len(PNG)
    assert PNG.startswith(got.data)
    del clock


def test_one_that_can_not_be_gone_on_with_is_given_up_in_time(
    front: Front, host: Host
) -> None:
    class Slower(HandClock):
        def monotonic_ms(self) -> int:
            self.since_ms += WHOLE_MS
            return self.since_ms

    host.tag = 'W/"weak"'
    gallery = Gallery(front.url, front.authority, Slower())
    said = reply(gallery.fetch(f"{front.url}/a.png"))
    gallery.close()

    assert said.answer is Said.RETRY


def test_a_reply_that_is_cut_keeps_what_came(gallery: Gallery, front: Front) -> None:
    front.plan(Fault.REPLY_CUT, "GET")
    got = piece(gallery.fetch(f"{front.url}/a.png"))

    assert not got.done
    assert PNG.startswith(got.data)


@pytest.mark.parametrize("status", [301, 302, 401, 403, 404, 410])
def test_what_is_not_to_be_had_is_refused(
    gallery: Gallery, front: Front, host: Host, status: int
) -> None:
    host.status = status
    assert reply(gallery.fetch(f"{front.url}/a.png")).answer is Said.REFUSED


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_busy_host_is_asked_again(
    gallery: Gallery, front: Front, host: Host, status: int
) -> None:
    host.status = status
    assert reply(gallery.fetch(f"{front.url}/a.png")).answer is Said.RETRY


def test_a_body_without_end_is_left_at_the_limit(
    gallery: Gallery, front: Front, host: Host
) -> None:
    host.data = bytes(LARGEST + 1)
    assert reply(gallery.fetch(f"{front.url}/a.png")).answer is Said.REFUSED
    host.data = bytes(3_000)
    host.says = lambda _: Answer(
        206, host.data, {"Content-Range": "bytes 7-3006/9999", "ETag": '"v1"'}
    )
    said = reply(gallery.fetch(f"{front.url}/a.png", 1_000, '"v1"'))
    assert said.answer is Said.REFUSED
    host.says = lambda _: Answer(200, host.data, {"Content-Encoding": "gzip"})
    assert reply(gallery.fetch(f"{front.url}/a.png")).answer is Said.REFUSED


def test_nobody_answers(gallery: Gallery, front: Front) -> None:
    front.plan(Fault.REQUEST_LOST, "GET")
    assert reply(gallery.fetch(f"{front.url}/a.png")).answer is Said.RETRY


@pytest.mark.parametrize(
    "address",
    [
        "http://toko.example.id/a.png",
        "ftp://toko.example.id/a.png",
        "file:///etc/passwd",
        "https://192.168.1.1/a.png",
        "https://[::1]/a.png",
        "https://2130706433/a.png",
        "https://127.1/a.png",
        "https://localhost/a.png",
        "https://router.lan/a.png",
        "https://printer.local./a.png",
        "https://cdn.example.id:9100/a.png",
        "https://me:secret@cdn.example.id/a.png",
        "https://toko.example.id:8443/a.png",
        "https://[broken/a.png",
        "https://cdn.example.id:port/a.png",
    ],
)
def test_no_picture_knocks_on_a_door_of_the_own_network(
    address: str, gallery: Gallery
) -> None:
    assert not allowed(address, "toko.example.id")
    assert reply(gallery.fetch(address)).answer is Said.REFUSED


def test_the_stores_host_and_public_ones_are_asked() -> None:
    assert allowed("https://toko.example.id/a.png", "toko.example.id")
    assert allowed("https://10.0.0.7:8443/a.png", "10.0.0.7:8443")
    assert allowed("https://i0.wp.com/toko/a.png?w=300", "toko.example.id")
    assert urlsplit("https://i0.wp.com/x").netloc == "i0.wp.com"
