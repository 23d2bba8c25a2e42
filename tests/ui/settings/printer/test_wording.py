from __future__ import annotations

import pytest

from pos.domain.printer import PrinterSetup, Proof
from pos.printing.calibration import Answers, Outcome
from pos.printing.discovery import Found, Progress, Way
from pos.printing.status import Condition
from ui.settings.printer import wording
from ui.settings.printer.finding import Looked
from ui.settings.printer.questions import Topic, questions
from ui.widgets.card import State

#: Every reason that a way to a printer gives for being closed.
REASONS = ("unreachable", "busy", "permission", "stalled", "lost", "refused")


@pytest.mark.parametrize("reason", [*REASONS, "unsupported", "address", "new"])
def test_every_closed_way_has_words_and_a_next_step(reason: str) -> None:
    said = wording.trouble(Outcome(Condition.UNREACHABLE, error=reason))

    assert said.headline
    assert said.hint.endswith(".")


def test_reasons_are_told_apart() -> None:
    said = {
        wording.trouble(Outcome(Condition.UNREACHABLE, error=x)).headline
        for x in REASONS
    }

    assert len(said) == len(REASONS)


@pytest.mark.parametrize(
    "condition", [x for x in Condition if not x.prints and x != "unreachable"]
)
def test_every_condition_has_words(condition: Condition) -> None:
    unreachable = wording.waiting(Condition.UNREACHABLE)

    assert wording.waiting(condition) != unreachable
    assert wording.trouble(Outcome(condition)) == wording.waiting(condition)


def test_every_question_and_option_has_words() -> None:
    for question in questions(Answers(columns=42)):
        asked, hint = wording.question(question.topic)
        assert asked.endswith("?")
        assert hint
        if question.topic is not Topic.DRAWER:
            said = [wording.option(question.topic, x) for x in question.options]
            assert len(set(said)) == len(said)
            assert all(said)


@pytest.mark.parametrize("way", Way)
def test_every_way_has_words_and_an_icon(way: Way) -> None:
    found = Found(way, "tcp://x", place="sana")

    assert wording.place(found).endswith(" · sana")
    assert wording.WAYS[way][1]
    assert wording.title(found) == "Printer tanpa nama"


def test_what_is_known_of_a_found_printer() -> None:
    sure = Found(Way.QUEUE, "cups://x")
    states = [
        wording.found_state(sure)[1],
        wording.found_state(Found(Way.SERIAL, "serial://COM3", sure=False))[1],
        wording.found_state(Found(Way.NODE, "file:///x", trouble="permission"))[1],
    ]

    assert states == [State.GOOD, State.NEUTRAL, State.WARN]


def test_the_search_says_where_it_looks_and_what_it_found() -> None:
    ways = {Way.QUEUE: Progress.DONE, Way.USB: Progress.LOOKING}
    assert wording.looking(Looked((), ways)) == "Mencari… Kabel USB"
    ended = Looked((Found(Way.QUEUE, "cups://x"),), {Way.QUEUE: Progress.LATE})
    assert wording.looking(ended).endswith("1.")


def test_without_a_command_somebody_is_asked() -> None:
    locked = Found(Way.USB, "usb://04b8:0202", "EPSON", trouble="permission")

    assert "EPSON" in wording.locked(locked)
    assert "admin" in wording.locked(locked)


@pytest.mark.parametrize("proof", Proof)
def test_every_fact_of_a_printer_is_said(proof: Proof) -> None:
    setup = PrinterSetup("tcp://x", proof=proof, whole_raster=True)
    facts = dict(wording.facts(setup))

    assert all(facts.values())
    assert "58 mm" in wording.brief(setup)
    assert facts["Tabel huruf"] == "Semua sebagai gambar"
