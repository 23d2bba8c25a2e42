"""Frames are found among whatever else comes over the wire."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos.devices.port import Line
from pos.devices.scales.protocols import DIALOGUES, dialogue
from pos.devices.scales.reading import MOST_G, Weight
from pos.devices.scales.simulated import (
    Pan,
    adam_frame,
    cas_frame,
    stream_frame,
    toledo_frame,
)
from pos.domain.errors import SettingError

SAY = {
    "toledo": toledo_frame,
    "cas": cas_frame,
    "stream": stream_frame,
    "adam": adam_frame,
}


@pytest.mark.parametrize("name", DIALOGUES)
@pytest.mark.parametrize("weight", [Weight.STABLE, Weight.MOVING, Weight.OVERLOAD])
def test_what_the_simulated_scale_says_is_understood(name: str, weight: Weight) -> None:
    said = SAY[name](Pan(1_250, weight))

    reading = DIALOGUES[name].parse(said)

    assert reading.weight is weight
    assert reading.grams in (0, 1_250)
    assert weight is not Weight.STABLE or reading.grams == 1_250


@pytest.mark.parametrize("name", DIALOGUES)
def test_the_newest_whole_frame_is_cut_out(name: str) -> None:
    each, say = DIALOGUES[name], SAY[name]
    half = say(Pan(9_000))[:5]

    frame, rest = each.cut(say(Pan(1_000)) + say(Pan(2_000)) + half)

    assert each.parse(frame).grams == 2_000
    assert each.parse(each.cut(rest + say(Pan(9_000))[5:])[0]).grams == 9_000


def test_a_check_byte_that_looks_like_an_end_ends_nothing() -> None:
    said = cas_frame(Pan(1_205))
    ends = [cas_frame(Pan(grams)) for grams in range(2_000) if cas_frame(Pan(grams))]
    odd = [x for x in ends if x[12] in (0x03, 0x04, 0x01)]

    assert all(DIALOGUES["cas"].cut(x)[0] == x for x in (said, *odd))


def test_lines_are_written_as_in_manuals() -> None:
    assert str(DIALOGUES["toledo"].lines[0]) == "9600 7E1"
    assert DIALOGUES["adam"].lines[0] == Line(4_800)


def test_an_unknown_protocol_is_refused() -> None:
    with pytest.raises(SettingError):
        dialogue("mettler")


@pytest.mark.parametrize("name", DIALOGUES)
@given(came=st.binary(max_size=60))
def test_no_bytes_break_it(name: str, came: bytes) -> None:
    each = DIALOGUES[name]
    frame, rest = each.cut(came)

    for part in (came, frame, rest):
        reading = each.parse(part)
        assert 0 <= reading.grams <= MOST_G
