from __future__ import annotations

from collections.abc import Iterator

import pytest

from pos.bootstrap import Till
from pos.domain.errors import PosError
from pos.domain.printer import PrinterRole, PrinterSetup
from pos.operations import settings as operations
from pos.printing.discovery import Found, Way
from pos.printing.virtual import VirtualPrinter
from tests.ui.conftest import person
from tests.ui.settings.printer.world import HandErrands, World
from ui.session import Session
from ui.settings.printer.part_presenter import PrintersPresenter, Shown

FOUND = Found(Way.QUEUE, "cups://dapur", "Dapur", "usb://EPSON")


class View:
    def __init__(self) -> None:
        self.shown: dict[PrinterRole, Shown] = {}
        self.reports: list[str] = []
        self.reporting = 0
        self.said: list[str] = []
        self.refused: list[PosError] = []

    def show_printer(self, role: PrinterRole, shown: Shown) -> None:
        self.shown[role] = shown

    def show_reporting(self) -> None:
        self.reporting += 1

    def copy_report(self, text: str) -> None:
        self.reports.append(text)

    def show_drawer_kicked(self) -> None:
        self.said.append("kicked")

    def show_forgotten(self) -> None:
        self.said.append("forgotten")

    def show_printer_refused(self, error: PosError) -> None:
        self.refused.append(error)


class Part:
    def __init__(self, session: Session) -> None:
        self.errands, self.view = HandErrands(), View()
        self.presenter = PrintersPresenter(
            session, self.errands, self.view, World(FOUND)
        )


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as made:
        yield made


@pytest.fixture
def part(session: Session, till: Till) -> Part:
    session.person = person(till, "A-01")
    return Part(session)


def use(till: Till, printer: VirtualPrinter, **roles: bool) -> None:
    from dataclasses import replace

    setup = PrinterSetup(printer.address, "Depan")
    admin = person(till, "A-01")
    label = setup if roles.get("label") else None
    settings = replace(till.settings, printer=setup, label_printer=label)
    till.writer.run(lambda tx: operations.save(tx, admin, settings))
    till.reload_settings()


def test_what_is_set_up_is_shown_with_how_it_is(
    part: Part, till: Till, printer: VirtualPrinter
) -> None:
    part.presenter.show()
    assert part.view.shown[PrinterRole.RECEIPT] == Shown(None, "none")
    till.start_printing()
    use(till, printer)
    shown = part.view.shown
    part.errands.settle(lambda: shown[PrinterRole.RECEIPT].state == "ready")
    assert shown[PrinterRole.RECEIPT].setup == till.settings.printer
    assert shown[PrinterRole.LABEL] == Shown(None, "none")


def test_the_drawer_is_tried_through_the_queue(
    part: Part, till: Till, printer: VirtualPrinter
) -> None:
    use(till, printer)
    till.start_printing()
    part.presenter.try_drawer("Uji laci")
    till.spools.wake()

    assert part.view.said == ["kicked"]
    assert printer.wait_until(lambda me: me.kicks == 1)


def test_a_printer_is_forgotten_and_the_other_stays(
    part: Part, till: Till, printer: VirtualPrinter
) -> None:
    use(till, printer, label=True)
    part.presenter.forget(PrinterRole.LABEL)
    settings = till.readers.run(operations.load)
    assert settings.label_printer is None
    assert settings.printer is not None
    till.reload_settings()
    part.presenter.forget(PrinterRole.RECEIPT)
    assert till.readers.run(operations.load).printer is None
    assert part.view.said == ["forgotten", "forgotten"]


def test_the_report_names_what_was_found_and_is_made_once_at_a_time(
    part: Part, till: Till, printer: VirtualPrinter
) -> None:
    use(till, printer)
    part.presenter.report()
    part.presenter.report()
    assert part.view.reporting == 1
    part.errands.settle(lambda: bool(part.view.reports))

    assert "queue: cups://dapur (Dapur, usb://EPSON)" in part.view.reports[0]
    assert printer.address in part.view.reports[0]
    part.presenter.report()
    part.errands.settle(lambda: len(part.view.reports) == 2)


def test_who_may_not_set_is_refused(
    part: Part, session: Session, till: Till, printer: VirtualPrinter
) -> None:
    use(till, printer)
    session.person = person(till, "K-03")
    part.presenter.try_drawer("Uji laci")
    part.presenter.forget(PrinterRole.RECEIPT)

    assert [error.code for error in part.view.refused] == ["approval.needed"] * 2
    assert till.readers.run(operations.load).printer is not None
