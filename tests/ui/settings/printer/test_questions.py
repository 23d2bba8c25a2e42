from __future__ import annotations

from dataclasses import fields

import pytest

from pos.domain.printer import PrinterSetup
from pos.printing.calibration import Answers, Label, setup_of
from ui.settings.printer.questions import Topic, answered, questions


def topics(answers: Answers) -> list[Topic]:
    return [question.topic for question in questions(answers)]


def test_the_bars_are_asked_about_only_where_the_ruler_leaves_a_doubt() -> None:
    assert topics(Answers()) == [topic for topic in Topic if topic is not Topic.BARS]
    assert topics(Answers(columns=42)) == list(Topic)
    assert Topic.BARS not in topics(Answers(columns=48))


def test_every_option_makes_a_printer_that_can_be_saved() -> None:
    before = PrinterSetup("tcp://192.168.1.50:9100")
    for question in questions(Answers(columns=42)):
        for option in question.options:
            setup_of(answered(Answers(), option), before).check()
            assert question.option(option.key) is option


def test_every_answer_can_be_given() -> None:
    asked = {
        name
        for question in questions(Answers(columns=42))
        for option in question.options
        for name in option.changes
    }

    assert asked == {field.name for field in fields(Answers)}


def test_every_part_of_the_page_but_the_pictures_is_asked_about() -> None:
    asked = {x for question in questions(Answers(columns=42)) for x in question.labels}

    assert asked == set(Label) - {Label.CODES}


@pytest.mark.parametrize("topic", Topic)
def test_options_are_told_apart(topic: Topic) -> None:
    question = next(x for x in questions(Answers(columns=42)) if x.topic is topic)
    keys = [option.key for option in question.options]

    assert len(set(keys)) == len(keys) >= 2
