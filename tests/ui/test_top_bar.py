"""What the top bar says."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pos.config import Settings
from pos.domain.people import Person, Role
from pos.domain.ports import Instant
from pos.spools import MUTE, STATES, WHYS
from ui.chrome import TopBar
from ui.top_bar import Bar, Duty, printer_words
from ui.widgets.card import State

NOON = Instant(1_795_000_000_000, 420)
WHERE = Settings(place="SMEXPO Palembang", stall="Stan B-12")


@pytest.fixture
def bar(qtbot: QtBot) -> tuple[TopBar, Bar]:
    top = TopBar()
    qtbot.addWidget(top)
    return top, Bar(top)


def test_before_anybody_signed_in_it_says_where(bar: tuple[TopBar, Bar]) -> None:
    top, keeper = bar
    keeper.show_duty(Duty(WHERE))

    assert top.accessibleName() == "SMEXPO Palembang"
    assert top.accessibleDescription() == "Stan B-12"
    assert top.pill("demo").isHidden()


def test_a_shop_without_a_stall_says_its_name(bar: tuple[TopBar, Bar]) -> None:
    top, keeper = bar
    keeper.show_duty(Duty(Settings(place="Toko", shop="Si Cantik")))

    assert top.accessibleDescription() == "Si Cantik"


def test_on_duty_it_says_who_by_code_only(bar: tuple[TopBar, Bar]) -> None:
    top, keeper = bar
    somebody = Person("1", "K-03", Role.CASHIER, "Nama Orang")
    keeper.show_duty(Duty(WHERE, somebody, 2, demo=True))

    assert top.accessibleDescription() == "Stan B-12 · Kasir K-03 · Shift 2"
    assert top.pill("demo").text() == "CONTOH"


def test_the_clock_says_hours_and_minutes(bar: tuple[TopBar, Bar]) -> None:
    top, keeper = bar
    keeper.show_clock(NOON, NOON.at_ms - 1_000)

    assert top.pill("clock").text() == NOON.local.strftime("%H.%M")
    assert top.pill("clock").state is State.NEUTRAL


@pytest.mark.parametrize(
    ("now_ms", "last_ms", "word"),
    [
        (NOON.at_ms, NOON.at_ms + 600_000, "Jam mundur"),
        (946_684_800_000, 0, "Jam salah"),
        (4_102_444_800_000, 4_102_444_700_000, "Jam salah"),
    ],
)
def test_a_clock_that_lies_is_shown(
    bar: tuple[TopBar, Bar], now_ms: int, last_ms: int, word: str
) -> None:
    top, keeper = bar
    keeper.show_clock(Instant(now_ms, 420), last_ms)

    assert top.pill("clock").text().startswith(word)
    assert top.pill("clock").state is State.WARN


@pytest.mark.parametrize(
    "state",
    ["none", "untried", "low", MUTE, *sorted({*STATES.values(), *WHYS.values()})],
)
def test_each_state_of_the_printer_has_words(state: str) -> None:
    words, _, icon = printer_words(state)

    assert words
    assert icon


def test_an_unknown_state_says_nothing() -> None:
    assert not printer_words("?")[0]


def test_a_scanner_that_is_away_is_said_and_nothing_else(
    bar: tuple[TopBar, Bar],
) -> None:
    top, keeper = bar
    assert top.pill("scanner").isHidden()

    keeper.show_scanner(gone=True)
    assert top.pill("scanner").text() == "Pemindai terputus"
    keeper.show_scanner(gone=False)
    assert top.pill("scanner").isHidden()


def test_the_exchange_has_a_pill_that_can_be_pressed(
    bar: tuple[TopBar, Bar],
) -> None:
    top, keeper = bar
    pressed: list[str] = []
    top.pill_pressed.connect(pressed.append)
    assert top.pill("sync").isHidden()

    keeper.show_sync("Luring · 12 belum terkirim", State.WARN, "cloud-off")
    top.pill("sync").click()

    assert top.pill("sync").text() == "Luring · 12 belum terkirim"
    assert pressed == ["sync"]
