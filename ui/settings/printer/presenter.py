"""Decides how a printer is found, tried, asked about and kept. Knows no widget.

Nothing is saved before somebody says so: leaving at any point changes nothing.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Final, Protocol

from pos.config import Settings
from pos.domain.errors import PosError
from pos.domain.printer import PrinterRole, PrinterSetup
from pos.domain.printer_address import AddressError, SerialPort, Tcp, read_address
from pos.operations import printers
from pos.operations import settings as operations
from pos.printing import calibration
from pos.printing.calibration import NATIVE_QR_TEXT, Answers, Outcome, setup_of
from pos.printing.discovery import Found
from pos.printing.status import Condition
from ui.errands import Errand, Errands
from ui.one_at_a_time import OneAtATime
from ui.session import Session
from ui.settings.printer.finding import Finder, Looked, Outside, Real
from ui.settings.printer.questions import (
    NOTHING,
    Question,
    Topic,
    answered,
    questions,
)

#: Speeds that serial printers are sold with, the most usual first.
SPEEDS: Final = (9600, 19200, 115200, 38400, 57600)

#: Longest name of a printer that is kept.
_LONGEST_NAME: Final = 60


class Stage(StrEnum):
    """Where the wizard is."""

    CHOOSING = "choosing"
    TRYING = "trying"
    TROUBLED = "troubled"
    ASKING = "asking"
    REVIEWING = "reviewing"


class WizardView(Protocol):
    """What the wizard can show."""

    def show_looked(self, looked: Looked) -> None:
        """Show what was found so far."""

    def show_locked(self, found: Found) -> None:
        """Say why a printer can't be used, and what mends that."""

    def show_address_refused(self, error: PosError) -> None:
        """Say why an address can't be read."""

    def show_trying(self, name: str, condition: Condition | None) -> None:
        """Say that the page is being printed, or what the printer waits for."""

    def show_trouble(self, name: str, outcome: Outcome) -> None:
        """Say why there is no paper, and the one next step."""

    def show_nothing(self, name: str, speed: int) -> None:
        """Say what to do when no paper came, or only rubbish.

        Args:
            name: Of the printer.
            speed: Bits per second that are tried next; 0 but for serial lines.
        """

    def show_question(self, question: Question, picture: bytes, place: int) -> None:
        """Ask about the paper; the picture is a PNG of how it should look."""

    def show_kicked(self, pin: int, outcome: Outcome) -> None:
        """Say that the drawer was kicked, and ask whether it opened."""

    def show_review(self, setup: PrinterSetup) -> None:
        """Show what was learned, before it is saved."""

    def show_can_save(self, *, can: bool) -> None:
        """Say whether enough is known to be saved."""

    def show_saved(self, setup: PrinterSetup) -> None:
        """Say that it is saved, and leave."""

    def show_refused(self, error: PosError) -> None:
        """Say why it isn't saved."""


