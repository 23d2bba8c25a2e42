from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.printing.escpos import drawer_kick, encode
from pos.printing.profile import PROFILES
from pos.printing.virtual.commands import Command, Commands, Text, Token
from tests.printing.papers import SALE

STREAM = drawer_kick() + encode(SALE, PROFILES["58"]) + b"\x1dr\x01\x10\x04\x01"


def joined(tokens: list[Token]) -> list[Token]:
    """Join texts that were cut where the stream was."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        if isinstance(token, Text) and isinstance(last, Text):
            result[-1] = Text(last.data + token.data)
        else:
            result.append(token)
    return result


@given(st.lists(st.integers(0, len(STREAM)), max_size=20))
def test_it_matters_not_how_a_stream_arrives(cuts: list[int]) -> None:
    whole = list(Commands().feed(STREAM))
    commands = Commands()
    pieces: list[Token] = []
    for start, end in pairwise([0, *sorted(cuts), len(STREAM)]):
        pieces += commands.feed(STREAM[start:end])
    assert joined(pieces) == joined(whole)
    assert not commands.waiting


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    tokens = list(Commands().feed(data))
    assert all(isinstance(token, Text | Command) for token in tokens)


@pytest.mark.parametrize(
    "command",
    [
        b"\x1b@",
        b"\x1ba\x01",
        b"\x1b*\x21\x02\x00" + b"x" * 6,
        b"\x1b*\x00\x02\x00" + b"x" * 2,
        b"\x1bD\x08\x10\x00",
        b"\x1b&\x03\x41\x42\x01abc\x00",
        b"\x1c.",
        b"\x1c(A\x02\x00ab",
        b"\x1cq\x01\x01\x00\x01\x00" + b"x" * 8,
        b"\x1d(k\x04\x001A2\x00",
        b"\x1d(L\x03\x00012",
        b"\x1d8L\x03\x00\x00\x00012",
        b"\x1d*\x01\x01" + b"x" * 8,
        b"\x1dV\x00",
        b"\x1dVB\x03",
        b"\x1dk\x0412345\x00",
        b"\x1dkI\x05{BABC",
        b"\x1dv0\x00\x01\x00\x02\x00ab",
        b"\x10\x04\x01",
        b"\x10\x04\x08\x03",
        b"\x10\x14\x01\x00\x05",
        b"\x1bp\x00\x19\x19",
        b"\n",
    ],
)
def test_commands_take_their_data_and_no_more(command: bytes) -> None:
    (first, rest) = Commands().feed(command + b"teks")
    assert isinstance(first, Command)
    assert first.name + first.data == command
    assert rest == Text(b"teks")
