from __future__ import annotations

from dataclasses import replace

import pytest

from pos.domain.ports import Instant
from pos.domain.printing_ports import JobState
from pos.domain.tender import Tender, TenderKind
from pos.storage.queries import SaleSummary
from pos.storage.sale_history import EventKind, SaleEvent
from ui.receipts.presenter import ALL, ListShown
from ui.receipts.wording import (
    event_words,
    moment,
    printing_flag,
    sale_row,
    tender_word,
    tender_words,
)
from ui.widgets.card import State

#: 24 November 2026, 10.00 in Palembang.
AT = Instant(1_795_489_200_000, 420)
SALE = SaleSummary(
    "id", "KSR1-261124-000001", AT.at_ms, "K-03", 3, 85_000, 0, 0, False, "cash", ""
)
SHOWN = ListShown((), "2026-11-24", 420, "", ALL, shift_open=True)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"voided": True, "refunded": 85_000}, "Dibatalkan"),
        ({"refunded": 85_000, "unverified": 85_000}, "Kembali penuh"),
        ({"refunded": 1_000}, "Kembali sebagian"),
        ({"unverified": 85_000}, "Belum diverifikasi"),
    ],
)
def test_the_weightiest_state_stands_in_the_list(
    changes: dict[str, object], words: str
) -> None:
    row = sale_row(replace(SALE, **changes), SHOWN)  # type: ignore[arg-type]

    assert row.cells[5].text == words
    assert row.faded is bool(changes.get("voided"))


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (None, ""),
        (JobState.QUEUED, "Antre cetak"),
        (JobState.SENDING, "Antre cetak"),
        (JobState.SENT, ""),
        (JobState.CONFIRMED, ""),
        (JobState.FAILED, "Belum tercetak"),
        (JobState.UNKNOWN, "Belum tercetak"),
        (JobState.CANCELLED, "Belum tercetak"),
    ],
)
def test_a_paper_is_spoken_of_until_it_is_there(
    state: JobState | None, words: str
) -> None:
    row = sale_row(replace(SALE, print_state=state.value if state else ""), SHOWN)
    flag = printing_flag(state)

    assert row.cells[6].text == words
    assert (flag[0] if flag else "") == words
    assert not flag or flag[1] in {State.INFO, State.WARN}


def test_the_day_is_left_out_of_todays_times() -> None:
    assert moment(AT, "2026-11-24") == "10.00"
    assert moment(AT, "2026-11-25") == "24-11-26 \u00b7 10.00"


def test_midnight_belongs_to_the_place_it_was_sold_in() -> None:
    late = Instant(AT.at_ms + 14 * 3_600_000, 420)

    assert moment(late, "2026-11-25") == "00.00"


def test_means_of_payment_are_named_once() -> None:
    assert tender_words("cash+qris+cash") == "Tunai + QRIS"
    assert tender_words("") == ""


@pytest.mark.parametrize(
    ("tender", "words"),
    [
        (Tender(TenderKind.CASH, 1), "Tunai"),
        (Tender(TenderKind.QRIS, 1, "4821"), "QRIS \u00b7 ref 4821"),
        (Tender(TenderKind.QRIS, 1, verified=False), "QRIS \u00b7 belum diverifikasi"),
    ],
)
def test_a_tender_says_its_proof(tender: Tender, words: str) -> None:
    assert tender_word(tender) == words


def test_history_says_what_when_who_and_why() -> None:
    refund = SaleEvent(
        EventKind.REFUND, "d", "KSR1-261124-000002", AT, "K-03", "P-01", "Basi", 8_000
    )
    copy = SaleEvent(EventKind.COPY, "", "2", AT, "K-07")

    assert event_words(refund, "2026-11-24") == (
        "Pengembalian Rp8.000",
        "10.00 \u00b7 K-03 \u00b7 izin P-01 \u00b7 Basi",
    )
    assert event_words(copy, "2026-11-24") == ("Duplikat 2", "10.00 \u00b7 K-07")


def test_a_sale_that_was_not_sent_has_another_colour() -> None:
    sent = sale_row(SALE, SHOWN).cells[1]
    waiting = sale_row(SALE, replace(SHOWN, unsent=frozenset({"id"}))).cells[1]

    assert (sent.text, sent.state) == (SALE.receipt_no, None)
    assert (waiting.text, waiting.state) == (SALE.receipt_no, State.INFO)
    assert waiting.icon == "cloud-upload"
