from io import BytesIO

from PIL import Image

from pos.printing.labels.layout import layout
from pos.printing.labels.raster import png
from pos.printing.labels.size import Size
from tests.printing.labels.samples import SONGKET
from tests.printing.reading import codes_in


def test_a_png_has_the_printers_own_dots() -> None:
    with Image.open(BytesIO(png(layout(SONGKET, Size.read("60x40"))))) as picture:
        assert picture.mode == "1"
        assert picture.size == (480, 320)
        assert codes_in(picture) == {SONGKET.code: "QRCode"}
