"""Theme, text scale and language on the application."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from pos.config import Settings
from ui import appearance as module
from ui import theme
from ui.appearance import Appearance

WORD = "Jual"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one translated word."""
    source = tmp_path / "kasir_en.ts"
    source.write_text(
        '<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="en">'
        f"<context><name>Places</name><message><source>{WORD}</source>"
        "<translation>Sell</translation></message></context></TS>",
        "utf-8",
    )
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, "-silent", source], check=True)
    return tmp_path


@pytest.fixture
def appearance(
    qapp: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Appearance]:
    monkeypatch.setattr(module, "_FOLDER", folder)
    made = Appearance(qapp)
    yield made
    made.ask("id")
    made.apply(Settings())


def said() -> str:
    return QCoreApplication.translate("Places", WORD)


def test_it_begins_in_the_source_language(appearance: Appearance) -> None:
    assert not appearance.apply(Settings())
    assert said() == WORD


def test_it_tells_when_the_language_changes(appearance: Appearance) -> None:
    assert appearance.apply(Settings(language="en"))
    assert said() == "Sell"
    assert not appearance.apply(Settings(language="en"))

    assert appearance.apply(Settings(language="id"))
    assert said() == WORD


def test_what_was_asked_for_overrules_the_settings(appearance: Appearance) -> None:
    appearance.ask("en")
    assert not appearance.apply(Settings(language="id"))
    assert said() == "Sell"


def test_until_another_language_is_saved(appearance: Appearance) -> None:
    appearance.ask("en")
    appearance.apply(Settings(language="id"))
    appearance.apply(Settings(language="en"))
    appearance.apply(Settings(language="id"))

    assert said() == WORD


def test_theme_and_scale_follow_the_settings(appearance: Appearance) -> None:
    appearance.apply(Settings(theme="luar_ruang", scale=130))

    assert theme.tokens().theme == "luar_ruang"
    assert theme.scale() == 130


def test_the_first_paint_gets_its_colours_and_words(appearance: Appearance) -> None:
    appearance.apply_first(Settings(theme="gelap", language="en"))

    assert theme.tokens().theme == "gelap"
    assert said() == "Sell"
