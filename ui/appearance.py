"""Give the application its theme, text scale and language."""

from typing import Final

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from pos.config import Settings
from ui import theme
from ui.tokens import Theme

SOURCE_LANGUAGE: Final = "id"
_FOLDER: Final = theme.RESOURCES / "translations"


class Appearance:
    """Puts the settings for the eyes on the application.

    Attributes:
        language: The one in force.
    """

    def __init__(self, app: QApplication, language: str = "") -> None:
        """Begin with the source language.

        Args:
            app: The running application.
            language: Overrules the settings until they are changed.
        """
        self._app = app
        self._asked = language
        self._saved = ""
        self._look: tuple[str, int] | None = None
        self._translator: QTranslator | None = None
        self.language = SOURCE_LANGUAGE

    def apply(self, settings: Settings) -> bool:
        """Apply the settings; tells whether the language changed."""
        look = (settings.theme, settings.scale)
        if look != self._look:
            self._look = look
            theme.apply(self._app, Theme(settings.theme), settings.scale)
        return self._follow(settings.language)

    def apply_first(self, settings: Settings) -> None:
        """Apply what the first paint needs; ``apply`` has to follow."""
        theme.apply_first(self._app, Theme(settings.theme), settings.scale)
        self._follow(settings.language)

    def ask(self, language: str) -> bool:
        """Overrule the settings until they are changed; tells of a change."""
        self._asked, self._saved = language, ""
        return self._speak(language)

    def _follow(self, saved: str) -> bool:
        """Speak what was asked for, until somebody saves another language."""
        if self._saved and saved != self._saved:
            self._asked = ""
        self._saved = saved
        return self._speak(self._asked or saved)

    def _speak(self, language: str) -> bool:
        if language == self.language:
            return False
        if self._translator is not None:
            self._app.removeTranslator(self._translator)
            self._translator = None
        self.language = language
        if language != SOURCE_LANGUAGE:
            translator = QTranslator(self._app)
            if translator.load(str(_FOLDER / f"kasir_{language}.qm")):
                self._app.installTranslator(translator)
                self._translator = translator
        return True
