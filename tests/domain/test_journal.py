from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.domain.errors import DocumentError
from pos.domain.journal import (
    GENESIS,
    VERSION,
    Document,
    Entry,
    Move,
    Posting,
    decode,
    digest_of,
    encode,
    legible,
    legible_entry,
    seal,
)
from pos.domain.ports import Instant

AT = Instant(1_795_500_000_000, 420)
ENTRY = Entry(
    "0190-a",
    "sale.completed",
    "K-03",
    {"total": 5_000, "note": "Terima kasih ☕", "lines": [[1, "roti"]], "none": None},
    (Posting("cash.drawer", 5_000), Posting("sales.gross", -5_000)),
    (Move("p1", "shop", "sold", 2),),
    "shift",
    "2026-11-24",
)
GOLDEN = (
    b'{"actor":"K-03","at_ms":1795500000000,"body":{"lines":[[1,"roti"]],"none":null,'
    b'"note":"Terima kasih \xe2\x98\x95","total":5000},"day":"2026-11-24","epoch":1,'
    b'"id":"0190-a","kind":"sale.completed","moves":[["p1","shop","sold",2]],'
    b'"offset_min":420,"postings":[["cash.drawer",5000],["sales.gross",-5000]],'
    b'"prev":"' + b"0" * 64 + b'","seq":9,"shift":"shift","till":"KSR1","v":1}'
)
DIGEST = "5c9efad0a5dd77d91bb77d137972641a64e3512b55638db01e7bff5064b0f69e"

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
LEAVES = st.none() | st.integers() | TEXTS
DEEP = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3)
    ),
    max_leaves=6,
)
BODIES = st.dictionaries(TEXTS, DEEP, max_size=4)


def written(entry: Entry) -> Document:
    data = encode("KSR1", 1, 9, AT, entry, GENESIS)
    return decode(data, digest_of(data), b"signature")


def test_the_bytes_never_change() -> None:
    data = encode("KSR1", 1, 9, AT, ENTRY, GENESIS)

    assert data == GOLDEN
    assert digest_of(data) == DIGEST


@given(BODIES)
def test_a_document_is_read_back_as_it_was_written(body: dict[str, Any]) -> None:
    entry = replace(ENTRY, body=body)
    document = written(entry)

    assert document.entry == entry
    assert (document.till, document.epoch, document.seq) == ("KSR1", 1, 9)
    assert (document.at, document.previous) == (AT, GENESIS)


@given(BODIES)
def test_the_same_content_has_the_same_bytes(body: dict[str, Any]) -> None:
    turned = dict(reversed(body.items()))
    data = encode("KSR1", 1, 9, AT, replace(ENTRY, body=body), GENESIS)

    assert encode("KSR1", 1, 9, AT, replace(ENTRY, body=turned), GENESIS) == data
    document = decode(data, digest_of(data), b"")
    assert encode("KSR1", 1, 9, AT, document.entry, GENESIS) == data


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (0.5, "not_plain"),
        (True, "not_plain"),
        (b"x", "not_plain"),
        ({1, 2}, "not_plain"),
        (AT, "not_plain"),
        ([[0.5]], "not_plain"),
        ({"deep": [{"er": 1e9}]}, "not_plain"),
        ({1: "x"}, "key"),
        ([{"a": {None: 1}}], "key"),
    ],
)
def test_only_whole_numbers_and_texts_are_written(value: object, why: str) -> None:
    with pytest.raises(DocumentError) as refused:
        encode("KSR1", 1, 9, AT, replace(ENTRY, body={"x": value}), GENESIS)
    assert refused.value.fields["why"] == why


@pytest.mark.parametrize("amount", [1, -1, 5_000])
def test_postings_that_do_not_balance_are_refused(amount: int) -> None:
    postings = (*ENTRY.postings, Posting("rounding", amount))

    with pytest.raises(DocumentError) as refused:
        encode("KSR1", 1, 9, AT, replace(ENTRY, postings=postings), GENESIS)
    assert refused.value.fields["why"] == "unbalanced"


def tampered(**changes: object) -> bytes:
    return json.dumps(json.loads(GOLDEN) | changes).encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "unreadable"),
        (b"null", "unreadable"),
        (b"[]", "unreadable"),
        (b"{}", "unreadable"),
        (b"\xff\xfe", "unreadable"),
        (GOLDEN[:-1], "unreadable"),
        (tampered(v=VERSION + 1), "newer"),
        (tampered(v="1"), "unreadable"),
        (tampered(body=[]), "unreadable"),
        (tampered(postings=[["x"]]), "unreadable"),
        (tampered(postings=[["x", "1"]]), "unreadable"),
        (tampered(postings=[["x", True]]), "unreadable"),
        (tampered(postings=5), "unreadable"),
        (tampered(moves=[[1]]), "unreadable"),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(DocumentError) as refused:
        decode(data, "", b"")
    assert refused.value.fields["why"] == why


def test_half_of_an_emoji_does_not_cost_a_sale() -> None:
    entry = replace(ENTRY, body={"note": "kue \ud83c", "deep": [{"x\ude00": "y"}]})

    with pytest.raises(UnicodeEncodeError):
        encode("KSR1", 1, 9, AT, entry, GENESIS)
    document = written(legible_entry(entry))

    assert document.body == {"note": "kue ?", "deep": [{"x?": "y"}]}
    assert legible("kue 🎂") == "kue 🎂"


def test_a_seal_is_short_enough_for_paper() -> None:
    assert seal(17, "7f3a91c2aa00bb11" + "0" * 48) == "17-7F3A-91C2-AA00-BB11"
    assert written(ENTRY).seal.startswith("9-")
