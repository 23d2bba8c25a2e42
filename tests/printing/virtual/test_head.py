import pytest
from PIL import Image

from pos.printing.blocks import Cut
from pos.printing.escpos import emit, encode
from pos.printing.layout import layout
from pos.printing.profile import PROFILES
from pos.printing.raster import image
from pos.printing.typeface import LINE_DOTS
from pos.printing.virtual import Head
from tests.printing.papers import SALE
from tests.printing.reading import codes_in, foreign_printer, printed

PAPER = PROFILES["80"]
CUT = b"\x1dV\x00"


def test_it_draws_what_the_preview_draws() -> None:
    """Rules are dashes there and a drawn line here; all else is the same dots."""
    paper = printed(encode(SALE, PAPER), PAPER)
    preview = image(layout(SALE, PAPER.columns), PAPER)
    assert paper.image.width == preview.width
    name = (0, 0, PAPER.dots, 54 + 3 * 30)
    assert paper.image.crop(name).tobytes() == preview.crop(name).tobytes()


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\nb\n", ("a", "b")),
        (b"x" * 50 + b"\n", ("x" * 48, "xx")),
        (b"\x1ba\x01mid\n", (" " * 22 + "mid",)),
        (b"\x1ba\x02end\n\x1ba\x00a\n", (" " * 45 + "end", "a")),
        (b"a\tb\n", ("a       b",)),
        (b"\x1b$\x78\x00b\n", ("          b",)),
        (b"\x1d!\x11ab\x1d!\x00c\n", ("abc",)),
        (b"\x1b!\x38big\x1b!\x00 \x1b-\x01u\x1dB\x01i\n", ("big ui",)),
        (b"a\x1bd\x02b\n", ("a", "", "b")),
        (b"ab\x1b\\\x0c\x00c\x1b\\\xf4\xffd\n", ("ab cd",)),
        (b"\x1dL\x18\x00\x1dW\x3c\x00abcdefg\n", ("  abcde", "  fg")),
        (b"\x1dL\x18\x00\x1dW\x3c\x00\x1ba\x02x\n", ("      x",)),
        (b"a\x1dL\x18\x00b\n", ("ab",)),
        (b"\x1bt\x01\x95\xb1\xdd~\n", ("─ｱﾝ~",)),
        (b"\x1bt\x10\x80\x1bt\x13\xd5\x1bt\x02\x82\n", ("€€é",)),
        (b"\x1c&\xc4\xe3\x1c.\n", ("你",)),
        (b"\x1b3\x18a\n\x1b2b\n\x1bJ\x20", ("a", "b")),
        (b"\x1dkI\x07{BABC12", ("[ABC12]",)),
        (b"\x1dk\x041234\x00", ("[1234]",)),
        (b"\x1dv0\x00\x01\x00\x02\x00ab", ("[8x2]",)),
        (b"\x1dv0\x03\x01\x00\x02\x00ab", ("[16x4]",)),
        (b"\x1b*\x21\x02\x00xxxxxx\n", ("[2x24]",)),
        (b"\x1d(L\x0c\x000p0\x01\x011\x08\x00\x02\x00ab\x1d(L\x02\x0002", ("[8x2]",)),
        (b"\x1d(k\x08\x001P0https\x1d(k\x03\x001Q0", ("[https]",)),
        (b"\x1bU\x01\x1bR\x00odd\n", ("odd",)),
    ],
)
def test_commands(data: bytes, lines: tuple[str, ...]) -> None:
    assert printed(data + CUT, PAPER).lines == lines


def test_inverse_letters_are_white_on_black() -> None:
    plain = printed(b"AB\n" + CUT, PAPER).image
    inverse = printed(b"\x1dB\x01AB\n" + CUT, PAPER).image

    assert 0 < black(plain) < black(inverse)
    assert inverse.getpixel((0, 0)) == 0


@pytest.mark.parametrize(("where", "lines"), [(0, 0), (1, 1), (2, 1), (3, 2), (50, 1)])
def test_a_barcode_says_what_it_holds_where_asked(where: int, lines: int) -> None:
    code = b"\x1dkI\x07{BABC12"
    bare = printed(code + CUT, PAPER)
    shown = printed(b"\x1dH" + bytes([where]) + code + CUT, PAPER)

    assert shown.lines == bare.lines
    assert shown.image.height - bare.image.height == lines * LINE_DOTS
    assert (black(shown.image) > black(bare.image)) == bool(lines)


def black(picture: Image.Image) -> int:
    """Black dots of a picture."""
    return picture.convert("L").histogram()[0]


def test_wrapping_at_once_gives_an_empty_line() -> None:
    full = b"x" * 48 + b"\n" + CUT
    assert printed(full, PAPER).lines == ("x" * 48,)
    assert printed(b"a\n" + full, PAPER, wraps_at_once=True).lines == ("a", "x" * 48)
    two = b"x" * 48 + b"\nb\n" + CUT
    assert printed(two, PAPER, wraps_at_once=True).lines == ("x" * 48, "", "b")


def test_kicks_belong_to_the_paper_that_follows() -> None:
    head = Head(PAPER)
    first, second = head.feed(
        b"\x1bp\x00\x19\x19a\n" + CUT + b"b\n\x10\x14\x01\x00\x01" + CUT
    )
    assert (first.kicks, second.kicks, head.kicks) == (1, 1, 2)


def test_paper_without_a_cut_hangs_out() -> None:
    head = Head(PAPER)
    assert head.end() is None
    assert list(head.feed(b"a\nb")) == []
    paper = head.end()
    assert paper
    assert paper.lines == ("a", "b")
    assert not paper.cut
    assert head.end() is None


def test_codes_of_another_generator_read_back() -> None:
    with foreign_printer("TM-T88V") as foreign:
        foreign.qr("https://sicantik.example/1", native=True, size=4)
        foreign.image(
            image(layout(SALE, 32)[-2:], PROFILES["58"]), impl="bitImageColumn"
        )
        foreign.cut()
        paper = printed(foreign.output, PAPER)
    assert codes_in(paper.image) == {
        "https://sicantik.example/1": "QRCode",
        "B1-260819-000042": "Code128",
    }


def test_a_paper_is_kept_as_a_picture() -> None:
    paper = printed(emit([Cut()], PAPER), PAPER)
    assert isinstance(paper.image, Image.Image)
    assert paper.png(PAPER).startswith(b"\x89PNG")
    assert paper.text == ""
