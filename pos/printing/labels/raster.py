"""A label as black dots: what the printer gets, and what the screen shows."""

from typing import TYPE_CHECKING, Final

from pos.printing.labels.items import Code, Face, Ink, Words
from pos.printing.labels.lettering import draw
from pos.printing.raster import BLACK, WHITE, as_png

if TYPE_CHECKING:
    from PIL.Image import Image

#: Dots per inch that a PNG says it has.
DPI: Final = 203


def image(face: Face) -> "Image":
    """Draw a label."""
    from PIL import Image

    paper = Image.new("1", (face.width, face.height), WHITE)
    for item in face.items:
        match item:
            case Words():
                draw(paper, (item.left, item.top), item.text, item.weight, item.size)
            case Ink():
                corner = (item.left, item.top)
                paper.paste(BLACK, (*corner, *_far(corner, item.width, item.height)))
            case Code():
                _draw_code(paper, item)
    return paper


def png(face: Face) -> bytes:
    """Give a label as a PNG at the printer's own dots."""
    return as_png(image(face))


def _far(corner: tuple[int, int], width: int, height: int) -> tuple[int, int]:
    return corner[0] + width, corner[1] + height


def _draw_code(paper: "Image", code: Code) -> None:
    for row, modules in enumerate(code.rows):
        top = code.top + row * code.height
        for column, module in enumerate(modules):
            if module == "1":
                left = code.left + column * code.module
                far = _far((left, top), code.module, code.height)
                paper.paste(BLACK, (left, top, *far))
