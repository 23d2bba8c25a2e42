"""Where the printing side finds what it ships with: fonts and words."""

from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
FONTS: Final = RESOURCES / "fonts"
WORDS: Final = RESOURCES / "receipt"

#: The paper's typeface: as even as the printer's own, with many more letters.
MONO: Final = FONTS / "DejaVuSansMono.ttf"
MONO_BOLD: Final = FONTS / "DejaVuSansMono-Bold.ttf"

#: Letters of nearly every script, 16 dots high, for what the typeface lacks.
STAND_INS: Final = (FONTS / "Unifont.otf", FONTS / "UnifontUpper.otf")
