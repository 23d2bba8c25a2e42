"""The print head: obeys commands, fills lines, gives paper."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from pos.printing.blocks import Align
from pos.printing.codes import BAR_HEIGHT, qr_matrix
from pos.printing.profile import CHARACTER_DOTS, Profile
from pos.printing.raster import as_png, bars_image, framed, matrix_image, stacked
from pos.printing.typeface import LINE_DOTS
from pos.printing.virtual import barcodes, bits
from pos.printing.virtual.code_pages import decode
from pos.printing.virtual.commands import Command, Commands, Text
from pos.printing.virtual.line import Line, Style, aligned, captioned

if TYPE_CHECKING:
    from PIL.Image import Image

ALIGNMENTS: Final = {0: Align.LEFT, 1: Align.CENTER, 2: Align.RIGHT}


@dataclass(frozen=True, slots=True)
class Printed:
    """One piece of paper, up to a cut or the end of a connection.

    Attributes:
        lines: Its text, without trailing empty lines; a picture stands in
            brackets with its size.
        image: What it looks like.
        raw: The bytes of all that was obeyed for it.
        kicks: How often the drawer was kicked meanwhile.
        cut: Whether it was cut off.
    """

    lines: tuple[str, ...]
    image: "Image"
    raw: bytes
    kicks: int
    cut: bool

    @property
    def text(self) -> str:
        """Its lines, each ended."""
        return "".join(f"{line}\n" for line in self.lines)

    def png(self, profile: Profile) -> bytes:
        """Its picture with the paper's margin as a PNG."""
        return as_png(framed(self.image, profile))


