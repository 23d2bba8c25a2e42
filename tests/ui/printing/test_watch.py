"""Pill, notice and list in the whole window, with a printer that runs out of paper."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from pos.domain.printer import PrinterSetup, Proof
from pos.domain.printing_ports import JobState
from pos.printing.profile import PROFILES
from pos.printing.transports.network import Network
from pos.printing.virtual import Mode, VirtualPrinter
from pos.storage import open_papers, queries
from pos.storage.print_jobs import PrintJobs
from tests.ui.trade import cashier, make_sale, open_shift
from tests.ui.whole import Whole, threaded
from ui.printing.panel import PaperCard, PapersDialog
from ui.tasks import QtTasks
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import State
from ui.widgets.pill import Pill

#: Long enough for three looks at a printer that is watched while idle.
SOON_MS = 8_000


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(profile=PROFILES["58"]) as virtual:
        yield virtual


@pytest.fixture
def selling(qtbot: QtBot, till: Till, printer: VirtualPrinter) -> Whole:
    """A cashier at the whole window, with a printer that answers."""
    # Closed before the window is: then nobody prints or is told any more.
    first = QWidget()
    qtbot.addWidget(first, before_close_func=lambda _: fall_silent(qtbot, whole))
    whole = threaded(qtbot, till)
    whole.sign_in("K-03")
    whole.set(printer=PrinterSetup(printer.address, proof=Proof.CONFIRMED))
    qtbot.waitUntil(lambda: bool(till.settings.printer), timeout=SOON_MS)
    till.start_printing()
    return whole


def fall_silent(qtbot: QtBot, whole: Whole) -> None:
    """Stop printing, and let everything be told that was under way."""
    whole.till.spools.stop()
    tasks = whole.session.tasks
    assert isinstance(tasks, QtTasks)
    answers: list[object] = []
    tasks.read(lambda _: None, answers.append, answers.append)
    qtbot.waitUntil(lambda: bool(answers) and tasks.idle, timeout=SOON_MS)


def without_spool(whole: Whole) -> None:
    """Set a printer up that nobody talks to."""
    whole.set(printer=PrinterSetup("tcp://192.0.2.1:9100"))
    whole.till.spools.stop()


def pill(whole: Whole) -> Pill:
    found = whole.window.findChild(Pill, "pill.printer")
    assert isinstance(found, Pill)
    return found


def sell_bread(till: Till) -> None:
    if till.readers.run(queries.open_shift) is None:
        open_shift(till, cashier(till))
    make_sale(till, cashier(till), {"TMP-001": 1})


def doubt(whole: Whole) -> str:
    """Sell something of which nobody knows whether its receipt came out."""
    till = whole.till
    sell_bread(till)
    (paper,) = till.readers.run(open_papers.open_papers)
    jobs = PrintJobs(till.writer, till.readers)
    jobs.mark(paper.job_id, JobState.UNKNOWN, error="lost", bytes_sent=9, attempts=4)
    return paper.job_id


def buttons(dialog: PapersDialog) -> dict[str, Button]:
    (card,) = dialog.findChildren(PaperCard)
    return {x.text(): x for x in card.findChildren(Button)}


def test_paper_that_ends_is_shown_before_the_next_sale_and_goes_by_itself(
    selling: Whole, printer: VirtualPrinter, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: pill(selling).text() == "Printer siap", timeout=SOON_MS)
    printer.set_mode(Mode.PAPER_OUT)
    qtbot.waitUntil(
        lambda: pill(selling).text().startswith("Kertas habis"), timeout=SOON_MS
    )
    assert selling.window.printing.notice.startswith("Kertas printer habis.")
    sell_bread(selling.till)
    qtbot.waitUntil(
        lambda: "Menunggu: 1." in selling.window.printing.notice, timeout=SOON_MS
    )
    printer.set_mode(Mode.OK)
    qtbot.waitUntil(lambda: not selling.window.printing.notice, timeout=SOON_MS)
    assert printer.wait_for_papers(1)
    qtbot.waitUntil(lambda: pill(selling).text() == "Printer siap", timeout=SOON_MS)


def test_the_window_never_uses_a_way_to_a_printer(
    selling: Whole,
    printer: VirtualPrinter,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A printer that hangs can't hold the window up: only its spool waits for it."""
    threads: set[str] = set()
    for name in ("open", "write", "read", "close"):
        monkeypatch.setattr(Network, name, noting(threads, getattr(Network, name)))
    for mode in (Mode.OK, Mode.DEAD, Mode.PAPER_OUT):
        printer.set_mode(mode)
        sell_bread(selling.till)
        selling.window.printing.presenter.look()
        selling.window.printing.presenter.try_now()
    qtbot.waitUntil(lambda: bool(threads), timeout=SOON_MS)
    assert threads == {"spool-receipt"}


def noting(threads: set[str], act: Callable[..., Any]) -> Callable[..., Any]:
    def noted(*given: Any) -> Any:
        threads.add(threading.current_thread().name)
        return act(*given)

    return noted


def test_the_pill_opens_the_list_and_a_decision_empties_it(
    qtbot: QtBot, till: Till
) -> None:
    whole = Whole(qtbot, till)
    whole.sign_in("K-03")
    without_spool(whole)
    doubt(whole)
    whole.window.printing.presenter.look()
    assert pill(whole).state is State.WARN
    assert "Perlu dilihat: 1." in whole.window.printing.notice
    QTest.mouseClick(pill(whole), Qt.MouseButton.LeftButton)
    dialog = whole.dialog()
    assert isinstance(dialog, PapersDialog)
    assert [*buttons(dialog)] == ["Sudah keluar", "Cetak ulang", "Batalkan"]
    buttons(dialog)["Sudah keluar"].click()
    assert all(card.isHidden() for card in dialog.findChildren(PaperCard))
    assert whole.window.printing.notice == ""
    whole.press(Qt.Key.Key_Escape)
    assert whole.dialog() is None


def test_the_list_opens_from_the_keyboard_and_from_the_notice(
    qtbot: QtBot, till: Till
) -> None:
    whole = Whole(qtbot, till)
    whole.sign_in("K-03")
    without_spool(whole)
    whole.press_held(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(whole.dialog(), PapersDialog)
    whole.press(Qt.Key.Key_Escape)
    doubt(whole)
    whole.window.printing.presenter.look()
    banner = whole.window.findChild(Banner, "printer.notice")
    assert isinstance(banner, Banner)
    banner.step.click()
    assert isinstance(whole.dialog(), PapersDialog)


def test_fingers_find_the_pill(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    whole.sign_in("K-03")
    assert pill(whole).height() >= 48


def test_nobody_signed_in_opens_nothing(qtbot: QtBot, till: Till) -> None:
    whole = Whole(qtbot, till)
    whole.window.printing.open()
    assert whole.dialog() is None
