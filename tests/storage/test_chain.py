from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from pos.domain.journal import GENESIS, canonical, decode, digest_of
from pos.storage.chain import Chain, Link, links
from pos.storage.finding import Wrong
from tests.day import play_day
from tests.shop import open_shop

Tamper = Callable[[list[Link]], list[Link]]


@cache
def day() -> tuple[tuple[Link, ...], bytes]:
    """Give the journal of a day, and the till's key."""
    with TemporaryDirectory() as folder:
        shop = open_shop(Path(folder) / "shop")
        play_day(shop)
        found = shop.read(lambda c: tuple(links(c)))
        key = shop.till.key.public_key
        shop.till.close()
    return found, key


def wrong_with(tamper: Tamper, *, key: bytes | None = None) -> list[tuple[Wrong, Any]]:
    """Name what is found in a journal after it was tampered with, and where."""
    found, own = day()
    known = own if key is None else key
    chain = Chain({"KSR1": known} if known else {})
    for link in tamper([*found]):
        chain.check(link)
    return [(finding.kind, finding.where[3]) for finding in chain.findings]


def sale_at(found: list[Link], number: int = 0) -> int:
    """Give the place of a sale in the list."""
    return [i for i, x in enumerate(found) if x.kind == "sale.completed"][number]


def said(link: Link, **changes: Any) -> bytes:
    return canonical(json.loads(link.data) | changes)


def dearer(link: Link) -> bytes:
    body = json.loads(link.data)["body"]
    return said(link, body=body | {"total": body["total"] + 1_000})


def rewritten(link: Link, data: bytes) -> Link:
    """Write other bytes into a link, with all that can be worked out from them."""
    there = decode(data, "", b"")
    return replace(
        link, data=data, digest=digest_of(data), previous=there.previous, seq=there.seq
    )


def test_a_whole_day_holds() -> None:
    assert wrong_with(lambda found: found) == []


def test_a_changed_amount_is_found_where_it_is() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        at = sale_at(found)
        found[at] = replace(found[at], data=dearer(found[at]))
        return found

    seq = day()[0][sale_at([*day()[0]])].seq
    assert wrong_with(tamper) == [(Wrong.CHANGED, seq)]


def test_a_changed_amount_with_its_hash_lacks_the_signature() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        at = sale_at(found)
        found[at] = rewritten(found[at], dearer(found[at]))
        return found

    seq = day()[0][sale_at([*day()[0]])].seq
    assert wrong_with(tamper) == [(Wrong.SIGNATURE, seq)]


def rechained(found: list[Link], start: int, sign: Callable[[bytes], bytes]) -> None:
    """Work out the chain anew from a place on, as a forger would."""
    for at in range(start, len(found)):
        previous = found[at - 1].digest if at else GENESIS
        link = rewritten(found[at], said(found[at], prev=previous))
        found[at] = replace(link, signature=sign(bytes.fromhex(link.digest)))


def test_a_chain_worked_out_anew_lacks_every_signature_from_there_on() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        at = sale_at(found, 2)
        found[at] = rewritten(found[at], dearer(found[at]))
        rechained(found, at, lambda _: found[0].signature)
        return found

    found, _ = day()
    first = found[sale_at([*found], 2)].seq
    expected = [(Wrong.SIGNATURE, seq) for seq in range(first, len(found) + 1)]
    assert wrong_with(tamper) == expected


def forged(found: list[Link]) -> list[Link]:
    """Write a whole new journal, with another key."""
    key = Ed25519PrivateKey.from_private_bytes(b"7" * 32)
    public = key.public_key().public_bytes_raw().hex()
    body = json.loads(found[0].data)["body"] | {"public_key": public}
    found[0] = rewritten(found[0], said(found[0], body=body))
    at = sale_at(found)
    found[at] = rewritten(found[at], dearer(found[at]))
    rechained(found, 0, key.sign)
    return found


def test_a_whole_journal_forged_with_another_key_is_found_by_the_tills_key() -> None:
    assert wrong_with(forged, key=b"") == []

    found = wrong_with(forged)
    assert found[0] == (Wrong.KEY, 1)
    assert len(found) == 1 + len(day()[0])


@pytest.mark.parametrize("at", [0, 1, 9, -2])
def test_a_deleted_row_is_found_where_it_was(at: int) -> None:
    def tamper(found: list[Link]) -> list[Link]:
        del found[at]
        return found

    seq = day()[0][at].seq
    wrong = wrong_with(tamper)
    assert wrong[0] == (Wrong.MISSING, seq)
    assert wrong[1:] == ([(Wrong.UNREGISTERED, 2)] if at == 0 else [])


def test_many_deleted_rows_are_one_finding() -> None:
    found, own = day()
    chain = Chain({"KSR1": own})
    for link in (*found[:5], *found[9:]):
        chain.check(link)

    (finding,) = chain.findings
    assert finding.kind is Wrong.MISSING
    assert finding.where == ("journal", "KSR1", 1, 6)
    assert (finding.expected, finding.found) == ("document 6…9", "document 10")


def test_a_row_taken_out_with_the_rest_renumbered_is_found() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        at = sale_at(found)
        after = found[at + 1 :]
        return found[:at] + [replace(link, seq=link.seq - 1) for link in after]

    wrong = wrong_with(tamper)

    seq = day()[0][sale_at([*day()[0]])].seq
    assert wrong[0] == (Wrong.CHAIN, seq)
    assert wrong[1] == (Wrong.MISPLACED, seq)
    assert (Wrong.MISPLACED, len(day()[0]) - 1) in wrong


