from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from pos.domain.ports import Instant
from pos.domain.printer import PrinterRole, PrinterSetup, Proof
from pos.domain.printing_ports import JobState
from pos.operations import printer_report
from pos.operations.printer_report import Known, report
from pos.printing.discovery import Found, Way
from pos.storage import print_jobs
from pos.storage.print_jobs import JobNote
from tests.shop import Shop

NOW = Instant(1_795_662_000_000, 420)
SETUP = PrinterSetup("tcp://192.168.1.50:9100", "TM-T20", proof=Proof.CONFIRMED)
JOB = JobNote("sale", "receipt", JobState.UNKNOWN, "lost", 3, 1200, NOW.at_ms)


def known(*, found: tuple[Found, ...] = (), jobs: tuple[JobNote, ...] = ()) -> Known:
    return Known(
        NOW, {PrinterRole.RECEIPT: SETUP}, {PrinterRole.RECEIPT: "ready"}, found, jobs
    )


def test_it_says_what_support_asks_for() -> None:
    found = Found(Way.SERIAL, "serial://COM3?baud=9600", place="COM3", sure=False)
    text = report(known(found=(found,), jobs=(JOB,)))

    for words in (
        "Kasir Si Cantik",
        "Python",
        "receipt printer: tcp://192.168.1.50:9100 (TM-T20)",
        "state: ready, proof: confirmed",
        "58 mm, 384 dots, 32 columns, code page 16",
        "label printer: none",
        "serial: serial://COM3?baud=9600 (no name, COM3, maybe)",
        "receipt sale: unknown, tries: 3, bytes: 1200, error: lost",
    ):
        assert words in text


def test_it_names_neither_the_user_nor_the_users_folder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "ibuani")
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ibuani"))
    locked = Found(
        Way.NODE,
        "file:///home/ibuani/lp",
        "printer of ibuani",
        trouble="permission",
        remedy="sudo usermod -aG lp ibuani",
    )
    text = report(known(found=(locked,)))

    assert "ibuani" not in text
    assert "file://~/lp" in text
    assert printer_report.NAME in text


def test_nothing_of_what_was_printed_is_in_it(shop: Shop) -> None:
    shop.open()
    shop.sell(shop.basket())
    jobs = shop.read(print_jobs.recent)
    text = report(known(jobs=jobs)).partition("\n")[2]  # without our own name
    papers = shop.read(lambda x: x.execute("SELECT data FROM receipts").fetchall())

    assert "receipt sale: queued" in text
    assert papers
    for word in (shop.settings.shop, shop.cashier.code, "Rp"):
        assert word not in text


def test_the_newest_jobs_come_first_and_no_more_than_ten(shop: Shop) -> None:
    shop.open()
    for _ in range(12):
        shop.sell(shop.basket())
    jobs = shop.read(print_jobs.recent)

    assert len(jobs) == 10
    assert jobs[0].created_ms >= jobs[-1].created_ms
