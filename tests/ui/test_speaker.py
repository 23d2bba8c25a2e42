"""Passing and lasting words over the screens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos.domain.errors import ReasonNeededError
from ui.speaker import Speaker
from ui.widgets.card import State
from ui.widgets.toast import Toast


@pytest.fixture
def speaker(qtbot: QtBot) -> Speaker:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    made = Speaker(host, column)
    host.show()
    return made


def toast(speaker: Speaker) -> Toast:
    host = speaker.parent()
    assert isinstance(host, QWidget)
    return host.findChildren(Toast)[0]


def test_an_error_stays_until_the_next_thing(speaker: Speaker) -> None:
    speaker.fail(ReasonNeededError())
    assert "alasan" in speaker.lasting

    speaker.say("Tersimpan.")
    assert not speaker.lasting
    assert speaker.passing == "Tersimpan."


def test_it_can_be_hushed(speaker: Speaker) -> None:
    speaker.last("Jam salah", State.WARN)
    speaker.hush()

    assert not speaker.lasting


def test_the_way_back_is_taken_once(speaker: Speaker) -> None:
    back: list[str] = []
    speaker.say("Dihapus", lambda: back.append("back"))
    toast(speaker).undo.click()
    toast(speaker).undone.emit("said")

    assert back == ["back"]


def test_the_way_back_belongs_to_the_last_words(speaker: Speaker) -> None:
    back: list[str] = []
    speaker.say("Satu", lambda: back.append("1"))
    speaker.say("Dua", lambda: back.append("2"))
    toast(speaker).undo.click()

    assert back == ["2"]


def test_words_without_a_way_back_offer_none(speaker: Speaker) -> None:
    speaker.say("Tersimpan.")

    assert toast(speaker).undo.isHidden()


def test_nothing_of_one_person_is_left_for_the_next(speaker: Speaker) -> None:
    back: list[str] = []
    speaker.refuse("Salah")
    speaker.say("Dihapus", lambda: back.append("back"))
    speaker.refuse("Salah")
    speaker.forget()
    toast(speaker).undone.emit("said")

    assert not speaker.lasting
    assert not speaker.passing
    assert not back
