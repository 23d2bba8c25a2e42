"""A label as TSPL: the language of most cheap label printers.

The whole label goes as one picture. No name ever stands in a command, so none
can break out of it, every letter looks the same on every maker's printer, and
what the preview shows is what is printed.
"""

from typing import TYPE_CHECKING, Final

from pos.printing.labels.label import LabelJob
from pos.printing.labels.layout import layout
from pos.printing.labels.raster import image
from pos.printing.labels.size import DOT_UM, Size, millimetres

if TYPE_CHECKING:
    from PIL.Image import Image

_END: Final = b"\r\n"


def encode(job: LabelJob) -> bytes:
    """Give the bytes that print a job's labels.

    Raises:
        LabelError: The label doesn't fit on the roll.
    """
    size = Size(job.width_um, job.height_um)
    picture = shifted(image(layout(job.label, size)), job.shift_x_um, job.shift_y_um)
    lines = (
        f"SIZE {_mm(job.width_um)},{_mm(job.height_um)}",
        f"GAP {_mm(job.gap_um)},0 mm",
        "DIRECTION 1",
        "REFERENCE 0,0",
        "CLS",
    )
    # An empty line first: whatever was on the line before is over.
    head = _END + b"".join(line.encode("ascii") + _END for line in lines)
    return head + _bitmap(picture) + _END + b"PRINT 1,%d" % job.copies + _END


def again(data: bytes) -> bytes:
    """Give a job's bytes for a printer that may hold a part of them.

    It waits for the rest of a picture: as many white bytes as the whole job
    has end that, and an empty line ends what is left of them.
    """
    return b"\xff" * len(data) + _END + data


def shifted(picture: "Image", x_um: int, y_um: int) -> "Image":
    """Move what is on a label, as its printer needs it; nothing grows."""
    from PIL import Image

    if not (x_um or y_um):
        return picture
    moved = Image.new("1", picture.size, 1)
    moved.paste(picture, (x_um // DOT_UM, y_um // DOT_UM))
    return moved


def _mm(um: int) -> str:
    return f"{millimetres(um)} mm"


def _bitmap(picture: "Image") -> bytes:
    """Write a picture: eight dots to a byte, a set bit stays white."""
    across = -(-picture.width // 8)
    head = b"BITMAP 0,0,%d,%d,0," % (across, picture.height)
    spare = 8 * across - picture.width
    if not spare:
        return head + picture.tobytes()
    from PIL import Image

    wider = Image.new("1", (8 * across, picture.height), 1)
    wider.paste(picture, (0, 0))
    return head + wider.tobytes()
