"""Pictures of the whole window, for a person to look at: they check nothing.

Each ``shots`` beside the tests of a screen says what is pictured. ``SHOT_LANGUAGE``
chooses the language of the interface.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from pos.bootstrap import Till
from tests.ui.whole import Whole
from ui.screen import Screen

SIZES = ((1366, 768), (1920, 1080))

Page = TypeVar("Page", bound=Screen)
Posed = TypeVar("Posed", bound="Scene")
Act = Callable[[Posed], None]


class Album:
    """The folder that pictures go into.

    Attributes:
        language: Of the interface; empty for the till's own.
    """

    def __init__(self, folder: Path, language: str = "") -> None:
        qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        folder.mkdir(parents=True, exist_ok=True)
        self.app, self._folder = app, folder
        self.language = os.environ.get("SHOT_LANGUAGE", language)

    def take(self, window: QWidget, name: str) -> None:
        """Picture a window in each size."""
        for size in SIZES:
            window.resize(*size)
            self.app.sendPostedEvents()
            file = f"{name}{self.language and '-' + self.language}-{size[1]}.png"
            window.grab().save(str(self._folder / file))


class Visit(Generic[Page]):
    """One window, pictured while the owner works on one of its pages."""

    def __init__(self, album: Album, till: Till, key: str, kind: type[Page]) -> None:
        self._album, self.till = album, till
        self.whole = Whole(new_bot(), till)
        self.whole.set(language=album.language)
        self.whole.sign_in("A-01")
        self.whole.window.go(key)
        self.screen = self.whole.screen_of(key, kind)

    def shot(self, name: str) -> None:
        self._album.take(self.whole.window, name)


class Scene:
    """A window of its own for each state that is pictured."""

    def __init__(self, whole: Whole) -> None:
        self.whole, self.till, self.qtbot = whole, whole.till, whole.qtbot

    def speak(self, language: str) -> None:
        self.whole.set(language=language)

    def close(self) -> None:
        self.till.close()


def named(*acts: Act[Posed]) -> dict[str, Act[Posed]]:
    """Know the states by the names of what brings them about."""
    return {act.__name__: act for act in acts}


def fill(
    album: Album,
    names: list[str],
    states: Mapping[str, Act[Posed]],
    make: Callable[[Path], Posed],
) -> None:
    """Picture some states, or all of them.

    Args:
        album: Takes the pictures.
        names: Of the states; none for all.
        states: What brings each one about.
        make: Gives a scene over a till in a new folder.
    """
    for name in names or states:
        with tempfile.TemporaryDirectory() as place:
            scene = make(Path(place, "till"))
            if album.language:
                scene.speak(album.language)
            states[name](scene)
            window = scene.whole.window
            album.take(window, name)
            window.close()
            window.deleteLater()
            album.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            scene.close()


def asked(what: str | None) -> tuple[Path, list[str]]:
    """Read the command line: the folder, and names of states."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    return options.folder, options.names


def new_bot() -> QtBot:
    """Make the hands that a test would get from pytest-qt."""
    return QtBot(cast("Any", _Request()))


class _Request:
    """What pytest-qt asks of a test: nothing here."""

    class _Node:
        @staticmethod
        def get_closest_marker(_name: str) -> None:
            return None

    node = _Node()
    _pyfuncitem = node

    class config:  # noqa: N801
        @staticmethod
        def getini(_name: str) -> str:
            return "false"
