"""Which row is whose, and what is left to a person."""

from __future__ import annotations

from dataclasses import replace

from pos.domain import evidence
from pos.domain.matching import Known, Matching, match
from pos.domain.payment import Choice, How, Payment, PaymentKind, Why
from pos.domain.statement import StatementKind, StatementRow

NOON_MS = 1_795_496_400_000
MINUTE_MS = 60_000
DAY = "2026-11-24"


def paid(
    key: str, amount: int, tail: str = "", minute: float = 0, due: str = DAY
) -> Payment:
    at_ms = NOON_MS + int(minute * MINUTE_MS)
    return Payment(
        key,
        PaymentKind.QRIS,
        amount,
        at_ms,
        DAY,
        key,
        (tail,) if tail else (),
        due,
        bool(tail),
    )


def came(key: str, amount: int, reference: str = "", minute: float = 0) -> StatementRow:
    at_ms = NOON_MS + int(minute * MINUTE_MS)
    kind = StatementKind.QRIS
    return StatementRow(
        key, "Dompet", kind, 1, at_ms, True, amount, 0, reference=reference
    )


def run(
    payments: list[Payment], rows: list[StatementRow], known: Known | None = None
) -> Matching:
    return match(payments, rows, evidence.QRIS, DAY, known)


def pairs(found: Matching) -> dict[str, str]:
    return {x.payment.key: x.row.key for x in found.pairs}


def test_two_equal_amounts_in_one_minute_are_told_apart_by_their_references() -> None:
    found = run(
        [paid("a", 5_000, "1111"), paid("b", 5_000, "2222", 0.3)],
        [came("y", 5_000, "900000002222"), came("x", 5_000, "900000001111", 0.3)],
    )

    assert pairs(found) == {"a": "x", "b": "y"}
    assert {x.how for x in found.pairs} == {How.REFERENCE}


def test_what_nothing_tells_apart_is_said_to_be_exchangeable() -> None:
    alike = [paid("a", 5_000, "1111"), paid("b", 5_000, "1111", 0.3)]
    rows = [came("x", 5_000, "900000001111"), came("y", 5_000, "800000001111", 0.3)]

    found = run(alike, rows)
    assert pairs(found) == {"a": "x", "b": "y"}
    assert {x.how for x in found.pairs} == {How.EXCHANGEABLE}

    one = run(alike, rows[:1])
    assert not one.pairs
    assert [x.why for x in one.doubts] == [Why.SEVERAL]
    assert [x.payment.key for x in one.doubts[0].candidates] == ["a", "b"]
    assert not one.missing


def test_equal_ones_that_nobody_saw_arrive_stay_in_doubt() -> None:
    found = run(
        [paid("a", 5_000), paid("b", 5_000, minute=0.5)],
        [came("x", 5_000, "900000001111"), came("y", 5_000, "900000002222", 0.5)],
    )

    assert not found.pairs
    assert [x.exchangeable for x in found.doubts] == [True, True]


def test_amount_and_time_without_a_reference_are_no_match() -> None:
    (doubt,) = run([paid("a", 5_000)], [came("x", 5_000, "900000001111")]).doubts

    assert (doubt.why, doubt.candidates[0].evidence.score) == (Why.NO_REFERENCE, 50)


def test_an_amount_wrong_by_one_digit_is_a_doubt() -> None:
    found = run([paid("a", 15_000, "1111")], [came("x", 16_000, "900000001111")])

    assert not found.pairs
    assert [x.why for x in found.doubts] == [Why.AMOUNT]


def test_late_money_is_in_a_list_of_its_own() -> None:
    found = run([paid("a", 5_000, "1111")], [came("x", 5_000, "900000001111", 60 * 30)])

    assert not found.pairs
    assert [x.row.key for x in found.late] == ["x"]
    whole = [replace(paid("a", 5_000), references=("900000001111",))]
    (pair,) = run(whole, [came("x", 5_000, "900000001111", 60 * 30)]).pairs
    assert pair.late


def test_a_reference_that_comes_twice_settles_once() -> None:
    found = run(
        [paid("a", 5_000, "1111"), paid("b", 5_000, "1111", 300)],
        [came("y", 5_000, "900000001111", 1), came("x", 5_000, "900000001111")],
    )

    assert pairs(found) == {"a": "x"}
    assert [x.key for x in found.duplicates] == ["y"]


def test_one_reference_with_two_amounts_is_in_doubt_whole() -> None:
    found = run(
        [paid("a", 5_000, "1111")],
        [came("x", 5_000, "900000001111"), came("y", 6_000, "900000001111")],
    )

    assert not found.pairs
    assert [(x.row.key, x.why) for x in found.doubts] == [
        ("x", Why.DUPLICATE),
        ("y", Why.DUPLICATE),
    ]


def test_what_is_missing_and_what_may_still_come() -> None:
    late = paid("c", 5_000, "3333", 60, due="2026-11-25")
    found = run(
        [paid("a", 5_000, "1111", due="2026-11-25"), late, paid("d", 1_000, due="")],
        [came("x", 8_000, "900000009999", 30)],
    )

    assert [x.key for x in found.missing] == ["a", "d"]  # the file tells of later ones
    assert [x.key for x in found.waiting] == ["c"]
    assert [x.key for x in found.extra] == ["x"]


def test_a_person_pairs_and_leaves() -> None:
    known = Known({"x": Choice("a", "salah ketik"), "y": Choice("", "bukan kami")})
    found = run(
        [paid("a", 15_000, "1111")],
        [came("x", 16_000, "900000001111"), came("y", 2_000, "900000002222")],
        known,
    )

    ((pair,), (left,)) = found.pairs, found.left
    assert (pair.how, pair.reason, left.key) == (How.HAND, "salah ketik", "y")
    gone = run([], [came("x", 16_000, "900000001111")], known)
    assert not gone.pairs
    assert [x.key for x in gone.extra] == ["x"]


def test_money_taken_back_finds_the_payment_that_it_paid() -> None:
    known = Known(posted={"900000001111": paid("a", 5_000)})
    rows = [came("x", -5_000, "900000001111"), came("y", -5_000, "900000002222")]
    found = run([], rows, known)

    assert [(x.how, x.payment.key) for x in found.pairs] == [(How.RETURNED, "a")]
    assert [(x.row.key, x.why) for x in found.doubts] == [("y", Why.RETURNED)]


def test_a_row_of_a_payment_that_is_posted_is_a_duplicate() -> None:
    known = Known(posted={"900000001111": paid("a", 5_000)})
    rows = [came("x", 5_000, "900000001111", 3), came("y", 6_000, "900000001111", 4)]

    assert [x.key for x in run([], rows, known).duplicates] == ["x", "y"]
