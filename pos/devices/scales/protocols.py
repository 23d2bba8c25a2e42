"""The protocols that are spoken, and how each is talked in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from pos.devices.port import Line
from pos.devices.scales import adam, cas, stream, toledo
from pos.devices.scales.reading import Reading
from pos.domain.errors import SettingError

#: Bytes kept while a frame isn't whole: more than the longest is noise.
_LONGEST: Final = 64


@dataclass(frozen=True, slots=True)
class Dialogue:
    """How one kind of scale is asked and understood.

    Attributes:
        name: As it stands in the settings.
        request: What asks for a weight; empty for one that sends by itself.
        hello: What has to be sent before that, with the answer to await.
        frame: What a whole frame looks like among other bytes.
        parse: Understands one.
        lines: Speeds and frames in use, the usual one first.
        pace_ms: From one question to the next.
    """

    name: str
    frame: re.Pattern[bytes]
    parse: Callable[[bytes], Reading]
    lines: tuple[Line, ...]
    request: bytes = b""
    hello: tuple[bytes, bytes] = (b"", b"")
    pace_ms: int = 200

    def cut(self, received: bytes) -> tuple[bytes, bytes]:
        """Give the newest whole frame, or nothing, and what may become one."""
        frame, end = b"", 0
        for found in self.frame.finditer(received):
            frame, end = found[0], found.end()
        return frame, received[end:][-_LONGEST:]


def _lines(*written: tuple[int, str]) -> tuple[Line, ...]:
    return tuple(Line(baud, int(x[0]), x[1], int(x[2])) for baud, x in written)


DIALOGUES: Final = {
    each.name: each
    for each in (
        Dialogue(
            "toledo",
            re.compile(rb"\x02[^\x02\r]{1,12}\r"),
            toledo.parse,
            _lines((9600, "7E1"), (9600, "8N1"), (4800, "7E1"), (2400, "7E1")),
            request=toledo.REQUEST,
        ),
        Dialogue(
            "cas",
            re.compile(rb"\x01\x02.{11}\x03\x04", re.DOTALL),
            cas.parse,
            _lines((9600, "8N1"), (4800, "8N1"), (2400, "8N1")),
            request=cas.REQUEST,
            hello=(cas.ENQUIRY, cas.READY),
        ),
        Dialogue(
            "stream",
            re.compile(rb"(?:ST|US|OL),(?:GS|NT|TR),(?:.{10}|.{14})\r\n", re.DOTALL),
            stream.parse,
            _lines((9600, "8N1"), (2400, "7E1"), (4800, "8N1"), (2400, "8N1")),
            pace_ms=0,
        ),
        Dialogue(
            "adam",
            re.compile(rb"[^\r\n]{2,40}\r\n"),
            adam.parse,
            _lines((4800, "8N1"), (9600, "8N1"), (2400, "8N1")),
            request=adam.REQUEST,
            pace_ms=500,
        ),
    )
}


def dialogue(name: str) -> Dialogue:
    """Give a dialogue by its name.

    Raises:
        SettingError: There is none.
    """
    found = DIALOGUES.get(name)
    if found is None:
        raise SettingError(setting="scale.protocol", value=name)
    return found
