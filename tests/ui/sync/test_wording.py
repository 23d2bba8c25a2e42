from __future__ import annotations

import re
from pathlib import Path

import pytest

from pos.domain.sync_ports import DeliveryState, Difference, Tally
from pos.operations.deliveries import Attention, Oversold
from pos.operations.pull import PullStatus
from pos.operations.pull_check import Oddity
from pos.sync.status import Link, TargetStatus
from ui.sync import wording
from ui.sync.codes import CODES
from ui.widgets.card import State

ROOT = Path(__file__).parents[3]
MINUTE_MS, NOW_MS = 60_000, 10**12


def target(link: Link, **tally: int) -> TargetStatus:
    return TargetStatus("store:x", link, Tally(**tally))


def test_every_code_of_a_place_has_its_words() -> None:
    said = {
        code
        for path in (ROOT / "pos").rglob("*.py")
        for code in re.findall(r'"(sync\.[a-z_]+)"', path.read_text("utf-8"))
    }
    assert not said - CODES.keys()


@pytest.mark.parametrize(
    ("told", "words", "state"),
    [
        ([], "", State.NEUTRAL),
        (
            [target(Link.FAILING, unsent=30, sales=12)],
            "Luring · 12 belum terkirim",
            State.WARN,
        ),
        ([target(Link.FAILING)], "Luring · semua terkirim", State.NEUTRAL),
        (
            [target(Link.PAUSED, sales=3)],
            "Sinkron terhenti · 3 menunggu",
            State.WARN,
        ),
        ([target(Link.GOOD, unsent=7, sales=2)], "Mengirim · 7 lagi", State.NEUTRAL),
        (
            [target(Link.GOOD, quarantined=1, divergent=1)],
            "2 perlu tindakan",
            State.WARN,
        ),
        (
            [
                target(Link.GOOD, heard_ms=NOW_MS),
                PullStatus("x", Link.GOOD, oddities=(Oddity("gone"),)),
            ],
            "1 perlu tindakan",
            State.WARN,
        ),
        (
            [
                target(Link.GOOD, heard_ms=NOW_MS),
                target(Link.GOOD, heard_ms=NOW_MS - 2 * MINUTE_MS),
            ],
            "Tersinkron · 2 menit lalu",
            State.NEUTRAL,
        ),
    ],
)
def test_the_pill_says_the_worst_of_all_places(
    told: list[TargetStatus | PullStatus], words: str, state: State
) -> None:
    assert wording.bar_pill(tuple(told), NOW_MS)[:2] == (words, state)


@pytest.mark.parametrize(
    ("ago_ms", "words"),
    [
        (-5 * MINUTE_MS, "baru saja"),
        (59_000, "baru saja"),
        (60_000, "1 menit lalu"),
        (90 * MINUTE_MS, "1 jam lalu"),
        (49 * 60 * MINUTE_MS, "2 hari lalu"),
        (NOW_MS, "belum pernah"),
    ],
)
def test_an_age_is_said_in_the_unit_that_fits(ago_ms: int, words: str) -> None:
    assert wording.age_words(NOW_MS - ago_ms, NOW_MS) == words


def attention(**fields: object) -> Attention:
    known = {"words": "", "code": "", "differences": ()} | fields
    return Attention(
        "store:x",
        "d1",
        "sale.completed",
        "KSR1-1",
        5_000,
        NOW_MS,
        DeliveryState.QUARANTINED,
        **known,  # type: ignore[arg-type]
    )


def test_the_places_own_words_are_shown() -> None:
    said = wording.attention_words(attention(words="Invalid city.", code="sync.x"))
    assert said == "Ditolak: Invalid city."
    assert wording.attention_words(attention()) == "Ditolak tanpa keterangan"
    differs = attention(differences=(Difference("total", "5000", "5001"),))
    assert wording.attention_words(differs) == (
        "Berbeda di sana: total 5001, di sini 5000"
    )


def test_a_piece_sold_twice_names_who_paid_first() -> None:
    piece = Oversold("p", "Songket", ("A-1", "A"), (("B-7", "B"),))

    assert wording.twice_words(piece) == (
        "Songket terjual dua kali. A-1 (A) dibayar lebih dulu; kembalikan B-7 (B)"
    )


def test_the_first_oddity_is_said_with_how_many_there_are() -> None:
    jump = Oddity("price_jump", "ROTI", "5000", "50000")

    assert wording.oddities_words((jump,)) == "ROTI: harga 5000 jadi 50000"
    assert wording.oddities_words((jump, jump, jump)).endswith(", dan 2 lagi")