def test_two_swapped_rows_are_both_found() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        one, two = sale_at(found), sale_at(found, 1)
        first, second = found[one], found[two]
        found[one] = replace(second, seq=first.seq)
        found[two] = replace(first, seq=second.seq)
        return found

    found, _ = day()
    one, two = sale_at([*found]), sale_at([*found], 1)
    wrong = wrong_with(tamper)
    misplaced = [where for kind, where in wrong if kind is Wrong.MISPLACED]
    assert misplaced == [found[one].seq, found[two].seq]


def test_an_inserted_row_at_the_end_is_found() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        copy, last = found[sale_at(found)], found[-1]
        data = said(copy, seq=last.seq + 1, prev=last.digest, id="another")
        added = replace(rewritten(copy, data), doc_id="another")
        return [*found, added]

    wrong = wrong_with(tamper)

    last = len(day()[0]) + 1
    assert (Wrong.SIGNATURE, last) in wrong
    assert (Wrong.NUMBER, last) in wrong
    assert {where for _, where in wrong} == {last}


def test_an_inserted_row_in_the_middle_is_found() -> None:
    def tamper(found: list[Link]) -> list[Link]:
        at = sale_at(found, 1)
        later = [replace(link, seq=link.seq + 1) for link in found[at:]]
        return [*found[:at], found[at], *later]

    wrong = wrong_with(tamper)

    seq = day()[0][sale_at([*day()[0]], 1)].seq
    assert wrong[0] == (Wrong.CHAIN, seq + 1)
    assert (Wrong.MISPLACED, seq + 1) in wrong


def test_a_column_that_is_searched_must_say_what_the_bytes_say() -> None:
    changes: dict[str, Any] = {
        "doc_id": "x",
        "kind": "sale.voided",
        "at_ms": 5,
        "shift_id": "x",
    }
    for name, value in changes.items():

        def tamper(found: list[Link], name: str = name, value: Any = value) -> Any:
            found[5] = replace(found[5], **{name: value})
            return found

        assert wrong_with(tamper) == [(Wrong.COLUMN, 6)]


def test_postings_that_do_not_balance_are_found_even_when_signed() -> None:
    key = Ed25519PrivateKey.from_private_bytes(b"7" * 32)

    def tamper(found: list[Link]) -> list[Link]:
        forged(found)
        postings = [["cash.drawer", 1]]
        found[3] = rewritten(found[3], said(found[3], postings=postings))
        rechained(found, 3, key.sign)
        return found

    assert wrong_with(tamper, key=b"") == [(Wrong.UNBALANCED, 4)]


def test_a_number_that_was_skipped_is_found_even_when_signed() -> None:
    key = Ed25519PrivateKey.from_private_bytes(b"7" * 32)

    def tamper(found: list[Link]) -> list[Link]:
        forged(found)
        at = sale_at(found, 1)
        body = json.loads(found[at].data)["body"] | {"receipt_seq": 9}
        found[at] = rewritten(found[at], said(found[at], body=body))
        rechained(found, at, key.sign)
        return found

    seq = day()[0][sale_at([*day()[0]], 1)].seq
    found = wrong_with(tamper, key=b"")
    assert found[0] == (Wrong.NUMBER, seq)
    assert len(found) == 2, "the gap, and the step back"


NONSENSE: tuple[Any, ...] = (
    *(None, 0, -1, 5, 2**62, "", "x", "5", b"", b"x", "0" * 64),
    *(b"{}", b"[]", b"null", "{}"),
)


def is_noticed(at: int, **values: Any) -> bool:
    """Tell whether a link with other values is found, or the one after it."""
    found, own = day()
    chain = Chain({"KSR1": own})
    edited = replace(found[at], **values)
    for link in (*found[:at], edited, *found[at + 1 :]):
        chain.check(link)
        if chain.findings:
            return True
    return False


def test_no_edit_of_any_value_goes_unnoticed() -> None:
    random = Random(20261124)
    names = [*Link.__dataclass_fields__]
    found, _ = day()
    for _ in range(1_500):
        at, name = random.randrange(len(found)), random.choice(names)
        value = random.choice((*NONSENSE, getattr(random.choice(found), name)))
        same = value == getattr(found[at], name)
        assert same or is_noticed(at, **{name: value}), (at, name, value)


def test_no_flipped_bit_goes_unnoticed() -> None:
    random = Random(7)
    found, _ = day()
    for _ in range(500):
        at, name = random.randrange(len(found)), random.choice(("data", "signature"))
        flipped = bytearray(getattr(found[at], name))
        flipped[random.randrange(len(flipped))] ^= 1 << random.randrange(8)
        assert is_noticed(at, **{name: bytes(flipped)})


@pytest.mark.parametrize(
    ("check", "tamper"),
    [("_check_signature", forged), ("_check_columns", None), ("_check_place", None)],
)
def test_without_a_check_its_forgery_would_pass(
    check: str, tamper: Tamper | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def renumbered(found: list[Link]) -> list[Link]:
        found[5] = replace(found[5], at_ms=5)
        return found if check == "_check_columns" else found[:5] + found[6:]

    chosen = tamper or renumbered
    assert wrong_with(chosen)
    monkeypatch.setattr(Chain, check, lambda *_: None)
    assert wrong_with(chosen) == []