class WizardPresenter:
    """Leads from nothing to a printer that is saved."""

    def __init__(
        self,
        session: Session,
        errands: Errands,
        view: WizardView,
        outside: Outside | None = None,
    ) -> None:
        self._session, self._errands, self._view = session, errands, view
        self._outside: Outside = outside or Real()
        self._writes = OneAtATime(session.tasks)
        self._finder = Finder(errands, self._outside.looks, self._show_looked)
        self._trying: Errand | None = None
        self._start(PrinterRole.RECEIPT)

    def _start(self, role: PrinterRole) -> None:
        self.role = role
        self._language = "id"
        self.stage = Stage.CHOOSING
        self._before = PrinterSetup("")
        self._name = ""
        self._forget_answers()

    def _forget_answers(self) -> None:
        self._answers = Answers()
        self._outcome: Outcome | None = None
        self._topic = Topic.RULERS
        self._pin = 0
        self._kicks_drawer: bool | None = None

    # Looking.

    def open(
        self, role: PrinterRole = PrinterRole.RECEIPT, language: str = "id"
    ) -> None:
        """Begin: look for printers at once, but not through the network.

        Args:
            role: What the printer is for.
            language: Of the words on the page.
        """
        self.close()
        self._start(role)
        self._language = language
        self.look()

    def close(self) -> None:
        """Leave: what is under way is given up, and nothing is changed."""
        self._finder.stop()
        self._stop_trying()

    def look(self, *, network: bool = False) -> None:
        """Look anew; through the own network only when a person asks for it."""
        self._finder.look(network=network)

    def _show_looked(self, looked: Looked) -> None:
        if self.stage is Stage.CHOOSING:
            self._view.show_looked(looked)

    # Choosing and trying.

    def choose(self, found: Found) -> None:
        """Take a printer that was found."""
        if found.trouble:
            self._view.show_locked(found)
        else:
            self._take(found.address, found.name)

    def choose_address(self, text: str) -> None:
        """Take a printer by its address; a bare number means the network."""
        try:
            address = str(read_address(_whole(text)))
        except AddressError as error:
            self._view.show_address_refused(error)
        else:
            self._take(address, "")

    def _take(self, address: str, name: str) -> None:
        self._finder.stop()
        known = self._session.till.settings.printers.get(self.role)
        same = known if known and known.address == address else None
        self._before = same or PrinterSetup(address, name=_kept(name))
        self._name = name or address
        if self.role is PrinterRole.LABEL:
            self.review()  # it prints no receipts: there is nothing to compare
        else:
            self.try_now()

    def try_now(self) -> None:
        """Print the calibration page."""
        self._stop_trying()
        self._forget_answers()
        self.stage = Stage.TRYING
        self._view.show_can_save(can=False)
        self._view.show_trying(self._name, None)
        till, address = self._session.till, self._before.address
        page = calibration.page(self._language)

        def work(errand: Errand) -> None:
            with till.spools.lent(address):
                outcome = self._outside.try_page(
                    address,
                    page,
                    on_condition=lambda x: errand.tell(lambda: self._wait(x)),
                    is_stopping=lambda: errand.given_up,
                )
            errand.tell(lambda: self._tried(outcome))

        self._trying = self._errands.run(work)

    def _stop_trying(self) -> None:
        trying, self._trying = self._trying, None
        if trying:
            trying.give_up()

    def _wait(self, condition: Condition) -> None:
        waits = None if condition.prints else condition
        self._view.show_trying(self._name, waits)

    def _tried(self, outcome: Outcome) -> None:
        self._outcome = outcome
        if outcome.name:
            self._name = outcome.name
            self._before = replace(self._before, name=_kept(outcome.name))
        if outcome.printed:
            self.stage = Stage.ASKING
            self._view.show_can_save(can=False)
            self._ask()
        else:
            self.stage = Stage.TROUBLED
            self._view.show_trouble(self._name, outcome)

    def go_back(self) -> None:
        """Go one step back: to the question before, or to the list."""
        before = self._before_topic()
        if self.stage is Stage.REVIEWING and self.role is PrinterRole.RECEIPT:
            self.stage = Stage.ASKING
            self._ask()
        elif self.stage is Stage.ASKING and before:
            self._topic = before
            self._ask()
        else:
            self._stop_trying()
            self.stage = Stage.CHOOSING
            self._view.show_can_save(can=False)
            self.look()

    # Asking.

    @property
    def question(self) -> Question:
        """What is asked now."""
        everything = tuple(questions(self._answers))
        return next(x for x in everything if x.topic is self._topic)

    def _before_topic(self) -> Topic | None:
        topics = [x.topic for x in questions(self._answers)]
        place = topics.index(self._topic)
        return topics[place - 1] if place else None

    def answer(self, key: str) -> None:
        """Say what is seen on the paper, and go on."""
        if key == NOTHING:
            self._nothing_came()
            return
        self._answers = answered(self._answers, self.question.option(key))
        self._view.show_can_save(can=True)
        self.skip()

    def _nothing_came(self) -> None:
        """Take the next speed of a serial line; other ways are just tried again."""
        where = read_address(self._before.address)
        speed = 0
        if isinstance(where, SerialPort):
            place = SPEEDS.index(where.baud) + 1 if where.baud in SPEEDS else 0
            speed = SPEEDS[place % len(SPEEDS)]
            self._before = replace(
                self._before, address=str(replace(where, baud=speed))
            )
        self.stage = Stage.TROUBLED
        self._view.show_nothing(self._name, speed)

    def skip(self) -> None:
        """Leave a question as it is, and go on."""
        topics = [x.topic for x in questions(self._answers)]
        place = topics.index(self._topic) + 1
        if place == len(topics):
            self.review()
        else:
            self._topic = topics[place]
            self._ask()

    def _ask(self) -> None:
        question = self.question
        topics = [x.topic for x in questions(self._answers)]
        shown = question.labels
        example = calibration.picture(shown, self._language) if shown else b""
        self._view.show_question(question, example, topics.index(self._topic))

    def scanned(self, code: str) -> bool:
        """Take a scan of the paper: who reads the printer's own code proves it."""
        if self.stage is not Stage.ASKING or code != NATIVE_QR_TEXT:
            return False
        self._answers = replace(self._answers, native_qr=True)
        return True

    # The drawer.

    def kick(self, pin: int, reason: str) -> None:
        """Kick the drawer once; why is written into the journal first."""
        self._pin = pin
        actor, address = self._session.actor, self._before.address
        self._writes.write(
            lambda tx: printers.note_drawer_trial(tx, actor, reason, pin),
            lambda _: self._kick(address, pin),
            self._view.show_refused,
        )

    def _kick(self, address: str, pin: int) -> None:
        spools = self._session.till.spools

        def work(errand: Errand) -> None:
            with spools.lent(address):
                outcome = self._outside.kick(address, pin)
            errand.tell(lambda: self._view.show_kicked(pin, outcome))

        self._trying = self._errands.run(work)

    def answer_drawer(self, *, opened: bool) -> None:
        """Say whether the drawer opened; if not, there may be another pin, or none."""
        self._kicks_drawer = opened
        if opened and self._pin:
            self._answers = replace(self._answers, drawer_pin=self._pin)
        self.review()

    # Keeping.

    @property
    def setup(self) -> PrinterSetup:
        """The printer as far as it is known."""
        made = setup_of(self._answers, self._before)
        outcome = self._outcome
        return replace(made, proof=outcome.proof) if outcome else made

    def review(self) -> None:
        """Show what was learned."""
        self.stage = Stage.REVIEWING
        self._view.show_can_save(can=True)
        self._view.show_review(self.setup)

    def save(self) -> None:
        """Keep the printer, and print with it from now on."""
        setup, actor = self.setup, self._session.actor
        settings = self._with(setup)
        self._writes.write(
            lambda tx: operations.save(tx, actor, settings),
            lambda _: self._saved(setup),
            self._view.show_refused,
        )

    def _with(self, setup: PrinterSetup) -> Settings:
        settings = self._session.till.settings
        if self.role is PrinterRole.LABEL:
            return replace(settings, label_printer=setup)
        drawer = self._kicks_drawer
        kicks = settings.kick_drawer if drawer is None else drawer
        return replace(settings, printer=setup, kick_drawer=kicks)

    def _saved(self, setup: PrinterSetup) -> None:
        self.close()
        self._view.show_saved(setup)


def _whole(text: str) -> str:
    """Complete what people type: ``192.168.1.50`` is a network printer."""
    text = text.strip()
    if "://" in text or not text:
        return text
    if text.startswith("/dev/") or text[:3].upper() == "COM":
        return f"serial://{text}" if "lp" not in text else f"file://{text}"
    host, _, port = text.partition(":")
    return str(Tcp(host, int(port))) if port.isdigit() else f"tcp://{text}"


def _kept(name: str) -> str:
    """Clean a name that a printer gave itself."""
    return "".join(x for x in name if x.isprintable()).strip()[:_LONGEST_NAME]
