"""What the wizard decides: real virtual printers, a real till, no window."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest

from pos.bootstrap import Till
from pos.domain.errors import PosError
from pos.domain.printer import PrinterRole, PrinterSetup, Proof
from pos.operations import settings as operations
from pos.printing.calibration import NATIVE_QR_TEXT, Outcome
from pos.printing.discovery import Found, Way
from pos.printing.profile import PROFILES
from pos.printing.status import Condition
from pos.printing.virtual import Mode, VirtualPrinter
from tests.ui.conftest import person
from tests.ui.settings.printer.world import HandErrands, World
from ui.session import Session
from ui.settings.printer.finding import Looked
from ui.settings.printer.presenter import SPEEDS, Stage, WizardPresenter
from ui.settings.printer.questions import NOTHING, Question, Topic

LOCKED = Found(Way.NODE, "file:///dev/usb/lp0", trouble="permission", remedy="join")


class View:
    """Writes down what it is told to show."""

    def __init__(self) -> None:
        self.looked: list[Looked] = []
        self.locked: list[Found] = []
        self.troubles: list[tuple[str, Outcome]] = []
        self.waits: list[Condition | None] = []
        self.questions: list[Question] = []
        self.pictures: list[bytes] = []
        self.speeds: list[int] = []
        self.kicked: list[tuple[int, Outcome]] = []
        self.review: PrinterSetup | None = None
        self.can_save = False
        self.saved: PrinterSetup | None = None
        self.refused: list[PosError] = []

    def show_looked(self, looked: Looked) -> None:
        self.looked.append(looked)

    def show_locked(self, found: Found) -> None:
        self.locked.append(found)

    def show_address_refused(self, error: PosError) -> None:
        self.refused.append(error)

    def show_trying(self, name: str, condition: Condition | None) -> None:
        assert name
        self.waits.append(condition)

    def show_trouble(self, name: str, outcome: Outcome) -> None:
        self.troubles.append((name, outcome))

    def show_question(self, question: Question, picture: bytes, place: int) -> None:
        assert place >= 0
        self.questions.append(question)
        self.pictures.append(picture)

    def show_nothing(self, name: str, speed: int) -> None:
        assert name
        self.speeds.append(speed)

    def show_kicked(self, pin: int, outcome: Outcome) -> None:
        self.kicked.append((pin, outcome))

    def show_review(self, setup: PrinterSetup) -> None:
        self.review = setup

    def show_can_save(self, *, can: bool) -> None:
        self.can_save = can

    def show_saved(self, setup: PrinterSetup) -> None:
        self.saved = setup

    def show_refused(self, error: PosError) -> None:
        self.refused.append(error)


class Wizard:
    """A presenter with its world."""

    def __init__(self, session: Session, world: World) -> None:
        self.session, self.world = session, world
        self.errands, self.view = HandErrands(), View()
        self.presenter = WizardPresenter(session, self.errands, self.view, world)

    def open(self, role: PrinterRole = PrinterRole.RECEIPT) -> None:
        self.presenter.open(role)
        looked = self.view.looked
        self.errands.settle(lambda: bool(looked) and looked[-1].ended)

    def choose(self, address: str) -> None:
        found = next(x for x in self.view.looked[-1].found if x.address == address)
        self.presenter.choose(found)

    def tried(self) -> None:
        over = (Stage.ASKING, Stage.TROUBLED)
        self.errands.settle(lambda: self.presenter.stage in over)

    def answer(self, *keys: str) -> None:
        for key in keys:
            self.presenter.answer(key)

    def asks(self, topic: Topic) -> bool:
        return self.view.questions[-1].topic is topic

    def is_at(self, stage: Stage) -> bool:
        return self.presenter.stage is stage


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter(profile=PROFILES["58"]) as made:
        yield made


@pytest.fixture
def wizard(till: Till, session: Session, printer: VirtualPrinter) -> Wizard:
    session.person = person(till, "A-01")
    found = Found(Way.QUEUE, printer.address, "Kasir depan")
    return Wizard(session, World(found, LOCKED))


def start(wizard: Wizard, printer: VirtualPrinter) -> None:
    wizard.open()
    wizard.choose(printer.address)
    wizard.tried()


def test_a_printer_is_found_tried_asked_about_and_kept(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    start(wizard, printer)
    assert printer.wait_for_papers(1)
    assert wizard.asks(Topic.RULERS)
    assert not wizard.view.can_save
    wizard.answer("A1", "C4", "both", "yes", "3")
    assert wizard.asks(Topic.DRAWER)
    wizard.presenter.answer_drawer(opened=False)
    setup = wizard.view.review or PrinterSetup("")
    assert (setup.columns, setup.dots, setup.width_mm) == (32, 384, 58)
    assert (setup.code_page, setup.feed_lines, setup.cutter) == (19, 3, True)
    assert (setup.native_qr, setup.native_barcode) == (True, True)
    assert setup.proof is Proof.CONFIRMED
    assert setup.name == "Kasir Si Cantik Virtual 58 mm"

    assert till.settings.printer is None
    wizard.presenter.save()
    assert wizard.view.saved == setup
    saved = till.readers.run(operations.load)
    assert saved.printer == setup
    assert not saved.kick_drawer
    assert printer.kicks == 0


def test_it_can_be_kept_after_the_first_answer(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    start(wizard, printer)
    wizard.answer("A3")
    assert wizard.view.can_save
    wizard.presenter.save()
    saved = till.readers.run(operations.load)
    assert saved.printer is not None
    assert (saved.printer.columns, saved.printer.dots) == (48, 576)
    assert saved.kick_drawer == till.settings.kick_drawer


def test_leaving_at_any_point_changes_nothing(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    before = till.readers.run(operations.load)
    wizard.open()
    wizard.presenter.close()
    start(wizard, printer)
    wizard.answer("A1", "C3")
    wizard.presenter.close()
    wizard.errands.drain()

    assert till.readers.run(operations.load) == before
    assert wizard.view.saved is None


def test_leaving_while_it_prints_tells_nothing_later(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    printer.set_mode(Mode.DEAD)
    wizard.open()
    wizard.choose(printer.address)
    wizard.presenter.close()
    printer.set_mode(Mode.OK)
    assert printer.wait_until(
        lambda me: me.connections > 0 and me.connections == me.served
    )
    wizard.errands.drain()

    assert wizard.is_at(Stage.TRYING)
    assert wizard.view.questions == []


def test_a_printer_that_may_not_be_used_comes_with_what_mends_it(
    wizard: Wizard,
) -> None:
    wizard.open()
    wizard.choose(LOCKED.address)

    assert wizard.view.locked == [LOCKED]
    assert wizard.is_at(Stage.CHOOSING)
    assert wizard.world.pages == 0


def test_trouble_is_shown_and_tried_again(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    printer.set_mode(Mode.PAPER_OUT)
    start(wizard, printer)
    assert wizard.is_at(Stage.TROUBLED)
    assert wizard.view.troubles[0][1].condition is Condition.PAPER_OUT
    printer.set_mode(Mode.OK)
    wizard.presenter.try_now()
    wizard.tried()
    assert wizard.is_at(Stage.ASKING)


def test_going_back_leads_to_the_list_and_looks_again(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    printer.set_mode(Mode.COVER)
    start(wizard, printer)
    wizard.presenter.go_back()
    assert wizard.is_at(Stage.CHOOSING)
    wizard.errands.settle(lambda: wizard.view.looked[-1].ended)
    assert wizard.world.asked == [False, False]


def test_questions_can_be_skipped_and_gone_back_to(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    start(wizard, printer)
    wizard.answer("A2")
    assert wizard.asks(Topic.BARS)
    wizard.presenter.go_back()
    wizard.answer("A1")
    assert wizard.asks(Topic.LETTERS)
    for _ in range(5):
        wizard.presenter.skip()
    assert wizard.is_at(Stage.REVIEWING)
    wizard.presenter.go_back()
    assert wizard.asks(Topic.DRAWER)
    assert wizard.presenter.setup.columns == 32
    for _ in range(6):
        wizard.presenter.go_back()
    assert wizard.is_at(Stage.CHOOSING)


def test_every_question_shows_its_parts_but_the_drawer(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    start(wizard, printer)
    wizard.answer("A1", "C3", "none", "no", "1")

    assert all(x.startswith(b"\x89PNG") for x in wizard.view.pictures[:-1])
    assert wizard.view.pictures[-1] == b""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("{host}:{port}", "tcp://{host}:{port}"),
        (" tcp://{host}:{port} ", "tcp://{host}:{port}"),
    ],
)
def test_an_address_can_be_typed(
    wizard: Wizard, printer: VirtualPrinter, typed: str, address: str
) -> None:
    wizard.open()
    where = {"host": printer.host, "port": printer.port}
    wizard.presenter.choose_address(typed.format(**where))
    wizard.tried()

    assert wizard.presenter.setup.address == address.format(**where)
    assert wizard.is_at(Stage.ASKING)


@pytest.mark.parametrize("typed", ["", "http://x", "192.168.1.50:99999", "a b"])
def test_an_address_that_cannot_be_read_is_refused(wizard: Wizard, typed: str) -> None:
    wizard.open()
    wizard.presenter.choose_address(typed)

    assert wizard.view.refused[-1].code == "printer.address"
    assert wizard.is_at(Stage.CHOOSING)


def test_a_drawer_is_kicked_once_a_tap_and_each_is_written_down(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    start(wizard, printer)
    wizard.answer("A1", "C3", "none", "yes", "5")
    wizard.presenter.kick(2, "Uji laci")
    wizard.errands.settle(lambda: len(wizard.view.kicked) == 1)
    wizard.presenter.kick(5, "Uji laci")
    wizard.errands.settle(lambda: len(wizard.view.kicked) == 2)
    wizard.presenter.answer_drawer(opened=True)

    assert printer.wait_until(lambda me: me.kicks == 2)
    assert wizard.world.kicks == [2, 5]
    assert wizard.presenter.setup.drawer_pin == 5
    (count,) = till.readers.run(
        lambda x: x.execute(
            "SELECT count(*) FROM journal WHERE kind = 'drawer.opened'"
        ).fetchone()
    )
    assert count == 2
    wizard.presenter.save()
    assert till.readers.run(operations.load).kick_drawer


def test_a_kick_that_is_not_written_down_is_not_sent(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    start(wizard, printer)
    wizard.session.person = person(till, "K-03")
    wizard.presenter.kick(2, "Uji laci")
    wizard.errands.drain()

    assert wizard.view.refused[-1].code == "approval.needed"
    assert wizard.world.kicks == []


def test_a_scan_of_the_printers_own_code_proves_it(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    assert not wizard.presenter.scanned(NATIVE_QR_TEXT)
    start(wizard, printer)
    assert not wizard.presenter.scanned("8997700000121")
    assert wizard.presenter.scanned(NATIVE_QR_TEXT)
    assert wizard.presenter.setup.native_qr


def test_who_may_not_set_is_refused_at_the_end(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    start(wizard, printer)
    wizard.answer("A1")
    wizard.session.person = person(till, "K-03")
    wizard.presenter.save()

    assert wizard.view.refused[-1].code == "approval.needed"
    assert till.readers.run(operations.load).printer is None


def test_a_label_printer_is_kept_without_a_page(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    wizard.open(PrinterRole.LABEL)
    wizard.choose(printer.address)
    assert wizard.is_at(Stage.REVIEWING)
    wizard.presenter.save()
    saved = till.readers.run(operations.load)

    assert saved.label_printer is not None
    assert saved.label_printer.address == printer.address
    assert saved.printer is None
    assert wizard.world.pages == 0


def test_the_printer_that_is_set_up_keeps_what_is_not_asked(
    wizard: Wizard, printer: VirtualPrinter, till: Till
) -> None:
    known = PrinterSetup(printer.address, "Depan", feed_lines=9, drawer_pin=5)
    till.settings = replace(till.settings, printer=known)
    start(wizard, printer)
    wizard.answer("A1")

    assert (wizard.presenter.setup.feed_lines, wizard.presenter.setup.drawer_pin) == (
        9,
        5,
    )


def test_a_name_that_a_printer_gives_itself_is_cleaned(
    till: Till, session: Session
) -> None:
    session.person = person(till, "A-01")
    found = Found(Way.QUEUE, "tcp://127.0.0.1:9", "A\x00\x1b\n" + "B" * 200)
    wizard = Wizard(session, World(found))
    wizard.open()
    wizard.choose(found.address)
    wizard.tried()

    assert wizard.presenter.setup.name == "A" + "B" * 59


def test_when_no_paper_came_it_is_tried_again(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    start(wizard, printer)
    wizard.answer(NOTHING)
    assert wizard.is_at(Stage.TROUBLED)
    assert wizard.view.speeds == [0]
    assert not wizard.view.can_save
    wizard.presenter.try_now()
    wizard.tried()
    assert printer.wait_for_papers(2)


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no ptys here")
def test_a_serial_printer_that_prints_rubbish_is_tried_at_its_next_speed(
    till: Till, session: Session
) -> None:
    session.person = person(till, "A-01")
    master, slave = os.openpty()
    wizard = Wizard(session, World())
    wizard.open()
    wizard.presenter.choose_address(os.ttyname(slave))
    try:
        reader = threading.Thread(target=_drink, args=(master,), daemon=True)
        reader.start()
        wizard.tried()
        assert wizard.is_at(Stage.ASKING)
        addresses = []
        for _ in SPEEDS:
            wizard.answer(NOTHING)
            addresses.append(wizard.presenter.setup.address)
            wizard.presenter.try_now()
            wizard.tried()
    finally:
        os.close(slave)
        os.close(master)

    assert [int(x.rpartition("=")[2]) for x in addresses] == [*SPEEDS[1:], SPEEDS[0]]


def _drink(master: int) -> None:
    with suppress(OSError):
        while os.read(master, 4096):
            pass


def test_the_page_speaks_the_language_of_the_interface(
    wizard: Wizard, printer: VirtualPrinter
) -> None:
    wizard.presenter.open(PrinterRole.RECEIPT, "en")
    wizard.presenter.choose_address(printer.address)
    wizard.tried()
    assert printer.wait_for_papers(1)

    assert "Longest ruler" in printer.printed[0].text