class Head:
    """Obeys a stream of ESC/POS bytes.

    Attributes:
        kicks: Kicks of the drawer so far.
        say: Sends an answer; set by who owns the way back.
    """

    def __init__(
        self,
        profile: Profile,
        *,
        kanji_first: bool = False,
        wraps_at_once: bool = False,
    ) -> None:
        """Switch it on.

        Args:
            profile: Its paper.
            kanji_first: Whether it starts in Kanji mode, as Chinese ones do.
            wraps_at_once: Whether a full line is printed at its last letter,
                and not when the next one comes.
        """
        self.profile = profile
        self.kicks = 0
        self.say: Callable[[bytes], None] = lambda _answer: None
        self.answer: Callable[[Command], bytes] = lambda _question: b""
        self._kanji_first = kanji_first
        self._wraps_at_once = wraps_at_once
        self._commands = Commands()
        self._stored: Image | None = None
        self._qr = ""
        self._qr_dots = 3
        self._tear()
        self._reset()

    @property
    def hanging(self) -> bool:
        """Whether a command, or a line, isn't complete."""
        return self._commands.waiting or not self._line.empty

    def feed(self, data: bytes) -> Iterator[Printed]:
        """Take bytes; give each piece of paper that was cut off."""
        for token in self._commands.feed(data):
            if isinstance(token, Text):
                self._raw += token.data
                self._print(token.data)
                continue
            self._raw += token.name + token.data
            if token.name in CUTS:
                yield self._give(cut=True)
            else:
                OBEYED.get(token.name, _skip)(self, token)

    def end(self) -> Printed | None:
        """Give what hangs out uncut, if anything does."""
        hanging = self._strips or not self._line.empty
        return self._give(cut=False) if hanging else None

    def _tear(self) -> None:
        self._strips: list[Image] = []
        self._lines: list[str] = []
        self._raw = b""
        self._kicks_before = self.kicks

    def _reset(self) -> None:
        self._line = Line()
        self._style = Style()
        self._align = Align.LEFT
        self._spacing = LINE_DOTS
        self._page = 0
        self._left, self._room = 0, self.profile.dots
        self._kanji = self._kanji_first
        self._bar_height = BAR_HEIGHT
        self._bar_dots = 2
        self._caption = 0

    def _give(self, *, cut: bool) -> Printed:
        if not self._line.empty:
            self._feed_line()
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        kicks = self.kicks - self._kicks_before
        image = stacked(self._strips, self.profile.dots)
        printed = Printed(tuple(self._lines), image, self._raw, kicks, cut)
        self._tear()
        return printed

    # What the paper gets.

    def _print(self, data: bytes) -> None:
        for letter in decode(data, self._page, kanji=self._kanji):
            if self._line.at + self._style.dots(letter) > self._room:
                self._feed_line()
            self._line.put(letter, self._style)
            full = self._line.at + self._style.dots(" ") > self._room
            if full and self._wraps_at_once:
                self._feed_line()

    def _feed_line(self) -> None:
        left = self._left + aligned(self._align, self._line.at, self._room)
        self._strips.append(self._line.image(left, self._spacing))
        if self._line.letters or self._line.empty:
            self._lines.append(self._line.text(left))
        else:
            self._lines.append(_bracketed(self._line.drawn[0][1]))
        self._line = Line()

    def _draw(self, picture: "Image", text: str = "") -> None:
        """Put a picture on lines of its own."""
        from PIL import Image

        if not self._line.empty:
            self._feed_line()
        left = self._left + aligned(self._align, picture.width, self._room)
        strip = Image.new("1", (left + picture.width, picture.height), 1)
        strip.paste(picture, (left, 0))
        self._strips.append(strip)
        self._lines.append(f"[{text}]" if text else _bracketed(picture))

    # What it obeys.

    def reset(self, _command: Command) -> None:
        """Forget style and line, not the paper: ``ESC @``."""
        self._reset()

    def line_feed(self, _command: Command) -> None:
        """Print the line: ``LF``."""
        self._feed_line()

    def feed_lines(self, command: Command) -> None:
        """Print the line and feed: ``ESC d n``."""
        for _ in range(command.data[0]):
            self._feed_line()

    def feed_dots(self, command: Command) -> None:
        """Print the line and feed dots: ``ESC J n``."""
        if not self._line.empty:
            self._feed_line()
        elif command.data[0]:
            self._strips.append(Line().image(0, command.data[0]))

    def tab(self, _command: Command) -> None:
        """Go to the next eighth column: ``HT``."""
        stop = 8 * CHARACTER_DOTS
        self._line.at += stop - self._line.at % stop

    def move(self, command: Command) -> None:
        """Go to a place on the line: ``ESC $``."""
        self._line.at = int.from_bytes(command.data, "little")

    def move_on(self, command: Command) -> None:
        r"""Go on or back by dots: ``ESC \``."""
        by = int.from_bytes(command.data, "little", signed=True)
        self._line.at = max(self._line.at + by, 0)

    def margin(self, command: Command) -> None:
        """Leave dots free at the left: ``GS L``, at the start of a line only."""
        if self._line.empty:
            self._left = min(_number(command.data), self.profile.dots)
            self._room = min(self._room, self.profile.dots - self._left)

    def area(self, command: Command) -> None:
        """Print on so many dots: ``GS W``, at the start of a line only."""
        if self._line.empty:
            most = self.profile.dots - self._left
            self._room = min(_number(command.data), most)

    def align(self, command: Command) -> None:
        """Align what follows: ``ESC a n``."""
        self._align = ALIGNMENTS.get(command.data[0] % 48, Align.LEFT)

    def mode(self, command: Command) -> None:
        """Set several styles at once: ``ESC ! n``."""
        n = command.data[0]
        self._style = Style(
            bold=bool(n & 0x08),
            high=2 if n & 0x10 else 1,
            wide=2 if n & 0x20 else 1,
            underline=bool(n & 0x80),
            small=bool(n & 1),
            inverse=self._style.inverse,
        )

    def size(self, command: Command) -> None:
        """Set the size of letters: ``GS ! n``."""
        n = command.data[0]
        self._style = self._style.sized((n & 7) + 1, (n >> 4 & 7) + 1)

    def style(self, command: Command) -> None:
        """Switch one style: ``ESC E``, ``ESC -``, ``ESC M``, ``GS B``."""
        name = STYLES[command.name]
        on = bool(command.data[0] % 48)
        change: dict[str, bool] = {name: on}
        self._style = replace(self._style, **change)

    def spacing(self, command: Command) -> None:
        """Set the height of lines: ``ESC 2``, ``ESC 3 n``."""
        self._spacing = command.data[0] if command.data else LINE_DOTS

    def code_page(self, command: Command) -> None:
        """Choose the code page: ``ESC t n``."""
        self._page = command.data[0]

    def kanji(self, command: Command) -> None:
        """Switch Kanji mode: ``FS &`` and ``FS .``."""
        self._kanji = command.name == b"\x1c&"

    def kick(self, _command: Command) -> None:
        """Kick the drawer: ``ESC p``."""
        self.kicks += 1

    def kick_now(self, command: Command) -> None:
        """Kick the drawer at once: ``DLE DC4 1``."""
        self.kicks += command.data[0] == 1

    def raster(self, command: Command) -> None:
        """Print rows of dots: ``GS v 0``."""
        mode, across = command.data[1] % 48, _number(command.data[2:])
        wide, high = 1 + mode % 2, 1 + mode // 2
        self._draw(bits.rows(command.data[6:], across, wide=wide, high=high))

    def columns(self, command: Command) -> None:
        """Put columns of dots on the line: ``ESC *``."""
        self._line.put_picture(bits.columns(command.data[3:], command.data[0]))

    def graphics(self, command: Command) -> None:
        """Keep and print a picture: ``GS ( L`` and ``GS 8 L``."""
        data = command.data[(3 if command.name == b"\x1d(" else 5) :]
        function = data[1] if len(data) > 1 else 0
        if function == ord("p"):
            across = (_number(data[6:]) + 7) // 8
            self._stored = bits.rows(data[10:], across, wide=data[3], high=data[4])
        elif function in (2, 50) and self._stored:
            self._draw(self._stored)

    def parenthesis(self, command: Command) -> None:
        """Tell the commands of ``GS (`` apart."""
        if command.data[:1] == b"L":
            self.graphics(command)
        elif command.data[:1] == b"k" and command.data[3:4] == b"1":
            self._qr_function(command.data[4], command.data[5:])

    def _qr_function(self, function: int, data: bytes) -> None:
        if function == ord("C"):
            self._qr_dots = max(data[0], 1)
        elif function == ord("P"):
            self._qr = data[1:].decode("utf-8", "replace")
        elif function == ord("Q"):
            self._draw(
                matrix_image(qr_matrix(self._qr) or ((True,),), self._qr_dots), self._qr
            )

    def bar_size(self, command: Command) -> None:
        """Set height or module of barcodes: ``GS h``, ``GS w``."""
        if command.name == b"\x1dh":
            self._bar_height = max(command.data[0], 1)
        else:
            self._bar_dots = max(command.data[0], 1)

    def bar_caption(self, command: Command) -> None:
        """Choose where a barcode's text stands: ``GS H``, 1 above, 2 below, 3 both."""
        self._caption = command.data[0] % 48

    def barcode(self, command: Command) -> None:
        """Print a barcode: ``GS k``; a kind it can't draw as its text."""
        kind, data = command.data[0], command.data[1:]
        data = data[1:] if kind >= barcodes.COUNTED else data.rstrip(b"\0")
        text = barcodes.text_of(kind, data)
        bars = barcodes.modules(kind, text)
        if bars:
            picture = bars_image(bars, self._bar_dots, self._bar_height)
            above, below = bool(self._caption & 1), bool(self._caption & 2)
            self._draw(captioned(picture, text, above=above, below=below), text)
        else:
            self._print(b"[" + data + b"]")
            self._feed_line()

    def speak(self, command: Command) -> None:
        """Answer a question about its state."""
        self.say(self.answer(command))


