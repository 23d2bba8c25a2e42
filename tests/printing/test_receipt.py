import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printing.receipt import (
    VERSION,
    Copy,
    Receipt,
    ReceiptNewerError,
    ReceiptUnreadableError,
    Style,
)
from pos.printing.text import text
from tests.printing.papers import ODD_NAMES, PAPERS, SALE, named


@pytest.mark.parametrize("name", PAPERS)
def test_a_receipt_survives_its_json(name: str) -> None:
    receipt = PAPERS[name]
    assert Receipt.from_json(receipt.to_json()) == receipt
    assert Receipt.from_json(receipt.to_json().encode()) == receipt


@given(st.text(st.characters(codec=None), max_size=40))
def test_no_text_keeps_a_receipt_from_being_stored(text: str) -> None:
    stored = named(text).to_json()
    assert stored.encode()
    assert Receipt.from_json(stored).to_json() == stored


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_can_be_stored(name: str) -> None:
    assert Receipt.from_json(named(name).to_json()).to_json() == named(name).to_json()


def test_json_is_canonical() -> None:
    text = SALE.to_json()
    again = json.dumps(
        json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    )
    assert text == again
    assert json.loads(text)["version"] == VERSION


def test_a_newer_receipt_is_refused_clearly() -> None:
    body = {"version": VERSION + 1, "anything": ["else"]}
    with pytest.raises(ReceiptNewerError) as refused:
        Receipt.from_json(json.dumps(body))
    assert refused.value.fields == {"found": VERSION + 1, "known": VERSION}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", '{"version":1}', '{"version":1.0}', b"\xff\xfe", "\ud800"],
)
def test_what_is_no_receipt_is_refused(text: str | bytes) -> None:
    with pytest.raises(ReceiptUnreadableError):
        Receipt.from_json(text)


def test_fractions_are_refused() -> None:
    body = json.loads(SALE.to_json()) | {"change_due": 0.5}
    with pytest.raises(ReceiptUnreadableError):
        Receipt.from_json(json.dumps(body))


def test_a_copy_differs_in_its_mark_only() -> None:
    copy = Copy(1, "P01", 5, 420)
    marked = json.loads(SALE.as_copy(copy).to_json())
    assert marked.pop("copy") == {
        "number": 1,
        "by": "P01",
        "at_ms": 5,
        "offset_min": 420,
    }
    plain = json.loads(SALE.to_json())
    del plain["copy"]
    assert marked == plain


def test_a_receipt_of_the_first_version_looks_as_it_did() -> None:
    body = json.loads(SALE.to_json()) | {"version": 1}
    del body["style"]
    read = Receipt.from_json(json.dumps(body))
    assert read.style == Style()
    assert text(read, 48) == text(SALE, 48)
