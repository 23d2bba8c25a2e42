"""Write the pictures."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.gallery import OPENERS, SCREENS
from ui import theme
from ui.tokens import Theme

SIZES = ((1366, 768), (1920, 1080))
LOOKS = ((Theme.DAY, 100), (Theme.SUN, 100), (Theme.NIGHT, 100), (Theme.DAY, 130))


def main(folder: Path, wanted: list[str]) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for look, percent in LOOKS:
        theme.apply(app, look, percent)
        for name, make in SCREENS.items():
            if wanted and name not in wanted:
                continue
            for width, height in SIZES:
                shown = make()
                shown.resize(width, height)
                shown.show()
                shown.activateWindow()
                QTest.qWaitForWindowActive(shown)
                while OPENERS:
                    OPENERS.pop()()
                shown.grab().save(str(folder / f"{name}-{look}-{percent}-{height}.png"))
                shown.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    main(options.folder, options.names)
