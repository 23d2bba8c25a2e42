from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from pos.printing.profile import PROFILES
from pos.printing.raster import no_pictures
from pos.printing.samples import sample
from ui.preview import Preview, preview
from ui.widgets.paper import Paper

Show = Callable[[QWidget], QWidget]


def drawn(profile: str = "58") -> Preview:
    return preview(sample("sale"), PROFILES[profile], no_pictures)


def test_it_shows_the_printers_dots(show: Show) -> None:
    paper = Paper("Struk")
    show(paper)
    paper.set_paper(drawn())
    shown = paper.picture.toImage()
    assert shown == QImage.fromData(drawn().png).convertToFormat(shown.format())
    assert "Rp1.899.900" in paper.accessibleDescription()


def test_it_keeps_its_shape_and_is_never_larger_than_its_dots(show: Show) -> None:
    paper = Paper("Struk")
    show(paper)
    paper.set_paper(drawn("80"))
    assert paper.sizeHint().width() == 640
    whole = paper.heightForWidth(640)
    assert paper.heightForWidth(2_000) == whole
    assert abs(paper.heightForWidth(320) * 2 - whole) < 20


def test_without_a_picture_it_is_empty(show: Show) -> None:
    paper = Paper("Struk")
    show(paper)
    paper.set_paper(drawn())
    paper.set_paper(Preview())
    assert paper.picture.isNull()
    assert paper.accessibleDescription() == ""
    paper.grab()
