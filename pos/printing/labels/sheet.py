"""Labels on sheets, as a PDF: the same faces, cell after cell."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pos.domain.errors import LabelError
from pos.printing.labels.items import Code, Face, Ink, Item, Words
from pos.printing.labels.label import Label
from pos.printing.labels.layout import layout
from pos.printing.labels.lettering import baseline
from pos.printing.labels.size import Sheet
from pos.printing.pdf import typefaces

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

#: Points in an inch, and micrometres; ten inches in points, and in dots.
POINTS: Final = 72
INCH_UM: Final = 25_400
TEN_INCHES: Final = (720, 8 * 254)

#: Labels in one file at most: some forty pages of the smallest.
MOST: Final = 3_000


def pages(
    labels: Sequence[tuple[Label, int]],
    sheet: Sheet,
    *,
    start: int = 0,
    shift_um: tuple[int, int] = (0, 0),
    told: Callable[[int, int], None] = lambda _done, _whole: None,
) -> bytes:
    """Put labels on sheets.

    Args:
        labels: Each with how many of it.
        sheet: Where they go.
        start: The first cell to use, from 0: a sheet begun before.
        shift_um: Calibration: how far all of it moves right and down.
        told: Told how many labels are done; what it raises ends the work.

    Raises:
        LabelError: None, or too many (``why``: ``count``); no such cell
            (``sheet``); one that doesn't fit.
    """
    from reportlab.pdfgen.canvas import Canvas

    whole = sum(count for _, count in labels)
    if not 0 < whole <= MOST:
        raise LabelError(why="count", count=whole, most=MOST)
    if not 0 <= start < sheet.cells:
        raise LabelError(why="cell", start=start + 1, most=sheet.cells)
    faces = [(layout(label, sheet.size), count) for label, count in labels]
    file = BytesIO()
    page = (_points(sheet.page.width_um), _points(sheet.page.height_um))
    canvas = Canvas(file, page, invariant=1)
    canvas.setTitle(sheet.name)
    each = (face for face, count in faces for _ in range(count))
    for done, face in enumerate(each):
        cell = (start + done) % sheet.cells
        if done and not cell:
            canvas.showPage()
        _draw(canvas, face, sheet, cell, shift_um)
        told(done + 1, whole)
    canvas.save()
    return file.getvalue()


def _points(um: int) -> "int":
    return um * POINTS / INCH_UM  # type: ignore[return-value]


def _draw(
    canvas: "Canvas", face: Face, sheet: Sheet, cell: int, shift_um: tuple[int, int]
) -> None:
    left, top = sheet.corner(cell)
    x, y = left + shift_um[0], sheet.page.height_um - top - shift_um[1]
    canvas.saveState()
    canvas.translate(_points(x), _points(y))
    points, dots = TEN_INCHES
    canvas.scale(points / dots, points / dots)
    for item in face.items:
        _draw_item(canvas, item)
    canvas.restoreState()


def _draw_item(canvas: "Canvas", item: Item) -> None:
    match item:
        case Words():
            foot = (item.left, -item.top - baseline(item.size))
            typefaces.draw(canvas, foot, item.text, item.weight.value, item.size)
        case Ink():
            _rectangle(canvas, item.left, item.top, (item.width, item.height))
        case Code():
            _draw_code(canvas, item)


def _draw_code(canvas: "Canvas", code: Code) -> None:
    """Draw each run of black modules as one rectangle: no hair between them."""
    for row, modules in enumerate(code.rows):
        top, column = code.top + row * code.height, 0
        for run in modules.replace("01", "0 1").replace("10", "1 0").split():
            if run[0] == "1":
                left = code.left + column * code.module
                _rectangle(canvas, left, top, (len(run) * code.module, code.height))
            column += len(run)


def _rectangle(canvas: "Canvas", left: int, top: int, size: tuple[int, int]) -> None:
    width, height = size
    canvas.rect(left, -top - height, width, height, stroke=0, fill=1)
