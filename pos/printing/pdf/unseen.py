"""Text on a PDF page that can be found and copied, below letters drawn as dots."""

import re
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfdoc import PDFStream
from reportlab.pdfbase.ttfonts import TTFont

from pos.printing.resources import MONO

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFDocument

#: A character beyond the basic plane, as reportlab writes it: five digits, where
#: the format wants the two halves of UTF-16 (ISO 32000-1, 9.10.3).
BEYOND: Final = re.compile(r"(?<=> )<([0-9A-F]{5,6})>")

CMAP: Final = "toUnicodeCMap:"


class UnseenFont(TTFont):
    """A typeface in which every character is a space, and keeps its meaning."""

    def __init__(self, name: str) -> None:
        super().__init__(name, MONO)
        # Objects are found by this name: it must not be that of the seen one.
        self.face.name = name.encode("ascii")

    # The names of the next two are reportlab's.

    def splitString(  # noqa: N802
        self, text: str, doc: "PDFDocument", encoding: str = "utf-8"
    ) -> list[tuple[int, bytes]]:
        """Let the typeface have every character of a text."""
        space = self.face.charToGlyph[ord(" ")]
        for character in text:
            self.face.charToGlyph.setdefault(ord(character), space)
        parts: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return parts

    def addObjects(self, doc: "PDFDocument") -> None:  # noqa: N802
        """Write what its characters mean, those beyond the basic plane too."""
        super().addObjects(doc)
        for name, written in doc.idToObject.items():
            if isinstance(written, PDFStream) and name.startswith(CMAP):
                written.content = BEYOND.sub(_halves, written.content)


def _halves(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"