def _skip(_head: Head, _command: Command) -> None:
    """Obey nothing: the command changes nothing that can be seen here."""


def _number(data: bytes) -> int:
    return int.from_bytes(data[:2], "little")


def _bracketed(picture: "Image") -> str:
    return f"[{picture.width}x{picture.height}]"


CUTS: Final = frozenset({b"\x1dV", b"\x1bi", b"\x1bm"})

STYLES: Final = {
    b"\x1bE": "bold",
    b"\x1bG": "bold",
    b"\x1b-": "underline",
    b"\x1bM": "small",
    b"\x1dB": "inverse",
}

OBEYED: Final[dict[bytes, Callable[[Head, Command], None]]] = {
    **dict.fromkeys(STYLES, Head.style),
    **dict.fromkeys((b"\n", b"\f"), Head.line_feed),
    **dict.fromkeys((b"\x1b2", b"\x1b3"), Head.spacing),
    **dict.fromkeys((b"\x1c&", b"\x1c."), Head.kanji),
    **dict.fromkeys((b"\x1dh", b"\x1dw"), Head.bar_size),
    **dict.fromkeys((b"\x10\x04", b"\x1dr", b"\x1dI", b"\x1da"), Head.speak),
    b"\t": Head.tab,
    b"\x10\x14": Head.kick_now,
    b"\x1b!": Head.mode,
    b"\x1b$": Head.move,
    b"\x1b*": Head.columns,
    b"\x1b@": Head.reset,
    b"\x1b\\": Head.move_on,
    b"\x1dH": Head.bar_caption,
    b"\x1dL": Head.margin,
    b"\x1dW": Head.area,
    b"\x1bJ": Head.feed_dots,
    b"\x1ba": Head.align,
    b"\x1bd": Head.feed_lines,
    b"\x1bp": Head.kick,
    b"\x1bt": Head.code_page,
    b"\x1d!": Head.size,
    b"\x1d(": Head.parenthesis,
    b"\x1d8": Head.graphics,
    b"\x1dk": Head.barcode,
    b"\x1dv": Head.raster,
}
